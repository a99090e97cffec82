"""Small requests, replies and stores for the tests of this room."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from summarizer.calls import Entry, entry_of
from summarizer.request import Message, Options, Reply, Request, Usage


class Toll(BaseModel):
    """An answer: how many, and where."""

    model_config = ConfigDict(extra="forbid")

    killed: int
    place: str


# Its fields are not in the alphabet's order: the order must survive the way to the server.
SCHEMA = (
    '{"type":"object","properties":{"place":{"type":"string"},"killed":{"type":"integer"}},'
    '"required":["place","killed"],"additionalProperties":false}'
)
ANSWER = '{"place": "Lçra", "killed": 3}'


def make_request(article: str = "Three died in Lçra.", **changes: Any) -> Request:
    """A request about ``article``; ``prompt``, and any field of Request, can be changed."""
    prompt = changes.pop("prompt", "Extract the toll.")
    given: dict[str, Any] = {
        "model": "test-model",
        "messages": (Message("system", prompt), Message("user", article)),
        "schema_name": "toll",
        "schema": SCHEMA,
        "subject": "a-000000000001",
        **changes,
    }
    return Request(**given)


def make_reply(text: str = ANSWER) -> Reply:
    """A reply that cost 10 tokens in and 5 out."""
    return Reply(text, "test-model-2", Usage(10, 5))


def make_entry(article: str = "Three died in Lçra.", **changes: Any) -> Entry:
    """The entry of a request and the usual reply."""
    return entry_of(make_request(article, **changes), make_reply())


def completion(content: str | None = ANSWER, **message: Any) -> dict[str, Any]:
    """A chat completion as a server sends it; ``finish_reason`` and message fields can be given."""
    reason = message.pop("finish_reason", "stop")
    return {
        "id": "c-1",
        "object": "chat.completion",
        "created": 1,
        "model": "test-model-2",
        "choices": [
            {
                "index": 0,
                "finish_reason": reason,
                "message": {"role": "assistant", "content": content, "refusal": None, **message},
            }
        ],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
    }


class MemoryStore:
    """Entries in a dict."""

    def __init__(self, *entries: Entry) -> None:
        self.entries = {entry.key: entry for entry in entries}

    def __str__(self) -> str:
        return "memory"

    def get(self, key: str, /) -> Entry | None:
        return self.entries.get(key)

    def put(self, entry: Entry, /) -> None:
        self.entries[entry.key] = entry

    def forget(self, key: str, /) -> None:
        self.entries.pop(key, None)

    def keys(self) -> Iterator[str]:
        return iter(sorted(self.entries))


SAMPLED_OPTIONS = Options(temperature=0.5, max_tokens=100, seed=7)


def spoil(answer: str, share: float) -> str:
    """An article's answer in which a share of all quotes stands in no article; whatever its form, quotes are ``quote``."""
    value = json.loads(answer)
    quoted = [item for item in _objects(value) if isinstance(item.get("quote"), str)]
    for item in quoted[: round(share * len(quoted))]:
        item["quote"] = "words that nobody printed anywhere at all"
    return json.dumps(value)


def break_item(answer: str) -> str:
    """An article's answer with one item that follows no schema."""
    value = json.loads(answer)
    next(item for item in _objects(value) if isinstance(item.get("quote"), str))["quote"] = 7
    return json.dumps(value)


def drop_nulls(answer: str) -> str:
    """An article's answer without its fields that are null."""
    value = json.loads(answer)
    for item in _objects(value):
        for name in [name for name, field in item.items() if field is None]:
            del item[name]
    return json.dumps(value)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object inside a JSON value."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(part)
