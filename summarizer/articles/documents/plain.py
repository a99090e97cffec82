"""Texts: the file's decoded text is the stored text, character for character.

Every kind of document that comes down to a text (plain, Word, RTF, PDF, mail) ends here, so that a
text with several articles in it is cut in one way, whatever it came in.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from typing import Protocol

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.decoding import decode_text
from summarizer.articles.given import Given
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure


class _Piece(Protocol):
    """One article of several in a text, as the cutting gives it."""

    @property
    def text(self) -> str:
        """Its text."""

    @property
    def given(self) -> Given:
        """What is known of it besides."""


def read_plain(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of a text or Markdown file. Raises InputError when it is binary or empty."""
    yield from read_text(decode_text(raw, name), Given(), name)


def read_text(
    text: str, given: Given, name: str, *, fallback: Given | None = None, lead_with_title: bool = False
) -> Iterator[Found | InputFailure]:
    """The article in ``text``, or each of several under ``name#n``.

    given: what the document says of itself. fallback: title and date for an article that prints none.
    lead_with_title: as in ``assemble_article``, for one article alone.
    Raises InputError when the one article cannot be made.
    """
    pieces = _cut(text)
    if pieces is None:
        yield Found(name, _assemble(text, given, name, fallback, lead_with_title))
        return
    for number, piece in enumerate(pieces, start=1):
        yield _try_piece(piece, given, f"{name}#{number}")


def _cut(text: str) -> Sequence[_Piece] | None:
    """The articles in ``text`` where it plainly holds several; None for one."""
    exports = importlib.import_module("summarizer.articles.exports")
    cut = getattr(exports, "cut_text", None)
    return cut(text) if cut else None


def _try_piece(piece: _Piece, given: Given, name: str) -> Found | InputFailure:
    """One of several; of the whole document's facts only outlet, agencies and address hold for each."""
    shared = Given(outlet=given.outlet, agencies=given.agencies, url=given.url, stub=given.stub)
    try:
        return Found(name, assemble_article(piece.text, piece.given.filled_from(shared), name))
    except InputError as problem:
        return InputFailure(name=name, reason=problem.reason)


def _assemble(text: str, given: Given, name: str, fallback: Given | None, lead_with_title: bool) -> Article:
    """The one article; ``fallback`` fills what neither ``given`` nor the text itself says."""
    article = assemble_article(text, given, name, lead_with_title=lead_with_title)
    if fallback is None:
        return article
    missing = Given(
        title=None if article.title else fallback.title,
        date=None if article.date else fallback.date,
        date_is_guess=fallback.date_is_guess and not article.date,
        outlet=None if article.outlet else fallback.outlet,
        url=None if article.url else fallback.url,
    )
    if missing == Given():
        return article
    return assemble_article(text, given.filled_from(missing), name, lead_with_title=lead_with_title)
