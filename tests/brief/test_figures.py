"""Ledger rows in words."""

from __future__ import annotations

import pytest

from summarizer.brief.figures import choose_key_figures, figure_citations, figure_line, label, short_figure

from .invented import ROWS, cite, point, row

BY_ID = {r.id: r for r in ROWS}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "Northern Front, combatants killed"),
        ({"klass": "civilian", "measure": "injured"}, "Northern Front, civilians injured"),
        ({"subgroup": "children", "klass": "unstated"}, "Northern Front, children among people killed"),
        ({"group": "", "klass": "all", "measure": "missing"}, "People missing"),
        ({"group": "", "klass": "all", "area": "Port Lara"}, "Port Lara, people killed"),
        ({"group": "", "klass": "all", "total": True}, "Total, people killed"),
        ({"group": "", "klass": "unstated", "measure": "suspected_cases"}, "Suspected cases"),
        (
            {"klass": "", "unit": "artillery unit", "measure": "destroyed"},
            "Northern Front, artillery units destroyed",
        ),
        ({"group": "", "klass": "", "unit": "magnitude", "measure": "magnitude"}, "Magnitude"),
        ({"group": "", "klass": "", "unit": "euro", "measure": "cost"}, "Cost (euros)"),
    ],
)
def test_label_says_whose_and_what(more: dict[str, object], expected: str) -> None:
    """Group, area, class and measure, and nothing for a group that is nobody in particular."""
    assert label(row("r", 1, **more)) == expected


def test_derived_value_is_printed_with_recipe_source_day_and_past() -> None:
    """A sum of two days says how it was made, who says so, as of when, and what was said before."""
    assert figure_line(BY_ID["front"], "2031") == (
        "Northern Front, combatants killed: 84 (derived: 31 (4 Mar) + 53 (5 Mar)), "
        "said by Northern Front (health office), as of 5 Mar; earlier: 16 → 31."
    )


def test_undisclosed_is_never_zero_and_the_opponent_is_named() -> None:
    """An undisclosed cell says so, and its adversary's claim carries the claimant."""
    assert figure_line(BY_ID["velmark"], "2031") == (
        "Velmark, combatants killed: not disclosed by Velmark; claimed by Northern Front (health office): about 200."
    )


def test_stated_zero_is_a_figure() -> None:
    """Nobody hurt is printed as 0."""
    assert ": 0, said by" in figure_line(row("z", 0, said_by=("Velmark",)), "2031")


def test_range_names_who_gave_each_end() -> None:
    """Without a best figure both ends are printed with their speakers."""
    assert figure_line(BY_ID["homes"], "2031") == (
        "Homes destroyed: between 40 (said by Velmark (defence ministry)) and 60 (said by Talin town hall)."
    )


def test_conflicting_figure_stands_beside_the_best_with_its_speaker_and_citation() -> None:
    """A second figure of the same time is printed, not averaged, and cited."""
    other = point("x", 32, "32 dead", said_by="Talin hospital", state="conflict")
    both = row("r", 84, said_by=("Velmark",), series=(other,))
    assert "; against 32 (said by Talin hospital, 4 Mar)" in figure_line(both, "2031")
    assert cite("32 dead") in figure_citations(both)


def test_withdrawn_vague_and_incident_rows_say_what_they_are() -> None:
    """States without a best figure are told in words, with speakers."""
    assert "withdrawn: 31 (" in figure_line(
        row("w", state="withdrawn", series=(point("p", 31, state="withdrawn"),)), "2031"
    )
    vague = point("v", None, "dozens", qualifier="vague", state="note")
    assert "“dozens” (said by" in figure_line(row("v", state="vague", series=(vague,)), "2031")
    single = row("i", state="incidents", series=(point("p", 2, span="incident", state="note"),))
    assert "single incidents: 2 (said by" in figure_line(single, "2031")


def test_iso_days_in_changes_and_recipes_are_printed_as_days() -> None:
    """What the merger wrote with ISO days is printed like every other day."""
    changed = row("r", 53, change="up from 31 as of 2031-03-04")
    assert "up from 31 as of 4 Mar" in figure_line(changed, "2031")
    assert "derived: 31 (4 Mar)" in short_figure(BY_ID["front"], "2031")


def test_front_holds_totals_first_and_no_opponent_or_vague_figure() -> None:
    """At most ten figures, never an adversary's, never a mere word."""
    shut = (row("foe", 500, state="claimed_by_opponent"), row("words", None, state="vague"))
    many = tuple(row(f"n{i:02}", i, measure="injured", area=f"town {i}") for i in range(20))
    chosen = choose_key_figures((*many, *shut, *ROWS), "2031")
    assert len(chosen) == 10
    assert chosen[0].row == "total"
    assert not {"foe", "words", "velmark", "drones"} & {f.row for f in chosen}
    assert all("claimed by" not in f.text for f in chosen)
