"""Tables without rules on a PDF page: columns of few words each, put side by side."""

from __future__ import annotations

from statistics import mean, median

from summarizer.articles.documents.pdf_lines import Segment

_CELL_WORDS, _LONGEST_CELL = 3.5, 7
_FILLED = 0.6


def is_table(run: list[list[Segment]], parts: list[list[Segment]]) -> bool:
    """Whether columns are the columns of a table: few words a cell, the cells side by side, much empty space."""
    cells = [segment for part in parts for segment in part]
    if any(segment.row for segment in cells):
        return False
    beside = sum(len(band) > 1 for band in run)
    words = mean(len(segment.text.split()) for segment in cells)
    if len(run) < 2 or beside < 0.6 * len(run) or words > _LONGEST_CELL:
        return False
    filled = [median((s.x1 - s.x0) / max(_width(part), 1) for s in part) for part in parts]
    return words <= _CELL_WORDS or (len(parts) > 2 and mean(filled) < _FILLED)


def _width(part: list[Segment]) -> float:
    return max(s.x1 for s in part) - min(s.x0 for s in part)


def table_rows(band: list[Segment], parts: list[list[Segment]]) -> list[Segment]:
    """A band of a table as its row; words in the first column alone are a heading or the end of a text."""
    alone = len(band) == 1 and band[0] in parts[0]
    return band if alone else [_row(band, parts)]


def _row(band: list[Segment], parts: list[list[Segment]]) -> Segment:
    """One row of a table, ``a | b | c``, with its empty cells."""
    cells = [" ".join(s.text for s in sorted(band, key=lambda s: (s.top, s.x0)) if s in part) for part in parts]
    return joined(band, " | ".join(cells).rstrip(" |"), row=True)


def joined(parts: list[Segment], text: str, *, row: bool) -> Segment:
    """Segments as one, with ``text`` for theirs."""
    return Segment(
        text,
        min(s.x0 for s in parts),
        max(s.x1 for s in parts),
        min(s.top for s in parts),
        max(s.bottom for s in parts),
        max(parts, key=lambda s: len(s.text)).size,
        row,
    )
