"""Word documents: paragraphs, headings, lists and tables in their order, by python-docx.

The library opens the file and knows its styles. The words are taken from the XML itself, as the
library leaves out what stands in content controls and in tracked changes; deleted words stay out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from summarizer.articles.assembly import Found
from summarizer.articles.documents.own_title import own_title
from summarizer.articles.documents.packed import check_office
from summarizer.articles.documents.plain import read_text
from summarizer.articles.given import Given
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LARGEST_UNPACKED = 100_000_000
_LARGEST_MARKUP = 20_000_000
_LEVEL = re.compile(r"heading (\d)", re.IGNORECASE)
# Deleted and moved words, field codes, text boxes (told where they are anchored) and a box's second copy for old readers.
_NOT_TEXT = frozenset(
    {f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "tbl")}
    | {f"{_MC}Fallback"}
)
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_WRAPPERS = frozenset(f"{_W}{tag}" for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_LAYOUT_WORDS = 60
"""A cell with more words is no cell of a table but a part of a page laid out in one."""


def read_word(raw: bytes, name: str, max_text: int) -> Iterator[Found | InputFailure]:
    """The articles of a Word document; max_text: the longest text, in characters.

    Raises InputError when it is none, is damaged, or unpacks to too much.
    """
    check_office(raw, name, _LARGEST_UNPACKED, _LARGEST_MARKUP)
    document = _open(raw, name)
    try:
        text = _lay_out(_Words(document).blocks(document.element.body))
        title = own_title(document.core_properties.title)
    except Exception as problem:
        raise InputError(name, _unreadable(problem)) from problem
    if len(text) > max_text:
        raise InputError(name, f"holds more than the limit of {max_text:,} characters of text; split it")
    yield from read_text(text, Given(), name, fallback=Given(title=title))


def _open(raw: bytes, name: str) -> Any:
    import docx

    try:
        return docx.Document(io.BytesIO(raw))
    except Exception as problem:
        raise InputError(name, _unreadable(problem)) from problem


def _unreadable(problem: Exception) -> str:
    return f"cannot be read as a Word document ({type(problem).__name__}); open it and save it as .docx again"


class _Words:
    """A document's body as blocks of text: ``(kind, words)``, kind "item" for a list's, "row" for a table's, else "text"."""

    def __init__(self, document: Any) -> None:
        from docx.text.paragraph import Paragraph

        self._styles = {style.style_id: style.name or "" for style in document.styles if style.type == 1}
        self._default = next((i for i, n in self._styles.items() if n == "Normal"), "")
        self._paragraph = Paragraph
        self._shift = 0
        self._shift = self._find_shift(document.element.body)

    def blocks(self, parent: Any) -> Iterator[tuple[str, str]]:
        """The blocks of a body, a cell or a content control, in their order."""
        for element in parent.iterchildren():
            if element.tag == f"{_W}p":
                yield from self._block_of(element)
            elif element.tag == f"{_W}tbl":
                yield from self._table(element)
            elif element.tag in _WRAPPERS:
                yield from self.blocks(element)

    def _block_of(self, element: Any) -> Iterator[tuple[str, str]]:
        words = "\n".join(line.strip() for line in _text_of(element).split("\n")).strip("\n")
        level = self._level(element)
        if words and level:
            yield "text", f"{'#' * min(level, 6)} {' '.join(words.split())}"
        elif words and self._is_item(element):
            yield "item", f"- {words}"
        elif words:
            yield "text", words
        for box in element.iter(f"{_W}txbxContent"):
            if not any(above.tag == f"{_MC}Fallback" for above in box.iterancestors()):
                yield from self.blocks(box)

    def _table(self, table: Any) -> Iterator[tuple[str, str]]:
        """Its rows as ``a | b | c``; the blocks of its cells where a page is laid out in it."""
        rows = [
            [c for c in row.iter(f"{_W}tc") if _row_of(c) is row]
            for row in table.iter(f"{_W}tr")
            if _table_of(row) is table
        ]
        cells = [cell for row in rows for cell in row]
        if any(len(_text_of(cell, inside_tables=True).split()) > _LAYOUT_WORDS for cell in cells) or all(
            len(row) < 2 for row in rows
        ):
            for cell in cells:
                yield from self.blocks(cell)
            return
        for row in rows:
            words = [" ".join(_text_of(cell, inside_tables=True).split()) for cell in row]
            if any(words):
                yield "row", " | ".join(words).rstrip(" |")
        yield "end", ""

    def _level(self, element: Any) -> int:
        """1 for the title and headings of the first level, and so on; 0 for what is no heading."""
        style = self._style(element)
        if style.lower() == "title":
            return 1
        found = _LEVEL.fullmatch(style)
        return int(found.group(1)) + self._shift if found else 0

    def _is_item(self, element: Any) -> bool:
        return self._style(element).startswith("List ") or element.find(f"{_W}pPr/{_W}numPr") is not None

    def _style(self, element: Any) -> str:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(style.get(f"{_W}val") if style is not None else self._default, "")

    def _find_shift(self, body: Any) -> int:
        """1 where first-level headings head the sections of one document, which has a title above them."""
        written = [element for element in body.iter(f"{_W}p") if _text_of(element).strip()]
        levels = [self._level(element) for element in written]
        titled = any(self._style(element).lower() == "title" for element in written)
        return int(titled or (levels.count(1) > 1 and levels[0] == 0))


def _row_of(cell: Any) -> Any:
    return next(above for above in cell.iterancestors(f"{_W}tr"))


def _table_of(row: Any) -> Any:
    return next(above for above in row.iterancestors(f"{_W}tbl"))


def _text_of(element: Any, *, inside_tables: bool = False) -> str:
    """The words of a paragraph or a cell, with its breaks and tabs; links, fields and insertions with their words."""
    parts: list[str] = []
    stack = list(element)[::-1]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[node.tag])
        elif node.tag == f"{_W}tbl" and inside_tables:
            stack.extend(list(node)[::-1])
        elif node.tag not in _NOT_TEXT and node.tag != f"{_W}txbxContent":
            if node.tag in (f"{_W}p", f"{_W}tc") and parts:
                parts.append("\n")
            stack.extend(list(node)[::-1])
    return "".join(parts)


def _lay_out(blocks: Iterator[tuple[str, str]]) -> str:
    """Blocks apart by a blank line, the items of a list and the rows of a table under one another."""
    lines: list[str] = []
    before = ""
    for kind, words in blocks:
        if words:
            if lines:
                lines.append("\n" if kind == before and kind != "text" else "\n\n")
            lines.append(words)
        before = kind
    return "".join(lines)
