"""Excel workbooks: one article a row."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from summarizer.articles.assembly import Found
from summarizer.articles.data import workbooks
from summarizer.articles.data.workbooks import read_workbook
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

HEADER = ["Headline", "Text", "Date", "Outlet", "URL"]
ROW = ["Dam breaks", "Nine died.\nTen were hurt.", datetime(2031, 3, 4, 18, 20), "The Bote", "https://bote.example/1"]


def workbook(*sheets: list[list[Any]]) -> bytes:
    """The bytes of a workbook with these sheets."""
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(raw: bytes) -> list[Found | InputFailure]:
    """What a workbook gives."""
    return list(read_workbook(raw, "a.xlsx", 100_000))


def test_a_row_is_an_article() -> None:
    """Line breaks in a cell belong to the text."""
    (result,) = read(workbook([["Search of 9 March"], [], HEADER, ROW]))
    assert isinstance(result, Found) and result.name == "a.xlsx#1"
    found = result.article
    assert (found.title, found.date, found.outlet, found.url) == (
        "Dam breaks",
        "2031-03-04",
        "The Bote",
        "https://bote.example/1",
    )
    assert found.text == "Dam breaks\n\nNine died.\nTen were hurt."


@pytest.mark.parametrize("day", [date(2031, 3, 4), "2031-03-04", "4 March 2031", 47_911])
def test_a_day_is_read_in_every_form_a_cell_has(day: Any) -> None:
    """A date, words, or Excel's count of days."""
    (result,) = read(workbook([["Text", "Date"], ["Nine died.", day]]))
    assert isinstance(result, Found) and result.article.date == "2031-03-04"


def test_rows_are_numbered_through_the_sheets() -> None:
    """Sheets without articles are passed over, rows without text are told."""
    results = read(
        workbook(
            [HEADER, ROW, ["Empty", None]], [["a note"]], [["title", "url"], ["T", "https://a.example"]], [HEADER, ROW]
        )
    )
    assert [(result.name, isinstance(result, Found)) for result in results] == [
        ("a.xlsx#1", True),
        ("a.xlsx#2", False),
        ("a.xlsx#3", True),
    ]


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"words", "is no Excel workbook"),
        (b"PK\x03\x04broken", "is no Excel workbook"),
        (b"\xd0\xcf\x11\xe0old", "old Excel or one with a password"),
        (workbook([["a note"]]), "has no column with a text"),
        (workbook([["title", "url"], ["T", "https://a.example"]]), "is a list of addresses"),
    ],
)
def test_what_is_no_workbook_of_articles_is_refused(raw: bytes, complaint: str) -> None:
    """Damaged, old, without texts."""
    with pytest.raises(InputError) as caught:
        read(raw)
    assert complaint in caught.value.reason


def test_a_zip_that_is_no_workbook_or_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(InputError, match="cannot be read as an Excel workbook"):
        read(out.getvalue())
    monkeypatch.setattr(workbooks, "_LARGEST_UNPACKED", 1000)
    with pytest.raises(InputError, match="more than the limit of 1,000"):
        read(workbook([HEADER, ROW]))


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet is bounded."""
    monkeypatch.setattr(workbooks, "_MOST_ROWS", 3)
    with pytest.raises(InputError, match="more than 3 rows"):
        read(workbook([HEADER, ROW, ROW, ROW]))


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out is one command."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError, match=r"install summarizer\[tables\]"):
        read(workbook([HEADER, ROW]))
