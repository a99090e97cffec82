"""An input is read by what it looks like, then by its name."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from summarizer.articles import read_articles
from summarizer.articles.formats import Limits, Reading, read_format, tell_format, told_by_content
from summarizer.articles.kinds import BY_ENDING, ENDINGS, FORMATS, Format
from summarizer.errors import InputError
from tests.articles.documents.making import PAGE, make_pdf, make_zip

MAIL = b"Received: from a\n\tby b\nSubject: x\n\nNine died."
JSON = b'{"text": "Nine died."}'


@pytest.mark.parametrize(
    ("raw", "ending"),
    [
        (JSON, ".json"),
        (b'\xef\xbb\xbf\n [{"text": "a"}]', ".json"),
        (b'{"text": "a"}\n{"text": "b"}\n', ".json"),
        (b'{"text": "broken', ".json"),
        (b"<!DOCTYPE html><html>", ".html"),
        (b"\n<html lang=en>", ".html"),
        (b"<div>Nine died.</div>", ".html"),
        (b"<?xml version='1.0'?><html>", ".html"),
        (b"<?xml version='1.0'?>\n<!-- by a machine --><rss>", ".xml"),
        (b"[AFP] Nine died.", ".txt"),
        (b"{sic} Nine died.", ".txt"),
        (b"<3 tanks were seen", ".txt"),
        (b" date 2020-09-28 Nine died.", ".txt"),
        (b"", ".txt"),
        (b"{\\rtf1 a}", ".rtf"),
        (b"WARC/1.0\r\n", ".warc"),
        (b"\x1f\x8b\x08\x00", ".gz"),
        (MAIL, ".eml"),
        (b"From: <Saved by Blink>\nSubject: x\n", ".mhtml"),
        (b"Date: x\nSnapshot-Content-Location: https://a.example/\n", ".mhtml"),
        (make_pdf([[]]), ".pdf"),
        (make_zip({"a.txt": "a"}), ".zip"),
        (make_zip({"word/document.xml": "a"}), ".docx"),
        (make_zip({"xl/workbook.xml": "a"}), ".xlsx"),
        (make_zip({"META-INF/manifest.xml": "a"}), ".odt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc"),
        (b"\xff\xd8\xff\xe0", ".jpg"),
    ],
)
def test_bytes_without_a_name_are_told(raw: bytes, ending: str) -> None:
    """By their first bytes, a zip by its members; all else is text."""
    assert tell_format(raw, "") is BY_ENDING[ending]


@pytest.mark.parametrize(
    ("raw", "named", "ending"),
    [
        (PAGE.encode(), ".pdf", ".html"),
        (PAGE.encode(), ".txt", ".html"),
        (PAGE.encode("utf-16"), ".json", ".html"),
        (make_pdf([[]]), ".txt", ".pdf"),
        (b"{\\rtf1 a}", ".doc", ".rtf"),
        (JSON, ".txt", ".json"),
        (JSON, ".csv", ".json"),
        (b'{"text": "broken', ".txt", ".txt"),
        (b"[AFP] Nine died.", ".txt", ".txt"),
        (b"<p>Nine</p>", ".md", ".md"),
        (b"<!-- note -->\n# Nine died", ".md", ".md"),
        (b"From: me\nDate: today\n\nNine died.", ".txt", ".txt"),
        (b"a,b", ".csv", ".csv"),
        (b"Nine died.", ".docx", ".docx"),
        (b"Nine died.", ".pdf", ".pdf"),
        (b"Nine died.", ".unknown", ".txt"),
    ],
)
def test_what_a_file_plainly_is_goes_before_its_ending(raw: bytes, named: str, ending: str) -> None:
    """JSON only as a whole, HTML only from its first tag on: a text may begin with either's signs."""
    assert tell_format(raw, named) is BY_ENDING[ending]


def test_a_file_of_unknown_ending_is_told_by_its_content_alone() -> None:
    """Archives and XML are left alone: programs keep their own things in them."""
    assert told_by_content(PAGE.encode()) and told_by_content(make_pdf([[]])) and told_by_content(MAIL)
    assert not any(
        map(told_by_content, (make_zip({"a.txt": "a"}), b"<?xml version='1.0'?><svg>", b"Nine", b"\xff\xd8\xff"))
    )


def test_every_row_of_the_table_is_whole() -> None:
    """An ending has one row; a kind without a reader says why and what to do."""
    endings = [ending for row in FORMATS for ending in row.endings]
    assert len(endings) == len(set(endings)) and set(ENDINGS) < set(endings)
    assert all(row.reader or row.refusal for row in FORMATS)
    assert all((row.endings and row.reader is not None) or not row.takes for row in FORMATS)


@pytest.mark.parametrize("kind", [row for row in FORMATS if row.reader and row.extra], ids=lambda row: row.what)
def test_a_missing_library_names_the_extra(kind: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    """And costs only the files that need it."""
    library, extra = kind.extra or ("", "")
    monkeypatch.setitem(sys.modules, library, None)
    raw = {".docx": make_zip({"word/document.xml": ""}), ".xlsx": make_zip({"xl/workbook.xml": ""})}
    with pytest.raises(InputError, match=rf"reading .* needs [\w-]+; install summarizer\[{extra}\]"):
        list(read_format(raw.get(kind.endings[0], b"x"), "a", f"a{kind.endings[0]}", Reading()))


@pytest.mark.parametrize("kind", [row for row in FORMATS if row.reader], ids=lambda row: row.what)
def test_a_reader_that_is_missing_is_a_failure_of_its_files(kind: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else needs it."""
    monkeypatch.setitem(sys.modules, str(kind.reader).partition(":")[0], None)
    if kind.extra:
        monkeypatch.setitem(sys.modules, kind.extra[0], importlib.import_module("json"))
    raw = {
        ".docx": make_zip({"word/document.xml": ""}),
        ".xlsx": make_zip({"xl/workbook.xml": ""}),
        ".zip": make_zip({"a": "a"}),
    }
    with pytest.raises(InputError, match="cannot be read by this installation"):
        list(read_format(raw.get(kind.endings[0], b"x"), "a", f"a{kind.endings[0]}", Reading()))


def test_each_kind_has_its_limit() -> None:
    """Text the lower one, collections the higher, and heavy kinds one of their own."""
    limits = Limits(10, 1_000_000_000)
    assert [limits.of(BY_ENDING[ending]) for ending in (".txt", ".json", ".pdf")] == [10, 1_000_000_000, 100_000_000]


def test_office_files_of_old_and_pictures_say_what_to_do(tmp_path: Path) -> None:
    """When they are named directly."""
    for name, raw, told in (
        ("a.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("a.jpg", b"\xff\xd8\xff", "run OCR"),
        ("a.txt", b"Rar!\x1a\x07", "unpack it"),
    ):
        (tmp_path / name).write_bytes(raw)
        assert told in read_articles(tmp_path / name).failures[0].reason
