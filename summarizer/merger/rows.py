"""M6.6: the streams of one cell become one row: best, low, high, conflict, and who claims what.

Best is the latest count of somebody with standing; a tie of days goes to the better rank, and
a tie of ranks leaves only the range. What opponents claim stands apart and never enters.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.merger.clock import within
from summarizer.merger.counts import Estimate, Mark, Reckoning
from summarizer.merger.facts import LOOSE, STOCKS, Cell, Fact, in_time
from summarizer.merger.intervals import Interval, interval
from summarizer.merger.reckon import reckon
from summarizer.merger.standing import ESTIMATES, Standing
from summarizer.records.brief import RowState
from summarizer.records.options import MergeOptions


@dataclass
class Row:
    """A ledger row while it is being worked on; ``publish`` makes the printed one of it.

    best_of: the stream the best comes from; rivals: streams in conflict with it; past_rivals: pairs of
    points (ids) that stood against each other at one earlier time.
    """

    id: str
    cell: Cell
    facts: tuple[Fact, ...]
    streams: dict[str, Reckoning]
    best: Estimate | None = None
    best_of: str = ""
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    rivals: tuple[str, ...] = ()
    state: RowState = "announced"
    notes: list[str] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    area: str | None = None
    recipe: str | None = None
    total: bool = False
    past_rivals: list[tuple[str, str]] = field(default_factory=list)
    folded: list[Fact] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)

    @property
    def trait(self) -> str:
        """What the cell is limited to, as an article prints it; '' for everybody."""
        return next((fact.trait for fact in self.facts if fact.trait), self.cell.subgroup)


def build_row(row_id: str, cell: Cell, facts: Sequence[Fact], first_day: str, options: MergeOptions) -> Row:
    """Reckon every stream of a cell and settle the row's best, range and state."""
    by_stream: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_stream[fact.stream].append(fact)
    streams = {name: reckon(by_stream[name], first_day) for name in sorted(by_stream)}
    if len(streams) == 1:
        (ordered,) = (r.facts for r in streams.values())  # in order of time already
    else:
        ordered = tuple(sorted((f for r in streams.values() for f in r.facts), key=in_time))
    row = Row(row_id, cell, ordered, streams)
    for reckoning in streams.values():
        row.marks.update(reckoning.marks)
        row.notes += [note for note in reckoning.notes if note not in row.notes]
    row.area = next((f.area for f in ordered if f.area), None) if cell.area else None
    choose_best(row, options)
    spread(row, options)
    outrank(row)
    if cell.measure not in LOOSE:
        row.past_rivals = find_past_rivals(row, options)
    row.state = state_of(row)
    return row


def eligible(row: Row) -> list[tuple[int, str, Estimate]]:
    """The streams a best may come from, with their tier: 1 standing, 2 organisation, 3 outlet, 4 anyone not an opponent."""
    tiers = {Standing.OWN: 1, Standing.AUTHORITY: 1, Standing.ORGANISATION: 2, Standing.OUTLET: 3}
    found = []
    for name, reckoning in row.streams.items():
        if reckoning.best is None:
            continue
        standing = reckoning.best.parts[0].standing
        if standing is not Standing.OPPONENT:
            found.append((tiers.get(standing, 4), name, reckoning.best))
    return found


def choose_best(row: Row, options: MergeOptions) -> None:
    """M6.6: neutral authority or own side, latest first; else organisation; else outlet; else only the range.

    Of equals whose figures may all be right ("50" and "about 50") the exact one is best, else the last said.
    """
    candidates = eligible(row)
    if not candidates:
        return
    tier = min(t for t, _, _ in candidates)
    if tier == 4:
        settle_range(row, [(name, e) for _, name, e in candidates])
        return
    first = [(name, e) for t, name, e in candidates if t == tier]
    newest = max(e.as_of for _, e in first)
    latest = [(name, e) for name, e in first if e.as_of == newest]
    best_rank = min(_rank(row, name) for name, _ in latest)
    top = [(name, e) for name, e in latest if _rank(row, name) == best_rank]
    reach = [interval_of(e, options) for _, e in top]
    if not all(one.meets(other) for one, other in itertools.combinations(reach, 2)):
        settle_range(row, top)
        return
    name, best = max(top, key=lambda pair: (pair[1].qualifier == "exact", pair[1].moment, pair[0]))
    row.best, row.best_of = best, name
    row.trace.append(f"M6.6 best: {_who(row, name)}, as of {best.as_of or 'an unknown day'}")
    prefer_newer_outlet(row)


def prefer_newer_outlet(row: Row) -> None:
    """M6.8 where the cell is the whole situation: an outlet's newer total that reaches the authority's is best.

    A level (the missing, people in shelters) may fall: there newer is enough.
    """
    outlet = row.streams.get("outlet")
    if row.cell.group or row.best_of == "outlet" or outlet is None or outlet.best is None or row.best is None:
        return
    reaches = outlet.best.value >= row.best.value or row.cell.measure in STOCKS
    if outlet.best.as_of > row.best.as_of and reaches:
        row.trace.append("M6.8 a newer outlet total reaches the authority's figure")
        row.best, row.best_of = outlet.best, "outlet"


def settle_range(row: Row, estimates: Sequence[tuple[str, Estimate]]) -> None:
    """Print only the range: nobody's figure stands above the others."""
    newest = max(e.as_of for _, e in estimates)
    live = [(name, e) for name, e in estimates if within(e.as_of, newest, 1) or e.as_of == newest]
    row.low = min(e.value for _, e in live)
    row.high = max(e.high or e.value for _, e in live)
    row.rivals = tuple(sorted(name for name, _ in live))
    row.trace.append("M6.6 no figure of higher standing: only the range")
    if len({(e.value, e.high, e.qualifier) for _, e in live}) == 1:
        row.best, row.best_of, row.rivals = live[0][1], live[0][0], ()


def spread(row: Row, options: MergeOptions) -> None:
    """M6.6: low and high are other live counts of about the same day, widened by their qualifiers; disjoint is a conflict."""
    best = row.best
    if best is None:
        return
    reach = interval(best.value, best.high, best.qualifier, options)
    low, high = reach.low, reach.high
    others = [
        (n, e)
        for t, n, e in eligible(row)
        if n != row.best_of and (t < 4 or row.cell.measure in ESTIMATES) and _same_time(e, best)
    ]
    bounds = [r.bound for n, r in row.streams.items() if n == row.best_of and r.bound is not None]
    rivals = []
    for name, estimate in () if row.cell.measure in LOOSE else others:
        other = interval(estimate.value, estimate.high, estimate.qualifier, options)
        low, high = min(low, other.low), max(high, other.high)
        if not reach.meets(other) and estimate.as_of == best.as_of and not _defaulted(best, estimate):
            rivals.append(name)
            row.marks[estimate.parts[-1].id] = Mark(
                "conflict", "M7 same days, two of standing, figures that exclude each other"
            )
    for bound in bounds:
        low, high = min(low, bound.value), max(high, bound.value)
    row.rivals = tuple(sorted(rivals))
    row.low, row.low_open = low, best.qualifier == "up_to"
    row.high, row.high_open = (None, True) if math.isinf(high) else (high, False)


def _same_time(other: Estimate, best: Estimate) -> bool:
    """M6.6 "within a day": the same day, or the next to it where the other's day is only assumed."""
    assumed = not any(p.day_given for p in other.parts)
    return other.as_of == best.as_of or (assumed and within(other.as_of, best.as_of, 1))


def find_past_rivals(row: Row, options: MergeOptions) -> list[tuple[str, str]]:
    """M7: two of standing whose counts of one earlier day exclude each other; both stay printed as a conflict."""
    if len(row.streams) == 1:
        return []
    by_day: dict[str, dict[str, Estimate]] = defaultdict(dict)
    for tier, name, best in eligible(row):
        for estimate in (*row.streams[name].history, best):
            if tier < 3 and estimate.as_of and estimate.whole:
                by_day[estimate.as_of][name] = estimate
    found = []
    for day in sorted(by_day):
        if (row.best is not None and day == row.best.as_of) or (row.best is None and row.rivals):
            continue
        named = sorted(by_day[day].items())
        for number, (_, first) in enumerate(named):
            for _, second in named[number + 1 :]:
                apart = not interval_of(first, options).meets(interval_of(second, options))
                if apart and not _defaulted(first, second):
                    found.append((first.parts[0].id, second.parts[0].id))
    return found


def outrank(row: Row) -> None:
    """M6.6: the counts of other speakers that are neither best nor in conflict with it are shown as such."""
    for name, reckoning in row.streams.items():
        if row.best is None or reckoning.best is None or name == row.best_of or name in row.rivals:
            continue
        earlier = reckoning.best.as_of < row.best.as_of
        mark = (
            Mark("earlier", "M1 another speaker's count, of an earlier day")
            if earlier
            else Mark("note", "M6.6 another speaker's count; the best has the better standing")
        )
        for part in reckoning.best.parts:
            if row.marks[part.id].state == "current":
                row.marks[part.id] = mark


def _defaulted(first: Estimate, second: Estimate) -> bool:
    """A day that was only assumed never makes a conflict, unless one article prints both."""
    if first.parts[0].cell.measure == "magnitude":
        return False  # it does not change from day to day
    articles = {f.article for f in first.parts} & {f.article for f in second.parts}
    return not articles and any(p.said_defaulted and not p.day_given for e in (first, second) for p in e.parts)


def state_of(row: Row) -> RowState:
    """What kind of row it is: announced, not disclosed, withdrawn, range, incidents, vague, claimed by an opponent."""
    if row.best is not None:
        return "outlet_count" if row.best_of == "outlet" else "announced"
    if row.low is not None:
        return "range"
    own = [f for f in row.facts if f.standing is not Standing.OPPONENT]
    if any(f.qualifier == "undisclosed" for f in own):
        return "not_disclosed"
    if not own:
        return "claimed_by_opponent"
    states = {row.marks[f.id].state for f in own if f.id in row.marks}
    if "withdrawn" in states:
        return "withdrawn"
    return "incidents" if any(f.value is not None for f in own) else "vague"


def _rank(row: Row, stream: str) -> int:
    facts = row.streams[stream].facts
    own_or_neutral = 0 if facts[0].standing is Standing.AUTHORITY else 1
    return min(f.rank for f in facts) + (3 * own_or_neutral if row.cell.group else 0)


def _who(row: Row, stream: str) -> str:
    return {"outlet": "the outlets", "own": "the side itself"}.get(stream, stream.split(":", 1)[-1])


def interval_of(estimate: Estimate, options: MergeOptions) -> Interval:
    """The reach of a running count."""
    return interval(estimate.value, estimate.high, estimate.qualifier, options)
