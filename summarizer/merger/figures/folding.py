"""One count under several names: brings keys together, so that figures of one count meet in one row.

Each function takes facts and gives them back, some under another key; none looks at another's
reasons. Where it is in doubt whether two counts are one, they stay two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from summarizer.components import UnionFind
from summarizer.identity.names import alike, words
from summarizer.identity.sides import Sides
from summarizer.identity.situations import SUDDEN
from summarizer.merger.days import gap_days
from summarizer.merger.figures.fact import Fact, Key
from summarizer.merger.figures.measures import measure_of
from summarizer.merger.vocabulary import BUILDINGS, EVENTS, PEOPLE_UNITS
from summarizer.records.brief import SituationInfo
from summarizer.records.options import MergeOptions
from summarizer.records.rules import Rule

_NAME = re.compile(r"[A-Z0-9]")
NEAR_DAYS = 2
"""Two figures this many days apart can be one announcement, told at once and a little later."""
ROUNDED = 0.1
"""How far "about" reaches to either side when a number is held against another; never printed."""
MOST_CLASSES = 100
"""More classes of one count than this are not compared."""
TELLING = 10
"""From this value on, two equal numbers are taken for one; smaller ones meet by chance."""


def fold_keys(facts: Sequence[Fact], situation: SituationInfo, sides: Sides, options: MergeOptions) -> list[Fact]:
    """The facts, each under the key of the count it belongs to."""
    steps: list[tuple[Rule | None, Callable[[Sequence[Fact]], list[Fact]]]] = [
        (None, fold_units),
        (Rule.BUILDINGS_ARE_ONE, fold_buildings),
        (None, fold_areas),
        (Rule.FIRST_DAY_IS_ALL, lambda given: first_day_is_all(given, situation)),
        (Rule.WINDOW_FROM_THE_START, lambda given: windows_from_the_start(given, situation)),
        (Rule.PLACE_IS_THE_SITUATION, lambda given: place_is_whole(given, situation)),
        (Rule.ONE_SIDE_IS_NOT_ALL, lambda given: own_population(given, situation, sides)),
        (Rule.SAME_COUNT_TWO_NAMES, lambda given: fold_classes(fold_treated(given))),
        (Rule.ALLY_COUNTS_THE_SAME, lambda given: fold_allies(given, sides)),
    ]
    found = list(facts)
    for rule, step in steps:
        if rule is None or options.on(rule):
            found = step(found)
    return found


def fold_units(facts: Sequence[Fact]) -> list[Fact]:
    """People are counted in persons; a tonne stays a tonne."""

    def folded(key: Key) -> Key:
        people = measure_of(key.measure).casualty and set(key.unit.split()) & PEOPLE_UNITS
        return key._replace(unit="person") if people else key

    return [fact.keyed(folded(fact.key)) for fact in facts]


def fold_buildings(facts: Sequence[Fact]) -> list[Fact]:
    """Homes, houses and structures destroyed are one count, unless an article counts two of them."""
    units: dict[str, Counter[str]] = defaultdict(Counter)
    beside: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in facts:
        if fact.key.unit in BUILDINGS and not measure_of(fact.key.measure).casualty:
            units[fact.key.measure][fact.key.unit] += 1
            beside[fact.article, fact.key.measure].add(fact.key.unit)
    apart = {measure for (_, measure), found in beside.items() if len(found) > 1}
    names = {m: min(c, key=lambda u: (-c[u], u)) for m, c in units.items() if m not in apart}

    def folded(key: Key) -> Key:
        return key._replace(unit=names[key.measure]) if key.unit in BUILDINGS and key.measure in names else key

    return [fact.keyed(folded(fact.key)) for fact in facts]


def fold_areas(facts: Sequence[Fact]) -> list[Fact]:
    """Places with like names are one, under the name that most use, unless an article gives counts of two of them."""
    areas = Counter(fact.key.area for fact in facts if fact.key.area)
    listed = sorted(areas)
    values: dict[tuple[str, Key], dict[str, float | None]] = defaultdict(dict)
    for fact in facts:
        if fact.key.area and fact.told == "now":
            values[fact.article, fact.key._replace(area="")].setdefault(fact.key.area, fact.value)
    apart = {(a, b) for given in values.values() for a in given for b in given if given[a] != given[b]}
    groups = [g for g in _joined(listed, _pairs(listed, alike)) if not any((a, b) in apart for a in g for b in g)]
    names = dict(_named(groups, areas))
    return [fact.keyed(fact.key._replace(area=names.get(fact.key.area, fact.key.area))) for fact in facts]


def _pairs(listed: Sequence[str], same: Callable[[str, str], bool]) -> list[tuple[str, str]]:
    """Pairs of names that are the same; only names that share a word are compared."""
    homes: dict[str, list[str]] = defaultdict(list)
    for name in listed:
        for word in words(name):
            homes[word[:4]].append(name)
    seen = {(a, b) for home in homes.values() if len(home) <= 200 for a in home for b in home if a < b}
    return [(a, b) for a, b in sorted(seen) if same(a, b)]


def _joined(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, ...]]:
    """Groups of names that pairs hold together."""
    joined = UnionFind(nodes)
    for first, second in pairs:
        joined.union(first, second)
    return joined.groups().values()


def _named(groups: Iterable[Sequence[str]], counts: Counter[str]) -> Iterable[tuple[str, str]]:
    for group in groups:
        name = min(group, key=lambda n: (-counts[n], len(n), n))
        yield from ((one, name) for one in group)


def place_is_whole(facts: Sequence[Fact], situation: SituationInfo) -> list[Fact]:
    """A count of the place, or of the very event, that the whole situation is about counts the whole."""
    about = (*filter(None, (situation.place, situation.country)),)
    title = words(f"{situation.title} {situation.place or ''}") | EVENTS
    parts = _told_apart(facts)
    # "the districts hit hardest" is no place that others would have counts beside.
    nameless = {f.key.area for f in facts if f.figure.area and not _NAME.search(f.figure.area)}

    def folded(key: Key) -> Key:
        if not key.area or key.area == "?" or key.side or (key.measure, key.area) in parts:
            return key
        event = key.incident and words(key.area) <= title
        place = not key.incident and (
            key.area in nameless or any(alike(key.area, name) and words(key.area) <= words(name) for name in about)
        )
        return key._replace(area="", incident=False) if event or place else key

    return [fact.keyed(folded(fact.key)) for fact in facts]


def _told_apart(facts: Sequence[Fact]) -> set[tuple[str, str]]:
    """Measures and places of which an article gives another number than of everybody, or gives it as a part."""
    whole = {
        (f.article, f.key.measure): f.value for f in facts if f.key.whole and f.told == "now" and f.value is not None
    }
    return {
        (f.key.measure, f.key.area)
        for f in facts
        if f.key.area and (f.figure.part_of or whole.get((f.article, f.key.measure), f.value) != f.value)
    }


def first_day_is_all(facts: Sequence[Fact], situation: SituationInfo) -> list[Fact]:
    """On the first day, that day's count and the count so far are one; of an event of one day they always are.

    Also in an article that knows later days, where nobody counts the same on another day.
    """
    first = situation.first_day or _earliest(facts)
    days: dict[Key, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.told in ("now", "day") and fact.value is not None:
            days[fact.key.within].add(fact.key.day or fact.at[:10])

    def folded(fact: Fact) -> Key:
        alone = situation.kind in SUDDEN or fact.article_at[0] <= fact.key.day or days[fact.key.within] == {first}
        return fact.key.within if fact.key.day and fact.key.day == first and alone else fact.key

    return [fact.keyed(folded(fact)) for fact in facts]


def windows_from_the_start(facts: Sequence[Fact], situation: SituationInfo) -> list[Fact]:
    """A count since a day at which it all began, or before all that is reported, is the count so far.

    Unless an article gives both: then the window is told apart from the whole.
    """
    days = [fact.at[:10] for fact in facts if fact.at]
    first = situation.first_day or min(days, default="")
    both: dict[tuple[str, Key], set[bool]] = defaultdict(set)
    for fact in facts:
        if fact.told == "now":
            both[fact.article, fact.key._replace(since="", day="")].add(bool(fact.key.since))
    apart = {key for (_, key), kinds in both.items() if len(kinds) > 1}

    def folded(key: Key) -> Key:
        whole = key._replace(since="")
        return whole if key.since and key.since != "?" and key.since <= first and whole not in apart else key

    return [fact.keyed(folded(fact.key)) for fact in facts]


def _earliest(facts: Sequence[Fact]) -> str | None:
    """The first day of any figure, where no article tells the situation's and all figures lie within a few days."""
    days = sorted({fact.at[:10] for fact in facts if fact.at})
    gap = gap_days(days[0], days[-1]) if days else None
    return days[0] if gap is not None and gap <= NEAR_DAYS else None


def own_population(facts: Sequence[Fact], situation: SituationInfo, sides: Sides) -> list[Fact]:
    """In a war, a count of everybody that an adversary's own office gives is of its own people.

    It is the count of the class that others give with the same number, else of all its people; it stays a count of everybody
    where nobody counts that side's people apart.
    """
    if situation.kind != "armed_conflict":
        return list(facts)
    sided: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.key.side and fact.own and not fact.key.incident:
            sided[fact.key.measure, fact.key.since].append(fact)

    def folded(fact: Fact) -> Key:
        if not fact.key._replace(since="").whole or fact.neutral:
            return fact.key
        own = [f for f in sided[fact.key.measure, fact.key.since] if sides.allied(f.key.side, fact.party)]
        same = [f.key for f in own if f.value == fact.value]
        if same:
            return min(same)._replace(day=fact.key.day)
        side = sides.find(fact.party)
        return fact.key._replace(side=side) if side and any(f.key.side == side for f in own) else fact.key

    return [fact.keyed(folded(fact)) for fact in facts]


def fold_treated(facts: Sequence[Fact]) -> list[Fact]:
    """The treated are the injured where one telling number, at one time, is told as both; else the two stay apart."""
    counts: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.key.measure in ("injured", "treated") and fact.value is not None and fact.value >= TELLING:
            counts[fact.key.within].append(fact)
    one = {
        key
        for key, treated in counts.items()
        if key.measure == "treated"
        and any(
            a.value == b.value and near(a, b) for a in treated for b in counts.get(key._replace(measure="injured"), ())
        )
    }
    return [fact.keyed(fact.key._replace(measure="injured")) if fact.key.within in one else fact for fact in facts]


def fold_classes(facts: Sequence[Fact]) -> list[Fact]:
    """Classes with like names are one; so are two that give one telling number at one time.

    A class without a side can be a side's: "police officers", and the government's police officers.
    """
    groups: dict[Key, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if fact.key.klass:
            groups[_classless(fact.key)][_class_name(fact.key)].append(fact)
    names: dict[tuple[Key, str], str] = {}
    for key, classes in groups.items():
        listed = sorted(classes)
        if len(listed) > MOST_CLASSES:
            continue
        pairs = [(a, b) for a in listed for b in listed if a < b and _one_class(classes[a], classes[b])]
        for group in _joined(listed, pairs):
            if len({name.split("/")[0] for name in group} - {""}) < 2:
                best = min(group, key=lambda n: (n.startswith("/"), -len(classes[n]), len(n), n))
                names |= {(key, name): best for name in group}

    def folded(key: Key) -> Key:
        side, _, klass = names.get((_classless(key), _class_name(key)), _class_name(key)).partition("/")
        return key._replace(side=side, klass=klass) if key.klass else key

    return [fact.keyed(folded(fact.key)) for fact in facts]


def _classless(key: Key) -> Key:
    return key._replace(side="", klass="", day="", certainty="")


def _class_name(key: Key) -> str:
    return f"{key.side}/{key.klass}"


def _one_class(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether two classes are one: no article tells them apart, they give one number at one time, and it or their names are telling."""
    first, second = one[0].key, other[0].key
    if (first.side and second.side and first.side != second.side) or {f.article for f in one} & {
        f.article for f in other
    }:
        return False
    names_meet = bool(set(first.klass.split()) & set(second.klass.split()))
    return any(
        a.value == b.value and a.value is not None and (names_meet or a.value >= TELLING) and near(a, b)
        for a in one
        for b in other
    )


def near(one: Fact, other: Fact) -> bool:
    """Whether two figures stand for days close together; unknown days are close to any."""
    gap = gap_days(one.at, other.at)
    return gap is None or gap <= NEAR_DAYS


def fold_allies(facts: Sequence[Fact], sides: Sides) -> list[Fact]:
    """A figure of an ally's people that repeats a side's own number, at one time, counts that side's people."""
    own: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    values: dict[Key, set[float]] = defaultdict(set)
    for fact in facts:
        if fact.key.side and fact.value is not None and sides.allies.get(fact.key.side):
            values[fact.key].add(fact.value)
            own[fact.key.measure, fact.key.unit].append(fact)
    sizes = Counter(fact.key.side for fact in facts if fact.key.side)

    def folded(fact: Fact) -> Key:
        if not fact.key.side or fact.value is None or fact.key not in values:
            return fact.key
        if fact.value < TELLING and len(values[fact.key]) > 1:  # a small number meets another by chance
            return fact.key
        others = [
            o.key
            for o in own[fact.key.measure, fact.key.unit]
            if o.key.side != fact.key.side
            and (sizes[o.key.side], o.key.side) > (sizes[fact.key.side], fact.key.side)
            and o.key._replace(side="", klass="") == fact.key._replace(side="", klass="")
            and _repeats(fact, o)
            and near(o, fact)
            and sides.allied(o.key.side, fact.key.side)
        ]
        return min(others) if others else fact.key

    found = [fact.keyed(folded(fact)) for fact in facts]
    return _others_of_the_same(facts, found)


def _others_of_the_same(before: Sequence[Fact], after: Sequence[Fact]) -> list[Fact]:
    """Further counts of people that an article told as an ally's go with those that proved to be a side's.

    "80 dead and 120 wounded": if the 80 are the side's, so are the 120, unless the article counts that side's as well.
    """
    people = {(f.article, f.key.side, f.key.klass) for f in after}
    moved = {
        (f.article, f.key.side, f.key.klass): new.key
        for f, new in zip(before, after, strict=True)
        if f.key.side != new.key.side and f.key.since == f.key.area == ""
    }

    def followed(fact: Fact) -> Key:
        to = moved.get((fact.article, fact.key.side, fact.key.klass))
        if to is None or not measure_of(fact.key.measure).casualty or fact.figure.opponent:
            return fact.key
        own = any(a == fact.article and s == to.side and k == to.klass for a, s, k in people - _arrived)
        return fact.key if own else fact.key._replace(side=to.side, klass=to.klass)

    _arrived = {
        (new.article, new.key.side, new.key.klass) for f, new in zip(before, after, strict=True) if f.key != new.key
    }
    return [fact.keyed(followed(fact)) for fact in after]


def _repeats(fact: Fact, other: Fact) -> bool:
    """Whether a figure repeats another's number, or rounds it ("about 30" for 31)."""
    if fact.value is None or other.value is None:
        return False
    reach = ROUNDED * fact.value if fact.figure.qualifier in ("about", "nearly") else 0.0
    return abs(fact.value - other.value) <= reach
