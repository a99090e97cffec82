"""JSON in its shapes; a broken object never takes the others along."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.assembly import Found
from summarizer.articles.data.objects import ADDRESSES_ONLY, read_json, read_json_lines
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

ONE = {"title": "Bridge falls", "text": "Nine died.", "date": "2020-09-28"}
TWO = {"headline": "Toll rises", "articleBody": "Ten died."}
BOTH = [("a.json#1", "Bridge falls\n\nNine died."), ("a.json#2", "Toll rises\n\nTen died.")]


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
    "wrap",
    [
        lambda v: v,
        *(
            lambda v, key=key: {"status": "ok", key: v}
            for key in ("articles", "items", "docs", "data", "hits", "posts", "rows")
        ),
        *(
            lambda v, key=key: {key: v}
            for key in ("results", "records", "entries", "stories", "value", "content", "anything")
        ),
        lambda v: {"response": {"meta": {"hits": 2}, "docs": v}},
        lambda v: {"articles": {"count": 2, "results": v}},
        lambda v: {"took": 3, "hits": {"total": {"value": 2}, "hits": [{"_id": "x", "_source": row} for row in v]}},
        lambda v: {"data": {"list": {"edges": [{"node": row} for row in v]}}},
        lambda v: {"rows": [{"id": "x", "value": {"rev": 1}, "doc": row} for row in v]},
        lambda v: {"schema": {"fields": [{"name": "title"}, {"name": "text"}]}, "data": v},
        lambda v: {"a1": v[0], "a2": v[1]},
        lambda v: [{"status": "ok", "articles": [v[0]]}, {"status": "ok", "articles": [v[1]]}],
        lambda v: {"articles": v, "related": [{"title": "Other", "text": "Old news."}]},
        lambda v: {
            "@graph": [{"@type": "NewsArticle", **row} for row in v] + [{"@type": "WebSite", "name": "W", "text": "t"}]
        },
    ],
)
def test_lists_and_wrappers_are_counted_from_one(wrap: Any) -> None:
    """Each object has its own name, wherever the list stands."""
    assert names(read(wrap([ONE, TWO]))) == BOTH


@pytest.mark.parametrize(
    "wrap", [lambda v: {"article": v}, lambda v: {"response": {"content": v}}, lambda v: {"a": {"b": v}}]
)
def test_one_article_inside_objects_is_read_under_the_files_own_name(wrap: Any) -> None:
    """It is no list."""
    assert names(read(wrap(ONE))) == [("a.json", "Bridge falls\n\nNine died.")]


def test_an_article_with_sections_or_comments_is_one_article() -> None:
    """What stands inside an article is no list of articles."""
    sections = {
        "title": "Floods",
        "date": "2020-09-28",
        "content": [{"title": "North", "text": "Nine died."}, {"text": "Rain."}],
    }
    assert names(read(sections)) == [("a.json", "Floods\n\nNine died.\n\nRain.")]
    assert names(read({**ONE, "comments": [{"title": "Re", "text": "So sad."}]})) == [
        ("a.json", "Bridge falls\n\nNine died.")
    ]


def test_a_feeds_title_is_the_outlet_of_its_items() -> None:
    """JSON Feed, and feeds turned into JSON."""
    for feed in (
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Bote", "items": [{"content_text": "Nine died."}]},
        {"feed": {"title": "The Bote"}, "items": [{"title": "T", "content": "Nine died."}]},
        {"rss": {"channel": {"title": "The Bote", "item": [{"title": "T", "content:encoded": "<p>Nine died.</p>"}]}}},
    ):
        (found,) = read(feed)
        assert isinstance(found, Found) and found.article.outlet == "The Bote"


def test_a_bad_object_is_a_failure_and_the_rest_goes_on() -> None:
    """Wrong types, missing text and things that are no object are told apart."""
    results = names(read([7, {"title": "T"}, {"text": 5}, ONE]))
    assert [name for name, _ in results] == ["a.json#1", "a.json#2", "a.json#3", "a.json#4"]
    assert results[0][1] == "is a number; an article must be a JSON object"
    assert results[1][1].startswith("has no text (fields: title); the text is looked for under text, articleBody")
    assert 'field "text" is a number' in results[2][1]
    assert results[3][1].endswith("Nine died.")


@pytest.mark.parametrize(
    "value",
    [
        {
            "articles": [
                {"url": "https://a.example/1", "title": "T", "seendate": "20310304T101500Z", "domain": "a.example"}
            ]
        },
        [
            {
                "stories_id": 1,
                "title": "T",
                "url": "https://a.example/1",
                "media_name": "A",
                "publish_date": "2031-03-04",
            }
        ],
    ],
)
def test_a_list_of_addresses_is_told_as_one(value: Any) -> None:
    """Search interfaces give no texts; the pages must be had first."""
    with pytest.raises(InputError) as caught:
        read(value)
    assert caught.value.reason == ADDRESSES_ONLY


def test_an_interfaces_refusal_is_told_with_its_fields() -> None:
    """What was found and what was looked for."""
    with pytest.raises(InputError, match=r"has no text \(fields: status, code, message\); the text is looked for"):
        read({"status": "error", "code": "keyInvalid", "message": "Your key is invalid."})


def test_lines_are_counted_as_in_an_editor() -> None:
    """A bad line, a bad encoding and a long line fail alone; blank lines count but give nothing."""
    raw = b'{"text": "Nine."}\n\n{oops\n{"text": "\xe9"}\n{"text": "' + b"x" * 99 + b'"}\n{"text": "Ten."}\r\n'
    results = names(list(read_json_lines(raw, "a.jsonl", 60)))
    assert [name for name, _ in results] == ["a.jsonl#1", "a.jsonl#3", "a.jsonl#4", "a.jsonl#5", "a.jsonl#6"]
    assert results[0][1] == "Nine." and results[4][1] == "Ten."
    assert "not valid JSON" in results[1][1] and "not UTF-8" in results[2][1] and "limit of 60" in results[3][1]


def test_a_line_with_an_interfaces_answer_gives_its_articles() -> None:
    """Each under the line's number and its own."""
    raw = json.dumps({"articles": [ONE, TWO]}).encode() + b"\n" + json.dumps(ONE).encode()
    assert [name for name, _ in names(list(read_json_lines(raw, "a.jsonl", 999)))] == [
        "a.jsonl#1#1",
        "a.jsonl#1#2",
        "a.jsonl#2",
    ]


def test_json_lines_under_the_ending_json_are_read() -> None:
    """A file of lines is recognised when it is no single value."""
    raw = b'{"text": "Nine."}\n{"text": "Ten."}\n'
    assert names(list(read_json(raw, "a.json", 99))) == [("a.json#1", "Nine."), ("a.json#2", "Ten.")]


def test_json_in_another_encoding_is_refused_and_nothing_guessed() -> None:
    """RFC 8259: between systems JSON is UTF-8; a byte order mark is believed."""
    value = '{"title": "Наводнение", "text": "Погибли девять человек."}'
    with pytest.raises(InputError, match="is not UTF-8, as JSON must be; save it as UTF-8"):
        list(read_json(value.encode("cp1251"), "a.json", 99))
    assert names(list(read_json(b"\xff\xfe" + value.encode("utf-16-le"), "a.json", 99)))[0][1].endswith(
        "девять человек."
    )


@pytest.mark.parametrize(
    "raw",
    [b"", b"  ", b"{", b"[1, 2", b"[]", b'{"articles": []}', b'"words"', b"[" * 100_000, b"9" * 9999, b"\xff\xff"],
)
def test_a_file_that_is_no_article_is_refused(raw: bytes) -> None:
    """Empty, broken, too deep and too long: one clear complaint."""
    with pytest.raises(InputError, match=r"a\.json"):
        list(read_json(raw, "a.json", 99))


def test_a_text_over_the_limit_is_refused() -> None:
    """The limit holds for each object, also where its text is in pieces."""
    assert "limit of 5" in names(read([ONE], limit=5))[0][1]
    assert (
        "limit of 50" in names(read([{"title": "T", "body": [{"text": "x" * 30}, {"text": "y" * 30}]}], limit=50))[0][1]
    )


def test_lone_surrogates_and_crlf_in_strings_are_mended() -> None:
    """The stored text can be written anywhere."""
    raw = b'{"title": "A\\ud800", "text": "a\\r\\nb \\udfff"}'
    assert names(list(read_json(raw, "a.json", 99))) == [("a.json", "A\ufffd\n\na\nb \ufffd")]


KEYS = [
    *("title", "text", "source", "author", "date", "articles", "name", "body", "fields", "html", "type", "url", "role"),
    *("content", "value", "columns", "data", "pubstatus", "description", "@type", "children", "items", "wordCount"),
]
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(["<p>a</p>", "<html>", "https://a.example"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner),
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
