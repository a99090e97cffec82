"""Replay: recorded answers only, and a miss that explains itself.

A miss is nearly always one changed thing: a word in the prompt, a new schema, another
model. The recorded fingerprints say which, so the message can too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from summarizer.calls.entries import Entry
from summarizer.calls.stores import Store
from summarizer.errors import BrokenEntry, ReplayMiss, StoreError
from summarizer.request import Ask, Reply, Request, fingerprint, key_of_fingerprint

# How far apart two requests are when this part differs. The article weighs most: a request
# for the same article is nearer than any request for another one.
_WEIGHTS = {"article": 16, "prompt": 2, "conversation": 2, "schema": 2, "model": 2, "options": 1, "sample": 1}


def replaying(store: Store) -> Ask:
    """Answer from ``store`` only.

    Raises ReplayMiss when the answer is not recorded: it names the nearest recorded request,
    what differs from it, and the way out; or when the recorded answer is broken.
    """

    def ask_recorded(request: Request) -> Reply:
        prints = fingerprint(request)
        key = key_of_fingerprint(prints)
        try:
            entry = store.get(key)
        except BrokenEntry as error:
            raise ReplayMiss(f"the recorded answer for {request.subject or key} is broken: {error}") from None
        if entry is None:
            raise ReplayMiss(_explain_miss(request, key, prints, store))
        return replace(entry.reply, cached=True)

    return ask_recorded


def differences(wanted: Mapping[str, Any], recorded: Mapping[str, Any]) -> tuple[str, ...]:
    """What differs between two fingerprints, in words a person can act on; the article first."""
    return tuple(words for _, words in _compare(wanted, recorded))


def _explain_miss(request: Request, key: str, prints: Mapping[str, Any], store: Store) -> str:
    miss = f"no recorded answer for {request.subject or 'this request'} ({key}) in {store}"
    entries, broken = _read_all(store)
    note = f"; {broken} recorded answers cannot be read" if broken else ""
    if not entries:
        return f"{miss}: nothing is recorded there{note}; record it by a run with a model, or name another store"
    ranked = [(_distance(prints, entry.fingerprint), entry.key, entry) for entry in entries]
    nearest = min(ranked, key=lambda row: row[:2])[2]
    differing = "; ".join(differences(prints, nearest.fingerprint)) or "nothing but a hand-edited fingerprint"
    return (
        f"{miss}; the nearest of {len(entries)} recorded is {nearest.key}; what differs: {differing}{note}."
        " Restore what differs, or record this request by a run with a model"
    )


def _read_all(store: Store) -> tuple[list[Entry], int]:
    """Every readable entry, and how many are broken: a broken one must not hide the miss."""
    entries, broken = [], 0
    for key in store.keys():  # noqa: SIM118 - a store is no mapping
        try:
            entry = store.get(key)
        except StoreError:
            broken += 1
            continue
        if entry is not None:
            entries.append(entry)
    return entries, broken


def _distance(wanted: Mapping[str, Any], recorded: Mapping[str, Any]) -> int:
    return sum(_WEIGHTS[part] for part, _ in _compare(wanted, recorded))


def _compare(wanted: Mapping[str, Any], recorded: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The differing parts as (part, words). System messages are the prompt, user messages the article."""
    found = []
    for role, part in (("user", "article"), ("system", "prompt"), ("assistant", "conversation")):
        if _digests(wanted, role) != _digests(recorded, role):
            found.append((part, f"the {part} ({role} message)"))
    if wanted.get("schema") != recorded.get("schema"):
        found.append(("schema", "the schema"))
    for part in ("model", "sample"):
        if wanted.get(part) != recorded.get(part):
            found.append((part, f"the {part} (wanted {wanted.get(part)}, recorded {recorded.get(part)})"))
    mine, theirs = _options(wanted), _options(recorded)
    changed = [
        f"{name}: wanted {mine.get(name, 'unset')}, recorded {theirs.get(name, 'unset')}"
        for name in sorted({*mine, *theirs})
        if mine.get(name) != theirs.get(name)
    ]
    if changed:
        found.append(("options", f"the options ({', '.join(changed)})"))
    if not found and wanted.get("messages") != recorded.get("messages"):
        found.append(("conversation", "the order of the messages"))
    return found


def _digests(prints: Mapping[str, Any], role: str) -> list[Any]:
    messages = prints.get("messages")
    if not isinstance(messages, list):
        return []
    return [m.get("digest") for m in messages if isinstance(m, dict) and m.get("role") == role]


def _options(prints: Mapping[str, Any]) -> dict[str, Any]:
    options = prints.get("options")
    return options if isinstance(options, dict) else {}
