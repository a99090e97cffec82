"""M8: measures by authority and act, positions by actor and act, and what was planned."""

from __future__ import annotations

from .records import article, claim, day, measure, position
from .whole import only

VELMARK = "Velmark defence ministry"
FIGHTING = claim("fighting", "Velmark", "Rokhan")


def test_one_measure_told_by_three_articles_is_one_row_with_the_earliest_day() -> None:
    """By authority's side and act, details united, earliest day."""
    found = only(
        article("a", measure("curfew", VELMARK, "Velmark imposed a curfew.", day=day(2))),
        article(
            "b", measure("curfew", "Velmark foreign ministry", "A curfew is in force.", "at night", mode="ongoing")
        ),
        article("c", measure("curfew", VELMARK, "Velmark ordered a curfew at night.", "at night", day=day(2))),
    ).measures
    assert len(found) == 1
    assert found[0].day == day(2) and found[0].details == ("at night",) and found[0].state == "in_force"
    assert {c.article for c in found[0].citations} == {"a-a", "a-b", "a-c"}


def test_a_later_stronger_step_is_a_new_row() -> None:
    """Partial mobilisation on one day and general on a later are two rows."""
    found = only(
        article("a", measure("mobilisation", VELMARK, "Velmark ordered partial mobilisation.", "partial", day=day(2))),
        article("b", measure("mobilisation", VELMARK, "Velmark ordered general mobilisation.", "general", day=day(4))),
    ).measures
    assert [(m.day, m.details) for m in found] == [(day(2), ("partial",)), (day(4), ("general",))]


def test_near_synonyms_of_one_day_are_one_act() -> None:
    """Martial law here and military rule there, of one day, are one row with both details."""
    (entry,) = only(
        article("a", FIGHTING, measure("martial_law", VELMARK, "Velmark declared martial law.", day=day(2))),
        article(
            "b", FIGHTING, measure("martial_law", VELMARK, "Velmark is under the army.", "military rule", day=day(2))
        ),
    ).measures
    assert entry.details == ("military rule",) and len(entry.citations) == 2


def test_a_rerun_of_a_measure_without_a_day_adds_an_article_not_a_row() -> None:
    """A later article that repeats the measure adds its quote."""
    found = only(
        article("a", measure("mobilisation", VELMARK, "Velmark ordered partial mobilisation.", "partial", day=day(2))),
        article("b", measure("mobilisation", VELMARK, "Velmark has ordered partial mobilisation.", "partial"), latest=day(6)),
    ).measures  # fmt: skip
    assert len(found) == 1 and len(found[0].citations) == 2


def test_the_same_act_of_two_governments_is_two_rows() -> None:
    """A curfew here and a curfew there are two."""
    found = only(
        article(
            "a", FIGHTING, measure("curfew", VELMARK, "Velmark imposed a curfew."),
            measure("curfew", "Rokhan defence ministry", "Rokhan imposed a curfew."),
        )
    ).measures  # fmt: skip
    assert {m.side for m in found} == {"velmark", "rokhan"}


def test_planned_before_its_day_is_planned() -> None:
    """A measure for a coming day is planned."""
    curfew = measure("curfew", VELMARK, "A curfew begins.", day=day(9), mode="planned")
    (entry,) = only(article("a", FIGHTING, curfew)).measures
    assert entry.state == "planned"


def test_planned_past_its_day_with_nothing_done_is_outcome_unknown_and_a_gap() -> None:
    """Scheduled, its day over, nothing in the sources: outcome not in the sources."""
    merged = only(
        article("a", measure("curfew", VELMARK, "A curfew begins.", day=day(3), mode="planned"), latest=day(2)),
        article("b", claim("fighting", "Velmark", "Rokhan", day=day(5)), latest=day(5)),
    )
    (entry,) = merged.measures
    assert entry.state == "outcome_unknown"
    assert any(g.rule == "planned_without_outcome" and entry.id in g.refs for g in merged.gaps)


def test_planned_and_then_done_is_in_force() -> None:
    """An article that tells of the measure in force settles it."""
    (entry,) = only(
        article("a", measure("curfew", VELMARK, "A curfew begins.", day=day(3), mode="planned"), latest=day(2)),
        article("b", measure("curfew", VELMARK, "A curfew began.", day=day(3)), latest=day(5)),
    ).measures
    assert entry.state == "in_force"


def test_a_planned_deed_past_its_day_is_passed() -> None:
    """Talks scheduled for the third day, sources up to the fifth without a word of them: passed, and a gap."""
    merged = only(
        article("a", claim("negotiate", "Velmark", "Rokhan", VELMARK, day=day(3), mode="planned"), latest=day(2)),
        article("b", claim("fighting", "Velmark", "Rokhan", day=day(5)), latest=day(5)),
    )
    assert [o.passed for o in merged.outlook] == [True]
    assert any(g.rule == "planned_without_outcome" for g in merged.gaps)


def test_a_planned_deed_that_was_done_is_not_passed() -> None:
    """Talks scheduled and held: no gap."""
    merged = only(
        article("a", claim("negotiate", "Velmark", "Rokhan", VELMARK, day=day(3), mode="planned"), latest=day(2)),
        article("b", claim("negotiate", "Velmark", "Rokhan", VELMARK, day=day(3)), latest=day(5)),
    )
    assert not any(o.passed for o in merged.outlook)
    assert not any(g.rule == "planned_without_outcome" for g in merged.gaps)


def test_a_position_is_one_row_at_its_earliest_explicit_day() -> None:
    """A re-run adds an article, not a date."""
    merged = only(
        article("a", position("call_ceasefire", "United Nations", "The UN calls for a ceasefire.", day=day(2))),
        article("b", position("call_ceasefire", "United Nations", "The UN has called for a ceasefire."), latest=day(6)),
        article("c", position("call_ceasefire", "United Nations", "The UN repeats its call.", day=day(4))),
    )
    (entry,) = merged.positions
    assert entry.day == day(2) and len(entry.citations) == 3


def test_positions_toward_two_parties_are_two_rows() -> None:
    """Condemning one side is not condemning the other."""
    merged = only(
        article(
            "a", FIGHTING, position("condemn", "United Nations", "The UN condemns Rokhan.", "Rokhan"),
            position("condemn", "United Nations", "The UN condemns Velmark.", "Velmark"),
        )
    )  # fmt: skip
    assert {p.toward for p in merged.positions} == {"Rokhan", "Velmark"}


def test_hypothetical_and_old_measures_are_no_measures() -> None:
    """What could be or once was is not in force."""
    merged = only(
        article(
            "a", measure("curfew", VELMARK, "A curfew could come.", mode="hypothetical"),
            measure("ban", VELMARK, "A ban stood years ago.", mode="earlier_episode"),
            claim("fighting", "Velmark", "Rokhan"),
        )
    )  # fmt: skip
    assert merged.measures == ()


def test_a_position_with_a_deadline_is_of_the_day_it_was_said() -> None:
    """ "Stop by the ninth", said on the third, is filed under the third; what was done before is of its own day."""
    for number, filed in ((9, 3), (2, 2)):
        call = position("call_ceasefire", "United Nations", "The UN calls.", day=day(number), said=day(3))
        (entry,) = only(article("a", FIGHTING, call)).positions
        assert entry.day == day(filed)


def test_a_deadline_does_not_hide_an_earlier_call() -> None:
    """Of two calls the first said is the entry's day, though its deadline is the later one."""
    ultimatum = position("call_ceasefire", "United Nations", "The UN wants it by the ninth.", day=day(9), said=day(2))
    (entry,) = only(
        article("a", FIGHTING, ultimatum),
        article("b", position("call_ceasefire", "United Nations", "The UN repeats its call.", day=day(4))),
    ).positions
    assert entry.day == day(2)
