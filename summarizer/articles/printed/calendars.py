"""Days of other calendars as ISO days."""

from __future__ import annotations

from datetime import date as Date
from datetime import timedelta

# Year 1 of the era is the year after the number (Japan's eras, the Republic of China's).
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_BUDDHIST_YEARS = 543
_BUDDHIST_FROM = 2400
_JALALI_YEARS = range(1300, 1500)


def valid_date(year: int, month: int, day: int) -> str | None:
    """``YYYY-MM-DD`` when the calendar has this day, else None."""
    try:
        return Date(year, month, day).isoformat()
    except ValueError:
        return None


def from_buddhist(year: int) -> int:
    """A year of Thailand's calendar in ours; any other year as it is."""
    return year - _BUDDHIST_YEARS if year >= _BUDDHIST_FROM else year


def is_jalali_year(year: int) -> bool:
    """Whether a year can be one of the Persian solar calendar in a newspaper."""
    return year in _JALALI_YEARS


def from_jalali(year: int, month: int, day: int) -> str | None:
    """The ISO day of a Persian date; None when its calendar has no such day.

    Leap years follow the cycle of 33 years, true to the calendar from 1304 to 1502.
    """
    if not (is_jalali_year(year) and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    start = Date(1921, 3, 21)  # 1 Farvardin 1300
    leaps = sum(_is_leap(before) for before in range(1300, year))
    before_month = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return (start + timedelta(days=365 * (year - 1300) + leaps + before_month + day - 1)).isoformat()


def _length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29


def _is_leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)
