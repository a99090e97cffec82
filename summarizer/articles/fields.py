"""An article's facts out of one object of data, by the table of names.

Two things are told apart: what an object says besides the text (``read_fields``), and how objects
inside objects are seen as one (``flatten``), because interfaces wrap the article in ``fields``,
``_source``, ``attributes`` and the like. A value of another type than its name promises is passed
over: interfaces count authors by numbers, and no article is lost over that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.articles.decoding import mend_surrogates
from summarizer.articles.given import Given, host_of
from summarizer.articles.names import (
    ADDRESSES,
    BYLINES,
    CREDITS,
    DATES,
    ENVELOPES,
    FOLDED,
    GUESSED_DATES,
    NAME_KEYS,
    OUTLETS,
    SIDE_ENVELOPES,
    SURE_ENVELOPES,
    TITLES,
    fold,
    fold_path,
)
from summarizer.articles.printed.agencies import find_agencies, read_credit, unite
from summarizer.articles.strings import plain_line
from summarizer.articles.timestamps import read_timestamp

_DEEPEST = 4
_LONGEST_NAME = 120
_LONGEST_TITLE = 1000
_FILE = re.compile(r"(?:[a-z]:)?[\w.~-]*[/\\]\S*|\S+\.(?:txt|html?|json[l]?|csv|pdf)", re.IGNORECASE)


def read_fields(fields: Mapping[str, Any], name: str) -> Given:
    """Title, date, outlet, agencies and address of one object of data (JSON, JSON-LD, a row of a table).

    Datetimes are cut to the date as printed; a value that holds no date counts as no date.
    """
    return read_flat(flatten(fields), name)


def read_flat(flat: Mapping[str, Any], name: str) -> Given:
    """The same for an object that was seen through ``flatten``."""
    dates = (day for value in _values(flat, DATES) if (day := read_timestamp(value)))
    guesses = (day for value in _values(flat, GUESSED_DATES) if (day := read_timestamp(value)))
    date, guess = next(dates, None), next(guesses, None)
    outlet = next((value for value in _strings(flat, OUTLETS) if _is_name(value)), None)
    title = next((line for value in _strings(flat, TITLES) if (line := _title(value, name))), None)
    credits = [credit for value in _strings(flat, CREDITS) for credit in read_credit(value)]
    bylines = [agency for value in _strings(flat, BYLINES) for agency in find_agencies(value)]
    return Given(
        title=without_outlet(title, outlet) if title else None,
        date=date or guess,
        outlet=plain_line(outlet, name).removeprefix("www.") if outlet else None,
        agencies=unite((*credits, *bylines)),
        url=next((value for value in _strings(flat, ADDRESSES) if is_address(value)), None),
        date_is_guess=date is None and guess is not None,
    )


def flatten(fields: Mapping[str, Any], depth: int = 0) -> dict[str, Any]:
    """An object under folded names, with the article inside its envelopes before what is around it."""
    flat: dict[str, Any] = {}
    inner = [] if depth >= _DEEPEST else [key for key in ENVELOPES if _is_envelope(key, fields.get(key))]
    for key in inner:
        _fill(flat, flatten(fields[key], depth + 1))
    _fill(flat, {fold(str(key)): value for key, value in fields.items() if key not in inner})
    for key in SIDE_ENVELOPES:
        if isinstance(fields.get(key), Mapping):
            _fill(flat, {fold(str(k)): v for k, v in fields[key].items() if fold(str(k)) not in FOLDED["text"]})
    return flat


def without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name at its end: ``Bridge falls - The Post``, as search engines print it."""
    if outlet:
        found = re.search(rf"\s+[-–—|·]\s+{re.escape(outlet)}\s*\Z", title, re.IGNORECASE)
        if found and found.start() > 0:
            return title[: found.start()]
    return title


def is_address(value: str) -> bool:
    """Whether a string is an address on the web."""
    return value.lower().startswith(("http://", "https://")) and host_of(value) is not None and " " not in value


def describe(value: object) -> str:
    """A value's type in plain words."""
    words = {bool: "a boolean", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return "null" if value is None else words.get(type(value), "a string")


def _fill(flat: dict[str, Any], more: Mapping[str, Any]) -> None:
    """What ``flat`` has no value for, from ``more``."""
    for key, value in more.items():
        if flat.get(key) in (None, "", [], {}):
            flat[key] = value


def _is_envelope(name: str, value: Any) -> bool:
    """Whether an object inside an object is an article's: two kinds of facts are in it, or another envelope."""
    if not isinstance(value, Mapping):
        return False
    if any(isinstance(value.get(key), Mapping) for key in SURE_ENVELOPES):
        return True
    keys = {fold(str(key)) for key in value}
    told = [kind for kind in ("text", "stub", "title", "address", "date") if keys & FOLDED[kind]]
    return len(told) >= (1 if name in SURE_ENVELOPES else 2) and told[0] != "address"


def _values(flat: Mapping[str, Any], paths: tuple[str, ...]) -> Iterator[Any]:
    """Every value there is under ``paths``, in their order."""
    for path in paths:
        first, *rest = fold_path(path)
        values = [flat[first]] if first in flat else []
        for part in rest:
            objects = [value for value in values if isinstance(value, Mapping)]
            values = [inner for value in objects for key, inner in value.items() if fold(str(key)) == part]
        yield from values


def _strings(flat: Mapping[str, Any], paths: tuple[str, ...]) -> Iterator[str]:
    """Every usable string under ``paths``, from a string, a named object or a list of both."""
    for value in _values(flat, paths):
        for part in _main_first(value) if isinstance(value, list) else [value]:
            text = _named(part)
            if text and text.strip():
                yield mend_surrogates(text.strip())


def _main_first(parts: list[Any]) -> list[Any]:
    """A list with what plays the main role first (ninjs 2: ``{"role": "main", "value": ...}``)."""
    return sorted(parts, key=lambda part: not (isinstance(part, Mapping) and part.get("role") == "main"))


def _named(value: Any) -> str | None:
    """The string itself, or the name of an object such as a publisher."""
    if isinstance(value, Mapping):
        named = {fold(str(key)): part for key, part in value.items()}
        return next((named[key] for key in NAME_KEYS if isinstance(named.get(key), str) and named[key].strip()), None)
    return value if isinstance(value, str) else None


def _title(value: str, name: str) -> str | None:
    """A headline on one line; None for an address or a text that is longer than any headline."""
    return None if len(value) > _LONGEST_TITLE or is_address(value) else plain_line(value, name) or None


def _is_name(value: str) -> bool:
    """Whether a string can be an outlet's name: no address, no file, no sentence."""
    return (
        len(value) <= _LONGEST_NAME and not is_address(value) and not _FILE.fullmatch(value) and not value.isdecimal()
    )
