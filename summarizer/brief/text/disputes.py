"""What is disputed: one entry a question, with who says what, and why they differ where an article says so."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text import budget
from summarizer.brief.text.budget import Printed, room
from summarizer.brief.text.dates import date, moment
from summarizer.brief.text.figures import numbers_of
from summarizer.brief.text.grammar import sentence, with_note
from summarizer.brief.text.lookup import Lookup
from summarizer.brief.text.numbers import amount
from summarizer.brief.text.toll import asked
from summarizer.records.brief import Conflict, DisputeSide, FrontPart, Line, Merged

MOST_POSITIONS = 3
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
_KINDS = ("figures", "cause", "denied", "rival_accounts", "withdrawn")


def disputed(merged: Merged, lookup: Lookup, printed: Printed) -> FrontPart:
    """The open questions first, the weightiest first, as many as there is room for."""
    entries: list[Line] = []
    space, cut = budget.DISPUTED_WORDS, 0
    heads: set[str] = set()
    for conflict in sorted(merged.conflicts, key=lambda c: conflict_key(c, lookup)):
        entry = entry_of(conflict, lookup, printed)
        size = room_of(entry)
        if len(entry) < 2 or size > space or entry[0].head in heads:
            cut += 1
            continue
        heads.add(entry[0].head)
        space -= size
        entries += [printed.add(line, conflict.refs) for line in entry]
    return FrontPart(id="disputed", title="Disputed", lines=tuple(entries), cut=cut)


def conflict_key(conflict: Conflict, lookup: Lookup) -> tuple[object, ...]:
    """Open before settled, weightier first, figures and causes before deeds, more positions first; ties by place."""
    kind = _KINDS.index(conflict.kind)
    return (
        conflict.settled,
        conflict.weight,
        kind == 4,
        kind,
        -len(conflict.positions),
        lookup.place(conflict.citations),
        conflict.id,
    )


def question_of(conflict: Conflict, lookup: Lookup) -> str:
    """The question as an article puts it, else by what is counted, else by the topic."""
    if conflict.question:
        return conflict.question.strip().rstrip("?.") + "?"
    row = next((lookup.rows[r] for r in conflict.refs if r in lookup.rows), None)
    if conflict.kind == "withdrawn" and conflict.positions and conflict.positions[0].value is not None:
        return f"What became of the count of {amount(conflict.positions[0].value)}?"
    if row is not None:
        return asked(row, lookup.year)
    return QUESTIONS.get(conflict.topic, OTHER_QUESTION)


def entry_of(conflict: Conflict, lookup: Lookup, printed: Printed) -> list[Line]:
    """The sentences of one question: positions of different parties, then the reason; fewer than two lines is no entry."""
    question = question_of(conflict, lookup)
    if numbers := counted(conflict):
        lines = [Line(text=numbers, citations=_first_citations(conflict.positions), refs=(conflict.id,))]
    else:
        lines = [line for p in chosen(conflict.positions) if (line := position(p, lookup, printed, conflict.id))]
    if not lines:
        return []
    if conflict.reason:
        lines.append(
            Line(
                text=sentence(f"The reason given: {conflict.reason}"),
                citations=conflict.citations[:1],
                refs=(conflict.id,),
            )
        )
    enough = len(lines) > 1 or bool(numbers)
    head = [
        line.model_copy(update={"head": question if n == 0 else "", "joined": n > 0}) for n, line in enumerate(lines)
    ]
    return head if enough else []


def counted(conflict: Conflict) -> str:
    """A conflict of more than two numbers in one sentence of numbers and speakers; empty where lines tell it better."""
    values = numbers_of(conflict)
    if conflict.kind != "figures" or (len(values) < 3 and all(p.text for p in conflict.positions)):
        return ""
    return sentence("; ".join(values)) if len(values) > 1 else ""


def chosen(positions: Sequence[DisputeSide]) -> list[DisputeSide]:
    """At most three positions: the first, the first that another party holds against it, then what more is held."""
    if not positions:
        return []
    first = positions[0]
    against = [p for p in positions[1:] if p.who != first.who or p.denial]
    ordered = [first, *against[:1], *(p for p in positions[1:] if p not in against[:1])]
    kept = ordered[:MOST_POSITIONS]
    return [p for p in positions if p in kept]


def position(side: DisputeSide, lookup: Lookup, printed: Printed, ref: str) -> Line | None:
    """One position: its line with its day; a bare number where it has no line."""
    text = side.text or (
        f"{side.who}: {amount(side.value, side.high, side.qualifier)}" if side.value is not None else ""
    )
    if not text or printed.repeats(text):
        return None
    when = moment(side.day, lookup.year) if side.value is not None else date(side.day, lookup.year)
    return Line(text=with_note(text, when), citations=side.citations[:2], refs=(side.ref, ref))


def _first_citations(positions: Sequence[DisputeSide]) -> tuple:  # type: ignore[type-arg]
    return tuple(dict.fromkeys(c for p in positions for c in p.citations[:1]))


def room_of(entry: Sequence[Line]) -> int:
    """How many words an entry takes."""
    return sum(map(room, entry))
