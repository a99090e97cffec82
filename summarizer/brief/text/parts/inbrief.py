"""In brief: four to seven sentences, most important first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.brief.text import budget
from summarizer.brief.text.budget import Printed, room
from summarizer.brief.text.figures.toll import toll_entries
from summarizer.brief.text.parts.actors import union_line
from summarizer.brief.text.parts.causes import NUMBER, cause, danger
from summarizer.brief.text.parts.choosing import by_weight, dated, line_of
from summarizer.brief.text.parts.founding import founding
from summarizer.brief.text.parts.united import actor_of, unions
from summarizer.brief.text.words.dates import date, days_between, newest_first
from summarizer.brief.text.words.grammar import either, sentence, with_note
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.numbers import number
from summarizer.brief.text.words.questions import asked
from summarizer.records.brief import FrontPart, Gap, Line, Merged, Statement

GOING_ON = (
    "fighting", "strikes", "ground", "rescue", "security", "danger", "services", "humanitarian", "diplomacy", "investigation",
    "intervention",
)  # fmt: skip
DAYS_NEW = 1
"""How old the newest event may be, seen from the brief's day, to tell whether it goes on."""
LIGHTEST = 2
MOST_QUESTIONS = 3
MOST_UNKNOWN = 3


def in_brief(merged: Merged, disputes: FrontPart, lookup: Lookup, printed: Printed) -> tuple[Line, ...]:
    """What happened and whether it goes on; the toll; what is disputed; what authorities did; what powers said; what is not known."""
    space, count = budget.IN_BRIEF_WORDS, 0
    lines: list[Line] = []
    for entry in entries(merged, disputes, lookup, printed):
        kept = [line for n, line in enumerate(entry) if sum(map(room, entry[: n + 1])) <= space]
        if kept and count < budget.IN_BRIEF_LINES:
            count += 1
            space -= sum(map(room, kept))
            lines += [printed.add(line) for line in kept]
    return tuple(lines)


def entries(merged: Merged, disputes: FrontPart, lookup: Lookup, printed: Printed) -> Iterator[list[Line]]:
    """The entries in the order of print, each made when those before it are printed."""
    first = founding(merged, lookup)
    if first and (line := founding_line(first, merged, lookup, printed)):
        yield [line]
    latest = going_on(merged, lookup, printed, first)
    if latest and (line := line_of(latest, lookup, printed, note=True)):
        yield [line]
    yield from toll_entries(merged, lookup)[:2]
    if lines := cause(merged, lookup, printed, first):
        yield lines
    if line := open_questions(disputes, withdrawn(merged)):
        yield [line]
    if line := authorities(merged, lookup, printed):
        yield [line]
    if line := powers(merged, lookup, printed):
        yield [line]
    if line := danger(merged, lookup, printed):
        yield [line]
    if line := not_known(merged, lookup):
        yield [line]


def founding_line(statement: Statement, merged: Merged, lookup: Lookup, printed: Printed) -> Line | None:
    """The founding event with its day; what was only reported later happened on the situation's first day."""
    first = merged.situation.first_day
    line = line_of(statement, lookup, printed, note=True, by_words=False)
    if line and statement.day_basis == "reported" and statement.topic == "start" and first:
        return line.model_copy(update={"text": with_note(statement.text, date(first, lookup.year))})
    return line


def going_on(merged: Merged, lookup: Lookup, printed: Printed, first: Statement | None) -> Statement | None:
    """The newest event of weight on how it goes on; none if the newest is old."""
    events = [s for s in merged.events if s.topic in GOING_ON and not s.planned and s.weight <= 2 and s is not first]
    events = [s for s in events if s.status == "told" and not printed.repeats(s.text)]
    recent = [s for s in events if 0 <= (days_between(s.day, merged.as_of) or 0) <= DAYS_NEW and s.day]
    return min(recent, key=lambda s: _how_new(s, lookup), default=None)


def _how_new(statement: Statement, lookup: Lookup) -> tuple[object, ...]:
    topic = GOING_ON.index(statement.topic)
    told_late = statement.day_basis == "reported"
    return (
        newest_first(statement.day),
        told_late,
        statement.weight,
        topic,
        -statement.families,
        lookup.place(statement.citations),
    )


def withdrawn(merged: Merged) -> frozenset[str]:
    """The counts of everybody that were taken back, as printed: what is said about them is no open question."""
    rows = [r for r in merged.casualties if r.of_everybody]
    return frozenset(number(p.value) for r in rows for p in r.series if p.state == "withdrawn" and p.value is not None)


def open_questions(disputes: FrontPart, over: frozenset[str] = frozenset()) -> Line | None:
    """What is disputed, by up to three questions of the front's own list: one of numbers, then deeds. over: numbers taken back."""
    entry = entries_by_head(disputes.lines)
    asked_lines = [told[0] for told in entry if not over & set(NUMBER.findall(" ".join(map(full, told))))]
    counts = [line for line in asked_lines if line.head.startswith("How ")]
    ordered = [*counts[:1], *(line for line in asked_lines if line not in counts), *counts[1:]][:MOST_QUESTIONS]
    shown = [line for line in asked_lines if line in ordered]
    if not shown:
        return None
    cited = tuple(dict.fromkeys(line.citations[0] for line in shown if line.citations))
    return Line(text=f"In dispute: {' '.join(line.head for line in shown)}", citations=cited)


def entries_by_head(lines: Iterable[Line]) -> list[list[Line]]:
    """A part's lines, an entry each: one with a head and those that go on with it."""
    found: list[list[Line]] = []
    for line in lines:
        if line.head or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def full(line: Line) -> str:
    """A line with its head."""
    return f"{line.head} {line.text}"


def authorities(merged: Merged, lookup: Lookup, printed: Printed) -> Line | None:
    """What authorities did: a step shared by several, else the weightiest."""
    for union in unions(merged.measures, lookup):
        if union.weight == 1 and (line := union_line(union, printed)):
            return line
    return first_line((s for s in by_weight(merged.measures, lookup) if s.weight <= LIGHTEST), lookup, printed)


def powers(merged: Merged, lookup: Lookup, printed: Printed) -> Line | None:
    """What powers outside the fight said: a stance shared by several, else the weightiest."""
    outside = [s for s in merged.positions if not lookup.is_side(actor_of(s))]
    for union in unions(outside, lookup):
        if line := union_line(union, printed):
            return line
    return first_line((s for s in by_weight(outside, lookup) if s.weight == 1 and actor_of(s)), lookup, printed)


def first_line(statements: Iterable[Statement], lookup: Lookup, printed: Printed) -> Line | None:
    """The first of some statements that is not told yet."""
    lines = (line_of(s, lookup, printed, note=bool(dated(s, lookup))) for s in statements)
    return next((line for line in lines if line), None)


def not_known(merged: Merged, lookup: Lookup) -> Line | None:
    """What nobody says, in a few words."""
    found = [(subject, gap) for gap in merged.gaps if (subject := subject_of(gap, lookup))][:MOST_UNKNOWN]
    if not found:
        return None
    cited = tuple(dict.fromkeys(gap.citations[0] for _, gap in found if gap.citations))
    return Line(text=sentence(f"Not known: {either(subject for subject, _ in found)}"), citations=cited)


def subject_of(gap: Gap, lookup: Lookup) -> str:
    """A gap as words behind "Not known:": the merger's, else what the row counts that nobody gives a figure for."""
    row = next((lookup.rows[ref] for ref in gap.refs if ref in lookup.rows), None)
    if gap.subject or gap.rule != "undisclosed" or row is None:
        return gap.subject
    question = asked(row, lookup.style).rstrip("?")
    return question[:1].lower() + question[1:]
