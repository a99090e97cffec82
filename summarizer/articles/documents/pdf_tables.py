"""Tables with ruled lines on a PDF page: their words become rows, ``a | b | c``, in their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarizer.articles.documents.pdf_lines import Segment

_FEWEST_RULES, _MOST_RULES = 4, 1500
_LONGEST_CELL = 60
_SPARSE = 0.3

Box = tuple[float, float, float, float]


def take_tables(page: Any, words: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    """The words outside ruled tables, and the rows of the tables."""
    rules = len(page.lines) + len(page.rects) + len(page.curves)
    if not _FEWEST_RULES <= rules <= _MOST_RULES:  # finding the cells takes the square of the rules
        return list(words), []
    rest, rows = list(words), []
    for table in page.find_tables():
        taken = [[_in_cell(cell, rest) for cell in row.cells] for row in table.rows]
        if not _is_table(taken):
            continue
        inside = {id(word) for row in taken for cell in row for word in cell}
        rest = [word for word in rest if id(word) not in inside]
        used = [n for n in range(max(map(len, taken))) if any(n < len(row) and row[n] for row in taken)]
        for cells, row in zip(taken, table.rows, strict=True):
            rows += _rows([cells[n] for n in used if n < len(cells)], row.bbox)
    return rest, rows


def _in_cell(cell: Box | None, words: Sequence[Segment]) -> list[Segment]:
    """The words whose middle lies in a cell, in reading order."""
    if cell is None:
        return []
    x0, top, x1, bottom = cell
    inside = [w for w in words if x0 <= (w.x0 + w.x1) / 2 <= x1 and top <= w.middle <= bottom]
    return [word for line in _cut_lines(inside) for word in line]


def _is_table(rows: list[list[list[Segment]]]) -> bool:
    """Whether boxes on a page hold a table's cells, and are no frames around columns of text."""
    cells = [cell for row in rows for cell in row]
    wide = sum(sum(map(bool, row)) > 1 for row in rows)
    filled = sum(map(bool, cells))
    return wide > 1 and filled > _SPARSE * len(cells) and max(map(len, cells)) <= _LONGEST_CELL


def _rows(cells: list[list[Segment]], box: Box) -> list[Segment]:
    """The rows between two rules: one, or as many as there are lines where every cell has the same number of them."""
    lined = [_cut_lines(cell) for cell in cells]
    counts = {len(lines) for lines in lined if lines}
    if len(counts) == 1 and max(counts) > 1 and sum(map(bool, lined)) > 1:
        heights = range(max(counts))
        return [_row([lines[n] if lines else [] for lines in lined], box, n) for n in heights]
    return [_row(cells, box)] if counts else []


def _cut_lines(words: Sequence[Segment]) -> list[list[Segment]]:
    """A cell's words line by line."""
    lines: list[list[Segment]] = []
    for word in sorted(words, key=lambda w: (w.middle, w.x0)):
        if lines and abs(word.middle - lines[-1][0].middle) < 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _row(cells: Sequence[Sequence[Segment]], box: Box, number: int = 0) -> Segment:
    words = [word for cell in cells for word in cell]
    text = " | ".join(" ".join(word.text for word in cell) for cell in cells).rstrip(" |")
    top = box[1] + number / 1000  # the order of rows between the same two rules
    return Segment(text, box[0], box[2], top, box[3], words[0].size, row=True)
