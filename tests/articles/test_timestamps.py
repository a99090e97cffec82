"""Days as programs write them."""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.timestamps import read_timestamp


@pytest.mark.parametrize(
    "value",
    [
        "2031-03-04",
        "2031-03-04T23:20:00-05:00",
        "2031-3-4",
        "2031/03/04 18:20",
        "20310304",
        "20310304182000",
        "20310304T182000Z",
        "Tue, 04 Mar 2031 18:20:00 +0100",
        "4 March 2031",
        20310304,
        1930414800,
        1930414800.5,
        1930414800123,
        1930414800123456,
        "1930414800",
        "/Date(1930414800123)/",
        {"$date": "2031-03-04T18:20:00Z"},
        {"$date": {"$numberLong": "1930414800123"}},
        {"_seconds": 1930414800, "_nanoseconds": 0},
        {"date": "2031-03-04 18:20:00.000000", "timezone": "UTC"},
        {"original": "2031-03-04T00:00:00+00:00", "created": "2031-03-06T00:00:00+00:00"},
        {"year": 2031, "month": 3, "day": 4},
        {"year": "2031", "month": "03", "day": "04"},
        [2031, 3, 4, 18, 20, 0, 1, 63, 0],
        ["2031-03-04T18:20:00Z"],
        date(2031, 3, 4),
        datetime(2031, 3, 4, 18, 20),
    ],
)
def test_one_day_in_every_form_programs_have_for_it(value: Any) -> None:
    """Printed dates are cut as they stand, seconds are a day in UTC."""
    assert read_timestamp(value) == "2031-03-04"


@pytest.mark.parametrize(
    "value",
    [
        *(None, True, "", "soon", 7, 2031, -5, 10**30, math.nan, math.inf, {}, [], {"year": 2031}, [1, 2, 3]),
        *("20311304", "2031-02-30", {"a": {"date": "2031-03-04"}}, b"2031-03-04"),
        "The dam broke on 4 March 2031, and since then, the brigade said, the road has been closed to all.",
    ],
)
def test_what_is_no_date_is_none(value: Any) -> None:
    """Neither numbers out of range nor days in a sentence count."""
    assert read_timestamp(value) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.sampled_from(["date", "year", "month", "day", "$date"]), x),
    )
)
def test_any_value_is_a_day_or_none(value: Any) -> None:
    """Nothing in data breaks the reading."""
    day = read_timestamp(value)
    assert day is None or date.fromisoformat(day)
