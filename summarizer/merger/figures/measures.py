"""What can be counted, one line a measure: the only place that knows one measure from another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """How a measure behaves.

    grows: a count since the start that rises unless it is corrected (killed); otherwise a level that goes up and down
    (missing, sheltered). casualty: belongs to the table of people harmed. order: place in tables.
    added: whether adversaries' own counts of it may be added up. partisan: whether an adversary's number is only a claim;
    who detains or counts a crowd is always the other side. listed: whether people are counted one by one, so that
    an estimate is another count; how many are homeless is always an estimate. constant: whether it does not change, so
    that what most texts carry is best, not what is newest.
    """

    grows: bool
    casualty: bool
    order: int
    added: bool = False
    partisan: bool = False
    listed: bool = False
    constant: bool = False


MEASURES: dict[str, Measure] = {
    "killed": Measure(True, True, 0, added=True, partisan=True, listed=True),
    "killed_or_injured": Measure(True, True, 1, partisan=True, listed=True),
    "injured": Measure(True, True, 2, added=True, partisan=True, listed=True),
    "missing": Measure(False, True, 3, partisan=True, listed=True),
    "trapped": Measure(False, True, 4),
    "cases": Measure(True, True, 5, listed=True),
    "hospitalised": Measure(False, True, 6),
    "treated": Measure(True, True, 7),
    "recovered": Measure(True, True, 8),
    "rescued": Measure(True, True, 9),
    "found": Measure(True, True, 10),
    "identified": Measure(True, True, 11),
    "displaced": Measure(False, True, 12),
    "evacuated": Measure(True, True, 13),
    "sheltered": Measure(False, True, 14),
    "affected": Measure(True, True, 15),
    "detained": Measure(True, True, 16),
    "captured": Measure(True, True, 17, partisan=True),
    "aboard": Measure(False, True, 18),
    "attendance": Measure(False, True, 19),
    "destroyed": Measure(True, False, 20, partisan=True),
    "damaged": Measure(True, False, 21, partisan=True),
    "without_power": Measure(False, False, 22),
    "cost": Measure(False, False, 23),
    "magnitude": Measure(False, False, 24, constant=True),
    "other": Measure(False, False, 25),
}
"""Every measure of the record (``records/answer.py``), in the order of tables."""


def measure_of(name: str) -> Measure:
    """A measure by its name."""
    return MEASURES[name]
