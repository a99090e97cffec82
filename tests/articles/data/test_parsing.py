"""Complaints about JSON say where."""

from __future__ import annotations

import pytest

from summarizer.articles.data.parsing import parse_json
from summarizer.errors import InputError


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"a": "NaN",\n "b": NaN}', "(NaN, line 2, column 7); write null instead"),
        ("[1, -Infinity]", "(-Infinity, line 1, column 5); write null instead"),
        ('{"a": 1,}', "(a comma too many before the bracket, line 1, column 9)"),
        ('[{"a": 1},\n]', "(a comma too many before the bracket, line 2, column 1)"),
        ('{"a": 1 "b": 2}', "(Expecting ',' delimiter, line 1, column 9)"),
        ("[" * 100_000, "nested too deep"),
        ("9" * 9999, "number too long"),
    ],
)
def test_what_is_no_json_is_told_with_line_and_column(text: str, complaint: str) -> None:
    """A way to mend it is in each complaint."""
    with pytest.raises(InputError) as caught:
        parse_json(text, "a.json")
    assert complaint in caught.value.reason


def test_words_of_javascript_inside_a_string_are_words() -> None:
    """Only a bare NaN is none of JSON's."""
    assert parse_json('{"a": "NaN, and \\"Infinity\\""}', "a.json") == {"a": 'NaN, and "Infinity"'}
