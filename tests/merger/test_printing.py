"""The printed row: what the count changed from, and whose each figure is."""

from __future__ import annotations

import pytest

from summarizer.records.brief import FigureRow

from .records import QUAKE, Told, article, day, figure, printed_rows

OWN = "Velmark defence ministry"
HEALTH, GUARD = "Sarra health ministry", "Sarra coast guard"


def soldiers(value: float, **more: object) -> Told:
    """Killed soldiers of Velmark, as its ministry gives them."""
    return figure(value, "Velmark", OWN, people="combatant", **more)


def over_two_days(first: Told, *later: Told) -> FigureRow:
    """The row of a figure of the second day and what was told on the third."""
    found = printed_rows(article("a", first, latest=day(2)), article("b", *later, latest=day(3)))
    return found["killed/velmark/combatant"]


@pytest.mark.parametrize(
    ("qualifier", "printed"),
    [
        ("exact", "100"),
        ("at_least", "at least 100"),
        ("more_than", "more than 100"),
        ("about", "about 100"),
        ("nearly", "nearly 100"),
        ("up_to", "up to 100"),
    ],
)
def test_a_change_keeps_the_qualifier_of_the_count_before(qualifier: str, printed: str) -> None:
    """ "Up from more than 100" never reads as a count of just 100."""
    row = over_two_days(soldiers(100, qualifier=qualifier), soldiers(130))
    assert row.change == f"up from {printed} as of {day(2)}"


def test_a_fall_keeps_the_qualifier_too() -> None:
    """The word follows the numbers, the qualifier the count before."""
    row = over_two_days(soldiers(1300, qualifier="about"), soldiers(1200))
    assert row.change == f"down from about 1,300 as of {day(2)}"


def test_a_change_within_one_day_names_no_day() -> None:
    """Where both counts stand for one day the day says nothing about the change."""
    row = over_two_days(
        soldiers(100, qualifier="more_than", day=day(2), said=day(2)),
        soldiers(60, span="day", day=day(1), said=day(3)),
        soldiers(70, span="day", day=day(2), said=day(3)),
    )
    assert (row.value, row.as_of, row.change) == (130, day(2), "up from more than 100")


def test_the_first_count_has_no_change() -> None:
    """Nothing is said to have changed where nothing was told before, or the same."""
    assert over_two_days(soldiers(100), soldiers(100)).change is None


def test_points_know_whether_the_best_figure_comes_from_their_count() -> None:
    """Two offices count: the figures of the one that is best are marked, its earlier ones too, the other's are not."""
    row = printed_rows(
        article("a", figure(72, None, HEALTH, day=day(1), said=day(1)), latest=day(1), scene=QUAKE),
        article("b", figure(58, None, GUARD, day=day(1), said=day(1)), latest=day(1), scene=QUAKE),
        article("c", figure(88, None, HEALTH, day=day(3), said=day(3)), latest=day(3), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert row.value == 88
    assert {p.value: p.of_best for p in row.series} == {72: True, 58: False, 88: True}


def test_without_a_best_figure_no_point_is_of_it() -> None:
    """A row that is only a range has no count its figures could belong to."""
    row = printed_rows(
        article("a", figure(412, None, "Ana Torvi", day=day(1), said=day(1)), latest=day(1), scene=QUAKE),
        article("b", figure(377, None, "Milo Dane", day=day(1), said=day(1)), latest=day(1), scene=QUAKE),
        scene=QUAKE,
    )["killed/all"]
    assert row.value is None
    assert [p.of_best for p in row.series] == [False, False]
