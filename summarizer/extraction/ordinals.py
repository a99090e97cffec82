"""Counting by ordinals: "a third person has died" tells of three in all, and of one more."""

from __future__ import annotations

import re

from summarizer.extraction.counts import is_plural
from summarizer.extraction.tongues import counts as tongues
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.extraction.vocabulary.counts import NOT_COUNTED
from summarizer.extraction.vocabulary.numbers import ORDINALS, TENS, UNITS

_UNIT = "|".join(sorted(UNITS.keys() | TENS.keys(), key=len, reverse=True))
_ORDINAL = re.compile(
    rf"(?<![\w.,])(?<!\w-)(?:(?P<tens>{'|'.join(TENS)})[-\s])?(?:(?P<word>{'|'.join(ORDINALS)})|(?P<digits>\d{{1,4}})(?:st|nd|rd|th))"
    r"(?=\s+(?!of\b)(?P<next>[^\W\d_]+))",
    re.IGNORECASE,
)
_AFTER_NUMBER = re.compile(rf"(?:\b(?:{_UNIT}|hundred)|\d)(?:\s+and)?[\s-]+$", re.IGNORECASE)


def ordinal_counts(text: str, start: int, end: int, language: str | None = None) -> frozenset[float]:
    """What the ordinals that stand between two characters of ``text`` count: so many in all, and one of them.

    An ordinal before a noun of time or rank ("the second day", "the third largest"), before a plural
    ("the first victims") or at the end of a fraction counts nothing.
    """
    if language is not None and is_foreign(language):
        return tongues.ordinal_counts(text, start, end, language)
    counts: set[float] = set()
    for found in _ORDINAL.finditer(text):
        if found.start() >= end or found.end() <= start:
            continue
        following = found["next"].lower()
        if (
            following in NOT_COUNTED
            or following.endswith("est")
            or is_plural(following)
            or _AFTER_NUMBER.search(text[: found.start()][-30:])
        ):
            continue
        rank = int(found["digits"]) if found["digits"] else ORDINALS[found["word"].lower()]
        if found["tens"] and (found["digits"] or rank >= 10):
            continue
        counts |= {float(rank + (TENS[found["tens"].lower()] if found["tens"] else 0)), 1.0}
    return frozenset(counts)
