"""The one JSON object in a model's words.

A model that is asked for JSON may still put it in a code fence, between sentences, or after its
thoughts. The object is taken as it stands, character for character; nothing in it is changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, NoReturn

MOST_TRIES = 64
"""How many opening braces are tried: text that never closes must not be read again from each of them."""
_THOUGHT_END = re.compile(r"</think(?:ing)?>", re.IGNORECASE)
_PADDING = "\ufeff \t\r\n"


class Found(NamedTuple):
    """An object as it stands in a text, and as read."""

    text: str
    value: dict[str, Any]


class NoObject(ValueError):
    """There is no JSON object; the message says why, and ``is_json`` whether the text is some other JSON value."""

    def __init__(self, reason: str, *, is_json: bool = False) -> None:
        super().__init__(reason)
        self.is_json = is_json


def find_object(text: str, wanted: Collection[str] = ()) -> Found:
    """The JSON object of ``text``.

    wanted: names it should have; without any of them an object inside other words is not taken. Of
    several the one with most of them is taken, then the longest, then the last.
    Raises NoObject.
    """
    whole = text.strip(_PADDING)
    try:
        value = json.loads(whole, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        found = _best(whole, wanted)
        if found is None:
            raise NoObject(reason) from None
        return found
    if not isinstance(value, dict):
        raise NoObject("it is JSON, but no object", is_json=True)
    return Found(whole, value)


def _best(text: str, wanted: Collection[str]) -> Found | None:
    thoughts = [end.end() for end in _THOUGHT_END.finditer(text)]
    for start in (thoughts[-1], 0) if thoughts else (0,):
        found = [one for one in _objects(text, start) if not wanted or any(name in one.value for name in wanted)]
        if found:
            ranked = [(sum(name in one.value for name in wanted), len(one.text), n) for n, one in enumerate(found)]
            return found[max(ranked)[2]]
    return None


def _objects(text: str, start: int) -> Iterator[Found]:
    """Every object that stands in ``text`` from ``start`` on, none inside another that could be read."""
    decoder = json.JSONDecoder(parse_constant=_refuse_constant)
    place, tries = text.find("{", start), 0
    while place >= 0 and tries < MOST_TRIES:
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            end, tries = place + 1, tries + 1
        else:
            yield Found(text[place:end], value)
        place = text.find("{", end)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")
