"""M6.1 to M6.4: which of a speaker's figures enter the count at all."""

from __future__ import annotations

from typing import Any

from summarizer.records.record import ArticleRecord

from .records import QUAKE, Told, article, count, day, figure, states

MINISTRY, HEALTH = "Velmark defence ministry", "Sarra health ministry"


def dead(value: float | None, **more: Any) -> Told:
    """Velmark's soldiers killed, as its ministry says."""
    return figure(value, "Velmark", MINISTRY, people="combatant", **more)


def in_one_passage(record: ArticleRecord) -> ArticleRecord:
    """The record with all its figures quoted by the first one's passage."""
    cited = record.figures[0].citation
    return record.model_copy(
        update={"figures": tuple(one.model_copy(update={"citation": cited}) for one in record.figures)}
    )


def test_taking_back_one_days_figure_leaves_the_equal_one_of_another_day() -> None:
    """M5: 31 withdrawn for one of two days are still 31 on the other."""
    said = [article(name, dead(31, span="day", day=day(n)), latest=day(n)) for name, n in (("a", 1), ("b", 2))]
    back = {n: article("c", dead(31, span="day", day=day(n), stance="withdrawn"), latest=day(3)) for n in (1, 2)}
    second = count(*said, back[2])
    assert states(second) == {"a.0": "current", "b.0": "withdrawn", "c.0": "withdrawn"}
    assert second.best is not None and (second.best.value, second.best.as_of) == (31, day(1))
    first = count(*said, back[1])
    assert states(first) == {"a.0": "withdrawn", "b.0": "note", "c.0": "withdrawn"}


def test_a_withdrawal_with_a_day_nobody_counted_takes_back_the_last_equal_figure() -> None:
    """M5: where no figure is of the withdrawn days only the latest equal one is meant."""
    result = count(
        article("a", dead(31, end_day=day(2), said=day(2)), latest=day(2)),
        article("b", dead(31, end_day=day(3), said=day(3)), latest=day(3)),
        article("c", dead(31, end_day=day(4), said=day(4), stance="withdrawn"), latest=day(4)),
    )
    assert states(result) == {"a.0": "current", "b.0": "withdrawn", "c.0": "withdrawn"}


def test_a_withdrawal_without_a_day_takes_back_every_equal_figure() -> None:
    """M5: a number taken back as such is taken back wherever it was said."""
    result = count(
        article("a", dead(31, end_day=day(2), said=day(2)), latest=day(2)),
        article("b", dead(31, end_day=day(3), said=day(3)), latest=day(3)),
        article("c", dead(31, stance="withdrawn"), latest=day(4)),
    )
    assert set(states(result).values()) == {"withdrawn"} and result.best is None


def test_a_withdrawn_figure_names_what_is_given_instead() -> None:
    """M5: the mark leads to the number the same report puts in its place, else to the withdrawal."""
    said = article("a", dead(31, span="day", day=day(2)), latest=day(2))
    back = dead(31, span="day", day=day(2), stance="withdrawn")
    instead = count(said, article("b", back, dead(28, span="day", day=day(2)), latest=day(3)))
    assert states(instead)["a.0"] == states(instead)["b.0"] == "withdrawn"
    assert instead.marks["a-a.0"].by == instead.marks["a-b.0"].by == "a-b.1"
    elsewhere = count(
        said, article("b", back, latest=day(3)), article("c", dead(28, span="day", day=day(2)), latest=day(3))
    )
    assert (elsewhere.marks["a-a.0"].by, elsewhere.marks["a-b.0"].by) == ("a-b.0", None)


def test_growth_before_an_increment_was_said_does_not_hold_it() -> None:
    """M6.4: 15 more, said after the day grew from 16 to 31, are 15 on top of 31."""
    result = count(
        article("a", dead(16, span="day", day=day(1), said=day(1), hour="08:00")),
        article("b", dead(31, span="day", day=day(1), said=day(1), hour="12:00")),
        article("c", dead(15, span="more", day=day(1), said=day(1), hour="18:00")),
    )
    assert states(result)["c.0"] == "current"
    assert result.best is not None and result.best.value == 46


def test_two_loose_counts_of_one_passage_do_not_revise_each_other() -> None:
    """M6.3: bridges looked at and bridges closed share only the noun; two passages of one speaker do revise."""
    record = article(
        "a",
        figure(40, None, HEALTH, "other", unit="bridge", day=day(2)),
        figure(12, None, HEALTH, "other", unit="bridge", day=day(2)),
        scene=QUAKE,
        latest=day(2),
    )
    assert states(count(in_one_passage(record), scene=QUAKE)) == {"a.0": "note", "a.1": "note"}
    assert "superseded" in states(count(record, scene=QUAKE)).values()


def test_two_counts_of_the_dead_in_one_passage_are_still_one_count() -> None:
    """M6.3: only a loose measure counts several things in one breath."""
    record = in_one_passage(article("a", dead(12), dead(9), latest=day(2)))
    assert states(count(record)) == {"a.0": "current", "a.1": "superseded"}
