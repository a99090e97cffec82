"""Days for machines: stamps in the notations of publishing systems, and the day in an address."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import NamedTuple

from summarizer.articles.printed.calendars import valid_date
from summarizer.articles.printed.dates import read_date
from summarizer.articles.printed.months import month_number

_ZONE = r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})"
_CLOCK = re.compile(rf"(?P<hour>\d{{1,2}}):?(?P<minute>\d{{2}})(?::?\d{{1,2}}(?:[.,]\d+)?)?\s*{_ZONE}?(?!\w)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_ADDRESS_DAY = re.compile(
    r"(?<![\d])(?P<y>(?:19|20)\d{2})(?:(?P<s>[/_-])(?P<m>\d{1,2}|[a-z]{3,9})(?:(?P=s)|[/-])(?P<d>\d{1,2})|[/-]?(?P<m2>\d{2})[/-]?(?P<d2>\d{2}))(?!\d)",
    re.IGNORECASE,
)
_NEVER = ("1970-01-01", "0001-01-01", "1900-01-01")


class Stamp(NamedTuple):
    """A day for machines; minute: of the day in universal time, None where the stamp is not in it."""

    date: str
    minute: int | None = None


def read_address_day(url: str) -> str | None:
    """The day in an address such as ``/2031/03/04/flood``; None without one."""
    for found in _ADDRESS_DAY.finditer(url):
        month, day = found.group("m") or found.group("m2"), found.group("d") or found.group("d2")
        number = int(month) if month.isdigit() else month_number(month, "en")
        date = valid_date(int(found.group("y")), number, int(day)) if number else None
        if date:
            return date
    return None


def read_stamp_value(value: str, day_first: bool | None = None) -> Stamp | None:
    """A stamp in any of the notations of machines; None for anything else."""
    text = value.strip()
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        moment = datetime.fromtimestamp(int(epoch.group(1)), UTC)
        return Stamp(moment.date().isoformat(), moment.hour * 60 + moment.minute)
    date = read_date(text, day_first=day_first)
    if date is None or date in _NEVER or date < "1600":
        return None
    clock = _CLOCK.search(text, 8)
    if clock is None or (clock.group("zone") or "").replace(":", "") not in ("Z", "UTC", "GMT", "+0000", "-0000"):
        return Stamp(date)
    minute = int(clock.group("hour")) * 60 + int(clock.group("minute"))
    return Stamp(date, minute) if minute < 24 * 60 else Stamp(date)
