"""Days, years and hours are told from counts."""

from __future__ import annotations

import pytest

from summarizer.extraction.calendar import calendar_spans, span_of


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("LUSK, April 3 - Two", ["April 3"]), ("Sept. 29 — Nine", ["Sept. 29"]), ("3 April – Six", ["3 April"]), ("14 FEB. 2033 -- 12", ["14 FEB. 2033"]),
        ("the 3rd of May", ["3rd of May"]), ("May 3-5, 2033", ["May 3-5, 2033"]), ("3-5 May", ["3-5 May"]), ("in March 2033", ["March 2033"]),
        ("2033-10-03 - Six", ["2033-10-03"]), ("3.10.2033", ["3.10.2033"]), ("03/10/33", ["03/10/33"]), ("at 8.30am", ["8.30am"]), ("at 8:30 p.m.", ["8:30 p.m."]),
        ("at 6pm", ["6pm"]), ("at 6 o'clock", ["6 o'clock"]), ("at 1830 GMT", ["1830 GMT"]), ("in 2020, he", ["2020"]), ("the 1990s", ["1990s"]),
        ("since 2020", ["2020"]), ("Day 3 - Six", ["3"]),
        ("12 people may have", []), ("he may 3 times", []), ("2020 people died", []), ("of 2020 people", []), ("a ratio of 8.30", []), ("5.5 million", []), ("1,200", []),
    ],
)  # fmt: skip
def test_spans_of_the_calendar_are_found(text: str, spans: list[str]) -> None:
    """In the usual forms of news; a bare number is none."""
    assert [text[a:b] for a, b in calendar_spans(text)] == spans


def test_a_number_lies_in_one_span_or_none() -> None:
    """The span is the one that holds it whole."""
    spans = [(2, 5), (8, 10)]
    assert [span_of(spans, *at) for at in [(2, 5), (3, 4), (4, 6), (8, 9), (0, 1)]] == [
        (2, 5),
        (2, 5),
        None,
        (8, 10),
        None,
    ]
