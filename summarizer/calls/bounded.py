"""A response's body, decoded here and never more of it than an answer can need.

A body may be endless, and a small compressed one may unfold to gigabytes; both end at the bound.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import httpx2
import openai

from summarizer.calls.answers import LONGEST_ANSWER

MOST_BYTES = LONGEST_ANSWER + 1_000_000
"""The answer, and what stands around it."""
ENCODINGS = "gzip, deflate"
_GZIP_OR_ZLIB = 47


class TooLong(openai.OpenAIError):
    """The body goes on beyond the bound. An SDK error, so that the SDK hands it on as it is."""


def bound(response: httpx2.Response) -> None:
    """Let ``response`` be read up to the bound only; called before its body is read."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if not isinstance(response.stream, httpx2.SyncByteStream):
        return
    if encoding in {"identity", ""}:
        response.stream = _Bounded(response.stream, None)
        return
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise openai.OpenAIError(f"the answer is in an encoding that was not asked for: {encoding}")
    for name in ("content-encoding", "content-length"):
        response.headers.pop(name, None)
    response.stream = _Bounded(response.stream, zlib.decompressobj(_GZIP_OR_ZLIB))


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, decoder: zlib._Decompress | None) -> None:
        self._inner, self._decoder = inner, decoder

    def __iter__(self) -> Iterator[bytes]:
        left = MOST_BYTES
        for chunk in self._inner:
            plain = chunk if self._decoder is None else self._decoder.decompress(chunk, left + 1)
            left -= len(plain)
            if left < 0:
                raise TooLong(f"the answer is longer than {MOST_BYTES:,} bytes")
            yield plain

    def close(self) -> None:
        self._inner.close()
