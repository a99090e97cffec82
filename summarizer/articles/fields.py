"""The names under which newsrooms keep an article's facts in JSON: tables, and reading by them.

ninjs, schema.org and everyday names are read by one table each, first name first, so an
object that mixes them is read the same way. A field of the wrong type is an error that
names it: a date that is silently lost would age the whole brief.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarizer.articles.decoding import mend_surrogates
from summarizer.articles.given import Given, host_of
from summarizer.articles.printed.agencies import find_agencies, read_credit, unite
from summarizer.articles.printed.dates import read_date
from summarizer.errors import InputError

TEXT_FIELDS = (
    "text",
    "articleBody",
    "body_text",
    "body_xhtml",
    "body_html",
    "body",
    "content",
    "maintext",
    "full_text",
)
_TITLES = ("headline", "title", "name")
_DATES = (
    "datePublished",
    "date_published",
    "published_at",
    "publishedAt",
    "published",
    "date",
    "versioncreated",
    "firstcreated",
    "pubDate",
    "date_publish",
)
_OUTLETS = ("publisher", "outlet", "source", "provider", "site_name")
_ADDRESSES = ("url", "link", "canonical_url", "mainEntityOfPage", "uri", "source")
_CREDITS = ("source", "provider", "copyrightHolder")
_BYLINES = ("byline", "author", "authors", "creator")
_NAME_KEYS = ("name", "title", "@id")


def read_fields(fields: Mapping[str, Any], name: str) -> Given:
    """Title, date, outlet, agencies and address of one JSON object.

    Datetimes are cut to the date as printed; a string that holds no date counts as no date.
    Raises InputError naming the first field whose type cannot be right.
    """
    dates = (read_date(value) for value in _strings(fields, _DATES, name))
    credits = [credit for value in _strings(fields, _CREDITS, name) for credit in read_credit(value)]
    bylines = [agency for value in _strings(fields, _BYLINES, name) for agency in find_agencies(value)]
    return Given(
        title=next((" ".join(value.split()) for value in _strings(fields, _TITLES, name)), None),
        date=next((date for date in dates if date), None),
        outlet=next((v for v in _strings(fields, _OUTLETS, name) if not _is_address(v)), None),
        agencies=unite((*credits, *bylines)),
        url=next((value for value in _strings(fields, _ADDRESSES, name) if _is_address(value)), None),
    )


def read_string(fields: Mapping[str, Any], key: str, name: str) -> str | None:
    """The string under ``key``; None when absent, null or blank. Raises InputError for another type."""
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(name, f'field "{key}" is {describe(value)}; it must be a string')
    return value if value.strip() else None


def describe(value: object) -> str:
    """A JSON value's type in plain words."""
    words = {bool: "a boolean", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return "null" if value is None else words.get(type(value), "a string")


def _strings(fields: Mapping[str, Any], keys: tuple[str, ...], name: str) -> list[str]:
    """Every usable string under ``keys``, in their order, from a string, a named object or a list of both."""
    found: list[str] = []
    for key in keys:
        value = fields.get(key)
        for part in value if isinstance(value, list) else [value]:
            text = _named(part, key, name)
            if text and text.strip():
                found.append(mend_surrogates(text.strip()))
    return found


def _named(value: Any, key: str, name: str) -> str | None:
    """The string itself, or the name of an object such as a schema.org publisher."""
    if isinstance(value, dict):
        return next((value[k] for k in _NAME_KEYS if isinstance(value.get(k), str)), None)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        raise InputError(name, f'field "{key}" is a list of lists; it must be a string')
    raise InputError(name, f'field "{key}" is {describe(value)}; it must be a string')


def _is_address(value: str) -> bool:
    return value.lower().startswith(("http://", "https://")) and host_of(value) is not None
