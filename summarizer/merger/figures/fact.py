"""A figure of an article as the ledger sees it: what it counts, for when it stands, who gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from summarizer.identity.names import alike, fold, words
from summarizer.identity.sides import Sides
from summarizer.merger.clock import Clock
from summarizer.merger.figures.measures import measure_of
from summarizer.merger.figures.people import people_key
from summarizer.records.answer import Figure, Item
from summarizer.records.record import ArticleRecord, Citation, Sourced

MIDDAY = "13:00"
"""The hour of a count whose article tells none: later than a morning's, earlier than an evening's."""


_REMAINS = frozenset({"dead", "victim", "body", "remain", "fatality"})
"""Whom "identified" is said of, in every report: no class of people."""


class Key(NamedTuple):
    """What a number is a count of. Two numbers are of one count if their keys are equal.

    side: whose people or things; klass: which of them; area: where; incident: one event inside the whole;
    since: first day of a window; day: the one day counted; certainty: confirmed, probable, suspected, or "" for any.
    """

    measure: str
    unit: str
    side: str = ""
    klass: str = ""
    area: str = ""
    incident: bool = False
    since: str = ""
    day: str = ""
    certainty: str = ""

    @property
    def whole(self) -> bool:
        """Whether everybody (everything) in the situation is counted."""
        return not (self.side or self.klass or self.area or self.since or self.day)

    @property
    def within(self) -> Key:
        """The same count without the day it is of."""
        return self._replace(day="")


@dataclass(frozen=True)
class Fact:
    """One figure, placed.

    id: article and item number; at: the day (and hour) it stands for; at_given: whether the article tells that day;
    article_at: the newest day the article reports of, with the article's stamp behind it; own: whether the speaker belongs to those
    counted; neutral: whether the speaker belongs to no adversary; order: the item's place in its article; after: the first
    day it can stand for, where no day is told but a number that it replaces has one.
    """

    id: str
    article: str
    order: int
    key: Key
    item: Item
    figure: Figure
    citation: Citation
    at: str
    at_given: bool
    article_at: tuple[str, str]
    party: str | None
    outlet: str
    own: bool
    neutral: bool
    family: str = ""
    after: str = ""
    more: tuple[Citation, ...] = field(default=())

    @property
    def value(self) -> float | None:
        """The number, the lower end of a range."""
        return self.figure.value

    @property
    def hour(self) -> tuple[str, str]:
        """The day and the hour by which it is put in order; of a day told only by what it replaces, the end: it may be later."""
        return (self.at[:10], self.at[11:] or MIDDAY) if self.at else (self.after, "24:00" if self.after else "")

    @property
    def told(self) -> str:
        """How its article gives it."""
        return self.figure.told

    @property
    def counted(self) -> bool:
        """Whether it is a number that is told as one (no vague word, nothing undisclosed)."""
        return self.figure.value is not None

    @cached_property
    def speaker(self) -> str:
        """Who gives it: the folded name of the speaker, or nothing for the article's own voice."""
        return fold(self.item.by or "")

    def keyed(self, key: Key) -> Fact:
        """The same fact under another key."""
        return self if key == self.key else replace(self, key=key)


def facts_of(records: Sequence[ArticleRecord], sides: Sides, clock: Clock, families: dict[str, str]) -> list[Fact]:
    """Every figure of the records that is no history, in the order of articles and items."""
    found = []
    for record in records:
        for sourced in record.items:
            figure = sourced.item.figure
            if figure is not None and figure.told != "history":
                found.append(_fact(record, sourced, figure, sides, clock, families.get(record.article.id, "")))
    return found


def _fact(record: ArticleRecord, sourced: Sourced, figure: Figure, sides: Sides, clock: Clock, family: str) -> Fact:
    item = sourced.item
    day = clock.day_of(record, item)
    party = sides.canonical(item.party)
    side = sides.find(figure.side)
    partisan = measure_of(figure.measure).partisan and not (figure.counts == "whole" and side is None)
    opposed = partisan and (figure.opponent or sides.opposed(party, side))
    given = bool(item.day or item.said)
    if figure.told == "before" and not given:
        day = ""  # a former count stands for some earlier day, not for its article's
    at = f"{day} {figure.hour}" if figure.hour and day else day
    return Fact(
        id=f"{record.article.id}.{item.n}",
        article=record.article.id,
        order=item.n,
        key=key_of(figure, side, item.day or "", sides),
        item=item,
        figure=figure.model_copy(update={"opponent": opposed}),
        citation=sourced.citation,
        at=at,
        at_given=given,
        article_at=(clock.latest(record), clock.published(record)),
        party=party,
        outlet=record.article.outlet or record.header.outlet or "",
        own=side is not None and not opposed and (party is None or sides.allied(party, side)),
        neutral=sides.find(item.party) is None,
        family=family,
    )


def key_of(figure: Figure, side: str | None, day: str, sides: Sides) -> Key:
    """What a figure counts, as its article says."""
    unit = fold(figure.unit) or "person"
    certainty: str = figure.certainty if figure.certainty in ("probable", "suspected") else ""
    if figure.certainty == "estimated" and measure_of(figure.measure).listed:
        certainty = "estimated"
    base = Key(figure.measure, unit, certainty=certainty)
    if figure.told == "day" and day:
        base = base._replace(day=day)
    if figure.counts == "whole":
        return base
    klass = people_key(figure.people)
    if side and words(figure.people or "") <= words(side):  # the protesters of the side "Protesters" are all of it
        klass = ""
    if figure.measure == "identified" and klass in _REMAINS:
        return base._replace(side=side or "")
    if figure.counts == "window":
        return base._replace(side=side or "", klass=klass, since=figure.since or day or "?")
    if figure.counts in ("place", "incident"):
        area = fold(figure.area or "")
        incident = figure.counts == "incident"
        return base._replace(side=side or "", klass=klass, area=area or ("?" if incident else ""), incident=incident)
    if figure.counts == "class" and not klass and side is None:
        return base._replace(klass=people_key(figure.people) or "?")
    return base._replace(side=side or "", klass=klass)


def same_value(one: Fact, other: Fact) -> bool:
    """Whether two figures are the same number (and the same range)."""
    return one.value == other.value and one.figure.value_high == other.figure.value_high


def same_speaker(one: Fact, other: Fact) -> bool:
    """Whether two figures come from one speaker: one party, or one name."""
    if one.party and other.party:
        return one.party == other.party or alike(one.party, other.party)
    if one.speaker and other.speaker:
        return alike(one.speaker, other.speaker)
    if one.speaker or other.speaker:
        return False
    return one.outlet == other.outlet if one.outlet or other.outlet else one.article == other.article


def usual(values: Iterable[str]) -> str:
    """The most frequent of some texts; of equals the shortest, then the first of the alphabet."""
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return min(counts, key=lambda v: (-counts[v], len(v), v)) if counts else ""
