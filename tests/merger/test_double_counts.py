"""M6.9 and M6.10: lines that may count the same people, and sums that do not come out."""

from __future__ import annotations

from .records import EPIDEMIC, QUAKE, article, day, figure, printed_rows, rows

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"
HEALTH = "Sarra health ministry"


def test_unstated_class_is_never_added_to_a_specific_one() -> None:
    """M6.9: 40 killed of unstated class and 31 soldiers of one side: the total holds one of them, and the line says so."""
    found = printed_rows(
        article(
            "a",
            figure(40, "Velmark", OWN),
            figure(31, "Velmark", OWN, people="combatant"),
            figure(12, "Rokhan", THEIRS, people="civilian"),
        )
    )
    assert found["killed/all"].value == 43
    assert any("May count the same people" in note for note in found["killed/velmark/unstated"].notes)


def test_a_region_is_never_added_to_the_country() -> None:
    """M6.9: a district's dead are part of the whole, on a line of their own."""
    found = printed_rows(
        article("a", figure(100, None, HEALTH), figure(60, None, HEALTH, area="Port Lara"), scene=QUAKE), scene=QUAKE
    )
    assert found["killed/all"].value == 100
    assert found["killed/all/port-lara"].value == 60
    assert any("part of the whole" in note.lower() for note in found["killed/all/port-lara"].notes)


def test_an_area_that_is_the_country_is_the_whole() -> None:
    """M6.9: "in Sarra" is no region of Sarra."""
    assert "killed/all" in rows(article("a", figure(100, None, HEALTH, area="Sarra"), scene=QUAKE), scene=QUAKE)


def test_a_trait_is_never_added_to_its_whole() -> None:
    """M6.9: 12 children among 100 dead are a part."""
    found = printed_rows(
        article("a", figure(100, None, HEALTH), figure(12, None, HEALTH, subgroup="children"), scene=QUAKE), scene=QUAKE
    )
    assert found["killed/all"].value == 100
    assert any("part of a larger figure" in note for note in found["killed/all/children"].notes)


def test_a_trait_does_not_enter_the_grand_total() -> None:
    """M6.9: children of a side are in its civilians already."""
    found = printed_rows(
        article(
            "a",
            figure(20, "Velmark", OWN, people="civilian"),
            figure(5, "Velmark", OWN, people="civilian", subgroup="children"),
            figure(12, "Rokhan", THEIRS, people="civilian"),
        )
    )
    assert found["killed/all"].value == 32


def test_one_figure_given_for_a_side_and_for_its_ally_is_one_line() -> None:
    """M6.9: the same count of the same class under two names of one camp is counted once, and it says so."""
    found = printed_rows(
        article("a", figure(31, "Velmark", ALLY, people="combatant")),
        article(
            "b", figure(31, "Free Tessa", ALLY, people="combatant"), figure(12, "Rokhan", THEIRS, people="civilian")
        ),
    )
    lines = [row for row in found.values() if row.measure == "killed" and row.value == 31]
    assert len(lines) == 1
    assert any("counted once" in note for note in lines[0].notes)
    assert found["killed/all"].value == 43


def test_different_counts_of_allies_stay_two_lines() -> None:
    """M6.9: two allies with different dead are two lines and both are in the sum."""
    found = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant"), figure(8, "Free Tessa", ALLY, people="combatant"))
    )
    assert found["killed/all"].value == 39


def test_equal_counts_of_opponents_stay_two_lines() -> None:
    """M6.9: the same number on both sides of a war is chance, not a double count."""
    found = printed_rows(
        article("a", figure(31, "Velmark", OWN, people="combatant"), figure(31, "Rokhan", THEIRS, people="combatant"))
    )
    assert found["killed/all"].value == 62


def test_an_increment_that_misses_the_next_total_by_one_is_noted() -> None:
    """M6.10: 50 and 4 more should give 54; 55 differs by one, and both values stay visible."""
    row = printed_rows(
        article("a", figure(50, None, HEALTH, "cases"), scene=EPIDEMIC, latest=day(2)),
        article("b", figure(4, None, HEALTH, "cases", span="more"), scene=EPIDEMIC, latest=day(3)),
        article("c", figure(55, None, HEALTH, "cases"), scene=EPIDEMIC, latest=day(4)),
        scene=EPIDEMIC,
    )["cases/all"]
    assert any("differs by one" in note for note in row.notes)
    assert row.value == 55
    assert [p.value for p in row.series] == [50, 4, 55]


def test_an_increment_that_misses_by_more_is_noted_with_the_difference() -> None:
    """M6.10: a larger gap is named."""
    row = printed_rows(
        article("a", figure(50, None, HEALTH, "cases"), scene=EPIDEMIC, latest=day(2)),
        article(
            "b", figure(4, None, HEALTH, "cases", span="more"), figure(61, None, HEALTH, "cases"), scene=EPIDEMIC,
            latest=day(3),
        ),
        scene=EPIDEMIC,
    )["cases/all"]  # fmt: skip
    assert any("differs by 7" in note for note in row.notes)


def test_an_increment_that_fits_is_not_noted() -> None:
    """M6.10: 50 and 4 more and 54: nothing to say."""
    row = printed_rows(
        article("a", figure(50, None, HEALTH, "cases"), scene=EPIDEMIC, latest=day(2)),
        article(
            "b", figure(4, None, HEALTH, "cases", span="more"), figure(54, None, HEALTH, "cases"), scene=EPIDEMIC,
            latest=day(3),
        ),
        scene=EPIDEMIC,
    )["cases/all"]  # fmt: skip
    assert not any("differs" in note for note in row.notes)


def test_a_day_figure_equal_to_the_next_cumulative_is_possibly_cumulative() -> None:
    """M6.10: "54 on Wednesday" where the total to Wednesday is 54 is flagged, and nothing is corrected."""
    row = printed_rows(
        article("a", figure(54, None, HEALTH, "cases", span="day", day=day(3)), scene=EPIDEMIC, latest=day(3)),
        article("b", figure(54, None, HEALTH, "cases", day=day(3)), scene=EPIDEMIC, latest=day(3)),
        scene=EPIDEMIC,
    )["cases/all"]
    assert any(note.startswith("Possibly cumulative") for note in row.notes)
    assert sorted(p.span for p in row.series) == ["day", "total"]


def test_days_that_miss_the_cumulative_are_noted() -> None:
    """M6.10: daily counts of 10 and 20 and a total of 31 said with them: noted, best is the explicit total."""
    row = printed_rows(
        article(
            "a",
            figure(10, None, HEALTH, "cases", span="day", day=day(1)),
            figure(20, None, HEALTH, "cases", span="day", day=day(2)),
            figure(31, None, HEALTH, "cases", end_day=day(2)),
            scene=EPIDEMIC,
            latest=day(2),
        ),
        scene=EPIDEMIC,
    )["cases/all"]
    assert row.value == 31 and row.low == 30
    assert any("add up to 30" in note for note in row.notes)
