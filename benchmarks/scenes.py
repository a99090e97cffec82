"""Invented situations: a country, its places, sides, offices and deeds, all drawn from one seed.

A situation is drawn once and reported by many articles, so that the articles agree, repeat and
contradict each other as news does: they share offices under several names, deeds under several
wordings and counts that rise from day to day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

_HEADS = "Vel Rok Tes Sar Cal Dor Mir Nor Bel Kas Ul Ost Pra Zan Hal Quo Fen Gar Lum Tor".split()
_MIDDLES = ("ma", "du", "ri", "ka", "lo", "ne", "ta", "vo", "shi", "bra", "ste", "gal")
_TAILS = "rk ria dune sk land vana stan mor nia lo ra th don via".split()
_FIRST_NAMES = "Ana Milo Petra Ivo Lena Oskar Tilda Ruben Mara Jonas Edda Karim Selma Viktor Nadia Hugo".split()
_LAST_NAMES = "Torvi Dane Halrik Osmund Varga Keller Brandt Solen Marek Ustin Dahl Ferro Lindqvist Arden Pohl".split()
KINDS = ("armed_conflict", "earthquake", "storm_flood", "unrest", "epidemic", "armed_conflict", "earthquake", "unrest")
FIGHTING = frozenset({"armed_conflict", "unrest"})
_OFFICES = ("defence", "interior", "health", "foreign")
_TITLES = {
    "armed_conflict": "Fighting between {0} and {1}",
    "earthquake": "Earthquake in {2}, {0}",
    "storm_flood": "Floods in {2}, {0}",
    "unrest": "Protests in {2}, {0}",
    "epidemic": "Cholera outbreak in {2}, {0}",
}
MEASURES: dict[str, tuple[tuple[str, str], ...]] = {
    "armed_conflict": (
        ("killed", "person"), ("injured", "person"), ("captured", "person"), ("displaced", "person"), ("destroyed", "tank"),
        ("destroyed", "drone"), ("destroyed", "artillery unit"), ("damaged", "home"),
    ),
    "unrest": (
        ("killed", "person"), ("injured", "person"), ("detained", "person"), ("attendance", "person"), ("damaged", "shop"),
    ),
    "earthquake": (
        ("killed", "person"), ("injured", "person"), ("missing", "person"), ("displaced", "person"), ("rescued", "person"),
        ("destroyed", "home"), ("damaged", "school"), ("without_power", "household"),
    ),
    "storm_flood": (
        ("killed", "person"), ("missing", "person"), ("evacuated", "person"), ("displaced", "person"), ("damaged", "home"),
        ("without_power", "household"),
    ),
    "epidemic": (
        ("killed", "person"), ("cases", "person"), ("suspected_cases", "person"), ("confirmed_cases", "person"),
        ("hospitalised", "person"), ("recovered", "person"),
    ),
}  # fmt: skip
ACTS = {
    "armed_conflict": {
        "attack": "shelled {0} in {1}", "attack_civilians": "hit {0} in {1}", "take": "took {0} in {1}",
        "retake": "retook {0} in {1}", "hold": "held {0} in {1}", "repel": "beat back an assault on {0} in {1}",
        "destroy": "destroyed {0} in {1}", "start_hostilities": "opened fire first on {0} in {1}",
        "move": "moved columns past {0} in {1}", "breach_ceasefire": "broke the truce at {0} in {1}",
    },
    "unrest": {
        "protest": "marched to {0} in {1}", "riot": "smashed windows at {0} in {1}", "use_force": "fired tear gas at {0} in {1}",
        "arrest": "arrested marchers at {0} in {1}", "block": "blocked {0} in {1}",
    },
    "earthquake": {
        "damage": "brought down {0} in {1}", "rescue": "pulled survivors from {0} in {1}", "provide_aid": "brought tents to {0} in {1}",
        "cause": "weakened {0} in {1} by building without permits", "fail_to_act": "ignored warnings about {0} in {1}",
    },
    "storm_flood": {
        "damage": "washed away {0} in {1}", "rescue": "took families off {0} in {1}", "provide_aid": "sent boats to {0} in {1}",
        "block": "closed {0} in {1}", "fail_to_act": "left {0} in {1} without repairs",
    },
    "epidemic": {
        "spread": "carried the disease to {0} in {1}", "provide_aid": "brought vaccine to {0} in {1}", "block": "closed {0} in {1}",
        "cause": "let sewage into {0} in {1}", "fail_to_act": "delayed tests at {0} in {1}",
    },
}  # fmt: skip
_OBJECTS = (
    "a fuel depot", "the old bridge", "two apartment blocks", "a grain warehouse", "the railway station", "the northern checkpoint",
    "a primary school", "the water works", "the market square", "a district hospital", "the harbour office", "a cement factory",
    "the bus terminal", "several farmhouses", "the power substation", "a telephone exchange", "the town archive", "a textile mill",
)  # fmt: skip


@dataclass(frozen=True)
class Actor:
    """A party as the whole situation knows it. forms: name and aliases as different outlets print them; above: what it is part of."""

    forms: tuple[tuple[str, tuple[str, ...]], ...]
    role: str
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

    kind: str
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
    title = _TITLES[kind].format(names[0], names[1], towns[0])
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
        found[rng.choice(_HEADS) + "".join(rng.sample(_MIDDLES, rng.randint(1, 2))) + rng.choice(_TAILS)] = None
    return list(found)


def draw_person(rng: Random) -> str:
    """A full name."""
    return f"{rng.choice(_FIRST_NAMES)} {rng.choice(_LAST_NAMES)}{rng.choice(('', 'son', 'ov', 'a', 'berg', 'ini'))}"


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
        for office in _OFFICES:
            offices.append(len(cast))
            cast.append(_ministry(state, office, above, camps[above]))
            person = draw_person(rng)
            last = person.split()[1]
            cast.append(
                Actor(((person, (last, f"Minister {last}")), (person, (last,))), "authority", offices[-1], camps[above])
            )
    bodies = (("United Nations", "UN", "body"), (f"Red Lantern relief of {states[0]}", "Red Lantern", "organisation"))
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
    return Deed(act, actor, target, words.format(rng.choice(_OBJECTS), town), town, scene.first_day + timedelta(day))
