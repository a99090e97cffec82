"""Episodes while they are being gathered: what fits where (rule M0, the tests one by one).

An episode is one quake, one round of fighting, one outbreak. Every test is a named function of
an article's evidence and an episode's, so that it can be read, tested and disputed by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.identity.evidence import SUDDEN, Evidence
from summarizer.identity.places import compatible

APART_DAYS = {
    "earthquake": 3, "fire_explosion": 2, "transport_accident": 2, "attack": 2,
    "storm_flood": 7, "unrest": 21, "epidemic": 90, "armed_conflict": 30, "other": 3,
}  # fmt: skip
"""Days by which first days may differ (sudden kinds), or that may lie between two reports of one episode (lasting kinds)."""

LATE_DAYS = {"earthquake": 21, "fire_explosion": 21, "transport_accident": 21, "attack": 21}
"""Days after the first one on which an undated article may still report on a sudden event."""

SAME_MAGNITUDE = 0.15
OTHER_MAGNITUDE = 0.35
"""Agencies differ on one quake by less than the latter; the same agency's figure is repeated within the former."""

SPOT = frozenset({"fire_explosion", "transport_accident", "attack", "other"})
"""Kinds that are one event only in one place; several may happen in one country on one day."""

NAMED_ALIKE = frozenset(
    {"unrest", "epidemic", "storm_flood", "fire_explosion", "transport_accident", "attack", "other"}
)
"""Kinds whose people, spots and names tell that two articles are about one thing. Not wars, whose leaders stay the same,
nor earthquakes, whose institutes do."""
SHARED_NAMES = 3

_SISTER_KINDS = frozenset({"attack", "armed_conflict", "fire_explosion", "transport_accident", "unrest"})


@dataclass(eq=False)
class Episode:
    """The evidence gathered for one situation, and what it adds up to."""

    number: int
    items: list[Evidence] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    starts: set[int] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    where: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    storms: set[str] = field(default_factory=set)
    sides: set[frozenset[str]] = field(default_factory=set)
    magnitudes: set[float] = field(default_factory=set)
    tolls: set[tuple[str, float]] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)

    def take(self, item: Evidence) -> None:
        """Add an article."""
        self.items.append(item)
        self.kinds.add(item.kind)
        self.starts |= {item.start} if item.start is not None else set()
        self.ends |= {item.end} if item.end is not None else set()
        self.places |= {item.place} if item.place else set()
        self.countries |= item.countries
        self.where |= item.where
        self.topics |= item.topic
        self.storms |= {item.storm} if item.storm else set()
        self.sides |= item.sides
        self.magnitudes |= set(item.magnitudes)
        self.tolls |= item.tolls
        self.people |= item.people
        self.spots |= item.spots


class Episodes:
    """All episodes, found again by kind or by week, and by the words of their places, countries, titles and sides."""

    def __init__(self) -> None:
        self._all: dict[int, Episode] = {}
        self._by_kind: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._by_week: dict[tuple[int, str], set[int]] = defaultdict(set)
        self._made = 0

    def alive(self) -> list[Episode]:
        """The episodes, in order of their making."""
        return [self._all[number] for number in sorted(self._all)]

    def near(self, item: Evidence) -> list[Episode]:
        """The episodes that may pass the tests: of one kind, or of about one first day, and sharing a word.

        A sudden event is only looked for in the weeks about its day, a lasting one at any time.
        """
        numbers: set[int] = set()
        for key in _sought(item):
            if item.start is None or item.kind not in SUDDEN:
                numbers |= self._by_kind.get((item.kind, key), set())
            if item.start is not None:
                for week in range(item.start // 7 - 1, item.start // 7 + 2):
                    numbers |= self._by_week.get((week, key), set())
        return [self._all[number] for number in sorted(numbers) if number in self._all]

    def matching(self, item: Evidence) -> list[Episode]:
        """For a dated article: the episodes it belongs to."""
        return [e for e in self.near(item) if kinds_fit(item, e) and same_days(item, e) and same_ground(item, e)]

    def only_home(self, item: Evidence, among: frozenset[Episode]) -> Episode | None:
        """For an undated article: the one dated episode that fits it best, or None."""
        fitting = [e for e in self.near(item) if e in among and item.kind in e.kinds and same_ground(item, e)]
        fitting = [e for e in fitting if possible_days(item, e) and not other_quake(item, e)]
        known = [e for e in fitting if shares_mark(item, e) or _days_decide(item, e)]
        if not known:
            known = [] if item.marked and item.kind in SUDDEN else fitting
        if len(known) < 2:
            return known[0] if known else None
        score = {e.number: shared_marks(item, e) for e in known}
        best = [e for e in known if score[e.number] == max(score.values())]
        best = [e for e in best if just_begun(item, e)] if len(best) > 1 else best
        return best[0] if len(best) == 1 else None

    def matching_undated(self, item: Evidence, dated: frozenset[Episode]) -> list[Episode]:
        """For an undated article without a dated home: the undated episodes it belongs to."""
        fitting = [e for e in self.near(item) if e not in dated and kinds_fit(item, e) and same_ground(item, e)]
        fitting = [e for e in fitting if close_ends(item, e) and not other_quake(item, e)]
        if item.kind not in SUDDEN or (item.end is not None and all(e.ends for e in fitting)):
            return fitting
        sharing = [e for e in fitting if shares_mark(item, e)]
        return sharing or ([] if item.marked or len(fitting) > 1 else fitting)

    def join(self, item: Evidence, homes: Sequence[Episode]) -> None:
        """Put an article into the episodes it belongs to, which become one; none: it starts its own."""
        if not homes:
            self._made += 1
            home = self._all[self._made] = Episode(self._made)
        else:
            home = homes[0]
            for other in homes[1:]:
                self._merge(home, other)
        self._take(home, item)

    def _take(self, home: Episode, item: Evidence) -> None:
        home.take(item)
        for key in _left(item):
            self._by_kind[item.kind, key].add(home.number)
            if item.start is not None:
                self._by_week[item.start // 7, key].add(home.number)

    def _merge(self, home: Episode, other: Episode) -> None:
        del self._all[other.number]
        for item in other.items:
            self._take(home, item)


def kinds_fit(item: Evidence, episode: Episode) -> bool:
    """The same kind; or sister kinds (an attack that others call an explosion) on the same first day and ground."""
    if item.kind in episode.kinds:
        return True
    sisters = "other" in {item.kind, *episode.kinds} or (item.kind in _SISTER_KINDS and episode.kinds <= _SISTER_KINDS)
    same_start = item.start is not None and bool(episode.starts) and abs(item.start - min(episode.starts)) <= 1
    return sisters and same_start and bool(episode.places) and _same_spot(item, episode)


def same_days(item: Evidence, episode: Episode) -> bool:
    """Sudden kinds: first days close to the episode's first. Lasting kinds: begins before the episode is out of the news."""
    if item.start is None or not episode.starts:
        return False
    days = APART_DAYS[item.kind]
    if item.kind in SUDDEN or not episode.kinds.isdisjoint(SUDDEN):
        return abs(item.start - min(episode.starts)) <= days
    return item.start - max(episode.starts | episode.ends) <= days


def possible_days(item: Evidence, episode: Episode) -> bool:
    """An undated article may be of an episode that had begun by its latest day and was still in the news."""
    if item.end is None:
        return True
    late = LATE_DAYS.get(item.kind, APART_DAYS[item.kind])
    last = min(episode.starts) if item.kind in SUDDEN else max(episode.starts | episode.ends)
    return min(episode.starts) - 1 <= item.end <= last + late


def _days_decide(item: Evidence, episode: Episode) -> bool:
    return item.end is not None and possible_days(item, episode)


def just_begun(item: Evidence, episode: Episode) -> bool:
    """Whether an episode began shortly before the article's latest day: news is mostly of what just happened."""
    days = APART_DAYS[item.kind]
    return item.end is not None and any(-1 <= item.end - start <= days for start in episode.starts)


def close_ends(item: Evidence, episode: Episode) -> bool:
    """Two undated articles: their latest days, where both are known, lie close."""
    if item.end is None or not episode.ends:
        return True
    days = 7 if item.kind in SUDDEN else APART_DAYS[item.kind]
    return min(abs(item.end - end) for end in episode.ends) <= days


def same_ground(item: Evidence, episode: Episode) -> bool:
    """Where it is, by the kind: quakes, storms and unrest by country or place, accidents and attacks by place, wars by sides."""
    if item.storm and episode.storms and item.storm not in episode.storms:
        return False
    if item.kind in NAMED_ALIKE and shared_people(item, episode):
        return True
    if item.kind == "epidemic" and item.topic and episode.topics and item.topic.isdisjoint(episode.topics):
        return False
    shared_country = not item.countries.isdisjoint(episode.countries)
    if item.kind == "armed_conflict":
        return _same_war(item, episode, shared_country)
    if item.kind in SPOT:
        return _same_spot(item, episode)
    return shared_country or not item.where.isdisjoint(episode.where) or _named_in_title(item, episode)


def shared_people(item: Evidence, episode: Episode) -> bool:
    """People and offices on the spot, the spots, and the names in the titles tell one story where its place is named anew.

    At least ``SHARED_NAMES`` in all, and not spots alone: one ministry speaks of every outbreak in its country.
    """
    people = len(item.people & episode.people)
    spots = len((item.spots | item.where) & (episode.spots | episode.where))
    titles = len(item.topic & episode.topics)
    return bool(people or titles > 1) and people + spots + titles >= SHARED_NAMES


def other_quake(item: Evidence, episode: Episode) -> bool:
    """Magnitudes known on both sides and none of them near: another earthquake."""
    gaps = [abs(a - b) for a in item.magnitudes for b in episode.magnitudes]
    return bool(gaps) and min(gaps) > OTHER_MAGNITUDE


def shared_marks(item: Evidence, episode: Episode) -> int:
    """How many marks an article shares with an episode: magnitude, tolls, people and offices, spots."""
    magnitude = any(abs(a - b) <= SAME_MAGNITUDE for a in item.magnitudes for b in episode.magnitudes)
    return (
        2 * magnitude
        + len(item.tolls & episode.tolls)
        + len(item.people & episode.people)
        + len(item.spots & episode.spots)
    )


def shares_mark(item: Evidence, episode: Episode) -> bool:
    """Whether an article shares a mark with an episode.

    Where both give magnitudes, one of them must be shared: a small toll is easily the same twice.
    """
    if item.magnitudes and episode.magnitudes:
        return any(abs(a - b) <= SAME_MAGNITUDE for a in item.magnitudes for b in episode.magnitudes)
    return shared_marks(item, episode) > 0


def _same_war(item: Evidence, episode: Episode, shared_country: bool) -> bool:
    shared = len(item.sides & episode.sides)
    return shared >= 2 or _same_place(item, episode) or (shared == 1 and shared_country)


def _same_spot(item: Evidence, episode: Episode) -> bool:
    """Compatible places; where one has no place, the same country."""
    if item.place and episode.places:
        return _same_place(item, episode)
    return not item.countries.isdisjoint(episode.countries)


def _same_place(item: Evidence, episode: Episode) -> bool:
    return bool(item.place) and any(compatible(item.place, place) for place in episode.places)


def _named_in_title(item: Evidence, episode: Episode) -> bool:
    """Whether one's title names the other's place or country ("tremor from southern Iran felt in Dubai")."""
    theirs = episode.where | {word for country in episode.countries for word in country.split()}
    ours = item.where | {word for country in item.countries for word in country.split()}
    return not item.topic.isdisjoint(theirs) or not ours.isdisjoint(episode.topics)


def _left(item: Evidence) -> set[str]:
    """The keys an article leaves its episode to be found by."""
    countries = {word for country in item.countries for word in country.split()}
    keys = _spot_keys(item) | {f"country:{word}" for word in countries}
    keys |= {f"placeless:{word}" for word in countries if not item.place}
    keys |= {f"word:{word}" for word in item.topic | item.where | countries}
    if item.kind in NAMED_ALIKE:
        keys |= {f"person:{name}" for name in item.people}
    return keys | {f"side:{word}" for side in item.sides for word in side}


def _sought(item: Evidence) -> set[str]:
    """The keys an article looks for: accidents and attacks by their spot, all else by any word."""
    if item.kind not in SPOT:
        return _left(item)
    countries = {word for country in item.countries for word in country.split()}
    keys = _spot_keys(item) | {f"placeless:{word}" if item.place else f"country:{word}" for word in countries}
    return keys | {f"person:{name}" for name in item.people}


def _spot_keys(item: Evidence) -> set[str]:
    """Beginning and end of each word of the place: of two spellings one letter apart at least one agrees."""
    return {f"begins:{word[:3]}" for word in item.where} | {f"ends:{word[-3:]}" for word in item.where}
