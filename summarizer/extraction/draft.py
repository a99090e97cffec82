"""A model's answer as read, item by item, so that one bad item does not cost the others.

Header, sides and items are validated one at a time: what cannot be read becomes a ``Fault``
with its number, like an item that fails the gate.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any, get_args

from summarizer.extraction.faults import Fault, plain
from summarizer.extraction.reading import read_object
from summarizer.json_object import NoObject, find_object
from summarizer.records.answer import Answer, Header, Item, Kind, Side, Situation

MOST_ITEMS = 5_000
MOST_SIDES = 50
NO_FIGURE = "kind figure needs the object figure: give it, or choose another kind."
_KINDS = frozenset(get_args(Kind))
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
_NOTHING = Header(
    published=None,
    latest_day=None,
    outlet=None,
    agencies=[],
    dateline=None,
    headline=None,
    situation=Situation(kind="other", title="", place=None, country=None, first_day=None),
)


class UnreadableAnswer(ValueError):
    """The answer as a whole cannot be used; the message says why, for the model to read."""


@dataclass(frozen=True)
class Draft:
    """An answer as read: what validates, each item with a number of its own, and the faults of what does not.

    renumbered: the items' own numbers were missing or repeated, and they are numbered by their places.
    """

    header: Header
    sides: tuple[Side, ...]
    items: tuple[Item, ...]
    faults: tuple[Fault, ...] = ()
    renumbered: bool = False


def draft_of(answer: Answer) -> Draft:
    """A validated answer as a draft."""
    return read_draft(answer.model_dump_json())


def read_draft(text: str, partial: bool = False) -> Draft:
    """Read an answer's JSON text, keeping whatever validates.

    partial: a second answer that holds corrections only: its header is not needed, and its items keep the
    numbers they give, because those name what they correct.
    Raises UnreadableAnswer if it is no JSON object or, unless partial, its header does not validate.
    """
    raw = _object(text)
    header, header_faults = _header(raw.get("header"), partial)
    sides, side_faults = _sides(raw.get("sides"))
    faults = [*header_faults, *side_faults]
    entries = raw.get("items")
    if not isinstance(entries, list):
        if entries is not None or not partial:
            faults.append(
                Fault("answer", 0, "items", "", ("the list 'items' is missing or no list: give every item.",))
            )
        entries = []
    if len(entries) > MOST_ITEMS:
        reason = f"an article has room for {MOST_ITEMS} items; the others were left out."
        faults.append(Fault("answer", 0, f"{len(entries) - MOST_ITEMS} items", "", (reason,), cost="field"))
        entries = entries[:MOST_ITEMS]
    items: list[Item] = []
    numbered = _numbered(entries, partial)
    for index, entry in enumerate(numbered):
        item, found = _item(index, entry)
        items += [item] if item else []
        faults += found
    return Draft(header, sides, tuple(items), tuple(faults), numbered is not entries)


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


def _header(entry: Any, partial: bool) -> tuple[Header, list[Fault]]:
    header, nulled = read_object(Header, entry)
    if isinstance(header, str):
        if partial:
            return _NOTHING, []
        raise UnreadableAnswer(f"the header does not follow the schema: {header}")
    return header, [_unread("header", 0, told) for told in nulled]


def _unread(kind: str, index: int, told: str, quote: str = "", n: int | None = None) -> Fault:
    return Fault(kind, index, told, quote, ("does not follow the schema; set to null.",), n, "field")


def _sides(entries: Any) -> tuple[tuple[Side, ...], list[Fault]]:
    """The sides that validate; the lists of an answer that has none are empty."""
    sides: list[Side] = []
    faults: list[Fault] = []
    for index, entry in enumerate(entries[:MOST_SIDES] if isinstance(entries, list) else ()):
        side, nulled = read_object(Side, entry)
        if isinstance(side, str):
            name = entry.get("name") if isinstance(entry, dict) else ""
            reason = f"does not follow the schema: {side}."
            faults.append(Fault("side", index, plain(str(name)), "", (reason,), cost="field"))
        else:
            sides.append(side)
            faults += [_unread("side", index, told) for told in nulled]
    return tuple(sides), faults


def _numbered(entries: list[Any], partial: bool) -> list[Any]:
    """The raw items, each with a number of its own, and ``answers`` still pointing where it did.

    If every item has its own number those stay. Else a first answer is numbered by position; the numbers
    of a second one name what they correct and stay; an item without one, or with a taken one, is new: below 0.
    """
    given = [_number(entry) for entry in entries]
    counted = Counter(given)
    if all(n is not None and counted[n] == 1 for n in given):
        return entries
    if not partial:
        new = {n: index for index, n in enumerate(given, start=1) if n is not None and counted[n] == 1}
        return [_renumbered(entry, index, new) for index, entry in enumerate(entries, start=1)]
    taken: set[int] = set()
    numbered = []
    for index, (n, entry) in enumerate(zip(given, entries, strict=True), start=1):
        if n is None or n in taken:
            entry = (entry if isinstance(entry, dict) else {}) | {"n": -index}
        taken |= set() if n is None else {n}
        numbered.append(entry)
    return numbered


def _number(entry: Any, name: str = "n") -> int | None:
    """A whole number of a raw item, also if it was written as a string."""
    n = entry.get(name) if isinstance(entry, dict) else None
    if isinstance(n, str) and n.isdecimal() and len(n) < 10:
        return int(n)
    return n if isinstance(n, int) and not isinstance(n, bool) else None


def _renumbered(entry: Any, n: int, new: dict[int, int]) -> dict[str, Any]:
    """A raw item under another number; what is no object is an item without fields."""
    if not isinstance(entry, dict):
        return {"n": n}
    answers = _number(entry, "answers")
    # A number that two items had points nowhere certain: 0 is nobody's, so the gate lists the loss.
    return entry | {"n": n} | ({} if answers is None else {"answers": new.get(answers, 0)})


def _item(index: int, entry: Any) -> tuple[Item | None, list[Fault]]:
    """One item, or its fault."""
    fields = entry if isinstance(entry, dict) else {}
    kind = fields.get("kind")
    if kind in _KINDS and kind != "figure" and fields.get("figure") is not None:
        entry = fields | {"figure": None}
    item, nulled = read_object(Item, entry)
    if isinstance(item, Item) and (item.kind != "figure" or item.figure is not None):
        return item, [_unread(item.kind, index, told, item.quote, item.n) for told in nulled]
    reason = f"does not follow the schema: {item}." if isinstance(item, str) else NO_FIGURE
    quote, line = (plain(value) if isinstance(value := fields.get(key), str) else "" for key in ("quote", "line"))
    return None, [Fault(str(kind) if kind in _KINDS else "item", index, line, quote, (reason,), _number(entry))]
