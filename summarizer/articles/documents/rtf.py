"""RTF: the text by striprtf, the title from the file's own information as a last resort."""

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

# Pictures as hex digits are the bulk of many files; they hold no text and cost the library a step a digit.
_HEX = re.compile(r"(?:[0-9A-Fa-f]{32,}\s*){4,}")
_LINE_BREAK = re.compile(r"\\line\b ?")
_TITLE = re.compile(r"\{\\title\s+([^{}\\]{1,300})\}")
# A character that no text holds keeps a line break apart from a paragraph's end.
_BREAK = "\ue0f1"


def read_rtf(raw: bytes, name: str, max_text: int) -> Iterator[Found | InputFailure]:
    """The articles of an RTF file; max_text: the longest text, in characters. Raises InputError when it is none."""
    library = importlib.import_module("striprtf.striprtf")
    source = raw.decode("latin-1").lstrip("\ufeff \t\r\n")
    if not source.startswith("{\\rtf"):
        raise InputError(name, "is not an RTF file; open it and save it again")
    bare = _HEX.sub("", source)
    if len(bare) > 4 * max_text:
        raise InputError(name, f"holds more than the limit of {max_text:,} characters of text; split it")
    try:
        text = str(library.rtf_to_text(_LINE_BREAK.sub(_as_unicode, bare), errors="replace"))
    except Exception as problem:
        reason = f"cannot be read as RTF ({type(problem).__name__}); open it and save it again"
        raise InputError(name, reason) from problem
    title = _TITLE.search(bare)
    fallback = Given(title=own_title(title.group(1)) if title else None)
    yield from read_text(_lay_out(text), Given(), name, fallback=fallback)


def _as_unicode(_found: re.Match[str]) -> str:
    return f"\\u{ord(_BREAK) - 0x10000}?"


def _lay_out(text: str) -> str:
    """Paragraphs apart by a blank line, as everywhere; the rows of a table (``a|b|``) under one another as ``a | b``."""
    paragraphs: list[list[str]] = []
    in_table = False
    for line in text.replace("\r\n", "\n").replace("\u2028", _BREAK).split("\n"):
        row = line.endswith("|")
        words = " | ".join(cell.strip() for cell in line[:-1].split("|")) if row else line.strip(" \t")
        words = "\n".join(part.strip() for part in words.split(_BREAK)).strip("\n")
        if words and row and in_table:
            paragraphs[-1].append(words)
        elif words:
            paragraphs.append([words])
        in_table = row
    return "\n\n".join("\n".join(lines) for lines in paragraphs)
