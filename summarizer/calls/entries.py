"""One recorded answer, and the JSON text that stands for it in every store.

An entry carries the fingerprint of its request (model, options, digests), not the words: a
store can be re-hashed without the prompts, and nothing of an article leaks through a cache
that is passed on, except what the answer itself quotes. The text is the same in a folder
and in a database, so a fixture is a slice of the cache.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from summarizer.errors import StoreError
from summarizer.request import Reply, Request, Usage, canonical, digest, fingerprint, key_of_fingerprint

KEY_FORM = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_FINGERPRINT_PARTS = frozenset({"messages", "model", "options", "sample", "schema"})


@dataclass(frozen=True)
class Entry:
    """One answer under its key, with the fingerprint the key is the digest of."""

    key: str
    fingerprint: Mapping[str, Any]
    reply: Reply


def entry_of(request: Request, reply: Reply) -> Entry:
    """The entry that keeps ``reply`` as the answer to ``request``."""
    prints = fingerprint(request)
    return Entry(key_of_fingerprint(prints), prints, reply)


def dump_entry(entry: Entry, *, indent: int | None = None) -> str:
    """Write an entry as JSON text with sorted keys: canonical, or indented for people.

    The canonical form ends with a digest of the answer, so that a cache can be checked; what people
    may edit carries none. Half characters (lone surrogates), which UTF-8 cannot hold, are written as JSON escapes.
    """
    value: dict[str, Any] = {
        "key": entry.key,
        "fingerprint": dict(entry.fingerprint),
        "reply": {
            "model": entry.reply.model,
            "text": entry.reply.text,
            "usage": {
                "input_tokens": entry.reply.usage.input_tokens,
                "output_tokens": entry.reply.usage.output_tokens,
            },
        },
    }
    if indent is None:
        text = canonical({**value, "sha256": _digest_of(entry.reply)})
    else:
        text = json.dumps(value, sort_keys=True, indent=indent, ensure_ascii=False, allow_nan=False) + "\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text)
    return text


def load_entry(text: str) -> Entry:
    """Read an entry back from its JSON text.

    Raises StoreError, saying what is wrong, for anything that is not exactly an entry.
    """
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise StoreError(f"not a recorded answer: not JSON ({error})") from None
    told = value.pop("sha256", None) if isinstance(value, dict) else None
    top = _object(value, "the entry", {"key", "fingerprint", "reply"})
    reply = _object(top["reply"], "reply", {"model", "text", "usage"})
    usage = _object(reply["usage"], "reply.usage", {"input_tokens", "output_tokens"})
    prints = _object(top["fingerprint"], "fingerprint", None)
    read = Reply(
        text=_text(reply["text"], "reply.text"),
        model=_text(reply["model"], "reply.model"),
        usage=Usage(
            _count(usage["input_tokens"], "reply.usage.input_tokens"),
            _count(usage["output_tokens"], "reply.usage.output_tokens"),
        ),
    )
    if told is not None and told != _digest_of(read):
        raise StoreError("not a recorded answer: the answer is not the one that was kept (its digest differs)")
    return Entry(key=_text(top["key"], "key"), fingerprint=prints, reply=read)


def check_entry(key: str, entry: Entry) -> tuple[str, ...]:
    """What is wrong with ``entry`` as found under ``key``; an empty tuple when nothing is."""
    complaints = []
    if entry.key != key:
        complaints.append(f"kept under {key} but says its key is {entry.key}")
    hashed = key_of_fingerprint(entry.fingerprint)
    if hashed != entry.key:
        complaints.append(f"its fingerprint hashes to {hashed}, not to its key {entry.key}")
    if set(entry.fingerprint) != _FINGERPRINT_PARTS:
        complaints.append(f"its fingerprint must have exactly {', '.join(sorted(_FINGERPRINT_PARTS))}")
    try:
        json.loads(entry.reply.text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        complaints.append(f"its answer is not JSON ({error})")
    return tuple(complaints)


def _digest_of(reply: Reply) -> str:
    return digest(canonical([reply.model, reply.text, reply.usage.input_tokens, reply.usage.output_tokens]))


def _object(value: Any, name: str, keys: set[str] | None) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise StoreError(f"not a recorded answer: {name} must be a JSON object")
    if keys is not None and set(value) != keys:
        found = ", ".join(sorted(value)) or "nothing"
        raise StoreError(f"not a recorded answer: {name} must have {', '.join(sorted(keys))}; it has {found}")
    return value


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise StoreError(f"not a recorded answer: {name} must be a string")
    return value


def _count(value: Any, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise StoreError(f"not a recorded answer: {name} must be a whole number of tokens")
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
