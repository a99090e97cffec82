"""Numbers in print, with the qualifier their source gave them."""

from __future__ import annotations

import math

from babel.numbers import format_compact_decimal, format_decimal

from summarizer.records.figures import QUALIFIER_WORDS

LOCALE = "en"
MILLION = 1_000_000


def number(value: float) -> str:
    """A number with thousands commas; round millions in words.

    >>> number(93.0), number(16400), number(1_200_000), number(1_234_567), number(6.7)
    ('93', '16,400', '1.2 million', '1,234,567', '6.7')
    """
    if not math.isfinite(value):
        return "?"
    if abs(value) >= MILLION:
        short = str(format_compact_decimal(value, format_type="long", locale=LOCALE, fraction_digits=2))
        if abs(value) % 10_000 == 0:
            return short
    return str(format_decimal(value, locale=LOCALE))


def amount(value: float, high: float | None = None, qualifier: str = "exact") -> str:
    """A number with its qualifier; a stated range with both ends.

    >>> amount(21, qualifier="at_least"), amount(40, 60, "between"), amount(50, qualifier="nearly")
    ('at least 21', '40 to 60', 'nearly 50')
    """
    digits = number(value)
    if high is not None and high != value:
        digits = f"{digits} to {number(high)}"
    return f"{QUALIFIER_WORDS.get(qualifier, '')} {digits}".strip()


def in_words(count: int) -> str:
    """A small count in words, as a sentence begins with it: "Five"; other numbers in digits."""
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
    return words[count] if count < len(words) else number(count)
