"""The toll in sentences: how many, who says so, as of when, and how it moved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.brief.text.figures.history import fallen_from
from summarizer.brief.text.figures.rows import figure, numbers_of, open_conflicts, source
from summarizer.brief.text.figures.sidetolls import outgrown, own_counts, sides_toll
from summarizer.brief.text.words.counts import group_of
from summarizer.brief.text.words.dates import moment
from summarizer.brief.text.words.grammar import either, listed, sentence
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.measures import place_in_table, words_of
from summarizer.brief.text.words.numbers import amount
from summarizer.brief.text.words.style import Style
from summarizer.records.brief import Conflict, Line, Merged
from summarizer.records.figures import FigureRow
from summarizer.records.record import Citation

LETHAL = ("killed", "killed_or_injured")
BESIDE = ("missing", "injured", "cases", "hospitalised", "displaced", "sheltered", "evacuated", "detained")
"""Measures told beside the dead, in this order."""
MOST_BESIDE = 3
_FUNCTION_WORDS = frozenset(
    [
        "After",
        "Because",
        "But",
        "For",
        "From",
        "In",
        "It",
        "Its",
        "On",
        "Some",
        "The",
        "They",
        "This",
        "Those",
        "Two",
        "Three",
    ]
)


_POINTS_BACK = re.compile(r"(?:it|its|he|his|she|her|they|their|this|that|these|those|which|who)\b", re.IGNORECASE)
"""A reason that begins with such a word says nothing away from its article."""


def toll_entries(merged: Merged, lookup: Lookup) -> list[list[Line]]:
    """The sentences about people: the dead of the whole situation, the sides' own counts, the missing and injured."""
    conflicts = open_conflicts(merged.conflicts)
    main = main_row(merged.casualties)
    beside = [r for r in neutral(wholes(merged.casualties), merged) if r.measure in BESIDE and r.id not in conflicts]
    beside.sort(key=lambda r: BESIDE.index(r.measure))
    entries = []
    if main is not None:
        at_once = [r for r in beside if r.measure == "missing" and source(r, lookup) == source(main, lookup)]
        at_once = [] if main.id in conflicts else at_once
        last = outgrown(main, merged.casualties)
        entries.append([whole_toll(main, lookup, conflicts.get(main.id), at_once, last)])
        beside = [r for r in beside if r not in at_once]
    own = own_counts(merged.casualties)
    if len({row.group for row in own}) > 1:
        newer = main is not None and outgrown(main, merged.casualties)
        entries.insert(0 if newer else len(entries), sides_toll(own, lookup))
    if beside:
        entries.append([beside_line(beside[:MOST_BESIDE], lookup)])
    return entries


def wholes(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The counts of everybody that have a number, by measure; estimates only where nothing better is there."""
    found = [r for r in rows if r.of_everybody and r.value is not None and r.unit == "person" and not r.derived]
    counted = {r.measure for r in found if r.certainty in ("unspecified", "confirmed")}
    kept = [r for r in found if r.certainty in ("unspecified", "confirmed") or r.measure not in counted]
    return sorted(kept, key=lambda r: (place_in_table(r.measure), r.certainty != "confirmed", r.weight))


def neutral(rows: Sequence[FigureRow], merged: Merged) -> list[FigureRow]:
    """Without counts of everybody in a war that only an adversary gives."""
    sides = {p.name for p in merged.parties if p.role == "side"} if merged.situation.kind == "armed_conflict" else set()
    return [r for r in rows if not any(p.party in sides for p in r.series if p.state == "current")]


def main_row(rows: Sequence[FigureRow]) -> FigureRow | None:
    """The count of all the dead, else of all the dead and injured; None if nobody states one."""
    return next((r for r in wholes(rows) if r.measure in LETHAL), None)


def whole_toll(
    row: FigureRow, lookup: Lookup, conflict: Conflict | None, missing: Sequence[FigureRow] = (), last: bool = False
) -> Line:
    """The dead of the whole situation, and the missing of the same count; last: the sides' own counts have outgrown it.

    "88 people have been killed and 29 are missing (civil protection office, 6 Mar 6pm), up from 72 on 5 Mar."
    """
    words = words_of(row.measure, lookup.kind)
    if conflict is not None and len(rivals := numbers_of(conflict, lookup)) > 1:
        text = f"The number of people {words.noun} is put at {either(rivals)}"
        return Line(text=sentence(text), citations=_cited([row], conflict), refs=(row.id,))
    if last:
        number = amount(row.low if row.low is not None else row.value or 0.0, row.high, row.qualifier)
        when = f"By {moment(row.as_of, lookup.year)}" if row.as_of else "Before that"
        text = f"{when} the {words.title} on all sides numbered {number} ({source(row, lookup, dated=False)})"
        return Line(text=sentence(text), citations=row.citations[:1], refs=(row.id,))
    told = listed([clause(row, lookup.style), *(clause(r, lookup.style, people=False) for r in missing)])
    text = f"{told} ({source(row, lookup)}){moved(row, lookup)}"
    cited = [row.citations[:1], *(r.citations[:1] for r in missing), row.change.citations[:1] if row.change else ()]
    citations = tuple(dict.fromkeys(c for group in cited for c in group))
    return Line(text=sentence(text), citations=citations, refs=(row.id, *(r.id for r in missing)))


def clause(row: FigureRow, style: Style, people: bool = True) -> str:
    """Number, people and verb: "at least 88 people have been killed"; without people: "29 are missing"."""
    value = row.value or 0.0
    words = words_of(row.measure, style.kind)
    number = amount(row.low if row.low is not None else value, row.high, row.qualifier)
    one = value == 1 and row.high is None and row.qualifier == "exact"
    whom = group_of(row, value if one else 2) if row.measure != "cases" else ("person" if one else "people")
    return " ".join(filter(None, (number, whom if people else "", words.single if one else words.clause)))


def moved(row: FigureRow, lookup: Lookup) -> str:
    """How the figure moved at its last step: ", up from 72 on 5 Mar", "; the earlier 95 was taken back: two were counted twice"."""
    change = row.change
    if change is None or row.value is None or change.value == row.value:
        return ""
    former = amount(change.value, qualifier=change.qualifier)
    same_day = (change.as_of or "")[:10] == (row.as_of or "")[:10]
    when = moment(change.as_of, lookup.year) if not same_day or change.as_of != (change.as_of or "")[:10] else ""
    why = f": {lowered(change.reason)}" if change.reason and not _POINTS_BACK.match(change.reason) else ""
    if taken_back(row):
        return f"; the earlier {former}{f' of {when}' if when else ''} was taken back{why}"
    way = "up" if row.value > change.value else "down"
    return f", {way} from {former}{f' on {when}' if when else ''}{why}"


def taken_back(row: FigureRow) -> bool:
    """Whether the figure before this one was withdrawn or proved wrong."""
    change = row.change
    if change is None:
        return False
    return change.taken_back or any(p.state == "withdrawn" and p.value == change.value for p in row.series)


def lowered(reason: str) -> str:
    """An article's reason as it stands behind a colon: no stop, no capital on a function word."""
    bare = reason.strip().rstrip(".")
    first, space, rest = bare.partition(" ")
    return (first.lower() if first in _FUNCTION_WORDS else first) + space + rest


def beside_line(rows: Sequence[FigureRow], lookup: Lookup) -> Line:
    """The missing, injured and displaced in one sentence, each with who says so; a speaker of all is named once."""
    sources = [source(r, lookup) + fall(r, lookup) for r in rows]
    if len(set(sources)) == 1:
        text = f"{listed(clause(r, lookup.style, n == 0) for n, r in enumerate(rows))} ({sources[0]})"
    else:
        text = listed(
            f"{clause(r, lookup.style, n == 0)} ({s})" for n, (r, s) in enumerate(zip(rows, sources, strict=True))
        )
    before = [p for r in rows if (p := fallen_from(r))]
    cited = tuple(
        dict.fromkeys([*(c for r in rows for c in r.citations[:1]), *(c for p in before for c in p.citations[:1])])
    )
    return Line(text=sentence(text), citations=cited, refs=tuple(r.id for r in rows))


def fall(row: FigureRow, lookup: Lookup) -> str:
    """That a count was higher before and nobody took that back: "; 5,800 on 9 Jan, not taken back"."""
    before = fallen_from(row)
    if before is None:
        return ""
    when = moment(before.as_of, lookup.year)
    return f"; {figure(before)}{f' on {when}' if when else ''}, not taken back"


def _cited(rows: Sequence[FigureRow], conflict: Conflict) -> tuple[Citation, ...]:
    found = [c for p in conflict.positions if p.value is not None for c in p.citations[:1]]
    return tuple(dict.fromkeys(found or [c for r in rows for c in r.citations[:2]]))
