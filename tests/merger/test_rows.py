"""M6.6 and M7: the streams of one cell become one row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from .records import CAST, MARCH, QUAKE, Member, article, day, denial, figure, printed_rows, rows, undisclosed, words

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"
HEALTH, GUARD = "Sarra health ministry", "Sarra coast guard"
SOLDIERS = "killed/velmark/combatant"


def test_own_side_is_best_and_the_opponents_claim_stands_apart() -> None:
    """M7: same cell, own side against opponent: announced 31, opponent claims 400; the claim widens nothing."""
    row = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant")),
        article("b", figure(400, "Velmark", THEIRS, people="combatant")),
    )[SOLDIERS]
    assert (row.value, row.low, row.high, row.high_open) == (31, 31, 31, False)
    assert [(p.value, p.state, p.said_by) for p in row.opponent_claims] == [(400, "opponent", THEIRS)]
    assert [p.value for p in row.series] == [31]


def test_only_an_opponents_claim_gives_no_figure() -> None:
    """M6.1: where only the opponent counts, the row is that claim and nothing else."""
    row = printed_rows(article("b", figure(400, "Velmark", THEIRS, people="combatant")))[SOLDIERS]
    assert row.state == "claimed_by_opponent"
    assert row.value is row.low is row.high is None


def test_an_opponents_later_claim_replaces_its_own_earlier_one_only() -> None:
    """M6.3: an opponent's claims are a series of their own."""
    row = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(300, "Velmark", THEIRS, people="combatant"), latest=day(3)),
        article("c", figure(400, "Velmark", THEIRS, people="combatant"), latest=day(4)),
    )[SOLDIERS]
    assert row.value == 31
    assert [(p.value, p.state) for p in row.opponent_claims] == [(300, "earlier"), (400, "opponent")]


def test_undisclosed_losses_are_a_state_of_the_row() -> None:
    """M6.1: "no figure was given" shows as not disclosed, with no value, and not as 0."""
    found = printed_rows(article("a", undisclosed("Velmark", OWN, people="combatant")))
    assert found[SOLDIERS].state == "not_disclosed"
    assert found[SOLDIERS].value is None


def test_an_opponents_claim_does_not_disclose_what_the_side_keeps_back() -> None:
    """M6.1: not disclosed stays not disclosed beside what the opponent claims."""
    row = printed_rows(
        article(
            "a", undisclosed("Velmark", OWN, people="combatant"), figure(400, "Velmark", THEIRS, people="combatant")
        )
    )[SOLDIERS]
    assert row.state == "not_disclosed" and [p.value for p in row.opponent_claims] == [400]


def test_a_stated_zero_is_announced() -> None:
    """M6.1: "none was killed" is the figure 0."""
    row = printed_rows(article("a", figure(0, "Velmark", OWN, people="combatant")))[SOLDIERS]
    assert (row.state, row.value) == ("announced", 0)


def test_a_withdrawn_figure_leaves_a_withdrawn_row() -> None:
    """M5: nothing is left but that it was withdrawn."""
    row = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(31, "Velmark", OWN, people="combatant", stance="withdrawn"), latest=day(3)),
    )[SOLDIERS]
    assert (row.state, row.value, row.change) == ("withdrawn", None, None)


def test_two_authorities_that_exclude_each_other_are_in_conflict() -> None:
    """M6.6: ministry and hospital at one as-of: both printed, best by the ladder of authorities."""
    row = rows(
        article("a", figure(412, None, "Sarra health ministry", day=day(4), said=day(4)), scene=QUAKE),
        article("b", figure(377, None, "Sarra interior ministry", day=day(4), said=day(4)), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert row.best is not None and row.best.value == 412
    assert (row.low, row.high) == (377, 412)
    assert len(row.rivals) == 1
    assert row.marks["a-b.0"].state == "conflict"


def test_authorities_of_equal_rank_leave_only_the_range() -> None:
    """M6.6: two governments' offices of one rank that differ: no best, only 377 to 412."""
    row = printed_rows(
        article("a", figure(412, None, "Sarra coast guard", day=day(4), said=day(4)), scene=QUAKE),
        article("b", figure(377, None, "Sarra health ministry", day=day(4), said=day(4)), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert (row.state, row.value, row.low, row.high) == ("range", None, 377, 412)


def test_qualifiers_that_meet_are_no_conflict() -> None:
    """M7: conflict only where intervals are disjoint after qualifiers: at least 370 fits 412."""
    row = rows(
        article("a", figure(412, None, "Sarra health ministry", day=day(4), said=day(4)), scene=QUAKE),
        article(
            "b",
            figure(370, None, "Sarra interior ministry", day=day(4), said=day(4), qualifier="at_least"),
            scene=QUAKE,
        ),
        scene=QUAKE,
    )["killed/all"]
    assert row.rivals == ()


def test_a_day_that_was_only_assumed_makes_no_conflict() -> None:
    """A defaulted day is marked and never makes a conflict between two articles."""
    row = printed_rows(
        article("a", figure(412, None, "Sarra health ministry"), scene=QUAKE),
        article("b", figure(377, None, "Sarra interior ministry"), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert row.value == 412
    assert row.series[0].said_defaulted and row.series[1].said_defaulted
    assert "conflict" not in {p.state for p in row.series}


def test_different_days_are_accumulation_not_conflict() -> None:
    """M7: a different as-of is growth: the newer authority is best, the range is its own figure."""
    row = rows(
        article("a", figure(100, None, "Sarra health ministry", said=day(2)), scene=QUAKE),
        article("b", figure(180, None, "Sarra interior ministry", said=day(4)), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert row.best is not None and row.best.value == 180
    assert row.rivals == () and (row.low, row.high) == (180, 180)


def test_police_and_organisers_leave_only_the_range() -> None:
    """M6.6: what two parties say of a crowd are two claims: only the range is printed."""
    row = printed_rows(
        article("a", figure(8000, "March for Bread", "Caldrune police", "attendance", day=day(1)), scene=MARCH),
        article(
            "b", figure(40000, "March for Bread", "March for Bread organisers", "attendance", day=day(1)), scene=MARCH
        ),
        scene=MARCH,
    )["attendance/march-for-bread/unstated"]
    assert (row.state, row.value, row.low, row.high) == ("range", None, 8000, 40000)
    assert set(row.said_by) == {"Caldrune police", "March for Bread organisers"}


def test_an_allys_count_is_own_side() -> None:
    """A speaker of the affected side's camp counts as own side, and the latest of both is best."""
    row = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant", said=day(2))),
        article("b", figure(35, "Velmark", ALLY, people="combatant", said=day(3))),
    )[SOLDIERS]
    assert row.value == 35 and row.said_by == (ALLY,)


def test_authority_before_outlet() -> None:
    """M6.6: an own-side count stands before an outlet's of the same day."""
    row = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant"), figure(33, "Velmark", people="combatant"))
    )[SOLDIERS]
    assert (row.value, row.state) == (31, "announced")


def test_an_outlets_own_count_where_nobody_else_counts() -> None:
    """M6.6: with no authority the outlet's figure is best, and the row says whose it is."""
    row = printed_rows(article("a", figure(33, "Velmark", people="combatant")))[SOLDIERS]
    assert (row.value, row.state, row.said_by) == (33, "outlet_count", ("news outlets",))


def test_a_newer_outlet_total_of_the_whole_situation_that_reaches_the_authoritys_is_best() -> None:
    """M6.8: as recent and not below: the outlet's total stands."""
    row = printed_rows(
        article("a", figure(100, None, "Sarra health ministry"), scene=QUAKE, latest=day(2)),
        article("b", figure(140), scene=QUAKE, latest=day(4)),
        scene=QUAKE,
    )["killed/all"]
    assert (row.value, row.as_of) == (140, day(4))


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "opens"),
    [
        ("exact", 50, 50, (False, False)),
        ("at_least", 50, None, (False, True)),
        ("more_than", 50, None, (False, True)),
        ("up_to", 0, 50, (True, False)),
        ("about", 45, 55, (False, False)),
        ("nearly", 45, 49, (False, False)),
    ],
)
def test_low_and_high_are_widened_by_the_qualifier(
    qualifier: str, low: float, high: float | None, opens: tuple[bool, bool]
) -> None:
    """M6.6: at least and more than leave the high end open, up to the low end; about and nearly spread."""
    row = printed_rows(article("a", figure(50, None, "Sarra health ministry", qualifier=qualifier), scene=QUAKE), scene=QUAKE)[
        "killed/all"
    ]  # fmt: skip
    assert row.low == pytest.approx(low)
    assert row.high == (None if high is None else pytest.approx(high))
    assert (row.low_open, row.high_open) == opens


def test_change_says_what_it_was_before() -> None:
    """The row tells the count before the last and as of when."""
    row = printed_rows(
        article("a", figure(16, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(31, "Velmark", OWN, people="combatant"), latest=day(3)),
    )[SOLDIERS]
    assert row.change == f"up from 16 as of {day(2)}"


def test_a_derived_best_prints_its_recipe() -> None:
    """A number that stands in no quote says what it is summed from, and every part is cited."""
    row = printed_rows(
        article("a", figure(10, "Velmark", OWN, people="combatant", span="day", day=day(1)), latest=day(1)),
        article("b", figure(21, "Velmark", OWN, people="combatant", span="day", day=day(2)), latest=day(2)),
    )[SOLDIERS]
    assert (row.value, row.derived) == (31, True)
    assert row.recipe == f"10 ({day(1)}) + 21 ({day(2)})"
    assert {c.article for c in row.citations} == {"a-a", "a-b"}


def test_every_point_keeps_its_rule_and_quote() -> None:
    """Each point of the printed row names its rule, and its quote holds its number."""
    row = printed_rows(
        article("a", figure(16, "Velmark", OWN, people="combatant"), latest=day(2)),
        article("b", figure(31, "Velmark", OWN, people="combatant"), latest=day(3)),
    )[SOLDIERS]
    for point in row.series:
        assert point.rule.startswith("M")
        assert point.printed in point.citations[0].quote


def test_items_that_are_no_figures_give_no_rows() -> None:
    """A quotation or a denial with a number in it is no figure."""
    assert not rows(article("a", words(OWN, "We lost 40 men"), denial("kill", "Rokhan", "Velmark", THEIRS)))


def test_an_exact_figure_is_best_beside_an_equal_office_that_says_about() -> None:
    """M6.6: "50" and "about 50" of two offices of one rank are no conflict, and the exact one is best though said first."""
    row = printed_rows(
        article("a", figure(50, None, HEALTH, day=day(4), said=day(4), hour="08:00"), scene=QUAKE),
        article("b", figure(52, None, GUARD, day=day(4), said=day(4), hour="18:00", qualifier="about"), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert (row.state, row.value, row.qualifier) == ("announced", 50, "exact")
    assert "conflict" not in {p.state for p in row.series}


def test_a_streams_standing_is_that_of_who_gives_its_best() -> None:
    """M6.6: a doctor's word of the first day does not make the ministry's count that of a witness, nor the reverse."""
    cast = {**CAST, "Ward doctor": Member("witness", HEALTH)}
    doctor = article("a", figure(20, None, "Ward doctor"), scene=QUAKE, cast=cast, latest=day(2))
    ministry = article("b", figure(50, None, HEALTH), scene=QUAKE, cast=cast, latest=day(3))
    guard = article("c", figure(45, None, GUARD), scene=QUAKE, cast=cast, latest=day(2))
    row = printed_rows(doctor, ministry, guard, scene=QUAKE)["killed/all"]
    assert (row.value, row.said_by) == (50, (HEALTH,))
    later = article("d", figure(70, None, "Ward doctor"), scene=QUAKE, cast=cast, latest=day(4))
    row = printed_rows(ministry, later, guard, scene=QUAKE)["killed/all"]
    assert (row.value, row.said_by) == (45, (GUARD,))


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"span": "unstated", "place": "Port Lara"}, 9000),
        ({"span": "unstated", "place": "Sarra island"}, 300),
        ({"span": "unstated", "place": "Sarra"}, 300),
        ({"span": "unstated"}, 300),
        ({"span": "total", "place": "Port Lara"}, 300),
    ],
)
def test_people_counted_at_one_site_never_replace_an_authoritys_displaced(fields: dict[str, str], value: float) -> None:
    """M6.8: 300 people in one tent camp are not all the displaced; a newer level of the whole is."""
    row = printed_rows(
        article("a", figure(9000, None, HEALTH, "displaced"), scene=QUAKE, latest=day(2)),
        article("b", figure(300, None, None, "displaced", **fields), scene=QUAKE, latest=day(4)),
        scene=QUAKE,
    )["displaced/all"]
    assert row.value == value


def test_the_situations_own_place_is_no_site_within_it() -> None:
    """M6.8: where the earthquake is that of Port Lara, the displaced of Port Lara are all of them."""
    scene = replace(QUAKE, place="Port Lara")
    row = printed_rows(
        article("a", figure(9000, None, HEALTH, "displaced"), scene=scene, latest=day(2)),
        article(
            "b", figure(300, None, None, "displaced", span="unstated", place="Port Lara"), scene=scene, latest=day(4)
        ),
        scene=scene,
    )["displaced/all"]
    assert row.value == 300


def test_an_allys_figure_does_not_revise_a_sides_own() -> None:
    """M6.3: what an ally says of a side's losses is a count of its own; the side's falls by its own word only."""
    first = article("a", figure(31, "Velmark", OWN, people="combatant"), latest=day(2))
    fewer = {by: article("b", figure(28, "Velmark", by, people="combatant"), latest=day(3)) for by in (OWN, ALLY)}
    assert any("Revised down" in note for note in rows(first, fewer[OWN])[SOLDIERS].notes)
    row = rows(first, fewer[ALLY])[SOLDIERS]
    assert sorted(row.streams) == ["own", "own:free-tessa"]
    assert row.notes == [] and all(not reckoning.history for reckoning in row.streams.values())
