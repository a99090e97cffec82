"""M6.7 and M6.8: what outlets add up, where that comes from, and the grand total.

Only conflicts need this: where nobody fights, the cell of the whole situation is its own
total. A total row has no group; its floor is the sum of the groups' bests.
"""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Sequence

from summarizer.merger.clock import Moment
from summarizer.merger.counts import Estimate, Mark
from summarizer.merger.facts import Cell, Fact, Parties
from summarizer.merger.intervals import interval, joint_qualifier
from summarizer.merger.rows import Row, interval_of
from summarizer.merger.standing import Standing
from summarizer.records.options import MergeOptions

SUMMED = ("killed", "injured", "captured", "missing", "detained", "displaced")
"""Measures a grand total is made for. Things, and estimates of crowds, are not summed over sides."""
SPECIFIC = ("civilian", "combatant", "responder")
MOST_PARTS = 24
"""At most this many points of an article are tried as parts of its total (newest first): 24 choose 4 is 10,626."""


def explain_totals(row: Row, rows: Sequence[Row], parties: Parties, options: MergeOptions) -> None:
    """M6.7: look for the recipe of every outlet total in the row; mark sums that mix periods.

    rows: the rows of the same measure that have a group; a part is a point of the same article.
    """
    by_article: dict[str, list[Fact]] = {}
    for other in rows:
        for fact in other.facts:
            for article in {c.article for c in fact.citations}:
                by_article.setdefault(article, []).append(fact)
    for fact in row.facts:
        if fact.standing is not Standing.OUTLET or fact.value is None or fact.qualifier in ("nearly", "about"):
            continue
        parts = find_recipe(fact, by_article.get(fact.article, ()), options)
        if parts is None:
            continue
        recipe = " + ".join(f"{p.printed} ({whose(p.cell, parties)}, {SPAN_WORDS[p.span]})" for p in parts)
        if mixes_periods(fact, parts):
            row.marks[fact.id] = Mark("mixed", f"M6.7 mixes periods: {recipe}")
            row.notes.append(f"{fact.printed} mixes periods: {recipe}.")
        else:
            row.notes.append(f"{fact.printed} is the sum {recipe}.")


def find_recipe(total: Fact, points: Sequence[Fact], options: MergeOptions) -> tuple[Fact, ...] | None:
    """The first exact sum of two to ``options.recipe_parts`` points that do not overlap; fewest parts first.

    Clean sums (all parts inside the total's period) are preferred to mixed ones.
    """
    usable = [p for p in points if p.value and p.value < (total.value or 0) and _may_be_part(p, total)]
    usable = sorted(usable, key=lambda p: (p.moment, p.id), reverse=True)[:MOST_PARTS]
    mixed: tuple[Fact, ...] | None = None
    for size in range(2, options.recipe_parts + 1):
        for parts in itertools.combinations(usable, size):
            if sum(p.value or 0 for p in parts) != total.value or overlapping(parts):
                continue
            if not mixes_periods(total, parts):
                return parts
            mixed = mixed or parts
    return mixed


def _may_be_part(point: Fact, total: Fact) -> bool:
    """Whether a point may stand in a total: of this episode, nobody's claim about an opponent, of none but its day."""
    another_day = total.span == point.span == "day" and point.covers_to != total.covers_to
    stated = point.mode in ("done", "ongoing") and point.stance == "stated"
    return stated and point.standing is not Standing.OPPONENT and not another_day


def overlapping(parts: Sequence[Fact]) -> bool:
    """M6.9: two parts may count the same people: one group and class, and not two different days."""
    for first, second in itertools.combinations(parts, 2):
        same_people = first.cell.group == second.cell.group and (
            first.cell.klass == second.cell.klass
            or not {"unstated", "all"}.isdisjoint((first.cell.klass, second.cell.klass))
        )
        days_apart = first.span == second.span == "day" and first.covers_to != second.covers_to
        grows = {first.span, second.span} == {"more", "unstated"} or {first.span, second.span} == {"more", "day"}
        if same_people and not days_apart and not grows:
            return True
    return False


def mixes_periods(total: Fact, parts: Sequence[Fact]) -> bool:
    """M6.7: a total since the start, or a "more", inside what is claimed for one day."""
    one_day = total.span == "day" and total.covers_from == total.covers_to
    first_day = all(p.covers_to == p.covers_from == total.covers_to for p in parts if p.span != "total")
    spans = {p.span for p in parts}
    if not one_day:
        return False
    return not (first_day and spans <= {"day", "incident"}) and bool(spans & {"total", "unstated", "period", "more"})


SPAN_WORDS = {
    "day": "that day", "period": "a period", "more": "newly announced", "total": "in total", "incident": "one incident",
    "unstated": "span not stated",
}  # fmt: skip


def whose(cell: Cell, parties: Parties) -> str:
    """Whose people a cell counts, in print: "Velmark, civilians"."""
    klass = {"civilian": "civilians", "combatant": "combatants", "responder": "responders"}.get(cell.klass, "")
    return ", ".join(filter(None, (parties.label(cell.group) if cell.group else "", klass))) or "all"


def grand_total(row: Row, groups: Sequence[Row], parties: Parties, options: MergeOptions) -> None:
    """M6.8: the floor is the sum of the groups' bests; best is the latest clean total that reaches it, else the floor."""
    parts = floor_parts(groups, parties)
    row.total = True
    floor = sum(r.best.value for r in parts if r.best)
    as_of = max((r.best.as_of for r in parts if r.best), default="")
    open_above = any(r.state == "not_disclosed" for r in groups) or any(
        r.best and r.best.qualifier in ("at_least", "more_than") for r in parts
    )
    out = ("mixed", "withdrawn", "denied", "superseded")
    clean = _screened([e for e in _totals(row) if row.marks[e.parts[0].id].state not in out], row)
    if row.best is not None and _of_belligerent(row.best.parts[0], parties):
        row.best, row.low, row.high, row.rivals, row.state = None, None, None, (), "incidents"
    if clean:
        _settle(row, clean, floor if len(parts) > 1 else 0.0, options)
    best = row.best
    if len(parts) > 1:
        row.trace.append(
            f"M6.8 floor {floor:,.15g} = " + " + ".join(f"{r.best.value:,.15g} [{r.id}]" for r in parts if r.best)
        )
    reaches = best is not None and interval(best.value, best.high, best.qualifier, options).high >= floor
    if len(parts) > 1 and not (best is not None and best.as_of >= as_of and reaches):
        _use_floor(row, parts, floor, as_of)
        row.recipe = " + ".join(f"{r.best.value:,.15g} ({whose(r.cell, parties)})" for r in parts if r.best)
    elif best is not None:
        row.state = "outlet_count" if row.best_of == "outlet" else "announced"
        row.low = min(floor, best.value) if len(parts) > 1 else row.low
    row.high_open = row.high_open or (open_above and row.best is not None)
    if row.high_open:
        row.high = None
    if open_above and row.best is not None:
        row.notes.append("Open above: losses that are not disclosed are not in it.")


def raise_to_classes(row: Row, classes: Sequence[Row]) -> None:
    """M6.8: a newer total of one class is the least that everybody's total can be; what a belligerent claims is none."""
    neutral = [r for r in classes if r.best and r.best.parts[0].standing in (Standing.OUTLET, Standing.AUTHORITY)]
    newer = [r for r in neutral if r.best and (row.best is None or r.best.as_of >= row.best.as_of)]
    for other in sorted(newer, key=lambda r: (r.best.value if r.best else 0, r.id)):
        if other.best is None or other.best.derived or (row.best is not None and other.best.value <= row.best.value):
            continue
        if row.best is not None:
            for fact in row.best.parts:
                row.marks[fact.id] = Mark(
                    "earlier", "M6.8 a newer total of one class is larger", other.best.parts[0].id
                )
        row.best = dataclasses.replace(other.best, qualifier="at_least")
        row.best_of, row.state, row.low, row.high, row.high_open = (
            other.best_of,
            other.state,
            other.best.value,
            None,
            True,
        )
        row.recipe = None
        row.trace.append(f"M6.8 at least as many as {other.id}")
        row.notes.append("The newest total counts one class only: everybody's is at least as large.")


def floor_parts(groups: Sequence[Row], parties: Parties) -> list[Row]:
    """The rows that may be added: one measure, whole areas, no trait, nobody counted twice.

    A group's specific classes are added; its unstated or all line only where neither it nor an ally has a specific one,
    or where it is of everybody in so many words, as recent as they are and more than all of them.
    """
    whole = [r for r in groups if r.best and not r.cell.subgroup and not r.cell.area and r.cell.group]
    parts = []
    for group in sorted({r.cell.group for r in whole}):
        mine = [r for r in whole if r.cell.group == group]
        specific = [r for r in mine if r.cell.klass in SPECIFIC]
        general = sorted((r for r in mine if r not in specific), key=lambda r: (r.best.as_of if r.best else "", r.id))
        allied = [r for r in whole if r.cell.klass in SPECIFIC and parties.allied(r.cell.group, group)]
        everybody = [r for r in general if r.cell.klass == "all"]
        if specific and everybody and _holds(everybody[-1], specific):
            parts.append(everybody[-1])
        else:
            parts += specific or ([] if allied else general[-1:])
    return parts


def _holds(general: Row, specific: Sequence[Row]) -> bool:
    """Whether a line for everybody of a group is as recent as those of its classes, and larger than their sum."""
    bests = [r.best for r in specific if r.best]
    as_recent = general.best is not None and general.best.as_of >= max(best.as_of for best in bests)
    return as_recent and general.best is not None and general.best.value > sum(best.value for best in bests)


def _totals(row: Row) -> list[Estimate]:
    """Every total of the row since the start as an estimate, whatever stream it came from."""
    return [
        Estimate(f.value, f.high, f.qualifier, f.covers_from, f.covers_to, f.moment, (f,))
        for f in row.facts
        if f.value is not None and f.id in row.marks and f.standing in (Standing.OUTLET, Standing.AUTHORITY)
        and (f.span in ("total", "unstated") or f.covers_from == f.covers_to == _first_day(row))
        and f.mode in ("done", "ongoing") and f.stance == "stated"
    ]  # fmt: skip


def _first_day(row: Row) -> str:
    return min((f.covers_from for f in row.facts if f.covers_from), default="")


def _settle(row: Row, totals: Sequence[Estimate], floor: float, options: MergeOptions) -> None:
    """The latest clean total that reaches the floor, else the latest, is the row's best; the others stay in the series.

    Of different speakers' totals of one day that exclude each other both are printed: a conflict, not growth.
    """
    ordered = sorted(totals, key=lambda e: (_reaches(e, floor, options), e.as_of, e.moment, e.parts[0].id))
    row.best = ordered[-1]
    row.best_of = row.best.parts[0].stream
    reach = interval(row.best.value, row.best.high, row.best.qualifier, options)
    row.low, row.high, row.rivals = reach.low, reach.high, ()
    rivals = [e for e in ordered[:-1] if _excludes(e, row.best, options)]
    row.rivals = tuple(sorted({e.parts[0].stream for e in rivals}))
    for earlier in ordered[:-1]:
        if earlier in rivals:
            row.marks[earlier.parts[0].id] = Mark("conflict", "M7 same days, figures that exclude each other")
            continue
        row.marks[earlier.parts[0].id] = Mark("earlier", "M6.8 the total has grown since", row.best.parts[0].id)
    row.marks[row.best.parts[0].id] = Mark("current", "M6.8 the latest total")
    history = [e for e in ordered[:-1] if e.value != row.best.value and e not in rivals]
    if row.best_of in row.streams:
        row.streams[row.best_of].history[:] = history
    if math.isinf(reach.high):
        row.high, row.high_open = None, True


def _of_belligerent(fact: Fact, parties: Parties) -> bool:
    """Whether a party to the conflict said it: of everybody's losses its word is a claim, and no total."""
    return fact.standing is Standing.OUTSIDE and fact.side is not None and parties.camp(fact.side) is not None


def _screened(totals: Sequence[Estimate], row: Row) -> list[Estimate]:
    """M6.3 and M6.5 across speakers: no unclear span below the last total, no undated repeat after a newer one."""
    kept: list[Estimate] = []
    for total in sorted(totals, key=lambda e: (e.as_of, e.moment, e.parts[0].id)):
        fact, last = total.parts[0], kept[-1] if kept else None
        below = last is not None and fact.span == "unstated" and total.value < last.value
        undated = not fact.day_given and fact.said_defaulted
        again = last is not None and undated and last.value != total.value and any(e.value == total.value for e in kept)
        if below or again:
            rule = (
                "M6.5 unclear span, below the last total: shown, not used"
                if below
                else "M6.3 repeats an earlier figure"
            )
            row.marks[fact.id] = Mark("note" if below else "earlier", rule)
        else:
            kept.append(total)
    return kept


def _reaches(total: Estimate, floor: float, options: MergeOptions) -> bool:
    return interval(total.value, total.high, total.qualifier, options).high >= floor


def _excludes(other: Estimate, best: Estimate, options: MergeOptions) -> bool:
    """Whether two named speakers' totals of one explicit day cannot both be right."""
    first, second = other.parts[0], best.parts[0]
    if first.stream == second.stream or "outlet" in (first.stream, second.stream) or other.as_of != best.as_of:
        return False
    known = first.article == second.article or all(p.day_given or not p.said_defaulted for p in (first, second))
    return known and not interval_of(other, options).meets(interval_of(best, options))


def _use_floor(row: Row, parts: Sequence[Row], floor: float, as_of: str) -> None:
    """No total is recent and large enough: the sum of the groups is best, labelled derived."""
    facts = tuple(p for r in parts if r.best for p in r.best.parts)
    if row.best is not None:
        for fact in row.best.parts:
            row.marks[fact.id] = Mark("earlier", "M6.8 older than, or below, the sum of the sides' own figures")
    moment = max((f.moment for f in facts), default=Moment("", "", "", ""))
    qualifier = joint_qualifier(tuple(r.best.qualifier for r in parts if r.best))
    start = min((r.best.start for r in parts if r.best), default="")
    row.best = Estimate(floor, None, qualifier, start, as_of, moment, facts)
    row.best_of, row.state = "", "announced"
    row.low, row.high = floor, (None if math.isinf(floor) or qualifier == "at_least" else floor)
    row.high_open = qualifier == "at_least"
    row.trace.append("M6.8 best is the floor: no outlet total is as recent and as large")


def total_cell(measure: str, klass: str) -> Cell:
    """The cell of a conflict's grand total, of everybody ("all") or of one class."""
    return Cell("", klass, "", measure, "person", "")
