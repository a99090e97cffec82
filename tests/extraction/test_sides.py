"""Every side stands once, and allies are sides."""

from __future__ import annotations

import pytest

from summarizer.extraction.sides import settle_sides

from .samples import side_record


@pytest.mark.parametrize(
    ("ally", "wanted"),
    [
        ("Velmark", "Velmark"),
        ("VELMARK", "Velmark"),
        ("the Velm army", "Velmark"),
        ("Sarrania", None),
        ("Turvia", None),
    ],
)
def test_an_ally_is_another_side_or_none(ally: str, wanted: str | None) -> None:
    """By its name or another of its names; a loss is told."""
    sides, faults = settle_sides((side_record("Turvia", ally=ally), side_record("Velmark", "the Velm army")))
    assert sides[0].ally == wanted
    assert [fault.text for fault in faults] == ([] if wanted else [f"Turvia: ally: {ally}"])


def test_sides_of_one_name_are_united() -> None:
    """With all their names, each once."""
    sides, faults = settle_sides((side_record("Turvia", "the army"), side_record("TURVIA", "the army", "the capital")))
    assert [(one.name, one.names) for one in sides] == [("Turvia", ["the army", "the capital"])]
    assert faults == ()


def test_names_are_bounded() -> None:
    """A side without a name, or with an endless one, is none; endless other names are left out."""
    sides, _ = settle_sides((side_record(" "), side_record("x" * 301), side_record("Turvia", "y" * 301, "the army")))
    assert [(one.name, one.names) for one in sides] == [("Turvia", ["the army"])]
    assert len(settle_sides((side_record("Turvia", *map(str, range(500))),))[0][0].names) == 100
