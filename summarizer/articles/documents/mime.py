"""What mail, saved pages and recorded web traffic have in common: parts of bytes with a type and a charset."""

from __future__ import annotations

import codecs
import html
import re
from email.header import decode_header, make_header
from email.message import Message

_LONGEST_HEADER = 2000
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def header_of(message: Message, key: str) -> str:
    """A header as words on one line, its encoded parts decoded; empty without one."""
    return readable(str(message.get(key) or ""))


def readable(value: str) -> str:
    """A header's value as words on one line, its encoded parts decoded (RFC 2047)."""
    raw = value[:_LONGEST_HEADER]
    try:
        words = str(make_header(decode_header(raw)))
    except (LookupError, ValueError):  # an unknown charset, or base64 that is none
        words = raw
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())


def content_of(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone; empty for one of several parts."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def address_in(value: str) -> str | None:
    """The web address a header holds; None without one (``cid:`` and ``file:`` are none)."""
    found = _WEB_ADDRESS.match(value.strip())
    return found.group(0) if found else None


def as_utf8(raw: bytes, charset: str | None) -> bytes:
    """``raw`` in UTF-8 with a byte order mark where it is what ``charset`` says; else as it is.

    The charset told beside the bytes goes before the one a page declares in itself (HTML Standard, "determining the
    character encoding"), and a byte order mark goes before both.
    """
    if not charset or raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw
    label = charset.strip("\"' ").lower()
    try:
        text = raw.decode("cp1252" if label in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else label)
    except (LookupError, ValueError):  # UnicodeDecodeError is a ValueError
        return raw
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace")


def as_page(raw: bytes, charset: str | None, address: str | None) -> bytes:
    """A page's bytes as ``read_page`` takes them, with the address it was saved from as a last canonical link."""
    page = as_utf8(raw, charset)
    if address is None or page.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return page
    link = f'\n<link rel="canonical" href="{html.escape(address)}">'
    return page + link.encode("ascii", "xmlcharrefreplace")
