"""A text is one article, or as many as it plainly holds."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.documents import plain
from summarizer.articles.documents.plain import read_plain, read_text
from summarizer.articles.exports import Piece
from summarizer.articles.given import Given
from summarizer.records.article import Article, InputFailure


def only(text: str, given: Given = Given(), **rest: Any) -> Article:  # noqa: B008 - frozen
    """The one article of a text."""
    (found,) = read_text(text, given, "a", **rest)
    assert isinstance(found, Found)
    return found.article


def test_a_text_is_stored_as_it_is() -> None:
    """Character for character."""
    (found,) = read_plain(b"  Nine  died.\r\n\n", "a.txt")
    assert isinstance(found, Found) and found.article.text == "  Nine  died.\n\n"


def test_a_last_resort_fills_only_what_is_missing() -> None:
    """What the text prints goes before it, and a guess stays a guess."""
    last = Given(title="Flood", date="2031-05-09", date_is_guess=True)
    article = only("Nine died.", fallback=last)
    assert (article.title, article.date, article.date_is_guess) == ("Flood", "2031-05-09", True)
    article = only("# Dam breaks\n\n6 May 2031\n\nNine died.", fallback=last)
    assert (article.title, article.date, article.date_is_guess) == ("Dam breaks", "2031-05-06", False)
    assert only("Nine died.", Given(outlet="Herald"), fallback=Given()).outlet == "Herald"


def test_several_articles_are_numbered(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty one fails alone; the document's outlet is that of each."""
    pieces = [Piece(Given(date="2031-05-06"), "Nine died."), Piece(Given(), " "), Piece(Given(), "Ten died.")]
    monkeypatch.setattr(plain, "cut_text", lambda text: pieces if "===" in text else None)
    first, second, third = read_text("a === b", Given(outlet="Herald", title="Digest"), "a.txt")
    assert isinstance(first, Found) and isinstance(third, Found) and isinstance(second, InputFailure)
    assert [first.name, second.name, third.name] == ["a.txt#1", "a.txt#2", "a.txt#3"]
    assert (first.article.date, first.article.outlet, third.article.title) == ("2031-05-06", "Herald", None)
    assert only("Nine died.").text == "Nine died."
