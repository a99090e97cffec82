"""M6.7 and M6.8: outlets' totals, their recipes, and the grand total."""

from __future__ import annotations

from typing import Any

from .records import QUAKE, Told, article, day, figure, printed_rows, rows, undisclosed

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"
TOTAL = "killed/all"


def velmark(value: float, **more: Any) -> Told:
    """Velmark's soldiers killed, by its ministry."""
    return figure(value, "Velmark", OWN, **{"people": "combatant", **more})


def rokhan(value: float, **more: Any) -> Told:
    """Rokhan's civilians killed, by its ministry."""
    return figure(value, "Rokhan", THEIRS, **{"people": "civilian", **more})


def test_the_floor_is_the_sum_of_the_cells_bests() -> None:
    """M6.8: with no outlet total the grand total is the sum of the sides' bests, derived, with recipe."""
    row = printed_rows(article("a", velmark(31), rokhan(12)))[TOTAL]
    assert (row.value, row.derived, row.total) == (43, True, True)
    assert (
        row.recipe is not None and "31 (Velmark, combatants)" in row.recipe and "12 (Rokhan, civilians)" in row.recipe
    )
    assert row.low == 43


def test_no_opponent_claim_enters_the_floor() -> None:
    """M6.1: what Rokhan claims of Velmark's dead is in no total."""
    found = printed_rows(
        article("a", velmark(31), rokhan(12)), article("b", figure(900, "Velmark", THEIRS, people="combatant"))
    )
    assert found[TOTAL].value == 43
    assert "900" not in str(found[TOTAL].recipe)


def test_a_recent_outlet_total_that_reaches_the_floor_is_best() -> None:
    """M6.8: the latest outlet total, as recent as the sides and not below their sum, is best; the floor is the low end."""
    row = printed_rows(article("a", velmark(31), rokhan(12), figure(50)))[TOTAL]
    assert (row.value, row.state, row.low, row.derived) == (50, "outlet_count", 43, False)


def test_an_outlet_total_below_the_floor_is_not_best() -> None:
    """M6.8: a total that does not reach the sum of the sides gives way to it, and stays in the series."""
    row = printed_rows(article("a", velmark(31), rokhan(12), figure(40)))[TOTAL]
    assert (row.value, row.derived) == (43, True)
    assert [p.value for p in row.series] == [40]


def test_an_outlet_total_older_than_the_sides_is_not_best() -> None:
    """M6.8: a total must be as recent as the cells it sums."""
    row = printed_rows(article("a", figure(50), latest=day(2)), article("b", velmark(31), rokhan(12), latest=day(4)))[
        TOTAL
    ]
    assert (row.value, row.as_of) == (43, day(4))


def test_dated_totals_are_growth_not_conflict() -> None:
    """M6.8: the earlier total stays in the series as earlier."""
    row = printed_rows(
        article("a", velmark(10), rokhan(5), figure(16), latest=day(2)),
        article("b", velmark(31), rokhan(12), figure(50), latest=day(4)),
    )[TOTAL]
    assert [(p.value, p.state) for p in row.series] == [(16, "earlier"), (50, "current")]
    assert row.change == f"up from 16 as of {day(2)}"


def test_high_is_open_where_a_side_does_not_disclose() -> None:
    """M6.8: undisclosed losses are not in the total, so it has no upper bound."""
    row = printed_rows(
        article("a", velmark(31), rokhan(12), undisclosed("Rokhan", THEIRS, people="combatant"), figure(50))
    )[TOTAL]
    assert row.high_open and row.high is None
    assert any("not disclosed" in note for note in row.notes)


def test_high_is_open_where_a_part_is_at_least() -> None:
    """M6.8: a part that is open above opens the sum."""
    row = printed_rows(article("a", velmark(31, qualifier="at_least"), rokhan(12)))[TOTAL]
    assert row.high_open and row.qualifier == "at_least"


def test_an_outlet_total_is_explained_by_its_recipe() -> None:
    """M6.7: an exact sum of points of the same article is printed as the total's recipe."""
    row = printed_rows(article("a", velmark(31), rokhan(12), figure(43)))[TOTAL]
    assert any("43 is the sum" in note and "31" in note and "12" in note for note in row.notes)
    assert (row.value, row.state) == (43, "outlet_count")


def test_a_recipe_has_at_most_four_parts() -> None:
    """M6.7: a sum of five points is no explanation."""
    parts = [
        velmark(1), velmark(2, people="civilian"), rokhan(4), rokhan(8, people="combatant"), rokhan(16, people="responder")
    ]  # fmt: skip
    row = printed_rows(article("a", *parts, figure(31)))[TOTAL]
    assert not any("is the sum" in note for note in row.notes)


def test_a_recipe_is_sought_in_the_same_article_only() -> None:
    """M6.7: points of another article explain nothing."""
    row = printed_rows(article("a", velmark(31)), article("b", rokhan(12)), article("c", figure(43)))[TOTAL]
    assert not any("is the sum" in note for note in row.notes)


def test_a_recipe_holds_no_opponents_claim() -> None:
    """M6.7: only current points with standing are parts."""
    row = printed_rows(article("a", velmark(31), figure(12, "Rokhan", OWN, people="combatant"), figure(43)))[TOTAL]
    assert not any("is the sum" in note for note in row.notes)


def test_a_one_day_claim_made_of_totals_mixes_periods() -> None:
    """M6.7: "55 killed on Wednesday" that is a total since Monday plus the day's dead is marked as mixing periods."""
    found = printed_rows(
        article("a", velmark(31), rokhan(24, span="day", day=day(3)), figure(55, span="day", day=day(3)), latest=day(3))
    )
    row = found[TOTAL]
    assert any("mixes periods" in note for note in row.notes)
    assert [p.state for p in row.series if p.value == 55] == ["mixed"]


def test_newly_announced_dead_inside_a_one_day_claim_mix_periods() -> None:
    """M6.7: a "more" part in what is said of one day may be of any day before."""
    row = printed_rows(
        article(
            "a", velmark(30, span="day", day=day(3)), rokhan(25, span="more", day=day(3)), figure(55, span="day", day=day(3)),
            latest=day(3),
        )
    )[TOTAL]  # fmt: skip
    assert any("mixes periods" in note for note in row.notes)


def test_a_mixed_total_is_superseded_by_the_next_clean_figure() -> None:
    """M6.7: a mixed sum is never best."""
    found = printed_rows(
        article(
            "a", velmark(31), rokhan(24, span="day", day=day(3)), figure(55, span="day", day=day(3)), latest=day(3)
        ),
        article("b", velmark(33), rokhan(40), figure(73), latest=day(4)),
    )
    assert found[TOTAL].value == 73


def test_no_recipe_is_the_outlets_own_count() -> None:
    """M6.7: a total without a recipe is accepted as the outlet's own."""
    row = printed_rows(article("a", velmark(31), rokhan(12), figure(64)))[TOTAL]
    assert (row.value, row.state, row.said_by) == (64, "outlet_count", ("news outlets",))


def test_a_class_total_is_made_only_where_a_report_totals_that_class() -> None:
    """M6.8: civilians of both sides are totalled where an article does so."""
    parts = [rokhan(12), velmark(5, people="civilian")]
    assert "killed/civilian" not in printed_rows(article("a", *parts))
    assert printed_rows(article("a", *parts, figure(17, people="civilian")))["killed/civilian"].value == 17


def test_where_nobody_fights_there_is_no_sum_over_sides() -> None:
    """In a disaster the cell of the whole is its own total; a region's count is not added."""
    found = printed_rows(
        article(
            "a", figure(100, None, "Sarra health ministry"), figure(60, None, "Sarra health ministry", area="Port Lara"),
            scene=QUAKE,
        ),
        scene=QUAKE,
    )  # fmt: skip
    assert found[TOTAL].value == 100 and not found[TOTAL].derived


def test_things_are_not_summed_over_sides() -> None:
    """Destroyed tanks of two armies give no grand total."""
    tanks = [figure(7, who, by, "destroyed", unit="tank") for who, by in (("Velmark", OWN), ("Rokhan", THEIRS))]
    assert not any(row.total for row in printed_rows(article("a", *tanks)).values())


def test_a_belligerents_claim_never_raises_the_grand_total() -> None:
    """M6.8: 900 civilians that Rokhan claims killed on all sides raise nothing; the outlets' count does."""
    for by, value, qualifier in ((THEIRS, 43, "exact"), (None, 900, "at_least")):
        row = printed_rows(article("a", velmark(31), rokhan(12), figure(900, None, by, people="civilian")))[TOTAL]
        assert (row.value, row.qualifier) == (value, qualifier)


def test_an_old_total_repeated_without_a_day_is_no_candidate() -> None:
    """M6.8: 100 printed again after 150 is not the latest total."""
    row = printed_rows(
        article("a", velmark(10), rokhan(5), figure(100), latest=day(2)),
        article("b", figure(150), latest=day(3)),
        article("c", figure(100), latest=day(4)),
    )[TOTAL]
    assert (row.value, row.as_of) == (150, day(3))


def test_an_unclear_span_below_the_last_total_is_no_candidate() -> None:
    """M6.8: 40 killed, nobody says since when, do not replace a total of 100."""
    row = printed_rows(
        article("a", velmark(10), rokhan(5), figure(100), latest=day(2)),
        article("b", figure(40, span="unstated"), latest=day(3)),
    )[TOTAL]
    assert row.value == 100
    assert [p.state for p in row.series] == ["current", "note"]


def test_two_bodies_totals_of_one_day_that_exclude_each_other_are_both_printed() -> None:
    """M7: 100 by the United Nations and 150 by a ministry of one explicit day are a conflict; of assumed days growth."""
    for given, state in (({"day": day(4), "said": day(4)}, "conflict"), ({}, "earlier")):
        found = rows(
            article("a", velmark(10), rokhan(5), figure(100, None, "United Nations", **given), latest=day(4)),
            article("b", figure(150, None, "Sarra health ministry", **given), latest=day(4)),
        )[TOTAL]
        assert found.best is not None and found.best.value == 150
        assert found.marks["a-a.2"].state == state
        assert len(found.rivals) == (state == "conflict")


def test_totals_of_one_day_that_may_both_be_right_are_no_conflict() -> None:
    """M7: at least 100 and 150 do not exclude each other, nor does an outlet's total a body's."""
    given = {"day": day(4), "said": day(4)}
    for other in (figure(100, None, "United Nations", qualifier="at_least", **given), figure(100, **given)):
        found = rows(
            article("a", velmark(10), rokhan(5), other, latest=day(4)),
            article("b", figure(150, None, "Sarra health ministry", **given), latest=day(4)),
        )[TOTAL]
        assert found.rivals == ()


def test_a_line_for_everybody_larger_than_its_classes_is_in_the_floor() -> None:
    """M6.8: 50 Velmarkers of all kinds, as recent as its 31 soldiers and 5 civilians, hold more than these 36."""
    classes = article("a", velmark(31), velmark(5, people="civilian"), rokhan(12), latest=day(3))
    for value, when, floor in ((50, 3, 62), (50, 4, 62), (50, 2, 48), (30, 4, 48)):
        row = printed_rows(classes, article("b", velmark(value, people="all"), latest=day(when)))[TOTAL]
        assert (value, when, row.value) == (value, when, floor)


def test_a_recipe_holds_no_earlier_episode() -> None:
    """M6.7: 12 dead of an earlier war are no part of this one's 43."""
    row = printed_rows(article("a", velmark(31), rokhan(12, mode="earlier_episode"), figure(43)))[TOTAL]
    assert not any("is the sum" in note for note in row.notes)


def test_a_recipe_holds_no_figure_that_was_taken_back() -> None:
    """M6.7: a withdrawn 12 is no part of a total of 43."""
    row = printed_rows(article("a", velmark(31), rokhan(12, stance="withdrawn"), figure(43)))[TOTAL]
    assert not any("is the sum" in note for note in row.notes)


def test_a_one_day_total_holds_no_part_of_another_day() -> None:
    """M6.7: the 43 of the third day are no sum of its 31 and the 12 of the second; with its own 12 they are."""
    for number, explained in ((2, False), (3, True)):
        parts = velmark(31, span="day", day=day(3)), rokhan(12, span="day", day=day(number))
        row = printed_rows(article("a", *parts, figure(43, span="day", day=day(3)), latest=day(3)))[TOTAL]
        assert any("31" in note and "12" in note for note in row.notes) is explained


def test_a_line_for_everybody_is_not_added_to_a_class_in_a_recipe() -> None:
    """M6.9: 31 soldiers may be among 12 of all kinds of one side; 43 is no sum of them."""
    row = printed_rows(article("a", velmark(31), velmark(12, people="all"), figure(43)))[TOTAL]
    assert not any("is the sum" in note for note in row.notes)
