"""XML goes to the reader of its kind."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.documents.xml_files import read_xml
from summarizer.articles.given import Given
from summarizer.errors import InputError
from tests.articles.documents.making import PAGE


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for the readers of single kinds, which have tests of their own."""

    def reader(raw: bytes, name: str) -> Iterator[Found]:
        yield Found(name, assemble_article("Nine died.", Given(), name))

    def kind(raw: bytes) -> str | None:
        return next((told for told in ("feed", "nitf", "html") if f"<{told}".encode() in raw), None)

    package = "summarizer.articles.documents"
    told = SimpleNamespace(xml_kind=lambda raw: "xhtml" if kind(raw) == "html" else kind(raw))
    monkeypatch.setitem(sys.modules, f"{package}.xml_kinds", cast(ModuleType, told))
    monkeypatch.setitem(sys.modules, f"{package}.feeds", cast(ModuleType, SimpleNamespace(read_feed=reader)))
    monkeypatch.setitem(sys.modules, f"{package}.newsml", cast(ModuleType, SimpleNamespace(read_newsml=reader)))


def test_feeds_and_agencies_xml_go_to_their_readers() -> None:
    """And pages to that of pages."""
    for raw in (b"<feed/>", b"<nitf/>"):
        (found,) = read_xml(raw, "a.xml")
        assert isinstance(found, Found) and found.article.text == "Nine died."
    (page,) = read_xml(PAGE.encode(), "a.xml")
    assert isinstance(page, Found) and page.article.title == "Dam breaks above Verrin"


def test_xml_of_another_kind_is_refused_by_its_root() -> None:
    """With what is read."""
    with pytest.raises(InputError, match=r'its root is "kml"\); what is read is RSS, Atom'):
        list(read_xml(b"<?xml version='1.0'?><kml/>", "a.xml"))
    with pytest.raises(InputError, match="is empty"):
        list(read_xml(b" ", "a.xml"))
