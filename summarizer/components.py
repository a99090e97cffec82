"""Connected components, small and deterministic.

Families, parties and situations are all "what hangs together". The representative of a group is
its smallest node, so the answer depends on what was joined and never on the order of joining.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """Anything hashable that can be sorted."""

    def __lt__(self, other: Any, /) -> bool: ...

    def __hash__(self) -> int: ...


N = TypeVar("N", bound=Ordered)


class UnionFind(Generic[N]):
    """Groups that grow by joining; every node starts alone.

    A caller with cannot-link constraints compares ``members`` of both nodes before it calls ``union``.
    """

    def __init__(self, nodes: Iterable[N] = ()) -> None:
        self._parent: dict[N, N] = {}
        self._members: dict[N, list[N]] = {}
        for node in nodes:
            self.add(node)

    def add(self, node: N) -> None:
        """Make ``node`` known, in a group of its own; a known node stays where it is."""
        if node not in self._parent:
            self._parent[node] = node
            self._members[node] = [node]

    def find(self, node: N) -> N:
        """The smallest node of the group of ``node``. Raises KeyError for a node never added."""
        root = node
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[node] != root:
            self._parent[node], node = root, self._parent[node]
        return root

    def union(self, first: N, second: N) -> N:
        """Join the groups of two nodes, adding unknown ones; returns the representative."""
        self.add(first)
        self.add(second)
        one, other = self.find(first), self.find(second)
        if one == other:
            return one
        small, large = (one, other) if one < other else (other, one)
        self._parent[large] = small
        joining = self._members.pop(large)
        if len(joining) > len(self._members[small]):  # the longer list grows, so n unions cost n log n
            joining, self._members[small] = self._members[small], joining
        self._members[small].extend(joining)
        return small

    def joined(self, first: N, second: N) -> bool:
        """Whether two known nodes are in one group."""
        return self.find(first) == self.find(second)

    def members(self, node: N) -> tuple[N, ...]:
        """The group of ``node``, sorted."""
        return tuple(sorted(self._members[self.find(node)]))

    def groups(self) -> dict[N, tuple[N, ...]]:
        """Every group, sorted, under its representative, in order of representatives."""
        return {root: tuple(sorted(self._members[root])) for root in sorted(self._members)}


def components(nodes: Iterable[N], links: Iterable[tuple[N, N]]) -> dict[N, N]:
    """The representative (smallest node) of every node's component, in order of nodes."""
    joined = UnionFind(nodes)
    for first, second in links:
        joined.union(first, second)
    return dict(sorted((m, r) for r, ms in joined.groups().items() for m in ms))
