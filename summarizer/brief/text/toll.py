"""The toll in sentences: how many, who says so, as of when, and how it moved."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text.counts import group_of, label, where_and_when
from summarizer.brief.text.dates import moment
from summarizer.brief.text.figures import figure, numbers_of, open_conflicts
from summarizer.brief.text.grammar import either, first_names, listed, sentence, the
from summarizer.brief.text.lookup import Lookup
from summarizer.brief.text.measures import place_in_table, words_of
from summarizer.brief.text.numbers import amount
from summarizer.records.brief import Conflict, Line, Merged
from summarizer.records.figures import Change, FigureRow
from summarizer.records.record import Citation

LETHAL = ("killed", "killed_or_injured")
BESIDE = ("missing", "injured", "cases", "hospitalised", "displaced", "sheltered", "evacuated", "detained")
"""Measures told beside the dead, in this order."""
MOST_BESIDE = 3
MOST_SIDES = 4


def toll_lines(merged: Merged, lookup: Lookup) -> list[Line]:
    """The sentences about people: the dead of the whole situation, the sides' own counts, the missing and injured."""
    conflicts = open_conflicts(merged.conflicts)
    main = main_row(merged.casualties)
    beside = sorted(
        (r for r in wholes(merged.casualties) if r.measure in BESIDE), key=lambda r: BESIDE.index(r.measure)
    )
    lines = []
    if main is not None:
        missing = [
            r
            for r in beside
            if r.measure == "missing" and main.id not in conflicts and source(r, lookup) == source(main, lookup)
        ]
        lines.append(whole_toll(main, lookup, conflicts.get(main.id), missing))
        beside = [r for r in beside if r not in missing]
    own = own_counts(merged.casualties)
    if own:
        lines.append(sides_toll(own, lookup, also=main is not None))
    if beside:
        lines.append(beside_line(beside[:MOST_BESIDE], lookup))
    return lines


def wholes(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The counts of everybody that have a number, by measure."""
    found = [r for r in rows if r.of_everybody and r.value is not None and r.unit == "person" and not r.derived]
    return sorted(
        found, key=lambda r: (place_in_table(r.measure), r.certainty not in ("unspecified", "confirmed"), r.weight)
    )


def main_row(rows: Sequence[FigureRow]) -> FigureRow | None:
    """The count of all the dead, else of all the dead and injured; None if nobody states one."""
    return next((r for r in wholes(rows) if r.measure in LETHAL), None)


def own_counts(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The sides' own counts of their dead, one row for each side and kind of people, weightiest first."""
    found = [r for r in rows if r.group and r.measure == "killed" and r.unit == "person" and r.value is not None]
    plain = [r for r in found if not r.area and not r.subgroup and r.weight <= 2]
    whole = {r.group for r in plain if not r.klass}
    chosen = [r for r in plain if not r.klass or r.group not in whole]
    return sorted(chosen, key=lambda r: (r.weight, -(r.value or 0.0)))[:MOST_SIDES]


def whole_toll(row: FigureRow, lookup: Lookup, conflict: Conflict | None, missing: Sequence[FigureRow] = ()) -> Line:
    """The dead of the whole situation, and the missing of the same count: "88 people have been killed and 29 are missing (civil
    protection office, 6 Mar 6pm), up from 72 on 5 Mar."
    """
    words = words_of(row.measure)
    if conflict is not None and len(rivals := numbers_of(conflict)) > 1:
        text = f"The number of people {words.noun} is put at {either(rivals)}"
        return Line(text=sentence(text), citations=_cited([row], conflict), refs=(row.id,))
    told = listed([clause(row), *(clause(r, people=False) for r in missing)])
    text = f"{told} ({source(row, lookup)}){moved(row, lookup)}"
    cited = [
        *row.citations[:1],
        *(c for r in missing for c in r.citations[:1]),
        *(row.change.citations[:1] if row.change else ()),
    ]
    return Line(text=sentence(text), citations=tuple(dict.fromkeys(cited)), refs=(row.id, *(r.id for r in missing)))


def clause(row: FigureRow, people: bool = True) -> str:
    """Number, people and verb: "at least 88 people have been killed"; without people after another clause: "29 are missing"."""
    value = row.value or 0.0
    words = words_of(row.measure)
    number = amount(row.low if row.low is not None else value, row.high, row.qualifier)
    one = value == 1 and row.high is None and row.qualifier == "exact"
    whom = group_of(row, value if one else 2) if row.measure != "cases" else ("person" if one else "people")
    return " ".join(filter(None, (number, whom if people else "", words.single if one else words.clause)))


def source(row: FigureRow, lookup: Lookup) -> str:
    """Who says so and as of when, in brackets."""
    names = first_names(row.said_by, 2) or lookup.outlet(row.citations)
    via = f" via {row.via}" if row.via and row.via not in row.said_by else ""
    return ", ".join(filter(None, (names + via, moment(row.as_of, lookup.year))))


def moved(row: FigureRow, lookup: Lookup) -> str:
    """How the figure moved at its last step: ", up from 72 on 5 Mar", "; 95 of 6 Mar was taken back: two were counted twice"."""
    change = row.change
    if change is None or row.value is None or change.value == row.value:
        return ""
    former = amount(change.value, qualifier=change.qualifier)
    when = moment(change.as_of, lookup.year)
    why = f": {change.reason.rstrip('.')}" if change.reason else ""
    if change.taken_back:
        return f"; the earlier {former}{f' of {when}' if when else ''} was taken back{why}"
    way = "up" if row.value > change.value else "down"
    return f", {way} from {former}{f' on {when}' if when else ''}{why}"


def sides_toll(rows: Sequence[FigureRow], lookup: Lookup, also: bool) -> Line:
    """The sides' own counts in one sentence; nothing is added up."""
    items = [own_count(r, lookup) for r in rows]
    by = (
        "By the sides’ own counts"
        if len({r.group for r in rows}) > 1
        else f"By {the(rows[0].said_by[0]) if rows[0].said_by else 'its own'}’s count"
    )
    text = f"{by}, the dead {'include' if also else 'are'} {listed(items)}"
    cited = tuple(dict.fromkeys(c for r in rows for c in r.citations[:1]))
    return Line(
        text=sentence(text), citations=cited, refs=tuple(r.id for r in rows), derived=any(r.derived for r in rows)
    )


def own_count(row: FigureRow, lookup: Lookup) -> str:
    """One side's count; of a sum of its days the days, and that the sum is ours."""
    by_id = {p.id: p for p in row.series}
    days = [by_id[i] for i in row.parts if i in by_id]
    if row.derived and days:
        told = listed(f"{figure(p)} ({moment(p.as_of, lookup.year)})" for p in days)
        return f"{told} {group_of(row, 2)}, {amount(row.value or 0.0)} by our sum"
    return f"{amount(row.value or 0.0, row.high, row.qualifier)} {group_of(row, row.value or 0.0)} ({moment(row.as_of, lookup.year)})"


def beside_line(rows: Sequence[FigureRow], lookup: Lookup) -> Line:
    """The missing, injured and displaced in one sentence, each with who says so; a speaker of all is named once."""
    sources = [source(r, lookup) for r in rows]
    if len(set(sources)) == 1:
        text = f"{listed(clause(r, n == 0) for n, r in enumerate(rows))} ({sources[0]})"
    else:
        text = listed(f"{clause(r, n == 0)} ({s})" for n, (r, s) in enumerate(zip(rows, sources, strict=True)))
    cited = tuple(dict.fromkeys(c for r in rows for c in r.citations[:1]))
    return Line(text=sentence(text), citations=cited, refs=tuple(r.id for r in rows))


def title_toll(merged: Merged) -> list[str]:
    """What a title says of the toll, most important first: "88 dead", "29 missing", "toll corrected down from 95"."""
    rows = wholes(merged.casualties)
    main = main_row(merged.casualties)
    if main is None or main.id in open_conflicts(merged.conflicts):
        return _disputed_title(main, merged)
    shown = [main, *(r for r in rows if r.measure in ("missing", "injured") and r.weight <= 2)]
    parts = [f"{amount(r.value or 0.0, r.high, r.qualifier)} {words_of(r.measure).title}" for r in shown[:2]]
    return parts + _corrected(main.change, main.value)


def _disputed_title(main: FigureRow | None, merged: Merged) -> list[str]:
    if main is None:
        return []
    values = sorted(p.value for p in open_conflicts(merged.conflicts)[main.id].positions if p.value is not None)
    return [f"toll put at {amount(values[0])} or {amount(values[-1])}"] if len(values) > 1 else []


def _corrected(change: Change | None, value: float | None) -> list[str]:
    if change is None or not change.taken_back or value is None or change.value == value:
        return []
    return [
        f"toll corrected {'down' if value < change.value else 'up'} from {amount(change.value, qualifier=change.qualifier)}"
    ]


def _cited(rows: Sequence[FigureRow], conflict: Conflict) -> tuple[Citation, ...]:
    found = [c for p in conflict.positions if p.value is not None for c in p.citations[:1]]
    return tuple(dict.fromkeys(found or [c for r in rows for c in r.citations[:2]]))


def asked(row: FigureRow, year: str) -> str:
    """What a reader asks about a row: "How many of Velmark’s soldiers were killed on 28 Sep?"."""
    words = words_of(row.measure)
    if not words.asked:
        return f"{label(row, year)}: what is the figure?"
    people = group_of(row, 2)
    return f"How many {people} {words.asked}{where_and_when(row, year)}?"
