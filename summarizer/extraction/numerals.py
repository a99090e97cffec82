"""Reading one number of English prose, in digits or in words, from the tokens of a text.

A gate may not guess: what is not plainly one number ("15,16", "T-72", "two-thirds", "several
hundred", "hundreds") is read as none, so that nothing can be matched against it. A small
grammar over tokens does this better than the libraries tried, which read "half a million" as
a million. Values are decimal while they are put together, so that 2.3 million is 2,300,000.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarizer.extraction.tokens import HYPHENS, METRES, Token, is_joined, scale_of, word_at
from summarizer.extraction.vocabulary.numbers import (
    ATTACHED,
    FRACTIONS,
    LETTERS,
    OPEN_PREFIXES,
    ORDINALS,
    PREFIXES,
    TENS,
    UNITS,
)

STARTERS = frozenset([*UNITS, *TENS, "a", "an", "another", "the", "half", "quarter"])


@dataclass(frozen=True)
class Reading:
    """One number read from tokens: ``base * scale``, ending before token ``stop``; None is a refusal."""

    base: Decimal | None
    scale: Decimal
    stop: int


def read_number(tokens: list[Token], at: int) -> Reading | None:
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
        return Reading(None, Decimal(1), reading.stop + 1)
    if after in ORDINALS and reading.base * reading.scale >= 100 and tokens[at].value is None:
        return Reading(None, Decimal(1), reading.stop + 1)
    if after == "and" and word_at(tokens, reading.stop + 1) in ORDINALS and tokens[at].value is None:
        return Reading(None, Decimal(1), reading.stop + 2)
    return reading


def _year(tokens: list[Token], reading: Reading) -> Reading | None:
    """ "nineteen ninety-four" is one number."""
    if reading.base is None or not 10 < reading.base * reading.scale <= 20 or not word_at(tokens, reading.stop):
        return None
    second = _below_hundred(tokens, reading.stop)
    if second is None or second[0] < 10:
        return None
    return Reading(reading.base * 100 + second[0], Decimal(1), second[1])


def _read_digits(tokens: list[Token], at: int) -> Reading:
    token = tokens[at]
    base = token.value
    assert base is not None
    refused = Reading(None, Decimal(1), at + 1)
    if at and tokens[at - 1].value is None and _is_code(tokens[at - 1], token.gap):
        return refused
    stop = at + 1
    scale = Decimal(1)
    if stop < len(tokens) and tokens[stop].gap == "" and tokens[stop].value is None:
        letters = tokens[stop].text
        if stop + 1 < len(tokens) and tokens[stop + 1].gap == "":
            return Reading(None, scale, stop + 2)
        if letters == "m" and stop + 1 < len(tokens) and METRES.match(tokens[stop + 1].gap + tokens[stop + 1].text):
            return Reading(base, scale, stop)
        if letters not in LETTERS:
            return Reading(base, scale, stop) if letters in ATTACHED else Reading(None, scale, stop + 1)
        return Reading(base, LETTERS[letters], stop + 1)
    if word_at(tokens, stop) in ("bn", "mn", "mln", "tn"):
        return Reading(base, LETTERS[tokens[stop].text], stop + 1)
    if _and_a_half(tokens, stop):
        base, stop = base + Decimal("0.5"), stop + 3
    while (more := scale_of(word_at(tokens, stop))) is not None:
        scale, stop = scale * more, stop + 1
    return Reading(base, scale, stop)


def _is_code(before: Token, gap: str) -> bool:
    """Whether digits belong to a name such as F16, T-72 or COVID-19."""
    if gap == "":
        return before.text not in PREFIXES
    return gap in tuple(HYPHENS) and before.raw != before.text and before.text not in OPEN_PREFIXES


def _and_a_half(tokens: list[Token], at: int) -> bool:
    return [word_at(tokens, at + n) for n in range(3)] == ["and", "a", "half"]


def _read_words(tokens: list[Token], at: int) -> Reading | None:
    word = tokens[at].text
    if word in ("a", "an", "another", "half", "the", "quarter"):
        return _read_article(tokens, at)
    if word == "one" and (
        (at and tokens[at - 1].text == "no" and is_joined(tokens, at)) or word_at(tokens, at + 1) == "another"
    ):
        return Reading(None, Decimal(1), at + 1)
    if word not in UNITS and word not in TENS:
        return None
    if word == "three" and word_at(tokens, at + 1) == "score":
        return Reading(Decimal(60), Decimal(1), at + 2)
    return _compose(tokens, at)


def _read_article(tokens: list[Token], at: int) -> Reading | None:
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
        return None if scale is None else Reading(part, scale, skip + 1)
    if scale_of(following, plural=False) is not None:
        return _compose(tokens, at)
    if following in ("couple", "pair"):
        beyond = at + 2 + (word_at(tokens, at + 2) == "of")
        vague = scale_of(word_at(tokens, beyond)) is not None
        return Reading(None if vague else Decimal(2), Decimal(1), at + 2)
    if following == "score" and word in ("a", "another"):
        beyond = at + 2 + (word_at(tokens, at + 2) == "of")
        game = beyond < len(tokens) and tokens[beyond].value is not None
        return None if game else Reading(Decimal(20), Decimal(1), at + 2)
    return None


def _compose(tokens: list[Token], at: int) -> Reading | None:
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
            return Reading(Decimal("1.5"), scale, stop + 3)
        return Reading(base, scale, stop)
    return Reading(total, Decimal(1), stop)


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
