"""The evidence: everything the articles gave, section by section, behind the front."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.brief.layout.citations import Numbering
from summarizer.brief.layout.ledger import ledger_blocks
from summarizer.brief.layout.page import Block, Entries, Entry, Section, Sentence
from summarizer.brief.layout.sources import handling_blocks
from summarizer.brief.text.parts.choosing import dated
from summarizer.brief.text.parts.disputes import question_of
from summarizer.brief.text.words.dates import moment, span
from summarizer.brief.text.words.grammar import listed, sentence, with_note
from summarizer.brief.text.words.lookup import Lookup
from summarizer.records.brief import Brief, Conflict, Statement

STATEMENTS = (
    ("events", "What happened"), ("claims", "Claims and denials"), ("measures", "Measures"), ("positions", "Positions"),
    ("conditions", "Conditions"), ("outlook", "Warnings and outlook"), ("voices", "Voices"), ("background", "Background"),
)  # fmt: skip
STATUS = {
    "told": "", "claimed": "claimed by one party", "contested": "contested", "denied_only": "a denial", "agreed": "said by adversaries of each other",
}  # fmt: skip


def evidence_sections(brief: Brief, lookup: Lookup, numbering: Numbering) -> tuple[Section, ...]:
    """The evidence in print order; a section without content is left out."""
    parts: list[tuple[str, str, tuple[Block, ...]]] = [
        ("changes", "Changed since the older brief", _list(_changes(brief, numbering))),
        ("ledger", "Ledger of figures", ledger_blocks(brief, lookup, numbering)),
        ("disputes", "All disputes", _list(_dispute(c, lookup, numbering) for c in brief.conflicts)),
    ]
    parts += [(name, title, _list(_statements(getattr(brief, name), lookup, numbering))) for name, title in STATEMENTS]
    parts += [
        (
            "gaps",
            "Not known",
            _list(Entry((Sentence(sentence(g.text), numbering.numbers(g.citations)),)) for g in brief.gaps),
        ),
        ("timeline", "Timeline", _list(_timeline(brief, lookup, numbering))),
        ("handling", "How the articles were read", handling_blocks(brief)),
    ]
    return tuple(Section(name, title, blocks) for name, title, blocks in parts if blocks)


def _list(entries: Iterable[Entry]) -> tuple[Block, ...]:
    found = tuple(entries)
    return (Entries(found),) if found else ()


def _statements(statements: Sequence[Statement], lookup: Lookup, numbering: Numbering) -> Iterable[Entry]:
    """Statements in the brief's own order, each with what it answers and how other articles put it."""
    for statement in statements:
        told = Sentence(sentence(statement.text), numbering.numbers(statement.citations))
        yield Entry((told,), dated(statement, lookup), tuple(_notes(statement, lookup)))


def _notes(statement: Statement, lookup: Lookup) -> Iterable[str]:
    """Who says it, how it stands, what it answers, other articles' lines."""
    who = listed(statement.by_all) if len(statement.by_all) > 1 else statement.by or "" if statement.via else ""
    carried = f"{statement.articles} articles, {statement.families} different texts" if statement.articles > 1 else ""
    facts = [who + (f" via {statement.via}" if statement.via and who else ""), STATUS[statement.status], carried]
    if line := "; ".join(filter(None, facts)):
        yield line + "."
    for word, refs in (("Answers", statement.answers), ("Answered by", statement.answered_by)):
        for ref in refs:
            if ref in lookup.statements:
                yield f"{word}: {lookup.statements[ref].text}"
    for other in statement.alternatives:
        yield f"Also put as: {other}"


def _dispute(conflict: Conflict, lookup: Lookup, numbering: Numbering) -> Entry:
    """A question with every position, and how it stands."""
    told = tuple(
        Sentence(with_note(p.text or f"{p.who}: no line", moment(p.day, lookup.year)), numbering.numbers(p.citations))
        for p in conflict.positions
    )
    notes = [f"The reason given: {conflict.reason}."] if conflict.reason else []
    notes += ["Settled: a later figure or statement has overtaken it."] if conflict.settled else []
    return Entry(told, question_of(conflict, lookup), tuple(notes))


def _timeline(brief: Brief, lookup: Lookup, numbering: Numbering) -> Iterable[Entry]:
    """One entry a day."""
    days: dict[tuple[str, str | None], list[Sentence]] = {}
    for entry in brief.timeline:
        text = f"Planned: {entry.text}" if entry.kind == "planned" else entry.text
        days.setdefault((entry.day, entry.end_day), []).append(Sentence(text, numbering.numbers(entry.citations)))
    for (day, end), sentences in days.items():
        yield Entry(tuple(sentences), span(day, end or day, lookup.year))


def _changes(brief: Brief, numbering: Numbering) -> Iterable[Entry]:
    for change in brief.changes:
        yield Entry(
            (Sentence(change.text, numbering.numbers(change.citations)),), change.kind.replace("_", " ").capitalize()
        )
