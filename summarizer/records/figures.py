"""The figures of a brief: dated points and ledger rows."""

from __future__ import annotations

from typing import Literal

from summarizer.records.article import Value
from summarizer.records.record import Citation

PointState = Literal[
    "current",  # the row's figure, or one that says the same
    "earlier",  # true when said; a newer figure of the same count has overtaken it
    "former",  # told as a former figure by the article that gives it
    "conflict",  # another speaker's figure for the same time
    "increase",  # an addition ("15 more"); never a count of its own
    "denied",  # called wrong by somebody
    "withdrawn",  # taken back by its source, or proved wrong
    "opponent",  # claimed by an adversary of those counted
    "vague",  # words without a number
    "undisclosed",  # the source says that no figure was given
]
RowState = Literal["stated", "range", "vague", "not_disclosed", "withdrawn", "former", "claimed_by_opponent", "derived"]

QUALIFIER_WORDS = {
    "at_least": "at least",
    "more_than": "more than",
    "about": "about",
    "nearly": "nearly",
    "up_to": "up to",
}
"""How a number that is not exact is printed, wherever it is."""


class Point(Value):
    """One figure as one article gave it.

    value/high: the number and the upper end of a stated range; as_of: ISO day (and ``T HH:MM`` if known) for which it
    stands; as_of_given: whether the article tells that day (else its newest day stands in); said_by: who gives it ("" for
    the article's own voice, then ``outlet`` names it); reason: the article's own words for a change; text: the article's line.
    """

    id: str
    value: float | None
    high: float | None = None
    qualifier: str
    printed: str
    told: str
    as_of: str | None = None
    as_of_given: bool = False
    said_by: str = ""
    party: str | None = None
    via: str | None = None
    outlet: str = ""
    state: PointState
    replaces: str | None = None
    reason: str | None = None
    blamed: str | None = None
    certainty: str = "unspecified"
    denied_by: tuple[str, ...] = ()
    weight: int = 3
    text: str = ""
    citations: tuple[Citation, ...] = ()


class Change(Value):
    """How the row's figure moved at its last step. taken_back: the former figure was withdrawn or proved wrong."""

    value: float
    qualifier: str = "exact"
    as_of: str | None = None
    taken_back: bool = False
    reason: str | None = None
    citations: tuple[Citation, ...] = ()


class FigureRow(Value):
    """One count of people or things with its whole history.

    group: the side counted ("" for everybody); klass: which people or kind of things ("" for all); subgroup: a
    stretch of time that is counted apart ("since 2031-11-10", "on 2020-09-28"), or "probable", "suspected", "estimated", or null; area: the place or incident, or null.
    value: the best stated figure or null; low/high: other figures that hold at the same time, only as sources give them;
    said_by: who gives the best figure; as_of: the day (hour) it stands for; period: first and last day counted;
    series: every point in order of time; opponent_claims: what adversaries claim, never in a total;
    change: the last step of the best figure; rules: names of the rules that decided something here;
    parts: ids of the rows a derived value is summed from, recipe says how.
    """

    id: str
    group: str = ""
    klass: str = ""
    subgroup: str | None = None
    area: str | None = None
    incident: bool = False
    measure: str
    unit: str
    certainty: str = "unspecified"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    qualifier: str = "exact"
    derived: bool = False
    recipe: str | None = None
    parts: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    via: str | None = None
    as_of: str | None = None
    period: tuple[str | None, str | None] = (None, None)
    state: RowState
    change: Change | None = None
    reason: str | None = None
    blamed: str | None = None
    weight: int = 3
    series: tuple[Point, ...] = ()
    opponent_claims: tuple[Point, ...] = ()
    notes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def of_everybody(self) -> bool:
        """Whether the row counts the whole situation: no side, class, place or stretch of time."""
        return not (self.group or self.klass or self.subgroup or self.area)
