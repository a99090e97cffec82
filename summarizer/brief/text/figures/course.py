"""How the count moved: one row a day, one column a measure, for everybody in the situation."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text import budget
from summarizer.brief.text.figures.rows import figure, speaker
from summarizer.brief.text.figures.toll import LETHAL, neutral, wholes
from summarizer.brief.text.words.grammar import listed
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.names import short
from summarizer.brief.text.words.wording import count_words
from summarizer.records.brief import CourseDay, Merged
from summarizer.records.figures import FigureRow, Point

LEADING = (*LETHAL, "cases")
COLUMNS = (*LEADING, "injured", "missing", "displaced", "detained")
MOST_COLUMNS = 4
GROWING = (*LEADING, "injured")
FEWEST_DAYS = 3
MOST_DAYS = 7
_STANDING = ("current", "earlier", "former", "withdrawn")


def course(merged: Merged, lookup: Lookup) -> tuple[CourseDay, ...]:
    """The days on which the leading count was given, oldest first; nothing if there are fewer than three.

    If they are too many, days in the middle go: the first and the newest stay.
    """
    rows = {row.measure: row for row in reversed(neutral(wholes(merged.casualties), merged))}
    series = {name: by_day(rows[name]) for name in COLUMNS if name in rows}
    lead = max((name for name in LEADING if name in series), key=lambda name: len(series[name]), default=None)
    if lead is None or len(series[lead]) < FEWEST_DAYS:
        return ()
    shown = [name for name in COLUMNS if (name in series and len(series[name]) > 1) or name == lead][:MOST_COLUMNS]
    days: list[CourseDay] = []
    for day in sorted(series[lead]):
        row = day_row(day, {n: series[n][day] for n in shown if day in series[n]}, lead, lookup)
        if not (days and row.counts.items() <= days[-1].counts.items()):
            days.append(row)
    if len(days) < FEWEST_DAYS:
        return ()
    while len(days) > FEWEST_DAYS and (len(days) > MOST_DAYS or sum(map(words_in, days)) > budget.COURSE_WORDS):
        del days[1]
    return tuple(days)


def by_day(row: FigureRow) -> dict[str, Point]:
    """The figure with which every day ended: the last that was given, of a count that only grows the highest.

    One taken back stands only where the day has no other.
    """
    found: dict[str, Point] = {}
    for point in row.series:
        day = (point.as_of or "")[:10]
        if point.state in _STANDING and point.value is not None and day:
            found[day] = point if day not in found else _later(found[day], point, row)
    return found


def _later(one: Point, other: Point, row: FigureRow) -> Point:
    """Which of two figures of a day ended it."""
    if (one.state == "withdrawn") != (other.state == "withdrawn"):
        return one if other.state == "withdrawn" else other
    lower = row.measure in GROWING and (other.value or 0.0) < (one.value or 0.0)
    return one if lower and other.state != "current" else other


def day_row(day: str, points: dict[str, Point], lead: str, lookup: Lookup) -> CourseDay:
    """One day: every measure's figure, struck if it was taken back, and who gave the leading one."""
    counts = {name: f"~~{figure(p)}~~" if p.state == "withdrawn" else figure(p) for name, p in points.items()}
    cited = [c for p in points.values() for c in p.citations[:1]]
    return CourseDay(
        day=day,
        counts=counts,
        said_by=listed([short(speaker(points[lead], lookup))]),
        citations=tuple(dict.fromkeys(cited))[:MOST_CITED],
    )


MOST_CITED = 2


def words_in(row: CourseDay) -> int:
    """How many words a day takes, its day and citations included."""
    return 2 + count_words(" ".join((*row.counts.values(), row.said_by))) + len(row.citations)


def columns(days: Sequence[CourseDay]) -> list[str]:
    """The measures that the days have, in the order of the table."""
    return [name for name in COLUMNS if any(name in day.counts for day in days)]
