"""RTF: the text by striprtf, the title from the file's own information as a last resort.

The library writes a table's cells and a paragraph's end alike wherever they stand, so what a row is made of is
marked for it beforehand, with characters that no text holds.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator

from summarizer.articles.assembly import Found
from summarizer.articles.documents.own_title import own_title
from summarizer.articles.documents.plain import read_text
from summarizer.articles.given import Given
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_BREAK, _ROW_BEGINS, _CELL_ENDS, _ROW_ENDS = "\ue0f1", "\ue0f2", "\ue0f3", "\ue0f4"
_MARKED = {"line": _BREAK, "trowd": _ROW_BEGINS, "cell": _CELL_ENDS, "row": _ROW_ENDS}
_WORDS = re.compile(r"\\(line|trowd|cell|row)(?![a-z])", re.IGNORECASE)
# Pictures as hex digits are the bulk of many files; they hold no text and cost the library a step a digit.
_HEX = re.compile(r"(?:[0-9A-Fa-f]{32,}\s*){4,}")
# A field's instruction is no text; the library would search it for links, in the square of the file's length.
_INSTRUCTION = re.compile(r"\\\*\s*\\fldinst")
_TITLE = re.compile(r"\{\\title\s+([^{}\\]{1,300})\}")
_LARGEST_MARKUP = 10_000_000
_LARGEST_FONT_TABLE = 60_000
_FONT_BYTES = 400
_LAYOUT_WORDS = 60


def read_rtf(raw: bytes, name: str, max_text: int) -> Iterator[Found | InputFailure]:
    """The articles of an RTF file; max_text: the longest text, in characters. Raises InputError when it is none."""
    library = importlib.import_module("striprtf.striprtf")
    source = raw.decode("latin-1").lstrip("\ufeff \t\r\n")
    if not source.startswith("{\\rtf"):
        raise InputError(name, "is not an RTF file; open it and save it again")
    bare = _INSTRUCTION.sub(r"\\*\\nofield", _HEX.sub("", source))
    if len(bare) > _LARGEST_MARKUP or _has_odd_fonts(bare):
        raise InputError(name, "holds more markup than an RTF file of articles; split it, or give it as .txt")
    try:
        text = str(library.rtf_to_text(_WORDS.sub(_mark, bare), errors="replace"))
    except Exception as problem:
        reason = f"cannot be read as RTF ({type(problem).__name__}); open it and save it again"
        raise InputError(name, reason) from problem
    if len(text) > max_text:
        raise InputError(name, f"holds more than the limit of {max_text:,} characters of text; split it")
    title = _TITLE.search(bare)
    fallback = Given(title=own_title(title.group(1)) if title else None)
    yield from read_text(_lay_out(text), Given(), name, fallback=fallback)


def _has_odd_fonts(source: str) -> bool:
    """Whether a font table is long and names few fonts: the library searches it in the square of its length."""
    start = source.find("\\fonttbl")
    table = source[start : source.find("\\colortbl", start)] if start >= 0 else ""
    return len(table) > _LARGEST_FONT_TABLE and table.count("\\fcharset") * _FONT_BYTES < len(table)


def _mark(found: re.Match[str]) -> str:
    """A control word with its mark, as a character without a substitute (``\\uc0``)."""
    return f"{{\\uc0\\u{ord(_MARKED[found.group(1).lower()]) - 0x10000} }}"


def _lay_out(text: str) -> str:
    """Paragraphs apart by a blank line, as everywhere; the rows of a table under one another as ``a | b``."""
    blocks: list[str] = []
    in_table = False
    parts = text.replace("\r\n", "\n").replace("\u2028", _BREAK).split(_ROW_ENDS)
    for part in parts[:-1]:
        before, cells = _cut_row(part)
        paragraphs = _paragraphs(before)
        blocks += paragraphs
        rows = _row(cells)
        joined = in_table and not paragraphs and len(rows) == 1
        blocks[-1:] = [f"{blocks[-1]}\n{rows[0]}"] if joined else [*blocks[-1:], *rows]
        in_table = len(rows) == 1
    return "\n\n".join((*blocks, *_paragraphs(parts[-1])))


def _cut_row(part: str) -> tuple[str, str]:
    """What stands before a row, and the row; a row need not repeat how it is drawn."""
    before, begins, row = part.partition(_ROW_BEGINS)
    if begins or _CELL_ENDS not in part:
        return before, row
    start = part.rfind("\n", 0, part.index(_CELL_ENDS)) + 1
    return part[:start], part[start:]


def _row(cells: str) -> list[str]:
    """The row as one line; the paragraphs of its cells where a page is laid out in a table."""
    parts = cells.replace(_ROW_BEGINS, "").split(_CELL_ENDS)
    if any(len(part.split()) > _LAYOUT_WORDS for part in parts):
        return [paragraph for part in parts for paragraph in _paragraphs(part)]
    words = " | ".join(" ".join(part.replace(_BREAK, " ").split()) for part in parts).rstrip(" |")
    return [words] if words else []


def _paragraphs(text: str) -> list[str]:
    plain = re.sub(f"[{_ROW_BEGINS}{_CELL_ENDS}]", "\n", text)
    lines = ("\n".join(part.strip() for part in line.split(_BREAK)).strip("\n") for line in plain.split("\n"))
    return [line for line in lines if line]
