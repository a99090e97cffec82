"""The brief: the product, as plain values; ``schemas/brief.json`` is written from these classes.

The top-level names are a public contract. Every line that says something carries ``citations``;
a number that stands in no quote is marked ``derived`` and carries a ``recipe``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from summarizer.records.article import Value
from summarizer.records.figures import Change as Change
from summarizer.records.figures import FigureRow as FigureRow
from summarizer.records.figures import Point as Point
from summarizer.records.figures import PointState as PointState
from summarizer.records.figures import RowState as RowState
from summarizer.records.record import Citation, Rejected

SCHEMA_VERSION = "2.0"

DayBasis = Literal["happened", "said", "reported"]
ConflictKind = Literal["figures", "denied", "rival_accounts", "withdrawn", "cause"]
Status = Literal["told", "claimed", "contested", "denied_only", "agreed"]


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
    """ISO days. first/last: days covered; newest_article: the newest page stamp."""

    first: str | None = None
    last: str | None = None
    newest_article: str | None = None


class ArticleEntry(Value):
    """One article of the brief. n: its number in print; opening: its first words; items: kinds and numbers accepted.

    date_is_guess: nothing in the input says that it is the day of publication. stub: why only a part of the article was
    there, or null. language: of its text, two letters (ISO 639-1), or null. latest_day: the newest day it reports of. superseded_by: the id of a later version of the same page.
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
    date_is_guess: bool = False
    stub: str | None = None
    language: str | None = None
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
    """A side, or anyone who speaks or acts. names: every name seen; ally: ids of sides it stands with; camp: letter of its camp.

    role: ``side`` for an adversary of the situation, ``actor`` for anyone else. articles: ids of the articles that name it.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    role: Literal["side", "actor"] = "actor"
    allies: tuple[str, ...] = ()
    camp: str | None = None
    articles: tuple[str, ...] = ()


class Statement(Value):
    """Something that was said or happened, once, with every article that tells it.

    kind, topic, act: as in the record (``records/answer.py``). text: the sentence printed, an article's own line;
    alternatives: other articles' lines for the same. by/party: who says or does it, under one name across articles;
    by_all: everyone who says it, when several do. day: ISO day, day_basis tells whether it happened, was said or was
    reported by then; planned: only announced or feared. status: told (as fact), claimed, contested (denied or rivalled),
    denied_only, agreed (said by adversaries of each other). answers: ids of what it denies or contradicts;
    answered_by: ids of what denies or contradicts it. question: the disputed question in an article's words.
    articles: how many articles tell it; families: how many different texts. weight: 1 must know, 2 should, 3 may be left out.
    """

    id: str
    kind: str
    topic: str
    text: str
    by: str | None = None
    party: str | None = None
    by_all: tuple[str, ...] = ()
    via: str | None = None
    against: str | None = None
    act: str | None = None
    day: str | None = None
    end_day: str | None = None
    day_basis: DayBasis = "reported"
    planned: bool = False
    status: Status = "told"
    answers: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    question: str | None = None
    weight: int = 3
    articles: int = 1
    families: int = 1
    alternatives: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class DisputeSide(Value):
    """What one party holds in a dispute. ref: id of the statement or point; value: for disputed figures."""

    who: str
    text: str
    day: str | None = None
    ref: str
    value: float | None = None
    high: float | None = None
    qualifier: str = "exact"
    denial: bool = False
    citations: tuple[Citation, ...] = ()


class Conflict(Value):
    """One disputed question with every position on it.

    kind: figures (two counts of one thing at one time), denied (a claim and its denial), rival_accounts (adversaries tell
    it each their way), cause (several causes given), withdrawn (a figure taken back). question: as a reader would ask it.
    reason: why they differ, where an article says so. settled: a later figure or statement has overtaken it.
    refs: ids of rows and statements. positions: at least two, or one and what took it back.
    """

    id: str
    kind: ConflictKind
    topic: str = "other"
    question: str
    positions: tuple[DisputeSide, ...]
    reason: str | None = None
    settled: bool = False
    weight: int = 3
    text: str = ""
    refs: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class TimelineEntry(Value):
    """One thing on its day. ref: id of the statement or row it tells of."""

    day: str
    end_day: str | None = None
    text: str
    kind: str
    ref: str = ""
    citations: tuple[Citation, ...] = ()


class Gap(Value):
    """Something not known, found by a named rule, as a question. refs: ids of rows or statements.

    subject: the same as words that follow "Not known:" ("how many people were injured"), where the rule gives them.
    """

    rule: str
    text: str
    subject: str = ""
    refs: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class Line(Value):
    """One printed sentence. derived: holds a number that stands in no quote; recipe says how it came to be.

    head: what stands before the text ("27 Sep", an actor, a question), or empty. refs: ids of what it tells.
    joined: it goes on with the entry of the line before, under its head.
    """

    text: str
    head: str = ""
    citations: tuple[Citation, ...] = ()
    refs: tuple[str, ...] = ()
    joined: bool = False
    derived: bool = False
    recipe: str | None = None


class FrontFigure(Value):
    """One row of the front's table of figures; row: id of the ledger row. claimed: an opponent's claim; derived: our own sum.

    now and before may hold Markdown emphasis: ``**88**`` is the count of everybody, ``~~95~~`` was taken back.
    """

    label: str
    now: str
    said_by: str
    before: str = ""
    row: str
    claimed: bool = False
    derived: bool = False
    indent: bool = False
    value: float | None = None
    citations: tuple[Citation, ...] = ()
    before_citations: tuple[Citation, ...] = ()


class CourseDay(Value):
    """How the counts of everybody stood on one day. counts: by measure, as printed; said_by: who gave the leading one.

    A count may be struck (``~~95~~``): it was taken back.
    """

    day: str
    counts: Mapping[str, str]
    said_by: str = ""
    citations: tuple[Citation, ...] = ()


class FrontPart(Value):
    """A part of the front: its heading and lines; cut: how many more lines stand in the evidence."""

    id: str
    title: str
    lines: tuple[Line, ...]
    cut: int = 0


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


class Unplaced(Value):
    """An article that fits no situation of the run, and the count of the dead (or its first figure) that it gives, in words."""

    article: str
    title: str | None = None
    reason: str
    headline_count: str | None = None
    citations: tuple[Citation, ...] = ()


class Merged(Value):
    """One situation, consolidated; nothing is worded yet but the articles' own lines. The fields are those of ``Brief``."""

    situation: SituationInfo
    as_of: str | None
    period: Period
    articles: tuple[ArticleEntry, ...]
    families: tuple[Family, ...] = ()
    parties: tuple[PartyEntry, ...] = ()
    casualties: tuple[FigureRow, ...] = ()
    losses: tuple[FigureRow, ...] = ()
    sums: tuple[FigureRow, ...] = ()
    events: tuple[Statement, ...] = ()
    claims: tuple[Statement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    measures: tuple[Statement, ...] = ()
    positions: tuple[Statement, ...] = ()
    voices: tuple[Statement, ...] = ()
    conditions: tuple[Statement, ...] = ()
    outlook: tuple[Statement, ...] = ()
    background: tuple[Statement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    corrections: tuple[CorrectionEntry, ...] = ()


class Brief(Value):
    """One situation, consolidated. as_of: the newest day any article reports of (or the day asked for), with the hour if known.

    title, standfirst, bottom_line, key_figures, course, front: the front page as printed; course: how the count moved. events and claims: everything told to
    have happened, claims with their denials (kind ``denial``); sums: our own sums, never stated by anybody.
    unplaced: articles of the run that are in no brief. omitted: lines left out of the front, by part.
    """

    schema_version: str = SCHEMA_VERSION
    situation: SituationInfo
    as_of: str | None
    period: Period
    title: str = ""
    standfirst: str = ""
    articles: tuple[ArticleEntry, ...]
    families: tuple[Family, ...]
    parties: tuple[PartyEntry, ...]
    bottom_line: tuple[Line, ...]
    key_figures: tuple[FrontFigure, ...]
    course: tuple[CourseDay, ...] = ()
    front: tuple[FrontPart, ...] = ()
    casualties: tuple[FigureRow, ...]
    losses: tuple[FigureRow, ...]
    sums: tuple[FigureRow, ...] = ()
    events: tuple[Statement, ...] = ()
    claims: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[TimelineEntry, ...]
    measures: tuple[Statement, ...]
    positions: tuple[Statement, ...]
    voices: tuple[Statement, ...]
    conditions: tuple[Statement, ...]
    outlook: tuple[Statement, ...]
    background: tuple[Statement, ...]
    gaps: tuple[Gap, ...]
    unplaced: tuple[Unplaced, ...] = ()
    rejected: tuple[Rejected, ...]
    omitted: Mapping[str, int] = Field(default_factory=dict)
    corrections: tuple[CorrectionEntry, ...] = ()
    changes: tuple[ChangeEntry, ...] = ()
