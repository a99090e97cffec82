"""JSON in its shapes; a broken object never takes the others along."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.assembly import Found
from summarizer.articles.data.objects import read_json, read_json_lines
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

ONE = {"title": "Bridge falls", "text": "Nine died.", "date": "2020-09-28"}
TWO = {"headline": "Toll rises", "articleBody": "Ten died."}


def read(value: Any, limit: int = 1000) -> list[Found | InputFailure]:
    """What a JSON file with this value gives."""
    return list(read_json(json.dumps(value).encode(), "a.json", limit))


def names(results: list[Found | InputFailure]) -> list[tuple[str, str]]:
    """Where each result is from, and its text or reason."""
    return [(r.name, r.article.text if isinstance(r, Found) else r.reason) for r in results]


def test_one_object_is_one_article_under_the_files_own_name() -> None:
    """The title leads the text."""
    assert names(read(ONE)) == [("a.json", "Bridge falls\n\nNine died.")]


@pytest.mark.parametrize(
    "wrap", [lambda v: v, lambda v: {"articles": v}, lambda v: {"items": v}, lambda v: {"docs": v}]
)
def test_lists_and_wrappers_are_counted_from_one(wrap: Any) -> None:
    """Each object has its own name."""
    expected = [("a.json#1", "Bridge falls\n\nNine died."), ("a.json#2", "Toll rises\n\nTen died.")]
    assert names(read(wrap([ONE, TWO]))) == expected


def test_a_bad_object_is_a_failure_and_the_rest_goes_on() -> None:
    """Wrong types, missing text and things that are no object are told apart."""
    results = names(read([7, {"title": "T"}, {"text": ["a"]}, ONE]))
    assert [name for name, _ in results] == ["a.json#1", "a.json#2", "a.json#3", "a.json#4"]
    assert results[0][1] == "is a number; an article must be a JSON object"
    assert results[1][1].startswith("has no text; the known fields for it are text, articleBody, body_text")
    assert results[2][1] == 'field "text" is a list; it must be a string'
    assert results[3][1].endswith("Nine died.")


def test_lines_are_counted_as_in_an_editor() -> None:
    """A bad line, a bad encoding and a long line fail alone; blank lines count but give nothing."""
    raw = b'{"text": "Nine."}\n\n{oops\n{"text": "\xe9"}\n{"text": "' + b"x" * 99 + b'"}\n{"text": "Ten."}\r\n'
    results = names(list(read_json_lines(raw, "a.jsonl", 60)))
    assert [name for name, _ in results] == ["a.jsonl#1", "a.jsonl#3", "a.jsonl#4", "a.jsonl#5", "a.jsonl#6"]
    assert results[0][1] == "Nine." and results[4][1] == "Ten."
    assert "not valid JSON" in results[1][1] and "not UTF-8" in results[2][1] and "limit of 60" in results[3][1]


def test_json_lines_under_the_ending_json_are_read() -> None:
    """A file of lines is recognised when it is no single value."""
    raw = b'{"text": "Nine."}\n{"text": "Ten."}\n'
    assert names(list(read_json(raw, "a.json", 99))) == [("a.json#1", "Nine."), ("a.json#2", "Ten.")]


@pytest.mark.parametrize("raw", [b"", b"  ", b"{", b"[1, 2", b"[]", b'"words"', b"[" * 100_000, b"9" * 9999])
def test_a_file_that_is_no_article_is_refused(raw: bytes) -> None:
    """Empty, broken, too deep and too long: one clear complaint."""
    with pytest.raises(InputError, match=r"a\.json"):
        list(read_json(raw, "a.json", 99))


def test_a_text_over_the_limit_is_refused() -> None:
    """The limit holds for each object."""
    assert "limit of 5" in names(read([ONE], limit=5))[0][1]


def test_lone_surrogates_and_crlf_in_strings_are_mended() -> None:
    """The stored text can be written anywhere."""
    raw = b'{"title": "A\\ud800", "text": "a\\r\\nb \\udfff"}'
    assert names(list(read_json(raw, "a.json", 99))) == [("a.json", "A\ufffd\n\na\nb \ufffd")]


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["title", "text", "source", "author", "date", "articles", "name"]), inner)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_any_json_value_gives_articles_failures_or_one_complaint(value: Any) -> None:
    """No value gets past the types the reader promises."""
    try:
        results = read(value)
    except InputError as problem:
        assert problem.name == "a.json"  # noqa: PT017 - either outcome is right
    else:
        assert all(isinstance(result, Found | InputFailure) for result in results)
