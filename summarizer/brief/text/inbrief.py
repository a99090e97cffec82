"""In brief: four to six sentences, most important first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.brief.text import budget
from summarizer.brief.text.actors import union_line
from summarizer.brief.text.budget import Printed, room
from summarizer.brief.text.choosing import by_weight, dated, line_of
from summarizer.brief.text.dates import newest_first
from summarizer.brief.text.disputes import conflict_key, question_of
from summarizer.brief.text.grammar import either, sentence
from summarizer.brief.text.lookup import Lookup
from summarizer.brief.text.toll import toll_lines
from summarizer.brief.text.united import actor_of, unions
from summarizer.records.brief import Line, Merged, Statement

FOUNDING = ("start", "cause", "fighting", "strikes", "danger", "security", "other")
GOING_ON = (
    "fighting",
    "strikes",
    "ground",
    "rescue",
    "security",
    "danger",
    "services",
    "humanitarian",
    "diplomacy",
    "investigation",
    "intervention",
)
MOST_QUESTIONS = 3
MOST_UNKNOWN = 3


def in_brief(merged: Merged, lookup: Lookup, printed: Printed) -> tuple[Line, ...]:
    """What happened and whether it goes on; the toll; what is disputed; what authorities did; what powers said; what is not known.

    Every part has its place before any part gets a second sentence.
    """
    space = budget.IN_BRIEF_WORDS
    lines: list[Line] = []
    for line in sentences(merged, lookup, printed):
        if room(line) <= space and len(lines) < budget.IN_BRIEF_LINES + 1:
            space -= room(line)
            lines.append(printed.add(line))
    return tuple(lines)


def sentences(merged: Merged, lookup: Lookup, printed: Printed) -> Iterator[Line]:
    """The candidates in the order of print, each made when those before it are printed."""
    first = founding(merged, lookup)
    if first and (line := line_of(first, lookup, printed, note=True)):
        yield line
    latest = going_on(merged, lookup, printed, first)
    if latest and (line := line_of(latest, lookup, printed, note=True)):
        yield line
    yield from toll_lines(merged, lookup)[:2]
    if line := open_questions(merged, lookup):
        yield line
    if line := authorities(merged, lookup, printed):
        yield line
    if line := powers(merged, lookup, printed):
        yield line
    if line := not_known(merged):
        yield line


def founding(merged: Merged, lookup: Lookup) -> Statement | None:
    """The event that made the situation: of the first day, weightiest, told by most."""
    start = merged.situation.first_day or merged.period.first or ""
    events = [s for s in merged.events if not s.planned and s.topic in FOUNDING]
    of_first_day = [s for s in events if s.day == start and s.day_basis != "reported"] or [
        s for s in events if (s.day or "9") <= start
    ]
    found = of_first_day or [s for s in events if s.topic in ("start", "cause")] or events
    return min(
        found,
        key=lambda s: (s.weight, FOUNDING.index(s.topic), -s.families, s.day or "9", lookup.place(s.citations)),
        default=None,
    )


def going_on(merged: Merged, lookup: Lookup, printed: Printed, first: Statement | None) -> Statement | None:
    """The newest event of weight on how it goes on."""
    events = [s for s in merged.events if s.topic in GOING_ON and not s.planned and s.weight == 1 and s is not first]
    events = [s for s in events if not printed.repeats(s.text)]
    newest = sorted(
        events, key=lambda s: (newest_first(s.day), GOING_ON.index(s.topic), -s.families, lookup.place(s.citations))
    )
    return newest[0] if newest else None


def open_questions(merged: Merged, lookup: Lookup) -> Line | None:
    """What is disputed, by up to three questions."""
    found = [
        c
        for c in sorted(merged.conflicts, key=lambda c: conflict_key(c, lookup))
        if not c.settled and c.kind != "withdrawn"
    ]
    told = list(dict.fromkeys(question_of(c, lookup) for c in found))[:MOST_QUESTIONS]
    if not told:
        return None
    shown = [c for c in found if question_of(c, lookup) in told]
    cited = tuple(dict.fromkeys(c.citations[0] for c in shown if c.citations))[:MOST_QUESTIONS]
    return Line(text=f"In dispute: {' '.join(told)}", citations=cited)


def authorities(merged: Merged, lookup: Lookup, printed: Printed) -> Line | None:
    """What authorities did: a step shared by several, else the weightiest."""
    shared = [u for u in unions(merged.measures, lookup) if u.weight == 1]
    for union in shared:
        if line := union_line(union, printed):
            return line
    return first_line([s for s in by_weight(merged.measures, lookup) if s.weight == 1], lookup, printed)


def powers(merged: Merged, lookup: Lookup, printed: Printed) -> Line | None:
    """What powers outside the fight said: a stance shared by several, else the weightiest."""
    outside = [s for s in merged.positions if not lookup.is_side(actor_of(s))]
    for union in unions(outside, lookup):
        if line := union_line(union, printed):
            return line
    return first_line([s for s in by_weight(outside, lookup) if s.weight == 1 and actor_of(s)], lookup, printed)


def first_line(statements: Sequence[Statement], lookup: Lookup, printed: Printed) -> Line | None:
    """The first of some statements that is not told yet."""
    return next((line for s in statements if (line := line_of(s, lookup, printed, note=bool(dated(s, lookup))))), None)


def not_known(merged: Merged) -> Line | None:
    """What nobody says, in a few words."""
    gaps = [g for g in merged.gaps if g.subject][:MOST_UNKNOWN]
    if not gaps:
        return None
    cited = tuple(dict.fromkeys(g.citations[0] for g in gaps if g.citations))
    return Line(text=sentence(f"Not known: {either(g.subject for g in gaps)}"), citations=cited)
