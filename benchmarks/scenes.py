"""Invented situations: a country, its places, sides, offices and deeds, all drawn from one seed.

A situation is drawn once and reported by many articles, so that the articles agree, repeat and
contradict each other as news does: they share offices under several names, deeds under several
wordings and counts that rise from day to day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.vocabulary import (
    ACTS,
    ENDS,
    FIRST_NAMES,
    HEADS,
    LAST_NAMES,
    MEASURES,
    MIDDLES,
    OBJECTS,
    OFFICES,
    TITLES,
)
from summarizer.records.answer import PartyRole, SituationKind

KINDS: tuple[SituationKind, ...] = (
    "armed_conflict",
    "earthquake",
    "storm_flood",
    "unrest",
    "epidemic",
    "armed_conflict",
    "earthquake",
    "unrest",
)
FIGHTING = frozenset({"armed_conflict", "unrest"})


@dataclass(frozen=True)
class Actor:
    """A party as the whole situation knows it. forms: name and aliases as different outlets print them; above: what it is part of."""

    forms: tuple[tuple[str, tuple[str, ...]], ...]
    role: PartyRole
    above: int | None = None
    camp: str | None = None


@dataclass(frozen=True)
class Deed:
    """Something that was done: the act, who did it to whom (places in the cast), where, when, in what words."""

    act: str
    actor: int
    target: int | None
    words: str
    place: str
    day: date


@dataclass
class Scene:
    """One situation. states: how many of the cast, from the first on, are sides; pace: how fast counts grow, by cell."""

    kind: SituationKind
    titles: tuple[str, ...]
    place: str
    country: str
    first_day: date
    days: int
    towns: tuple[str, ...]
    cast: list[Actor]
    sides: tuple[int, ...]
    offices: tuple[int, ...]
    experts: tuple[int, ...]
    deeds: list[list[Deed]] = field(default_factory=list)
    pace: dict[tuple[str, str, int | None], int] = field(default_factory=dict)

    def count(self, measure: str, unit: str, group: int | None, day: int) -> int:
        """The true count of a cell at the end of a day of the situation (0: the first)."""
        return max(1, self.pace[measure, unit, group] * (day + 1))


def draw_scene(rng: Random, number: int, days: int) -> Scene:
    """The ``number``-th situation of a run, lasting ``days`` days."""
    kind = KINDS[number % len(KINDS)]
    names = draw_names(rng, 14)
    towns = tuple(names[3:])
    first_day = date(1990 + number % 60, 1 + number % 12, 1 + rng.randrange(27))
    states = names[:3] if kind == "armed_conflict" else names[:1]
    cast, sides, offices, experts = draw_cast(rng, kind, states)
    title = TITLES[kind].format(names[0], names[1], towns[0])
    country = "; ".join(states[:2])
    scene = Scene(
        kind, (title, f"{title} goes on"), towns[0], country, first_day, days, towns, cast, sides, offices, experts
    )  # fmt: skip
    scene.deeds = [[draw_deed(rng, scene, day) for _ in range(10)] for day in range(days)]
    groups = sides if kind in FIGHTING else (None,)
    for measure, unit in MEASURES[kind]:
        for group in groups:
            scene.pace[measure, unit, group] = rng.randint(2, 40) if unit == "person" else rng.randint(1, 12)
    return scene


def draw_names(rng: Random, count: int) -> list[str]:
    """Distinct invented names of places."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[rng.choice(HEADS) + "".join(rng.sample(MIDDLES, rng.randint(1, 2))) + rng.choice(ENDS)] = None
    return list(found)


def draw_person(rng: Random) -> str:
    """A full name."""
    return f"{rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}{rng.choice(('', 'son', 'ov', 'a', 'berg', 'ini'))}"


def draw_cast(
    rng: Random, kind: str, states: list[str]
) -> tuple[list[Actor], tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """The parties of a situation, and the places in that list of its sides, its offices and its experts."""
    camps = {"armed_conflict": ("A", "B", "B"), "unrest": ("A",)}.get(kind, (None,))
    cast = [
        Actor(((name, (name,)), (name, (f"{name} forces",))), "side", None, camps[n]) for n, name in enumerate(states)
    ]
    if kind == "unrest":
        crowd = rng.choice(("Bread", "Water", "Harbour", "Land"))
        names = (
            f"{states[0]} police",
            f"{states[0]} army",
            f"{crowd} Movement of {states[0]}",
            f"{crowd} Students of {states[0]}",
        )
        cast = [
            Actor(((name, ()), (name, (name.split()[0],))), "side", None, camp)
            for name, camp in zip(names, "AABB", strict=True)
        ]
    sides = tuple(range(len(cast)))
    offices: list[int] = []
    for above, state in enumerate(states):
        for office in OFFICES:
            offices.append(len(cast))
            cast.append(_ministry(state, office, above, camps[above]))
            person = draw_person(rng)
            last = person.split()[1]
            cast.append(
                Actor(((person, (last, f"Minister {last}")), (person, (last,))), "authority", offices[-1], camps[above])
            )
    bodies: tuple[tuple[str, str, PartyRole], ...] = (
        ("United Nations", "UN", "body"),
        (f"Red Lantern relief of {states[0]}", "Red Lantern", "organisation"),
    )
    cast += [Actor(((name, (short,)), (name, ())), role) for name, short, role in bodies]
    experts = tuple(range(len(cast), len(cast) + 5))
    for _ in experts:
        person = draw_person(rng)
        cast.append(Actor(((person, (person.split()[1],)),), "expert"))
    return cast, sides, tuple(offices), experts


def _ministry(state: str, office: str, above: int, camp: str | None) -> Actor:
    forms = (
        (f"{state} {office} ministry", (f"the {office} ministry",)),
        (f"{state} Ministry of {office.title()}", (f"Ministry of {office.title()}",)),
        (f"{office.title()} Ministry of {state}", (f"{state}'s {office} ministry",)),
    )
    return Actor(forms, "authority", above, camp)


def draw_deed(rng: Random, scene: Scene, day: int) -> Deed:
    """Something that happens on a day of the situation."""
    act, words = rng.choice(sorted(ACTS[scene.kind].items()))
    town = rng.choice(scene.towns)
    fighting = scene.kind in FIGHTING
    actor = rng.choice(scene.sides) if fighting else rng.choice(scene.offices)
    others = [side for side in scene.sides if scene.cast[side].camp != scene.cast[actor].camp]
    target = rng.choice(others) if others and fighting else None
    return Deed(act, actor, target, words.format(rng.choice(OBJECTS), town), town, scene.first_day + timedelta(day))
