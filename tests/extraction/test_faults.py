"""Complaints are told to the model by number, and listed in the record with a bounded text."""

from __future__ import annotations

from summarizer.extraction.faults import LONGEST_QUOTE, Fault

from .samples import article


def test_complaints_name_the_number_and_the_quote() -> None:
    """White space of a quote is closed up; what has no number is named by its kind."""
    assert Fault("claim", None, "t", "a\n b", ("no.", "never."), 7).line() == "items[n=7] ('a b'): no. never."
    assert Fault("answer", 0, "", "", ("bad.",)).line() == "answer: bad."
    assert Fault("claim", None, "t", "q" * 100, ("no.",), 2).line() == f"items[n=2] ('{'q' * 79}…'): no."


def test_a_lost_line_is_listed_as_a_line() -> None:
    """The kind of a rejection is the item's, except where only its line was lost."""
    fault = Fault("claim", None, "t", "q" * 5000, ("no.",), 7, "line")
    assert fault.rejected(article()).kind == "line"
    assert len(fault.rejected(article()).quote) == LONGEST_QUOTE
    assert Fault("claim", None, "t", "q", ("no.",), 7).rejected(article()).kind == "claim"


def test_a_further_reason_can_always_be_written() -> None:
    """Half a surrogate pair is escaped."""
    fault = Fault("claim", None, "t", "q", ("no.",)).because("\ud800")
    assert fault.reasons == ("no.", "\\ud800")
