"""Publication dates as newsrooms print them.

Only a date that stands where a page prints its own date is taken (a line of its own, after
"Posted on", in a dateline): a date inside a sentence is the day of an event. Ambiguous
numbers such as 05/08/2020 are not read at all, and no time zone is ever converted.
"""

from __future__ import annotations

import re
from datetime import date as Date

_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBERS, key=lambda name: (-len(name), name))) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?P<y1>\d{{4}})([-/])(?P<m1>\d{{2}})\2(?P<d1>\d{{2}})"
    rf"|(?P<y2>(?:19|20)\d{{2}})(?P<m2>\d{{2}})(?P<d2>\d{{2}})(?=T)"
    rf"|(?P<d3>{_DAY})[ -]+(?P<m3>{_MONTH}),?[ -]+(?P<y3>\d{{4}})"
    rf"|(?P<m4>{_MONTH}) *(?P<d4>{_DAY}),? +(?P<y4>\d{{4}})"
    r"|(?P<d5>\d{1,2})\.(?P<m5>\d{1,2})\.(?P<y5>\d{4}))(?!\d)"
)
_NAMED_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +"
_WEEKDAY = rf"(?:{_NAMED_DAY})?"
_LABEL = (
    r"(?:(?:first )?published|posted|(?:last )?updated|issued|released|date of publication"
    r"|publication date|date)(?: on| at)?:? +"
)
_CLOCK = (
    r"(?:[ ,|–—-]*(?:T|at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?"
)
_SHORT_DATE = rf"(?P<d6>\d{{1,2}}) (?P<m6>{_MONTH}) (?P<y6>\d{{2}})(?!\d)"

_ANY = re.compile(_DATE, re.IGNORECASE)
_LINE = re.compile(rf"(?:{_LABEL})?{_WEEKDAY}{_DATE}{_CLOCK}(?: *\([^()]{{0,80}}\))?[ .|]*", re.IGNORECASE)
_LABELLED = re.compile(rf"{_LABEL}{_WEEKDAY}{_DATE}", re.IGNORECASE)
# "Tuesday 4 Apr 2017 Shelling of ...": a page head run into the text; a sentence would go on in lower case.
_RUN_IN = re.compile(rf"(?i:{_NAMED_DAY}{_DATE})(?: at \d{{4}})? +[A-Z]")
# "CAIRO – 7 August 2020: The ...", "SAN SALVADOR, 11 NOV 89 (EFE) --", "(— August 6, 2020) —"
_PLACE = r"(?:[A-Z]{2}[A-Z'’.-]*[^\n!?]{0,50}?(?:, ?| [–—-]{1,2} ?)|\([–—-]{1,2} ?)"
_DATELINE = re.compile(rf"{_PLACE}(?i:{_WEEKDAY}(?:{_DATE}|{_SHORT_DATE}))\)? ?(?:\(|:|[–—-])")
# POSIX: two-digit years from 69 belong to the last century.
_CENTURY_TURN = 69


def read_date(value: str) -> str | None:
    """The first date in a metadata value (ISO or printed) as ``YYYY-MM-DD``; None when there is none."""
    return _iso(_ANY.search(value.strip()))


def read_date_line(line: str) -> str | None:
    """The date of a line that is nothing but a printed date, with or without label, weekday and time."""
    return _iso(_LINE.fullmatch(line.strip()))


def read_date_at_start(line: str) -> str | None:
    """The date a line opens with as the page's own: after a label, as a run-in head, in a dateline."""
    return _iso(_LABELLED.match(line)) or _iso(_RUN_IN.match(line)) or _iso(_DATELINE.match(line))


def valid_date(year: int, month: int, day: int) -> str | None:
    """``YYYY-MM-DD`` when the calendar has this day, else None."""
    try:
        return Date(year, month, day).isoformat()
    except ValueError:
        return None


def _iso(found: re.Match[str] | None) -> str | None:
    """The matched date as ISO; None without a match or for a day no calendar has."""
    if found is None:
        return None
    for number in range(1, 7):
        parts = found.groupdict().get(f"y{number}"), found.groupdict().get(f"m{number}")
        day = found.groupdict().get(f"d{number}")
        if parts[0] and parts[1] and day:
            return valid_date(_year(parts[0]), _month(parts[1]), int(re.sub(r"\D", "", day)))
    return None


def _month(printed: str) -> int:
    """1 to 12 for a month's name or number (or 13 and more for a wrong number)."""
    return int(printed) if printed.isdigit() else _MONTH_NUMBERS[printed.lower().rstrip(".")]


def _year(printed: str) -> int:
    year = int(printed)
    if len(printed) == 2:
        return 1900 + year if year >= _CENTURY_TURN else 2000 + year
    return year
