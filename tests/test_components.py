"""Components: what was joined decides, never the order of joining."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.components import UnionFind, components

NODES = st.integers(0, 12)
LINKS = st.lists(st.tuples(NODES, NODES), max_size=20)


def reach(node: int, links: list[tuple[int, int]]) -> set[int]:
    found = {node}
    while True:
        more = {b for pair in links for a, b in (pair, pair[::-1]) if a in found} - found
        if not more:
            return found
        found |= more


@given(LINKS, st.randoms(use_true_random=False))
def test_the_representative_is_the_smallest_node_within_reach(links, random) -> None:
    expected = {node: min(reach(node, links)) for node in range(13)}
    assert components(range(13), links) == expected
    shuffled = [pair[::-1] for pair in links]
    random.shuffle(shuffled)
    assert components(reversed(range(13)), shuffled) == expected


def test_members_and_groups_are_sorted() -> None:
    joined = UnionFind("dcba")
    assert joined.union("d", "b") == "b"
    assert joined.members("d") == ("b", "d")
    assert joined.groups() == {"a": ("a",), "b": ("b", "d"), "c": ("c",)}
    assert joined.joined("b", "d")
    assert not joined.joined("a", "d")


def test_a_long_chain_is_one_group_without_recursion() -> None:
    nodes = range(50_000)
    assert set(components(nodes, pairwise(nodes)).values()) == {0}


def test_an_unknown_node_is_an_error_not_a_new_group() -> None:
    with pytest.raises(KeyError):
        UnionFind([1]).find(2)
