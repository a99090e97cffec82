"""Tables in JSON, whichever way they lie."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.data.orients import turn_table

ROWS = [{"title": "A", "text": "One."}, {"title": "B", "text": "Two."}]


@pytest.mark.parametrize(
    "table",
    [
        {"columns": ["title", "text"], "index": [0, 1], "data": [["A", "One."], ["B", "Two."]]},
        {"title": {"0": "A", "1": "B"}, "text": {"0": "One.", "1": "Two."}},
        {"title": ["A", "B"], "text": ["One.", "Two."]},
        [["title", "text"], ["A", "One."], ["B", "Two."]],
    ],
)
def test_columns_become_rows(table: Any) -> None:
    """One object a row, under the columns' names."""
    assert turn_table(table) == ROWS


@pytest.mark.parametrize(
    "value",
    [
        *(
            None,
            "x",
            [],
            {},
            ROWS,
            {"text": "One."},
            {"text": ["One.", "Two."]},
            {"title": "A", "text": ["One.", "Two."]},
        ),
        {"title": ["A"], "text": ["One.", "Two."]},
        {"a": {"title": "A", "text": "One."}, "b": {"title": "B", "text": "Two."}},
        [["a", "b"], ["c", "d"]],
        [["title"], "x"],
    ],
)
def test_other_values_are_no_tables(value: Any) -> None:
    """Paragraphs in a list are no column."""
    assert turn_table(value) is None
