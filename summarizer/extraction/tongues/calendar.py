"""Days and years in a text of another language: numbers that begin no range ("LUSK, 3 avril 2031 - 4 000 personnes")."""

from __future__ import annotations

import re
from functools import lru_cache

_YEAR = r"(?:1[6-9]|20)\d\d"
_NUMERIC = (
    r"(?<![\d.])\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d./])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d./])"
    r"|(?:\d{2,4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日日일号]|\d{4}\s?[年년]"
)
_SMALL = r"(?:(?:de|del|d|di|of|ta|ngày)['’]?\s?)?"
_FORMS = ("wide", "abbreviated")
_SHORTEST = 3


@lru_cache(maxsize=200)
def _days(language: str) -> re.Pattern[str]:
    """The days of a language, by the names of months that CLDR has for it."""
    from babel import Locale, UnknownLocaleError

    names: set[str] = set()
    try:
        months = Locale(language).months
    except (UnknownLocaleError, ValueError):
        return re.compile(_NUMERIC)
    for context in ("format", "stand-alone"):
        for form in _FORMS:
            names |= {str(name).strip(".") for name in months.get(context, {}).get(form, {}).values()}
    words = "|".join(
        re.escape(n) for n in sorted(names, key=len, reverse=True) if len(n) >= _SHORTEST and not n[0].isdigit()
    )
    if not words:
        return re.compile(_NUMERIC)
    day = r"\d{1,2}(?:\.|º|er)?"
    return re.compile(
        rf"{_NUMERIC}|(?:(?<!\d){day}\s?{_SMALL})?(?<!\w)(?:{words})(?!\w)\.?(?:,?\s{_SMALL}{_YEAR}(?!\d)|\s\d{{1,2}}(?!\d))?",
        re.IGNORECASE,
    )


def calendar_spans(text: str, language: str) -> list[tuple[int, int]]:
    """The stretches of a text that are a day, a month or a month with its year, in order."""
    return [found.span() for found in _days(language).finditer(text)]
