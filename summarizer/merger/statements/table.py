"""All statements of a situation, in their sections, with what disputes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.identity.sides import Sides
from summarizer.merger.statements.disputes import answer_links, disputes_of
from summarizer.merger.statements.grouping import group_mentions
from summarizer.merger.statements.mention import mentions_of
from summarizer.merger.statements.statement import statement_of
from summarizer.records.brief import Conflict, DisputeSide, FigureRow, Statement
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord
from summarizer.records.rules import Rule

SECTIONS: dict[str, str] = {
    "event": "events", "claim": "claims", "denial": "claims", "measure": "measures", "position": "positions",
    "voice": "voices", "condition": "conditions", "warning": "outlook", "background": "background", "figure": "background",
}  # fmt: skip
"""The section of the brief for every kind of item."""


@dataclass(frozen=True)
class StatementTable:
    """all: every statement; by_section: the same, sorted, under the brief's names; disputes: over deeds."""

    all: tuple[Statement, ...]
    by_section: dict[str, tuple[Statement, ...]]
    disputes: tuple[Conflict, ...]


def statement_table(
    records: Sequence[ArticleRecord],
    sides: Sides,
    parties: Mapping[str, str],
    families: Mapping[str, str],
    rows: Sequence[FigureRow],
    kind: str,
    options: MergeOptions,
) -> StatementTable:
    """Unite what the articles say, and find what is disputed."""
    mentions = mentions_of(records, sides, parties, families)
    groups = group_mentions(mentions) if options.on(Rule.LIKE_LINES_UNITE) else [(m,) for m in mentions]
    statements = [statement_of(group) for group in groups]
    home = {m.id: s.id for group, s in zip(groups, statements, strict=True) for m in group}
    points = points_of(rows)
    links = answer_links(mentions, home, {name: name for name in points}, options)
    disputes = disputes_of(statements, links, points, sides, kind, options)
    marked = marked_with(statements, links, disputes)
    sections: dict[str, list[Statement]] = {name: [] for name in dict.fromkeys(SECTIONS.values())}
    for statement in marked:
        sections[SECTIONS[statement.kind]].append(statement)
    ordered = {name: tuple(sorted(listed, key=by_weight)) for name, listed in sections.items()}
    return StatementTable(tuple(marked), ordered, tuple(disputes))


def points_of(rows: Sequence[FigureRow]) -> dict[str, DisputeSide]:
    """Every point of the ledger as a position that a statement can deny."""
    return {
        point.id: DisputeSide(
            who=point.party or point.said_by or point.outlet, text=point.text, day=(point.as_of or "")[:10] or None,
            ref=point.id, value=point.value, high=point.high, qualifier=point.qualifier, citations=point.citations[:1],
        )
        for row in rows
        for point in (*row.series, *row.opponent_claims)
    }  # fmt: skip


def marked_with(
    statements: Sequence[Statement], links: Sequence[tuple[str, str]], disputes: Sequence[Conflict]
) -> list[Statement]:
    """Statements with what they answer, what answers them, and their status."""
    answers: dict[str, list[str]] = defaultdict(list)
    answered: dict[str, list[str]] = defaultdict(list)
    for one, other in links:
        answers[one].append(other)
        answered[other].append(one)
    contested = {ref for conflict in disputes for ref in conflict.refs}
    return [
        s.model_copy(
            update={
                "answers": tuple(answers.get(s.id, ())),
                "answered_by": tuple(answered.get(s.id, ())),
                "status": "contested" if s.id in contested else "denied_only" if s.kind == "denial" else s.status,
            }
        )
        if s.kind == "denial" or s.id in contested or s.id in answers or s.id in answered
        else s
        for s in statements
    ]


def by_weight(statement: Statement) -> tuple[int, int, str, str]:
    """Weightier first, then newer, then what more texts carry, then by id."""
    newest = (statement.day or "0000-00-00").replace("-", "")
    return (statement.weight, -int(newest) if newest.isdigit() else 0, f"{1000 - statement.families:04}", statement.id)
