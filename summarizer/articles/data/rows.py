"""One object of data (a JSON object, a row of a table) becomes one article.

What it says of itself comes first, then what its page says, then what is known from where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.data.choice import choose_body
from summarizer.articles.fields import describe, flatten, read_flat
from summarizer.articles.given import Given, host_of
from summarizer.articles.names import fold
from summarizer.articles.stubs import LONGEST_TEASER
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "killed", "withdrawn"})
_COUNTED_SHARE = 0.5
_LONGEST_WORDS = 15


def try_row(row: Any, name: str, max_object: int, around: Given = Given()) -> Found | InputFailure:  # noqa: B008 - frozen
    """``read_row``, with what goes wrong as a failure of this row alone."""
    try:
        return Found(name, read_row(row, name, max_object, around))
    except InputError as problem:
        return InputFailure(name=name, reason=problem.reason)


def read_row(row: Any, name: str, max_object: int, around: Given = Given()) -> Article:  # noqa: B008 - frozen
    """The article in one object.

    max_object: the longest text, in characters. around: what is known from where the object stands.
    Raises InputError, with the keys found and looked for, for an object without a text.
    """
    if not isinstance(row, Mapping):
        raise InputError(name, f"is {describe(row)}; an article must be a JSON object")
    flat = flatten(row)
    _refuse_withdrawn(flat, name)
    given = read_flat(flat, name)
    body = choose_body(row, flat, given, name, max_object)
    known = given.filled_from(body.page)
    if given.date_is_guess and body.page.date:
        known = replace(known, date=body.page.date, date_is_guess=body.page.date_is_guess)
    known = known.filled_from(around)
    outlet = known.outlet or (host_of(known.url) if known.url else None)
    known = replace(known, outlet=outlet, stub=body.reason or known.stub or _told_missing(flat, body.text))
    return assemble_article(body.text, known, name, lead_with_title=body.page == Given())


def _told_missing(flat: Mapping[str, Any], text: str) -> str | None:
    """What the object says of its text's length or access that the text does not keep."""
    if str(flat.get("isaccessibleforfree")).lower() == "false" and len(text) < LONGEST_TEASER:
        return "only what is free to read is there; the rest is for subscribers"
    words = len(text.split())
    spaced = words > len(text) / _LONGEST_WORDS  # else a script without blanks, whose words are not to be counted
    for key, unit, there in (("wordcount", "words", words if spaced else 0), ("charcount", "characters", len(text))):
        told = str(flat.get(key) or "")
        if told.isdecimal() and len(told) < 8 and 0 < there < _COUNTED_SHARE * int(told):
            return f"{there:,} of about {int(told):,} {unit} are there"
    return None


def _refuse_withdrawn(flat: Mapping[str, Any], name: str) -> None:
    """A wire's item that its agency has called back is no reporting (ninjs ``pubstatus``)."""
    status = flat.get("pubstatus")
    if isinstance(status, str) and fold(status.rpartition(":")[2]) in _WITHDRAWN:
        raise InputError(name, f'is withdrawn by its agency ("pubstatus" is "{status}"); leave it out')
