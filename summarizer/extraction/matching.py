"""Fitting a second answer into the first: by the numbers of the items, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from summarizer.extraction.faults import Fault
from summarizer.records.record import Sourced


@dataclass(frozen=True)
class Corrections:
    """items: all that is kept now; still_bad: what failed again or newly; left_out: faults that nothing came back for."""

    items: tuple[Sourced, ...]
    still_bad: tuple[Fault, ...]
    left_out: tuple[Fault, ...]


def fit_corrections(
    asked: Sequence[Fault], kept: Sequence[Sourced], passed: Sequence[Sourced], failed: Sequence[Fault]
) -> Corrections:
    """Put what passed of a second answer in the place of what had failed of the first.

    An item with the number of a failed one takes its place. Where only the line had failed, it must cite the
    same passage. Any other item comes in beside the rest, unless it has the number and the passage of an item
    that is kept: that repeats the first answer. Its faults share its fate.
    """
    wanted = {fault.n: fault for fault in asked if fault.n is not None}
    first = {sourced.item.n: sourced for sourced in kept}
    fresh = max([0, *wanted, *first, *(s.item.n for s in passed), *(f.n or 0 for f in failed)]) + 1
    repeated = {n for s in passed if (n := s.item.n) in first and _same_passage(first[n], s)}
    new = [n for s in passed if (n := s.item.n) not in repeated and (n < 1 or n in first)]
    moved = dict(zip(new, range(fresh, fresh + len(new)), strict=True))
    items = dict(first)
    for sourced in passed:
        n = sourced.item.n
        if n not in repeated or (n in wanted and sourced.item.line):
            items[moved.get(n, n)] = _numbered(sourced, moved)
    came = {s.item.n for s in passed if s.item.n not in moved} | {f.n for f in failed if f.n not in moved}
    anything = bool(passed or failed)
    left = [f for f in asked if (f.n not in came if f.n is not None else not anything)]
    return Corrections(
        tuple(items[n] for n in sorted(items)), tuple(_bad(wanted, first.keys(), failed, moved)), tuple(left)
    )


def _bad(
    wanted: Mapping[int, Fault], first: Set[int], failed: Sequence[Fault], moved: Mapping[int, int]
) -> Iterator[Fault]:
    """The second answer's faults, without those of mere repetitions."""
    for fault in failed:
        if fault.n is None:
            yield fault
        elif fault.n in moved:
            yield replace(fault, n=moved[fault.n])
        elif fault.n in wanted and wanted[fault.n].cost == "line" and fault.cost == "item":
            yield replace(wanted[fault.n], reasons=fault.reasons)  # the first item stays, still without its line
        elif fault.n in wanted or fault.n not in first:
            yield fault


def _same_passage(one: Sourced, other: Sourced) -> bool:
    a, b = one.citation, other.citation
    return one.item.kind == other.item.kind and a.start < b.end and b.start < a.end


def _numbered(sourced: Sourced, moved: Mapping[int, int]) -> Sourced:
    """An item of the second answer under its number in the record, and what it answers likewise."""
    n, answers = sourced.item.n, sourced.item.answers
    if n not in moved and answers not in moved:
        return sourced
    update = {"n": moved.get(n, n), "answers": None if answers is None else moved.get(answers, answers)}
    return sourced.model_copy(update={"item": sourced.item.model_copy(update=update)})
