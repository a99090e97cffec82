"""The seam: what is asked of a model, what comes back, and the one key both are kept under.

``Ask = Callable[[Request], Reply]`` is the only thing the rest of the package knows of a
model. Caching, retrying, replaying and collecting wrap a function of this type and are
functions of this type; a test double is a plain function.

The key is a digest of *fingerprints*, not of the texts: a recorded answer then carries its
own small fingerprint (model, options, one digest per message, one for the schema), so a
store can be re-hashed without the prompts, and a miss can say which part differs.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

KEY_TAG = "r1-"
Role = Literal["system", "user", "assistant"]
Mode = Literal["json_schema", "json", "tools"]


@dataclass(frozen=True)
class Message:
    """One message of the conversation: who speaks, and the words."""

    role: Role
    content: str


@dataclass(frozen=True)
class Options:
    """What may change the answer besides the words; ``None`` leaves it to the server.

    temperature: sampling temperature, 0 to 2.
    max_tokens: the longest answer, in tokens.
    seed: the server's sampling seed, where it has one.
    mode: how the schema is imposed (``json_schema`` is strict structured output).
    """

    temperature: float | None = None
    max_tokens: int | None = None
    seed: int | None = None
    mode: Mode = "json_schema"


@dataclass(frozen=True)
class Request:
    """One question to a model.

    schema: the JSON Schema the answer must follow, as compact JSON text; its fields stay in their order, which is
        the order of generation.
    subject: the article's id, for messages to people; not part of the key.
    sample: which of several answers to the same question is wanted, from 0.
    """

    model: str
    messages: tuple[Message, ...]
    schema_name: str
    schema: str
    options: Options = Options()
    sample: int = 0
    subject: str = field(default="", compare=False)


@dataclass(frozen=True)
class Usage:
    """Tokens paid for: in, out."""

    input_tokens: int = 0
    output_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.input_tokens + other.input_tokens, self.output_tokens + other.output_tokens)


@dataclass(frozen=True)
class Reply:
    """One answer: its JSON text as received, the model that says it gave it, and what it cost.

    cached: the answer came out of a store and cost nothing now.
    """

    text: str
    model: str
    usage: Usage = Usage()
    cached: bool = field(default=False, compare=False)


Ask = Callable[[Request], Reply]


def canonical(value: Any) -> str:
    """Write ``value`` as the one JSON text that stands for it: sorted, compact, non-ASCII kept.

    Raises ValueError for NaN and infinities, TypeError for anything JSON does not know.

    >>> canonical({"b": 1, "a": "é"})
    '{"a":"é","b":1}'
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


@functools.lru_cache(maxsize=128)
def digest(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hex (64 characters).

    Lone surrogates, which UTF-8 cannot hold, are escaped first, so every string has a digest.
    """
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def fingerprint(request: Request) -> dict[str, Any]:
    """What decides the answer to ``request``, with a digest in place of every long text."""
    return {
        "messages": [{"role": m.role, "digest": digest(m.content)} for m in request.messages],
        "model": request.model,
        "options": {k: v for k, v in asdict(request.options).items() if v is not None},
        "sample": request.sample,
        "schema": digest(request.schema_name + "\n" + request.schema),
    }


def key_of_fingerprint(prints: Mapping[str, Any]) -> str:
    """The key of a fingerprint: ``r1-`` and 56 hex digits (59 characters, safe as a file name)."""
    return KEY_TAG + digest(canonical(prints))[:56]


def key(request: Request) -> str:
    """The key of ``request``: the cache key, the fixture's file name and the batch ``custom_id``.

    In it: model, filled messages, schema, options that change the answer, sample number.
    Out of it: API key, base URL, timeouts, retries, workers, batch or not.
    """
    return key_of_fingerprint(fingerprint(request))
