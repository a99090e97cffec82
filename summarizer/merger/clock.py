"""M1: one order of time for everything said.

What is said later counts: first by the day the speaker spoke, then by the hour the number
stands for, then by the latest past day of the article, and last by the page's own date, which
can be days or years late and only breaks ties.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from summarizer.records.answer import Item
from summarizer.records.record import ArticleRecord

NOON = "12:00"
"""A figure without a time of day is taken to stand for noon."""


class Moment(NamedTuple):
    """When something was said; compares in order of time. Unknown days are '' and come first."""

    said: str
    hour: str
    latest: str
    published: str


def spoken_later(moment: Moment, other: Moment) -> bool:
    """Whether somebody spoke on a later day or hour; that an article is newer does not say that its figure is."""
    return (moment.said, moment.hour) > (other.said, other.hour)


def latest_day(record: ArticleRecord) -> str:
    """The article's latest past day reported; else its date; '' if it has none."""
    return record.header.latest_day or published(record)


def published(record: ArticleRecord) -> str:
    """The article's date: the one it came with, else the one the model read; '' if it has none."""
    return record.article.date or record.header.published or ""


def said_day(item: Item, record: ArticleRecord) -> tuple[str, bool]:
    """The day an item was said, and whether that is only the default (the article's latest past day)."""
    if item.said:
        return item.said, False
    return latest_day(record), True


def moment(item: Item, record: ArticleRecord, hour: str | None = None) -> Moment:
    """The moment an item was said."""
    stamp = published(record)
    latest = record.header.latest_day or stamp
    return _shared(item.said or latest, hour or NOON, latest, stamp)


@lru_cache(maxsize=1 << 12)
def _shared(said: str, hour: str, latest: str, stamp: str) -> Moment:
    """One value for all the items of an article that were said at one moment."""
    return Moment(said, hour, latest, stamp)


@lru_cache(maxsize=1 << 12)
def day_after(day: str, days: int = 1) -> str:
    """The ISO day ``days`` after ``day`` (before, if negative); '' stays ''.

    >>> day_after("2031-02-28")
    '2031-03-01'
    """
    try:
        return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


@lru_cache(maxsize=1 << 14)
def days_between(first: str, second: str) -> int | None:
    """How many days ``second`` is after ``first``; None if either is unknown."""
    try:
        return (datetime.date.fromisoformat(second) - datetime.date.fromisoformat(first)).days
    except ValueError:
        return None


def within(first: str, second: str, days: int) -> bool:
    """Whether two days are known and at most ``days`` apart."""
    apart = days_between(first, second)
    return apart is not None and abs(apart) <= days
