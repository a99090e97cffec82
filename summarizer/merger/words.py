"""What of a text is compared: its content words, its numbers, and whether it says no."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_PLAIN_WORD = re.compile(r"[a-z]{4,}|[0-9]+")  # the same for lower-case ASCII, and quicker
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SPOKEN = re.compile(r"[a-z]+(?:'t)?")
_NO = frozenset({"no", "not", "never", "none", "nobody", "nothing", "neither"})
_COMMON = frozenset(
    [
        "that",
        "with",
        "from",
        "have",
        "been",
        "were",
        "their",
        "they",
        "said",
        "into",
        "after",
        "over",
        "about",
        "which",
        "while",
        "would",
        "could",
        "also",
        "more",
        "than",
        "this",
    ]
)


@lru_cache(maxsize=1 << 14)
def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry content, lower case."""
    lowered = text.lower()
    pattern = _PLAIN_WORD if lowered.isascii() else _WORD
    return frozenset(pattern.findall(lowered)) - _COMMON


@lru_cache(maxsize=1 << 14)
def deed_words(text: str, *names: str) -> frozenset[str]:
    """The content words that are no names: who did it to whom is compared by party, not by spelling.

    names: of the parties to it; also their plain words ("regional authorities") say nothing of the deed.
    """
    told = content_words(" ".join([w for w in text.split() if not w[:1].isupper()]))
    return told.difference(*(_WORD.findall(name.lower()) for name in names))


@lru_cache(maxsize=1 << 16)
def says_no(text: str) -> bool:
    """Whether a statement is itself a negation."""
    words = _SPOKEN.findall(text.lower().replace("’", "'"))
    return any(word in _NO or word.endswith("n't") for word in words)


@lru_cache(maxsize=1 << 14)
def numbers_in(text: str) -> frozenset[str]:
    """The numbers a text prints in digits."""
    return frozenset(_NUMBER.findall(text))


@lru_cache(maxsize=1 << 14)
def longest_words(words: frozenset[str], most: int) -> tuple[str, ...]:
    """The longest words, which few other texts share; of equal length the first of the alphabet."""
    return tuple(sorted(sorted(words), key=len, reverse=True)[:most])
