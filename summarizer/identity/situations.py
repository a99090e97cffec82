"""Which articles are about one situation: all of them, until one proves otherwise.

An article leaves only on evidence that contradicts: a first day farther from the others' than
its kind of situation allows, or another place together with another kind or country. Missing
dates, another word for the kind, one more village prove nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarizer.identity.names import alike, fold, meets, words
from summarizer.records.brief import SituationInfo
from summarizer.records.record import ArticleRecord

DAYS_APART: dict[str, int] = {
    "earthquake": 10, "storm_flood": 20, "fire_explosion": 10, "transport_accident": 10, "attack": 10,
    "unrest": 90, "epidemic": 150, "armed_conflict": 400, "other": 60,
}  # fmt: skip
"""How many days two first days may lie apart within one situation: sudden events days, long ones months."""
MAGNITUDES_APART = 0.25
"""How far the magnitudes that two articles give of one quake may lie apart, where no day tells: agencies mostly agree within 0.2."""
WITNESSES = 12
"""How many members of a group an article is held against."""
SUDDEN = frozenset({"earthquake", "storm_flood", "fire_explosion", "transport_accident", "attack"})
_LOOSE = frozenset({"other"})
_TRAILING_NAME = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+)*$")
_NAME_ALONE = re.compile(r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?")
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]{3,}")


@dataclass(frozen=True)
class Features:
    """What an article says of its situation. places, countries: as printed; qualified: names with what tells them apart.

    magnitudes: of quakes that it reports, past ones aside.
    """

    id: str
    kind: str
    places: tuple[str, ...]
    countries: tuple[str, ...]
    qualified: tuple[tuple[str, str], ...]
    first_day: dt.date | None
    latest: dt.date | None
    magnitudes: frozenset[float]
    record: ArticleRecord


@dataclass
class Group:
    """Articles of one situation so far. days: how many give which first day; alike: its members by kind and places."""

    members: list[Features] = field(default_factory=list)
    days: Counter[dt.date] = field(default_factory=Counter)
    alike: dict[tuple[object, ...], list[Features]] = field(default_factory=dict)

    def add(self, one: Features) -> None:
        """Take in an article."""
        self.members.append(one)
        if one.first_day:
            self.days[one.first_day] += 1
        if len(same := self.alike.setdefault((one.first_day, one.kind, one.places), [])) < WITNESSES:
            same.append(one)

    @property
    def first_day(self) -> dt.date | None:
        """The first day that most members give."""
        return min(self.days, key=lambda d: (-self.days[d], d)) if self.days else None


@dataclass(frozen=True)
class Situations:
    """Groups of article ids with what each is about, in the order of their ids."""

    groups: tuple[tuple[SituationInfo, tuple[str, ...]], ...]


def group_articles(
    records: Sequence[ArticleRecord], together: bool = False, assigned: Iterable[tuple[str, str]] = ()
) -> Situations:
    """The situations of records. together: all are one. assigned: (article, situation id) pairs that go before."""
    features = [features_of(record) for record in records]
    groups = [_group(features)] if together and features else parted(features)
    named = named_groups(groups)
    for article, situation in assigned:
        named = _moved(named, article, situation)
    listed = [(info_of(group, name), tuple(m.id for m in group.members)) for name, group in sorted(named.items())]
    return Situations(tuple((info, ids) for info, ids in listed if ids))


def features_of(record: ArticleRecord) -> Features:
    """What one article says of its situation; a sudden event's missing first day is the first day of its items."""
    situation = record.header.situation
    figures = [s.item.figure for s in record.items if s.item.figure]
    return Features(
        record.article.id,
        situation.kind,
        tuple(filter(None, (situation.place,))),
        tuple(part.strip() for part in (situation.country or "").split(";") if part.strip()),
        tuple(dict.fromkeys(filter(None, map(_qualified, (situation.place, record.header.dateline, situation.title))))),
        day_of(situation.first_day),
        day_of(record.header.latest_day or record.header.published or record.article.date),
        frozenset(f.value for f in figures if f.measure == "magnitude" and f.value is not None and f.told != "history"),
        record,
    )


def _qualified(name: str | None) -> tuple[str, str] | None:
    """A name with what tells it from namesakes: ("Orrin county", "Vale"); None if nothing does."""
    base, _, rest = (name or "").rpartition(", ")
    found = _TRAILING_NAME.search(base)
    return (found[0], rest) if found and _NAME_ALONE.fullmatch(rest) else None


def day_of(text: str | None) -> dt.date | None:
    """An ISO day as a date; None for none or a bad one."""
    try:
        return dt.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def parted(features: Sequence[Features]) -> list[Group]:
    """Articles that tell most first; each joins the group it contradicts least and shares most with, else opens one."""
    groups: list[Group] = []
    for one in sorted(features, key=_telling):
        fitting = [g for g in groups if not any(contradict(one, m) for m in _witnesses(g, one))]
        best = fitting[0] if len(fitting) == 1 else nearest(one, fitting)
        if best is None:
            groups.append(best := Group())
        best.add(one)
    return groups


def nearest(one: Features, groups: Sequence[Group]) -> Group | None:
    """The group an article shares most with; of equals the larger, then the earlier."""
    order = {id(group): n for n, group in enumerate(groups)}
    return max(groups, key=lambda g: (affinity(one, g), len(g.members), -order[id(g)]), default=None)


def _group(members: Iterable[Features]) -> Group:
    group = Group()
    for one in members:
        group.add(one)
    return group


def _telling(one: Features) -> tuple[bool, bool, str, str]:
    return (one.first_day is None, not one.places, str(one.first_day or ""), one.id)


def _witnesses(group: Group, one: Features) -> list[Features]:
    """Members to hold an article against: those of the group's usual first day, at most a few of each place."""
    usual = group.first_day
    same = group.alike.get((usual, one.kind, one.places))
    if same:
        return same
    kinds = [members for (day, _, _), members in group.alike.items() if day == usual]
    return [m for members in (kinds or group.alike.values()) for m in members[:2]][:WITNESSES]


def contradict(one: Features, other: Features) -> bool:
    """Whether two articles cannot be about one situation."""
    apart = day_gap(one, other)
    if apart is not None and apart > allowed(one, other):
        return True
    if began_later(one, other) or began_later(other, one) or other_quake(one, other):
        return True
    if namesakes(one, other):
        return True
    if not places_apart(one, other):
        return False
    kinds_differ = one.kind != other.kind and not {one.kind, other.kind} & _LOOSE
    countries_differ = bool(one.countries and other.countries) and not meets(one.countries, other.countries)
    return kinds_differ or countries_differ or apart not in (None, 0)


def namesakes(one: Features, other: Features) -> bool:
    """Whether two articles are about two places of one name: "Orrin county, Vale" and "Orrin county, Sabra".

    Both say which one they mean, no country is meant, and at least one text does not know the other's.
    """
    pairs = [(a, b) for a in one.qualified for b in other.qualified if alike(a[0], b[0])]
    if not pairs or meets([q for _, q in one.qualified], [q for _, q in other.qualified]):
        return False
    countries = (*one.countries, *other.countries)
    return any(
        not meets((mine, theirs), countries) and not (_speaks_of(one, (theirs,)) and _speaks_of(other, (mine,)))
        for (_, mine), (_, theirs) in pairs
    )


def day_gap(one: Features, other: Features) -> int | None:
    """Days between two first days; None where one is unknown.

    One day and month of two years is one day: a text that tells no year gets that of its page's stamp.
    """
    if not one.first_day or not other.first_day:
        return None
    if (one.first_day.month, one.first_day.day) == (other.first_day.month, other.first_day.day):
        return 0
    return abs((one.first_day - other.first_day).days)


def allowed(one: Features, other: Features) -> int:
    """Days that two first days may lie apart: the longer of what the two kinds allow."""
    return max(DAYS_APART.get(one.kind, 60), DAYS_APART.get(other.kind, 60))


def began_later(one: Features, other: Features) -> bool:
    """Whether one sudden event struck well after everything that the other article reports of."""
    if one.kind not in SUDDEN or one.kind != other.kind or not one.first_day or not other.latest or other.first_day:
        return False
    return (one.first_day - other.latest).days > DAYS_APART[one.kind]


def other_quake(one: Features, other: Features) -> bool:
    """Whether two articles, at least one without a first day, give magnitudes that cannot be one quake's."""
    if (one.first_day and other.first_day) or not one.magnitudes or not other.magnitudes:
        return False
    return min(abs(a - b) for a in one.magnitudes for b in other.magnitudes) > MAGNITUDES_APART


def places_apart(one: Features, other: Features) -> bool:
    """Whether both name a place, the names do not meet, and neither text speaks of the other's place."""
    if not one.places or not other.places:
        return False
    mine, theirs = (*one.places, *one.countries), (*other.places, *other.countries)
    return not (meets(mine, theirs) or _speaks_of(one, other.places) or _speaks_of(other, one.places))


def _speaks_of(one: Features, places: Iterable[str]) -> bool:
    text = fold(one.record.article.text)
    return any(fold(place) and fold(place) in text for place in places)


def affinity(one: Features, group: Group) -> float:
    """How much an article shares with a group: first day, place, figures, names; only the order of sizes matters."""
    usual, score = group.first_day, 0.0
    if one.first_day and usual:
        score += 3 if abs((one.first_day - usual).days) <= 2 else 0
    sample = group.members[:20]
    score += 2 if any(meets(one.places, m.places) for m in sample) else 0
    score += 1 if any(one.kind == m.kind for m in sample) else 0
    if one.first_day is None:
        mine = figures_of(one)
        score += max((min(3, len(mine & figures_of(m))) for m in sample), default=0)
        score += max((len(names_of(one) & names_of(m)) / 10 for m in sample), default=0)
        if one.latest and usual:
            score += 1 if usual <= one.latest else -2
    return score


def figures_of(one: Features) -> frozenset[tuple[str, float]]:
    """The counts an article gives that are large enough to tell situations apart."""
    return frozenset(
        (s.item.figure.measure, s.item.figure.value)
        for s in one.record.items
        if s.item.figure and s.item.figure.value is not None and s.item.figure.value >= 5
    )


def names_of(one: Features) -> frozenset[str]:
    """The capitalised words inside the sentences of an article's text."""
    return frozenset(_CAPITALISED.findall(one.record.article.text))


def named_groups(groups: Sequence[Group]) -> dict[str, Group]:
    """Each group under an id of its own: kind, place, year and month."""
    found: dict[str, Group] = {}
    for group in sorted(groups, key=lambda g: (str(g.first_day), min(m.id for m in g.members))):
        info = info_of(group, "")
        place = fold(info.place or info.country or info.title).replace(" ", "-") or "unknown"
        day = group.first_day or min((m.latest for m in group.members if m.latest), default=None)
        stem = f"{info.kind.replace('_', '-')}-{place}" + (f"-{day:%Y-%m}" if day else "")
        name, n = stem, 2
        while name in found:
            name, n = f"{stem}-{n}", n + 1
        found[name] = group
    return found


def _moved(named: dict[str, Group], article: str, situation: str) -> dict[str, Group]:
    """The groups with one article put where a desk wants it; unchanged if either is not there."""
    one = next((m for g in named.values() for m in g.members if m.id == article), None)
    if one is None or situation not in named:
        return named
    moved = {name: _group(m for m in g.members if m.id != article) for name, g in named.items()}
    moved[situation].add(one)
    return moved


def info_of(group: Group, name: str) -> SituationInfo:
    """What a group is about, as most of its articles have it."""
    headers = [m.record.header.situation for m in sorted(group.members, key=lambda m: m.id)]
    titles = Counter(h.title for h in headers)
    title = _usual_title(titles) if titles else ""
    return SituationInfo(
        id=name,
        kind=_usual([h.kind for h in headers]) or "other",
        title=title,
        place=_usual([h.place for h in headers if h.place]),
        country=_usual([h.country for h in headers if h.country]),
        first_day=group.first_day.isoformat() if group.first_day else None,
        other_titles=tuple(sorted(set(titles) - {title})),
    )


def _usual(values: Sequence[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], len(v), v)) if counts else None


def _usual_title(titles: Counter[str]) -> str:
    """The title whose words most titles share; of equals the shorter."""
    common = Counter(w for title in titles.elements() for w in words(title))
    return min(titles, key=lambda t: (-sum(common[w] for w in words(t)) / (len(words(t)) + 2), len(t), t))
