"""Arithmetic on ISO days."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache


@lru_cache(maxsize=10_000)
def ordinal(day: str) -> int | None:
    """The number of an ISO day (an hour behind it is ignored); None if it is none."""
    try:
        return dt.date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None


def gap_days(one: str, other: str) -> int | None:
    """Days between two ISO days, never negative; None where one is unknown."""
    first, second = ordinal(one), ordinal(other)
    return None if first is None or second is None else abs(first - second)


def next_day(day: str) -> str:
    """The ISO day after an ISO day."""
    return (dt.date.fromisoformat(day[:10]) + dt.timedelta(days=1)).isoformat()
