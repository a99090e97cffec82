"""Two briefs side by side, and one figure explained."""

from __future__ import annotations

import json

import pytest

from summarizer.brief import compose
from summarizer.brief.comparing.changes import changes_between, changes_json, changes_markdown
from summarizer.brief.comparing.explain import explain_row
from summarizer.errors import InputError
from summarizer.records.brief import Merged
from summarizer.records.figures import Change
from tests.brief.invented import OFFICE, Builder, earthquake, war


def with_toll(merged: Merged, value: float, **fields: object) -> Merged:
    """The situation with another count of the dead."""
    row = Builder().row("killed", value, "2031-03-06", OFFICE, **fields)
    return merged.model_copy(update={"casualties": (row, *merged.casualties[1:])})


def test_equal_briefs_have_no_changes() -> None:
    assert changes_between(compose(earthquake()), compose(earthquake())) == ()
    assert "Nothing has changed." in changes_markdown(())


def test_a_count_that_moved_is_revised() -> None:
    old, new = compose(with_toll(earthquake(), 72)), compose(with_toll(earthquake(), 88))
    (change,) = changes_between(old, new)
    assert (change.kind, change.before, change.after, change.delta) == ("revised", 72, 88, 16)
    assert change.text == "Killed: 88 (civil protection office, 6 Mar); it was 72"


def test_a_count_that_was_taken_back_says_so() -> None:
    old = compose(with_toll(earthquake(), 95))
    new = compose(with_toll(earthquake(), 88, change=Change(value=95, taken_back=True)))
    assert [change.kind for change in changes_between(old, new)] == ["withdrawn"]


def test_new_and_gone_statements_and_disputes_are_told() -> None:
    merged = earthquake()
    old = compose(merged.model_copy(update={"events": merged.events[1:], "conflicts": merged.conflicts[1:]}))
    new = compose(merged.model_copy(update={"events": merged.events[:-1]}))
    found = [(change.kind, change.section) for change in changes_between(old, new)]
    assert found == [("newly_contested", "conflicts"), ("new", "events"), ("gone", "events")]


def test_a_dispute_that_ended_is_resolved() -> None:
    merged = earthquake()
    ended = merged.conflicts[0].model_copy(update={"settled": True})
    new = compose(merged.model_copy(update={"conflicts": (ended, *merged.conflicts[1:])}))
    assert [change.kind for change in changes_between(compose(merged), new)] == ["resolved"]


def test_changes_name_who_brought_them() -> None:
    merged = earthquake()
    old = compose(merged.model_copy(update={"events": merged.events[1:], "articles": merged.articles[:2]}))
    (change,) = changes_between(old, compose(merged))
    assert change.brought_by == ("Ulvessan Courier, 5 Mar 2031",)
    assert json.loads(changes_json((change,)))["changes"][0]["section"] == "events"
    assert "Ulvessan Courier" in changes_markdown((change,))


def test_two_situations_are_not_compared() -> None:
    other = war()
    articles = tuple(a.model_copy(update={"id": f"b-{a.n}"}) for a in other.articles)
    with pytest.raises(InputError, match="kind, country and first day"):
        changes_between(compose(earthquake()), compose(other.model_copy(update={"articles": articles})))


def test_a_figure_is_explained_by_its_series() -> None:
    text = explain_row(compose(earthquake()), "Killed")
    assert text.startswith("# Killed\n")
    assert "the earlier 95 of 6 Mar 8am was taken back: seven people had been counted twice" in text
    assert text.index("at least 14") < text.index("72, civil") < text.index("95, civil") < text.index("6 Mar 6pm: 88")


def test_a_sum_is_explained_by_its_recipe() -> None:
    assert "Our own sum: 31 (10 Nov) + 53 (11 Nov) = 84" in explain_row(compose(war()), "fighters killed")


@pytest.mark.parametrize("wanted", ["", "nothing of the sort", "killed in"])
def test_what_fits_no_row_or_several_is_refused_with_the_candidates(wanted: str) -> None:
    with pytest.raises(InputError, match="Killed in Dharvol"):
        explain_row(compose(earthquake()), wanted)
