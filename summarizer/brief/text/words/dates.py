"""Days and hours in print: one form ("27 Sep"), with the year only where it is not the brief's own."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date

LOCALE = "en"


def day_of(iso: str | None) -> dt.date | None:
    """An ISO day (an hour behind it is ignored) as a date; None if it is none."""
    try:
        return dt.date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def date(iso: str | None, year: str = "") -> str:
    """An ISO day as "27 Sep"; the year is added unless it is ``year``.

    >>> date("2020-09-27", "2020"), date("2016-04-02", "2020")
    ('27 Sep', '2 Apr 2016')
    """
    day = day_of(iso)
    if day is None:
        return ""
    return format_date(day, "d MMM" if f"{day.year:04}" == year else "d MMM y", locale=LOCALE)


def hour(iso: str | None) -> str:
    """The hour behind an ISO day, as "6pm", "5.42am" or "noon"; empty if there is none.

    >>> hour("2031-03-06 18:00"), hour("2031-03-06T05:42"), hour("2031-03-06")
    ('6pm', '5.42am', '')
    """
    clock = (iso or "")[10:].lstrip("T ")[:5]
    try:
        time = dt.time.fromisoformat(clock) if clock else None
    except ValueError:
        return ""
    if time is None:
        return ""
    if (time.hour, time.minute) == (12, 0):
        return "noon"
    minutes = f".{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes}{'am' if time.hour < 12 else 'pm'}"


def moment(iso: str | None, year: str = "") -> str:
    """A day with its hour, if it has one: "6 Mar 6pm"."""
    return " ".join(filter(None, (date(iso, year), hour(iso))))


def span(first: str | None, last: str | None, year: str = "") -> str:
    """Two days as one stretch.

    >>> span("2020-09-27", "2020-09-29", "2020"), span("2020-09-30", "2020-10-02", "2020")
    ('27–29 Sep', '30 Sep – 2 Oct')
    """
    one, other = day_of(first), day_of(last)
    if one is None or other is None or one == other:
        return date(first if one else last, year)
    if (one.year, one.month) == (other.year, other.month):
        return f"{one.day}–{date(last, year)}"
    return f"{date(first, f'{one.year:04}' if one.year == other.year else year)} – {date(last, year)}"


def full_date(iso: str | None) -> str:
    """A day with its weekday and year: "Thursday 6 March 2031"."""
    day = day_of(iso)
    return format_date(day, "EEEE d MMMM y", locale=LOCALE) if day else ""


def days_between(first: str | None, last: str | None) -> int | None:
    """Days from one ISO day to another; None where one is unknown."""
    one, other = day_of(first), day_of(last)
    return (other - one).days if one and other else None


def newest_first(iso: str | None) -> int:
    """A key that sorts newer days before older ones; unknown days go last.

    >>> sorted(["2020-09-27", None, "2020-09-29"], key=newest_first)
    ['2020-09-29', '2020-09-27', None]
    """
    day = day_of(iso)
    return -day.toordinal() if day else 0
