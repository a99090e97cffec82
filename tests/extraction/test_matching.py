"""Corrections are paired with the complaints they answer."""

from __future__ import annotations

from summarizer.extraction.draft import Fault
from summarizer.extraction.matching import Entry, match_corrections
from summarizer.records.record import Citation, Sourced

from .samples import claim_record


def fault(text: str, kind: str = "claims") -> Fault:
    """Something that failed."""
    return Fault(kind, 0, text, "", ("why.",))


def entry(text: str, start: int = 0, kind: str = "claims") -> Entry:
    """Something that passed, at a place."""
    cited = Citation(article="a", quote="", start=start, end=start + 10)
    return kind, Sourced(item=claim_record(quote="", text=text), citation=cited)


def test_each_correction_answers_the_likest_complaint() -> None:
    """Order does not matter, likeness does."""
    faults = [fault("the bridge was blown up"), fault("three trucks left the town")]
    passed = [entry("three trucks left town"), entry("the bridge was destroyed", 50)]
    got = match_corrections(faults, (), passed, ())
    assert got.accepted == tuple(passed)
    assert got.left_out == ()


def test_what_nothing_answers_is_left_out() -> None:
    """A complaint without a correction is told apart from one whose correction failed."""
    faults = [fault("the bridge was blown up"), fault("three trucks left the town")]
    got = match_corrections(faults, (), (), [fault("three trucks have left the town")])
    assert [f.text for f in got.left_out] == ["the bridge was blown up"]
    assert [f.text for f in got.still_bad] == ["three trucks have left the town"]


def test_a_claim_may_come_back_as_a_figure() -> None:
    """Across kinds only a close likeness is a pair."""
    faults = [fault("the bridge was blown up")]
    assert match_corrections(faults, (), [entry("the bridge was blown up", kind="figures")], ()).left_out == ()
    assert match_corrections(faults, (), [entry("the mayor left", kind="figures")], ()).left_out == tuple(faults)


def test_repetitions_of_the_first_answer_do_not_come_in_twice() -> None:
    """A model that repeats everything adds nothing; a new passage it adds is welcome."""
    kept = [entry("the mayor left the town", 0)]
    passed = [entry("the mayor has left town", 3), entry("a school was hit", 90)]
    got = match_corrections([fault("the bridge was blown up")], kept, passed, [fault("the mayor left the town")])
    assert [s.item.text for _, s in got.accepted] == ["a school was hit"]
    assert got.still_bad == ()
