"""M6.6: how far a qualified number reaches."""

from __future__ import annotations

import math

import pytest

from summarizer.merger.intervals import Interval, interval, joint_qualifier
from summarizer.records.options import MergeOptions


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        ("exact", 50, 50),
        ("at_least", 50, math.inf),
        ("more_than", 50, math.inf),
        ("up_to", 0, 50),
        ("about", 45, 55),
        ("nearly", 45, 49),
    ],
)
def test_a_qualifier_widens_a_number(qualifier: str, low: float, high: float) -> None:
    """At least and more than are open above, up to is open below, about is 10 %, nearly N is 0.9 N to N - 1."""
    reach = interval(50, None, qualifier, MergeOptions())
    assert reach.low == pytest.approx(low)
    assert reach.high == pytest.approx(high)


def test_a_stated_range_reaches_from_end_to_end() -> None:
    """Between 40 and 60 is 40 to 60."""
    assert interval(40, 60, "between", MergeOptions()) == Interval(40, 60)


@pytest.mark.parametrize("value", [0.0, 1.0, 5.0])
def test_nearly_a_small_number_is_not_upside_down(value: float) -> None:
    """Nearly N never ends below where it begins, however small N is."""
    reach = interval(value, None, "nearly", MergeOptions())
    assert reach.low <= reach.high


def test_intervals_meet_where_some_number_fits_both() -> None:
    """Exactly 49 fits nearly 50; exactly 50 does not."""
    nearly = interval(50, None, "nearly", MergeOptions())
    assert nearly.meets(Interval(49, 49)) and Interval(49, 49).meets(nearly)
    assert not nearly.meets(Interval(50, 50))


def test_the_thresholds_are_options() -> None:
    """How far "about" reaches is an option."""
    assert interval(100, None, "about", MergeOptions(about=0.2)) == Interval(80, 120)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("exact", "exact"), "exact"),
        (("exact", "at_least"), "at_least"),
        (("about", "more_than"), "at_least"),
        (("exact", "nearly"), "about"),
        (("between", "exact"), "about"),
    ],
)
def test_a_sum_is_as_loose_as_its_loosest_part(parts: tuple[str, ...], whole: str) -> None:
    """A sum with a part that is open above is open above; with a loose part it is loose."""
    assert joint_qualifier(parts) == whole
