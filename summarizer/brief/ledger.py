"""The tables of figures: announced losses, claims of adversaries apart from them, and how each figure came about.

An adversary's claim never shares a table with what a side or an authority announced, so that no
eye and no spreadsheet adds them up (merge rule M6).
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.brief import wording
from summarizer.brief.citations import Numbering
from summarizer.brief.figures import (
    counted,
    earlier_counts,
    further_back,
    group_of,
    is_whole,
    label,
    recipe_mark,
    row_amount,
)
from summarizer.brief.lookup import united
from summarizer.brief.page import Block, Cell, Chart, Item, Items, Step, Table
from summarizer.brief.phrases import date, dates, distinct, names, number, point_amount, redated
from summarizer.records.brief import Brief, FigureRow, Point
from summarizer.records.record import Citation

_HEAD = ("Whose", "What", "Figure", "Said by", "As of", "Low–high", "Earlier", "State")
_CLAIMED = ("Whose", "What", "Claimed", "Claimed by", "Said", "Covers", "State")
_SERIES = ("Said", "Covers", "Figure", "Said by", "State", "Replaced by")
_CHART_POINTS = 3


def casualty_blocks(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    """People: the announced figures, adversaries' claims, notes, and every figure's history."""
    return _blocks(brief.casualties, numbering, year)


def loss_blocks(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    """Things, money and magnitude, laid out as the casualties are."""
    return _blocks(brief.losses, numbering, year)


def _blocks(rows: tuple[FigureRow, ...], numbering: Numbering, year: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    announced = [row for row in rows if row.state != "claimed_by_opponent"]
    if announced:
        cells = tuple(_announced(row, numbering, year) for row in announced)
        blocks.append(Table("Announced or counted", _HEAD, cells))
    claimed = [(row, point) for row in rows for point in row.opponent_claims]
    if claimed:
        cells = tuple(_claimed(row, point, numbering, year) for row, point in claimed)
        blocks.append(Table("Claimed by an opponent; in no total", _CLAIMED, cells))
    blocks.append(Items(tuple(_notes(rows, year)), "Notes"))
    blocks += [chart for row in rows if (chart := _chart(row, year)) is not None]
    blocks += [_series(row, numbering, year) for row in rows if len(row.series) > 1 or row.derived]
    return tuple(block for block in blocks if not (isinstance(block, Table) and not block.rows))


def _announced(row: FigureRow, numbering: Numbering, year: str) -> tuple[Cell, ...]:
    """One row of the ledger."""
    figure = row_amount(row, year) + recipe_mark(row, year)
    named = group_of(row) or ("Total" if row.total else "")
    whose = ", ".join(part for part in (named, row.area) if part) or wording.WHOLE
    past = [c for p in earlier_counts(row) for c in p.citations]
    earlier = "; ".join(part for part in (further_back(row), redated(row.change or "", year)) if part)
    state = wording.ADDED_UP if row.total and row.derived else wording.ROW_STATES.get(row.state, row.state)
    return (
        Cell(whose), Cell(counted(row)), Cell(figure, numbering.numbers(_cited(row))), Cell(names(row.said_by)),
        Cell(date(row.as_of, year)), Cell(_bounds(row)), Cell(earlier, numbering.numbers(past)), Cell(state),
    )  # fmt: skip


def _cited(row: FigureRow) -> tuple[Citation, ...]:
    """What the figure cell stands on: without a best figure it prints the points themselves."""
    return united([row.citations, *(p.citations for p in row.series if row.value is None)])


def _bounds(row: FigureRow) -> str:
    """Low and high, with open ends in words; "" where they add nothing to the figure."""
    low = number(row.low) if row.low is not None else ""
    high = number(row.high) if row.high is not None else ""
    if row.low == row.high == row.value and not (row.low_open or row.high_open):
        return ""
    if row.high_open or (low and not high):
        return f"{low} or more" if low else ""
    return f"up to {high}" if row.low_open and high else "–".join(part for part in (low, high) if part)


def _claimed(row: FigureRow, point: Point, numbering: Numbering, year: str) -> tuple[Cell, ...]:
    """One claim of an adversary."""
    return (
        Cell(group_of(row) or wording.WHOLE), Cell(counted(row)), Cell(point_amount(point), numbering.numbers(point.citations)),
        Cell(point.said_by), Cell(date(point.said, year)), Cell(dates(point.covers_from, point.covers_to, year)), Cell(_claim_state(point)),
    )  # fmt: skip


def _claim_state(point: Point) -> str:
    """What became of an adversary's claim: denied by whom, withdrawn, replaced; "" while it stands."""
    if point.state == "denied":
        _, _, who = point.rule.partition("denied by ")
        return f"denied by {who}" if who else "denied"
    return "" if point.state == "opponent" else wording.POINT_STATES.get(point.state, point.state)


def _notes(rows: Iterable[FigureRow], year: str) -> list[Item]:
    """What the merger noted, under the name of its row."""
    return [Item(redated(note, year), label(row)) for row in rows for note in row.notes]


def _series(row: FigureRow, numbering: Numbering, year: str) -> Table:
    """Every dated figure of a row with what became of it."""
    shown = {point.id: point_amount(point) for point in row.series}
    rows = []
    for point in row.series:
        state = wording.POINT_STATES.get(point.state, point.state)
        span = wording.SPANS.get(point.span, point.span)
        covers = ", ".join(distinct((span, dates(point.covers_from, point.covers_to, year))))
        said = date(point.said, year) + (" (day assumed)" if point.said and point.said_defaulted else "")
        # where a part of a derived figure replaced the point, it is the sum that did
        by = row_amount(row, year) if point.by in row.parts else shown.get(point.by or "", "")
        by = "" if by == point_amount(point) else by
        rows.append((
            Cell(said), Cell(covers), Cell(point_amount(point), numbering.numbers(point.citations)),
            Cell(point.said_by or "the article itself"), Cell(state), Cell(by),
        ))  # fmt: skip
    return Table(f"How this figure came about: {label(row)}", _SERIES, tuple(rows), folded=True)


def _chart(row: FigureRow, year: str) -> Chart | None:
    """The growth of a total, where at least three days have a figure."""
    if not is_whole(row):
        return None
    by_day: dict[str, Step] = {}
    for point in row.series:
        day = point.covers_to or point.said
        out = point.span == "more" or point.state in {"withdrawn", "denied", "note", "mixed"}
        if day and point.value is not None and not out:
            by_day[day] = Step(day, point.value, f"{date(day, year)}: {point_amount(point)}")
    steps = tuple(by_day[day] for day in sorted(by_day))
    return Chart(label(row), steps) if len(steps) >= _CHART_POINTS else None
