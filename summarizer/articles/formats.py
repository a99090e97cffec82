"""Which reader reads which ending: the one table of formats.

It lives a floor above the readers, so that a new format is one row and no reader knows another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.articles.assembly import Found
from summarizer.articles.data.objects import is_json, read_json, read_json_lines
from summarizer.articles.documents.plain import read_plain
from summarizer.articles.web.pages import read_page
from summarizer.records.article import InputFailure

ENDINGS = (".txt", ".md", ".html", ".htm", ".json", ".jsonl")
COLLECTIONS = (".json", ".jsonl")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|\?xml|!--|meta|div|p)\b|<!--", re.IGNORECASE)
_SNIFFED_BYTES = 1000


@dataclass(frozen=True)
class Limits:
    """How much is read.

    max_bytes: the largest text or HTML file, and the longest single object in JSON.
    max_collection_bytes: the largest JSON file.
    """

    max_bytes: int = 5_000_000
    max_collection_bytes: int = 200_000_000

    def of(self, ending: str) -> int:
        """The largest file with this ending, in bytes."""
        return self.max_collection_bytes if ending in COLLECTIONS else self.max_bytes


def read_format(raw: bytes, name: str, ending: str, limits: Limits) -> Iterator[Found | InputFailure]:
    """The articles and failures in ``raw``, read as ``ending`` says (one of ``ENDINGS``).

    Raises InputError when the input as a whole cannot be read.
    """
    if ending == ".json":
        return read_json(raw, name, limits.max_bytes)
    if ending == ".jsonl":
        return read_json_lines(raw, name, limits.max_bytes)
    if ending in (".html", ".htm"):
        return read_page(raw, name)
    return read_plain(raw, name)


def sniff_ending(raw: bytes) -> str:
    """The ending that fits bytes without a name: JSON, JSON lines, HTML, else text."""
    head = raw[:_SNIFFED_BYTES].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if _PAGE.match(head):
        return ".html"
    if re.match(r'\{\s*["}]|\[\s*[{\]]', head):
        return ".json"
    if head.startswith(("{", "[")) and is_json(raw.decode("utf-8", "replace")):
        return ".json"
    return ".txt"
