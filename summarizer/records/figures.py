"""The figures of a brief: dated points, ledger rows, and the figures for the front."""

from __future__ import annotations

from typing import Literal

from summarizer.records.article import Value
from summarizer.records.record import Citation

PointState = Literal[
    "current",  # enters the row's figure
    "superseded",  # replaced by a later figure of the same speaker
    "absorbed",  # an increment that a later figure already holds
    "earlier",  # true when said; the situation has moved on
    "conflict",  # stands against the current figure at the same time
    "note",  # a single incident, a part, an unclear span: shown, not used
    "mixed",  # an outlet's sum that mixes periods
    "withdrawn",  # taken back
    "denied",  # called wrong by a party
    "opponent",  # claimed by an adversary
]
RowState = Literal[
    "announced", "not_disclosed", "withdrawn", "range", "incidents", "vague", "claimed_by_opponent", "outlet_count"
]


QUALIFIER_WORDS = {
    "at_least": "at least",
    "more_than": "more than",
    "about": "about",
    "nearly": "nearly",
    "up_to": "up to",
}
"""How a number that is not exact is printed, wherever it is."""


class Point(Value):
    """One dated figure as one speaker gave it.

    value/high: the number and the upper end of a range; printed: as printed; covers: first and
    last day it counts; said: the day it was said (said_defaulted: the article's latest day was
    taken); state and rule: what the ledger made of it and by which rule; by: id of what replaced it; of_best: whether it
    belongs to the count the row's best figure comes from, and is not somebody else's.
    """

    id: str
    value: float | None
    high: float | None = None
    qualifier: str
    printed: str
    span: str
    covers_from: str | None = None
    covers_to: str | None = None
    said: str | None = None
    said_defaulted: bool = False
    said_by: str
    side: str | None = None
    via: str | None = None
    hedge: str = "none"
    state: PointState
    rule: str
    by: str | None = None
    of_best: bool = False
    text: str = ""
    citations: tuple[Citation, ...]


class FigureRow(Value):
    """One cell of the ledger: whose people or things, counted how, with its whole history.

    value: the best current figure or null; low/high: the other figures with standing at the same
    time, widened by their qualifiers (high null with high_open: no upper bound); as_of: the day the best
    figure stands for; period: the days it covers; series: every own, neutral or outlet point in
    order of time; opponent_claims: what adversaries claim, never in a total; parts: ids of the
    rows or points a derived value is summed from; trace: the steps that led here, one line each.
    """

    id: str
    group: str
    group_id: str | None = None
    klass: str
    subgroup: str | None = None
    area: str | None = None
    measure: str
    unit: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    qualifier: str = "exact"
    derived: bool = False
    recipe: str | None = None
    said_by: tuple[str, ...] = ()
    as_of: str | None = None
    period: tuple[str | None, str | None] = (None, None)
    state: RowState
    change: str | None = None
    series: tuple[Point, ...] = ()
    opponent_claims: tuple[Point, ...] = ()
    parts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    total: bool = False


class KeyFigure(Value):
    """A figure for the front: row names the ledger row it repeats."""

    label: str
    text: str
    value: float | None
    qualifier: str
    said_by: tuple[str, ...] = ()
    as_of: str | None = None
    change: str | None = None
    derived: bool = False
    recipe: str | None = None
    row: str
    citations: tuple[Citation, ...] = ()
