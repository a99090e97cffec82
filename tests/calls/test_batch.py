"""A batch file carries whole requests out, and results back under the same keys."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls import (
    BatchFailure,
    FolderStore,
    import_results,
    read_batch,
    replaying,
    verify_store,
    write_batch,
)
from summarizer.errors import InputError, SettingsError
from summarizer.request import Message, Options, Request, Usage, key

from .samples import ANSWER, SCHEMA, MemoryStore, completion, make_request


def _export(*requests: Request) -> str:
    file = io.StringIO()
    assert write_batch(requests, file) == len({key(request) for request in requests})
    return file.getvalue()


def test_a_line_is_in_the_providers_form() -> None:
    """custom_id is the key; the body is what a live call would send, strict."""
    request = make_request(options=Options(temperature=0.0, max_tokens=100, seed=7))
    assert [json.loads(line) for line in _export(request).splitlines()] == [
        {
            "custom_id": key(request),
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {
                "model": "test-model",
                "messages": [
                    {"role": "system", "content": "Extract the toll."},
                    {"role": "user", "content": "Three died in Lçra."},
                ],
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": "toll", "schema": json.loads(SCHEMA), "strict": True},
                },
                "temperature": 0.0,
                "max_completion_tokens": 100,
                "seed": 7,
            },
        }
    ]


def test_the_fields_stay_in_the_order_of_the_schema() -> None:
    """Sorting a schema would change the order in which a model writes."""
    line = json.loads(_export(make_request()))
    schema = line["body"]["response_format"]["json_schema"]["schema"]
    assert json.dumps(schema, separators=(",", ":")) == SCHEMA


def test_the_same_requests_make_the_same_bytes() -> None:
    """Order of asking and repetition leave no trace in the file."""
    requests = [make_request(str(number)) for number in range(5)]
    assert _export(*requests) == _export(*reversed(requests), requests[0])


@given(
    article=st.text(),
    temperature=st.none() | st.floats(0, 2),
    tokens=st.none() | st.integers(1, 10**6),
    sample=st.integers(0, 20),
)
def test_a_request_comes_back_whole(article: str, temperature: float | None, tokens: int | None, sample: int) -> None:
    """Any words, options and sample number survive the way through the file."""
    request = make_request(article, options=Options(temperature, tokens), sample=sample)
    text = _export(request)
    text.encode("ascii")
    assert read_batch(text) == {key(request): request}


def test_a_request_that_cannot_come_back_is_not_written() -> None:
    """Other modes and a schema that is not compact are refused before a byte is written."""
    for request, said in (
        (make_request(options=Options(mode="tools")), "mode is 'tools'"),
        (make_request(schema='{ "type": "object" }'), "compact JSON"),
        (make_request(schema="{"), "is not JSON"),
        (make_request(sample=10_000), "sample number"),
    ):
        file = io.StringIO()
        with pytest.raises(SettingsError, match=said):
            write_batch([make_request(), request], file)
        assert file.getvalue() == ""


def test_every_bad_line_of_a_file_is_named() -> None:
    """All complaints at once, with line numbers: broken, altered, foreign, repeated."""
    good = _export(make_request())
    altered = good.replace("Three died", "Nine died")
    text = good + "\n" + "{\n" + altered + '{"custom_id": "x"}\n[]\n' + good
    with pytest.raises(InputError) as caught:
        read_batch(text, "out/batch.jsonl")
    message = str(caught.value)
    assert message.startswith("out/batch.jsonl: line 3: ")
    for said in ("line 4: the request does not hash", "line 5: not a", "line 6: not a", "line 7: the same"):
        assert said in message
    assert "line 1:" not in message
    assert "export the batch again" in message


def _result(request: Request, body: Any = None, **changes: Any) -> str:
    line: dict[str, Any] = {
        "id": "b-1",
        "custom_id": key(request),
        "response": {"status_code": 200, "request_id": "r", "body": completion() if body is None else body},
        "error": None,
        **changes,
    }
    return json.dumps(line) + "\n"


def test_results_fill_the_store_as_live_calls_would(tmp_path: Path) -> None:
    """After the import a replay finds every answer, with its model and usage, in any order of lines."""
    requests = {key(r): r for r in (make_request("a"), make_request("b"))}
    store = FolderStore(tmp_path)
    text = "".join(_result(request) for request in reversed(requests.values()))
    report = import_results(text, read_batch(_export(*requests.values())), store)
    assert report.imported == tuple(sorted(requests))
    assert (report.failures, report.unanswered) == ((), ())
    reply = replaying(store)(make_request("a"))
    assert (reply.text, reply.model, reply.usage) == (ANSWER, "test-model-2", Usage(10, 5))
    assert verify_store(store) == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (_result(make_request(), completion(None, refusal="I cannot")), "the model declined: I cannot"),
        (_result(make_request(), completion("{", finish_reason="length")), "length limit"),
        (_result(make_request(), completion(None, finish_reason="content_filter")), "content filter"),
        (_result(make_request(), completion("{")), "no JSON object"),
        (_result(make_request(), completion("NaN")), "no JSON object"),
        (_result(make_request(), completion("[]")), "no JSON object"),
        (_result(make_request(), completion(None)), "no JSON object"),
        (_result(make_request(), {"choices": []}), "no choices"),
        (_result(make_request(), "text"), "not a chat completion"),
        (_result(make_request(), response=None), "has no response"),
        (
            _result(make_request(), error={"code": "batch_expired", "message": "too late"}, response=None),
            "the provider reports an error: too late",
        ),
        (
            _result(make_request(), response={"status_code": 500, "body": {"error": {"message": "boom"}}}),
            "HTTP 500: boom",
        ),
        (_result(make_request(), response={"status_code": 429, "body": None}), "HTTP 429"),
    ],
)
def test_a_result_without_an_answer_is_named_with_its_line(line: str, reason: str) -> None:
    """Nothing is stored, the reason is a live call's, and the request counts as unanswered."""
    request, store = make_request(), MemoryStore()
    report = import_results("\n" + line, {key(request): request}, store)
    (failure,) = report.failures
    assert (failure.line, failure.key) == (2, key(request))
    assert reason in failure.reason
    assert report.unanswered == (key(request),)
    assert store.entries == {}


def test_foreign_repeated_and_broken_lines_are_listed_and_the_rest_imported() -> None:
    """One bad line never stops the others."""
    known, missing = make_request("a"), make_request("b")
    text = (
        "{\n" + _result(make_request("foreign")) + _result(known) + _result(known, completion('{"other": 1}')) + "[]\n"
    )
    store = MemoryStore()
    report = import_results(text, {key(r): r for r in (known, missing)}, store)
    assert report.imported == (key(known),)
    assert [(f.line, f.key) for f in report.failures] == [
        (1, ""),
        (2, key(make_request("foreign"))),
        (4, key(known)),
        (5, ""),
    ]
    assert "is not of this batch" in report.failures[1].reason
    assert "already on line 3" in report.failures[2].reason
    assert report.unanswered == (key(missing),)
    assert store.entries[key(known)].reply.text == ANSWER


def test_a_line_separator_inside_an_answer_does_not_end_the_line() -> None:
    """U+2028 and its like are part of the words, not ends of lines."""
    request = make_request("one\u2028two\x0bthree\x85four")
    answer = '{"place": "a\u2028b", "killed": 1}'
    line = json.dumps(json.loads(_result(request, completion(answer))), ensure_ascii=False)
    store = MemoryStore()
    report = import_results(line, read_batch(_export(request)), store)
    assert report.imported == (key(request),)
    assert store.entries[key(request)].reply.text == answer


def test_importing_twice_changes_nothing() -> None:
    """A fetch that is repeated is harmless."""
    request, store = make_request(), MemoryStore()
    first = import_results(_result(request), {key(request): request}, store)
    kept = dict(store.entries)
    assert import_results(_result(request), {key(request): request}, store) == first
    assert store.entries == kept


def test_failures_are_plain_values() -> None:
    """They can be compared and shown."""
    assert BatchFailure(1, "k", "r") == replace(BatchFailure(2, "k", "r"), line=1)


def test_roles_of_all_kinds_survive() -> None:
    """A conversation with an assistant's turn comes back in its order."""
    messages = (Message("system", ""), Message("user", "u"), Message("assistant", "a"), Message("user", "v"))
    request = make_request(messages=messages)
    assert read_batch(_export(request))[key(request)].messages == messages
