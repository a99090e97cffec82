"""JSON: one article an object, in a file of its own, a list, a wrapper or one a line.

Each object stands alone: a broken one is a failure under ``path#n`` and the rest goes on.
``n`` is the position in a list, or the line in a file of lines, both from 1.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.decoding import decode_json
from summarizer.articles.fields import TEXT_FIELDS, describe, read_fields, read_string
from summarizer.articles.markup import extract_fragment_text, looks_like_markup
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure

WRAPPERS = ("articles", "items", "docs")
_ALWAYS_HTML = frozenset({"body_html", "body_xhtml"})


def read_json(raw: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles of a JSON file: an object, a list, or a list under one of ``WRAPPERS``.

    max_object: the longest text of one article, in characters (in a file of lines: bytes).
    Raises InputError when the file as a whole is no JSON; failures of single objects are yielded.
    """
    text = decode_json(raw, name)
    if not text.strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    try:
        value = _parse(text, name)
    except InputError:
        if not _begins_with_object_line(text):
            raise
        yield from read_json_lines(raw, name, max_object)
        return
    rows = _unwrap(value)
    if rows is None:
        yield Found(name, _read_object(value, name, max_object))
        return
    if not rows:
        raise InputError(name, "holds an empty list; give at least one article")
    for number, row in enumerate(rows, start=1):
        yield _try_object(row, f"{name}#{number}", max_object)


def read_json_lines(raw: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles of a file with one JSON object a line; blank lines are passed over."""
    if not raw.strip():
        raise InputError(name, "is empty; give one article a line, or leave this input out")
    if raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raw = decode_json(raw, name).encode("utf-8", "replace")
    # Cut before decoding: a line in a wrong encoding is the failure of that line alone.
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if line.strip():
            yield _try_line(line, f"{name}#{number}", max_object)


def is_json(text: str) -> bool:
    """Whether ``text`` as a whole, or its first line, is a JSON object or list."""
    try:
        return isinstance(_parse(text, ""), dict | list)
    except InputError:
        return _begins_with_object_line(text)


def _try_line(line: bytes, name: str, max_object: int) -> Found | InputFailure:
    if len(line) > max_object:
        return InputFailure(name=name, reason=_too_long(len(line), max_object))
    try:
        return _try_object(_parse(decode_json(line, name), name), name, max_object)
    except InputError as problem:
        return InputFailure(name=name, reason=problem.reason)


def _begins_with_object_line(text: str) -> bool:
    """Whether a first line stands for itself as an object, and more follows it."""
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest) and isinstance(_parse(first, ""), dict)
    except InputError:
        return False


def _parse(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno}, column {problem.colno}"
        raise InputError(name, f"is not valid JSON ({problem.msg}, {where}); mend it there") from problem
    except (ValueError, RecursionError) as problem:
        reason = f"is JSON that cannot be read ({type(problem).__name__}); number too long or nested too deep"
        raise InputError(name, reason) from problem


def _unwrap(value: Any) -> list[Any] | None:
    """The list of articles; None when ``value`` is to be read as one article."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not any(field in value for field in TEXT_FIELDS):
        return next((value[key] for key in WRAPPERS if isinstance(value.get(key), list)), None)
    return None


def _try_object(row: Any, name: str, max_object: int) -> Found | InputFailure:
    try:
        return Found(name, _read_object(row, name, max_object))
    except InputError as problem:
        return InputFailure(name=name, reason=problem.reason)


def _read_object(row: Any, name: str, max_object: int) -> Article:
    if not isinstance(row, dict):
        raise InputError(name, f"is {describe(row)}; an article must be a JSON object")
    given = read_fields(row, name)
    return assemble_article(_read_body(row, name, max_object), given, name, lead_with_title=True)


def _read_body(fields: Mapping[str, Any], name: str, max_object: int) -> str:
    """The article's text: the first field of ``TEXT_FIELDS`` that holds words, HTML turned into text."""
    for key in TEXT_FIELDS:
        body = read_string(fields, key, name)
        if body is None:
            continue
        if len(body) > max_object:
            raise InputError(name, _too_long(len(body), max_object))
        if key in _ALWAYS_HTML or looks_like_markup(body):
            body = extract_fragment_text(body, name)
        if body.strip():
            return body
    raise InputError(name, "has no text; the known fields for it are " + ", ".join(TEXT_FIELDS))


def _too_long(size: int, limit: int) -> str:
    return f"is {size} long, more than the limit of {limit}; split it, or raise max_bytes"
