"""The brief: the product, as plain values; ``schemas/brief.json`` is written from these classes.

The top-level names are a public contract. Every line that says something carries ``citations``;
a number that stands in no quote carries ``derived`` and a ``recipe``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from summarizer.records.article import Value
from summarizer.records.figures import FigureRow as FigureRow
from summarizer.records.figures import KeyFigure as KeyFigure
from summarizer.records.figures import Point as Point
from summarizer.records.figures import PointState as PointState
from summarizer.records.figures import RowState as RowState
from summarizer.records.record import Citation, Rejected

SCHEMA_VERSION = "1.0"

ClaimStatus = Literal[
    "agreed",
    "admitted",
    "witnessed",
    "contested",
    "rival_accounts",
    "claimed",
    "claimed_by_opponent",
    "unverified",
    "reported",
    "denied",
]


class SituationInfo(Value):
    """The situation the brief is about. other_titles: how other articles call it."""

    id: str
    kind: str
    title: str
    place: str | None = None
    country: str | None = None
    first_day: str | None = None
    other_titles: tuple[str, ...] = ()


class Period(Value):
    """ISO days. first/last: days covered; newest_article: the newest page stamp; note: said where they differ."""

    first: str | None = None
    last: str | None = None
    newest_article: str | None = None
    note: str | None = None


class ArticleEntry(Value):
    """One article of the brief. n: its number in print; opening: its first words; items: kinds and numbers accepted.

    superseded_by: the id of a later version of the same page.
    """

    n: int
    id: str
    title: str | None = None
    opening: str = ""
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    dateline: str | None = None
    url: str | None = None
    date: str | None = None
    latest_day: str | None = None
    family: str = ""
    superseded_by: str | None = None
    items: Mapping[str, int] = Field(default_factory=dict)
    rejected: int = 0
    model: str = ""


class FamilyLink(Value):
    """Why two articles share words (ids). rule: long run, sentences, containment, credit, same page."""

    first: str
    second: str
    rule: str


class Family(Value):
    """Articles that carry the same underlying text; one voice when support is weighed."""

    id: str
    articles: tuple[str, ...]
    credits: tuple[str, ...] = ()
    links: tuple[FamilyLink, ...] = ()


class PartyEntry(Value):
    """One party across the articles. side: id of the top of its chain; names: every name and alias seen.

    joined: why names of different articles are taken for one party, one line each.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    role: str = ""
    part_of: str | None = None
    side: str = ""
    camp: str | None = None
    articles: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


class Line(Value):
    """One printed line. derived: holds a number that stands in no quote; recipe says how it came to be."""

    text: str
    citations: tuple[Citation, ...] = ()
    derived: bool = False
    recipe: str | None = None


class Voice(Value):
    """Who carries a claim or denial. speaker: null for the article's own voice.

    side: id of whom the speaker speaks as one with: the side in a conflict, elsewhere the own office. day: of what is
    said or denied, null where the article gives none.
    """

    speaker: str | None
    side: str | None = None
    via: str | None = None
    said: str | None = None
    said_defaulted: bool = False
    hedge: str = "none"
    text: str = ""
    day: str | None = None
    citation: Citation


class Weight(Value):
    """What stands behind a statement: distinct origins, text lineages, articles (shown, never scored)."""

    origins: int
    lineages: int
    articles: int


class ClaimEntry(Value):
    """One statement about a deed, with everyone who makes it and everyone who denies it."""

    id: str
    status: ClaimStatus
    text: str
    line: str
    act: str
    actor: str | None = None
    target: str | None = None
    place: str | None = None
    day: str | None = None
    end_day: str | None = None
    mode: str = "done"
    voices: tuple[Voice, ...] = ()
    denials: tuple[Voice, ...] = ()
    rivals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    weight: Weight
    citations: tuple[Citation, ...] = ()


class Conflict(Value):
    """Two things that do not fit. kind: figures, contested, rival_accounts, self_contradiction, discrepancy, withdrawn."""

    id: str
    kind: str
    text: str
    refs: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class TimelineEntry(Value):
    """One thing on the day it happened (said-only things stand on no day)."""

    day: str
    end_day: str | None = None
    text: str
    kind: str
    ref: str = ""
    citations: tuple[Citation, ...] = ()


class MeasureEntry(Value):
    """An official measure. state: in_force, planned or outcome_unknown."""

    id: str
    authority: str | None
    side: str | None = None
    act: str
    text: str
    details: tuple[str, ...] = ()
    place: str | None = None
    day: str | None = None
    state: str
    notes: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class PositionEntry(Value):
    """Where an actor (or several, by the same act) stands."""

    id: str
    actors: tuple[str, ...]
    act: str
    toward: str | None = None
    text: str
    day: str | None = None
    state: str = "stated"
    citations: tuple[Citation, ...] = ()


class VoiceEntry(Value):
    """Verbatim words of a person or office."""

    speaker: str
    role: str | None = None
    words: str
    said: str | None = None
    via: str | None = None
    citations: tuple[Citation, ...] = ()


class ConditionEntry(Value):
    """How people fare: topic and line."""

    topic: str
    text: str
    said_by: str | None = None
    day: str | None = None
    place: str | None = None
    citations: tuple[Citation, ...] = ()


class OutlookEntry(Value):
    """An assessment of what may come; always somebody's. passed: a planned event whose day is over without news of it."""

    speaker: str | None
    text: str
    day: str | None = None
    passed: bool = False
    citations: tuple[Citation, ...] = ()


class BackgroundEntry(Value):
    """History, never mixed into the tables."""

    text: str
    period: str | None = None
    citations: tuple[Citation, ...] = ()


class Gap(Value):
    """Something not known, found by a named rule. refs: ids of rows or claims."""

    rule: str
    text: str
    refs: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class CorrectionEntry(Value):
    """A desk's hand edit that was applied, and its reason. applied: whether it found what it names."""

    kind: str
    text: str
    why: str
    applied: bool


class ChangeEntry(Value):
    """Something that differs from an older brief. kind: new, revised, withdrawn, newly_contested, resolved, gone."""

    kind: str
    section: str
    ref: str
    text: str
    before: float | None = None
    after: float | None = None
    delta: float | None = None
    brought_by: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class Brief(Value):
    """One situation, consolidated. as_of: the newest day any article reports of (or the day asked for)."""

    schema_version: str = SCHEMA_VERSION
    situation: SituationInfo
    as_of: str | None
    period: Period
    articles: tuple[ArticleEntry, ...]
    families: tuple[Family, ...]
    parties: tuple[PartyEntry, ...]
    bottom_line: tuple[Line, ...]
    key_figures: tuple[KeyFigure, ...]
    casualties: tuple[FigureRow, ...]
    losses: tuple[FigureRow, ...]
    claims: tuple[ClaimEntry, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[TimelineEntry, ...]
    measures: tuple[MeasureEntry, ...]
    positions: tuple[PositionEntry, ...]
    voices: tuple[VoiceEntry, ...]
    conditions: tuple[ConditionEntry, ...]
    outlook: tuple[OutlookEntry, ...]
    background: tuple[BackgroundEntry, ...]
    gaps: tuple[Gap, ...]
    rejected: tuple[Rejected, ...]
    omitted: Mapping[str, int] = Field(default_factory=dict)
    corrections: tuple[CorrectionEntry, ...] = ()
    changes: tuple[ChangeEntry, ...] = ()
