"""Posting lists: every member is found in just the sets that hold it, whoever shares its list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.lineage.postings import index

SETS = st.lists(st.frozensets(st.integers(0, 40), max_size=12), max_size=12)


@given(SETS)
def test_a_member_has_the_list_of_the_sets_that_hold_it(sets) -> None:
    postings = index(sets)
    assert set(postings.list_of) == frozenset().union(*sets)
    for member, name in postings.list_of.items():
        holders = tuple(number for number, members in enumerate(sets) if member in members)
        assert postings.lists.get(name, holders) == holders
        assert (name in postings.lists) == (len(holders) > 1)


@given(SETS)
def test_members_of_the_same_sets_share_one_list_and_are_counted_in_it(sets) -> None:
    postings = index(sets)
    assert sum(postings.weights.values()) == len(postings.list_of)
    assert len(set(postings.lists.values())) == len(postings.lists)
    for name in postings.lists:
        assert postings.weights[name] == sum(found == name for found in postings.list_of.values())


def test_no_set_has_no_lists() -> None:
    assert index([]).lists == {}
