"""An entry survives the way to text and back, and a broken one says what is broken."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls import Entry, check_entry, dump_entry, entry_of, load_entry
from summarizer.errors import StoreError
from summarizer.request import Reply, Usage, canonical, digest, key

from .samples import make_entry, make_reply, make_request


@given(text=st.text(), model=st.text(), tokens=st.integers(0, 10**9))
def test_an_entry_comes_back_whole_from_both_forms(text: str, model: str, tokens: int) -> None:
    """Whatever the answer holds, half characters included, dump then load changes nothing."""
    entry = entry_of(make_request(), Reply(text, model, Usage(tokens, 1)))
    assert load_entry(dump_entry(entry)) == entry
    assert load_entry(dump_entry(entry, indent=1)) == entry
    dump_entry(entry).encode("utf-8")


def test_the_text_has_exactly_the_promised_form() -> None:
    """Names, nesting and order of the stored JSON are a contract with recorded cases."""
    entry = make_entry()
    value = {
        "key": entry.key,
        "fingerprint": dict(entry.fingerprint),
        "reply": {
            "model": "test-model-2",
            "text": make_reply().text,
            "usage": {"input_tokens": 10, "output_tokens": 5},
        },
    }
    assert json.loads(dump_entry(entry, indent=1)) == value
    told = digest(canonical(["test-model-2", make_reply().text, 10, 5]))
    assert dump_entry(entry) == canonical({**value, "sha256": told})


def test_a_changed_answer_is_found_in_a_cache_and_may_be_edited_in_a_folder() -> None:
    """The cache's form carries a digest of the answer; the one for people does not."""
    for changed in ('"killed": 4', '"killed":  3'):
        with pytest.raises(StoreError, match="not the one that was kept"):
            load_entry(dump_entry(make_entry()).replace(r"\"killed\": 3", changed.replace('"', r"\"")))
    edited = dump_entry(make_entry(), indent=1).replace(r"\"killed\": 3", r"\"killed\": 4")
    assert load_entry(edited).reply.text != make_reply().text


def test_the_key_is_the_key_of_the_request() -> None:
    """An entry is found under the key its request has."""
    assert make_entry().key == key(make_request())


def test_an_intact_entry_has_no_complaints() -> None:
    """Nothing is wrong with what was just made."""
    assert check_entry(make_entry().key, make_entry()) == ()


def test_a_changed_fingerprint_is_found() -> None:
    """A fingerprint that was edited no longer hashes to the key."""
    entry = make_entry()
    changed = replace(entry, fingerprint={**entry.fingerprint, "model": "another"})
    assert "hashes to" in check_entry(entry.key, changed)[0]


def test_an_entry_under_a_foreign_key_is_found() -> None:
    """An entry kept under another key is complained of."""
    assert "says its key is" in check_entry("r1-other", make_entry())[0]


def test_an_answer_that_is_no_json_is_found() -> None:
    """The kept answer itself must be JSON."""
    entry = replace(make_entry(), reply=make_reply("{"))
    assert "not JSON" in check_entry(entry.key, entry)[0]


def _damaged(**changes: object) -> str:
    value = json.loads(dump_entry(make_entry()))
    for path, new in changes.items():
        target = value
        *parents, last = path.split("__")
        for parent in parents:
            target = target[parent]
        target[last] = new
    return json.dumps(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "the entry must be a JSON object"),
        ("{}", "must have fingerprint, key, reply; it has nothing"),
        (_damaged(extra=1), "it has extra"),
        (_damaged(key=5), "key must be a string"),
        (_damaged(reply__text=None), "reply.text must be a string"),
        (_damaged(reply__usage__input_tokens=-1), "reply.usage.input_tokens must be a whole number"),
        (_damaged(reply__usage__input_tokens=True), "reply.usage.input_tokens must be a whole number"),
        (_damaged(reply__usage__output_tokens=1.5), "reply.usage.output_tokens must be a whole number"),
        (_damaged(fingerprint=[]), "fingerprint must be a JSON object"),
        (_damaged(fingerprint__sample=float("nan")), "NaN is not JSON"),
    ],
)
def test_a_broken_entry_says_what_is_broken(text: str, reason: str) -> None:
    """Anything but an entry is a StoreError with the reason."""
    with pytest.raises(StoreError, match="not a recorded answer") as caught:
        load_entry(text)
    assert reason in str(caught.value)


def test_entries_are_immutable() -> None:
    """An entry that is shared cannot be changed by one of its holders."""
    with pytest.raises(AttributeError):
        Entry.__setattr__(make_entry(), "key", "x")
