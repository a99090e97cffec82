"""Figures placed: whose, counted how, said by whom with what standing, for which days.

A ``Fact`` is a model's figure with every name resolved and every default made explicit, so
the ledger compares plain values and never looks back into a record. The rules for defaults
stand here and nowhere else; a defaulted day is marked and never makes a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from summarizer.identity.places import area_key
from summarizer.merger.clock import Moment, moment, said_day
from summarizer.merger.standing import Standing, authority_rank, standing_of
from summarizer.merger.units import NOT_PEOPLE, normal_unit
from summarizer.records.answer import Figure
from summarizer.records.brief import SituationInfo
from summarizer.records.record import ArticleRecord, Citation, Sourced

PEOPLE_MEASURES = frozenset(
    {
        "killed", "injured", "casualties", "missing", "trapped", "captured", "detained", "displaced", "evacuated",
        "affected", "cases", "suspected_cases", "confirmed_cases", "hospitalised", "recovered", "rescued", "aboard",
        "attendance",
    }
)  # fmt: skip
"""Measures that count people, whatever noun the article uses for them (captured things excepted)."""


STOCKS = frozenset(
    {"missing", "trapped", "displaced", "hospitalised", "aboard", "attendance", "without_power", "magnitude"}
)
"""Measures of a state at a moment, not of happenings: the days' figures are levels and are never added up."""


LOOSE = frozenset({"cost", "other"})
"""Measures that share a unit and nothing else (asked for, pledged, lost): never held against each other."""


class Parties(Protocol):
    """What the ledger needs of the party table."""

    def resolve(self, article: str, local: str | None) -> str | None: ...
    def side(self, party: str) -> str: ...
    def office(self, party: str) -> str: ...
    def camp(self, party: str) -> str | None: ...
    def opposed(self, first: str, second: str) -> bool: ...
    def allied(self, first: str, second: str) -> bool: ...
    def role(self, party: str) -> str: ...
    def name(self, party: str) -> str: ...
    def label(self, party: str) -> str: ...


class Cell(NamedTuple):
    """What is counted together: (affected side, class, trait, measure, unit, area); '' where open."""

    group: str
    klass: str
    subgroup: str
    measure: str
    unit: str
    area: str


class Fact(NamedTuple):
    """One figure, placed. stream: whose count this is, so that only a speaker's own later figure
    revises it; covers_from/covers_to: the days it counts ('' unknown); trait: the cell's subgroup as it is printed."""

    id: str
    article: str
    cell: Cell
    value: float | None
    high: float | None
    qualifier: str
    printed: str
    span: str
    stance: str
    mode: str
    hedge: str
    via: str | None
    text: str
    area: str | None
    speaker: str | None
    side: str | None
    stream: str
    standing: Standing
    rank: int
    covers_from: str
    covers_to: str
    day_given: bool
    said_defaulted: bool
    moment: Moment
    citations: tuple[Citation, ...]
    trait: str = ""

    @property
    def said(self) -> str:
        """The day it was said, '' if unknown."""
        return self.moment.said


def in_time(fact: Fact) -> tuple[Moment, int, str, float, str]:
    """Order of time; what is said at one moment goes from the part to the whole and from the earlier day to the later.

    Of two counts of the same days said at one moment the smaller is taken for the earlier: counts grow.
    """
    return fact.moment, SPAN_ORDER.get(fact.span, 0), fact.covers_to, fact.value or 0.0, fact.id


SPAN_ORDER = {"incident": 0, "more": 1, "day": 2, "period": 3, "unstated": 4, "total": 5}


@dataclass(frozen=True, slots=True)
class Scene:
    """What of the situation placing needs.

    first_day: '' if unknown; whole: places that stand for the whole situation, so that a figure for them is not a
    regional one; fighting: whether there are adversaries, so that civilians and fighters are counted apart; spot: the
    situation's own place, '' if unknown.
    """

    first_day: str
    whole: frozenset[str]
    fighting: bool
    spot: str = ""


def scene_of(situation: SituationInfo) -> Scene:
    """The scene of a situation: its countries are the whole of it; of what happened on one spot, the spot is."""
    names = [part.strip() for part in (situation.country or "").split(";")]
    if situation.kind in ("attack", "fire_explosion", "transport_accident") and situation.place:
        names.append(situation.place)
    fighting = situation.kind in ("armed_conflict", "attack", "unrest")
    whole = frozenset(area_key(name) for name in names if name)
    return Scene(situation.first_day or "", whole, fighting, area_key(situation.place or ""))


Voice = tuple[str | None, Standing, str, int]
"""Of who says it: the side, its standing, whose count it is, the rank."""


class Placing:
    """Places the figures of one situation; what many of them share is worked out once."""

    def __init__(self, parties: Parties, scene: Scene) -> None:
        self._parties, self._scene = parties, scene
        self._groups: dict[str | None, tuple[str | None, str]] = {}
        self._voices: dict[tuple[str, str | None, str | None], Voice] = {}
        self._cells: dict[tuple[str | None, ...], Cell] = {}

    def facts_of(self, record: ArticleRecord) -> Iterator[Fact]:
        """Every figure of a record as facts, one or two each (undisclosed casualties stand for killed and injured)."""
        times: dict[tuple[str | None, str | None], tuple[str, bool, Moment]] = {}
        for number, sourced in enumerate(record.figures):
            figure = sourced.item
            time = times.get((figure.said, figure.hour))
            if time is None:
                time = (*said_day(figure, record), moment(figure, record, figure.hour))
                times[figure.said, figure.hour] = time
            fact = self._place(sourced, number, record.article.id, time)
            if fact.cell.measure == "casualties" and fact.qualifier == "undisclosed":
                for measure in ("killed", "injured"):
                    yield fact._replace(id=f"{fact.id}-{measure}", cell=fact.cell._replace(measure=measure))
            else:
                yield fact

    def _place(self, sourced: Sourced[Figure], number: int, article: str, time: tuple[str, bool, Moment]) -> Fact:
        """One figure as a fact; see the module's docstring for what is settled here."""
        figure, first_day = sourced.item, self._scene.first_day
        group = self._parties.resolve(article, figure.group)
        adversary, foreign = self._groups.get(group) or self._group(group)
        speaker = self._parties.resolve(article, figure.speaker)
        voice = self._voices.get((figure.measure, adversary, speaker))
        side, standing, stream, rank = voice or self._voice(figure.measure, adversary, speaker)
        kind = (adversary, foreign, figure.measure, figure.unit, figure.people, figure.subgroup, figure.area)
        cell = self._cells.get(kind)
        if cell is None:
            cell = self._cells[kind] = cell_of(figure, adversary, self._scene, foreign)
        said, defaulted, when = time
        start, end = covered_days(figure, said, first_day)
        span: str = figure.span
        level = main_shock(figure) or (figure.measure in STOCKS and span in ("day", "period", "unstated"))
        area = figure.area
        if figure.measure in STOCKS and span == "unstated" and self._on_one_site(figure):
            area, cell = figure.place, cell._replace(area=area_key(figure.place or ""))
        if level or (span == "unstated" and first_day and end == first_day):
            span = "total"
        return Fact(
            f"{article}.{number}", article, cell, figure.value, figure.value_high, figure.qualifier, figure.printed, span,
            figure.stance, figure.mode, figure.hedge, figure.via, figure.text, area, speaker, side, stream, standing,
            rank, start, end, bool(figure.day or figure.end_day), defaulted, when, (sourced.citation,),
            " ".join(filter(None, (foreign, (figure.subgroup or "").strip()))),
        )  # fmt: skip

    def _on_one_site(self, figure: Figure) -> bool:
        """Whether an unlimited figure was seen at a place that is not the situation's own: people in one tent camp."""
        own = {self._scene.spot, *self._scene.whole}
        return bool(figure.place) and not figure.area and area_key(figure.place or "") not in own

    def _group(self, group: str | None) -> tuple[str | None, str]:
        """The adversary a party belongs to, and what the figures of a party that is none are limited to."""
        side = self._parties.side(group) if group else None
        adversary = side if side and self._parties.camp(side) else None
        found = self._groups[group] = (adversary, foreign_group(group, adversary, self._parties))
        return found

    def _voice(self, measure: str, adversary: str | None, speaker: str | None) -> Voice:
        parties = self._parties
        standing = standing_of(measure, adversary, speaker, parties)
        found = self._voices[measure, adversary, speaker] = (
            parties.side(speaker) if speaker else None,
            standing,
            stream_of(standing, speaker, adversary, parties),
            authority_rank(parties.name(speaker), parties.role(speaker)) if speaker else 9,
        )
        return found


def foreign_group(group: str | None, adversary: str | None, parties: Parties) -> str:
    """Whom a figure is limited to where nobody fights: a body's staff, another country's people; '' for the affected."""
    if group is None or adversary is not None:
        return ""
    top = parties.side(group)
    return "" if parties.role(top) in ("side", "authority", "witness") else parties.name(top)


def cell_of(figure: Figure, adversary: str | None, scene: Scene, foreign: str = "") -> Cell:
    """The cell a figure belongs to. Where nobody fights, civilian or unstated makes no difference; rescuers stay apart."""
    people = figure.measure in PEOPLE_MEASURES and normal_unit(figure.unit) not in NOT_PEOPLE
    people = people and (figure.measure != "captured" or _counts_people(figure.unit))
    klass = figure.people if people else ""
    apart = ("responder", "civilian", "combatant") if scene.fighting else ("responder",)
    if people and adversary is None and klass not in apart:
        klass = "all"
    area = area_key(figure.area) if figure.area else ""
    return Cell(
        group=adversary or "",
        klass=klass,
        subgroup=" ".join(filter(None, (foreign, (figure.subgroup or "").strip().lower()))),
        measure=figure.measure,
        unit="person" if people else normal_unit(figure.unit),
        area="" if area in scene.whole else area,
    )


def main_shock(figure: Figure) -> bool:
    """A magnitude of the earthquake itself, not of its aftershocks: it belongs to the first day and does not change."""
    return figure.measure == "magnitude" and not figure.subgroup


def covered_days(figure: Figure, said: str, first_day: str) -> tuple[str, str]:
    """First and last day a figure counts (M6.5).

    A total reaches from the situation's first day to its stated end, else to its stated day if that is
    not merely the first day ("since Sunday"), else to the day it was said. Anything else covers
    its stated days, else the day it was said. A magnitude belongs to the first day whenever it was said. On the first day an unstated span is read as the total:
    there day and total are one.
    """
    day, end = figure.day or "", figure.end_day or ""
    if main_shock(figure):
        return first_day, first_day
    if figure.span == "total":
        until = end or (day if day and day != first_day else "") or said
        return (first_day or day or until), until
    if figure.span == "period":
        return day, end or said
    return day or said, end or day or said


def stream_of(standing: Standing, speaker: str | None, adversary: str | None, parties: Parties) -> str:
    """Whose running count a figure belongs to.

    In a conflict a side is one voice about its own losses, whichever office speaks, and so is an ally of it; elsewhere
    each office keeps its own count, and two offices that differ are in conflict, not revising each other.
    """
    if speaker is None or standing is Standing.OUTLET:
        return "outlet"
    if standing is Standing.OWN:
        return "own" if parties.side(speaker) == adversary else f"own:{parties.side(speaker)}"
    if standing is Standing.OPPONENT:
        return f"opponent:{parties.side(speaker)}"
    return f"office:{parties.office(speaker)}"


def _counts_people(unit: str) -> bool:
    return normal_unit(unit) == "person"
