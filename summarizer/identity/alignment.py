"""Groups of name forms that grow under a guard: what one article tells apart is never joined (rule M2).

A *form* is one normalised name inside one block (a role class, and for offices the side they
belong to). Forms, not parties, are compared, so ten thousand articles that print the same forty
names cost no more than forty comparisons. Every rule proposes links in an order that depends
on names alone; the guard refuses a link whose two groups stand side by side in one article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.components import UnionFind
from summarizer.identity.chains import Local
from summarizer.identity.names import deletions, normal_name, one_letter_apart

Node = tuple[str, ...]
"""A form's key: its block, then its words."""
Pairs = Sequence[tuple[str, str]]


@dataclass
class Form:
    """One normalised name: how it was printed, by whom it is used, and what it is called besides."""

    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    locals: set[Local] = field(default_factory=set)

    @property
    def name(self) -> str:
        """One printed form, always the same one."""
        return min(self.names)


class Alignment:
    """Forms and the groups they make."""

    def __init__(self, separations: Pairs = ()) -> None:
        self.forms: dict[Node, Form] = {}
        self.groups: UnionFind[Node] = UnionFind()
        self.reasons: list[tuple[Node, str]] = []
        self._articles: dict[Node, set[str]] = {}
        self._blocks: dict[str, set[Node]] = defaultdict(set)
        self._apart = [(normal_name(a), normal_name(b)) for a, b in separations]
        self._named = frozenset(name for pair in self._apart for name in pair)

    def add(self, block: str, words: Iterable[str], local: Local, name: str, aliases: Iterable[str], role: str) -> Node:
        """Put a local party under its form; a name the desk keeps apart is a form of its own."""
        own = (f"={normal_name(name)}",) if self._named and normal_name(name) in self._named else ()
        node = (block, *sorted(set(words)), *own)
        form = self.forms.setdefault(node, Form())
        form.names.add(name)
        form.aliases.update(aliases)
        form.roles.add(role)
        form.articles.add(local[0])
        form.locals.add(local)
        self.groups.add(node)
        self._blocks[block].add(node)
        self._articles.setdefault(node, set()).add(local[0])
        return node

    def nodes(self, block: str) -> list[Node]:
        """The forms of one block, sorted."""
        return sorted(self._blocks.get(block, ()))

    def apart(self, a: Node, b: Node) -> bool:
        """Whether one article uses both groups side by side, or the desk keeps them apart."""
        one, other = self.groups.find(a), self.groups.find(b)
        if one == other:
            return False
        return not self._articles[one].isdisjoint(self._articles[other]) or self._kept_apart(one, other)

    def link(self, a: Node, b: Node, why: str) -> bool:
        """Join two groups unless they are apart; says whether they are one now."""
        if self.groups.joined(a, b):
            return True
        if self.apart(a, b):
            return False
        self.force(a, b, why)
        return True

    def force(self, a: Node, b: Node, why: str) -> None:
        """Join two groups whatever the articles say (the desk knows better)."""
        one, other = self.groups.find(a), self.groups.find(b)
        if one == other:
            return
        root = self.groups.union(a, b)
        self._articles[root] = self._articles[one] | self._articles[other]
        self.reasons.append((a, f'"{self.forms[a].name}" taken as "{self.forms[b].name}": {why}'))

    def named(self, name: str) -> list[Node]:
        """The forms with this printed name, or else those with this alias; sorted."""
        key = normal_name(name)
        by_name = [n for n, form in self.forms.items() if any(normal_name(x) == key for x in form.names)]
        return sorted(by_name or [n for n, f in self.forms.items() if any(normal_name(x) == key for x in f.aliases)])

    def _kept_apart(self, one: Node, other: Node) -> bool:
        if not self._apart:
            return False
        first, second = self._all_names(one), self._all_names(other)
        return any((a in first and b in second) or (b in first and a in second) for a, b in self._apart)

    def _all_names(self, node: Node) -> set[str]:
        return {normal_name(name) for member in self.groups.members(node) for name in self.forms[member].names}


def link_equal(alignment: Alignment, keys: Mapping[Node, object], why: str) -> None:
    """Join the forms that have the same key."""
    by_key: dict[object, list[Node]] = defaultdict(list)
    for node in sorted(keys):
        by_key[keys[node]].append(node)
    for nodes in by_key.values():
        for a, b in combinations(nodes, 2):
            alignment.link(b, a, why)


def link_one_letter(alignment: Alignment, spelled: Mapping[Node, tuple[str, ...]], letters: int) -> None:
    """Join forms of a shared role that differ by one letter of one long word; candidates meet in ``deletions``."""
    meeting: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in sorted(spelled):
        for key in sorted(deletions(spelled[node], letters)):
            meeting[key].append(node)
    pairs = {pair for nodes in meeting.values() for pair in combinations(nodes, 2)}
    for a, b in sorted(pairs):
        if shared_role(alignment, a, b) and one_letter_apart(spelled[a], spelled[b], letters):
            alignment.link(b, a, "one letter differs")


def supersets(sets: Mapping[Node, frozenset[str]]) -> dict[Node, list[Node]]:
    """Every form -> the forms whose words hold all of its words and more."""
    holding: dict[str, set[Node]] = defaultdict(set)
    for node, found in sets.items():
        for word in found:
            holding[word].add(node)
    larger: dict[Node, list[Node]] = {}
    for node, found in sets.items():
        if found:
            smallest = min((holding[word] for word in found), key=len)
            larger[node] = sorted(other for other in smallest if sets[other] > found)
    return larger


def link_subset(alignment: Alignment, node: Node, larger: Sequence[Node], sets: Mapping[Node, frozenset[str]]) -> None:
    """Join a form to the one fullest name that holds it; two different fullest names leave it alone."""
    fullest = [a for a in larger if not any(sets[b] > sets[a] for b in larger)]
    if len({alignment.groups.find(a) for a in fullest}) == 1:
        alignment.link(node, fullest[0], "part of the longer name")


def link_alias(alignment: Alignment, named: Mapping[Node, Iterable[Node]]) -> None:
    """Join a form to the one group that has it among its aliases (``named``: form -> forms with that alias)."""
    for target in sorted(named):
        own = alignment.groups.find(target)
        holders = sorted({alignment.groups.find(node) for node in named[target]} - {own})
        if len(holders) == 1:
            alignment.link(target, holders[0], "printed as another name of it")


def shared_role(alignment: Alignment, a: Node, b: Node) -> bool:
    """Whether two forms were entered under one role somewhere: needed wherever names are not exactly equal."""
    return not alignment.forms[a].roles.isdisjoint(alignment.forms[b].roles)
