"""The rules that real articles taught (docs/merging.md): one sentence each."""

from __future__ import annotations

import pytest

from summarizer.merger.proofs import distinct
from summarizer.records.record import Citation

from .records import EPIDEMIC, MARCH, QUAKE, article, day, figure, printed_rows

HEALTH, GUARD = "Sarra health ministry", "Sarra coast guard"
POLICE, ORGANISERS = "Caldrune police", "March for Bread organisers"


def test_levels_are_never_summed_over_days() -> None:
    """People in shelters on two days are two levels of one number."""
    rows = printed_rows(
        article("a", figure(9000, None, HEALTH, "displaced", span="day", day=day(1)), scene=QUAKE, latest=day(1)),
        article("b", figure(16400, None, HEALTH, "displaced", span="day", day=day(2)), scene=QUAKE, latest=day(2)),
        scene=QUAKE,
    )
    row = rows["displaced/all"]
    assert (row.value, row.derived) == (16400, False)


def test_a_fall_of_the_missing_is_no_correction() -> None:
    """Fewer missing is news, not a revision."""
    rows = printed_rows(
        article("a", figure(120, None, HEALTH, "missing", day=day(1)), scene=QUAKE, latest=day(1)),
        article("b", figure(29, None, HEALTH, "missing", day=day(2)), scene=QUAKE, latest=day(2)),
        scene=QUAKE,
    )
    row = rows["missing/all"]
    assert row.value == 29
    assert not [note for note in row.notes if note.startswith("Revised down")]


def test_an_outlets_newer_level_replaces_an_authoritys_older_one() -> None:
    """A level may fall, so a newer one counts whoever prints it; a toll must reach the older one."""
    told = article(
        "a",
        figure(12, None, HEALTH, "missing", day=day(1)),
        figure(20, None, HEALTH, "killed", day=day(1)),
        scene=QUAKE,
        latest=day(1),
    )
    later = article(
        "b",
        figure(6, None, None, "missing", day=day(2)),
        figure(18, None, None, "killed", day=day(2)),
        scene=QUAKE,
        latest=day(2),
    )
    rows = printed_rows(told, later, scene=QUAKE)
    assert rows["missing/all"].value == 6
    assert rows["killed/all"].value == 20


def test_a_bodys_own_dead_are_no_part_of_the_count_of_everybody() -> None:
    """16 dead of the United Nations do not stand against 30,000 dead."""
    rows = printed_rows(
        article(
            "a",
            figure(30000, None, HEALTH, "killed", day=day(2)),
            figure(16, "United Nations", "United Nations", "killed", day=day(2)),
            scene=QUAKE,
            latest=day(2),
        ),
        scene=QUAKE,
    )
    assert rows["killed/all"].value == 30000
    assert rows["killed/all"].low == 30000
    assert [row.value for row in rows.values() if row.subgroup == "United Nations"] == [16]


def test_the_street_and_the_police_are_each_one_side_in_unrest() -> None:
    """Arrests are the police's to count; organisers who say otherwise are printed against them."""
    rows = printed_rows(
        article(
            "a",
            figure(147, "March for Bread", POLICE, "detained", day=day(2)),
            figure(300, "March for Bread", ORGANISERS, "detained", qualifier="more_than", day=day(2)),
            scene=MARCH,
            latest=day(2),
        ),
        scene=MARCH,
    )
    row = next(row for name, row in rows.items() if name.startswith("detained"))
    assert row.value == 147
    assert {point.state for point in row.series} == {"current", "conflict"}


def test_what_changed_is_cited() -> None:
    """A row that says "up from 14" cites the 14."""
    rows = printed_rows(
        article("a", figure(14, None, HEALTH, "killed", day=day(1)), scene=QUAKE, latest=day(1)),
        article("b", figure(63, None, HEALTH, "killed", day=day(2)), scene=QUAKE, latest=day(2)),
        scene=QUAKE,
    )
    row = rows["killed/all"]
    assert row.change == f"up from 14 as of {day(1)}"
    assert any("14" in cited.quote for cited in row.citations)


def test_an_earlier_conflict_stays_in_the_series() -> None:
    """Two offices that differed on the first day both stay visible when the toll has moved on."""
    rows = printed_rows(
        article(
            "a",
            figure(72, None, HEALTH, "killed", day=day(1), said=day(1)),
            figure(58, None, GUARD, "killed", day=day(1), said=day(1)),
            scene=QUAKE,
            latest=day(1),
        ),
        article("b", figure(88, None, HEALTH, "killed", day=day(3), said=day(3)), scene=QUAKE, latest=day(3)),
        scene=QUAKE,
    )
    assert rows["killed/all"].value == 88
    assert {point.value for point in rows["killed/all"].series} == {72, 58, 88}


def test_a_quote_is_cited_once() -> None:
    """Equal citations are one, in the order they came."""
    first = Citation(article="a-1", quote="x", start=0, end=1)
    other = Citation(article="a-1", quote="y", start=2, end=3)
    assert distinct([other, first, first.model_copy(), other]) == (other, first)


@pytest.mark.parametrize(
    ("told_as", "value", "state"),
    [("cases", 120, "withdrawn"), ("cases", 110, "announced"), ("hospitalised", 120, "announced")],
)
def test_cases_taken_back_under_one_name_are_taken_back_under_the_other(told_as: str, value: float, state: str) -> None:
    """One bulletin's 120, suspected cases here and cases there, is withdrawn for both; no other number or measure is."""
    days = {"day": day(1), "end_day": day(2)}
    rows = printed_rows(
        article("a", figure(value, None, HEALTH, told_as, **days), scene=EPIDEMIC, latest=day(2)),
        article("b", figure(120, None, HEALTH, "suspected_cases", **days), scene=EPIDEMIC, latest=day(2)),
        article(
            "c",
            figure(120, None, HEALTH, "suspected_cases", stance="withdrawn", **days),
            scene=EPIDEMIC,
            latest=day(3),
        ),
        scene=EPIDEMIC,
    )
    assert rows["suspected_cases/all"].state == "withdrawn"
    assert rows[f"{told_as}/all"].state == state


def test_another_offices_cases_are_not_taken_back() -> None:
    """A ministry withdraws its own 120 suspected cases, not the 120 cases another one counts."""
    days = {"day": day(1), "end_day": day(2)}
    rows = printed_rows(
        article("a", figure(120, None, GUARD, "cases", **days), scene=EPIDEMIC, latest=day(2)),
        article(
            "b",
            figure(120, None, HEALTH, "suspected_cases", stance="withdrawn", **days),
            scene=EPIDEMIC,
            latest=day(3),
        ),
        scene=EPIDEMIC,
    )
    assert (rows["cases/all"].state, rows["cases/all"].value) == ("announced", 120)
