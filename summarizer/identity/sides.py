"""The sides of a situation across its articles: one name each, allies, camps.

Every article names the adversaries in its own words. Two are one side where their names are
alike, or where one article's name is among the printed names of another's; never where an
article lists both as two (an ally is not its ally).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from summarizer.components import UnionFind
from summarizer.identity.names import alike, fold
from summarizer.records.brief import PartyEntry
from summarizer.records.record import ArticleRecord


@dataclass
class _Cluster:
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    allies: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The name most articles use; of equals the shortest."""
        return min(self.names, key=lambda n: (-self.names[n], len(n), n))


@dataclass(frozen=True)
class Sides:
    """The adversaries of one situation. names: every folded name to its side; allies: side to the sides it stands with."""

    entries: tuple[PartyEntry, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    allies: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def find(self, name: str | None) -> str | None:
        """The side that a name means, by name or by alias; None if none."""
        if not name:
            return None
        folded = fold(name)
        if folded in self.names:
            return self.names[folded]
        found = [entry.name for entry in self.entries if alike(entry.name, name)]
        return found[0] if len(found) == 1 else None

    def canonical(self, name: str | None) -> str | None:
        """The side's name if it is one, else the name as it is."""
        return self.find(name) or (name or None)

    def opposed(self, one: str | None, other: str | None) -> bool:
        """Whether two parties are known sides of different camps."""
        first, second = self.find(one), self.find(other)
        if first is None or second is None or first == second:
            return False
        return second not in self.allies.get(first, frozenset())

    def allied(self, one: str | None, other: str | None) -> bool:
        """Whether two parties are one side or stand together."""
        first, second = self.find(one), self.find(other)
        return first is not None and (first == second or second in self.allies.get(first, frozenset()))


def sides_of(
    records: Sequence[ArticleRecord],
    joins: Iterable[tuple[str, str]] = (),
    separations: Iterable[tuple[str, str]] = (),
) -> Sides:
    """Unite the sides that the articles list. joins, separations: a desk's own pairs of names."""
    together = [{fold(a) for a in record_names} for record_names in ([s.name for s in r.sides] for r in records)]
    apart = {frozenset((fold(a), fold(b))) for a, b in separations}
    apart |= {frozenset((a, b)) for names in together for a in names for b in names if a != b}
    joined = {frozenset((fold(a), fold(b))) for a, b in joins}
    apart -= joined
    listed = Counter(fold(s.name) for r in records for s in r.sides)
    aliases: dict[str, Counter[str]] = {}
    for record in records:
        for side in record.sides:
            aliases.setdefault(fold(side.name), Counter()).update({fold(n) for n in side.names})
    return _named(records, [set(group) for group in _united(sorted(listed), aliases, apart, joined)])


def _united(
    names: Sequence[str],
    aliases: Mapping[str, Counter[str]],
    apart: Set[frozenset[str]],
    joined: Set[frozenset[str]],
) -> Iterable[tuple[str, ...]]:
    """Names in groups: the likest pairs first, and never two that an article lists side by side."""
    pairs: list[tuple[int, int, str, str]] = []
    for n, one in enumerate(names):
        for other in names[n + 1 :]:
            votes = aliases[other][one] + aliases[one][other]
            likeness = 3 if frozenset((one, other)) in joined else 2 if alike(one, other) else 1 if votes else 0
            if likeness:
                pairs.append((-likeness, -votes, one, other))
    groups = UnionFind(names)
    for _, _, one, other in sorted(pairs):
        both = [(a, b) for a in groups.members(one) for b in groups.members(other)]
        if not any(frozenset(pair) in apart for pair in both):
            groups.union(one, other)
    return groups.groups().values()


def _named(records: Sequence[ArticleRecord], groups: Sequence[set[str]]) -> Sides:
    """The groups as sides: printed names, articles, allies, camps."""
    of = {name: n for n, group in enumerate(groups) for name in group}
    clusters = [_Cluster() for _ in groups]
    for record in records:
        for side in record.sides:
            cluster = clusters[of[fold(side.name)]]
            cluster.names[side.name] += 1
            cluster.aliases.update(side.names)
            cluster.articles.add(record.article.id)
            if side.ally and fold(side.ally) in of:
                cluster.allies.add(groups_key(groups[of[fold(side.ally)]]))
    keys = {groups_key(group): cluster.name for group, cluster in zip(groups, clusters, strict=True)}
    allies: dict[str, set[str]] = {c.name: {keys[a] for a in c.allies} - {c.name} for c in clusters}
    for name, friends in list(allies.items()):
        for friend in friends:
            allies[friend].add(name)
    names = _unambiguous(clusters)
    camps = _camps(allies)
    entries = tuple(
        PartyEntry(
            id=f"side-{n}", name=c.name, names=tuple(sorted({*c.names, *c.aliases})), role="side",
            allies=tuple(sorted(allies[c.name])), camp=camps[c.name], articles=tuple(sorted(c.articles)),
        )
        for n, c in enumerate(sorted(clusters, key=lambda c: (-len(c.articles), c.name)), start=1)
    )  # fmt: skip
    return Sides(entries, names, {name: frozenset(friends) for name, friends in allies.items()})


def groups_key(group: set[str]) -> str:
    """What stands for a group of folded names: its first."""
    return min(group)


def _unambiguous(clusters: Sequence[_Cluster]) -> dict[str, str]:
    """Every folded name and alias that only one side has."""
    found: dict[str, set[str]] = {}
    for cluster in clusters:
        for name in {*cluster.names, *cluster.aliases}:
            found.setdefault(fold(name), set()).add(cluster.name)
    names = {name: next(iter(owners)) for name, owners in found.items() if len(owners) == 1}
    return names | {fold(name): cluster.name for cluster in clusters for name in cluster.names}


def _camps(allies: Mapping[str, set[str]]) -> dict[str, str]:
    """A letter for each set of sides that stand together, in the order of their names."""
    camps: dict[str, str] = {}
    for name in sorted(allies):
        if name not in camps:
            letter = chr(ord("A") + len(set(camps.values())))
            todo = [name]
            while todo:
                one = todo.pop()
                if one not in camps:
                    camps[one] = letter
                    todo += sorted(allies[one])
    return camps
