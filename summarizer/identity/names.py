"""When two printed names mean the same: by their words, forgiving of spelling, careful with what tells namesakes apart.

Transliterated names differ in a few regular ways (Odrisa/Odryssa, Maravchenko/Maravtchenko,
Shalabaev/Shalabayev), so words are compared by a skeleton that takes those out, and long
words may differ by one letter. A name may also be a shorter form of another ("Karabakh",
"Nagorno-Karabakh"), unless what is left out is just what tells two places apart ("North").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from summarizer.identity.vocabulary import APART, ENDINGS, SMALL, SOUNDS

_WORD = re.compile(r"[a-z0-9]+")
_POSSESSIVE = re.compile(r"['’]s\b")
LONG = 6
"""Words of at least this many letters may differ by one letter."""


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """A name in plain lower-case letters, without accents, possessives and punctuation."""
    return " ".join(_WORD.findall(anyascii(_POSSESSIVE.sub("", name)).lower().replace("'", "")))


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """A folded word without the differences of romanisation, doubled letters once."""
    for spelling, sound in SOUNDS:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=100_000)
def words(name: str) -> frozenset[str]:
    """The telling words of a name as skeletons; all its words if none is telling."""
    listed = fold(name).split()
    telling = [w for w in listed if w not in SMALL and len(w) > 1]
    return frozenset(skeleton(w) for w in telling or listed)


@lru_cache(maxsize=100_000)
def initials(name: str) -> str:
    """The first letters of a name of several telling words: "un" for United Nations."""
    telling = [w for w in fold(name).split() if w not in SMALL]
    return "".join(w[0] for w in telling) if len(telling) > 1 else ""


def same_word(one: str, other: str) -> bool:
    """Whether two skeletons are one word: equal, a people's name of a country's, or long and one letter apart."""
    if one == other:
        return True
    short, long_ = sorted((one, other), key=len)
    if len(short) >= 5 and long_.startswith(short) and long_[len(short) :] in ENDINGS:
        return True
    return (
        min(len(one), len(other)) >= LONG - 1
        and one[0] == other[0]
        and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    )


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> bool:
    """Whether two names can mean the same party, person or place."""
    if fold(one) == fold(other):
        return bool(fold(one))
    first, second = words(one), words(other)
    if not first or not second:
        return False
    if (len(first) == 1 and initials(other) in first) or (len(second) == 1 and initials(one) in second):
        return True
    short, long_ = sorted((first, second), key=lambda w: (len(w), sorted(w)))
    left = set(long_)
    for word in short:
        match = next((w for w in sorted(left) if same_word(word, w)), None)
        if match is None:
            return False
        left.discard(match)
    return not left & APART and any(len(word) >= 4 for word in short)


def meets(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether any name of one list can mean the same as any of the other."""
    others = tuple(other)
    return any(alike(a, b) for a in one for b in others)
