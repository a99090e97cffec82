"""From a group of mentions to the statement that is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarizer.identity.names import alike
from summarizer.merger.statements.lines import likeness
from summarizer.merger.statements.mention import Mention
from summarizer.records.brief import Statement

_BASIS = {"happened": 0, "said": 1, "reported": 2}
_CLAIMS = frozenset({"claim", "denial"})


def statement_of(group: Sequence[Mention]) -> Statement:
    """One statement of all its mentions.

    The text is the line that shares most with the others (of equals the shorter, from the newer article); the day is the
    best told one: a day of happening before a day of saying, that before a day of report; of reports the earliest.
    """
    best = representative(group)
    placed = min(group, key=lambda m: (_BASIS[m.basis], m.day or "9", m.id))
    questions = Counter(m.item.question for m in group if m.item.question)
    return Statement(
        id=min(m.id for m in group),
        kind=best.item.kind,
        topic=_usual([m.item.topic for m in group]),
        text=best.line,
        by=best.item.by,
        party=best.party,
        by_all=_speakers(group),
        via=best.item.via,
        against=best.against or next((m.against for m in group if m.against), None),
        act=next((m.item.act for m in group if m.item.act and m.item.act != "other"), best.item.act),
        day=placed.day or None,
        day_basis=placed.basis,
        planned=best.item.planned,
        status="claimed" if best.item.kind in _CLAIMS else "told",
        question=min(questions, key=lambda q: (-questions[q], len(q), q)) if questions else None,
        weight=weight_of(group),
        articles=len({m.article for m in group}),
        families=len({m.family for m in group}),
        alternatives=tuple(dict.fromkeys(m.line for m in group if m.line != best.line))[:5],
        citations=tuple(dict.fromkeys(m.citation for m in (best, *group)))[:6],
    )


def representative(group: Sequence[Mention]) -> Mention:
    """The mention whose line stands for all."""
    if len(group) == 1:
        return group[0]
    sample = group[:40]

    def rank(mention: Mention) -> tuple[object, ...]:
        shared = sum(likeness(mention.line, other.line) for other in sample)
        return (not mention.item.line, mention.item.weight, -round(shared, 6), len(mention.line), mention.id)

    return min(group, key=rank)


def weight_of(group: Sequence[Mention]) -> int:
    """The weight that most articles give; one step up for what several texts carry."""
    weights = sorted(m.item.weight for m in group)
    middle = weights[(len(weights) - 1) // 2]
    return max(1, middle - 1) if middle > 1 and len({m.family for m in group}) >= 3 else middle


def _speakers(group: Sequence[Mention]) -> tuple[str, ...]:
    """Everyone who says it, each once."""
    found: list[str] = []
    for mention in group:
        name = mention.item.by
        if name and not any(alike(name, other) for other in found):
            found.append(name)
    return tuple(found[:6])


def _usual(values: Sequence[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v))
