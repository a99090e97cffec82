"""A model's answer as read, item by item, so that one bad item does not cost the others.

Structured-output servers promise the schema; others do not, and even those that do stop in
the middle or invent a date. So header, parties and items are validated one at a time: what
cannot be read becomes a ``Fault`` with its place, like an item that fails the gate.
"""

from __future__ import annotations

import functools
import json
import math
import re
import typing
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.json_object import NoObject, find_object
from summarizer.records.answer import (
    Answer,
    Background,
    Claim,
    Condition,
    Denial,
    Figure,
    Header,
    Item,
    OfficialMeasure,
    Outlook,
    Party,
    Position,
    Statement,
)
from summarizer.records.record import KINDS

ITEM_CLASSES: dict[str, type[Item]] = {
    "figures": Figure,
    "claims": Claim,
    "denials": Denial,
    "measures": OfficialMeasure,
    "positions": Position,
    "statements": Statement,
    "conditions": Condition,
    "outlooks": Outlook,
    "background": Background,
}
SINGULAR = {kind: kind if kind == "background" else kind.removesuffix("s") for kind in KINDS} | {"parties": "party"}
SHOWN_QUOTE = 80
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
M = TypeVar("M", bound=BaseModel)


class UnreadableAnswer(ValueError):
    """The answer as a whole cannot be used; the message says why, for the model to read."""


@dataclass(frozen=True)
class Fault:
    """Something of an answer that did not pass.

    kind: the list it stood in (``figures``, ``parties`` ...), ``header`` or ``answer``; index: its place there, from 0.
    """

    kind: str
    index: int
    text: str
    quote: str
    reasons: tuple[str, ...]

    def line(self) -> str:
        """The complaint as the model is told it: place, the quote's beginning, the reasons."""
        place = f"{self.kind}[{self.index}]" if self.kind in SINGULAR else self.kind
        shown = " ".join((self.quote or self.text).split())
        shown = shown if len(shown) <= SHOWN_QUOTE else shown[: SHOWN_QUOTE - 1] + "…"
        return f"{place} ({shown!r}): {' '.join(self.reasons)}" if shown else f"{place}: {' '.join(self.reasons)}"


@dataclass(frozen=True)
class Draft:
    """An answer as read: what validates, with the place of each item, and the faults of what does not."""

    header: Header
    parties: tuple[Party, ...]
    items: tuple[tuple[str, int, Item], ...]
    faults: tuple[Fault, ...] = ()


def draft_of(answer: Answer) -> Draft:
    """A validated answer as a draft."""
    items = tuple((kind, n, item) for kind in KINDS for n, item in enumerate(getattr(answer, kind)))
    return Draft(answer.header, tuple(answer.parties), items)


def read_draft(text: str, partial: bool = False) -> Draft:
    """Read an answer's JSON text, keeping whatever validates.

    partial: lists may be missing, as in a second answer that holds corrections only.
    Raises UnreadableAnswer if it is no JSON object or its header does not validate.
    """
    raw = _object(text)
    header = _validated(Header, raw.get("header"))
    if isinstance(header, str):
        raise UnreadableAnswer(f"the header does not follow the schema: {header}")
    faults: list[Fault] = []
    parties: list[Party] = []
    items: list[tuple[str, int, Item]] = []
    for kind in ("parties", *KINDS):
        listed = raw.get(kind, [] if partial else None)
        if not isinstance(listed, list):
            faults.append(
                Fault(
                    "answer",
                    0,
                    kind,
                    "",
                    (f"the list '{kind}' is missing or no list: give it, empty if need be.",),
                )
            )
            continue
        for index, entry in enumerate(listed):
            read = _validated(Party if kind == "parties" else ITEM_CLASSES[kind], entry)
            if isinstance(read, str):
                faults.append(_fault_of_raw(kind, index, entry, read))
            elif isinstance(read, Party):
                parties.append(read)
            elif isinstance(read, Item):
                items.append((kind, index, read))
    return Draft(header, tuple(parties), tuple(items), tuple(faults))


def _object(text: str) -> dict[str, Any]:
    """The answer's object; half a surrogate pair, which JSON can carry and UTF-8 cannot, becomes "?"."""
    try:
        raw = find_object(text, tuple(Answer.model_fields)).value
    except NoObject as error:
        if error.is_json:
            words = "the answer is not a JSON object: answer with one JSON object of the schema"
        else:
            words = f"the answer is not JSON ({error}): answer with one JSON object and nothing else"
        raise UnreadableAnswer(words) from None
    if _SURROGATE.search(text):
        whole: dict[str, Any] = json.loads(json.dumps(raw, ensure_ascii=False).encode("utf-8", "replace"))
        return whole
    return raw


def _with_nulls(model: type[BaseModel], entry: Any) -> Any:
    """``entry`` with null for every field of ``model`` that was left out and may be null; also in what it holds."""
    if not isinstance(entry, dict):
        return entry
    nulls, inner = _nullable(model)
    filled = {**dict.fromkeys(nulls), **entry}
    for name, its in inner:
        if name in entry:
            filled[name] = _with_nulls(its, entry[name])
    return filled


@functools.cache
def _nullable(model: type[BaseModel]) -> tuple[tuple[str, ...], tuple[tuple[str, type[BaseModel]], ...]]:
    """The names of a record's fields that may be null; and of those that hold a record, with its class."""
    kinds = {n: typing.get_args(f.annotation) or (f.annotation,) for n, f in model.model_fields.items()}
    held = [(n, k) for n, some in kinds.items() for k in some if isinstance(k, type) and issubclass(k, BaseModel)]
    return tuple(n for n, some in kinds.items() if type(None) in some), tuple(held)


def _validated(model: type[M], entry: Any) -> M | str:
    """The entry as a record, or why it is none."""
    try:
        read = model.model_validate(_with_nulls(model, entry))
    except ValidationError as error:
        return plain("; ".join(f"{'.'.join(map(str, e['loc'])) or 'entry'}: {e['msg']}" for e in error.errors()))
    endless = [k for k, v in read.__dict__.items() if isinstance(v, float) and not math.isfinite(v)]
    return f"{endless[0]}: not a finite number" if endless else read


def _fault_of_raw(kind: str, index: int, entry: Any, reason: str) -> Fault:
    fields = entry if isinstance(entry, dict) else {}
    text = fields.get("text", fields.get("name", ""))
    return Fault(
        kind,
        index,
        plain(text) if isinstance(text, str) else "",
        plain(fields["quote"]) if isinstance(fields.get("quote"), str) else "",
        (f"does not follow the schema: {reason}.",),
    )


def plain(text: str) -> str:
    """Text that can be written anywhere: lone surrogates are escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
