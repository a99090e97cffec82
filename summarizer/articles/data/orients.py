"""Tables written as JSON: the layouts ("orients") of pandas, and lists of lists under a header, as rows.

Source: pandas, ``DataFrame.to_json(orient=...)``. ``records``, ``table`` and ``index`` are objects in a list or
under keys, which needs no turning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.articles.names import FOLDED, fold

_KNOWN = frozenset().union(*FOLDED.values())


def turn_table(value: Any) -> list[dict[str, Any]] | None:
    """The rows of a table as objects; None when the value is no table written by columns or without its keys."""
    if isinstance(value, list):
        return _headed(value)
    if not isinstance(value, Mapping) or not value:
        return None
    if _is_header(value.get("columns")) and _are_lists(value.get("data")):
        return [_row(value["columns"], cells) for cells in value["data"]]
    return _turn_columns(value) if _holds_texts(value) else None


def _headed(rows: list[Any]) -> list[dict[str, Any]] | None:
    """A list of lists whose first names the columns."""
    if len(rows) > 1 and _are_lists(rows) and _is_header(rows[0]):
        return [_row(rows[0], cells) for cells in rows[1:]]
    return None


def _turn_columns(columns: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """``{"title": {"0": ...}, "text": {"0": ...}}`` or ``{"title": [...], "text": [...]}`` as rows."""
    values = list(columns.values())
    if len(values) < 2:
        return None
    if all(isinstance(value, Mapping) for value in values):
        keys = list(values[0])
        if keys and all(list(value) == keys for value in values) and not any(fold(str(key)) in _KNOWN for key in keys):
            return [{name: column[key] for name, column in columns.items()} for key in keys]
    if all(isinstance(value, list) for value in values) and len({len(value) for value in values}) == 1:
        return [_row(list(columns), cells) for cells in zip(*values, strict=True)] or None
    return None


def _holds_texts(columns: Mapping[str, Any]) -> bool:
    keys = {fold(str(key)) for key in columns}
    return bool(keys & (FOLDED["text"] | FOLDED["stub"])) and bool(keys & (FOLDED["title"] | FOLDED["address"]))


def _is_header(cells: Any) -> bool:
    names = [fold(cell) for cell in cells if isinstance(cell, str)] if isinstance(cells, list) else []
    return bool(names) and len(names) == len(cells) and any(name in _KNOWN for name in names)


def _are_lists(rows: Any) -> bool:
    return isinstance(rows, list) and all(isinstance(row, list) for row in rows)


def _row(header: Sequence[str], cells: Sequence[Any]) -> dict[str, Any]:
    return dict(zip(header, cells, strict=False))
