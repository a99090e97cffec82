"""Live blogs: the posts in order of time, each under a line with its own day and hour.

A live blog is one article. Without the hours a reader of its text could not tell the count of
8.40 from the count of 15.00. Posts come from the page's JSON-LD (schema.org LiveBlogPosting,
``liveBlogUpdate``), also where the page draws them by script, else from its repeated post elements.
Hours are printed as the page writes them, never converted.
"""

from __future__ import annotations

import copy
import html
import importlib
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from summarizer.articles.markup import extract_fragment_text, looks_like_markup

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_STAMP = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d)")
_TIMES = ("datePublished", "dateCreated", "uploadDate", "dateModified")
_TITLES = ("headline", "name", "alternativeHeadline")
_BODIES = ("articleBody", "text", "description")
_LIVE = re.compile(
    r"\blive\b|live-?(?:blog|post|update|ticker|feed)|ticker|en direct|en vivo|ao vivo|minuto a minuto|in diretta",
    re.IGNORECASE,
)
_CONTAINERS = frozenset({"article", "li", "section", "div"})
_NOT_TEXT = ("nav", "aside", "footer", "figure", "form", "button", "script", "style", "time")
_FEWEST_DECLARED, _FEWEST_PRINTED = 2, 3
_MOST_POSTS = 5_000
_DEPTH = 6
_SHORTEST_POST = 40
_UNKNOWN = float("inf")


class _Post(NamedTuple):
    """One post: its place in time (for the order) and as printed, its headline, its text."""

    order: float
    printed: str
    title: str
    body: str


def read_live_blog(described: dict[str, Any], tree: Any) -> str | None:
    """The text of a live blog, oldest post first; None when the page is none.

    described: the page's JSON-LD object of an article, empty when it has none.
    tree: the parsed page; it stays as it is. Raises InputError for a post no library can read.
    """
    kinds = described.get("@type")
    declared = "liveBlogUpdate" in described or "LiveBlogPosting" in (kinds if isinstance(kinds, list) else [kinds])
    # A page may describe its latest posts only, or print its first screen only: the fuller list counts.
    posts = max(list(_described_posts(described)), _printed_posts(tree, declared=declared), key=len)
    if not posts:
        return None
    parts: list[str] = []
    for post in sorted(posts, key=lambda post: post.order):  # stable: posts of one minute stay as they stand
        title = "" if post.body.startswith(post.title) else post.title
        parts.extend(part for part in (post.printed, title, post.body) if part)
    return "\n\n".join(parts)


def _described_posts(described: Mapping[str, Any]) -> Iterator[_Post]:
    """The posts in JSON-LD."""
    updates = described.get("liveBlogUpdate")
    updates = [updates] if isinstance(updates, dict) else updates
    for update in (updates if isinstance(updates, list) else [])[:_MOST_POSTS]:
        if isinstance(update, dict):
            title, body = _plain(_string(update, _TITLES)), _plain(_string(update, _BODIES))
            if title or body:
                yield _Post(*_read_time(_string(update, _TIMES)), title, body)


def _string(fields: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """The first string with words under ``keys``."""
    values = (fields.get(key) for key in keys)
    return next((value for value in values if isinstance(value, str) and value.strip()), "")


def _plain(value: str) -> str:
    words = html.unescape(value).strip()
    return extract_fragment_text(words, "the live blog") if looks_like_markup(words) else words


def _read_time(value: str) -> tuple[float, str]:
    """A time for the order of posts (unknown ones last) and as a line: "4 March 2031, 15:04"."""
    found = _STAMP.match(value)
    if found is None:
        return _UNKNOWN, " ".join(value.split())
    year, month, day, hour, minute, zone = found.groups()
    try:
        moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), tzinfo=UTC)
    except ValueError:
        return _UNKNOWN, " ".join(value.split())
    ahead = re.fullmatch(r"([+-])(\d{2}):?(\d{2})", zone or "")
    offset = (int(ahead[2]) * 60 + int(ahead[3])) * (-1 if ahead[1] == "-" else 1) if ahead else 0
    clock = f", {hour}:{minute}{' UTC' if zone == 'Z' else ''}" if hour else ""
    return moment.timestamp() - offset * 60, f"{int(day)} {_MONTHS[int(month) - 1]} {year}{clock}"


def _printed_posts(tree: Any, *, declared: bool) -> list[_Post]:
    """The posts among the page's repeated elements with a ``<time>`` each; empty when it is no live blog."""
    times = [node for node in tree.iter("time") if _hour_of(node)][:_MOST_POSTS]
    members: dict[Any, dict[Any, Any]] = {}
    for node in times:
        for element in list(node.iterancestors())[:_DEPTH]:
            parent = element.getparent()
            if element.tag in _CONTAINERS and parent is not None:
                members.setdefault(parent, {}).setdefault(element, node)
    parent = max(members, key=lambda key: len(members[key]), default=None)
    if parent is None or not (declared or _is_live(parent, tree)):
        return []
    posts = [_read_post(element, node) for element, node in members[parent].items()]
    posts = [post for post in posts if len(post.body) >= _SHORTEST_POST]
    if len(posts) < (_FEWEST_DECLARED if declared else _FEWEST_PRINTED):
        return []
    clocks = [found[0].zfill(5) for post in posts if (found := _CLOCK.search(post.printed))]
    newest_first = all(post.order == _UNKNOWN for post in posts) and clocks == sorted(clocks, reverse=True)
    return posts[::-1] if newest_first else posts


def _hour_of(node: Any) -> bool:
    """Whether a ``<time>`` tells an hour: the days on cards of other stories do not."""
    return (
        _CLOCK.search(str(node.get("datetime") or "")) is not None
        or _CLOCK.search("".join(node.itertext())) is not None
    )


def _is_live(parent: Any, tree: Any) -> bool:
    """Whether the page says of itself that it is live: around the posts, or in its headline."""
    around = [parent, *list(parent.iterancestors())[:_DEPTH], *parent[:1]]
    names = " ".join(
        f"{node.get('class') or ''} {node.get('id') or ''} {node.get('itemprop') or ''}" for node in around
    )
    headline = " ".join("".join(node.itertext()) for node in (*tree.iter("h1"), *tree.iter("title")))
    return _LIVE.search(names) is not None or _LIVE.search(headline) is not None


def _read_post(element: Any, node: Any) -> _Post:
    """A post out of its element and the element of its time."""
    order, printed = _read_time(str(node.get("datetime") or ""))
    if order == _UNKNOWN:
        printed = " ".join("".join(node.itertext()).split())
    post = copy.deepcopy(element)
    for part in list(post.iter(*_NOT_TEXT)):
        if part is not post and part.getparent() is not None:
            part.drop_tree()
    serialize = importlib.import_module("lxml.etree").tostring
    body = extract_fragment_text(serialize(post, encoding="unicode", with_tail=False), "the live blog")
    return _Post(order, printed, "", body)
