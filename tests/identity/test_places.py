"""Places as keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.identity.places import compatible, contains, normal_place, same_place


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Talish", "Talysh"), ("near Fizuli", "Fizuli"), ("the town of Norra", "Norra"), ("village of Norra", "around Norra"),
        ("outskirts of Norra", "Norra, Velmark"), ("Moravec", "Moravek"), ("in the north of Sarra", "Sarra"),
    ],
)  # fmt: skip
def test_spellings_of_one_place(a: str, b: str) -> None:
    """Prefixes, what follows a comma and one letter of a long name do not count."""
    assert same_place(a, b)


def test_another_place_is_never_the_same() -> None:
    """Port Lara is not Lara, whichever way it is asked; nor are north and south."""
    assert not same_place("Port Lara", "Lara")
    assert not compatible("Port Lara", "Lara")
    assert not compatible("northern Sarra", "southern Sarra")
    assert not compatible("Torva", "Torvi")


def test_only_generic_words_make_a_place_hold_another() -> None:
    """An island holds the town of its name; a part lies in the whole."""
    assert contains("Qeshm", "northern Qeshm")
    assert contains("Qeshm island", "Qeshm city")
    assert not contains("northern Qeshm", "Qeshm")
    assert compatible("Qeshm island", "Qeshm")


def test_a_missing_place_fits_all() -> None:
    """M4: equal, containing, or one missing."""
    assert compatible(None, "Lara")
    assert compatible("Lara", None)
    assert compatible("Lara and Norra", "Norra")


@given(st.text(max_size=30), st.text(max_size=30))
def test_compatible_is_symmetrical_and_total(a: str, b: str) -> None:
    """Any two texts can be compared, in either order."""
    assert compatible(a, b) == compatible(b, a)
    assert same_place(a, a)
    assert normal_place(normal_place(a)) is not None
