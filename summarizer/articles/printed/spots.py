"""Where in a line dates stand, in any language and order: the grammar of dates, not yet what they mean.

A number such as 05/08/2020 is read only when the caller knows the order, when it has one reading, or when
the rest of the line tells it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date as Date
from typing import NamedTuple

from summarizer.articles.printed.calendars import ERAS, from_buddhist, from_jalali, is_jalali_year, valid_date
from summarizer.articles.printed.labels import ENGLISH_LABELS, PUBLISHED, UPDATED, tokens
from summarizer.articles.printed.months import jalali_month, month_number, weekday_number

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<y1>\d{4})(?P<s1> ?[-/.] ?)(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    r"|(?P<y2>(?:19|20)\d{2})(?P<m2>\d{2})(?P<d2>\d{2})(?=T)"
    r"|(?P<a>\d{1,2})(?P<s2> ?[-/.] ?)(?P<b>\d{1,2})(?P=s2)(?P<y3>\d{4}))(?!\d)"
)
_EAST_ASIAN = re.compile(
    rf"(?:(?P<era>{'|'.join(ERAS)}) ?(?P<n>\d{{1,3}}|元)|(?P<y>\d{{4}})) ?[年년] ?(?P<m>\d{{1,2}}) ?[月월] ?(?P<d>\d{{1,2}}) ?[日号號일]"
)
ORDINAL = r"(?:st|nd|rd|th|er|re|e|ème|º|ª|°|\.|-?(?:го|е))?"
_DAY_FIRST = re.compile(
    rf"(?<![\d:.])(?P<d>\d{{1,2}}){ORDINAL}(?P<w>[^\d\n|;:]{{2,30}}?)(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)
_VIETNAMESE = re.compile(r"(?<!\d)(?P<d>\d{1,2}),? tháng (?P<m>\d{1,2}),?(?: năm)? (?P<y>\d{4})(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?P<w>[^\W\d_][^\d\n|;:,]{{1,24}}?) *(?P<d>\d{{1,2}}){ORDINAL},? +(?:de )?(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?<![\d:.])(?P<y>\d{4})(?P<w>[^\d\n|;:]{2,30}?)(?P<d>\d{1,2})(?![\d:])(?:\.|-?(?:én|d\.))?")
# What may stand between day, month and year: "de março de", "m. kovo", "آذار/مارس".
_BETWEEN = frozenset(
    (
        "de",
        "del",
        "of",
        "the",
        "di",
        "d",
        "do",
        "da",
        "dal",
        "la",
        "m",
        "n",
        "den",
        "ta'",
        "i",
        "le",
        "năm",
        "mês",
        "mes",
        "সাল",
    )
)
_SHORT = re.compile(r"(?<!\d)(?P<d>\d{1,2}) (?P<w>[^\W\d_]{3,9}\.?) (?P<y>\d{2})(?!\d)")
# POSIX: two-digit years from 69 belong to the last century.
_CENTURY_TURN = 69
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Spot(NamedTuple):
    """A date (ISO) and where it stands in a tidied line."""

    start: int
    end: int
    date: str


def tidy_line(line: str) -> str:
    """``line`` with European digits, plain white space and no marks of direction."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", line)).strip()
    digits = {ord(c): str(unicodedata.digit(c)) for c in set(text) if c.isdecimal() and c > "9"}
    return re.sub(r"[^\S\n]", " ", text.translate(digits))


def find_dates(text: str, day_first: bool | None, language: str | None) -> list[Spot]:
    """All dates in a tidied line, in order and apart."""
    if not re.search(r"\d{4}|[年년]", text):
        return []
    order = _order_on_line(text) if day_first is None else day_first
    found = sorted(_each(text, order, language), key=lambda spot: (spot.start, -spot.end))
    kept: list[Spot] = []
    for spot in found:
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept


def _order_on_line(text: str) -> bool | None:
    """Whether days come first, told by another date of the line or by the day of the week beside it."""
    for match in _NUMERIC.finditer(text):
        if match.group("y3") is None or "." in match.group("s2"):
            continue
        first, second, year = (int(match.group(part)) for part in ("a", "b", "y3"))
        if max(first, second) > 12:
            return first > second
        named = {day for word in tokens(text) if (day := weekday_number(word)) is not None}
        orders = (
            [
                order
                for order, month, day in ((True, second, first), (False, first, second))
                if Date(year, month, day).weekday() in named
            ]
            if year
            else []
        )
        if len(orders) == 1:
            return orders[0]
        # Months come first in numbers of American English alone.
        if any(word in PUBLISHED | UPDATED and word not in ENGLISH_LABELS for word in tokens(text)):
            return True
    return None


def _each(text: str, day_first: bool | None, language: str | None) -> Iterator[Spot]:
    for match in _NUMERIC.finditer(text):
        date = _read_numeric(match, day_first)
        if date:
            yield Spot(match.start(), match.end(), date)
    for match in _EAST_ASIAN.finditer(text):
        number = match.group("n")
        year = (
            int(match.group("y"))
            if number is None
            else ERAS[match.group("era")] + (1 if number == "元" else int(number))
        )
        date = valid_date(year, int(match.group("m")), int(match.group("d")))
        if date:
            yield Spot(match.start(), match.end(), date)
    for match in _VIETNAMESE.finditer(text):
        date = valid_date(*(int(match.group(part)) for part in "ymd"))
        if date:
            yield Spot(match.start(), match.end(), date)
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST):
        for match in pattern.finditer(text):
            named = _read_named(match, language, last=pattern is _MONTH_FIRST)
            if named:
                yield named


def _read_named(match: re.Match[str], language: str | None, *, last: bool) -> Spot | None:
    """A date with its month's name; ``last``: the name ends the words before the day."""
    words = match.group("w")
    parts = list(re.finditer(r"[^\s,./،]+\.?", words))
    start = match.start()
    if last:
        sizes = (2, 1)
        candidates = [parts[-size:] for size in sizes if len(parts) >= size]
    else:
        kept = [part for part in parts if part.group().lower().strip(".'’") not in _BETWEEN]
        candidates = [kept, kept[:1], kept[-1:]] if len(kept) <= 3 else []
    for candidate in candidates:
        name = re.sub(r"^(?:d['’]|ב)(?=\w{3})", "", " ".join(part.group() for part in candidate).strip("-"))
        date = _date_of(int(match.group("y")), name, int(match.group("d")), language)
        if date:
            begin = match.start("w") + candidate[0].start() if last else start
            return Spot(begin, match.end(), date)
    return None


def _date_of(year: int, name: str, day: int, language: str | None) -> str | None:
    if is_jalali_year(year):
        month = jalali_month(name)
        return from_jalali(year, month, day) if month else None
    month = month_number(name, language) or month_number(name.replace(".", ""), language)
    return valid_date(from_buddhist(year), month, day) if month else None


def _read_numeric(match: re.Match[str], day_first: bool | None) -> str | None:
    parts = match.groupdict()
    if parts["y1"] or parts["y2"]:
        number = "1" if parts["y1"] else "2"
        year, month, day = (int(parts[key + number] or 0) for key in "ymd")
        return from_jalali(year, month, day) if is_jalali_year(year) else valid_date(year, month, day)
    first, second, year = int(parts["a"] or 0), int(parts["b"] or 0), from_buddhist(int(parts["y3"] or 0))
    if "." in (parts["s2"] or "") or first == second:
        return valid_date(year, second, first)
    readings = [valid_date(year, second, first), valid_date(year, first, second)]
    if all(readings):
        return None if day_first is None else readings[0 if day_first else 1]
    return readings[0] or readings[1]


def find_short_date(text: str, language: str | None) -> Spot | None:
    """A date with a year of two digits, as in datelines of agencies: "11 NOV 89"."""
    found = _SHORT.search(text[:100])
    month = month_number(found.group("w"), language) if found else None
    if found is None or month is None:
        return None
    year = int(found.group("y"))
    date = valid_date((1900 if year >= _CENTURY_TURN else 2000) + year, month, int(found.group("d")))
    return Spot(found.start(), found.end(), date) if date else None
