"""Overlaps: the index finds the pairs that comparing all with all would find."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.lineage import overlaps
from summarizer.lineage.postings import index

SETS = st.lists(st.frozensets(st.integers(0, 60), max_size=30), max_size=20)


def by_brute_force(sets, least: float, fewest: int) -> list[tuple[int, int]]:
    return [
        (one, other)
        for one, other in combinations(range(len(sets)), 2)
        if (both := len(sets[one] & sets[other])) >= fewest and both >= least * min(len(sets[one]), len(sets[other]))
    ]


@given(SETS, st.sampled_from([0.15, 0.5]), st.integers(1, 8))
def test_every_pair_that_shares_enough_meets(sets, least, fewest) -> None:
    found = overlaps._meet(index(sets), [len(one) for one in sets], least, fewest)
    assert found == by_brute_force(sets, least, fewest)


@settings(deadline=None)
@given(st.integers(30, 60), st.frozensets(st.integers(0, 40), min_size=10), st.sampled_from([0.15, 0.5]))
def test_copies_in_great_number_all_meet_the_first_ones(copies, text, least) -> None:
    sets = [text | {1000 + number} for number in range(copies)]
    found = overlaps._meet(index(sets), [len(one) for one in sets], least, 8)
    assert {(one, other) for one, other in by_brute_force(sets, least, 8) if one < overlaps._LOOK} == set(found)


@given(st.integers(30, 50), st.integers(20, 40))
def test_a_pair_that_meets_at_few_places_is_judged_by_all_it_shares(fillers, common) -> None:
    """Both hold what many hold, too late to meet there; what they share besides brings them together."""
    stock = frozenset(range(common))
    own = frozenset(range(1000, 1008))
    sets = [stock] * fillers + [stock | own, stock | own | {2000}]
    found = overlaps._meet(index(sets), [len(one) for one in sets], 0.9, 8)
    assert (fillers, fillers + 1) in found
