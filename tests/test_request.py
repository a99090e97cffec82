"""The key: what decides it, what does not, and the golden values that keep every store readable."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls.entries import KEY_FORM
from summarizer.request import Message, Options, Request, Usage, canonical, digest, fingerprint, key
from summarizer.settings import Settings

SMALL = Request("m", (Message("user", "Three died."),), "toll", '{"type":"object"}')
FULL = Request(
    "gpt-5-mini",
    (Message("system", "Extract — „alles“."), Message("user", "Three died in Lçra.")),
    "article_record",
    '{"type":"object","properties":{"b":{"type":"string"},"a":{"type":"integer"}}}',
    Options(temperature=0.5, max_tokens=100, seed=7, mode="json"),
    sample=2,
)
GOLDEN = {
    "small": "r1-f6e61b5f995189149f58c3e339d2656f1aa8e159dcac4d293e2c22a9",
    "full": "r1-8c08824a653df106f178942f0dc2886c0b3214a31d3b5398733a8353",
}


@pytest.mark.parametrize(("name", "request_"), [("small", SMALL), ("full", FULL)])
def test_golden_keys_never_change(name: str, request_: Request) -> None:
    """A change here makes every cache and every recorded case unreadable."""
    assert key(request_) == GOLDEN[name]


def test_a_key_is_safe_as_a_file_name_and_a_batch_id() -> None:
    """At most 64 characters of A-Z a-z 0-9 _ -."""
    assert KEY_FORM.match(key(FULL))
    assert key(FULL).startswith("r1-")


def test_canonical_json_is_sorted_compact_and_keeps_non_ascii() -> None:
    """One value, one text."""
    assert canonical({"b": [1, 2.5, None], "a": {"ü": "é"}}) == '{"a":{"ü":"é"},"b":[1,2.5,null]}'


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_canonical_json_refuses_what_is_no_number(number: float) -> None:
    """NaN would be equal to nothing, itself included."""
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical({"temperature": number})


@given(st.dictionaries(st.text(), st.one_of(st.integers(), st.text(), st.none(), st.booleans()), max_size=6))
def test_canonical_json_knows_no_order(value: dict[str, Any]) -> None:
    """The same entries in any order make the same text, and it reads back."""
    assert canonical(dict(reversed(value.items()))) == canonical(value)
    assert json.loads(canonical(value)) == value


@pytest.mark.parametrize(
    "changed",
    [
        replace(FULL, model="other"),
        replace(FULL, messages=(FULL.messages[0], Message("user", "Four died in Lçra."))),
        replace(FULL, messages=(Message("system", "Extract."), FULL.messages[1])),
        replace(FULL, messages=FULL.messages[::-1]),
        replace(FULL, schema_name="other"),
        replace(FULL, schema='{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"string"}}}'),
        replace(FULL, options=replace(FULL.options, temperature=0.6)),
        replace(FULL, options=replace(FULL.options, max_tokens=None)),
        replace(FULL, options=replace(FULL.options, seed=8)),
        replace(FULL, options=replace(FULL.options, mode="tools")),
        replace(FULL, sample=3),
    ],
)
def test_whatever_changes_the_answer_changes_the_key(changed: Request) -> None:
    """Model, words, their order, schema and its order of fields, options, sample number."""
    assert key(changed) != key(FULL)


def test_the_subject_is_for_people_only() -> None:
    """Whose article it is stands in messages, not in the key."""
    assert key(replace(FULL, subject="a-0123456789ab")) == key(FULL)


def test_nothing_of_the_connection_is_in_a_request() -> None:
    """API key, base URL, timeouts, retries, workers and the cache are no part of what is hashed."""
    assert set(fingerprint(FULL)) == {"messages", "model", "options", "sample", "schema"}
    assert set(fingerprint(FULL)["options"]) == {"temperature", "max_tokens", "seed", "mode"}


def test_settings_of_the_connection_leave_the_key_alone() -> None:
    """Two runs that differ in where and how fast they ask, ask the same question."""
    from summarizer.articles import read_articles
    from summarizer.extraction.prompt import article_request
    from summarizer.pipeline import load_prompt, model_of

    from .conftest import SEEDS

    article = next(iter(read_articles(SEEDS)))
    here = Settings()
    there = Settings(base_url="http://127.0.0.1:1/v1", timeout=1, deadline=2, attempts=1, workers=1, cache_dir="x")
    keys = {key(article_request(load_prompt(), article, model_of(s))) for s in (here, there)}
    assert len(keys) == 1


def test_half_a_character_has_a_digest_too() -> None:
    """Lone surrogates, which UTF-8 cannot hold, are hashed as escapes."""
    assert digest("\ud800") == digest("\\ud800")


def test_usage_adds_up() -> None:
    """Tokens in and out are counted apart."""
    assert Usage(1, 2) + Usage(10, 20) == Usage(11, 22)
