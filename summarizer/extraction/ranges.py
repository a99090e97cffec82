"""The numbers of a text with their places, ranges as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from summarizer.extraction.calendar import calendar_spans, span_of
from summarizer.extraction.folding import fold
from summarizer.extraction.numerals import STARTERS, Reading, read_number
from summarizer.extraction.tokens import HYPHENS, Token, cut_tokens, is_joined
from summarizer.extraction.vocabulary.numbers import CHANGES, SCALES, TENS, UNITS

_MAY_HOLD = re.compile(
    rf"\d|(?<![a-z])(?:{'|'.join([*UNITS, *TENS, *SCALES, 'score', 'couple', 'pair'])})(?![a-z])", re.IGNORECASE
)


@dataclass(frozen=True)
class Numeral:
    """A number as printed: characters ``start`` to ``end`` mean ``low`` to ``high`` (equal unless a range).

    scale: what its scale word multiplies by, 1 if it has none; loose: the word itself says "about" ("una veintena").
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    words: bool
    scale: Decimal = Decimal(1)
    loose: bool = False


@lru_cache(maxsize=512)
def read_numerals(text: str) -> tuple[Numeral, ...]:
    """All numbers of ``text`` in order, ranges as one; after "from" both the range and its two ends."""
    return tuple(_numerals(text)) if _MAY_HOLD.search(text) else ()


def _numerals(text: str) -> Iterator[Numeral]:
    tokens = cut_tokens(text)
    at = 0
    while at < len(tokens):
        if tokens[at].value is None and tokens[at].text not in STARTERS:
            at += 1
            continue
        first = read_number(tokens, at)
        if first is None or first.base is None:
            at = at + 1 if first is None else max(first.stop, at + 1)
            continue
        second_at = _range_goes_on(tokens, at, first.stop)
        second = read_number(tokens, second_at) if second_at else None
        found = _range(tokens, at, first, second_at, second, text) if second else None
        if found is None:
            yield _single(tokens, at, first)
            at = first.stop
            continue
        yield found
        if at and tokens[at - 1].text == "from":
            yield _single(tokens, at, first)
            at = second_at
        elif second:
            at = second.stop


def _single(tokens: list[Token], at: int, first: Reading) -> Numeral:
    assert first.base is not None
    value = first.base * first.scale
    return _numeral(tokens, at, first.stop, value, value, first.scale)


def _numeral(tokens: list[Token], at: int, stop: int, low: Decimal, high: Decimal, scale: Decimal) -> Numeral:
    words = all(token.value is None for token in tokens[at:stop])
    return Numeral(low, high, tokens[at].start, tokens[stop - 1].end, words, scale)


def _range(tokens: list[Token], at: int, first: Reading, second_at: int, second: Reading, text: str) -> Numeral | None:
    """The two numbers as one, if they are the ends of a range."""
    if first.base is None or second.base is None:
        return None
    if "-" in fold(tokens[second_at].gap) and _day_of(tokens[at], text) != _day_of(tokens[second_at], text):
        return None  # "April 3 - Two people": what stands before the dash is a dateline
    # In "two to three million" the scale belongs to both.
    shared = second.scale if first.scale == 1 and first.base <= second.base else first.scale
    low, high = first.base * shared, second.base * second.scale
    if not _is_range(tokens, at, second_at, low, high):
        return None
    return _numeral(tokens, at, second.stop, low, high, shared if shared == second.scale else Decimal(1))


def _day_of(token: Token, text: str) -> tuple[int, int] | None:
    return span_of(calendar_spans(text), token.start, token.end)


def _range_goes_on(tokens: list[Token], at: int, stop: int) -> int:
    """The token at which the upper end of a range would begin, or 0 if there is none."""
    if stop >= len(tokens):
        return 0
    if is_joined(tokens, stop) and tokens[stop].gap not in tuple(HYPHENS) and stop + 1 < len(tokens):
        word = tokens[stop].text
        between = word == "and" and at > 0 and tokens[at - 1].text == "between"
        if (word in ("to", "or") or between) and re.fullmatch(r"\s+[$€£]?", tokens[stop + 1].gap):
            return stop + 1
    dash = re.fullmatch(r"%?\s?[-\u2010-\u2014/]\s?[$€£]?", tokens[stop].gap)
    return stop if dash else 0


def _is_range(tokens: list[Token], at: int, second_at: int, low: Decimal, high: Decimal) -> bool:
    if low >= high or (at and tokens[at - 1].text in CHANGES):
        return False
    if "/" in tokens[second_at].gap:
        return "." in tokens[at].raw and "." in tokens[second_at].raw
    if tokens[second_at - 1].text == "or":
        return high - low <= max(Decimal(5), low)
    return True
