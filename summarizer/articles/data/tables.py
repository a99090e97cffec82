"""CSV and TSV: one article a row, whatever delimiter the program put between the cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager

from summarizer.articles.assembly import Found
from summarizer.articles.data.grids import HEADER_WITHIN, count_known, cut_grid, no_texts, read_grid
from summarizer.articles.decoding import decode_text
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_DELIMITERS = ("\t", ";", "|", ",")
_SNIFFED = 100_000


def read_table(raw: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles of a table of text: comma, semicolon, tab or bar between cells, a header, texts in quotes.

    max_object: the longest text of one article, in characters.
    Raises InputError for what is no table of articles; failures of single rows are yielded.
    """
    text = decode_text(raw, name)
    if not text.strip():
        raise InputError(name, "is empty; give a table of articles, or leave this input out")
    delimiter, text = _told_delimiter(text)
    delimiter = delimiter or _find_delimiter(text)
    rows = list(_read_rows(text, delimiter))
    grid = cut_grid(rows)
    if grid is None:
        raise InputError(name, no_texts(rows[0] if rows else []))
    results = list(read_grid(grid, name, max_object))
    if _is_quote_open(text, rows[-1]):
        last = results[-1]
        reason = "opens a quote that is never closed, so where its text ends is unknown; close it"
        results[-1] = InputFailure(name=last.name, reason=reason)
    yield from results


def _told_delimiter(text: str) -> tuple[str | None, str]:
    """The delimiter of a first line ``sep=;``, as Excel writes it, and the text after it."""
    line, _, rest = text.partition("\n")
    told = line.strip().strip('"').lower()
    return (told[4], rest) if told.startswith("sep=") and len(told) == 5 else (None, text)


def _find_delimiter(text: str) -> str:
    """The delimiter under which the first rows name most of what is known, and cut most cells where that is equal."""

    def known(delimiter: str) -> tuple[int, int]:
        rows = [row for row, _ in zip(_read_rows(text[:_SNIFFED], delimiter), range(HEADER_WITHIN), strict=False)]
        return max(((count_known(row), len(row)) for row in rows), default=(0, 0))

    return max(_DELIMITERS, key=known)


def _read_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of cells; a cell may be as long as the whole text, as each article's length is limited later."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    while True:
        with _field_limit(len(text) + 1):
            row = next(reader, None)
        if row is None:
            return
        yield row


@contextmanager
def _field_limit(limit: int) -> Iterator[None]:
    """The library's one limit for the process, set for as long as a row is read."""
    before = csv.field_size_limit(limit)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _is_quote_open(text: str, last: list[str]) -> bool:
    """Whether the last row ends inside a quote: it has swallowed line breaks, and the quotes do not pair."""
    return text.count('"') % 2 == 1 and any("\n" in cell for cell in last)
