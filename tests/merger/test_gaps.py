"""Questions that a reader would ask and no article answers."""

from __future__ import annotations

from summarizer.merger.gaps import gaps_of
from summarizer.records.brief import Gap, SituationInfo, Statement
from summarizer.records.figures import FigureRow
from tests.brief.invented import Builder

B = Builder()


def gaps(kind: str, rows: tuple[FigureRow, ...] = (), statements: tuple[Statement, ...] = ()) -> list[Gap]:
    """The gaps of a situation on 10 March."""
    return list(gaps_of(rows, statements, SituationInfo(id="s", kind=kind, title="Unrest in Norra"), "2031-03-10"))


def rules(found: list[Gap]) -> set[str]:
    """The rules that found something."""
    return {gap.rule for gap in found}


WHOLE = B.row(
    "killed", 225, "2031-03-10", "Norra prosecutor", citations=(B.cite("225 bodies, 19 of them officers", 1),)
)


def part(value: float, klass: str = "police officers") -> FigureRow:
    """A class of the dead, told by the article of the whole."""
    return B.row("killed", value, "2031-03-10", klass=klass, citations=(B.cite(f"{value} of them {klass}", 1),))


def test_it_is_asked_who_most_of_the_dead_of_unrest_were() -> None:
    found = gaps("unrest", (WHOLE, part(19)))
    assert "Who were the other 206 of the 225 dead? No article counts them by group." in [g.text for g in found]


def test_it_is_not_asked_where_most_are_told_by_kind_or_nobody_is() -> None:
    assert "others" not in rules(gaps("unrest", (WHOLE, part(19), part(180, "protesters"))))
    assert "others" not in rules(gaps("unrest", (WHOLE,)))
    assert "others" not in rules(gaps("earthquake", (WHOLE, part(19))))


ASKED = B.say("position", "Premier Oskeld demanded an investigation within five days.", "2031-03-04", topic="investigation", by="Oskeld")  # fmt: skip


def test_an_inquiry_without_a_result_is_asked_for() -> None:
    assert "unfinished" in rules(gaps("fire_explosion", (), (ASKED,)))


def test_an_inquiry_with_a_result_is_not() -> None:
    told = B.say("event", "The inquiry found a broken valve.", "2031-03-08", topic="investigation")
    assert "unfinished" not in rules(gaps("fire_explosion", (), (ASKED, told)))
    assert "unfinished" not in rules(gaps("armed_conflict", (), (ASKED,)))


PLANNED = B.say("measure", "The council is to meet.", "2031-03-09", planned=True, act="meet", by="Norra council", party="Norra council")  # fmt: skip


def test_what_came_of_a_plan_is_asked_until_its_party_is_heard_of_again() -> None:
    spoke = B.say("position", "The council urged calm.", "2031-03-09", by="Norra council", party="Norra council")
    assert "outcome" in rules(gaps("unrest", (), (PLANNED,)))
    assert "outcome" not in rules(gaps("unrest", (), (PLANNED, spoke)))


def test_steps_that_simply_begin_are_not_asked_for() -> None:
    curfew = PLANNED.model_copy(update={"act": "curfew"})
    assert "outcome" not in rules(gaps("unrest", (), (curfew,)))
