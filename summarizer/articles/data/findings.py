"""Where in a JSON value the articles are: by what the objects hold, not by what an interface calls its list.

``articles``, ``results``, ``hits.hits``, ``response.docs`` and the like all come down to this: the list whose
objects hold a text. Nearest to the top goes first; lists of the same rank in one place are all read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from summarizer.articles.data.orients import turn_table
from summarizer.articles.data.ranks import ADDRESS, NOTHING, STUB, is_own_text, rank, rank_of_list
from summarizer.articles.fields import read_fields
from summarizer.articles.given import Given
from summarizer.articles.names import NO_ARTICLES, fold

_DEEPEST = 6
_MOST_VISITED = 20_000
_FEED_LISTS = frozenset({"items", "item", "entries", "entry"})
_LISTS = _FEED_LISTS | {"articles", "results", "docs", "data", "posts", "hits", "stories", "news", "records", "rows"}
_ARTICLE_TYPES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")


@dataclass(frozen=True)
class Findings:
    """The objects to be read; single: one article under the file's own name. around: what is known of them all."""

    rows: tuple[Any, ...]
    single: bool = False
    rank: int = NOTHING
    around: Given = Given()


def find_articles(value: Any) -> Findings:
    """The objects in ``value`` that are to be read as articles; those that cannot be one are among them, to be told."""
    table = turn_table(value)
    if table is not None:
        return Findings(tuple(table), rank=rank_of_list(table))
    if isinstance(value, Mapping) and is_own_text(value):
        return Findings((value,), single=True, rank=rank(value))
    own = rank_of_list(value) if isinstance(value, list) else rank(value)
    if isinstance(value, list) and (own >= STUB or not value):
        return Findings(_of_article_types(value), rank=own)
    found = _choose(list(_search(value)))
    if isinstance(value, list) and (found is None or found.rank < STUB):
        return Findings(tuple(value), rank=own)
    if isinstance(value, Mapping) and own >= STUB and (found is None or found.rank <= ADDRESS):
        return Findings((value,), single=True, rank=own)
    return found or Findings((value,), single=True)


@dataclass(frozen=True)
class _Place:
    """A list of objects, how deep it lies, and what it is found in."""

    rows: tuple[Any, ...]
    depth: int
    rank: int
    around: Given
    single: bool = False


def _choose(places: list[_Place]) -> Findings | None:
    """The places with the highest rank, nearest to the top, as one; None without any."""
    if not places:
        return None
    best = max(place.rank for place in places)
    top = min(place.depth for place in places if place.rank == best)
    chosen = [place for place in places if place.rank == best and place.depth == top]
    rows = tuple(row for place in chosen for row in place.rows)
    single = len(chosen) == 1 and chosen[0].single
    return Findings(_of_article_types(rows), single, best, chosen[0].around if len(chosen) == 1 else Given())


def _search(value: Any) -> Iterator[_Place]:
    """Every list of objects that hold a text, a description or an address, breadth first, within bounds."""
    queue: list[tuple[Any, int, Given]] = [(value, 0, Given())] if isinstance(value, Mapping | list) else []
    for visited, (here, depth, around) in enumerate(queue):
        if depth > _DEEPEST or visited > _MOST_VISITED:
            return
        if isinstance(here, list):
            queue.extend((part, depth + 1, around) for part in here if isinstance(part, Mapping | list))
            continue
        taken = {key for key, part in here.items() if isinstance(part, Mapping) and rank(part) >= STUB}
        if taken:
            alone = [part for key, part in here.items() if key in taken]
            yield _Place(tuple(alone), depth + 1, rank_of_list(alone), around, single=len(alone) == 1)
        for key, part in here.items():
            if fold(str(key)) in NO_ARTICLES or not isinstance(part, Mapping | list) or key in taken:
                continue
            place = _place_at(here, str(key), depth, around)
            if place is not None:
                yield place
            if place is None or place.rank < STUB:
                queue.append((part, depth + 1, around))


def _place_at(here: Mapping[str, Any], key: str, depth: int, around: Given) -> _Place | None:
    """The list or table under ``key``; an empty list only where the key is a usual one for articles."""
    part = here[key]
    table = turn_table(part)
    rows = table if table is not None else part if isinstance(part, list) else []
    found = rank_of_list(rows)
    if found == NOTHING and (rows or not isinstance(part, list) or fold(key) not in _LISTS):
        return None
    return _Place(tuple(rows), depth + 1, found, _read_around(here, key, around))


def _read_around(here: Mapping[str, Any], key: str, around: Given) -> Given:
    """The outlet a list of articles stands under: the feed's title, or a publisher told once for all."""
    feed = next((here[name] for name in ("feed", "channel") if isinstance(here.get(name), Mapping)), here)
    title = feed.get("title") if fold(str(key)) in _FEED_LISTS else None
    if isinstance(title, str) and title.strip():
        return Given(outlet=" ".join(title.split()))
    outlet = read_fields({k: v for k, v in here.items() if not isinstance(v, list)}, "").outlet
    return Given(outlet=outlet) if outlet else around


def _of_article_types(rows: Any) -> tuple[Any, ...]:
    """Of JSON-LD only what calls itself an article, where anything does; else all."""
    typed = tuple(row for row in rows if isinstance(row, Mapping) and _is_article_type(row.get("@type")))
    return typed or tuple(rows)


def _is_article_type(kinds: Any) -> bool:
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(_ARTICLE_TYPES) for name in names)
