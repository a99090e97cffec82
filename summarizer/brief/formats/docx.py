"""The page as a Word file, for desks that work there: the front with its table, sources, quotes as a numbered list.

python-docx is imported when a file is asked for; it comes with the extra ``docx``.
"""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from summarizer.brief.layout.build import build_page
from summarizer.brief.layout.page import Block, Cell, Chart, Entries, Entry, Page, Quote, Section, Table
from summarizer.brief.text.words.printing import printable
from summarizer.errors import SettingsError
from summarizer.records.brief import Brief

if TYPE_CHECKING:
    from docx.document import Document

MISSING = "Word files need python-docx: pip install 'summarizer[docx]'"
_WRITTEN = dt.datetime(2000, 1, 1)


def to_docx(brief: Brief, length: str = "front") -> bytes:
    """Write the front as a Word file; with ``full`` the evidence behind it. Raises SettingsError without python-docx."""
    try:
        import docx
    except ImportError as error:
        raise SettingsError(MISSING) from error
    page, document = build_page(brief), docx.Document()
    _set_properties(document, page)
    document.add_heading(printable(page.title), level=0)
    document.add_paragraph(printable(page.standfirst))
    if page.notices:
        document.add_paragraph(" ".join(printable(n.text) + _cites(n.cites) for n in page.notices))
    for section in (*page.front, page.sources, *(page.evidence if length == "full" else ())):
        _section(document, section)
    _quotes(document, page.quotes if length == "full" else page.quotes[: page.front_quotes])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_properties(document: Document, page: Page) -> None:
    """Title, and no clock: the same brief gives the same document properties."""
    properties = document.core_properties
    properties.title, properties.author = printable(page.title), ""
    properties.created = properties.modified = _WRITTEN


def _section(document: Document, section: Section) -> None:
    document.add_heading(section.title, level=1)
    for block in section.blocks:
        _block(document, block)
    if section.more:
        document.add_paragraph().add_run(f"{section.more} more in the evidence.").italic = True


def _block(document: Document, block: Block) -> None:
    if isinstance(block, Chart):
        return
    if isinstance(block, Table):
        _table(document, block)
    elif isinstance(block, Entries):
        if block.heading:
            document.add_heading(block.heading, level=2)
        for entry in block.entries:
            _entry(document, entry)


def _entry(document: Document, entry: Entry) -> None:
    """One item, its head in bold."""
    paragraph = document.add_paragraph(style="List Bullet")
    if entry.head:
        mark = " " if entry.head.endswith("?") else ": "
        paragraph.add_run(printable(entry.head) + mark).bold = True
    paragraph.add_run(" ".join(printable(s.text) + _cites(s.cites) for s in entry.sentences))
    for note in entry.notes:
        document.add_paragraph(printable(note), style="List Bullet 2")


def _table(document: Document, table: Table) -> None:
    if table.caption:
        document.add_heading(printable(table.caption), level=2)
    grid = document.add_table(rows=1, cols=len(table.head), style="Light Grid Accent 1")
    for place, name in zip(grid.rows[0].cells, table.head, strict=True):
        place.text = name
    for row in table.rows:
        for place, cell in zip(grid.add_row().cells, row.cells, strict=True):
            _cell(place.paragraphs[0], cell)


def _cell(paragraph: Any, cell: Cell) -> None:
    """A cell's text in its styles."""
    for span in cell.spans:
        run = paragraph.add_run(span.text)
        run.bold = span.style == "strong"
        run.font.strike = span.style == "struck"
    if cell.cites:
        paragraph.add_run(_cites(cell.cites))


def _cites(numbers: tuple[int, ...]) -> str:
    return "".join(f" [{n}]" for n in numbers)


def _quotes(document: Document, quotes: tuple[Quote, ...]) -> None:
    """Quotes with their numbers, as the text cites them."""
    if quotes:
        document.add_heading("Quotes", level=1)
    for quote in quotes:
        text = f"[{quote.n}] Article {quote.article} ({printable(quote.label)}): “{printable(quote.words)}”"
        document.add_paragraph(text)
