"""Agencies are read by a table, whole names only."""

from __future__ import annotations

import pytest

from summarizer.articles.printed.agencies import find_agencies, read_credit, read_dateline_credit


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("REUTERS, AGENCE FRANCE-PRESSE", ("Reuters", "AFP")),
        ("AP", ("AP",)),
        ("The Associated Press", ("AP",)),
        ("AFP/Reuters", ("AFP", "Reuters")),
        ("dpa and DPA", ("dpa",)),
        ("ACAN - EFE", ("ACAN-EFE",)),
        ("AFP, our correspondent", ()),
        ("ap", ()),
        ("", ()),
    ],
)
def test_a_credit_counts_only_when_it_is_agencies_alone(printed: str, names: tuple[str, ...]) -> None:
    """One short name an agency, each once, in printed order."""
    assert read_credit(printed) == names


def test_a_byline_is_searched_for_whole_names() -> None:
    """Names inside other words do not count, and the longest name wins."""
    assert find_agencies("By Ana Apfel, Associated Press, and Reuters Staff in CAPETOWN, SPAIN") == (
        "AP",
        "Reuters",
    )
    assert find_agencies("By Ana Lima, Australian Associated Press") == ("AAP",)


def test_an_unknown_dateline_credit_stays_as_printed() -> None:
    """Capitals in a dateline are an agency even where the table does not know it."""
    assert read_dateline_credit("LA HORA NUEVA, AFP") == ("LA HORA NUEVA", "AFP")
    assert read_dateline_credit("Agencies, Sept 27") == ()
