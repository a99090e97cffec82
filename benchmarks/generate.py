"""Article records by the thousand, the same for the same seed, that differ from real ones only in what they tell.

About forty items an article of some 400 words, as dense as recorded ones. A quote is always a stretch of the article's text.
Records are put together without validation, which would take longer than what is measured;
they equal validated ones.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

from summarizer.records import answer
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord, Citation, Sourced

SIZES = (40, 120, 300, 80, 700, 200)
"""Articles of the first, second ... situation; then again from the first on."""
COPIED = 0.12
"""Share of the articles that carry an earlier one's text under a line of their own."""
OUTLETS = tuple(
    f"The {place} {paper}" for place in ("Norra", "Mercia", "Pell") for paper in ("Gazette", "Post", "News")
)
KINDS = ("earthquake", "armed_conflict", "storm_flood", "unrest", "epidemic")
MEASURES = ("killed", "injured", "missing", "displaced", "detained", "destroyed")
SYLLABLES = (
    "ta",
    "ver",
    "nor",
    "mil",
    "ost",
    "ka",
    "rin",
    "sel",
    "dra",
    "wen",
    "lu",
    "par",
    "gos",
    "tem",
    "bri",
    "hal",
)
DEEDS = (
    "shelled the town of {place} from {more}", "took the heights above {place} near {more}", "drove back an attack on {place} and {more}",
    "struck a depot at {place} beside {more}", "cut the road between {place} and {more}", "opened a bridge at {place} for {more}",
)  # fmt: skip
SCENES = (
    "residents of {place} spent the night in the school of {more}", "rescuers reached {place} over the ridge of {more}",
    "power came back to {place} but not to {more}", "bakeries in {place} sold bread from lorries of {more}",
)  # fmt: skip
ACTS = ("call_ceasefire", "urge_restraint", "curfew", "evacuation", "pledge_aid", "condemn")
TOPICS = ("start", "ground", "strikes", "fighting", "humanitarian", "services", "diplomacy")


class Scene:
    """One situation: its names, its first day, its sides."""

    def __init__(self, rng: Random, number: int) -> None:
        self.rng, self.kind = rng, KINDS[number % len(KINDS)]
        self.place, self.country = _name(rng), _name(rng)
        self.first_day = dt.date(2031, 1, 1) + dt.timedelta(days=400 * number)
        self.sides = (_name(rng), _name(rng)) if self.kind in ("armed_conflict", "unrest") else ()
        self.towns = [_name(rng) for _ in range(24)]
        self.offices = [
            f"{_name(rng)} {office}" for office in ("ministry", "office", "union", "council") for _ in range(3)
        ]


def _name(rng: Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))).capitalize()


def generate(items: int, seed: int = 0) -> list[ArticleRecord]:
    """Records with about ``items`` items (never fewer; at most an article's more), the same for the same seed."""
    found: list[ArticleRecord] = []
    told = 0
    for record in records(seed):
        if told >= items:
            return found
        found.append(record)
        told += count_items(record)
    return found


def count_items(record: ArticleRecord) -> int:
    """How many items a record holds."""
    return len(record.items)


def records(seed: int = 0) -> Iterator[ArticleRecord]:
    """Records without end, situation after situation."""
    number = 0
    while True:
        rng = Random(f"{seed}.{number}")
        size = SIZES[number % len(SIZES)]
        scene = Scene(rng, number)
        days = max(10, min(90, size // 20))
        told: list[tuple[dt.date, list[dict[str, Any]]]] = []
        for place in range(size):
            day = scene.first_day + dt.timedelta(days=place * days // size)
            copied = bool(told) and rng.random() < COPIED
            if not copied:
                told = [*told[-40:], (day, _told(scene, rng, place, day))]
            yield _record(scene, rng, *(rng.choice(told) if copied else told[-1]), name=f"{number}-{place}")
        number += 1


def _told(scene: Scene, rng: Random, place: int, day: dt.date) -> list[dict[str, Any]]:
    """The items of one article, without their quotes."""
    items = [_count(scene, rng, place, day, measure) for measure in MEASURES for _ in range(2)]
    items += [_deed(scene, rng, day) for _ in range(12)]
    items += [_step(scene, rng) for _ in range(6)]
    items += [_scene(scene, rng) for _ in range(8)]
    return items


def _count(scene: Scene, rng: Random, place: int, day: dt.date, measure: str) -> dict[str, Any]:
    value, part = float(10 + place * 3 + rng.randint(0, 2)), rng.random() < 0.4
    town, office = rng.choice(scene.towns), rng.choice(scene.offices)
    side = rng.choice(scene.sides) if scene.sides and part else None
    counts = "whole" if not part else "side" if side else "place"
    line = f"The {office} puts the {measure} {'in ' + town if part else 'in all'} at {value:g}."
    figure = {
        "printed": f"{value:g}", "value": value, "value_high": None, "qualifier": "exact", "measure": measure,
        "unit": "home" if measure == "destroyed" else "person", "counts": counts, "side": side, "people": None,
        "area": town if counts == "place" else None, "since": None, "certainty": "unspecified",
        "told": rng.choice(("now", "now", "now", "before", "more")), "replaces": None, "part_of": None, "reason": None,
        "opponent": False, "blamed": None, "hour": None,
    }  # fmt: skip
    built = answer.Figure.model_construct(**figure)
    return {
        "kind": "figure",
        "line": line,
        "by": office,
        "party": side,
        "day": day.isoformat(),
        "figure": built,
        "topic": "losses_people",
    }


def _deed(scene: Scene, rng: Random, day: dt.date) -> dict[str, Any]:
    deed = rng.choice(DEEDS).format(place=rng.choice(scene.towns), more=f"{_name(rng)} and {_name(rng)}")
    party = rng.choice(scene.sides or tuple(scene.offices))
    kind = rng.choice(("claim", "claim", "event", "denial"))
    line = (
        f"{party} says its people {deed}."
        if kind == "claim"
        else f"{party} {'denies that it' if kind == 'denial' else 'has'} {deed}."
    )
    return {
        "kind": kind,
        "line": line,
        "by": party,
        "party": party,
        "day": day.isoformat(),
        "topic": rng.choice(TOPICS),
    }


def _step(scene: Scene, rng: Random) -> dict[str, Any]:
    office, act = rng.choice(scene.offices), rng.choice(ACTS)
    kind = "measure" if act in ("curfew", "evacuation") else "position"
    return {
        "kind": kind,
        "line": f"The {office} spoke of {act.replace('_', ' ')}.",
        "by": office,
        "party": office,
        "act": act,
        "topic": "diplomacy",
    }


def _scene(scene: Scene, rng: Random) -> dict[str, Any]:
    line = rng.choice(SCENES).format(place=rng.choice(scene.towns), more=f"{_name(rng)} and {_name(rng)}")
    return {
        "kind": rng.choice(("condition", "voice", "background")),
        "line": f"{line[0].upper()}{line[1:]}.",
        "topic": "humanitarian",
    }


_PLAIN: dict[str, Any] = {
    "topic": "other", "by": None, "party": None, "via": None, "against": None, "act": None, "day": None, "said": None,
    "planned": False, "answers": None, "question": None, "weight": 2, "figure": None,
}  # fmt: skip


def _record(scene: Scene, rng: Random, day: dt.date, items: list[dict[str, Any]], name: str) -> ArticleRecord:
    """A record of some items, under a head of its own."""
    outlet, head = rng.choice(OUTLETS), f"{scene.place}: {day} ({name})"
    text, sourced = f"{head}\n\n{scene.place.upper()} - ", []
    for n, fields in enumerate(items, start=1):
        start, line = len(text), fields["line"]
        text += line + " "
        item = answer.Item.model_construct(n=n, quote=line, **(_PLAIN | fields))
        sourced.append((item, line, start))
    article = Article.model_construct(
        id=f"a-{hashlib.sha256(text.encode()).hexdigest()[:12]}", text=text, title=head, date=day.isoformat(),
        outlet=outlet, agencies=(), url=None, marks=(),
    )  # fmt: skip
    cited = tuple(
        Sourced.model_construct(
            item=item,
            tier="exact",
            citation=Citation.model_construct(article=article.id, quote=line, start=start, end=start + len(line)),
        )
        for item, line, start in sourced
    )
    sides = tuple(answer.Side.model_construct(name=s, names=[s], ally=None) for s in scene.sides)
    return ArticleRecord.model_construct(
        article=article,
        header=_header(scene, article, day),
        sides=sides,
        items=cited,
        rejected=(),
        model="generated",
        keys=(),
    )


def _header(scene: Scene, article: Article, day: dt.date) -> answer.Header:
    situation = answer.Situation.model_construct(
        kind=scene.kind,
        title=f"{scene.kind} in {scene.place}",
        place=scene.place,
        country=scene.country,
        first_day=scene.first_day.isoformat(),
    )
    return answer.Header.model_construct(
        published=day.isoformat(), latest_day=day.isoformat(), outlet=article.outlet, agencies=[], dateline=scene.place,
        headline=article.title, situation=situation,
    )  # fmt: skip
