"""Who stands with whom, across articles (rule M2; the trial behind it is in DESIGN section 4).

Camp letters are local to an article: one says A, the next B for the same side. So letters are
never compared across articles; each article only votes, pair by pair, on which sides stand
together and which apart, and camps are what hangs together by a majority of those votes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.components import UnionFind

Pair = tuple[str, str]


@dataclass(frozen=True)
class Camps:
    """of: side -> camp (``camp-`` and the camp's first side); hostile: pairs of camps some article sets apart."""

    of: Mapping[str, str] = field(default_factory=dict)
    hostile: frozenset[Pair] = frozenset()

    def opposed(self, a: str, b: str) -> bool:
        """Whether the camps of two sides are known, differ, and are set apart by some article."""
        one, other = self.of.get(a), self.of.get(b)
        return one is not None and other is not None and (min(one, other), max(one, other)) in self.hostile

    def allied(self, a: str, b: str) -> bool:
        """Whether two sides are of one known camp."""
        one = self.of.get(a)
        return one is not None and one == self.of.get(b)


def align_camps(letters: Iterable[Mapping[str, str]], leaders: Iterable[str] = ()) -> Camps:
    """Align camps. In: for each distinct article, side -> its camp letter there; ``leaders``: sides that may name a camp.

    Two sides are joined where more articles put them together than apart, best-supported pairs
    first; a union that would bring an opposed pair (more often apart than together) into one camp
    is refused. Any number of camps may come out.
    """
    together, apart = _votes(letters)
    sides = sorted({side for pair in [*together, *apart] for side in pair})
    opposed = {pair for pair in apart if apart[pair] > together[pair]}
    groups: UnionFind[str] = UnionFind(sides)
    margin = {pair: together[pair] - apart[pair] for pair in together if together[pair] > apart[pair]}
    for a, b in sorted(margin, key=lambda pair: (-margin[pair], pair)):
        if not groups.joined(a, b) and not _would_mix(groups.members(a), groups.members(b), opposed):
            groups.union(a, b)
    first = set(leaders)
    names = {
        root: f"camp-{min(found, key=lambda side: (side not in first, side))}"
        for root, found in groups.groups().items()
    }
    of = {side: names[groups.find(side)] for side in sides}
    hostile = {(min(of[a], of[b]), max(of[a], of[b])) for a, b in apart if apart[(a, b)] and of[a] != of[b]}
    return Camps(of, frozenset(hostile))


def _votes(letters: Iterable[Mapping[str, str]]) -> tuple[Counter[Pair], Counter[Pair]]:
    """Articles that put a pair of sides together, and apart; a side alone with a letter is counted with itself."""
    together: Counter[Pair] = Counter()
    apart: Counter[Pair] = Counter()
    for article in letters:
        for side in article:
            together[(side, side)] += 1
        for a, b in combinations(sorted(article), 2):
            (together if article[a] == article[b] else apart)[(a, b)] += 1
    return together, apart


def _would_mix(one: Iterable[str], other: Iterable[str], opposed: set[Pair]) -> bool:
    found = list(other)
    return any((min(a, b), max(a, b)) in opposed for a in one for b in found)
