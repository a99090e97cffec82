"""The numbers of a text of any language with their places, ranges as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from summarizer.extraction.calendar import span_of
from summarizer.extraction.ranges import Numeral
from summarizer.extraction.tongues.calendar import calendar_spans
from summarizer.extraction.tongues.expressions import expressions_of
from summarizer.extraction.tongues.lexicon import Lexicon, lexicon_of
from summarizer.extraction.tongues.numerals import Reading, read_number
from summarizer.extraction.tongues.tokens import Token, cut_tokens, is_joined

_DASH = re.compile(r"%?\s?[-\u2010-\u2014~～〜−]\s?[$€£¥]?")
_NEAR = 5


def read_numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """All numbers of ``text`` in order, ranges as one; a number that can mean two things is given for each of them.

    After "from" words both the range and its two ends are given, because it may tell of a change.
    """
    lexicon = lexicon_of(language)
    tokens = cut_tokens(text, lexicon)
    words = expressions_of(language)
    none = {place for found in words.ordinal.finditer(text) for place in _places(found)}
    none |= {place for found in words.percent.finditer(text) for place in range(*found.span())}  # "por ciento"
    days = calendar_spans(text, lexicon.code) if any(token.digits for token in tokens) else []
    return tuple(_numerals(tokens, lexicon, frozenset(none), days))


def _places(found: re.Match[str]) -> range:
    group = next((n for n in range(1, (found.re.groups or 0) + 1) if found[n] is not None), 0)
    return range(*found.span(group))


def _numerals(
    tokens: list[Token], lexicon: Lexicon, none: frozenset[int], days: list[tuple[int, int]]
) -> Iterator[Numeral]:
    at = 0
    while at < len(tokens):
        opening = _opens(tokens, at, lexicon, "between")
        first = None if tokens[at].start in none else read_number(tokens, at, lexicon, opening)
        if first is None or not first.values:
            at = at + 1 if first is None else max(first.stop, at + 1)
            continue
        second_at = _range_goes_on(tokens, first.stop, lexicon, opening)
        if second_at == first.stop and _in_day(tokens[at], days) != _in_day(tokens[second_at], days):
            second_at = 0  # "3 avril - 40 personnes": what stands before the dash is a dateline
        second = read_number(tokens, second_at, lexicon) if second_at else None
        spans = list(_range(tokens, at, first, second_at, second, lexicon)) if second and second.values else []
        if not spans or second is None:
            yield from _single(tokens, at, first)
            at = first.stop
        elif _opens(tokens, at, lexicon, "from_"):
            yield from spans
            yield from _single(tokens, at, first)
            at = second_at
        else:
            yield from spans
            at = second.stop


def _in_day(token: Token, days: list[tuple[int, int]]) -> tuple[int, int] | None:
    return span_of(days, token.start, token.end)


def _opens(tokens: list[Token], at: int, lexicon: Lexicon, words: str) -> bool:
    return at > 0 and tokens[at - 1].text in lexicon.sets[words]


def _single(tokens: list[Token], at: int, reading: Reading) -> Iterator[Numeral]:
    for value in reading.values:
        yield Numeral(
            value, value, tokens[at].start, tokens[reading.stop - 1].end, reading.words, reading.scale, reading.loose
        )


def _range_goes_on(tokens: list[Token], stop: int, lexicon: Lexicon, opening: bool) -> int:
    """The token at which the upper end of a range would begin, 0 if there is none."""
    if stop >= len(tokens):
        return 0
    if _DASH.fullmatch(tokens[stop].gap):
        return stop
    word = tokens[stop].text
    fits = word in lexicon.sets["to"] or word in lexicon.sets["either"] or (opening and word in lexicon.sets["joint"])
    return stop + 1 if fits and is_joined(tokens, stop) and is_joined(tokens, stop + 1) else 0


def _range(
    tokens: list[Token], at: int, first: Reading, second_at: int, second: Reading, lexicon: Lexicon
) -> Iterator[Numeral]:
    """The two numbers as one for each thing they can mean, if they are the ends of a range."""
    if _opens(tokens, at, lexicon, "changes"):
        return
    either = second_at > first.stop and tokens[first.stop].text in lexicon.sets["either"]
    for low in first.values:
        for high in second.values:
            shared = low * second.scale if first.scale == 1 and low * second.scale <= high else low
            if shared >= high or (either and high - shared > max(Decimal(_NEAR), shared)):
                continue
            scale = second.scale if shared != low else first.scale
            start, end = tokens[at].start, tokens[second.stop - 1].end
            yield Numeral(shared, high, start, end, first.words and second.words, scale, first.loose or second.loose)
