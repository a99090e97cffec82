"""Invented reporting and shorthands for the tests of the cutters."""

from __future__ import annotations

from summarizer.articles.exports import Piece, cut_page, cut_text
from summarizer.articles.markup import parse_page

MILL = "Nine people were carried out of the mill at Tarrow when the dam above it gave way, the fire brigade said."
TENTS = "The council of Quellin has asked the ministry for tents and will keep the school hall open for families."


def cut(text: str) -> list[Piece]:
    """The pieces of a text that must be cut."""
    pieces = cut_text(text)
    assert pieces is not None
    return pieces


def cut_html(html: str) -> list[Piece]:
    """The pieces of a page that must be cut."""
    pieces = cut_page(parse_page(html, "a.html"), html)
    assert pieces is not None
    return pieces


def facts(piece: Piece) -> tuple[str | None, str | None, str | None]:
    """Title, date and outlet."""
    return piece.given.title, piece.given.date, piece.given.outlet
