"""M12: what is not known, found by named rules; the sentences are worded later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.merger.facts import Parties
from summarizer.merger.proofs import distinct
from summarizer.merger.rows import Row
from summarizer.records.brief import ClaimEntry, ConditionEntry, Gap, MeasureEntry, OutlookEntry, Period, PositionEntry
from summarizer.records.record import Citation


def gaps_of(
    rows: Sequence[Row],
    claims: Sequence[ClaimEntry],
    outlook: Sequence[OutlookEntry],
    measures: Sequence[MeasureEntry],
    positions: Sequence[PositionEntry],
    conditions: Sequence[ConditionEntry],
    period: Period,
    parties: Parties,
    kind: str,
) -> list[Gap]:
    """Every gap, in the order of the rules. kind: the situation's; only a war's sides each have soldiers and civilians."""
    found = [*undisclosed(rows), *killed_without_injured(rows)]
    found += class_missing(rows, parties) if kind == "armed_conflict" else []
    for rule, status in (("contested", "contested"), ("unverified", "unverified")):
        some = [c for c in claims if c.status == status]
        if some:
            found.append(
                Gap(
                    rule=rule,
                    text="",
                    refs=tuple(c.id for c in some),
                    citations=_first_citations(c.citations for c in some),
                )
            )
    for entry in (o for o in outlook if o.passed):
        found.append(Gap(rule="planned_without_outcome", text=entry.text, citations=entry.citations))
    for measure in (m for m in measures if m.state == "outcome_unknown"):
        found.append(
            Gap(rule="planned_without_outcome", text=measure.text, refs=(measure.id,), citations=measure.citations)
        )
    found += sums_that_differ(rows)
    if period.note:
        found.append(Gap(rule="cutoff", text=period.note))
    return found + nothing_on(rows, conditions, measures, positions)


def undisclosed(rows: Sequence[Row]) -> list[Gap]:
    """Losses a side does not disclose."""
    return [
        Gap(
            rule="undisclosed",
            text="",
            refs=(row.id,),
            citations=_first_citations(f.citations for f in row.facts if f.qualifier == "undisclosed"),
        )
        for row in rows
        if row.state == "not_disclosed"
    ]


def killed_without_injured(rows: Sequence[Row]) -> list[Gap]:
    """A count of the killed whose injured nobody counts."""
    injured = {
        (r.cell.group, r.cell.klass) for r in rows if r.cell.measure == "injured" and (r.best or r.low is not None)
    }
    injured |= {(group, "combatant") for group, klass in injured if klass in ("unstated", "all")}
    return [
        Gap(rule="killed_without_injured", text="", refs=(row.id,))
        for row in rows
        if row.cell.measure == "killed" and row.best and not row.cell.area and not row.cell.subgroup
        and row.cell.group and (row.cell.group, row.cell.klass) not in injured
    ]  # fmt: skip


def class_missing(rows: Sequence[Row], parties: Parties) -> list[Gap]:
    """A side of which only soldiers, or only civilians, are counted; text holds "side|class"."""
    killed = [r for r in rows if r.cell.measure == "killed" and r.cell.group]
    found = []
    for group in sorted({r.cell.group for r in killed}):
        classes = {r.cell.klass for r in killed if r.cell.group == group}
        for klass in ("civilian", "combatant"):
            if klass not in classes and classes & {"civilian", "combatant"}:
                found.append(Gap(rule="class_missing", text=f"{parties.label(group)}|{klass}"))
    return found


def sums_that_differ(rows: Sequence[Row]) -> list[Gap]:
    """Mixed periods and sums that do not come out; text holds the note."""
    found = []
    for row in rows:
        cited: tuple[Citation, ...] = ()
        for note in row.notes:
            differs = "differs by" in note or note.startswith(("Its parts add up", "Possibly cumulative"))
            if differs or "mixes periods" in note:
                cited = cited or _row_citations(row)
                rule = "mixed_periods" if "mixes periods" in note else "discrepancy"
                found.append(Gap(rule=rule, text=note, refs=(row.id,), citations=cited))
    return found


def nothing_on(
    rows: Sequence[Row],
    conditions: Sequence[ConditionEntry],
    measures: Sequence[MeasureEntry],
    positions: Sequence[PositionEntry],
) -> list[Gap]:
    """Subjects no source says anything of: displacement, damage, aid."""
    counted = {r.cell.measure for r in rows}
    topics = {c.topic for c in conditions}
    acts = {m.act for m in measures} | {p.act for p in positions}
    found = []
    if not counted & {"displaced", "evacuated"} and "shelter" not in topics and "evacuation_order" not in acts:
        found.append(Gap(rule="no_displacement", text=""))
    if not counted & {"destroyed", "damaged"} and not topics & {"infrastructure", "housing"}:
        found.append(Gap(rule="no_damage", text=""))
    if not acts & {"aid", "pledge_aid", "appeal_for_help"} and not topics & {"food", "water", "health"}:
        found.append(Gap(rule="no_aid", text=""))
    return found


def _row_citations(row: Row) -> tuple[Citation, ...]:
    return distinct(c for f in row.facts for c in f.citations)


def _first_citations(groups: Iterable[Sequence[Citation]]) -> tuple[Citation, ...]:
    return distinct(group[0] for group in groups if group)
