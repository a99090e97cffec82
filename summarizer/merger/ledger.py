"""M6: every figure of a situation to rows, the whole street: place, group, reckon, total, compare."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarizer.merger.clock import Moment
from summarizer.merger.double_counts import check_sums, fold_same_people, note_overlaps
from summarizer.merger.facts import Cell, Fact, Parties, Placing, scene_of
from summarizer.merger.rows import Row, build_row
from summarizer.merger.totals import (
    SPECIFIC,
    SUMMED,
    explain_totals,
    floor_parts,
    grand_total,
    raise_to_classes,
    total_cell,
)
from summarizer.records.brief import SituationInfo
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord


def ledger(
    records: Sequence[ArticleRecord], parties: Parties, situation: SituationInfo, options: MergeOptions
) -> list[Row]:
    """All rows of one situation, in the order of their ids; order of records does not matter."""
    scene = scene_of(situation)
    cells: dict[Cell, list[Fact]] = defaultdict(list)
    placing = Placing(parties, scene)
    for record in records:
        for fact in placing.facts_of(record):
            cells[fact.cell].append(fact)
    drop_empty_casualties(cells)
    take_back_among_cases(cells)
    for cell in [c for c in cells if c.measure == "magnitude"]:
        cells[cell] = without_aftershocks(cells[cell])
    rows = [build_row(row_id(cell), cell, cells[cell], scene.first_day, options) for cell in sorted(cells)]
    for row in rows:
        check_sums(row)
    rows = fold_same_people(rows, parties)
    note_overlaps(rows, parties)
    return sorted(with_totals(rows, parties, options), key=lambda r: r.id)


def without_aftershocks(facts: Sequence[Fact]) -> list[Fact]:
    """Magnitudes more than one below the largest are aftershocks', whether or not a report says so: notes only."""
    largest = max((f.value for f in facts if f.value is not None), default=0.0)
    return [f if f.value is None or f.value > largest - 1 else f._replace(span="incident") for f in facts]


CASES = ("cases", "suspected_cases", "confirmed_cases")
"""Measures one bulletin's figure may be told as, by one article as cases, by another as suspected cases."""


def take_back_among_cases(cells: dict[Cell, list[Fact]]) -> None:
    """M5: a number taken back as suspected cases is taken back where another article told it as cases."""
    withdrawn: dict[tuple[object, ...], Moment] = {}
    for fact in (f for cell, facts in cells.items() if cell.measure in CASES for f in facts):
        if fact.stance == "withdrawn" and fact.value is not None:
            withdrawn[_any_case(fact)] = max(fact.moment, withdrawn.get(_any_case(fact), fact.moment))
    for cell in [c for c in cells if c.measure in CASES and withdrawn]:
        here = {f.value for f in cells[cell] if f.stance == "withdrawn"}
        cells[cell] = [
            f._replace(stance="withdrawn")
            if f.value not in here and _any_case(f) in withdrawn and f.moment <= withdrawn[_any_case(f)]
            else f
            for f in cells[cell]
        ]


def _any_case(fact: Fact) -> tuple[object, ...]:
    """What makes a figure this one, whichever kind of cases it is told as."""
    return fact.cell._replace(measure=""), fact.stream, fact.value, fact.covers_to


def drop_empty_casualties(cells: dict[Cell, list[Fact]]) -> None:
    """Undisclosed casualties stand for killed and injured; a cell that holds nothing else than the injured half is dropped."""
    for cell in [c for c in cells if c.measure == "injured"]:
        if all(f.qualifier == "undisclosed" and f.id.endswith("-injured") for f in cells[cell]):
            del cells[cell]


def with_totals(rows: list[Row], parties: Parties, options: MergeOptions) -> list[Row]:
    """The rows with the grand totals worked out where sides are counted apart.

    Of everybody for each measure; of one class only where a report totals that class.
    """
    result = list(rows)
    for measure, klass in itertools.product(SUMMED, ("all", *SPECIFIC)):
        counted = [r for r in rows if r.cell.measure == measure]
        groups = [r for r in counted if r.cell.group and klass in ("all", r.cell.klass)]
        mixed = [r for r in counted if _is_total(r.cell, klass)]
        if not groups or not (mixed or klass == "all"):
            continue
        row = merge_totals(total_cell(measure, klass), mixed, options)
        if row.facts or len(floor_parts(groups, parties)) > 1:
            explain_totals(row, groups, parties, options)
            grand_total(row, groups, parties, options)
            row.trace.insert(0, "M6.8 grand total over the sides")
            result = [r for r in result if r not in mixed] + [row]
    for row in [r for r in result if r.total and r.cell.klass == "all"]:
        raise_to_classes(row, [r for r in result if r.total and r.cell.measure == row.cell.measure and r is not row])
    return result


def merge_totals(cell: Cell, rows: Iterable[Row], options: MergeOptions) -> Row:
    """Outlets' totals with and without a stated class are one series."""
    facts = [f for r in rows for f in r.facts]
    return build_row(row_id(cell), cell, facts, "", options)


def _is_total(cell: Cell, klass: str) -> bool:
    same = cell.klass in ("all", "unstated", "") if klass == "all" else cell.klass == klass
    return same and not cell.group and not cell.area and not cell.subgroup


def row_id(cell: Cell) -> str:
    """A readable, stable id: measure, group, class, trait, unit, area, as far as they say something."""
    parts = [cell.measure, cell.group, cell.klass, cell.subgroup, "" if cell.unit == "person" else cell.unit, cell.area]
    return "/".join(part.replace(" ", "-") for part in parts if part)
