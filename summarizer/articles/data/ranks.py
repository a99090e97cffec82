"""How much an object of data looks like an article, told by its keys alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.articles.fields import flatten, is_address
from summarizer.articles.names import FOLDED

NOTHING, ADDRESS, STUB, TEXT, ARTICLE = range(5)
"""Nothing of an article; title and address; a description; a text without a headline; text and headline."""
_LOOKED_AT = 2000


def rank(row: Any) -> int:
    """One of the ranks above for one object (NOTHING for anything else)."""
    if not isinstance(row, Mapping):
        return NOTHING
    flat = {key: value for key, value in flatten(row).items() if _is_there(value)}
    titled = any(key in FOLDED["title"] for key in flat)
    addressed = any(isinstance(value, str) and is_address(value) for value in _of(flat, "address"))
    if any(not isinstance(value, int | float) for value in _of(flat, "text")):
        return ARTICLE if titled else TEXT
    if titled or addressed:
        if any(not isinstance(value, int | float) for value in _of(flat, "stub")):
            return STUB
        return ADDRESS if addressed else NOTHING
    return NOTHING


def rank_of_list(rows: Sequence[Any]) -> int:
    """The highest rank among the first objects of a list."""
    best = NOTHING
    for row in rows[:_LOOKED_AT]:
        best = max(best, rank(row))
        if best == ARTICLE:
            break
    return best


def is_own_text(row: Mapping[str, Any]) -> bool:
    """Whether an object is an article itself and does not merely hold a list of them."""
    if rank(row) < TEXT:
        return False
    flat = flatten(row)
    texts = [value for value in _of(flat, "text") if _is_there(value)]
    lists = [value for value in texts if isinstance(value, list) and rank_of_list(value) in (ARTICLE, STUB)]
    told = any(_is_there(value) for value in (*_of(flat, "date"), *_of(flat, "address")) if not isinstance(value, list))
    return len(lists) < len(texts) or (told and any(key in FOLDED["title"] for key in flat))


def _of(flat: Mapping[str, Any], kind: str) -> list[Any]:
    return [value for key, value in flat.items() if key in FOLDED[kind]]


def _is_there(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and not isinstance(value, bool) and value not in ([], {})
