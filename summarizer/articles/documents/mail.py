"""Mail and saved pages (MHTML), by the standard library: a message's text or page, and the articles attached to it.

The day a mail was sent or a page was saved is not the day of publication: the first is a guess for a text without a
date of its own, the second is not used at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from summarizer.articles.decoding import decode_text
from summarizer.articles.documents.inside import Inside, ReadInside, read_member
from summarizer.articles.documents.mime import address_in, as_page, as_utf8, content_of, header_of, readable
from summarizer.articles.documents.plain import read_text
from summarizer.articles.given import Given
from summarizer.articles.markup import extract_fragment_text
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_MOST_PARTS = 500
# "Fwd:", "RE:", "AW:", "WG:", "TR:", "RV:": what mail programs of several languages put before a subject.
_PREFIXES = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|rif|sv|vs|odp|pd|ynt|i)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_NO_ARTICLES = ("image/", "audio/", "video/", "font/", "text/calendar", "text/vcard", "text/x-vcard", "text/css")
_SEALS = (
    "application/pkcs7",
    "application/x-pkcs7",
    "application/pgp",
    "message/delivery-status",
    "application/ms-tnef",
)
_COVER_WORDS = 60
"""A shorter text over attached articles is a covering note."""
_HTML_SHARE = 0.5
"""A text part with less of the page part's words is a stand-in: "your program shows no HTML"."""


def read_mail(raw: bytes, name: str, inside: ReadInside) -> Iterator[Inside]:
    """The article in a mail and the articles attached to it, as ``path#n`` where there are several.

    Raises InputError when the mail as a whole cannot be read.
    """
    message = _parse(raw, name)
    if _is_saved_page(message):
        yield from _read_page(message, name, inside)
        return
    parts = _leaves(message, name)
    attached = [part for part in parts if _is_attached(part)]
    body = _body_of([part for part in parts if not _is_attached(part)], name)
    if not attached:
        yield from _read_body(body, message, name)
        return
    covering = len(body.split()) < _COVER_WORDS
    if not covering:
        yield from _read_body(body, message, f"{name}#1")
    for number, part in enumerate(attached, start=1 if covering else 2):
        yield from read_member(inside, _attachment(part), f"{name}#{number}", _file_of(part))


def read_saved_page(raw: bytes, name: str, inside: ReadInside) -> Iterator[Inside]:
    """The article of a page saved as one file (MHTML). Raises InputError when it holds no page."""
    yield from _read_page(_parse(raw, name), name, inside)


def _parse(raw: bytes, name: str) -> Message:
    """The message, by the older policy: it takes headers as they come and never stumbles over one."""
    if raw.startswith(b"From "):  # one message cut out of a mailbox
        raw = raw.partition(b"\n")[2]
    try:
        message = message_from_bytes(raw)
    except (RecursionError, ValueError, LookupError) as problem:
        raise InputError(name, f"cannot be read as mail ({type(problem).__name__}); save its text as .txt") from problem
    if not message.keys():
        raise InputError(name, "is not a mail: it has no headers; give it the ending .txt if it is plain text")
    return message


def _leaves(message: Message, name: str) -> list[Message]:
    """The parts that hold something, in order; a forwarded message is one part."""
    found: list[Message] = []
    stack: list[Message] = [message]
    while stack:
        part = stack.pop()
        payload = part.get_payload()
        if part.get_content_type() != "message/rfc822" and part.is_multipart() and isinstance(payload, list):
            stack.extend(p for p in reversed(payload) if isinstance(p, Message))
        else:
            found.append(part)
        if len(found) > _MOST_PARTS:
            raise InputError(name, f"has more than the limit of {_MOST_PARTS} parts; save its articles one by one")
    return found


def _is_saved_page(message: Message) -> bool:
    if message.get("Snapshot-Content-Location") or "<saved by " in str(message.get("From", "")).lower():
        return True
    parts = message.get_payload()
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], Message) else None
    related = message.get_content_type() == "multipart/related" and first is not None
    return related and bool(first and first.get_content_type() == "text/html" and first.get("Content-Location"))


def _read_page(message: Message, name: str, inside: ReadInside) -> Iterator[Inside]:
    pages = [
        part for part in _leaves(message, name) if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    if not pages:
        raise InputError(name, "holds no web page; save the page again, or give the article as .html or .txt")
    address = address_in(str(message.get("Snapshot-Content-Location", "")))
    main = next((p for p in pages if address and str(p.get("Content-Location", "")).strip() == address), pages[0])
    address = address or address_in(str(main.get("Content-Location", "")))
    page = as_page(content_of(main), _charset_of(main), address)
    yield from inside(page, name, ".html")


def _is_attached(part: Message) -> bool:
    """Whether a part is a file of its own that may hold an article; pictures, signatures and invitations are none."""
    kind = part.get_content_type()
    if kind.startswith((*_NO_ARTICLES, *_SEALS)):
        return False
    return kind == "message/rfc822" or part.get_filename() is not None or not kind.startswith("text/")


def _body_of(parts: list[Message], name: str) -> str:
    """The words of a mail: its text parts, unless its HTML parts say much more."""
    plain = [_decode(part, name) for part in parts if part.get_content_type() == "text/plain"]
    marked = [part for part in parts if part.get_content_type() == "text/html"]
    text = "\n\n".join(words.strip("\n") for words in plain if words.strip())
    if not marked:
        return text
    drawn = "\n\n".join(extract_fragment_text(_decode(part, name), name) for part in marked if content_of(part).strip())
    return text if len(text.split()) >= _HTML_SHARE * len(drawn.split()) and text else drawn


def _read_body(body: str, message: Message, name: str) -> Iterator[Inside]:
    subject = _PREFIXES.sub("", header_of(message, "Subject"), count=1)
    fallback = Given(date=_day_of(message), date_is_guess=True)
    try:
        yield from read_text(body, Given(title=subject or None), name, fallback=fallback, lead_with_title=True)
    except InputError as problem:
        yield InputFailure(name=name, reason=problem.reason)


def _day_of(message: Message) -> str | None:
    """The day the mail was sent, in the sender's own time zone."""
    try:
        return parsedate_to_datetime(header_of(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _decode(part: Message, name: str) -> str:
    return decode_text(as_utf8(content_of(part), _charset_of(part)), name, declared=True)


def _charset_of(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError, TypeError):
        return None


def _attachment(part: Message) -> bytes:
    """An attached file's bytes; of a forwarded message its own."""
    payload = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(payload, list) and payload:
        return payload[0].as_bytes() if isinstance(payload[0], Message) else b""
    return (
        as_utf8(content_of(part), _charset_of(part))
        if part.get_content_type().startswith("text/")
        else content_of(part)
    )


def _file_of(part: Message) -> str:
    """The attached file's name; what its type says where it has none."""
    try:
        file = " ".join(readable(part.get_filename() or "").split())
    except (LookupError, ValueError, TypeError):
        file = ""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return f"{file.removesuffix('.eml') or 'message'}.eml"
    return file or {"application/pdf": "attachment.pdf", "application/rtf": "attachment.rtf"}.get(kind, "attachment")
