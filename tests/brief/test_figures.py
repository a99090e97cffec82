"""Ledger rows in words."""

from __future__ import annotations

import pytest

from summarizer.brief.figures import (
    body,
    choose_key_figures,
    figure_citations,
    figure_line,
    further_back,
    history,
    label,
    short_figure,
)
from summarizer.records.brief import FigureRow, Point

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
    assert "single figures: 2 (said by" in figure_line(single, "2031")


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


def test_people_in_hospital_are_counted_as_those_who_are_there() -> None:
    """The count is of whoever is in hospital, not of whoever was taken there."""
    assert label(row("h", 12, group="", klass="unstated", measure="hospitalised")) == "People in hospital"


def count(value: float, state: str = "earlier", **more: object) -> Point:
    """A running count since the first day, of whoever gives the best one."""
    return point(f"p-{value}-{state}", value, state=state, **({"span": "total", "covers_from": "2031-03-03"} | more))


def tally(*between: Point, **more: object) -> FigureRow:
    """A row of 84 that was 16 and 31 before, and whatever else was told in between."""
    return row("r", 84, series=(count(16), count(31), *between, count(84, "current")), **more)


@pytest.mark.parametrize(
    "other",
    [
        count(20, of_best=False),
        count(15, "absorbed", span="more"),
        count(53, span="day", covers_from="2031-03-04"),
        count(84),
        count(31, "superseded"),
        count(9, "note"),
        count(95, "withdrawn"),
    ],
    ids=[
        "somebody else's",
        "an increment",
        "a later day's",
        "the current amount",
        "said again",
        "a note",
        "taken back",
    ],
)
def test_history_holds_only_earlier_counts_of_whoever_gives_the_best_one(other: Point) -> None:
    """What is no count of its own, or no earlier one, leaves the history as it is."""
    assert history(tally(other)) == "16 → 31"


def test_the_first_days_figure_is_a_count_and_so_is_a_looser_one_of_the_same_number() -> None:
    """On the first day a day's figure is the total, and "at least 84" was not yet 84."""
    first = count(7, span="day")
    series = (first, count(84, qualifier="at_least"), count(84, "current"))
    assert history(row("r", 84, series=series)) == "7 → at least 84"


def test_withdrawn_figure_is_printed_beside_the_best_and_cited() -> None:
    """What was taken back stays in sight, told once, with every quote of it; the short line leaves both out."""
    taken = (count(95, "withdrawn"), point("again", 95, state="withdrawn"))
    held = tally(*taken)
    assert body(held, "2031").endswith("; earlier: 16 → 31; withdrawn: 95")
    assert {c for p in taken for c in p.citations} <= set(figure_citations(held))
    assert "95" not in body(held, "2031", past=False)
    assert not {c for p in taken for c in p.citations} & set(figure_citations(held, past=False))


def test_history_that_the_change_tells_is_not_told_again() -> None:
    """One earlier count stands in the change; more than one, or another one, is printed as well."""
    one = row("r", 84, series=(count(31), count(84, "current")), change="up from 31 as of 2031-03-04")
    assert further_back(one) == ""
    assert "earlier:" not in body(one, "2031") and "up from 31 as of 4 Mar" in body(one, "2031")
    assert further_back(tally(change="up from 31 as of 2031-03-04")) == "16 → 31"
    assert further_back(one.model_copy(update={"change": "up from 47 as of 2031-03-04"})) == "31"
    assert further_back(one.model_copy(update={"change": None})) == "31"


def test_the_qualifier_of_a_history_is_part_of_what_the_change_tells() -> None:
    """ "Up from more than 31" tells of "more than 31", and not of 31."""
    loose = row("r", 84, series=(count(31, qualifier="more_than"), count(84, "current")), change="up from more than 31")
    assert further_back(loose) == ""
    assert further_back(loose.model_copy(update={"change": "up from 31"})) == "more than 31"


def test_things_counted_as_other_come_last_of_the_key_figures() -> None:
    """A count of no named measure makes way for every other; people are never put last for it."""
    things = row("tents", 500, group="", klass="", measure="other", unit="tent", as_of="2031-03-05")
    people = row("guests", 40, group="", klass="all", measure="other")
    part = row("part", 3, measure="injured", area="Sarn", subgroup="children")
    assert [f.row for f in choose_key_figures((things, people, part), "2031")] == ["guests", "part", "tents"]
    many = tuple(row(f"n{i}", i, measure="injured", area=f"town {i}") for i in range(10))
    assert "tents" not in {f.row for f in choose_key_figures((things, *many), "2031")}


def test_what_a_change_already_tells_is_told_by_the_whole_number() -> None:
    """An earlier 16 is not hidden by a change from 160."""
    earlier = point("p-1", 16, state="earlier", covers_from="2031-03-03", covers_to="2031-03-03")
    now = point("p-2", 200, covers_from="2031-03-03", covers_to="2031-03-05", span="total")
    made = row("r", 200, series=(earlier, now), change="up from 160 as of 2031-03-04")
    assert further_back(made) == "16"
    assert further_back(made.model_copy(update={"change": "up from 16 as of 2031-03-04"})) == ""


def test_nobody_is_said_to_have_announced_a_sum_over_sides() -> None:
    """Each of those named gave a part; a sum of one speaker's days is that speaker's."""
    total = row("t", 230, total=True, derived=True, recipe="30 + 200", said_by=("A", "B"))
    assert "parts said by A and B" in short_figure(total, "2031")
    assert "parts" not in short_figure(BY_ID["front"], "2031")
