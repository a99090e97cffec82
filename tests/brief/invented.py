"""An invented war, small enough to read: Velmark against the Northern Front over Talin, in March 2031."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from summarizer.brief.compose import compose
from summarizer.records.brief import (
    ArticleEntry,
    BackgroundEntry,
    Brief,
    ClaimEntry,
    ConditionEntry,
    Conflict,
    Family,
    FigureRow,
    Gap,
    MeasureEntry,
    OutlookEntry,
    PartyEntry,
    Period,
    Point,
    PositionEntry,
    SituationInfo,
    TimelineEntry,
    Voice,
    VoiceEntry,
    Weight,
)
from summarizer.records.merged import Merged
from summarizer.records.record import Citation, Rejected

FRONT = "Northern Front (health office)"
ARMY = "Velmark (defence ministry)"


def cite(quote: str, article: str = "a-1", start: int | None = None) -> Citation:
    """A citation whose offsets follow from its quote, so that two quotes never share a place."""
    begin = sum(quote.encode()) if start is None else start
    return Citation(article=article, quote=quote, start=begin, end=begin + len(quote))


def point(id: str, value: float | None, quote: str = "", **more: Any) -> Point:
    """A dated figure of the Northern Front's own."""
    defaults: dict[str, Any] = {
        "qualifier": "exact", "printed": quote, "span": "day", "said": "2031-03-04", "said_by": FRONT,
        "state": "current", "rule": "M6.5", "of_best": True, "citations": (cite(quote or f"figure {id}"),),
    }  # fmt: skip
    return Point(id=id, value=value, **(defaults | more))


def row(id: str, value: float | None = None, **more: Any) -> FigureRow:
    """A ledger row: fighters of the Northern Front killed."""
    defaults: dict[str, Any] = {
        "group": "Northern Front", "klass": "combatant", "measure": "killed", "unit": "person", "state": "announced",
        "citations": (cite(f"row {id} {value}"),),
    }  # fmt: skip
    return FigureRow(id=id, value=value, **(defaults | more))


def voice(speaker: str | None, text: str = "", **more: Any) -> Voice:
    """One who says or denies something."""
    return Voice(speaker=speaker, text=text, **({"citation": cite(f"{speaker} {text}")} | more))


def claim(id: str, status: str, text: str, **more: Any) -> ClaimEntry:
    """A statement with a status."""
    defaults: dict[str, Any] = {
        "line": "", "act": "take", "weight": Weight(origins=1, lineages=1, articles=1), "citations": (cite(text),),
    }  # fmt: skip
    return ClaimEntry(id=id, status=status, text=text, **(defaults | more))  # type: ignore[arg-type]


ROWS = (
    row(
        "total", 91, group="", klass="all", total=True, qualifier="at_least", derived=True, as_of="2031-03-05",
        recipe="31 (2031-03-04) + 53 (2031-03-05) + 7 (2031-03-05)", said_by=(FRONT, ARMY), high_open=True, low=91,
        series=(
            point("t1", 23, "at least 23", said="2031-03-03", covers_to="2031-03-03", state="earlier", qualifier="at_least"),
            point("t2", 55, "at least 55", said="2031-03-04", covers_to="2031-03-04", state="earlier", qualifier="at_least"),
            point("t3", 84, "84", said="2031-03-05", covers_to="2031-03-05"),
        ),
        citations=(cite("31 on Tuesday"), cite("53 on Wednesday"), cite("seven civilians")),
    ),
    row(
        "front", 84, derived=True, recipe="31 (2031-03-04) + 53 (2031-03-05)", said_by=(FRONT,), as_of="2031-03-05",
        series=(
            point("p1", 16, "16 killed", said="2031-03-04", state="superseded", by="p2"),
            point("p2", 31, "31 on Tuesday", said="2031-03-04", state="superseded", by="p3"),
            point("p3", 53, "53 on Wednesday", said="2031-03-05"),
        ),
        citations=(cite("31 on Tuesday"), cite("53 on Wednesday")),
    ),
    row(
        "velmark", None, group="Velmark", state="not_disclosed", said_by=("Velmark",),
        opponent_claims=(point("o1", 200, "some 200 troops", qualifier="about", state="opponent"),),
        citations=(cite("no official information"),),
    ),
    row("injured", 100, measure="injured", qualifier="more_than", said_by=(FRONT,), as_of="2031-03-05"),
    row(
        "homes", None, group="", klass="", measure="destroyed", unit="home", state="range", low=40, high=60,
        series=(
            point("h1", 40, "40 homes", said_by=ARMY, state="conflict"),
            point("h2", 60, "60 homes", said_by="Talin town hall", state="conflict"),
        ),
    ),
    row(
        "drones", None, group="Velmark", klass="", measure="destroyed", unit="drone", state="claimed_by_opponent",
        opponent_claims=(point("d1", 50, "nearly 50 drones", qualifier="nearly", state="opponent"),),
    ),
)  # fmt: skip

CLAIMS = (
    claim("c-fight", "agreed", "Fighting continued around Talin.", act="fighting", mode="ongoing", day="2031-03-05",
          voices=(voice("Velmark"), voice("Northern Front"))),
    claim("c-part", "contested", "Turvia takes part in the fighting.", act="take_part", actor="Turvia",
          voices=(voice("Northern Front"),), denials=(voice("Velmark", "Turvia takes part in the fighting."),)),
    claim("c-took", "rival_accounts", "The army took the heights.", voices=(voice(ARMY),), rivals=("c-held",)),
    claim("c-held", "rival_accounts", "The Northern Front holds the heights.", act="hold",
          voices=(voice("Northern Front"),), rivals=("c-took",)),
    claim("c-foe", "claimed_by_opponent", "Velmark shelled the market.", act="attack_civilians",
          voices=(voice("Northern Front"),)),
    claim("c-doubt", "unverified", "A commander was killed.", act="kill", voices=(voice(ARMY),)),
    claim("c-plain", "reported", "A bridge over the Sarn fell.", act="damage", voices=(voice(None),)),
    claim("c-no", "denied", "A jet was shot down.", act="destroy", denials=(voice(ARMY, "A jet was shot down."),)),
)  # fmt: skip


def merged(**more: Any) -> Merged:
    """The invented war as the merger hands it over; any field can be replaced."""
    shared = (cite("France, Germany and Italy urged a ceasefire", "a-2"),)
    base = Merged(
        situation=SituationInfo(
            id="s-1", kind="armed_conflict", title="Fighting over Talin", place="Talin", country="Velmark",
            first_day="2031-03-03",
        ),
        as_of="2031-03-05",
        period=Period(first="2031-03-03", last="2031-03-05", newest_article="2031-03-06"),
        articles=(
            ArticleEntry(n=1, id="a-1", outlet="Norra News", date="2031-03-05", family="f-1", items={"figures": 4}),
            ArticleEntry(n=2, id="a-2", opening="Urgent calls for a halt to the clashes", date="2031-03-06", family="f-2"),
        ),
        families=(Family(id="f-1", articles=("a-1",)), Family(id="f-2", articles=("a-2",))),
        parties=(PartyEntry(id="velmark", name="Velmark", role="side"),),
        rows=ROWS,
        claims=CLAIMS,
        conflicts=(
            Conflict(id="k-1", kind="contested", text="", refs=("c-part",)),
            Conflict(id="k-2", kind="figures", text="", refs=("homes",)),
            Conflict(id="k-3", kind="rival_accounts", text="", refs=("c-took", "c-held")),
        ),
        timeline=(
            TimelineEntry(day="2031-03-04", text="", kind="figure", ref="p2", citations=(cite("31 on Tuesday"),)),
            TimelineEntry(day="2031-03-05", text="", kind="claim", ref="c-fight"),
        ),
        measures=(
            MeasureEntry(id="m-1", authority="Velmark", act="martial_law", text="", day="2031-03-04", state="in_force",
                         details=("large towns",), citations=(cite("declared martial law"),)),
        ),
        positions=tuple(
            PositionEntry(id=f"s-{n}", actors=(who,), act="call_ceasefire", text=f"{who} urged a ceasefire.", citations=shared)
            for n, who in enumerate(("France", "Germany", "Italy"))
        ),
        voices=(VoiceEntry(speaker="Ana Torvi", words="We are tired", citations=(cite("We are tired"),)),),
        conditions=(ConditionEntry(topic="shelter", text="Families sleep in cellars", citations=(cite("cellars"),)),),
        outlook=(OutlookEntry(speaker="Ola Brin", text="The war may widen", citations=(cite("may widen"),)),),
        background=(BackgroundEntry(text="The two fought in 2019.", period="2019", citations=(cite("in 2019"),)),),
        gaps=(
            Gap(rule="undisclosed", text="", refs=("velmark",)),
            Gap(rule="contested", text="", refs=("c-part",)),
            Gap(rule="cutoff", text=""),
            Gap(rule="no_displacement", text=""),
        ),
        rejected=(Rejected(article="a-1", kind="figure", text="90 killed", quote="90 dead", reasons=("quote not found",)),),
        omitted={"timeline": 3},
    )  # fmt: skip
    return replace(base, **more)


def brief(**more: Any) -> Brief:
    """The invented war, composed."""
    return compose(merged(**more))
