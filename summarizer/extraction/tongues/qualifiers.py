"""How sharp a number of another language is: the words before it and behind it."""

from __future__ import annotations

import re

from summarizer.extraction.tongues.expressions import Expressions, clear, expressions_of
from summarizer.extraction.vocabulary.qualifiers import SIGNS, Sharpness

_SIGN = re.compile(r"([~≈<>≥≤])\s?$")
_REACH_BEFORE = 60
_REACH_AFTER = 25


def qualifier_at(text: str, start: int, end: int, language: str) -> Sharpness:
    """The qualifier of the number at two characters of ``text``: 'exact' if no word gives another."""
    words = expressions_of(language)
    before = clear(text[max(0, start - _REACH_BEFORE) : start])
    if sign := _SIGN.search(before):
        return SIGNS[sign[1]]
    if found := _leading(before, words):
        return found.lastgroup or "exact"  # type: ignore[return-value]
    after = clear(text[end : end + _REACH_AFTER])
    return next((name for name, pattern in words.trailing.items() if pattern.match(after)), "exact")


def qualified_span(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The number with the qualifier before it."""
    first = max(0, start - _REACH_BEFORE)
    before = text[first:start]
    found = _leading(before, expressions_of(language)) if len(clear(before)) == len(before) else None
    return (first + found.start() if found else start), end


def _leading(before: str, words: Expressions) -> re.Match[str] | None:
    """The qualifier at the end of a text, unless it is the direction of a verb before it: "выросло до 50"."""
    found = words.leading.search(before)
    if found is None or found.lastgroup != "up_to":
        return found
    sentence = re.split(r"[.!?;]\s", before[: found.start()])[-1]
    return None if words.moving.search(sentence) else found


def shows(before: str, after: str, qualifier: str, language: str) -> bool:
    """Whether a word that can be read as this qualifier stands in the text before or after a number.

    A language whose words are not known here shows every qualifier: it cannot be told that one is missing.
    """
    words = expressions_of(language)
    if not words.known:
        return True
    leading = words.anywhere.get(qualifier)
    trailing = next((pattern for name, pattern in words.trailing.items() if name == qualifier), None)
    return bool((leading and leading.search(clear(before))) or (trailing and trailing.search(clear(after))))
