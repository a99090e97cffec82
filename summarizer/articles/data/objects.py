"""JSON: one article an object, in a file of its own, in a list wherever it stands, or one a line.

Each object stands alone: a broken one is a failure under ``path#n`` and the rest goes on.
``n`` is the position in the list, or the line in a file of lines, both from 1.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import Any

from summarizer.articles.assembly import Found
from summarizer.articles.data.choice import too_long
from summarizer.articles.data.findings import Findings, find_articles
from summarizer.articles.data.parsing import parse_json
from summarizer.articles.data.ranks import ADDRESS
from summarizer.articles.data.rows import read_row, try_row
from summarizer.articles.decoding import decode_json
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

ADDRESSES_ONLY = "is a list of addresses, not articles; download the pages first"


def read_json(raw: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles of a JSON file: an object, a list, or the objects with a text wherever they stand in it.

    max_object: the longest text of one article, in characters (in a file of lines: bytes).
    Raises InputError when the file as a whole is no JSON or holds no article; failures of single objects are yielded.
    """
    text = decode_json(raw, name)
    if not text.strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    try:
        value = parse_json(text, name)
    except InputError:
        if not _begins_with_object_line(text):
            raise
        yield from read_json_lines(raw, name, max_object)
        return
    yield from _read_found(find_articles(value), name, max_object)


def read_json_lines(raw: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles of a file with one JSON object a line; blank lines are passed over."""
    if not raw.strip():
        raise InputError(name, "is empty; give one article a line, or leave this input out")
    if raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raw = decode_json(raw, name).encode("utf-8", "replace")
    # Cut before decoding: a line in a wrong encoding is the failure of that line alone.
    for number, line in enumerate(io.BytesIO(raw), start=1):
        if line.strip():
            yield from _read_line(line, f"{name}#{number}", max_object)


def is_json(text: str) -> bool:
    """Whether ``text`` as a whole, or its first line, is a JSON object or list."""
    try:
        return isinstance(parse_json(text, ""), dict | list)
    except InputError:
        return _begins_with_object_line(text)


def _read_found(found: Findings, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The articles in what was found, each under its own name."""
    if not found.rows:
        raise InputError(name, "holds an empty list; give at least one article")
    if found.rank == ADDRESS and not found.single:
        raise InputError(name, ADDRESSES_ONLY)
    if found.single:
        yield Found(name, read_row(found.rows[0], name, max_object, found.around))
        return
    for number, row in enumerate(found.rows, start=1):
        yield try_row(row, f"{name}#{number}", max_object, found.around)


def _read_line(line: bytes, name: str, max_object: int) -> Iterator[Found | InputFailure]:
    """The article of one line (or the articles, where each line holds an interface's whole answer)."""
    if len(line) > max_object:
        yield InputFailure(name=name, reason=too_long(len(line), max_object))
        return
    try:
        value: Any = parse_json(decode_json(line, name), name)
        if not isinstance(value, dict):
            yield try_row(value, name, max_object)
            return
        yield from _read_found(find_articles(value), name, max_object)
    except InputError as problem:
        yield InputFailure(name=problem.name, reason=problem.reason)


def _begins_with_object_line(text: str) -> bool:
    """Whether a first line stands for itself as an object, and more follows it."""
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest) and isinstance(parse_json(first, ""), dict)
    except InputError:
        return False
