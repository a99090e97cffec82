"""Excel workbooks (XLSX): one article a row, in every sheet that has a header of articles."""

from __future__ import annotations

import importlib
import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

from summarizer.articles.assembly import Found
from summarizer.articles.data.grids import Grid, cut_grid, no_texts, read_grid
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_LARGEST_UNPACKED = 300_000_000
_MOST_ROWS = 200_000
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_workbook(raw: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles of a workbook; numbered through its sheets. Formulas count as the value they last had.

    max_object: the longest text of one article, in characters.
    Raises InputError for what is no workbook, is protected or unpacks to too much, and where no sheet holds articles.
    """
    _refuse_others(raw, name)
    grids = _read_grids(raw, name)
    if not grids:
        raise InputError(name, no_texts([]))
    problems: list[InputError] = []
    number = 1
    for grid in grids:
        try:
            yield from read_grid(grid, name, max_object, number)
        except InputError as problem:
            problems.append(problem)
        else:
            number += len(grid.rows)
    if number == 1:
        raise problems[0]


def _refuse_others(raw: bytes, name: str) -> None:
    if raw.startswith(_OLD_EXCEL):
        raise InputError(name, "is a workbook of old Excel or one with a password; save it as .xlsx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as problem:
        raise InputError(name, "is no Excel workbook, or a damaged one; save it anew as .xlsx or .csv") from problem
    if unpacked > _LARGEST_UNPACKED:
        raise InputError(name, f"unpacks to {unpacked:,} bytes, more than the limit of {_LARGEST_UNPACKED:,}; split it")


def _read_grids(raw: bytes, name: str) -> list[Grid]:
    """The table of every sheet that has one."""
    library = _load_library(name)
    try:
        with warnings.catch_warnings(action="ignore"):  # about styles and extensions, which hold no text
            return _cut_sheets(library, raw, name)
    except InputError:
        raise
    except Exception as problem:
        reason = f"cannot be read as an Excel workbook ({type(problem).__name__}); save it anew as .xlsx or .csv"
        raise InputError(name, reason) from problem


def _cut_sheets(library: Any, raw: bytes, name: str) -> list[Grid]:
    book = library.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    try:
        grids = [cut_grid(_rows(sheet, name)) for sheet in book.worksheets]
    finally:
        book.close()
    return [grid for grid in grids if grid is not None]


def _rows(sheet: Any, name: str) -> Iterator[tuple[Any, ...]]:
    """The sheet's rows; the size it claims to have is not believed."""
    sheet.reset_dimensions()
    filled = 0
    for row in sheet.iter_rows(values_only=True):
        filled += any(cell is not None for cell in row)
        if filled > _MOST_ROWS:
            raise InputError(name, f"has a sheet of more than {_MOST_ROWS:,} rows; split it")
        yield row


def _load_library(name: str) -> Any:
    try:
        return importlib.import_module("openpyxl")
    except ImportError as problem:
        raise InputError(
            name, "is an Excel workbook; install summarizer[tables] to read it, or save it as CSV"
        ) from problem
