"""M12: what is not known, found by named rules."""

from __future__ import annotations

from summarizer.records.brief import Gap
from summarizer.records.record import ArticleRecord

from .records import (
    EPIDEMIC,
    MARCH,
    article,
    claim,
    condition,
    day,
    denial,
    figure,
    measure,
    undisclosed,
)
from .whole import only

OWN, THEIRS = "Velmark defence ministry", "Rokhan defence ministry"
FIGHTING = claim("fighting", "Velmark", "Rokhan")


def gaps(rule: str, *records: ArticleRecord) -> list[Gap]:
    """The gaps of one rule."""
    return [gap for gap in only(*records).gaps if gap.rule == rule]


def test_undisclosed_losses_are_a_gap_with_their_quote() -> None:
    """A side that gives no figure: a gap that cites who says so."""
    (gap,) = gaps("undisclosed", article("a", undisclosed("Rokhan", THEIRS, people="combatant")))
    assert gap.refs == ("killed/rokhan/combatant",) and gap.citations


def test_a_later_figure_closes_the_undisclosed_gap() -> None:
    """Once a figure is announced nothing is undisclosed."""
    assert not gaps(
        "undisclosed",
        article("a", undisclosed("Rokhan", THEIRS, people="combatant"), latest=day(2)),
        article("b", figure(31, "Rokhan", THEIRS, people="combatant"), latest=day(3)),
    )


def test_killed_without_injured_is_a_gap() -> None:
    """31 killed and nobody counts the injured."""
    killed = figure(31, "Velmark", OWN, people="combatant")
    assert len(gaps("killed_without_injured", article("a", killed))) == 1
    injured = figure(90, "Velmark", OWN, "injured", people="combatant")
    assert not gaps("killed_without_injured", article("a", killed, injured))


def test_a_class_missing_for_a_side_is_a_gap() -> None:
    """Only soldiers of Velmark are counted: its civilians are missing."""
    (gap,) = gaps("class_missing", article("a", figure(31, "Velmark", OWN, people="combatant")))
    assert gap.text == "Velmark|civilian"


def test_contested_claims_are_a_gap() -> None:
    """What is asserted and denied is not known."""
    (gap,) = gaps(
        "contested",
        article("a", claim("attack", "Rokhan", "Velmark", OWN)),
        article("b", denial("attack", "Rokhan", "Velmark", THEIRS)),
    )
    assert len(gap.refs) == 1


def test_unverified_claims_are_a_gap() -> None:
    """What every article calls unverified is not known."""
    assert gaps("unverified", article("a", claim("attack", "Rokhan", "Velmark", OWN, hedge="unverified")))


def test_mixed_periods_are_a_gap() -> None:
    """An outlet's sum over different periods is told."""
    assert gaps(
        "mixed_periods",
        article(
            "a",
            figure(31, "Velmark", OWN, people="combatant"),
            figure(24, "Rokhan", THEIRS, people="civilian", span="day", day=day(3)),
            figure(55, span="day", day=day(3)),
            latest=day(3),
        ),
    )


def test_sums_off_by_one_are_a_gap() -> None:
    """An increment that misses the next total by one is told."""
    assert gaps(
        "discrepancy",
        article("a", figure(50, None, "Sarra health ministry", "cases"), scene=EPIDEMIC, latest=day(2)),
        article(
            "b",
            figure(4, None, "Sarra health ministry", "cases", span="more"),
            figure(55, None, "Sarra health ministry", "cases"),
            scene=EPIDEMIC,
            latest=day(3),
        ),
    )


def test_a_cutoff_before_the_newest_page_is_said() -> None:
    """M1: pages are newer than anything they report of."""
    merged = only(article("a", FIGHTING, latest=day(3), published=day(9)))
    assert merged.as_of == day(3)
    assert [gap.text for gap in merged.gaps if gap.rule == "cutoff"] == [merged.period.note]
    assert merged.period.note is not None and day(9) in merged.period.note


def test_nothing_on_displacement_damage_or_aid() -> None:
    """Subjects no source speaks of are gaps, each by its own rule."""
    rules = {gap.rule for gap in only(article("a", FIGHTING)).gaps}
    assert {"no_displacement", "no_damage", "no_aid"} <= rules


def test_a_word_on_each_closes_the_gap() -> None:
    """A shelter, a damaged house, an aid convoy: nothing is missing."""
    rules = {
        gap.rule
        for gap in only(
            article(
                "a", FIGHTING, condition("shelter", "Schools house families."),
                figure(40, "Velmark", OWN, "damaged", unit="home"), measure("aid", OWN, "Velmark sent relief."),
            )
        ).gaps
    }  # fmt: skip
    assert rules.isdisjoint({"no_displacement", "no_damage", "no_aid"})


def test_a_class_is_missing_only_in_an_armed_conflict() -> None:
    """A march has no soldiers that somebody forgot to count."""
    killed = figure(3, "March for Bread", "Caldrune police", people="civilian")
    assert not gaps("class_missing", article("a", killed, scene=MARCH))
    assert gaps("class_missing", article("a", figure(3, "Velmark", OWN, people="civilian")))
