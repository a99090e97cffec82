"""A replay gives recorded answers only, and a miss says what differs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarizer.calls import FolderStore, replaying
from summarizer.calls.replay import differences
from summarizer.errors import ReplayMiss
from summarizer.request import Options, fingerprint

from .samples import MemoryStore, make_entry, make_reply, make_request


def test_a_recorded_answer_is_given_and_costs_nothing() -> None:
    """The reply is the recorded one, marked cached."""
    reply = replaying(MemoryStore(make_entry()))(make_request())
    assert reply == make_reply()
    assert reply.cached


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"prompt": "Extract everything."}, "the prompt (system message)"),
        ({"schema": "{}"}, "the schema"),
        ({"schema_name": "other"}, "the schema"),
        ({"model": "newer"}, "the model (wanted newer, recorded test-model)"),
        ({"options": Options(temperature=0.5)}, "the options (temperature: wanted 0.5, recorded unset)"),
        ({"sample": 1}, "the sample (wanted 1, recorded 0)"),
        ({"article": "Four died."}, "the article (user message)"),
    ],
)
def test_a_miss_names_the_one_thing_that_differs(changes: dict[str, Any], said: str) -> None:
    """Each part of a request, changed alone, is what the message says differs, and nothing else."""
    wanted = make_request(**changes)
    assert differences(fingerprint(wanted), fingerprint(make_request())) == (said,)
    with pytest.raises(ReplayMiss) as caught:
        replaying(MemoryStore(make_entry()))(wanted)
    message = str(caught.value)
    assert f"what differs: {said}." in message
    assert make_entry().key in message
    assert "a-000000000001" in message
    assert "Restore what differs, or record" in message


def test_the_nearest_is_the_one_about_the_same_article() -> None:
    """A recording of the same article with another prompt and model beats another article's."""
    other_article = make_entry("Other words.")
    same_article = make_entry(prompt="Old prompt.", model="old", schema="{}")
    with pytest.raises(ReplayMiss) as caught:
        replaying(MemoryStore(other_article, same_article))(make_request())
    assert f"recorded is {same_article.key}" in str(caught.value)


def test_an_empty_store_says_that_it_is_empty() -> None:
    """Where nothing is recorded there is no nearest request; the message says so."""
    with pytest.raises(ReplayMiss, match="nothing is recorded there"):
        replaying(MemoryStore())(make_request())


def test_a_broken_neighbour_does_not_hide_the_miss(tmp_path: Path) -> None:
    """An unreadable file is counted in the message, not raised; as the wanted one it is a miss that says so."""
    store = FolderStore(tmp_path)
    store.put(make_entry())
    (tmp_path / "r1-broken.json").write_text("{")
    with pytest.raises(ReplayMiss, match="1 recorded answers cannot be read"):
        replaying(store)(make_request("Other."))
    (tmp_path / f"{make_entry().key}.json").write_text("{")
    with pytest.raises(ReplayMiss, match="is broken"):
        replaying(store)(make_request())


def test_a_reordered_conversation_is_named() -> None:
    """The same messages in another order are another question."""
    request = make_request()
    turned = make_request(messages=request.messages[::-1])
    assert differences(fingerprint(turned), fingerprint(request)) == ("the order of the messages",)
