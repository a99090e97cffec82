"""Page files: most hold one article; the exports of press databases, and some pages, hold several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.articles.assembly import Found
from summarizer.articles.decoding import decode_text
from summarizer.articles.exports import Piece, articles_of, cut_page, may_hold_several
from summarizer.articles.given import Given
from summarizer.articles.web.pages import Parsed, parse_markup, read_parsed
from summarizer.records.article import InputFailure


def read_page_file(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of an HTML file. Raises InputError when it holds none that can be read."""
    text = decode_text(raw, name, declared=True)
    parsed = parse_markup(text, name)
    pieces = _pieces(text, parsed)
    if pieces is None:
        yield from read_parsed(parsed, name)
    else:
        yield from articles_of(pieces, name)


def _pieces(text: str, parsed: Parsed) -> list[Piece] | None:
    """The articles of a page with several; None for one, also where the posts of a live blog look like several."""
    pieces = cut_page(parsed.tree, text) if not parsed.posts and may_hold_several(text) else None
    shared = Given(outlet=parsed.page.given.outlet)
    return pieces and [replace(piece, given=piece.given.filled_from(shared)) for piece in pieces]
