"""How alike two lines are: by their telling words, their numbers, and whether one says no."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.identity.names import skeleton
from summarizer.merger.vocabulary import FUNCTION_WORDS, NEGATIONS, NUMBER_WORDS, SAME_VERB

_WORD = re.compile(r"[a-z]+|\d[\d,.]*")


@lru_cache(maxsize=200_000)
def telling(line: str) -> frozenset[str]:
    """The telling words of a line as stems of five letters; numbers whole."""
    found = _WORD.findall(line.lower().replace("'s", ""))
    kept = (w for w in found if w not in FUNCTION_WORDS and w not in NEGATIONS)
    return frozenset(w.rstrip(".,") if w[0].isdigit() else skeleton(SAME_VERB.get(w, w))[:5] for w in kept)


@lru_cache(maxsize=200_000)
def numbers(line: str) -> frozenset[str]:
    """The numbers of a line, in digits or as number words."""
    found = _WORD.findall(line.lower())
    return frozenset(w.rstrip(".,").replace(",", "") for w in found if w[0].isdigit() or w in NUMBER_WORDS)


@lru_cache(maxsize=200_000)
def denies(line: str) -> bool:
    """Whether a line says that something is not so."""
    return bool(NEGATIONS & set(_WORD.findall(line.lower().replace("n't", " not"))))


def likeness(one: str, other: str) -> float:
    """The share of the shorter line's telling words that the other has, weighed down where the lines differ much in length."""
    first, second = telling(one), telling(other)
    if not first or not second:
        return 0.0
    shared = len(first & second)
    return shared / len(first | second) * 0.5 + shared / min(len(first), len(second)) * 0.5


def compatible(one: str, other: str) -> bool:
    """Whether two lines can be one statement: the same numbers where both have some, and both or neither say no."""
    first, second = numbers(one), numbers(other)
    return (first == second or not first or not second) and denies(one) == denies(other)
