"""The day of a date as programs write it: printed, counted in seconds, taken apart into numbers or wrapped.

No time zone is ever converted in what is printed; a count of seconds is a day in UTC.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from summarizer.articles.names import fold
from summarizer.articles.printed.dates import read_date, valid_date

# Seconds since 1970 and its thousandths: each unit's numbers for the years 1975 to 2106 lie apart from the others'.
_UNITS = ((1.6e8, 4.3e9, 1), (1.6e11, 4.3e12, 1e3), (1.6e14, 4.3e15, 1e6), (1.6e17, 4.3e18, 1e9))
_WRAPS = ("original", "date", "value", "iso", "numberlong", "seconds", "published", "text", "rendered", "datetime")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4}|\d{6})?")
_UNPADDED = re.compile(r"((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMBER = re.compile(r"(?:/Date\()?(-?\d{9,19}(?:\.\d+)?)(?:[+-]\d{4})?(?:\)/)?")
_DEEPEST = 4
_LONGEST = 80


def read_timestamp(value: Any, depth: int = 0) -> str | None:
    """The day in a date of data as ``YYYY-MM-DD``; None when there is none in it.

    value: a string, a number (epoch, or ``20310304``), an object (``{"$date": ...}``, ``{"year": ...}``), a list of
    numbers, a ``date``; wrapped at most four deep.
    """
    if isinstance(value, str):
        return _read_words(value.strip())
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _read_number(value)
    if depth >= _DEEPEST:
        return None
    if isinstance(value, Mapping):
        return _read_object({fold(str(key)): part for key, part in value.items()}, depth)
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return _read_list(value, depth)
    return None


def _read_words(words: str) -> str | None:
    """The date in a string; a longer one than any date is a text that tells of a day."""
    if len(words) > _LONGEST:
        return None
    compact = _COMPACT.fullmatch(words)
    if compact:
        return _day(*compact.groups())
    number = _NUMBER.fullmatch(words)
    if number:
        return _read_number(float(number.group(1)))
    unpadded = _UNPADDED.match(words)
    return _day(*unpadded.groups()) if unpadded else read_date(words)


def _read_number(number: float) -> str | None:
    if not math.isfinite(number):
        return None
    compact = _COMPACT.fullmatch(str(int(number)))
    day = _day(*compact.groups()) if compact and number < 1e8 else None
    for least, most, unit in _UNITS if day is None else ():
        if least <= number <= most:
            return datetime.fromtimestamp(number / unit, UTC).date().isoformat()
    return day


def _read_object(parts: Mapping[str, Any], depth: int) -> str | None:
    if all(isinstance(parts.get(unit), int | str) for unit in ("year", "month", "day")):
        return _read_list([parts["year"], parts["month"], parts["day"]], depth)
    found = (read_timestamp(parts[key], depth + 1) for key in _WRAPS if key in parts)
    return next((day for day in found if day), None)


def _read_list(parts: Sequence[Any], depth: int) -> str | None:
    """A list of year, month, day and more, as a feed parser writes it; else the first date in it."""
    head = [int(part) for part in parts[:3] if str(part).isdecimal() and len(str(part)) <= 4]
    if len(head) == 3 and head[0] > 1000:
        return valid_date(*head)
    return next((day for day in (read_timestamp(part, depth + 1) for part in parts[:3]) if day), None)


def _day(*parts: str) -> str | None:
    return valid_date(*(int(part) for part in parts[:3]))
