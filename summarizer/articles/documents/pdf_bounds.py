"""What a PDF may unpack to: its streams are measured before any library lays hands on them.

The library unpacks a stream at once, whatever its size.
"""

from __future__ import annotations

import re
import zlib

from summarizer.errors import InputError

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 600
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_TWICE = re.compile(
    rb"/(?:FlateDecode|Fl|LZWDecode|LZW)\s+?/(?:FlateDecode|Fl|LZWDecode|LZW)\b|/Fl\w*\s*/Fl|/LZWDecode\s*/"
)
_CHUNK = 1 << 20
_LARGEST_STREAM = 30_000_000
_LARGEST_TOTAL = 200_000_000
# Old packings, which the library undoes a byte at a time.
_SLOW = re.compile(rb"/(?:LZWDecode|LZW|RunLengthDecode|RL)\b")
_LARGEST_SLOW = 2_000_000


def refuse_bomb(raw: bytes, name: str) -> None:
    """Raise InputError for a PDF whose streams, pictures left out, unpack to more than it may hold."""
    total = 0
    for found in _STREAM.finditer(raw):
        before = raw[max(0, found.start() - _DICTIONARY) : found.start()].rpartition(b"obj")[2]
        if _PICTURE.search(before):
            continue
        if _SLOW.search(before) and raw.find(b"endstream", found.end(), found.end() + _LARGEST_SLOW) < 0:
            raise InputError(name, "is packed in an old and slow way; print it to a new PDF")
        if not _is_zlib(raw[found.end() : found.end() + 2]):
            continue
        if _TWICE.search(before):
            raise InputError(name, "is packed twice over, as no program writes a PDF; print it to a new PDF")
        size = _unpacked_size(raw, found.end())
        total += size
        if size > _LARGEST_STREAM or total > _LARGEST_TOTAL:
            raise InputError(name, "unpacks to more than a PDF of articles holds; print it to a new PDF")


def _is_zlib(head: bytes) -> bool:
    """Whether two bytes begin a zlib stream (RFC 1950, section 2.2)."""
    return len(head) == 2 and head[0] & 0x0F == 8 and int.from_bytes(head, "big") % 31 == 0


def _unpacked_size(raw: bytes, start: int) -> int:
    """The size of the stream at ``start``, counted no further than the limit."""
    stream, size, position = zlib.decompressobj(), 0, start
    data = b""
    try:
        while not stream.eof and size <= _LARGEST_STREAM and (data or position < len(raw)):
            if not data:
                data = raw[position : position + _CHUNK]
                position += _CHUNK
            size += len(stream.decompress(data, _CHUNK))
            data = stream.unconsumed_tail
    except zlib.error:  # a damaged stream is the library's to tell
        return size
    return size
