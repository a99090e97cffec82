"""A page's drawing carried out by pdfminer, no further than a budget goes.

A page may draw a form a thousand times, and the form another: what counts is what is carried out, not what is stored.
Imported only when a PDF is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

_CALL = 200
LARGEST_DRAWING = 1_500_000
LARGEST_DOCUMENT = 12_000_000
"""Bytes of drawing: a megabyte takes eight seconds; a page of words has fifty thousand."""
MOST_LETTERS, MOST_PATHS = 60_000, 3_000
"""On one page; a newspaper page has twenty thousand letters."""


class DrawingTooLarge(Exception):
    """A page draws more than its budget."""


@dataclass
class Budget:
    """What may still be drawn, in bytes: of the page, and of the whole document."""

    page: int = LARGEST_DRAWING
    document: int = LARGEST_DOCUMENT

    def take(self, size: int) -> None:
        """Count what is about to be carried out. Raises DrawingTooLarge."""
        self.page -= size
        self.document -= size
        if self.page < 0 or self.document < 0:
            raise DrawingTooLarge


class _Page(PDFPageAggregatorWithMarkedContent):
    """What is drawn on a page: all its letters, and lines as long as they may be a table's."""

    budget: Budget
    letters = 0
    paths = 0

    def render_char(self, *args: Any, **named: Any) -> float:
        """As the library does. Raises DrawingTooLarge."""
        self.letters += 1
        if self.letters > MOST_LETTERS:
            raise DrawingTooLarge
        return super().render_char(*args, **named)

    def paint_path(self, *args: Any, **named: Any) -> None:
        """As the library does, until there are too many lines for tables: a map's outlines."""
        self.paths += 1
        if self.paths <= MOST_PATHS:
            super().paint_path(*args, **named)


class _Counting(PDFPageInterpreter):
    """Carries out streams of drawing, counting each before it begins."""

    device: Any

    def execute(self, streams: Sequence[object]) -> None:
        """As the library does. Raises DrawingTooLarge."""
        found = [resolve1(stream) for stream in streams]
        self.device.budget.take(_CALL + sum(len(s.get_data()) for s in found if isinstance(s, PDFStream)))
        super().execute(streams)


def lay_out(page: Any, budget: Budget) -> None:
    """Give a pdfplumber page its layout. Raises DrawingTooLarge when the page draws too much."""
    budget.page = LARGEST_DRAWING
    device = _Page(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    device.budget = budget
    _Counting(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()  # what the page's own property would keep there
