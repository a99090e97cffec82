"""Plain text and Markdown: the file's decoded text is the stored text, character for character."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.decoding import decode_text
from summarizer.articles.given import Given


def read_plain(raw: bytes, name: str) -> Iterator[Found]:
    """The one article of a text or Markdown file. Raises InputError when it is binary or empty."""
    yield Found(name, assemble_article(decode_text(raw, name), Given(), name))
