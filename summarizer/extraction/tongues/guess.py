"""What an article is read as where nobody has told its language."""

from __future__ import annotations

import re

from summarizer.extraction.tongues.lexicon import UNKNOWN, code_of
from summarizer.records.article import Article

_ENGLISH = re.compile(r"\b(?:the|of|and|was|were|said)\b", re.IGNORECASE)
_LOOKED_AT = 2_000
_LONG = 200
"""A text of so many characters without one English word of grammar is in another language."""


def language_read(article: Article) -> str | None:
    """The language an article's text is read as; None for English, which is also what a short text without one is."""
    if article.language is not None:
        code = code_of(article.language)
        return None if code == "en" else code
    head = article.text[:_LOOKED_AT]
    letters = [char for char in head if char.isalpha()]
    if sum(ord(char) > 0x24F for char in letters) * 2 > len(letters) > 0:
        return UNKNOWN
    return UNKNOWN if len(letters) > _LONG and not _ENGLISH.search(head) else None
