"""Publication dates as newsrooms print them, in any language.

Only a date that stands where a page prints its own date is taken (a line of its own, after
"Posted on", in a dateline): a date inside a sentence is the day of an event. A number such as
05/08/2020 is read only when the caller knows the order, or when it has one reading, and no time
zone is ever converted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date as Date
from typing import Literal, NamedTuple

from summarizer.articles.printed.calendars import ERAS, from_buddhist, from_jalali, is_jalali_year, valid_date
from summarizer.articles.printed.labels import CLOCK, ENGLISH_LABELS, FILLER, PUBLISHED, UPDATED, blank_signs, tokens
from summarizer.articles.printed.months import is_weekday, jalali_month, month_number, weekday_number
from summarizer.articles.printed.outlets import is_outlet_name

__all__ = ["PrintedDate", "read_date", "read_date_at_start", "read_date_line", "read_head_date", "valid_date"]

DateKind = Literal["published", "plain", "updated"]


class PrintedDate(NamedTuple):
    """A printed date (ISO) and what the line says of it."""

    date: str
    kind: DateKind


class _Spot(NamedTuple):
    start: int
    end: int
    date: str


_LONGEST = 200
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<y1>\d{4})(?P<s1> ?[-/.] ?)(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    r"|(?P<y2>(?:19|20)\d{2})(?P<m2>\d{2})(?P<d2>\d{2})(?=T)"
    r"|(?P<a>\d{1,2})(?P<s2> ?[-/.] ?)(?P<b>\d{1,2})(?P=s2)(?P<y3>\d{4}))(?!\d)"
)
_EAST_ASIAN = re.compile(
    rf"(?:(?P<era>{'|'.join(ERAS)}) ?(?P<n>\d{{1,3}}|元)|(?P<y>\d{{4}})) ?[年년] ?(?P<m>\d{{1,2}}) ?[月월] ?(?P<d>\d{{1,2}}) ?[日号號일]"
)
_ORDINAL = r"(?:st|nd|rd|th|er|re|e|ème|º|ª|°|\.|-?(?:го|е))?"
_DAY_FIRST = re.compile(
    rf"(?<![\d:.])(?P<d>\d{{1,2}}){_ORDINAL}(?P<w>[^\d\n|;:]{{2,30}}?)(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)
_VIETNAMESE = re.compile(r"(?<!\d)(?P<d>\d{1,2}),? tháng (?P<m>\d{1,2}),?(?: năm)? (?P<y>\d{4})(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?P<w>[^\W\d_][^\d\n|;:,]{{1,24}}?) *(?P<d>\d{{1,2}}){_ORDINAL},? +(?:de )?(?P<y>\d{{4}})(?!\d)", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(?<![\d:.])(?P<y>\d{4})(?P<w>[^\d\n|;:]{2,30}?)(?P<d>\d{1,2})(?![\d:])(?:\.|-?(?:én|d\.))?")
# What may stand between day, month and year: "de março de", "m. kovo", "آذار/مارس".
_BETWEEN = frozenset(
    [
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
    ]
)
_YEARLESS = (
    (
        re.compile(rf"(?<![\d:.])(\d{{1,2}}{_ORDINAL} ?(?:de )?[^\W\d_]{{3,12}}\.?)(?![\w ]*\d{{4}})", re.IGNORECASE),
        r"\1 YEAR",
    ),
    (re.compile(r"([^\W\d_]{3,12}\.? \d{1,2})(?![\d:.]|,? \d{4})(?:st|nd|rd|th)?"), r"\1, YEAR"),
    (re.compile(r"(?<!年)(?<!\d)(\d{1,2} ?[月월] ?\d{1,2} ?[日일])"), r"YEAR年\1"),
)
_SHORT = re.compile(r"(?<!\d)(?P<d>\d{1,2}) (?P<w>[^\W\d_]{3,9}\.?) (?P<y>\d{2})(?!\d)")
# "CAIRO – 7 August 2020: The ...", "SAN SALVADOR, 11 NOV 89 (EFE) --", "(— August 6, 2020) —"
_PLACE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿа-яё]{2}[^\n!?]{0,80}?(?:, ?| [–—-]{1,2} ?)|\([–—-]{1,2} ?)$")
_AFTER_DATELINE = re.compile(r"\.?\)? ?(?:\(|:|[–—-])")
# "Tuesday 4 Apr 2017 Shelling of ...": a page head run into the text; a sentence would go on in lower case.
_RUN_IN = re.compile(r"(?: at \d{4})? +[^\W\d_a-zß-öø-ÿа-яё]")
_LAST_WORD = re.compile(r"(?<=[ ,–—-])[^\W\d_]+,? *$")
_TAIL_NOTE = re.compile(r" *\([^()]{0,80}\)[ .|]*$")
_SEPARATORS = re.compile(r"\s*[|•·]\s*|\s+[–—/-]\s+|\s{3,}|\t")
# POSIX: two-digit years from 69 belong to the last century.
_CENTURY_TURN = 69
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BYLINE_WORDS = re.compile(r"(?:by|par|von|por|di|da|door|av|af|от|автор|yazan|oleh|de)\b|بقلم|کتب|كتب", re.IGNORECASE)


def read_date(value: str, *, day_first: bool | None = None, language: str | None = None) -> str | None:
    """The first date in a metadata value (ISO or printed) as ``YYYY-MM-DD``; None when there is none."""
    spots = _scan(_tidy(value[:_LONGEST]), day_first, language)
    return spots[0].date if spots else None


def read_date_line(line: str, *, day_first: bool | None = None, language: str | None = None) -> str | None:
    """The date of a line that is nothing but printed dates, with or without label, weekday and time."""
    found = _read_pure(line, day_first, language)
    return found.date if found else None


def read_head_date(line: str, *, day_first: bool | None = None, language: str | None = None) -> PrintedDate | None:
    """The date of a line in a page's head: one that is a date, or begins with its label, or has it beside a byline.

    Of several dates on the line the published one counts, before one without label and an update.
    """
    found = _read_pure(line, day_first, language)
    if found or len(line) > _LONGEST:
        return found
    tidy = _tidy(line)
    spots = _scan(tidy, day_first, language)
    if not spots:
        return None
    before = _judge(tidy[: spots[0].start])
    if before is not None and before != "plain":
        return _choose(tidy, spots)
    parts = [part for part in _SEPARATORS.split(tidy) if part]
    dated = [found for part in parts if (found := _read_pure(part, day_first, language))]
    if any(part.isdigit() for part in parts) or tidy.startswith("|"):  # a row of a table
        return None
    if dated and len(parts) > 1 and not tidy.rstrip().endswith((".", "?", "!")):
        return min(dated, key=_rank)
    return _read_beside_byline(tidy, spots[0], day_first, language)


def read_date_at_start(line: str, *, day_first: bool | None = None, language: str | None = None) -> str | None:
    """The date a line opens with as the page's own: after a label, as a run-in head, in a dateline."""
    tidy = _tidy(line[:_LONGEST])
    spots = _scan(tidy, day_first, language)
    short = _read_short(tidy, language)
    if not spots and short is None:
        return None
    openings: list[_Spot] = [*spots[:1], *([short] if short else [])]
    for spot in openings:
        before, after = tidy[: spot.start], tidy[spot.end :]
        label = _judge(before) if spots else None
        named = bool(before.strip()) and all(is_weekday(word) for word in tokens(before))
        if (label is not None and label != "plain") or (named and _RUN_IN.match(after)):
            return _choose(tidy, spots).date if spots else spot.date
        place, weekday = before, _LAST_WORD.search(before)
        if weekday and is_weekday(weekday.group().strip(" ,")):
            place = before[: weekday.start()]
        if _PLACE.match(place) and _AFTER_DATELINE.match(after):
            return spot.date
    return None


def complete_year(line: str, year: int, language: str | None = None) -> str | None:
    """The date of a line that is nothing but a day and a month without year, in ``year``; None for another line."""
    tidy = _tidy(line)
    for pattern, whole in _YEARLESS:
        found = _read_pure(pattern.sub(whole.replace("YEAR", str(year)), tidy, count=1), None, language)
        if found and found.kind != "updated":
            return found.date
    return None


def _read_pure(line: str, day_first: bool | None, language: str | None) -> PrintedDate | None:
    """The date of a line that has no word but those which stand beside dates."""
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return None
    tidy = _TAIL_NOTE.sub("", _tidy(line)) or _tidy(line)
    spots = _scan(tidy, day_first, language)
    if not spots or any(_judge(part) is None for part in _stretches(tidy, spots)):
        return None
    return _choose(tidy, spots)


def _read_beside_byline(tidy: str, spot: _Spot, day_first: bool | None, language: str | None) -> PrintedDate | None:
    """The date after a byline and a comma: "By Ana Lima, 4 March 2031"."""
    head, comma, tail = tidy[: spot.start], tidy.rfind(",", 0, spot.start), tidy[spot.end :]
    credited = _BYLINE_WORDS.match(head) is not None or is_outlet_name(head[: max(comma, 0)].lstrip("( "))
    found = credited and comma > 0 and len(head) <= 80 and _judge(tail) is not None
    return PrintedDate(spot.date, "plain") if found and _judge(tidy[comma + 1 : spot.start]) is not None else None


def _stretches(tidy: str, spots: list[_Spot]) -> list[str]:
    """What stands before, between and after the dates of a line."""
    cuts = [0, *(edge for spot in spots for edge in (spot.start, spot.end)), len(tidy)]
    return [tidy[cuts[n] : cuts[n + 1]] for n in range(0, len(cuts), 2)]


def _choose(tidy: str, spots: list[_Spot]) -> PrintedDate:
    """The date a line stands for; a label stands before its date, or after it when none stands before the first."""
    labels = [_judge(part, strict=False) for part in _stretches(tidy, spots)]
    beside = labels[1:] if labels[0] in (None, "plain") and labels[1] not in (None, "plain") else labels[:-1]
    dated = [PrintedDate(spot.date, label or "plain") for spot, label in zip(spots, beside, strict=True)]
    return min(dated, key=_rank)


def _rank(found: PrintedDate) -> int:
    return ("published", "plain", "updated").index(found.kind)


def _judge(words: str, *, strict: bool = True) -> DateKind | None:
    """Which label a stretch beside a date gives it; None when it has words that are no part of a date line."""
    rest, label = blank_signs(CLOCK.sub(" ", words))
    kind: DateKind = "plain" if label is None else "updated" if label == "updated" else "published"
    for word in tokens(rest):
        if word in UPDATED:
            kind = "updated"
        elif word in PUBLISHED:
            kind = "published"
        elif strict and word not in FILLER and not is_weekday(word):
            return None
    return kind


def _tidy(line: str) -> str:
    """``line`` with European digits, plain white space and no marks of direction."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", line)).strip()
    digits = {ord(c): str(unicodedata.digit(c)) for c in set(text) if c.isdecimal() and c > "9"}
    return re.sub(r"[^\S\n]", " ", text.translate(digits))


def _scan(text: str, day_first: bool | None, language: str | None) -> list[_Spot]:
    """All dates in a tidied line, in order and apart."""
    if not re.search(r"\d{4}|[年년]", text):
        return []
    order = _order_on_line(text) if day_first is None else day_first
    found = sorted(_each(text, order, language), key=lambda spot: (spot.start, -spot.end))
    kept: list[_Spot] = []
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


def _each(text: str, day_first: bool | None, language: str | None) -> Iterator[_Spot]:
    for match in _NUMERIC.finditer(text):
        date = _read_numeric(match, day_first)
        if date:
            yield _Spot(match.start(), match.end(), date)
    for match in _EAST_ASIAN.finditer(text):
        number = match.group("n")
        year = (
            int(match.group("y"))
            if number is None
            else ERAS[match.group("era")] + (1 if number == "元" else int(number))
        )
        date = valid_date(year, int(match.group("m")), int(match.group("d")))
        if date:
            yield _Spot(match.start(), match.end(), date)
    for match in _VIETNAMESE.finditer(text):
        date = valid_date(*(int(match.group(part)) for part in "ymd"))
        if date:
            yield _Spot(match.start(), match.end(), date)
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST):
        for match in pattern.finditer(text):
            named = _read_named(match, language, last=pattern is _MONTH_FIRST)
            if named:
                yield named


def _read_named(match: re.Match[str], language: str | None, *, last: bool) -> _Spot | None:
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
            return _Spot(begin, match.end(), date)
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


def _read_short(text: str, language: str | None) -> _Spot | None:
    """A date with a year of two digits, as in datelines of agencies: "11 NOV 89"."""
    found = _SHORT.search(text[:100])
    month = month_number(found.group("w"), language) if found else None
    if found is None or month is None:
        return None
    year = int(found.group("y"))
    date = valid_date((1900 if year >= _CENTURY_TURN else 2000) + year, month, int(found.group("d")))
    return _Spot(found.start(), found.end(), date) if date else None
