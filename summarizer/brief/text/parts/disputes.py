"""What is disputed: one entry a question, with who says what, and why they differ where an article says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.brief.text import budget
from summarizer.brief.text.budget import MOSTLY_THE_SAME, Printed, room
from summarizer.brief.text.figures.rows import numbers_of
from summarizer.brief.text.figures.toll import lowered, taken_back
from summarizer.brief.text.words.dates import date, moment
from summarizer.brief.text.words.grammar import either, sentence, with_note
from summarizer.brief.text.words.lookup import Lookup, adversarial
from summarizer.brief.text.words.names import mentions
from summarizer.brief.text.words.numbers import amount
from summarizer.brief.text.words.questions import asked
from summarizer.brief.text.words.wording import alike, telling
from summarizer.records.brief import Conflict, DisputeSide, FrontPart, Line, Merged
from summarizer.records.record import Citation

FEWEST, MOST = 2, 3
QUESTIONS = {
    "start": "Who began it?",
    "cause": "What caused it?",
    "ground": "Who took or holds ground?",
    "strikes": "Who attacked whom?",
    "intervention": "Is an outside power taking part?",
    "fighting": "How does the fighting go?",
    "losses_people": "How many people were harmed?",
    "losses_things": "What was destroyed?",
    "rescue": "What has the search brought?",
    "security": "What did the security forces do?",
    "mobilisation": "Who is mobilising?",
    "diplomacy": "What was offered or agreed?",
    "humanitarian": "Is help reaching people?",
    "services": "What works and what does not?",
    "investigation": "What did the inquiry find?",
    "danger": "How great is the danger?",
    "status": "What is its status?",
}
OTHER_QUESTION = "What happened?"


def disputed(merged: Merged, lookup: Lookup, printed: Printed) -> FrontPart:
    """The open questions first, the weightiest first: two positions each as far as there is room, then what more they hold."""
    found: dict[str, tuple[Conflict, list[Line]]] = {}
    space = budget.DISPUTED_WORDS
    wanted = without_comments([c for c in merged.conflicts if not told_already(c, lookup)], lookup)
    for conflict in sorted(wanted, key=lambda c: conflict_key(c, lookup)):
        entry = entry_of(conflict, lookup, printed)
        head = question_of(conflict, lookup)
        size = sum(map(room, entry))
        alone = len(entry) < FEWEST and conflict.kind != "figures" and not adversarial(lookup.kind)
        if entry and size <= space and head not in found and not alone and not same_matter(conflict, found.values()):
            space -= size
            found[head] = (conflict, [printed.add(line) for line in entry])
    for conflict, entry in found.values():
        for line in further(conflict, entry, lookup, printed):
            if room(line) <= space:
                space -= room(line)
                entry.append(printed.add(line))
    lines = [line for _, entry in found.values() for line in entry]
    return FrontPart(id="disputed", title="Disputed", lines=tuple(lines), cut=len(wanted) - len(found))


def without_comments(conflicts: Sequence[Conflict], lookup: Lookup) -> list[Conflict]:
    """Without what is said about two numbers, where the numbers themselves stand under the same question."""
    counted = {question_of(c, lookup) for c in conflicts if c.kind == "figures"}
    conflicts = [c for c in conflicts if c.reason or not measured(c, lookup)]
    return [c for c in conflicts if c.kind == "figures" or question_of(c, lookup) not in counted]


def measured(conflict: Conflict, lookup: Lookup) -> bool:
    """Whether instruments differ: the table shows their readings side by side, and nobody disputes another's."""
    return any(lookup.rows[ref].measure == "magnitude" for ref in conflict.refs if ref in lookup.rows)


def same_matter(conflict: Conflict, found: Collection[tuple[Conflict, list[Line]]]) -> bool:
    """Whether another entry of the same topic is about the same number; it began only once."""
    if conflict.topic == "start" and any(c.topic == "start" for c, _ in found):
        return True
    mine = numbers_in(conflict)
    return any(c.topic == conflict.topic and mine & numbers_in(c) for c, _ in found if c.kind == conflict.kind)


def numbers_in(conflict: Conflict) -> set[str]:
    """The numbers of two digits and more in the positions' lines."""
    return {w for p in conflict.positions for w in telling(p.text) if w[0].isdigit() and len(w) > 1}


def told_already(conflict: Conflict, lookup: Lookup) -> bool:
    """Whether the sentence about the toll tells that this figure was taken back."""
    rows = [lookup.rows[ref] for ref in conflict.refs if ref in lookup.rows]
    return conflict.kind == "withdrawn" and any(row.of_everybody and taken_back(row) for row in rows)


def conflict_key(conflict: Conflict, lookup: Lookup) -> tuple[object, ...]:
    """Open before settled, weightier first; counts of everybody and causes, then deeds, then counts of parts; more positions first."""
    place = lookup.place(conflict.citations)
    return (conflict.settled, conflict.weight, rank(conflict, lookup), -len(conflict.positions), place, conflict.id)


def rank(conflict: Conflict, lookup: Lookup) -> int:
    """How much a reader asks for it, by what it is about."""
    if conflict.kind == "withdrawn":
        return 5
    if conflict.kind != "figures":
        return 0 if conflict.kind == "cause" else 1 if conflict.topic in ("start", "ground", "intervention") else 2
    row = next((lookup.rows[ref] for ref in conflict.refs if ref in lookup.rows), None)
    if row is None or not (row.group or row.klass or row.area):
        return 0
    return 3 if row.measure == "killed" else 4


def question_of(conflict: Conflict, lookup: Lookup) -> str:
    """The question as an article puts it, else by what is counted, else by the topic."""
    if conflict.question:
        return conflict.question.strip().rstrip("?.") + "?"
    row = next((lookup.rows[r] for r in conflict.refs if r in lookup.rows), None)
    if conflict.kind == "withdrawn" and conflict.positions and conflict.positions[0].value is not None:
        return f"What became of the count of {amount(conflict.positions[0].value)}?"
    if row is not None:
        return asked(row, lookup.style)
    return QUESTIONS.get(conflict.topic, OTHER_QUESTION)


def entry_of(conflict: Conflict, lookup: Lookup, printed: Printed) -> list[Line]:
    """The first sentences of one question: its numbers, or two positions; then the reason. Empty if there are not two."""
    if numbers := counted(conflict, lookup):
        cited = tuple(dict.fromkeys(c for p in conflict.positions for c in p.citations[:1]))
        lines = [Line(text=numbers, citations=cited, refs=(conflict.id,))]
    else:
        positions = chosen(conflict.positions, lookup)
        lines = told(positions, lookup, printed, conflict.id)
        if len(lines) < FEWEST:
            return []
        lines = lines[1:] if tells_both(positions) else lines
    if conflict.reason:
        text = sentence(f"The reason given: {lowered(conflict.reason)}")
        lines.append(Line(text=text, citations=conflict.citations[:1], refs=(conflict.id,)))
    question = question_of(conflict, lookup)
    return [line.model_copy(update={"head": "" if n else question, "joined": n > 0}) for n, line in enumerate(lines)]


def tells_both(positions: Sequence[DisputeSide]) -> bool:
    """Whether the second of two positions is a denial that tells what it denies, from the same words of the article."""
    first, second = positions
    same_words = second.denial and first.citations[:1] == second.citations[:1]
    return same_words and alike(telling(first.text), telling(second.text)) >= MOSTLY_THE_SAME


def told(positions: Sequence[DisputeSide], lookup: Lookup, printed: Printed, ref: str) -> list[Line]:
    """Positions as lines."""
    return [line for p in positions if (line := position(p, lookup, printed, ref))]


def further(conflict: Conflict, entry: Sequence[Line], lookup: Lookup, printed: Printed) -> list[Line]:
    """What more is held on a question that has two positions in print."""
    if not any(p.ref in line.refs for line in entry for p in conflict.positions):
        return []
    shown = [p for p in conflict.positions if any(p.ref in line.refs for line in entry)]
    rest = [p for p in conflict.positions if p.who not in {other.who for other in shown}]
    lines = told(rest[: MOST - FEWEST], lookup, printed, conflict.id)
    return [line.model_copy(update={"joined": True}) for line in lines]


def counted(conflict: Conflict, lookup: Lookup) -> str:
    """A conflict of numbers in one sentence of numbers and speakers; empty where the positions' own lines tell it better."""
    values = numbers_of(conflict, lookup)
    if conflict.kind != "figures" or len(values) < FEWEST:
        return ""
    explained = bool(conflict.reason) or all(p.who for p in conflict.positions)
    return (
        ""
        if len(values) == FEWEST and explained and all(p.text for p in conflict.positions)
        else sentence(either(values))
    )


def chosen(positions: Sequence[DisputeSide], lookup: Lookup) -> list[DisputeSide]:
    """Two positions: the first, and the first that another party holds against it, the accused before others."""
    if not positions:
        return []
    first = positions[0]
    statement = lookup.statements.get(first.ref)
    accused = statement.against if statement else None
    positions = [first, *sorted(positions[1:], key=lambda p: not (accused and p.denial and mentions(p.who, accused)))]
    others = [p for p in positions[1:] if p.who != first.who] or [p for p in positions[1:] if p.denial]
    against = others[0] if others else None
    return [first, against] if against else list(positions[:FEWEST])


def position(side: DisputeSide, lookup: Lookup, printed: Printed, ref: str) -> Line | None:
    """One position: its line with its day; a bare number where it has no line."""
    text = side.text or (
        f"{side.who}: {amount(side.value, side.high, side.qualifier)}" if side.value is not None else ""
    )
    if not text or printed.repeats(text):
        return None
    when = moment(side.day, lookup.year) if side.value is not None else date(side.day, lookup.year)
    citations: tuple[Citation, ...] = side.citations[:2]
    return Line(text=with_note(text, when), citations=citations, refs=(side.ref, ref))
