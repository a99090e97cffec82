"""Feeds (RSS 0.9x to 2.0, Atom): one article an entry, from the file alone.

The text is an entry's content; where only its description is there, it is a stub unless it is as long
as articles are, because some feeds put the whole text there.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.fields import is_address, without_outlet
from summarizer.articles.given import Given, host_of
from summarizer.articles.printed.agencies import find_agencies
from summarizer.articles.printed.dates import valid_date
from summarizer.articles.strings import plain_line, plain_text
from summarizer.articles.stubs import LONGEST_TEASER, cut_mark
from summarizer.articles.timestamps import read_timestamp
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

ADDRESSES_ONLY = "is a feed of headlines and addresses, not articles; download the pages first"
_ONLY_DESCRIPTION = "only the feed's description is there, not the article"
_ENDS_EARLY = ("no element found", "unclosed")
"""How Expat says that a file is cut off."""
_BROKEN_OFF = "the file of the feed ends in the midst of it"
_NO_TEXT = "has no text but its headline; download the page"


def read_feed(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of a feed, each as ``name#n``; an entry without a text is a failure of its own.

    Raises InputError for what is no feed, holds no entries, or has no text in any of them. Nothing is fetched.
    """
    feed = _parse(raw, name)
    if not feed.entries:
        if feed.bozo and not feed.version:
            raise InputError(name, f"cannot be read as a feed ({_cause(feed)}); get it anew")
        raise InputError(name, "is a feed without entries; leave it out")
    outlet = plain_line(feed.feed.get("title") or "", name) or None
    last = len(feed.entries) if feed.bozo and _ends_early(feed) else 0
    results = [
        _try_entry(entry, outlet, feed.version, f"{name}#{number}", _BROKEN_OFF if number == last else None)
        for number, entry in enumerate(feed.entries, start=1)
    ]
    if all(isinstance(result, InputFailure) and result.reason == _NO_TEXT for result in results):
        raise InputError(name, ADDRESSES_ONLY)
    yield from results
    if last:
        reason = f"ends before the feed does ({_cause(feed)}); {last} entries are in it, get the rest anew"
        yield InputFailure(name=name, reason=reason)


def _try_entry(
    entry: Any, outlet: str | None, version: str, name: str, broken: str | None = None
) -> Found | InputFailure:
    """The article of an entry or what is wrong with it; broken: why a part of it is missing in any case."""
    try:
        given = _read_given(entry, outlet, version, name)
        text, stub = _read_text(entry, given, name)
        known = replace(given, stub=broken or stub)
        return Found(name, assemble_article(text, known, name, lead_with_title=True))
    except InputError as problem:
        return InputFailure(name=name, reason=problem.reason)


def _read_text(entry: Any, given: Given, name: str) -> tuple[str, str | None]:
    """The text of an entry and why it is only a part. Raises InputError where nothing but the headline is there."""
    contents = [_words(content, name) for content in entry.get("content") or ()]
    content = max((words for words in contents if _says_more(words, given)), key=len, default="")
    summary = _words(entry.get("summary_detail") or {"value": entry.get("summary")}, name)
    text, is_summary = (content, False) if content else (summary, True)
    if not _says_more(text, given):
        raise InputError(name, _NO_TEXT)
    cut = cut_mark(text)
    if cut and _says_more(cut.text, given):
        return cut.text, cut.reason
    return text, _ONLY_DESCRIPTION if is_summary and len(text) < LONGEST_TEASER else None


def _words(part: Any, name: str) -> str:
    """The words of a content or description; one that says it is plain text is taken as it is."""
    value = part.get("value") if isinstance(part, Mapping) else None
    return plain_text(value, name).strip() if isinstance(value, str) else ""


def _says_more(text: str, given: Given) -> bool:
    """Whether a text holds words besides the headline and the outlet's name (search engines repeat these)."""
    rest = " ".join(text.split())
    for known in (given.title, given.outlet):
        rest = rest.replace(known, "", 1) if known else rest
    return any(letter.isalnum() for letter in rest)


def _read_given(entry: Any, outlet: str | None, version: str, name: str) -> Given:
    source = entry.get("source") or {}
    own = plain_line(source.get("title") or "", name) or outlet
    title = plain_line(entry.get("title") or "", name)
    url = next((link for link in (entry.get("link"), entry.get("id")) if link and is_address(link)), None)
    date, is_guess = _read_date(entry, version)
    authors = (
        ", ".join(str(author.get("name") or "") for author in entry.get("authors") or ()) or entry.get("author") or ""
    )
    return Given(
        title=without_outlet(title, own) or None,
        date=date,
        outlet=own or (host_of(url) if url else None),
        agencies=find_agencies(authors),
        url=url,
        date_is_guess=is_guess,
    )


def _read_date(entry: Any, version: str) -> tuple[str | None, bool]:
    """The day of publication; in Atom without one the day of the last change, as a guess (RFC 4287, 4.2.9 and 4.2.15).

    RSS has no change: what the parser calls so there is ``dc:date``.
    """
    for key, is_guess in (("published", False), ("updated", version.startswith("atom")), ("created", True)):
        # Not entry.get: the parser would hand out one date for the other.
        printed, parsed = dict.get(entry, key), dict.get(entry, f"{key}_parsed")
        day = read_timestamp(printed) if printed else None
        day = day or (valid_date(*parsed[:3]) if parsed else None)
        if day:
            return day, is_guess
    return None, False


def _parse(raw: bytes, name: str) -> Any:
    """The library's reading of the bytes; a stream, as it would take a string for an address."""
    library = _load_library(name)
    try:
        return library.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    except Exception as problem:
        raise InputError(name, f"cannot be read as a feed ({type(problem).__name__}); get it anew") from problem


def _ends_early(feed: Any) -> bool:
    """Whether the file ends too early, so that entries are missing; from other faults the parser recovers."""
    return any(words in _cause(feed) for words in _ENDS_EARLY)


def _cause(feed: Any) -> str:
    problem = feed.get("bozo_exception")
    line = problem.getLineNumber() if hasattr(problem, "getLineNumber") else None
    message = problem.getMessage() if hasattr(problem, "getMessage") else str(problem)
    return f"{str(message)[:150]}, line {line}" if line else str(message)[:150]


def _load_library(name: str) -> Any:
    try:
        return importlib.import_module("feedparser")
    except ImportError as problem:
        raise InputError(name, "is a feed; install summarizer[feeds] to read it") from problem
