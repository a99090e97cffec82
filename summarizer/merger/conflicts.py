"""Everything that does not fit together, in one list: figures, denials, rival accounts, contradictions."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.components import components
from summarizer.merger.facts import Fact
from summarizer.merger.proofs import distinct
from summarizer.merger.rows import Row
from summarizer.merger.statements import Assertion, Statement
from summarizer.records.brief import ClaimEntry, Conflict
from summarizer.records.record import Citation


def conflicts_of(
    rows: Sequence[Row],
    claims: Sequence[ClaimEntry],
    statements: Sequence[Statement],
    denied: Sequence[tuple[Row, Fact, Assertion]],
) -> list[Conflict]:
    """All conflicts, figures first; ``text`` is worded later, refs name rows, points and claims."""
    found = [conflict for row in rows for conflict in row_conflicts(row)]
    for row, fact, denial in denied:
        cited = distinct((*fact.citations, denial.citation))
        found.append(
            Conflict(id=f"denied:{fact.id}", kind="contested", text="", refs=(row.id, fact.id), citations=cited)
        )
    by_id = {claim.id: claim for claim in claims}
    found += [
        claim_conflict("contested", by_id[c.id])
        for c in claims
        if c.denials and c.status in ("contested", "agreed", "admitted", "witnessed")
    ]
    for together in rival_groups(claims):
        cited = distinct(c for name in together for c in by_id[name].citations)
        found.append(
            Conflict(id=f"rival:{together[0]}", kind="rival_accounts", text="", refs=together, citations=cited)
        )
    contradicted = {s.id for s in statements if s.retractions}
    found += [claim_conflict("self_contradiction", c) for c in claims if c.id in contradicted]
    return found


def rival_groups(claims: Sequence[ClaimEntry]) -> list[tuple[str, ...]]:
    """The ids of claims that are rivals of each other, directly or through a third, one group each."""
    shown = {claim.id for claim in claims if claim.rivals}
    links = [(claim.id, rival) for claim in claims for rival in claim.rivals if rival in shown]
    groups: dict[str, list[str]] = {}
    for name, head in sorted(components(sorted(shown), links).items()):
        groups.setdefault(head, []).append(name)
    return [tuple(names) for _, names in sorted(groups.items()) if len(names) > 1]


def row_conflicts(row: Row) -> list[Conflict]:
    """A row's own conflicts: two of standing, sums that do not come out, figures withdrawn or revised down."""
    found = []
    cited: tuple[Citation, ...] | None = None
    if row.rivals:
        found.append(
            Conflict(id=f"figures:{row.id}", kind="figures", text="", refs=(row.id,), citations=_rival_citations(row))
        )
    by_id = {f.id: f for f in row.facts} if row.past_rivals else {}
    for one, other in row.past_rivals:
        both = distinct((*by_id[one].citations, *by_id[other].citations))
        found.append(
            Conflict(id=f"figures:{one}:{other}", kind="figures", text="", refs=(row.id, one, other), citations=both)
        )
    taken_back = [f for f in row.facts if f.id in row.marks and row.marks[f.id].state == "withdrawn"]
    withdrawn = [f for f in taken_back if f.stance == "withdrawn"] or taken_back
    if withdrawn:
        quotes = distinct(c for f in withdrawn for c in f.citations)
        refs = (row.id, *(f.id for f in withdrawn))
        found.append(Conflict(id=f"withdrawn:{row.id}", kind="withdrawn", text="", refs=refs, citations=quotes))
    for number, note in enumerate(row.notes):
        kind = "revised_down" if note.startswith("Revised down") else "discrepancy"
        if kind == "revised_down" or note.startswith("Its parts add up") or "differs by" in note:
            cited = distinct(c for f in row.facts for c in f.citations) if cited is None else cited
            found.append(
                Conflict(id=f"{kind}:{row.id}:{number}", kind=kind, text=note, refs=(row.id,), citations=cited)
            )
    return found


def claim_conflict(kind: str, claim: ClaimEntry) -> Conflict:
    """A conflict about one claim."""
    return Conflict(id=f"{kind}:{claim.id}", kind=kind, text="", refs=(claim.id,), citations=claim.citations)


def _rival_citations(row: Row) -> tuple[Citation, ...]:
    streams = {*row.rivals, row.best_of}
    return distinct(c for f in row.facts if f.stream in streams for c in f.citations)
