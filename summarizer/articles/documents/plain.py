"""Texts: the file's decoded text is the stored text, character for character.

Every kind of document that comes down to a text (plain, Word, RTF, PDF, mail) ends here, so that a
text with several articles in it is cut in one way, whatever it came in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.decoding import decode_text
from summarizer.articles.exports import articles_of, cut_text
from summarizer.articles.given import Given
from summarizer.records.article import Article, InputFailure


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
    pieces = cut_text(text)
    if pieces is None:
        yield Found(name, _assemble(text, given, name, fallback, lead_with_title))
        return
    # Of the whole document's facts only these hold for each of its articles.
    shared = Given(outlet=given.outlet, agencies=given.agencies, url=given.url, stub=given.stub)
    yield from articles_of([replace(piece, given=piece.given.filled_from(shared)) for piece in pieces], name)


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
