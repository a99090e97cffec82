"""The numbers of a text with their qualifiers, and whether a recorded value is what was printed.

The gate's question is always the same: does *this* value stand *there*? So a value is only
accepted where a whole number of the quote means exactly it, or where the printed phrase
counts it out; nothing is added up across a quote, and nothing near is near enough.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from summarizer.extraction.counts import count_out, says_zero
from summarizer.extraction.grounding import Ground
from summarizer.extraction.ordinals import ordinal_counts
from summarizer.extraction.qualifiers import qualifier_at
from summarizer.extraction.ranges import Numeral, read_numerals
from summarizer.extraction.tongues.counts import is_negated
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.extraction.tongues.ranges import read_numerals as read_foreign
from summarizer.extraction.vocabulary.negations import CONTRACTED, NEGATIONS
from summarizer.extraction.vocabulary.qualifiers import Sharpness

_NEGATED = re.compile(rf"(?:\b(?:{'|'.join(NEGATIONS)})|{CONTRACTED})(?:\s+\w+){{0,2}}\s+$", re.IGNORECASE)
_AND_ONE = re.compile(r"(?:,|\band)\s+(?:an?|another)\s", re.IGNORECASE)
_REACH = 60
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Quantity:
    """A number of a text: ``low`` to ``high`` (equal unless a range) at characters ``start`` to ``end``.

    qualifier: how sharp it is by the words around it; words: spelled out rather than in digits;
    scale: what its scale word multiplies by ("5.5 billion"), 1 if it has none; loose: it may as well be
    called a vague word ("une vingtaine").
    """

    low: float
    high: float
    start: int
    end: int
    qualifier: Sharpness
    words: bool
    scale: float = 1.0
    loose: bool = False

    def means(self, value: float, high: float | None) -> bool:
        """Whether this is exactly the number (or the range) given."""
        return self.low == value and self.high == (value if high is None else high)

    def shows(self, value: float, high: float | None) -> bool:
        """Whether the digits before the scale word are the number given: 5.5 in "5.5 billion"."""
        top = value if high is None else high
        return self.scale >= 1000 and self.low == value * self.scale and self.high == top * self.scale


def find_numbers(text: str, language: str | None = None) -> tuple[Quantity, ...]:
    """The numbers of ``text`` in order; ordinals and vague words ("dozens", "several") are none.

    language: what the text is read as (ISO 639-1), English if it is None. After "from" a range is ambiguous ("from 40
    to 60"), so the range and both ends are given; so is all that a run of digits can mean where a language leaves it open.
    """
    if language is not None and is_foreign(language):
        return tuple(_quantity(text, n, language) for n in read_foreign(text, language))
    return tuple(_quantity(text, n, None) for n in read_numerals(text))


def _quantity(text: str, n: Numeral, language: str | None) -> Quantity:
    sharpness: Sharpness = "between" if n.low != n.high else qualifier_at(text, n.start, n.end, language)
    if n.loose and sharpness == "exact":
        sharpness = "about"
    return Quantity(float(n.low), float(n.high), n.start, n.end, sharpness, n.words, float(n.scale), n.loose)


def stands_in(value: float, high: float | None, printed: str, quote: str, language: str | None = None) -> bool:
    """Whether ``value`` (to ``high``) stands in ``quote`` where ``printed`` stands.

    True if a whole number there, in digits or words, is exactly the value, or if ``printed``
    counts it out ("a woman and a child", "no casualties", "a third person").
    """
    spans = tuple(Ground(quote).occurrences(printed))
    if not spans or not math.isfinite(value):
        return False
    numbers = find_numbers(quote, language)
    if any(n.means(value, high) and overlaps(n.start, n.end, spans) for n in numbers):
        return not _counts_more(value, printed, language)
    if high is not None and high != value:
        return False
    if value == 0:
        return any(says_zero(printed, quote[end : end + _REACH], language) for _, end in spans)
    if any(value in ordinal_counts(quote, start, end, language) for start, end in spans):
        return True
    counted = count_out(printed, language)
    if counted is None or float(counted) != value:
        return False
    return any(
        not _negated(quote, start, language) and _uncut(numbers, start, end, printed, language) for start, end in spans
    )


def _negated(quote: str, start: int, language: str | None) -> bool:
    if language is not None and is_foreign(language):
        return bool(is_negated(quote, start, language))
    return _NEGATED.search(quote[max(0, start - _REACH) : start]) is not None


def _counts_more(value: float, printed: str, language: str | None) -> bool:
    """Whether ``printed`` goes on to count single persons besides: "one woman and a child" is not 1."""
    if is_foreign(language):
        more = count_out(printed, language) if value == 1 else None
        return more is not None and more > 1
    if not _AND_ONE.search(printed):
        return False
    counted = count_out(printed)
    return counted is not None and len(find_numbers(printed)) == 1 and float(counted) != value


def _uncut(numbers: tuple[Quantity, ...], start: int, end: int, printed: str, language: str | None) -> bool:
    """Whether the numbers inside ``printed`` mean the same in the quote: "twenty" of "twenty-one" does not."""
    there = [(n.low, n.high) for n in numbers if overlaps(n.start, n.end, ((start, end),))]
    return there == [(n.low, n.high) for n in find_numbers(printed, language)]


def overlaps(start: int, end: int, spans: Spans) -> bool:
    """Whether the stretch shares a character with one of ``spans``."""
    return any(left < end and start < right for left, right in spans)
