"""PDF, by pdfplumber: the words of its pages in reading order.

The file's dates are days somebody made or printed it, so they are no day of publication; its title is taken only
where the text prints none.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.articles.assembly import Found
from summarizer.articles.documents.own_title import own_title
from summarizer.articles.documents.pdf_bounds import refuse_bomb
from summarizer.articles.documents.pdf_heads import Printed, drop_heads
from summarizer.articles.documents.pdf_layout import order_lines
from summarizer.articles.documents.pdf_lines import (
    WORD_GAP,
    Segment,
    cut_segments,
    drawn_twice,
    is_garbled,
    is_vertical,
    read_words,
)
from summarizer.articles.documents.pdf_tables import take_tables
from summarizer.articles.documents.pdf_text import join_lines, text_of, title_of
from summarizer.articles.documents.plain import read_text
from summarizer.articles.given import Given
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

MOST_PAGES = 300
_MOST_LETTERS = 1_500_000
"""In all pages together."""
_PICTURE_SHARE = 0.5
"""Of a page's area: a larger picture on a page without words is a page that was scanned."""


@dataclass(frozen=True)
class _Page:
    """What one page gave: its segments, its height, and why it gave none."""

    segments: tuple[Segment, ...]
    height: float
    scanned: bool = False
    too_large: bool = False


def read_pdf(raw: bytes, name: str, max_text: int) -> Iterator[Found | InputFailure]:
    """The articles of a PDF; max_text: the longest text, in characters.

    Pages beyond the limits, and pages of one huge drawing, are failures of their own.
    Raises InputError for a PDF that is damaged, encrypted or without text.
    """
    refuse_bomb(raw, name)
    pdf = _open(raw, name)
    try:
        count = len(pdf.pages)
        pages = list(_read_pages(pdf, name))
        meta = {key: value for key, value in pdf.metadata.items() if isinstance(value, str)}
    except InputError:
        raise
    except Exception as problem:
        raise InputError(name, _damaged(problem)) from problem
    yield from _failures(pages, count, name)
    printed = _refuse_wordless(pages, drop_heads([(page.segments, page.height) for page in pages]), name)
    lines = [line for number, page in enumerate(printed.pages) for line in order_lines(page, number)]
    paragraphs = join_lines(lines)
    text = "\n\n".join((text_of(paragraphs), *printed.feet)).strip()
    if len(text) > max_text:
        raise InputError(name, f"holds more than the limit of {max_text:,} characters of text; split it")
    fallback = Given(title=title_of(paragraphs) or printed.title or own_title(meta.get("Title")), url=printed.address)
    yield from read_text(text, Given(stub=_missing(pages, count)), name, fallback=fallback)


def _open(raw: bytes, name: str) -> Any:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    for library in ("pdfminer", "pdfplumber"):
        logging.getLogger(library).setLevel(logging.ERROR)  # a word for every odd font is nobody's news
    try:
        return pdfplumber.open(io.BytesIO(raw), raise_unicode_errors=False)
    except Exception as problem:
        cause = problem.args[0] if problem.args else problem
        if isinstance(cause, PDFPasswordIncorrect) or isinstance(problem, PDFPasswordIncorrect):
            raise InputError(name, "is encrypted; save a copy without the password") from problem
        raise InputError(name, _damaged(problem)) from problem


def _damaged(problem: Exception) -> str:
    cause = problem.args[0] if problem.args and isinstance(problem.args[0], Exception) else problem
    return f"cannot be read as a PDF ({type(cause).__name__}); open it and print it to a new PDF"


def _read_pages(pdf: Any, name: str) -> Iterator[_Page]:
    """The pages in order, until their number, their letters or their drawing pass a limit."""
    from summarizer.articles.documents.pdf_drawing import Budget

    budget, letters = Budget(), 0
    for page in pdf.pages[:MOST_PAGES]:
        if letters > _MOST_LETTERS or budget.document < 0:
            return
        try:
            read = _read_page(page, budget, name)
            letters += sum(len(segment.text) for segment in read.segments)
            yield read
        finally:
            page.close()


def _read_page(page: Any, budget: Any, name: str) -> _Page:
    """The segments of a page; none for a page that draws too much, as the others can be read."""
    from summarizer.articles.documents.pdf_drawing import DrawingTooLarge, lay_out

    try:
        lay_out(page, budget)
    except DrawingTooLarge:
        return _Page((), float(page.height), too_large=True)
    words = read_words(_upright(page).extract_words(extra_attrs=["size"], x_tolerance_ratio=WORD_GAP), page.bbox)
    if is_garbled(word.text for word in words):
        raise InputError(name, "names no characters for its letters; run OCR first")
    if is_vertical(words):
        raise InputError(name, "is set in lines from top to bottom, which are not read; give its text as .txt")
    rest, rows = take_tables(page, words)
    scanned = not words and _is_picture(page)
    return _Page((*cut_segments(rest), *rows), float(page.height), scanned)


def _upright(page: Any) -> Any:
    """The page without letters that stand on their side (a margin's credit) or are drawn twice for boldness."""
    chars = page.chars
    upright = sum(char["upright"] for char in chars)
    if upright < len(chars) < 2 * upright:
        page = page.filter(lambda drawn: drawn.get("upright", True))
    return page.dedupe_chars(tolerance=1) if drawn_twice(chars) else page


def _is_picture(page: Any) -> bool:
    area = sum(abs(i["x1"] - i["x0"]) * abs(i["bottom"] - i["top"]) for i in page.images)
    return bool(area > _PICTURE_SHARE * float(page.width) * float(page.height))


def _refuse_wordless(pages: list[_Page], printed: Printed, name: str) -> Printed:
    """The pages as they are. Raises InputError when no word is on them."""
    if any(segment.text for page in printed.pages for segment in page):
        return printed
    if any(page.scanned for page in pages):
        raise InputError(name, "holds pictures of pages, no text; run OCR first")
    raise InputError(name, "holds no text; give the article as .txt, or run OCR first")


def _failures(pages: list[_Page], count: int, name: str) -> Iterator[InputFailure]:
    """What of a readable PDF was not read."""
    if count > len(pages):
        reason = f"is too long: of {count:,} pages only the first {len(pages)} are read; split it"
        yield InputFailure(name=name, reason=reason)
    large = [str(number) for number, page in enumerate(pages, start=1) if page.too_large]
    if large:
        yield InputFailure(
            name=name, reason=f"page {', '.join(large[:10])}: the drawing is too large to read its words"
        )


def _missing(pages: list[_Page], count: int) -> str | None:
    """In plain words which pages the text lacks; None when all are there."""
    told = []
    scanned = [str(number) for number, page in enumerate(pages, start=1) if page.scanned]
    if scanned:
        one = len(scanned) == 1
        told.append(
            f"page{'' if one else 's'} {', '.join(scanned[:10])} {'is a picture' if one else 'are pictures'} without text"
        )
    if count > len(pages):
        told.append(f"the pages after {len(pages)} of {count:,} are not read")
    return "; ".join(told) or None
