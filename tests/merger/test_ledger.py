"""The ledger: stated before computed, newest first, what was before or taken back is never current."""

from __future__ import annotations

from typing import Any

from summarizer.merger.merge import merge
from summarizer.records.brief import FigureRow, Merged
from summarizer.records.record import ArticleRecord

from .builders import WAR, count, item, record, side


def merged(*records: ArticleRecord) -> Merged:
    """The one situation of some records."""
    found = merge(records)
    assert len(found.situations) == 1
    return found.situations[0]


def row(situation: Merged, measure: str = "killed", **wanted: Any) -> FigureRow:
    """The one row of a measure with the given fields; of everybody if none is given."""
    rows = [r for r in (*situation.casualties, *situation.losses) if r.measure == measure]
    if wanted:
        rows = [r for r in rows if all(getattr(r, name) == value for name, value in wanted.items())]
    else:
        rows = [r for r in rows if r.of_everybody]
    assert len(rows) == 1, [r.id for r in rows]
    return rows[0]


def test_the_newest_stated_count_is_the_best() -> None:
    """Whatever the order of the articles."""
    first = record("1", count(14, by="civil protection office"), day="2031-03-01")
    second = record("2", count(63, by="civil protection office"), day="2031-03-02")
    found = row(merged(second, first))
    assert (found.value, found.as_of, found.change and found.change.value) == (63, "2031-03-02", 14)


def test_a_former_figure_is_never_current() -> None:
    """A newer article that retells an old toll does not bring it back, and takes it from an older article."""
    old = record("1", count(164, by="health ministry"), day="2031-03-02")
    new = record("2", count(225, by="prosecutor"), count(164, told="before"), day="2031-03-05")
    stale = record("3", count(164, told="before"), day="2031-03-06")
    found = row(merged(old, new, stale))
    assert found.value == 225
    assert {p.value: p.state for p in found.series}[164] == "former"


def test_a_count_that_is_reached_again_is_current_again() -> None:
    """29 missing, then 31, then 29 once more: the newest article decides."""
    days = [
        record("1", count(29, "missing"), day="2031-03-01"),
        record("2", count(31, "missing"), count(29, "missing", told="before"), day="2031-03-02"),
        record("3", count(29, "missing", day="2031-03-03"), count(31, "missing", told="before"), day="2031-03-03"),
    ]
    assert row(merged(*days), "missing").value == 29


def test_a_correction_downwards_is_told_with_its_reason() -> None:
    """The lower figure is the newest, and the former one is marked as taken back."""
    old = record("1", count(115, by="county"), day="2031-03-02")
    new = record(
        "2",
        count(97, by="governor", replaces="115", reason="remains of one person were counted twice"),
        count(115, told="before"),
        day="2031-03-05",
    )
    change = row(merged(old, new)).change
    assert change is not None
    assert (change.value, change.taken_back, change.reason) == (115, True, "remains of one person were counted twice")


def test_a_withdrawn_figure_is_current_nowhere() -> None:
    """Neither in the article that still prints it, nor the parts that were told with it."""
    printed = record(
        "1", count(164, by="ministry"), count(103, counts="place", area="Dharvol", part_of="164"), day="2031-03-02"
    )
    back = record("2", count(164, told="withdrawn", by="ministry", reason="a technical error"), day="2031-03-03")
    situation = merged(printed, back)
    assert (row(situation).value, row(situation).state) == (None, "withdrawn")
    assert row(situation, area="Dharvol").state == "withdrawn"
    assert [c.kind for c in situation.conflicts] == ["withdrawn"]


def test_the_value_that_was_withdrawn_may_be_reached_later() -> None:
    """A count as of a later day than all that the withdrawal knew is a new count."""
    back = record("1", count(60, told="withdrawn", by="office"), count(8, by="office"), day="2031-03-02")
    later = record("2", count(60, by="office", day="2031-04-02"), day="2031-04-02")
    assert row(merged(back, later)).value == 60


def test_more_is_never_a_count() -> None:
    """An increase stands in the series, not in the row."""
    found = row(merged(record("1", count(2, told="more"), count(2248, by="agency"))))
    assert found.value == 2248
    assert [p.state for p in found.series if p.value == 2] == ["increase"]


def test_a_part_told_as_the_whole_is_not_the_whole() -> None:
    """A count of everybody that its own article includes in a larger one is a part."""
    found = row(merged(record("1", count(19, part_of="225"), count(225, by="prosecutor"))))
    assert found.value == 225


def test_windows_stand_beside_the_total() -> None:
    """Killed since the truce is no revision of killed since the war began, and is never added to it."""
    told = record(
        "1",
        count(21359, by="health authority"),
        count(431, by="health authority", counts="window", since="2031-02-10", qualifier="at_least"),
    )
    situation = merged(told)
    assert row(situation).value == 21359
    assert row(situation, subgroup="since 2031-02-10").value == 431
    assert not situation.sums
    assert not situation.conflicts


def test_an_opponents_count_is_only_a_claim() -> None:
    """It enters no row's value and no sum."""
    own = record(
        "1", count(31, by="Velm army", party="Velmark", counts="side", side="Velmark", people="combatants"), **WAR
    )
    claim = record(
        "2",
        count(
            400,
            by="Rokhani ministry",
            party="Rokhan",
            counts="side",
            side="Velmark",
            people="combatants",
            opponent=True,
        ),
        **WAR,
    )
    found = row(merged(own, claim), group="Velmark")
    assert found.value == 31
    assert [p.value for p in found.opponent_claims] == [400]


def test_an_opponent_is_known_by_its_side() -> None:
    """Also where the answer does not say so."""
    claim = record("1", count(400, by="Rokhani ministry", party="Rokhan", counts="side", side="Velmark"), **WAR)
    assert row(merged(claim), group="Velmark").state == "claimed_by_opponent"


def test_a_sides_days_add_up_from_the_first_day() -> None:
    """31 on the first day and 53 on the second are 84 by our sum, marked as derived, where less is stated."""
    soldiers: dict[str, Any] = {
        "party": "Velmark",
        "counts": "side",
        "side": "Velmark",
        "people": "combatants",
        "told": "day",
    }
    told = record(
        "1", count(31, day="2031-03-01", **soldiers), count(53, day="2031-03-02", **soldiers), day="2031-03-02", **WAR
    )
    found = row(merged(told), group="Velmark", subgroup=None)
    assert (found.value, found.derived, found.state) == (84, True, "derived")


def test_a_stated_total_is_never_replaced_by_days() -> None:
    """Days of everybody are told, not added."""
    told = record("1", count(100, by="agency", day="2031-03-02"), day="2031-03-02", **WAR)
    days = record(
        "2", count(60, told="day", day="2031-03-01"), count(70, told="day", day="2031-03-02"), day="2031-03-02", **WAR
    )
    found = row(merged(told, days))
    assert (found.value, found.derived) == (100, False)


def test_adversaries_own_counts_are_added_only_where_the_stated_total_fell_behind() -> None:
    """The sum is a row of its own with its parts; a total that is as new forbids it, and so does no total at all."""
    velmark = record("1", count(84, party="Velmark", counts="side", side="Velmark", people="combatants"), **WAR)
    rokhan = record("2", count(7, party="Rokhan", counts="side", side="Rokhan", people="civilians"), **WAR)
    older = record("3", count(55, by="Ovesta Press", qualifier="at_least", day="2031-03-02"), day="2031-03-02", **WAR)
    [total] = merged(velmark, rokhan, older).sums
    assert (total.value, total.recipe) == (91, "7 + 84 = 91")
    stated = record("4", count(95, by="Ovesta Press", qualifier="at_least"), **WAR)
    assert not merged(velmark, rokhan, older, stated).sums
    assert not merged(velmark, rokhan).sums


def test_allies_are_never_added() -> None:
    """Where two allies of one camp count soldiers, there is no sum at all."""
    sides = (side("Norra", ally="Velmark"), side("Velmark", ally="Norra"), side("Rokhan"))
    war = WAR | {"sides": sides}
    told = [
        record("1", count(104, party="Norra", counts="side", side="Norra", people="combatants"), **war),
        record("2", count(80, party="Velmark", counts="side", side="Velmark", people="soldiers"), **war),
        record("3", count(19, party="Rokhan", counts="side", side="Rokhan", people="civilians"), **war),
    ]
    assert not merged(*told).sums


def test_an_ally_that_repeats_a_sides_number_counts_the_same_people() -> None:
    """One value at one time under two names is one count."""
    sides = (side("Norra", ally="Velmark"), side("Velmark", ally="Norra"), side("Rokhan"))
    war = WAR | {"sides": sides}
    own = record(
        "1",
        count(84, counts="side", side="Norra", people="combatants"),
        count(58, counts="side", side="Norra", people="combatants", told="before"),
        **war,
    )
    ally = record("2", count(84, counts="side", side="Velmark", people="servicemen"), **war)
    situation = merged(own, ally)
    assert [r.group for r in situation.casualties] == ["Norra"]


def test_two_authorities_that_an_article_sets_against_each_other_conflict() -> None:
    """Both are told, with the reason; the row keeps one value and gets no range that nobody gave."""
    told = record(
        "1",
        count(72, by="civil protection office", day="2031-03-02"),
        count(58, by="health ministry", day="2031-03-02", answers=1, reason="certified deaths only"),
        day="2031-03-02",
    )
    situation = merged(told)
    [conflict] = situation.conflicts
    assert {p.value for p in conflict.positions} == {72, 58}
    assert conflict.reason == "certified deaths only"
    assert row(situation).low is None


def test_growth_is_no_conflict() -> None:
    """Two figures of two days, told in one article, are a series."""
    told = record(
        "1", count(63, by="office", day="2031-03-01", told="before"), count(72, by="office", day="2031-03-02")
    )
    assert not merged(told).conflicts


def test_counts_that_can_both_be_true_do_not_conflict() -> None:
    """At least 50 and 55 are no dispute."""
    told = record(
        "1",
        count(50, by="mayor", qualifier="at_least", day="2031-03-04"),
        count(55, by="police", day="2031-03-04", answers=1),
    )
    assert not merged(told).conflicts


def test_a_place_that_is_the_situation_counts_the_whole() -> None:
    """A toll of the county where it all happened is the toll."""
    told = record("1", count(8, counts="place", area="Tessarune", by="health office"))
    assert row(merged(told)).value == 8


def test_a_place_told_apart_from_the_whole_stays_a_place() -> None:
    """Where an article gives both, the place is a part."""
    told = record("1", count(164, by="ministry"), count(103, counts="place", area="Tessarune", part_of="164"))
    situation = merged(told)
    assert (row(situation).value, row(situation, area="Tessarune").value) == (164, 103)


def test_a_late_stamp_on_a_copy_makes_no_figure_newer() -> None:
    """A copy stamped a year later stands for the day of its text."""
    text = "The office said on Tuesday that ninety people had died in Tessarune and that the search in the villages would go on all night."
    first = record("1", count(90, by="office", line=text), day="2031-03-02")
    newer = record("2", count(97, by="office"), day="2031-03-04")
    copy = record("3", count(90, by="office", line=text), day="2032-06-01", outlet="Corvane Press")
    assert row(merged(first, newer, copy)).value == 97


def test_vague_and_undisclosed_make_no_number() -> None:
    """They are states of a row."""
    told = record("1", count(None), count(None, "injured", qualifier="undisclosed", printed="no figure"))
    situation = merged(told)
    assert (row(situation).state, row(situation, "injured").state) == ("vague", "not_disclosed")
    assert any(gap.rule == "undisclosed" for gap in situation.gaps)


def test_confirmed_and_probable_are_two_counts() -> None:
    """The probable ones stand beside the confirmed."""
    told = record("1", count(10, certainty="confirmed"), count(4, certainty="probable"))
    situation = merged(told)
    assert (row(situation).value, row(situation).certainty) == (10, "confirmed")
    assert row(situation, subgroup="probable").value == 4


def test_a_denial_of_a_number_is_a_position() -> None:
    """It hangs on the number that its article sets it against, and deletes nothing."""
    claim = count(550, by="Rokhani ministry", party="Rokhan", counts="side", side="Velmark", opponent=True)
    denial = item(
        "denial",
        "Velmark's ministry says this does not match reality.",
        by="Velm ministry",
        party="Velmark",
        answers=1,
        topic="losses_people",
    )
    situation = merged(record("1", claim, denial, **WAR))
    [conflict] = situation.conflicts
    assert [p.who for p in conflict.positions] == ["Rokhan", "Velmark"]
    assert row(situation, group="Velmark").opponent_claims[0].value == 550


def test_the_first_days_count_is_the_count_so_far() -> None:
    """Told on that day it starts the series; told later beside other days it is a day's count."""
    first = record("1", count(2, told="day", day="2031-03-01"), day="2031-03-01", **WAR)
    second = record("2", count(3), day="2031-03-02", **WAR)
    found = row(merged(first, second))
    assert (found.value, [p.value for p in found.series]) == (3, [2, 3])
    later = record("3", count(5, told="day", day="2031-03-01"), day="2031-03-03", **WAR)
    assert row(merged(later, second), subgroup="on 2031-03-01").value == 5


def test_a_window_without_a_first_day_is_no_total() -> None:
    """It is told for what it is."""
    found = merged(record("1", count(40, "displaced", counts="window"), count(900, "displaced")))
    assert row(found, "displaced").value == 900
    assert row(found, "displaced", subgroup="for a stretch of time").value == 40


def test_a_toll_retold_alone_is_not_overtaken() -> None:
    """Told as former by an article that gives no newer count of it, it stays the newest known."""
    told = record("1", count(3, counts="class", people="children"), day="2031-03-02")
    later = record("2", count(225), count(3, counts="class", people="children", told="before"), day="2031-03-05")
    assert row(merged(told, later), klass="children").value == 3


def test_homes_and_structures_are_one_count() -> None:
    """Unless an article counts both."""
    first = record("1", count(5000, "damaged", unit="home"), day="2031-03-01")
    second = record("2", count(77006, "damaged", unit="structure"), day="2031-03-03")
    assert row(merged(first, second), "damaged").value == 77006
    both = record("3", count(77006, "damaged", unit="home"), count(40, "damaged", unit="building"), day="2031-03-03")
    assert len([r for r in merged(both).losses if r.measure == "damaged"]) == 2


def test_a_magnitude_is_what_most_texts_carry() -> None:
    """It does not change, so the newest is not the best."""
    told = [record(str(n), count(6.7, "magnitude", unit="magnitude", by="survey"), day="2031-03-01") for n in range(2)]
    told.append(record("9", count(6.9, "magnitude", unit="magnitude", by="institute"), day="2031-03-02"))
    assert row(merged(*told), "magnitude").value == 6.7


def test_a_place_without_a_name_counts_the_whole() -> None:
    """ "The districts hit hardest" are no part beside which others are counted."""
    first = record("1", count(344, "missing"), day="2031-03-02")
    second = record(
        "2", count(329, "missing", counts="place", area="the three districts hit hardest"), day="2031-03-05"
    )
    assert row(merged(first, second), "missing").value == 329


def test_an_estimate_is_no_count_of_everybody() -> None:
    """Of the dead, who are counted one by one, it stands beside the count; of the homeless it is the count."""
    told = record("1", count(100, certainty="estimated"), count(80), count(250000, "displaced", certainty="estimated"))
    situation = merged(told)
    assert (row(situation).value, row(situation, "displaced").value) == (80, 250000)
    assert row(situation, subgroup="estimated").value == 100


def test_one_class_under_two_names() -> None:
    """By one telling number at one time; also where only one article names the side."""
    first = record("1", count(19, counts="class", people="officers of the law", day="2031-03-03"), **WAR)
    second = record(
        "2", count(19, counts="side", side="Velmark", people="police and military", day="2031-03-04"), **WAR
    )
    assert [(r.group, r.value) for r in merged(first, second).casualties] == [("Velmark", 19)]


def test_small_equal_numbers_of_other_classes_stay_apart() -> None:
    """Three children and three rescuers met by chance."""
    first = record("1", count(3, counts="class", people="children"))
    second = record("2", count(3, counts="class", people="rescuers"))
    assert len(merged(first, second).casualties) == 2


def test_parts_that_somebody_else_told_stay() -> None:
    """A ministry's withdrawn total takes its own parts with it, not the ombudsman's count."""
    told = record(
        "1",
        count(164, by="ministry"),
        count(103, by="ministry", counts="place", area="Dharvol", part_of="164"),
        count(3, by="ombudsman", counts="class", people="children", part_of="164"),
        day="2031-03-02",
    )
    back = record("2", count(164, told="withdrawn", by="ministry"), day="2031-03-03")
    situation = merged(told, back)
    assert row(situation, area="Dharvol").state == "withdrawn"
    assert row(situation, klass="children").value == 3


def test_one_of_three_is_no_count_of_its_own() -> None:
    """ "Three children, among them a girl of four": the one is in the three."""
    told = record(
        "1",
        count(3, counts="class", people="children", printed="Three"),
        count(1, counts="class", people="children", part_of="Three", printed="a girl"),
    )
    assert row(merged(told), klass="children").value == 3


def test_an_adversarys_count_of_everybody_is_of_its_own_people() -> None:
    """If anybody counts its people apart; with the same number it is the same class."""
    told = record("1", count(16, by="Velm army", party="Velmark", day="2031-03-01"), day="2031-03-01", **WAR)
    named = record(
        "2",
        count(16, by="Velm army", party="Velmark", counts="side", side="Velmark", people="soldiers", day="2031-03-01"),
        day="2031-03-02",
        **WAR,
    )
    situation = merged(told, named)
    assert [(r.group, r.value) for r in situation.casualties] == [("Velmark", 16)]
    assert row(merged(told)).value == 16


def test_an_ally_that_rounds_a_sides_number_counts_the_same_people() -> None:
    """ "About 30" of the patron's soldiers are the 31 of the region."""
    sides = (side("Norra", ally="Velmark"), side("Velmark", ally="Norra"), side("Rokhan"))
    war = WAR | {"sides": sides}
    own = [
        record(str(n), count(v, counts="side", side="Norra", people="combatants"), **war)
        for n, v in enumerate((16, 31))
    ]
    ally = record("9", count(30, counts="side", side="Velmark", people="servicemen", qualifier="about"), **war)
    assert {r.group for r in merged(*own, ally).casualties} == {"Norra"}


def test_all_the_dead_of_those_aboard_are_all_the_dead() -> None:
    """A part of a number of another measure is no part of a toll."""
    first = record("1", count(16), day="2031-03-02")
    second = record("2", count(17, part_of="168"), count(168, "aboard"), day="2031-03-03")
    assert row(merged(first, second)).value == 17


def test_a_count_without_an_hour_is_later_than_the_mornings() -> None:
    """And earlier than the evening's."""
    told = record(
        "1", count(5000, "attendance", day="2031-03-04", hour="11:00"), count(8000, "attendance", day="2031-03-04")
    )
    assert row(merged(told), "attendance").value == 8000
    late = record("2", count(9000, "attendance", day="2031-03-04", hour="18:00"))
    assert row(merged(told, late), "attendance").value == 9000


def test_a_window_from_the_very_start_is_the_count_so_far() -> None:
    """ "Since 1 March", when it all began; not where an article tells it apart from the whole."""
    first = record("1", count(395, "treated"), day="2031-03-03")
    second = record("2", count(512, "treated", counts="window", since="2031-03-01"), day="2031-03-05")
    assert row(merged(first, second), "treated").value == 512
    both = record(
        "3", count(900, "treated"), count(512, "treated", counts="window", since="2031-03-01"), day="2031-03-05"
    )
    assert row(merged(both), "treated").value == 900


def test_a_rounded_number_does_not_replace_the_exact_one_behind_it() -> None:
    """A count of "more than 18,400" a day after 18,431 is the same count; "more than 18,500" is news."""
    exact = record("1", count(18_431, by="health office"), day="2031-03-02")
    rounded = record("2", count(18_400, by="health office", qualifier="more_than"), day="2031-03-03")
    assert row(merged(exact, rounded)).value == 18_431
    grown = record("3", count(18_500, by="health office", qualifier="more_than"), day="2031-03-04")
    assert row(merged(exact, rounded, grown)).value == 18_500


def test_an_undated_figure_that_replaces_one_is_later_than_it() -> None:
    """An article of no day says "up from 11": its other counts are newer too, and no day is made up for them."""
    dated = record("1", count(11), count(9, "missing"), day="2031-03-02")
    undated = record("2", count(14), count(11, told="before"), count(2, "missing"), day=None)
    situation = merged(dated, undated)
    assert (row(situation).value, row(situation, "missing").value) == (14, 2)
    assert row(situation).as_of is None


def test_an_undated_figure_that_replaces_none_is_older_than_a_dated_one() -> None:
    """Nothing says that it is later."""
    assert row(merged(record("1", count(11), day="2031-03-02"), record("2", count(7), day=None))).value == 11


def test_namesakes_that_an_article_counts_apart_stay_apart() -> None:
    """Wenlow in one province and Wenlow in another: five here and nine there, never one row."""
    places = [count(9, counts="place", area="Wenlow, Sule"), count(5, counts="place", area="Wenlow, Nordane")]
    other = record("2", count(4, counts="place", area="Wenlow"), day="2031-03-02")
    situation = merged(record("1", *places), other)
    assert {(r.area, r.value) for r in situation.casualties} >= {("Wenlow, Sule", 9), ("Wenlow, Nordane", 5)}
