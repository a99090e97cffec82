"""Rows of cells under a header, from a text table or a workbook, to articles: one a row.

The header is the row that names most of what is known, among the first rows: exports put a title or the
terms of a search above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from summarizer.articles.assembly import Found
from summarizer.articles.data.objects import ADDRESSES_ONLY
from summarizer.articles.data.rows import try_row
from summarizer.articles.given import Given
from summarizer.articles.names import FOLDED, OUTLETS, TEXTS, fold
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

HEADER_WITHIN = 20
"""Rows among which the header is looked for."""
CELL_LIMIT = 32_767
"""Characters a cell of Excel can hold (Microsoft, Excel specifications and limits)."""
_CUT_CELL = "it is as long as a cell of Excel can be; what is longer was cut off"
_OUTLETS = frozenset(fold(name) for name in OUTLETS if "." not in name)
_SLASHED = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")

_EXCEL_ZERO = date(1899, 12, 30)
_SERIALS = (20_000, 80_000)
"""Days since then in the years 1954 to 2119; a smaller or greater number is none."""

Cells = Sequence[Any]


@dataclass(frozen=True)
class Grid:
    """The names of the columns and the rows under them."""

    header: tuple[str, ...]
    rows: tuple[Cells, ...]


def cut_grid(rows: Iterable[Cells]) -> Grid | None:
    """The table in ``rows``; None where no row names anything known."""
    kept = [tuple(row) for row in rows if any(_words(cell) for cell in row)]
    places = [(count_known(row), -number) for number, row in enumerate(kept[:HEADER_WITHIN])]
    known, place = max(places, default=(0, 0))
    if not known:
        return None
    return Grid(tuple(_words(cell) for cell in kept[-place]), tuple(kept[1 - place :]))


def count_known(cells: Cells) -> int:
    """How many of a row's cells are names of the table of names."""
    names = {fold(_words(cell)) for cell in cells if isinstance(cell, str) and len(cell) <= 60}
    return sum(name in _OUTLETS or any(name in known for known in FOLDED.values()) for name in names if name)


def read_grid(grid: Grid, name: str, max_object: int, first: int = 1) -> Iterator[Found | InputFailure]:
    """The articles of a table, named ``name#n`` from ``first`` on.

    Raises InputError for a table without a column of texts: one of addresses, or one of something else.
    """
    _refuse_textless(grid, name)
    orders = {column: day_first([row[column] for row in grid.rows if column < len(row)]) for column in _dates(grid)}
    for number, cells in enumerate(grid.rows, start=first):
        yield _read_row(grid, cells, orders, f"{name}#{number}", max_object)


def day_first(cells: Sequence[Any]) -> bool | None:
    """Whether dates such as 05/08/2020 in one column put the day first; None where no cell tells."""
    pairs = [(int(m[1]), int(m[2])) for cell in cells if (m := _SLASHED.match(_words(cell)))]
    if any(one > 12 for one, _ in pairs) and all(two <= 12 for _, two in pairs):
        return True
    return False if any(two > 12 for _, two in pairs) and all(one <= 12 for one, _ in pairs) else None


def _read_row(
    grid: Grid, cells: Cells, orders: dict[int, bool | None], name: str, max_object: int
) -> Found | InputFailure:
    extra = [cell for cell in cells[len(grid.header) :] if _words(cell)]
    if extra:
        reason = (
            f"has {len(cells)} cells under a header of {len(grid.header)}; put texts that hold the delimiter in quotes"
        )
        return InputFailure(name=name, reason=reason)
    row: dict[str, Any] = {}
    for column, (key, cell) in enumerate(zip(grid.header, cells, strict=False)):
        if key and _words(cell) and key not in row:
            row[key] = _in_order(cell, orders[column]) if column in orders else cell
    cut = any(isinstance(cell, str) and len(cell) == CELL_LIMIT for cell in cells)
    return try_row(row, name, max_object, Given(stub=_CUT_CELL) if cut else Given())


def _in_order(cell: Any, first: bool | None) -> Any:
    """A cell of a column of dates: one in numbers as ISO where the column tells which is the day; Excel's count of days."""
    if isinstance(cell, int | float) and _SERIALS[0] < cell < _SERIALS[1]:
        return _EXCEL_ZERO + timedelta(days=int(cell))
    found = _SLASHED.match(_words(cell)) if first is not None else None
    if found is None:
        return cell
    day, month = (found[1], found[2]) if first else (found[2], found[1])
    return f"{found[3]}-{int(month):02}-{int(day):02}"


def _dates(grid: Grid) -> list[int]:
    return [column for column, key in enumerate(grid.header) if fold(key) in FOLDED["date"]]


def _refuse_textless(grid: Grid, name: str) -> None:
    keys = {fold(key) for key in grid.header}
    if not grid.rows:
        raise InputError(name, "has a header and no rows; give at least one article")
    if keys & (FOLDED["text"] | FOLDED["stub"]):
        return
    if keys & (FOLDED["address"] - {"id", "source", "guid"}):
        raise InputError(name, ADDRESSES_ONLY)
    raise InputError(name, no_texts(grid.header))


def no_texts(header: Cells) -> str:
    """The complaint about a table without texts: its columns, and those that were looked for."""
    found = ", ".join(_words(cell)[:40] for cell in header[:25] if _words(cell)) or "none"
    return f"has no column with a text (columns: {found}); it is looked for under {', '.join(TEXTS[:12])} and the like"


def _words(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()
