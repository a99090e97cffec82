"""Cutting prose into words and runs of digits.

Runs of digits are taken whole or not at all: a run that is no plain number ("15,16",
"10.15.7", a date) becomes a token without a value, so that no part of it can be mistaken for one.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from summarizer.extraction.vocabulary.calendar import MONTHS
from summarizer.extraction.vocabulary.numbers import SCALES

_AFTER_DAY = MONTHS | {"day"}
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
    """The words and runs of digits of a text, in order."""
    tokens: list[Token] = []
    last = 0
    at = 0
    while (found := _TOKEN.search(text, at)) is not None:
        start, end = found.span()
        value: Decimal | None = None
        if found["number"]:
            raw = found["number"]
            if " " in raw and tokens and tokens[-1].text in _AFTER_DAY:
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
    """What a scale word multiplies by, also in the plural unless that is ruled out."""
    if plural and word.endswith("s"):
        word = word[:-1]
    return SCALES.get(word)
