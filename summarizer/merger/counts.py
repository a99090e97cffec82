"""What becomes of a speaker's figures: a mark for each, and the running count they make."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.merger.clock import Moment
from summarizer.merger.facts import Fact
from summarizer.records.brief import PointState


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a figure: its state, the rule, and the id of what replaced it."""

    state: PointState
    rule: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A running count at one moment. parts: the figures it is made of; more than one makes it derived."""

    value: float
    high: float | None
    qualifier: str
    start: str
    as_of: str
    moment: Moment
    parts: tuple[Fact, ...]

    @property
    def derived(self) -> bool:
        """Whether the number stands in no quote."""
        return len(self.parts) > 1

    @property
    def whole(self) -> bool:
        """Whether it is an explicit figure, not a sum."""
        return len(self.parts) == 1


@dataclass
class Reckoning:
    """A stream's result: the last running count, every earlier one, a mark for each figure, notes.

    bound: another count said at the same moment that does not agree with the best.
    facts: the figures after uniting, in order of time.
    """

    best: Estimate | None = None
    bound: Estimate | None = None
    history: list[Estimate] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    facts: tuple[Fact, ...] = ()
