"""Days, years and times of day in a text: numbers that count nothing.

They matter twice: a dash after the day of a dateline is no range ("LUSK, April 3 - Two people"),
and a clock or calendar number that a line repeats from elsewhere in the article is no count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from summarizer.extraction.vocabulary.calendar import MONTHS

_MONTH = (
    "(?:"
    + "|".join(sorted({form for m in MONTHS for form in (m.title(), m.upper())}, key=len, reverse=True))
    + r")\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DIGIT = re.compile(r"\d")
_SPAN = re.compile(
    rf"{_MONTH}\s+{_DAY}(?:\s?[-–]\s?{_DAY}(?!\s*\w))?(?:,?\s+{_YEAR}\b)?"
    rf"|(?<![\d.,]){_DAY}(?:\s?[-–]\s?{_DAY})?(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR}\b)?"
    rf"|{_MONTH},?\s+{_YEAR}\b"
    r"|(?<![\d.])\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d./])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d./])"
    r"|(?<![\d.:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])(?:\s?[ap]\.?m\b\.?)?"
    r"|(?<![\d.:,])\d{1,2}(?:[.:]\d{2})?\s?(?:[aApP]\.?[mM]\b\.?|o['’]clock)"
    r"|(?<![\d.:,])\d{1,2}\.?\d{2}\s?(?:GMT|UTC|hours\b|hrs\b|local time\b)"
    rf"|(?<![\d.,])(?:{_YEAR}s\b|(?<=\b(?:in|of)\s){_YEAR}\b(?![.,]?\d|\s\w+s\b|\speople\b)"
    rf"|(?<=\bsince\s){_YEAR}\b(?![.,]?\d)|(?<=\bDay\s)\d+\b)"
)


@lru_cache(maxsize=64)
def calendar_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a text that are a day, a month with its year, a year or a time of day, in order."""
    return tuple(found.span() for found in _SPAN.finditer(text)) if _DIGIT.search(text) else ()


def span_of(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The one of ``spans``, which are in order and apart, that holds the stretch."""
    n = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return spans[n] if n >= 0 and end <= spans[n][1] else None
