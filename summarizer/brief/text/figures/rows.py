"""The figure of a row as it is printed: the number now, who gives it, what it was before."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text.figures.history import OVERTAKEN, beside, earlier, fallen_from, rounds
from summarizer.brief.text.words.dates import date, moment
from summarizer.brief.text.words.grammar import either, listed, plural
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.names import short
from summarizer.brief.text.words.numbers import amount
from summarizer.brief.text.words.wording import redated
from summarizer.records.brief import Conflict, DisputeSide
from summarizer.records.figures import FigureRow, Point

MOST_BEFORE = 2
MOST_SPEAKERS = 2
STATES = {
    "current": "the figure", "earlier": "overtaken", "former": "told as former", "conflict": "in conflict", "increase": "an increase",
    "denied": "denied", "withdrawn": "taken back", "opponent": "an opponent’s claim", "vague": "no number", "undisclosed": "not given",
}  # fmt: skip
"""How the state of a figure is called in print."""


def now(row: FigureRow, lookup: Lookup, conflict: Conflict | None = None) -> str:
    """The row's figure: a number, both numbers of an open conflict, the source's own vague words, or that none was given."""
    if conflict is not None and len(rivals := numbers_of(conflict, lookup)) > 1:
        return either(rivals)
    if row.derived and row.recipe:
        return redated(row.recipe, lookup.year)
    if row.value is not None:
        text = amount(row.low if row.low is not None else row.value, row.high, row.qualifier)
        strong = f"**{text}**" if row.of_everybody and row.unit == "person" and row.measure != "other" else text
        others = "".join(f"; {figure(p)}{unit_of(row)} ({short(p.said_by)})" for p in beside(row))
        return f"{strong}{unit_of(row)}{others}"
    last = (
        last_in(row, "vague")
        or last_in(row, "undisclosed")
        or last_in(row, *OVERTAKEN)
        or last_in(row, "increase", "denied")
    )
    return unnumbered(last, row, lookup)


def unit_of(row: FigureRow) -> str:
    """The unit behind a number whose label does not name it: money and shares."""
    if row.unit in ("percent", "percentage", "per cent", "%"):
        return "%"
    if row.measure != "cost" or row.unit.lower() in ("cost", "other"):
        return ""
    return f" {row.unit if row.unit.isupper() else plural(row.unit)}"


def unnumbered(point: Point | None, row: FigureRow, lookup: Lookup) -> str:
    """What stands in place of a number that is not there."""
    if point is None or point.state == "undisclosed" or row.state == "not_disclosed":
        return "no figure given"
    if point.value is None:
        return point.printed
    text = figure(point)
    if point.state == "withdrawn":
        return f"~~{text}~~ taken back"
    more = " more" if point.state == "increase" else ""
    return f"{text}{more}"


def last_in(row: FigureRow, *states: str) -> Point | None:
    """The row's newest point in one of some states."""
    return next((p for p in reversed(row.series) if p.state in states), None)


def figure(point: Point) -> str:
    """A point's number with its qualifier; its printed words if it has none."""
    return point.printed if point.value is None else amount(point.value, point.high, point.qualifier)


def numbers_of(conflict: Conflict, lookup: Lookup) -> list[str]:
    """The numbers of a conflict with who gives each, each number once: "72 (civil protection office)"."""
    seen: dict[tuple[float, float | None], DisputeSide] = {}
    for position in conflict.positions:
        if position.value is not None and not position.denial:
            seen.setdefault((position.value, position.high), position)
    found = [(amount(p.value or 0.0, p.high, p.qualifier), holder(p, lookup)) for p in seen.values()]
    return [f"{number} ({who})" if who else number for number, who in found]


def holder(position: DisputeSide, lookup: Lookup) -> str:
    """Who holds a position: the speaker, else who published it."""
    return short(position.who) or lookup.outlet(position.citations)


def said_by(row: FigureRow, lookup: Lookup) -> str:
    """Who gives the figure and for when: "Norra health ministry via Norra News, 6 Mar, 6pm"."""
    if row.state == "claimed_by_opponent":
        return ""
    last = row.series[-1] if row.series and row.value is None else None
    names = speaker(last, lookup) if last else listed(list(map(short, row.said_by))[:MOST_SPEAKERS])
    via = f" via {row.via}" if names and row.via and row.via not in row.said_by else ""
    names = names or row.via or lookup.outlet(row.citations)
    return ", ".join(filter(None, (names + via, moment(row.as_of, lookup.year), blame(row))))


def speaker(point: Point, lookup: Lookup) -> str:
    """Who gives one figure."""
    return short(point.said_by) or point.outlet or lookup.outlet(point.citations)


def blame(row: FigureRow) -> str:
    """Whom the source holds responsible."""
    named = row.blamed and row.said_by and row.blamed not in row.said_by and row.value and not row.derived
    return f"blaming {row.blamed}" if named else ""


def before(
    row: FigureRow, lookup: Lookup, conflict: Conflict | None = None, most: int = MOST_BEFORE
) -> tuple[str, list[Point]]:
    """The last earlier figures with their days, and the points they come from: "72, 63 (5 Mar), ~~95~~ taken back (6 Mar)"."""
    told = {p.value for p in conflict.positions} if conflict else set()
    told |= {p.value for p in beside(row)}
    shown = [p for p in earlier(row) if p.value not in told and not rounds(p, row)][:most]
    if fell := fallen_from(row):
        shown = [fell]
    notes = [_note(point, row, lookup) + (", not taken back" if point is fell else "") for point in shown]
    parts = []
    for number, point in enumerate(shown):
        text = f"~~{figure(point)}~~ taken back" if point.state == "withdrawn" else figure(point)
        same_next = number + 1 < len(shown) and notes[number + 1] == notes[number] and point.state != "withdrawn"
        parts.append(text if same_next or not notes[number] else f"{text} ({notes[number]})")
    return ", ".join(parts), shown


def _note(point: Point, row: FigureRow, lookup: Lookup) -> str:
    """The day of an earlier figure, and who gave it if that is somebody else than now."""
    same = not point.said_by or short(point.said_by).lower() in [short(name).lower() for name in row.said_by]
    who = "" if same or not row.said_by else short(point.said_by)
    return ", ".join(filter(None, (who, date(point.as_of, lookup.year))))


def open_conflicts(conflicts: Sequence[Conflict]) -> dict[str, Conflict]:
    """The open conflicts of figures by the id of the row they are about."""
    found: dict[str, Conflict] = {}
    for conflict in conflicts:
        if conflict.kind == "figures" and not conflict.settled:
            for ref in conflict.refs:
                found.setdefault(ref, conflict)
    return found


def source(row: FigureRow, lookup: Lookup, dated: bool = True) -> str:
    """Who says so, how sure, and as of when, in brackets."""
    names = listed(list(map(short, row.said_by))[:MOST_SPEAKERS])
    via = f" via {row.via}" if names and row.via and row.via not in row.said_by else ""
    names = names or row.via or lookup.outlet(row.citations)
    sure = row.certainty if row.certainty != "unspecified" else ""
    return ", ".join(filter(None, (names + via, sure, moment(row.as_of, lookup.year) if dated else "")))
