"""M6.9 and M6.10: lines that may count the same people, and sums that do not come out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from summarizer.merger.clock import within
from summarizer.merger.counts import Mark
from summarizer.merger.facts import Fact, Parties
from summarizer.merger.rows import Row
from summarizer.merger.standing import Standing


def fold_same_people(rows: Sequence[Row], parties: Parties) -> list[Row]:
    """M6.9: two sides of one camp with the same count of the same class: one line, and it says so.

    Reports differ in whom they lay the same dead to, a side or its ally; the line with more
    points in the side's own voice stays, the other's points are shown in it and not added.
    """
    kept: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in sorted(rows, key=_own_voice_first):
        value = row.best.value if row.best and row.cell.group else row.id
        peers = kept[(*row.cell[1:], value)]
        host = next((k for k in peers if _same_people(k, row, parties)), None)
        if host is None:
            peers.append(row)
            continue
        host.folded += row.facts
        for fact in row.facts:
            host.marks[fact.id] = Mark("note", "M6.9 given for an ally: taken for the same people, not added")
        host.notes.append(
            f"The same figure is also given for {parties.label(row.cell.group)}: taken for the same people, counted once."
        )
    return sorted((row for peers in kept.values() for row in peers), key=lambda r: r.id)


def _own_voice_first(row: Row) -> tuple[bool, int, str]:
    """The side's own figure before an outlet's, then the one with more points."""
    return row.best_of == "outlet", -len(row.facts), row.id


def _same_people(host: Row, row: Row, parties: Parties) -> bool:
    if host.best is None or row.best is None or not host.cell.group or not row.cell.group:
        return False
    allied = host.cell.group != row.cell.group and parties.allied(host.cell.group, row.cell.group)
    return allied and host.best.value == row.best.value and within(host.best.as_of, row.best.as_of, 3)


def note_overlaps(rows: Sequence[Row], parties: Parties) -> None:
    """M6.9: all or unstated beside a specific class, a part beside the whole: said on the line, never added."""
    camps: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        cell = row.cell
        if cell.area:
            row.notes.append("A part of the whole: never added to it.")
        if cell.subgroup:
            row.notes.append(f"Counts only {row.trait}: part of a larger figure.")
        if cell.group:
            camps[(parties.camp(cell.group) or cell.group, cell.measure)].append(row)
    for together in camps.values():
        general = [r for r in together if r.cell.klass in ("unstated", "all") and r.best]
        specific = [r for r in together if r.cell.klass in ("civilian", "combatant", "responder") and r.best]
        for row in general:
            others = sorted({f"{parties.label(r.cell.group)} {r.cell.klass}" for r in specific})
            if others:
                row.notes.append(f"May count the same people as {', '.join(others)}: not added.")


def check_sums(row: Row) -> None:
    """M6.10: an increment on the last total should give the next; a day's figure equal to the next total looks cumulative.

    Notes only: both values stay visible.
    """
    facts = [f for f in row.facts if f.value is not None and f.standing is not Standing.OPPONENT]
    facts = [f for f in facts if f.id in row.marks and row.marks[f.id].state not in ("withdrawn", "denied")]
    totals = sorted((f for f in facts if f.span in ("total", "unstated")), key=lambda f: f.covers_to)  # then by time
    ends = [t.covers_to for t in totals]
    increments = [f for f in facts if f.span == "more" and f.value]
    steps = _Steps(totals if increments else ())
    for more in increments:
        at = bisect_left(ends, more.covers_to)
        before = next((totals[n] for n in range(at - 1, -1, -1) if totals[n].moment <= more.moment), None)
        after = next((totals[n] for n in range(at, len(totals)) if totals[n].moment >= more.moment), None)
        if before and after and not steps.another_between(before, after):
            _note_difference(row, before, more, after)
    note_days_that_miss(row, totals)
    earliest: dict[tuple[float | None, str], str] = {}
    for total in totals:
        same = (total.value, total.covers_to)
        earliest[same] = min(total.covers_from, earliest.get(same, total.covers_from))
    for day in (f for f in facts if f.span == "day" and f.covers_from == f.covers_to):
        if earliest.get((day.value, day.covers_to), day.covers_from) < day.covers_from:
            row.notes.append(f"Possibly cumulative: {day.printed} is given for {day.covers_to} alone and as the total.")


def note_days_that_miss(row: Row, totals: Sequence[Fact]) -> None:
    """M6.10: one speaker's days from the first on, without a gap, should sum to a total of the same last day."""
    last_of = {(total.stream, total.covers_to): total for total in totals}
    for stream in row.streams.values():
        for estimate in stream.history:
            last = last_of.get((estimate.parts[0].stream, estimate.as_of)) if estimate.derived else None
            if last is None or last.value == estimate.value or last.qualifier != "exact":
                continue
            if any(p.span != "day" for p in estimate.parts) or any(n.startswith("Its parts add up") for n in row.notes):
                continue
            note = f"The days add up to {estimate.value:,.15g}; the total for them is {last.printed}."
            if note not in row.notes:
                row.notes.append(note)


class _Steps:
    """Totals in order of their moments, and for each where the next one of another value stands."""

    def __init__(self, totals: Sequence[Fact]) -> None:
        self._ordered = sorted(totals, key=lambda t: t.moment)
        self._moments = [t.moment for t in self._ordered]
        self._other = [len(self._ordered)] * len(self._ordered)
        for n in range(len(self._ordered) - 2, -1, -1):
            alike = self._ordered[n].value == self._ordered[n + 1].value
            self._other[n] = self._other[n + 1] if alike else n + 1

    def another_between(self, before: Fact, after: Fact) -> bool:
        """Whether another total stands between the two, so that the increment spans more than one step."""
        at, end = bisect_right(self._moments, before.moment), bisect_left(self._moments, after.moment)
        while at < end and self._ordered[at].value in (before.value, after.value):
            at = self._other[at]
        return at < end


def _note_difference(row: Row, before: Fact, more: Fact, after: Fact) -> None:
    expected = (before.value or 0) + (more.value or 0)
    off = abs((after.value or 0) - expected)
    if not off or after.qualifier in ("about", "nearly") or before.qualifier != "exact":
        return
    how = "differs by one" if off == 1 else f"differs by {off:,.15g}"
    row.notes.append(
        f"{before.printed} and {more.printed} give {expected:,.15g}; the next total is {after.printed}: {how}."
    )
