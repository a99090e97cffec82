"""Invented articles from compact arguments, valid as the gate would have left them.

``article("a", killed(31, "Velmark army", by="Velmark defence ministry"))`` gives a record whose
text holds a sentence for every item, quoted at its right offsets. Parties are known by name
from ``CAST``, and whoever stands above them comes along; both sides of the war are always
named, as an article on a war names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from summarizer.identity.parties import PartyTable, party_table
from summarizer.merger.counts import Reckoning
from summarizer.merger.ledger import ledger
from summarizer.merger.printing import publish
from summarizer.merger.rows import Row
from summarizer.merger.statements import Assertion, Statement, assertions, gather
from summarizer.records.answer import (
    Background,
    Claim,
    Condition,
    Denial,
    Figure,
    Header,
    Item,
    OfficialMeasure,
    Outlook,
    Party,
    Position,
    Situation,
)
from summarizer.records.answer import Statement as Words
from summarizer.records.article import Article
from summarizer.records.brief import FigureRow, SituationInfo
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Citation, Sourced

FIRST_DAY = "2031-03-01"
"""The first day of every invented situation, unless told otherwise."""


def day(number: int) -> str:
    """The ISO day of the situation's first, second ... day (up to the 30th)."""
    return f"2031-03-{number:02d}"


@dataclass(frozen=True)
class Member:
    """A party of the cast: what it is, whom it belongs to, with whom it stands."""

    role: str
    part_of: str | None = None
    camp: str | None = None


CAST: Mapping[str, Member] = {
    "Velmark": Member("side", camp="A"),
    "Velmark defence ministry": Member("authority", "Velmark", "A"),
    "Velmark foreign ministry": Member("authority", "Velmark", "A"),
    "Free Tessa": Member("side", camp="A"),
    "Free Tessa army": Member("authority", "Free Tessa", "A"),
    "Rokhan": Member("side", camp="B"),
    "Rokhan defence ministry": Member("authority", "Rokhan", "B"),
    "United Nations": Member("body"),
    "Ana Torvi": Member("expert"),
    "Milo Dane": Member("witness"),
    "Sarra": Member("side"),
    "Sarra health ministry": Member("authority", "Sarra"),
    "Sarra interior ministry": Member("authority", "Sarra"),
    "Sarra coast guard": Member("authority", "Sarra"),
    "Dorn Line": Member("organisation"),
    "Caldrune": Member("side", camp="A"),
    "Caldrune police": Member("authority", "Caldrune", "A"),
    "March for Bread": Member("side", camp="B"),
    "March for Bread organisers": Member("authority", "March for Bread", "B"),
}
"""War: Velmark and its ally Free Tessa against Rokhan. Disaster: Sarra, no camps. Unrest: Caldrune and a march."""


@dataclass(frozen=True)
class Scene:
    """What an article's header says, and which sides it names in any case."""

    kind: str
    title: str
    place: str
    country: str
    sides: tuple[str, ...]
    first_day: str | None = FIRST_DAY


WAR = Scene(
    "armed_conflict", "War over Tessa valley", "Tessa valley", "Velmark; Rokhan", ("Velmark", "Rokhan", "Free Tessa")
)
QUAKE = Scene("earthquake", "Earthquake on Sarra island", "Sarra island", "Sarra", ("Sarra",))
EPIDEMIC = Scene("epidemic", "Marsh fever in Dornland", "Dornland", "Dornland", ())
MARCH = Scene("unrest", "March for Bread in Caldrune", "Caldrune city", "Caldrune", ("Caldrune", "March for Bread"))


@dataclass(frozen=True)
class Told:
    """An item before it has a place in a text. ``sentence``: its quote; made up if None."""

    model: type[Item]
    fields: Mapping[str, Any]
    sentence: str | None = None


KIND_OF: Mapping[type[Item], str] = {
    Figure: "figures",
    Claim: "claims",
    Denial: "denials",
    OfficialMeasure: "measures",
    Position: "positions",
    Words: "statements",
    Condition: "conditions",
    Outlook: "outlooks",
    Background: "background",
}
PARTY_FIELDS = ("speaker", "group", "blamed", "actor", "target", "authority", "toward")
COMMON: Mapping[str, Any] = {
    "speaker": None, "via": None, "day": None, "end_day": None, "said": None, "place": None, "mode": "done",
    "hedge": "none",
}  # fmt: skip
PRINTED = {
    "exact": "{}",
    "at_least": "at least {}",
    "more_than": "more than {}",
    "about": "about {}",
    "nearly": "nearly {}",
    "up_to": "up to {}",
    "vague": "dozens",
    "undisclosed": "no number",
}


def figure(
    value: float | None,
    whose: str | None = None,
    by: str | None = None,
    measure: str = "killed",
    *,
    high: float | None = None,
    qualifier: str = "exact",
    span: str = "total",
    people: str = "unstated",
    unit: str = "person",
    printed: str | None = None,
    **fields: Any,
) -> Told:
    """A number of ``whose`` people (or things), as ``by`` (None: the outlet) gives it; a total unless told otherwise."""
    if high is not None:
        qualifier = "between"
    shown = printed or _printed(value, high, qualifier)
    rest: dict[str, Any] = {"subgroup": None, "area": None, "hour": None, "blamed": None, "stance": "stated"}
    rest |= {
        "measure": measure, "group": whose, "speaker": by, "people": people, "unit": unit, "value": value, "value_high": high,
        "printed": shown, "qualifier": qualifier, "span": span,
    }  # fmt: skip
    sentence = f"{by or 'Reports'} gave {shown} for {whose or 'everybody'} {people} {measure} {unit} {span}."
    return Told(Figure, rest | fields, sentence)


def undisclosed(whose: str | None, by: str | None = None, measure: str = "killed", **fields: Any) -> Told:
    """A statement that no figure was given."""
    return figure(None, whose, by, measure, qualifier="undisclosed", **fields)


def claim(act: str, actor: str | None, target: str | None = None, by: str | None = None, **fields: Any) -> Told:
    """A deed, as ``by`` tells it."""
    sentence = (
        f"{by or 'Reports'} said {actor or 'somebody'} did {act} to {target or 'nobody'} {fields.get('place') or ''}."
    )
    return Told(Claim, {"act": act, "actor": actor, "target": target, "speaker": by} | fields, sentence)


def denial(act: str, actor: str | None, target: str | None = None, by: str | None = None, **fields: Any) -> Told:
    """``by`` says that the deed was not done."""
    sentence = (
        f"{by or 'Reports'} denied {actor or 'anybody'} did {act} to {target or 'anybody'} {fields.get('place') or ''}."
    )
    return Told(Denial, {"act": act, "actor": actor, "target": target, "speaker": by} | fields, sentence)


def measure(act: str, authority: str | None, text: str, detail: str | None = None, **fields: Any) -> Told:
    """A measure an authority takes."""
    return Told(OfficialMeasure, {"act": act, "authority": authority, "detail": detail, "text": text} | fields, text)


def position(act: str, actor: str, text: str, toward: str | None = None, **fields: Any) -> Told:
    """Where an actor stands."""
    return Told(Position, {"act": act, "actor": actor, "toward": toward, "text": text} | fields, text)


def words(by: str | None, spoken: str, **fields: Any) -> Told:
    """Verbatim words."""
    return Told(Words, {"speaker": by, "words": spoken, "text": spoken} | fields, f'{by or "Somebody"}: "{spoken}"')


def condition(topic: str, text: str, **fields: Any) -> Told:
    """How people fare."""
    return Told(Condition, {"topic": topic, "text": text} | fields, text)


def outlook(by: str | None, text: str, **fields: Any) -> Told:
    """What may come, according to somebody."""
    return Told(Outlook, {"speaker": by, "basis": None, "text": text} | fields, text)


def background(text: str, period: str | None = None, **fields: Any) -> Told:
    """History."""
    return Told(Background, {"period": period, "text": text} | fields, text)


@dataclass
class Draft:
    """A text while sentences are being added to it."""

    text: str
    found: dict[str, list[Any]] = field(default_factory=dict)


def article(
    name: str,
    *items: Told,
    latest: str | None = day(5),
    published: str | None = None,
    scene: Scene = WAR,
    cast: Mapping[str, Member] = CAST,
    outlet: str | None = None,
) -> ArticleRecord:
    """The record of article ``a-<name>``: its own text, all its items, their parties and whoever these belong to."""
    ids = local_ids(items, scene, cast)
    draft = Draft(f"Report {name} on the {scene.title.lower()}.")
    for item in items:
        _write(item, f"a-{name}", ids, draft)
    situation = Situation(
        kind=scene.kind, title=scene.title, place=scene.place, country=scene.country, first_day=scene.first_day
    )
    return ArticleRecord(
        article=Article(id=f"a-{name}", text=draft.text, date=published, outlet=outlet),
        header=Header(
            published=None, latest_day=latest, outlet=None, agencies=[], dateline=None, headline=None, situation=situation
        ),
        parties=tuple(_party(one, ids, cast) for one in ids),
        **{kind: tuple(found) for kind, found in draft.found.items()},
    )  # fmt: skip


def local_ids(items: Iterable[Told], scene: Scene, cast: Mapping[str, Member]) -> dict[str, str]:
    """A local id for every party the items name, the scene's sides, and all they are part of."""
    names = dict.fromkeys(scene.sides)
    for item in items:
        names |= {item.fields[f]: None for f in PARTY_FIELDS if item.fields.get(f) in cast}
    for name in list(names):
        above = cast[name].part_of
        while above is not None:
            names[above] = None
            above = cast[above].part_of
    return {name: f"p{number}" for number, name in enumerate(names, start=1)}


def _party(name: str, ids: Mapping[str, str], cast: Mapping[str, Member]) -> Party:
    member = cast[name]
    above = ids[member.part_of] if member.part_of else None
    return Party(id=ids[name], name=name, aliases=[], role=member.role, part_of=above, camp=member.camp)


def _write(told: Told, article_id: str, ids: Mapping[str, str], draft: Draft) -> None:
    quote = told.sentence or "So it is said."
    start = len(draft.text) + 1
    draft.text += "\n" + quote
    fields = {**COMMON, "text": quote, **told.fields}
    for name in PARTY_FIELDS:
        if fields.get(name) is not None:
            fields[name] = ids.get(fields[name], fields[name])
    item = told.model(quote=quote, **fields)
    cited = Citation(article=article_id, quote=quote, start=start, end=start + len(quote))
    kind = Sourced[told.model]  # type: ignore[name-defined]
    draft.found.setdefault(KIND_OF[told.model], []).append(kind(item=item, citation=cited))


def _printed(value: float | None, high: float | None, qualifier: str) -> str:
    if high is not None:
        return f"between {value:,.15g} and {high:,.15g}"
    return PRINTED[qualifier].format("" if value is None else f"{value:,.15g}")


def info(scene: Scene = WAR) -> SituationInfo:
    """The situation of a scene."""
    return SituationInfo(
        id="s", kind=scene.kind, title=scene.title, place=scene.place, country=scene.country, first_day=scene.first_day
    )


def table(*records: ArticleRecord) -> PartyTable:
    """The parties of some records."""
    return party_table(records)


def count(*records: ArticleRecord, scene: Scene = WAR) -> Reckoning:
    """The running count of some records that hold one speaker's figures of one cell."""
    found = [stream for row in rows(*records, scene=scene).values() if not row.total for stream in row.streams.values()]
    assert len(found) == 1, "these figures are not of one speaker and cell"
    return found[0]


def rows(*records: ArticleRecord, scene: Scene = WAR) -> dict[str, Row]:
    """The ledger of some records, by row id."""
    return {row.id: row for row in ledger(records, party_table(records), info(scene), MergeOptions())}


def printed_rows(*records: ArticleRecord, scene: Scene = WAR) -> dict[str, FigureRow]:
    """The ledger of some records as the brief prints it, by row id."""
    parties = party_table(records)
    return {row.id: publish(row, parties) for row in ledger(records, parties, info(scene), MergeOptions())}


def told(*records: ArticleRecord, kind: str = "claims") -> list[Assertion]:
    """The claims (or denials) of some records, placed."""
    parties = party_table(records)
    return [a for r in records for a in assertions(r, kind, parties)]


def statements(*records: ArticleRecord) -> list[Statement]:
    """The claims of some records, equal ones united."""
    return gather(told(*records))


def states(reckoning: Reckoning) -> dict[str, str]:
    """What became of every figure: its id without the article's prefix, and its state."""
    return {name.removeprefix("a-"): mark.state for name, mark in sorted(reckoning.marks.items())}


def dated(records: Iterable[ArticleRecord], latest: str) -> list[ArticleRecord]:
    """The records, those without a latest day as if they reported up to ``latest``."""
    return [
        record
        if record.header.latest_day
        else record.model_copy(update={"header": record.header.model_copy(update={"latest_day": latest})})
        for record in records
    ]


def without_first_day(scene: Scene) -> Scene:
    """The scene as told by articles that do not say when it began."""
    return replace(scene, first_day=None)
