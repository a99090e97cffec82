"""Reading the numbers of English prose, in digits and in words, with their places.

A gate may not guess: what is not plainly one number ("15,16", "T-72", "two-thirds", "several
hundred", "hundreds") is read as none, so that nothing can be matched against it. A small
grammar over tokens does this better than the libraries tried, which read "half a million" as
a million. Values are decimal while they are put together, so that 2.3 million is 2,300,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarizer.extraction.tokens import (
    ATTACHED,
    FRACTIONS,
    HYPHENS,
    LETTERS,
    METRES,
    OPEN_PREFIXES,
    ORDINALS,
    PREFIXES,
    SCALES,
    TENS,
    UNITS,
    Token,
    cut_tokens,
    is_joined,
    listed,
    scale_of,
    word_at,
)

_STARTERS = frozenset([*UNITS, *TENS, "a", "an", "another", "the", "half", "quarter"])
_MAY_HOLD = re.compile(
    rf"\d|(?<![a-z])(?:{'|'.join([*UNITS, *TENS, *SCALES, 'score', 'couple', 'pair'])})(?![a-z])", re.IGNORECASE
)


@dataclass(frozen=True)
class Numeral:
    """A number as printed: characters ``start`` to ``end`` mean ``low`` to ``high`` (equal unless a range)."""

    low: Decimal
    high: Decimal
    start: int
    end: int
    words: bool


@dataclass(frozen=True)
class _Reading:
    """One number read from tokens: ``base * scale``, ending before token ``stop``; None is a refusal."""

    base: Decimal | None
    scale: Decimal
    stop: int


def read_numerals(text: str) -> tuple[Numeral, ...]:
    """All numbers of ``text`` in order, ranges as one; after "from" both the range and its two ends."""
    return tuple(_numerals(text)) if _MAY_HOLD.search(text) else ()


def _numerals(text: str) -> Iterator[Numeral]:
    tokens = cut_tokens(text)
    at = 0
    while at < len(tokens):
        if tokens[at].value is None and tokens[at].text not in _STARTERS:
            at += 1
            continue
        first = _read(tokens, at)
        if first is None or first.base is None:
            at = at + 1 if first is None else max(first.stop, at + 1)
            continue
        value = first.base * first.scale
        single = _numeral(tokens, at, first.stop, value, value)
        second_at = _range_goes_on(tokens, at, first.stop)
        second = _read(tokens, second_at) if second_at else None
        if second is None or second.base is None:
            yield single
            at = first.stop
            continue
        low, high = _share_scale(first, second)
        if not _is_range(tokens, at, first, second_at, second, low, high):
            yield single
            at = first.stop
            continue
        yield _numeral(tokens, at, second.stop, low, high)
        if at and tokens[at - 1].text == "from":
            yield single
            at = second_at
        else:
            at = second.stop


def _numeral(tokens: list[Token], at: int, stop: int, low: Decimal, high: Decimal) -> Numeral:
    words = all(token.value is None for token in tokens[at:stop])
    return Numeral(low, high, tokens[at].start, tokens[stop - 1].end, words)


def _read(tokens: list[Token], at: int) -> _Reading | None:
    """The number that begins at token ``at``; None if none does, a reading without base if it is none after all."""
    if at >= len(tokens):
        return None
    reading = _read_digits(tokens, at) if tokens[at].value is not None else _read_words(tokens, at)
    if reading is None or reading.base is None:
        return reading
    if tokens[at].value is None and (year := _year(tokens, reading)):
        return year
    after = word_at(tokens, reading.stop)
    tied = bool(after) and tokens[reading.stop].gap in HYPHENS
    if after in FRACTIONS or (after in ORDINALS and (tied or tokens[reading.stop - 1].text in TENS)):
        return _Reading(None, Decimal(1), reading.stop + 1)
    if after in ORDINALS and reading.base * reading.scale >= 100 and tokens[at].value is None:
        return _Reading(None, Decimal(1), reading.stop + 1)
    if after == "and" and word_at(tokens, reading.stop + 1) in ORDINALS and tokens[at].value is None:
        return _Reading(None, Decimal(1), reading.stop + 2)
    return reading


def _year(tokens: list[Token], reading: _Reading) -> _Reading | None:
    """ "nineteen ninety-four" is one number."""
    if reading.base is None or not 10 < reading.base * reading.scale <= 20 or not word_at(tokens, reading.stop):
        return None
    second = _below_hundred(tokens, reading.stop)
    if second is None or second[0] < 10:
        return None
    return _Reading(reading.base * 100 + second[0], Decimal(1), second[1])


def _read_digits(tokens: list[Token], at: int) -> _Reading:
    token = tokens[at]
    base = token.value
    assert base is not None
    refused = _Reading(None, Decimal(1), at + 1)
    if at and tokens[at - 1].value is None and _is_code(tokens[at - 1], token.gap):
        return refused
    stop = at + 1
    scale = Decimal(1)
    if stop < len(tokens) and tokens[stop].gap == "" and tokens[stop].value is None:
        letters = tokens[stop].text
        if stop + 1 < len(tokens) and tokens[stop + 1].gap == "":
            return _Reading(None, scale, stop + 2)
        if letters == "m" and stop + 1 < len(tokens) and METRES.match(tokens[stop + 1].gap + tokens[stop + 1].text):
            return _Reading(base, scale, stop)
        if letters not in LETTERS:
            return _Reading(base, scale, stop) if letters in ATTACHED else _Reading(None, scale, stop + 1)
        return _Reading(base, LETTERS[letters], stop + 1)
    if word_at(tokens, stop) in ("bn", "mn", "mln", "tn"):
        return _Reading(base, LETTERS[tokens[stop].text], stop + 1)
    if _and_a_half(tokens, stop):
        base, stop = base + Decimal("0.5"), stop + 3
    while (more := scale_of(word_at(tokens, stop))) is not None:
        scale, stop = scale * more, stop + 1
    return _Reading(base, scale, stop)


def _is_code(before: Token, gap: str) -> bool:
    """Whether digits belong to a name such as F16, T-72 or COVID-19."""
    if gap == "":
        return before.text not in PREFIXES
    return gap in tuple(HYPHENS) and before.raw != before.text and before.text not in OPEN_PREFIXES


def _and_a_half(tokens: list[Token], at: int) -> bool:
    return [word_at(tokens, at + n) for n in range(3)] == ["and", "a", "half"]


def _read_words(tokens: list[Token], at: int) -> _Reading | None:
    word = tokens[at].text
    if word in ("a", "an", "another", "half", "the", "quarter"):
        return _read_article(tokens, at)
    if word == "one" and (
        (at and tokens[at - 1].text == "no" and is_joined(tokens, at)) or word_at(tokens, at + 1) == "another"
    ):
        return _Reading(None, Decimal(1), at + 1)
    if word not in UNITS and word not in TENS:
        return None
    if word == "three" and word_at(tokens, at + 1) == "score":
        return _Reading(Decimal(60), Decimal(1), at + 2)
    return _compose(tokens, at)


def _read_article(tokens: list[Token], at: int) -> _Reading | None:
    """ "a hundred", "another dozen", "half a million", "half-dozen", "a couple", "a quarter of a million"."""
    word, following = tokens[at].text, word_at(tokens, at + 1)
    if word in ("a", "an", "the") and following in ("half", "quarter"):
        inner = _read_article(tokens, at + 1)
        return inner if word != "the" else None
    if word in ("half", "quarter"):
        part = Decimal("0.5") if word == "half" else Decimal("0.25")
        skip = at + 1
        if word == "quarter":
            skip += following == "of"
        skip += word_at(tokens, skip) in ("a", "an")
        scale = scale_of(word_at(tokens, skip), plural=False)
        return None if scale is None else _Reading(part, scale, skip + 1)
    if scale_of(following, plural=False) is not None:
        return _compose(tokens, at)
    if following in ("couple", "pair"):
        beyond = at + 2 + (word_at(tokens, at + 2) == "of")
        vague = scale_of(word_at(tokens, beyond)) is not None
        return _Reading(None if vague else Decimal(2), Decimal(1), at + 2)
    if following == "score" and word in ("a", "another"):
        beyond = at + 2 + (word_at(tokens, at + 2) == "of")
        game = beyond < len(tokens) and tokens[beyond].value is not None
        return None if game else _Reading(Decimal(20), Decimal(1), at + 2)
    return None


def _compose(tokens: list[Token], at: int) -> _Reading | None:
    """A number in words: groups below a thousand, each with its scale, from great to small."""
    allow_and = not (at and tokens[at - 1].text == "between")
    total, stop, limit = Decimal(0), at, Decimal(10**15)
    groups: list[tuple[Decimal, Decimal]] = []
    while True:
        start = stop
        if groups and word_at(tokens, stop) == "and" and allow_and:
            start = stop + 1
        if groups and not is_joined(tokens, start):
            break
        group = _below_thousand(tokens, start, allow_and, first=not groups)
        if group is None:
            break
        base, after = group
        scale = Decimal(1)
        while (more := scale_of(word_at(tokens, after))) is not None and (more != 100 or scale > 1):
            scale, after = scale * more, after + 1
        if scale >= limit or (groups and base * scale >= limit) or (groups and scale == 12):
            break
        total, stop, limit = total + base * scale, after, scale
        groups.append((base, scale))
        if scale in (1, 12):
            break
    if not groups:
        return None
    if len(groups) == 1:
        base, scale = groups[0]
        if scale >= 1000 and base == 1 and _and_a_half(tokens, stop):
            return _Reading(Decimal("1.5"), scale, stop + 3)
        return _Reading(base, scale, stop)
    return _Reading(total, Decimal(1), stop)


def _below_thousand(tokens: list[Token], at: int, allow_and: bool, first: bool) -> tuple[Decimal, int] | None:
    if at >= len(tokens):
        return None
    if first and tokens[at].text in ("a", "an", "another", "the"):
        value, stop = Decimal(1), at + 1
    else:
        small = _below_hundred(tokens, at)
        if small is None:
            return None
        value, stop = small
        if _and_a_half(tokens, stop) and scale_of(word_at(tokens, stop + 3)) is not None:
            return value + Decimal("0.5"), stop + 3
        if _and_a_half(tokens, stop):
            return value + Decimal("0.5"), stop + 3
    if scale_of(word_at(tokens, stop)) != 100:
        return value, stop
    value, stop = value * 100, stop + 1
    tail = stop + 1 if word_at(tokens, stop) == "and" and allow_and else stop
    small = _below_hundred(tokens, tail) if is_joined(tokens, tail) else None
    if small is None or scale_of(word_at(tokens, small[1])) == 100:
        return value, stop
    return value + small[0], small[1]


def _below_hundred(tokens: list[Token], at: int) -> tuple[Decimal, int] | None:
    if at >= len(tokens):
        return None
    word = tokens[at].text
    if word in TENS:
        unit = UNITS.get(word_at(tokens, at + 1), Decimal(0))
        return (TENS[word] + unit, at + 2) if 0 < unit < 10 else (TENS[word], at + 1)
    return (UNITS[word], at + 1) if word in UNITS else None


_CHANGES = listed(
    "by up down rose rises rising climbed climbs climbing jumped jumps fell falls falling dropped drops increased "
    "increases grew grows"
)


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


def _share_scale(first: _Reading, second: _Reading) -> tuple[Decimal, Decimal]:
    """In "two to three million" the scale belongs to both."""
    assert first.base is not None and second.base is not None
    shared = second.scale if first.scale == 1 and first.base <= second.base else first.scale
    return first.base * shared, second.base * second.scale


def _is_range(
    tokens: list[Token],
    at: int,
    first: _Reading,
    second_at: int,
    second: _Reading,
    low: Decimal,
    high: Decimal,
) -> bool:
    if low >= high or (at and tokens[at - 1].text in _CHANGES):
        return False
    if "/" in tokens[second_at].gap:
        return "." in tokens[at].raw and "." in tokens[second_at].raw
    if tokens[second_at - 1].text == "or":
        return high - low <= max(Decimal(5), low)
    return True
