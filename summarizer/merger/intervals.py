"""M6.6: how far a qualified number reaches, so that two of them can be held against each other."""

from __future__ import annotations

import math
from dataclasses import dataclass

from summarizer.records.options import MergeOptions


@dataclass(frozen=True, slots=True)
class Interval:
    """What a number may stand for: ``low`` to ``high``, both included; ``high`` may be infinite."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether some number fits both."""
        return self.low <= other.high and other.low <= self.high


def interval(value: float, high: float | None, qualifier: str, options: MergeOptions) -> Interval:
    """The reach of a figure: at least and more than are open above, up to is open below to 0,
    about reaches ``options.about`` to either side, nearly N from (1 - ``options.nearly``) N to N - 1."""
    if qualifier in ("at_least", "more_than"):
        return Interval(value, math.inf)
    if qualifier == "up_to":
        return Interval(0, value)
    if qualifier == "about":
        return Interval(_plain(value * (1 - options.about)), _plain(value * (1 + options.about)))
    if qualifier == "nearly":
        least = _plain(value * (1 - options.nearly))
        return Interval(least, max(value - 1, least))
    return Interval(value, value if high is None else high)


def _plain(value: float) -> float:
    """The number without the dust of binary fractions: 220, not 220.00000000000003."""
    return round(value, 6)


def joint_qualifier(qualifiers: tuple[str, ...]) -> str:
    """The qualifier of a sum: open above if a part is, else about if a part is loose, else exact."""
    if any(q in ("at_least", "more_than") for q in qualifiers):
        return "at_least"
    if any(q in ("about", "nearly", "up_to", "between") for q in qualifiers):
        return "about"
    return "exact"
