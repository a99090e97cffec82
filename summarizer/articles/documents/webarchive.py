"""WARC, the format of web archives and crawlers (ISO 28500): every page of the recording that was answered with 200.

The day of the crawl is not the day of publication, so it is not used.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from summarizer.articles.documents.inside import Inside, ReadInside, Room, read_member
from summarizer.articles.documents.mime import address_in, as_page
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_PAGES = ("text/html", "application/xhtml+xml")
_DOCUMENTS = {"application/pdf": ".pdf"}
_MOST_PAGES = 5_000
_RECORDS = ("response", "resource")


def read_warc(raw: bytes, name: str, max_page: int, inside: ReadInside, room: Room) -> Iterator[Inside]:
    """The article of each page in a recording, as ``path#n`` by the page's place among the pages.

    max_page: the largest page, in bytes. Raises InputError when the file as a whole is no recording.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for record in ArchiveIterator(io.BytesIO(raw)):
            file = _file_of(record)
            if file is None:
                continue
            number += 1
            if number > _MOST_PAGES:
                yield InputFailure(
                    name=name, reason=f"holds more than {_MOST_PAGES:,} pages; the rest is not read: split it"
                )
                return
            yield from _read_record(record, f"{name}#{number}", file, max_page, inside, room)
    except (ArchiveLoadFailed, EOFError, ValueError, OSError) as problem:
        told = str(problem).strip().partition("\n")[0]
        if not number:
            raise InputError(name, f"cannot be read as WARC ({told}); record the pages again") from problem
        yield InputFailure(name=f"{name}#{number + 1}", reason=f"the recording is damaged from here on ({told})")
        return
    if not number:
        raise InputError(name, "holds no web page; give a recording of articles")


def _file_of(record: Any) -> str | None:
    """An ending for what was recorded; None for pictures, scripts, redirects and errors, which are no articles."""
    if record.rec_type not in _RECORDS:
        return None
    if record.rec_type == "response" and (record.http_headers is None or record.http_headers.get_statuscode() != "200"):
        return None
    kind = _content_type(record).partition(";")[0].strip().lower()
    return ".html" if kind in _PAGES else _DOCUMENTS.get(kind)


def _read_record(record: Any, name: str, file: str, max_page: int, inside: ReadInside, room: Room) -> Iterator[Inside]:
    address = address_in(record.rec_headers.get_header("WARC-Target-URI") or "")
    limit = max_page if file == ".html" else room.left
    try:
        content = record.content_stream().read(limit + 1)
        room.take(len(content), name)
    except Exception as problem:  # noqa: BLE001 - a recorded server's broken encoding is that page's failure alone
        reason = problem.reason if isinstance(problem, InputError) else f"cannot be unpacked ({type(problem).__name__})"
        yield InputFailure(name=name, reason=reason)
        return
    if len(content) > limit:
        yield InputFailure(name=name, reason=f"is larger than the limit of {limit} bytes")
        return
    if file == ".html":
        content = as_page(content, _charset_in(_content_type(record)), address)
    yield from read_member(inside, content, name, f"page{file}", address or "")


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _charset_in(content_type: str) -> str | None:
    """The charset in a Content-Type header's parameters; None without one."""
    for parameter in content_type.split(";")[1:]:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip()
    return None
