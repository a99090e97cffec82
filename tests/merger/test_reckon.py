"""M6.1 to M6.5: one speaker's figures of one cell, to a running count."""

from __future__ import annotations

from typing import Any

from .records import QUAKE, WAR, Told, article, count, day, figure, rows, states, undisclosed, without_first_day

MINISTRY = "Velmark defence ministry"


def dead(value: float | None, **more: Any) -> Told:
    """Velmark's soldiers killed, as its ministry says."""
    return figure(value, "Velmark", MINISTRY, people="combatant", **more)


def test_a_later_total_replaces_an_earlier_one() -> None:
    """M6.3 and M6.5: the latest total is the count; the earlier was true when said."""
    result = count(article("a", dead(16), latest=day(2)), article("b", dead(31), latest=day(3)))
    assert result.best is not None and result.best.value == 31 and result.best.as_of == day(3)
    assert states(result) == {"a.0": "earlier", "b.0": "current"}
    assert result.marks["a-a.0"].by == "a-b.0"


def test_said_orders_figures_not_the_page_stamp() -> None:
    """M1: an old figure on a page stamped late does not become the latest."""
    late_stamp = article("a", dead(16), latest=day(2), published=day(28))
    result = count(late_stamp, article("b", dead(31), latest=day(3), published=day(3)))
    assert result.best is not None and result.best.value == 31


def test_a_revision_of_one_day_supersedes() -> None:
    """M6.3: same side, cell, span and day, later said: replaces, and the earlier is listed as superseded by it."""
    result = count(
        article("a", dead(12, span="day", day=day(1), said=day(1))),
        article("b", dead(15, span="day", day=day(1), said=day(2))),
    )
    assert result.best is not None and result.best.value == 15
    assert states(result) == {"a.0": "superseded", "b.0": "current"}
    assert result.marks["a-a.0"].by == "a-b.0"


def test_the_latest_is_not_the_largest() -> None:
    """M6.3: a lower later total is the count, and the fall is printed as revised down."""
    result = count(article("a", dead(210), latest=day(3)), article("b", dead(204), latest=day(4)))
    assert result.best is not None and result.best.value == 204
    assert any(note.startswith("Revised down from 210 to 204") for note in result.notes)


def test_a_lower_figure_that_is_open_above_is_no_fall() -> None:
    """ "At least 200" after 210 does not say that anything fell."""
    result = count(article("a", dead(210), latest=day(3)), article("b", dead(200, qualifier="at_least"), latest=day(4)))
    assert not any("Revised down" in note for note in result.notes)


def test_equal_points_are_one_that_keeps_every_article() -> None:
    """M6.2: the same figure in two articles is one point with both quotes."""
    total = dead(31, day=day(1), end_day=day(3), said=day(3))
    result = count(article("a", total), article("b", total))
    assert result.best is not None and len(result.best.parts) == 1
    assert {c.article for c in result.best.parts[0].citations} == {"a-a", "a-b"}


def test_more_is_absorbed_where_the_day_grew_by_just_that() -> None:
    """M6.4: a later day figure equals an earlier day figure plus n: n is in it."""
    result = count(
        article("a", dead(16, span="day", day=day(1), said=day(1), hour="09:00")),
        article("b", dead(15, span="more", day=day(1), said=day(1), hour="18:00")),
        article("c", dead(31, span="day", day=day(1), said=day(2))),
    )
    assert result.best is not None and result.best.value == 31
    assert states(result)["b.0"] == "absorbed"
    assert "grew by just this" in result.marks["a-b.0"].rule


def test_more_is_absorbed_by_a_total_said_no_earlier() -> None:
    """M6.4: a total for that day said no earlier holds the increment."""
    result = count(
        article("a", dead(30), latest=day(2)),
        article("b", dead(5, span="more", day=day(3)), latest=day(3)),
        article("c", dead(37), latest=day(3), published=day(4)),
    )
    assert result.best is not None and result.best.value == 37
    assert states(result) == {"a.0": "earlier", "b.0": "absorbed", "c.0": "current"}


def test_more_that_nothing_holds_is_added() -> None:
    """M6.4: only otherwise is the increment added, and the sum says what it is made of."""
    result = count(article("a", dead(30), latest=day(2)), article("b", dead(5, span="more", day=day(3)), latest=day(3)))
    assert result.best is not None and result.best.value == 35 and result.best.derived
    assert [part.value for part in result.best.parts] == [30, 5]


def test_more_without_any_count_before_it_is_no_count() -> None:
    """M6.4: an increment on top of nothing known is shown and not used."""
    result = count(article("a", dead(5, span="more", day=day(3)), latest=day(3)))
    assert result.best is None
    assert states(result) == {"a.0": "note"}


def test_an_unstated_span_that_is_not_below_the_last_total_is_a_total() -> None:
    """M6.5: 40 after a total of 31 is read as the total."""
    result = count(article("a", dead(31), latest=day(2)), article("b", dead(40, span="unstated"), latest=day(3)))
    assert result.best is not None and result.best.value == 40


def test_an_unstated_span_below_the_last_total_is_shown_not_used() -> None:
    """M6.5: 4 after a total of 31 is not the total; it stays visible."""
    result = count(article("a", dead(31), latest=day(2)), article("b", dead(4, span="unstated"), latest=day(3)))
    assert result.best is not None and result.best.value == 31
    assert states(result)["b.0"] == "note"


def test_days_without_a_gap_from_the_first_are_summed() -> None:
    """M6.5: the latest day figures, no day missing from the first, add up to the count."""
    result = count(*(article(str(n), dead(10 * n, span="day", day=day(n)), latest=day(n)) for n in (1, 2, 3)))
    assert result.best is not None and result.best.value == 60 and result.best.derived
    assert [p.covers_to for p in result.best.parts] == [day(1), day(2), day(3)]


def test_days_with_a_gap_are_not_summed_over_it() -> None:
    """M6.5: a missing day ends the run; the day after the gap is shown, not counted in."""
    result = count(*(article(str(n), dead(10 * n, span="day", day=day(n)), latest=day(n)) for n in (1, 3)))
    assert result.best is not None and result.best.value == 10
    assert states(result)["3.0"] == "note"


def test_days_without_a_known_first_day_are_not_summed() -> None:
    """M6.5: where nobody says when it began, daily figures give no total."""
    scene = without_first_day(WAR)
    found = [article(str(n), dead(10, span="day", day=day(n)), latest=day(n), scene=scene) for n in (1, 2)]
    assert count(*found, scene=scene).best is None


def test_a_day_figure_is_never_added_to_a_total_that_covers_the_day() -> None:
    """M6.5: 12 killed on the third day are in the total to the third day."""
    result = count(
        article("a", dead(40), latest=day(3)),
        article("b", dead(12, span="day", day=day(3)), latest=day(3), published=day(4)),
    )
    assert result.best is not None and result.best.value == 40


def test_the_next_days_figure_goes_on_top_of_the_total() -> None:
    """M6.5: a total to the third day and a figure of the fourth are counted together, as a sum."""
    result = count(article("a", dead(40), latest=day(3)), article("b", dead(12, span="day", day=day(4)), latest=day(4)))
    assert result.best is not None and result.best.value == 52 and result.best.derived


def test_parts_and_total_said_together_and_unequal() -> None:
    """M6.5: best is the explicit total, the sum is the other bound, and the discrepancy is noted."""
    both = article(
        "a", dead(10, span="day", day=day(1)), dead(20, span="day", day=day(2)), dead(31, end_day=day(2)), latest=day(2)
    )
    result = count(both)
    assert result.best is not None and result.best.value == 31 and result.best.whole
    assert result.bound is not None and result.bound.value == 30
    assert any("add up to 30" in note and "31" in note for note in result.notes)


def test_the_first_days_figure_is_also_the_total() -> None:
    """On the first day a day's figure and the total are one."""
    result = count(article("a", dead(16, span="day", day=day(1)), latest=day(1)))
    assert result.best is not None and result.best.value == 16 and result.best.start == day(1)


def test_a_first_day_incident_is_that_days_figure() -> None:
    """The only figure of the first hours, one strike, is the toll until more is known; a note says so."""
    result = count(article("a", dead(3, span="incident", day=day(1)), latest=day(1)))
    assert result.best is not None and result.best.value == 3
    assert any("single incident of the first day" in note for note in result.notes)


def test_an_incident_inside_a_larger_number_is_a_note() -> None:
    """M6.1: one strike among many is shown and never counted."""
    result = count(
        article("a", dead(31), latest=day(3)), article("b", dead(3, span="incident", day=day(3)), latest=day(3))
    )
    assert result.best is not None and result.best.value == 31
    assert states(result)["b.0"] == "note"


def test_two_incidents_of_the_first_day_are_not_the_toll() -> None:
    """M6.1: with two strikes reported neither is the whole."""
    result = count(
        article("a", dead(3, span="incident", day=day(1)), dead(4, span="incident", day=day(1)), latest=day(1))
    )
    assert result.best is None


def test_earlier_episodes_and_hypotheticals_never_count() -> None:
    """M6.1: history and what could be are set aside."""
    result = count(article("a", dead(350, mode="earlier_episode"), dead(1000, mode="hypothetical"), dead(31)))
    assert result.best is not None and result.best.value == 31
    assert states(result) == {"a.0": "note", "a.1": "note", "a.2": "current"}


def test_undisclosed_is_a_state_never_zero() -> None:
    """M6.1: that no figure was given is not the figure 0."""
    result = count(article("a", undisclosed("Velmark", MINISTRY)))
    assert result.best is None
    assert "not a zero" in result.marks["a-a.0"].rule


def test_a_stated_zero_is_a_figure() -> None:
    """M6.1: "nobody was killed" counts as 0."""
    result = count(article("a", dead(0)))
    assert result.best is not None and result.best.value == 0


def test_a_withdrawn_figure_is_withdrawn_not_lowered() -> None:
    """M5: what its speaker takes back leaves no number behind, neither its own nor a smaller one."""
    result = count(article("a", dead(31), latest=day(2)), article("b", dead(31, stance="withdrawn"), latest=day(3)))
    assert result.best is None
    assert states(result) == {"a.0": "withdrawn", "b.0": "withdrawn"}
    assert not any("down" in note for note in result.notes)


def test_after_a_withdrawal_the_figure_before_it_stands_again() -> None:
    """M5: taking back the last figure does not take back the one before."""
    result = count(
        article("a", dead(16), latest=day(2)),
        article("b", dead(31), latest=day(3)),
        article("c", dead(31, stance="withdrawn"), latest=day(4)),
    )
    assert result.best is not None and result.best.value == 16


def test_a_figure_stated_after_a_withdrawal_counts() -> None:
    """M5: only what was said before is taken back."""
    result = count(
        article("a", dead(31), latest=day(2)),
        article("b", dead(31, stance="withdrawn"), latest=day(3)),
        article("c", dead(28), latest=day(4)),
    )
    assert result.best is not None and result.best.value == 28


def test_an_old_number_repeated_without_a_day_revises_nothing() -> None:
    """M6.3: a stale repeat after a newer figure is not a fall."""
    result = count(
        article("a", dead(16), latest=day(2)),
        article("b", dead(31), latest=day(3)),
        article("c", dead(16), latest=day(4)),
    )
    assert result.best is not None and result.best.value == 31
    assert not any("Revised down" in note for note in result.notes)


def test_vague_words_stay_words() -> None:
    """M6.6: "dozens" is shown and never made a number."""
    result = count(article("a", dead(None, qualifier="vague")))
    assert result.best is None
    assert states(result) == {"a.0": "note"}


def test_the_sum_of_a_loose_part_is_loose() -> None:
    """A sum with an "at least" in it is at least."""
    result = count(
        article("a", dead(30, qualifier="at_least"), latest=day(2)),
        article("b", dead(5, span="more", day=day(3)), latest=day(3)),
    )
    assert result.best is not None and result.best.qualifier == "at_least"


def test_every_figure_gets_a_mark() -> None:
    """Nothing disappears: each figure has a state and the rule behind it."""
    result = count(
        article("a", dead(16), dead(4, span="more", day=day(2)), dead(2, span="incident", day=day(2)), latest=day(2)),
        article("b", dead(31), dead(11, span="day", day=day(3)), dead(None, qualifier="vague"), latest=day(3)),
    )
    assert set(result.marks) == {fact.id for fact in result.facts}
    assert all(mark.rule.startswith(("M1", "M5", "M6")) for mark in result.marks.values())


def test_a_figure_of_the_evening_is_later_than_one_of_the_morning() -> None:
    """M1: of two totals of one day the later hour is the count."""
    result = count(
        article("a", dead(12, hour="18:00"), latest=day(2)), article("b", dead(9, hour="09:00"), latest=day(2))
    )
    assert result.best is not None and result.best.value == 12


def test_undisclosed_casualties_stand_for_killed() -> None:
    """That a side gives no casualty figures is a state of its killed, and drops an empty line for its injured."""
    found = rows(article("a", undisclosed("Rokhan", None, "casualties")))
    assert [row.state for row in found.values()] == ["not_disclosed"]
    assert next(iter(found)).startswith("killed/rokhan")


def test_a_toll_coming_back_to_its_old_value_on_a_later_day_counts() -> None:
    """M6.3: 30, then 31, then 30 again said of a later day: the last is the count."""
    toll = [(30, 2), (31, 3), (30, 4)]
    found = [
        article(
            str(n), figure(v, None, "Sarra health ministry", said=day(n), end_day=day(n)), scene=QUAKE, latest=day(n)
        )
        for v, n in toll
    ]
    result = count(*found, scene=QUAKE)
    assert result.best is not None and result.best.value == 30 and result.best.as_of == day(4)


def test_a_period_replaces_exactly_the_days_it_covers() -> None:
    """M6.5: 25 for the second and third day stand for these two days; the first and the fourth stay."""
    days = [article(str(n), dead(10, span="day", day=day(n)), latest=day(n)) for n in (1, 2, 3, 4)]
    period = article("p", dead(25, span="period", day=day(2), end_day=day(3)), latest=day(4), published=day(5))
    result = count(*days, period)
    assert result.best is not None and result.best.value == 45
    assert [(p.covers_from, p.covers_to) for p in result.best.parts] == [
        (day(1), day(1)), (day(2), day(3)), (day(4), day(4)),
    ]  # fmt: skip


def test_a_period_is_never_added_to_a_total() -> None:
    """M6.5: a period that ends the day after a total reaches back into what the total holds."""
    result = count(
        article("a", dead(40), latest=day(2)),
        article("b", dead(25, span="period", day=day(2), end_day=day(3)), latest=day(3)),
    )
    assert result.best is not None and result.best.value == 40
    assert states(result)["b.0"] == "note"


def test_a_period_of_the_same_number_as_its_first_day_is_another_figure() -> None:
    """M6.2: 10 on the second day and 10 from the second to the third are not one figure said again."""
    result = count(
        *(article(str(n), dead(10, span="day", day=day(n)), latest=day(n)) for n in (1, 2)),
        article("p", dead(10, span="period", day=day(2), end_day=day(3)), latest=day(3)),
    )
    assert result.best is not None and (result.best.value, result.best.as_of) == (20, day(3))
    assert [{c.article for c in part.citations} for part in result.best.parts] == [{"a-1"}, {"a-p"}]


def test_a_loose_measure_is_not_added_up_over_days() -> None:
    """M6.5: wells at work on three days are not the sum of the days."""
    found = [
        article(
            str(n),
            figure(4 + n, None, "Sarra health ministry", "other", unit="well", span="day", day=day(n)),
            scene=QUAKE,
            latest=day(n),
        )
        for n in (1, 2, 3)
    ]
    result = count(*found, scene=QUAKE)
    assert result.best is not None and (result.best.value, result.best.derived) == (7, False)


def test_a_sum_on_top_of_a_total_that_is_below_the_new_one_is_no_discrepancy() -> None:
    """M6.5: 40 and a day's 12 need not be all of 60; they cannot be more than 50."""
    before = article("a", dead(40), latest=day(2))
    for total, noted in ((60, False), (50, True)):
        result = count(before, article("b", dead(12, span="day", day=day(3)), dead(total), latest=day(3)))
        assert result.best is not None and result.best.value == total
        assert any("add up" in note for note in result.notes) is noted
        assert (result.bound is not None) is noted


def test_where_a_figure_was_taken_back_no_sum_is_held_against_a_total() -> None:
    """M5: with 60 withdrawn, the 40 and 12 left of it neither ought to add up to 45 nor fell to it."""
    left = article("a", dead(40), latest=day(2))
    gone = article("b", dead(60), latest=day(3)), article("c", dead(60, stance="withdrawn"), latest=day(3))
    together = article("d", dead(12, span="day", day=day(3)), dead(45), latest=day(3), published=day(4))
    assert any("add up to 52" in note for note in count(left, together).notes)
    assert count(left, *gone, together).notes == []


def test_a_stale_sum_does_not_fall_to_a_later_total() -> None:
    """M5: a total below a sum is no revision where a figure between them was withdrawn."""
    left = article("a", dead(40), latest=day(2)), article("d", dead(12, span="day", day=day(3)), latest=day(3))
    gone = (
        article("b", dead(60), latest=day(2), published=day(3)),
        article("c", dead(60, stance="withdrawn"), latest=day(3)),
    )
    later = article("e", dead(45), latest=day(4))
    assert any("Revised down from 52 to 45" in note for note in count(*left, later).notes)
    assert count(*left, *gone, later).notes == []


def test_of_two_counts_said_at_one_moment_the_smaller_is_the_earlier() -> None:
    """M1: 12 and 9 of the same days in one report are 9 grown to 12, in whichever order they stand."""
    for values in ((12, 9), (9, 12)):
        result = count(article("a", *(dead(value) for value in values), latest=day(2)))
        assert result.best is not None and result.best.value == 12
        assert result.notes == []
