"""The one JSON object in a text is found, and nothing is found where there is none."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.json_object import NoObject, find_object

ANSWER = '{"place": "Lara", "killed": 3}'
WANTED = ("place", "killed")
VALUES = st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=5)


@given(
    value=st.dictionaries(st.text(), VALUES), before=st.sampled_from(["", "Here: ", "```json\n", "<think>{x}</think>"])
)
@settings(deadline=None)
def test_an_object_is_found_as_it_stands_and_nothing_in_it_is_changed(value: dict[str, object], before: str) -> None:
    """Whatever it holds, braces in strings included."""
    text = json.dumps({"place": 1, **value})
    assert find_object(before + text + "\n```").text == text


@pytest.mark.parametrize(
    "text",
    [
        f'{{"place": 1}} {ANSWER}',
        f"{ANSWER} {{}}",
        f'<think>{{"place": 1, "killed": 2, "x": "longer than the answer itself"}}</think> {ANSWER}',
        f'<thinking>no braces</thinking> {ANSWER} {{"other": "{"x" * 99}"}}',
        f"Use {{place}} and {{killed}}: {ANSWER}",
    ],
)
def test_of_several_the_one_with_most_of_the_wanted_names_is_taken(text: str) -> None:
    """Thoughts, examples and remarks hold objects too."""
    assert find_object(text, WANTED).text == ANSWER


@pytest.mark.parametrize(
    "text", ["", "no", "[1]", "null", '"x"', "{", '{"a": NaN}', '{"place": {"inner": 1}', '{"x": 1} y']
)
def test_where_there_is_none_the_reason_is_given(text: str) -> None:
    """A part of a broken object is not taken for the whole, nor an object without any wanted name."""
    with pytest.raises(NoObject):
        find_object(text, WANTED)


@pytest.mark.parametrize("text", ['{"a":' * 200_000, "{" * 2_000_000, "[" * 200_000, '{"a": "' * 100_000])
def test_text_that_never_closes_ends_soon(text: str) -> None:
    """It is not read again from each of its braces."""
    began = time.process_time()
    with pytest.raises(NoObject):
        find_object(text, WANTED)
    assert time.process_time() - began < 20
