"""A page with several whole articles, each an ``<article>`` element of its own.

Cards of related stories, comments and the posts of a live blog stand in ``<article>`` too: cards are
short and their headlines are links, comments have no headline, and a live blog is one article.
"""

from __future__ import annotations

import re
from typing import Any

from summarizer.articles.exports.base import Piece, text_of, words_of
from summarizer.articles.exports.dates import date_of_line, find_date
from summarizer.articles.given import Given

_LONG, _SHORTEST = 250, 80
_NOT_TEXT = ("nav", "aside", "footer", "figure", "form", "button", "script", "style")
_DECLARED_LIVE = re.compile(r"LiveBlogPosting|liveBlogUpdate")
_LIVE = re.compile(r"live-?_?(?:blog|post|update|ticker|feed)", re.IGNORECASE)


def cut_blocks_of(tree: Any, html: str) -> list[Piece] | None:
    """The articles of a page that holds two or more whole ones; None when it does not. Raises InputError."""
    blocks = [block for block in tree.iter("article") if next(block.iterancestors("article"), None) is None]
    if len(blocks) < 2 or _DECLARED_LIVE.search(html) or any(_is_live(block) for block in blocks):
        return None
    whole = [block for block in blocks if _is_whole(block)]
    outlet = next((str(value).strip() for value in tree.xpath("//meta[@property='og:site_name']/@content")), None)
    return [_read_block(block, outlet) for block in whole] if len(whole) > 1 else None


def _is_whole(block: Any) -> bool:
    """Whether an element holds a headline and text of its own, and is no card that leads to another page."""
    headline = _headline(block)
    if headline is None:
        return False
    linked = next(headline.iter("a"), None) is not None or next(headline.iterancestors("a"), None) is not None
    paragraphs = [p for p in block.iter("p") if not _is_aside(p)]
    words = sum(len(words_of(p)) - sum(len(words_of(a)) for a in p.iter("a")) for p in paragraphs)
    if linked:
        return words >= 2 * _LONG and len(paragraphs) > 2
    return words >= _LONG or (words >= _SHORTEST and _read_date(block) is not None)


def _is_live(block: Any) -> bool:
    """Whether an element, or one around it, calls itself a post of a live blog."""
    return any(
        _LIVE.search(f"{node.get('class') or ''} {node.get('id') or ''}") for node in (block, *block.iterancestors())
    )


def _headline(block: Any) -> Any:
    return next((node for level in ("h1", "h2", "h3") for node in block.iter(level)), None)


def _is_aside(element: Any) -> bool:
    return next(element.iterancestors(*_NOT_TEXT), None) is not None


def _read_date(block: Any) -> str | None:
    """The day of the first ``<time>``, as the element prints it for machines or for people; else of a line of its own."""
    for node in block.iter("time"):
        date = find_date(str(node.get("datetime") or "")[:10]) or find_date(words_of(node))
        if date:
            return date
    return next((date for p in block.iter("p", "div", "span") if (date := date_of_line(words_of(p)))), None)


def _read_block(block: Any, outlet: str | None) -> Piece:
    headline = _headline(block)
    given = Given(title=words_of(headline) or None, date=_read_date(block), outlet=outlet or None)
    # The headline leads the text once, from what is given.
    headline.drop_tree()
    for node in [node for node in block.iter(*_NOT_TEXT, "time") if node is not block]:
        if node.getparent() is not None:
            node.drop_tree()
    return Piece(given, text_of(block))
