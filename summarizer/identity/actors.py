"""Parties that are no sides under one name each: "UN" and "United Nations", "Haitian" and "Haiti" ministries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from summarizer.components import UnionFind
from summarizer.identity.names import alike, initials, words
from summarizer.identity.sides import Sides
from summarizer.records.brief import PartyEntry
from summarizer.records.record import ArticleRecord

CROWDED = 200
"""A word in more names than this compares nothing."""


def actors_of(records: Sequence[ArticleRecord], sides: Sides) -> tuple[dict[str, str], tuple[PartyEntry, ...]]:
    """Every name of a party that is no side, to the name most articles use; and an entry for each."""
    counts: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for record in records:
        for sourced in record.items:
            for name in (sourced.item.party, sourced.item.against):
                if name and sides.find(name) is None:
                    counts[name] += 1
                    articles[name].add(record.article.id)
    names: dict[str, str] = {}
    entries = []
    for group in _groups(sorted(counts)):
        name = min(group, key=lambda n: (-counts[n], len(n), n))
        names |= dict.fromkeys(group, name)
        ids = sorted({a for n in group for a in articles[n]})
        entries.append((name, PartyEntry(id="", name=name, names=tuple(group), articles=tuple(ids))))
    entries.sort(key=lambda pair: (-len(pair[1].articles), pair[0]))
    return names, tuple(e.model_copy(update={"id": f"actor-{n}"}) for n, (_, e) in enumerate(entries, start=1))


def _groups(names: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Names that mean one party; only names that share a word, or initials, are compared."""
    homes: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in {*words(name), initials(name)} - {""}:
            homes[word[:5]].append(name)
    joined = UnionFind(names)
    for home in homes.values():
        if len(home) <= CROWDED:
            for n, one in enumerate(home):
                for other in home[n + 1 :]:
                    if _same_size(one, other) and alike(one, other):
                        joined.union(one, other)
    return joined.groups().values()


def _same_size(one: str, other: str) -> bool:
    """Whether neither name is just a word of the other: "Lebanon" is not "Lebanon's Red Cross"."""
    return len(words(one)) == len(words(other)) or (
        1 in (len(words(one)), len(words(other)))
        and bool(initials(one) or initials(other))
        and (initials(one) in words(other) or initials(other) in words(one))
    )
