"""One noun for one thing."""

from __future__ import annotations

import pytest

from summarizer.merger.units import normal_unit, singular

from .records import QUAKE, article, day, figure, rows


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("drones", "drone"),
        ("UAVs", "drone"),
        ("unmanned aerial vehicle", "drone"),
        ("Houses", "home"),
        ("people", "person"),
        ("soldiers", "person"),
        ("armored vehicles", "armoured vehicle"),
        ("artillery batteries", "artillery battery"),
        ("aircraft", "aircraft"),
        ("tonnes", "ton"),
        ("metric tons", "ton"),
        ("US dollars", "dollar"),
        ("USD", "dollar"),
        ("bus", "bus"),
        ("gas", "gas"),
        ("", ""),
    ],
)
def test_plurals_spellings_and_synonyms_are_one_unit(printed: str, unit: str) -> None:
    """A unit is a lower-case singular noun, whatever the article's number, spelling or word for it."""
    assert normal_unit(printed) == unit


def test_normalising_twice_changes_nothing() -> None:
    """A normal unit is already normal."""
    for printed in ("tanks", "helicopters", "batteries", "men", "glasses", "boxes"):
        assert normal_unit(normal_unit(printed)) == normal_unit(printed)


def test_irregular_words_keep_their_form() -> None:
    """Words that only look like plurals stay."""
    assert singular("premises") == "premises"
    assert singular("glass") == "glass"


@pytest.mark.parametrize("unit", ["regions", "villages", "families", "hectares"])
def test_what_is_no_single_person_is_never_counted_as_people(unit: str) -> None:
    """Five regions affected and 1,200 people affected are two rows, neither in the other."""
    found = rows(
        article(
            "a",
            figure(1200, None, "Sarra health ministry", "affected", day=day(2)),
            figure(5, None, "Sarra health ministry", "affected", unit=unit, day=day(2)),
            scene=QUAKE,
        ),
        scene=QUAKE,
    )
    assert {name: row.best and row.best.value for name, row in found.items()} == {
        "affected/all": 1200,
        f"affected/{normal_unit(unit)}": 5,
    }
