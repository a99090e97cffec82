"""Publication dates as newsrooms print them, in any language.

Only a date that stands where a page prints its own date is taken (a line of its own, after
"Posted on", in a dateline): a date inside a sentence is the day of an event. A number such as
05/08/2020 is read only when the caller knows the order, or when it has one reading, and no time
zone is ever converted.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from summarizer.articles.printed.calendars import valid_date
from summarizer.articles.printed.labels import CLOCK, FILLER, PUBLISHED, UPDATED, blank_signs, tokens
from summarizer.articles.printed.months import is_weekday
from summarizer.articles.printed.outlets import is_outlet_name
from summarizer.articles.printed.spots import ORDINAL, Spot, find_dates, find_short_date, tidy_line

__all__ = [
    "PrintedDate",
    "complete_year",
    "read_date",
    "read_date_at_start",
    "read_date_line",
    "read_head_date",
    "valid_date",
]

DateKind = Literal["published", "plain", "updated"]


class PrintedDate(NamedTuple):
    """A printed date (ISO) and what the line says of it."""

    date: str
    kind: DateKind


_LONGEST = 200
_YEARLESS = (
    (
        re.compile(rf"(?<![\d:.])(\d{{1,2}}{ORDINAL} ?(?:de )?[^\W\d_]{{3,12}}\.?)(?![\w ]*\d{{4}})", re.IGNORECASE),
        r"\1 YEAR",
    ),
    (re.compile(r"([^\W\d_]{3,12}\.? \d{1,2})(?![\d:.]|,? \d{4})(?:st|nd|rd|th)?"), r"\1, YEAR"),
    (re.compile(r"(?<!年)(?<!\d)(\d{1,2} ?[月월] ?\d{1,2} ?[日일])"), r"YEAR年\1"),
)
# "CAIRO – 7 August 2020: The ...", "SAN SALVADOR, 11 NOV 89 (EFE) --", "(— August 6, 2020) —"
_PLACE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿа-яё]{2}[^\n!?]{0,80}?(?:, ?| [–—-]{1,2} ?)|\([–—-]{1,2} ?)$")
_AFTER_DATELINE = re.compile(r"\.?\)? ?(?:\(|:|[–—-])")
# "Tuesday 4 Apr 2017 Shelling of ...": a page head run into the text; a sentence would go on in lower case.
_RUN_IN = re.compile(r"(?: at \d{4})? +[^\W\d_a-zß-öø-ÿа-яё]")
_LAST_WORD = re.compile(r"(?<=[ ,–—-])[^\W\d_]+,? *$")
_TAIL_NOTE = re.compile(r" *\([^()]{0,80}\)[ .|]*$")
_SEPARATORS = re.compile(r"\s*[|•·]\s*|\s+[–—/-]\s+|\s{3,}|\t")
_BYLINE_WORDS = re.compile(r"(?:by|par|von|por|di|da|door|av|af|от|автор|yazan|oleh|de)\b|بقلم|کتب|كتب", re.IGNORECASE)


def read_date(value: str, *, day_first: bool | None = None, language: str | None = None) -> str | None:
    """The first date in a metadata value (ISO or printed) as ``YYYY-MM-DD``; None when there is none."""
    spots = find_dates(tidy_line(value[:_LONGEST]), day_first, language)
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
    tidy = tidy_line(line)
    spots = find_dates(tidy, day_first, language)
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
    tidy = tidy_line(line[:_LONGEST])
    spots = find_dates(tidy, day_first, language)
    short = find_short_date(tidy, language)
    if not spots and short is None:
        return None
    openings: list[Spot] = [*spots[:1], *([short] if short else [])]
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
    tidy = tidy_line(line)
    for pattern, whole in _YEARLESS:
        found = _read_pure(pattern.sub(whole.replace("YEAR", str(year)), tidy, count=1), None, language)
        if found and found.kind != "updated":
            return found.date
    return None


def _read_pure(line: str, day_first: bool | None, language: str | None) -> PrintedDate | None:
    """The date of a line that has no word but those which stand beside dates."""
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return None
    tidy = _TAIL_NOTE.sub("", tidy_line(line)) or tidy_line(line)
    spots = find_dates(tidy, day_first, language)
    if not spots or any(_judge(part) is None for part in _stretches(tidy, spots)):
        return None
    return _choose(tidy, spots)


def _read_beside_byline(tidy: str, spot: Spot, day_first: bool | None, language: str | None) -> PrintedDate | None:
    """The date after a byline and a comma: "By Ana Lima, 4 March 2031"."""
    head, comma, tail = tidy[: spot.start], tidy.rfind(",", 0, spot.start), tidy[spot.end :]
    credited = _BYLINE_WORDS.match(head) is not None or is_outlet_name(head[: max(comma, 0)].lstrip("( "))
    found = credited and comma > 0 and len(head) <= 80 and _judge(tail) is not None
    return PrintedDate(spot.date, "plain") if found and _judge(tidy[comma + 1 : spot.start]) is not None else None


def _stretches(tidy: str, spots: list[Spot]) -> list[str]:
    """What stands before, between and after the dates of a line."""
    cuts = [0, *(edge for spot in spots for edge in (spot.start, spot.end)), len(tidy)]
    return [tidy[cuts[n] : cuts[n + 1]] for n in range(0, len(cuts), 2)]


def _choose(tidy: str, spots: list[Spot]) -> PrintedDate:
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
