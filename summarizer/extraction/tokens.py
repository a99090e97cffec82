"""Cutting prose into words and runs of digits, and the vocabulary of English numbers.

Runs of digits are taken whole or not at all: a run that is no plain number ("15,16",
"10.15.7", a date) becomes a token without a value, so that no part of it can be mistaken for one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


UNITS = {
    word: Decimal(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "dozen": Decimal(12),
}
LETTERS = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "tn": Decimal(10**12),
}
ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth hundredth thousandth millionth"
)
FRACTIONS = listed("third thirds quarter quarters fourths fifth fifths sixths eighths tenth tenths halves")
ATTACHED = listed(
    "s am pm km kph kmh kg g mg t mm cm ft in mi mph nm kw mw gw kwh mwh c f hrs hr h min mins sec x pc pct p"
)
PREFIXES = frozenset(["m", "mw", "ml", "rs", "inr", "eur", "usd", "gbp", "us", "c"])
OPEN_PREFIXES = frozenset(["mid", "pre", "post", "early", "late", "non", "under", "over"])
_MONTHS = listed(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec day"
)
METRES = re.compile(
    r"\s*(?:-\s*)?(?:high|deep|tall|wide|long|waves?\b|of (?:rain|snow|water)|above|below|/s)", re.IGNORECASE
)
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
HYPHENS = "-\u2010\u2011"
_TOKEN = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<number>(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?:\.\d+)?"
    r"|\d+(?:\.\d+)?)(?![.,]?\d)(?P<vulgar>[½¼¾]?))"
    r"|(?P<unreadable>\d(?:[\d.,]*\d)?)"
    r"|(?P<word>[^\W\d_]+)"
)
_PLAIN = re.compile(r"\d+")


class Token(NamedTuple):
    """A word (lower case) or a run of digits; ``gap`` is what stands between it and the one before."""

    text: str
    start: int
    end: int
    gap: str
    value: Decimal | None = None
    raw: str = ""


def cut_tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    last = 0
    at = 0
    while (found := _TOKEN.search(text, at)) is not None:
        start, end = found.span()
        value: Decimal | None = None
        if found["number"]:
            raw = found["number"]
            if " " in raw and tokens and tokens[-1].text in _MONTHS:
                # "Sept 28 200 people" is a day and a number, not 28,200.
                end = _PLAIN.match(text, start).end()  # type: ignore[union-attr]
                raw = text[start:end]
            vulgar = found["vulgar"] if end == found.end() else ""
            digits = re.sub(r"[^\d.]", "", raw.removesuffix(vulgar) if vulgar else raw)
            value = Decimal(digits) + _VULGAR.get(vulgar, Decimal(0))
        tokens.append(Token(text[start:end].lower(), start, end, text[last:start], value, text[start:end]))
        last = at = end
    return tokens


def is_joined(tokens: list[Token], at: int) -> bool:
    """Whether token ``at`` goes on from the one before: white space or one hyphen between them."""
    if at >= len(tokens):
        return False
    gap = tokens[at].gap
    if gap and gap in HYPHENS:
        return True
    return bool(gap) and not gap.strip() and gap.count("\n") <= 1


def word_at(tokens: list[Token], at: int) -> str:
    """The joined word at ``at``, or nothing."""
    return tokens[at].text if is_joined(tokens, at) and tokens[at].value is None else ""


def scale_of(word: str, plural: bool = True) -> Decimal | None:
    if plural and word.endswith("s"):
        word = word[:-1]
    return SCALES.get(word)
