"""Names: one party spelled in several ways is one; what tells namesakes apart keeps them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.identity.names import alike, fold, initials, skeleton, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Odrisa", "Odryssa"),
        ("Maravchenko", "Gov. Maravtchenko"),
        ("Kolyn", "Kolin"),
        ("Northern Karsk", "Northern Karsk"),
        ("Nagorno-Vellin", "Vellin"),
        ("UVO", "United Velm Organisation"),
        ("Government of Velmark", "Velmark government"),
        ("Serik Shalabayin", "Serik Shalabain"),
        ("Velmarkian Civil Protection", "Velmark Civil Protection"),
        ("the Ministry of Health", "Health Ministry"),
    ],
)
def test_one_name_in_two_forms(one: str, other: str) -> None:
    """Spelling, order, articles, initials and a people's name make no other party."""
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Velmark", "Velmark"),
        ("South Ostria", "North Ostria"),
        ("Ostria", "Ostland"),
        ("New Pell", "Pell"),
        ("Velmark", "Rokhan"),
        ("Mali", "Malin"),
        ("", "Velmark"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    """What news keeps apart stays apart."""
    assert not alike(one, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_mutual(one: str, other: str) -> None:
    """And never raises."""
    assert alike(one, other) == alike(other, one)


@given(st.text(max_size=30))
def test_a_name_is_like_itself(name: str) -> None:
    """If anything of it can be read."""
    assert alike(name, name) == bool(fold(name))


def test_the_parts_of_a_name() -> None:
    """Titles and articles tell nothing; initials need several words."""
    assert words("the Governor of Pell") == {skeleton("pell")}
    assert initials("United Velm Organisation") == "uvo"
    assert initials("Pell") == ""
