"""Page files: most hold one article; the exports of press databases, and some pages, hold several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.articles.assembly import Found
from summarizer.articles.decoding import decode_text
from summarizer.articles.exports import Piece, articles_of, cut_page, may_hold_several
from summarizer.articles.given import Given
from summarizer.articles.markup import parse_page
from summarizer.articles.web.liveblog import read_live_blog
from summarizer.articles.web.pages import describe_page, read_markup
from summarizer.records.article import InputFailure


def read_page_file(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of an HTML file. Raises InputError when it holds none that can be read."""
    text = decode_text(raw, name, declared=True)
    pieces = _pieces(text, name) if may_hold_several(text) else None
    if pieces is None:
        yield from read_markup(text, name)
    else:
        yield from articles_of(pieces, name)


def _pieces(text: str, name: str) -> list[Piece] | None:
    """The articles of a page with several; None for one, also where the posts of a live blog look like several."""
    tree = parse_page(text, name)
    page = describe_page(tree, name, text)
    if read_live_blog(page.described, tree):
        return None
    shared = Given(outlet=page.given.outlet)
    pieces = cut_page(tree, text)
    return pieces and [replace(piece, given=piece.given.filled_from(shared)) for piece in pieces]
