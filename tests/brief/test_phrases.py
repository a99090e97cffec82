"""Numbers, dates and names in words."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.brief import markdown, phrases, tables
from summarizer.brief.phrases import (
    amount,
    article_label,
    clause,
    date,
    dates,
    names,
    number,
    plural,
    sentence,
)
from summarizer.records.brief import ArticleEntry


def test_examples_in_docstrings_hold() -> None:
    """Every example printed in a docstring is true."""
    for module in (phrases, markdown, tables):
        assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("value", "high", "qualifier", "expected"),
    [
        (21, None, "at_least", "at least 21"),
        (100, None, "nearly", "nearly 100"),
        (200, None, "about", "about 200"),
        (100, None, "more_than", "more than 100"),
        (30, None, "up_to", "up to 30"),
        (40, 60, "between", "40–60"),
        (0, None, "exact", "0"),
        (1_200_000, None, "exact", "1,200,000"),
        (None, None, "undisclosed", "not disclosed"),
    ],
)
def test_qualifier_stands_before_number(value: float | None, high: float | None, qualifier: str, expected: str) -> None:
    """Each qualifier is printed in its own words."""
    assert amount(value, high, qualifier) == expected


@given(st.integers(min_value=0, max_value=10**12))
def test_whole_numbers_keep_every_digit(value: int) -> None:
    """Thousands commas and a float's decimals never change a whole number."""
    assert int(number(float(value)).replace(",", "")) == value


def test_days_leave_out_the_year_of_the_brief_only() -> None:
    """The year is printed where it differs, and spans share a month where they can."""
    assert date("2020-09-27", "2020") == "27 Sep"
    assert date("2016-04-01", "2020") == "1 Apr 2016"
    assert dates("2020-09-27", "2020-09-29", "2020") == "27–29 Sep"
    assert dates("2020-09-30", "2020-10-02", "2020") == "30 Sep – 2 Oct"
    assert date("not a day", "2020") == "not a day"


def test_only_words_that_name_nobody_are_lowered() -> None:
    """A name keeps its capital after "that"; an article loses it."""
    assert clause("The bridge fell.") == "the bridge fell"
    assert clause("Turvia sent arms.") == "Turvia sent arms"
    assert clause("No. 5 battalion retreated.") == "No. 5 battalion retreated"


def test_lists_plurals_and_stops() -> None:
    """Lists end in "and", plurals are English, a sentence has one stop."""
    assert names(("A", "B", None, "A", "C")) == "A, B and C"
    assert [plural(u) for u in ("person", "artillery unit", "factory", "church", "aircraft")] == [
        "people", "artillery units", "factories", "churches", "aircraft",
    ]  # fmt: skip
    assert sentence("it fell.") == "It fell."
    assert sentence("it fell") == "It fell."


def test_article_is_called_by_outlet_then_agency_then_opening() -> None:
    """What is not printed is never guessed: the opening words stand in."""
    assert article_label(ArticleEntry(n=1, id="a", outlet="Norra News", agencies=("Marn",))) == "Norra News"
    assert article_label(ArticleEntry(n=1, id="a", agencies=("Marn",), date="2031-03-05"), "2031") == "Marn, 5 Mar"
    assert article_label(ArticleEntry(n=1, id="a", opening="Urgent calls")) == "“Urgent calls”"
    assert article_label(ArticleEntry(n=7, id="a")) == "article 7"
