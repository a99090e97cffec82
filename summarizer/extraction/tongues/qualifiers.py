"""How sharp a number of another language is: the words before it and behind it."""

from __future__ import annotations

import re

from summarizer.extraction.tongues.lexicon import Lexicon, lexicon_of
from summarizer.extraction.vocabulary.qualifiers import SIGNS, Sharpness

_SIGN = re.compile(r"([~≈<>≥≤])\s?$")
_REACH_BEFORE = 60
_REACH_AFTER = 25


def qualifier_at(text: str, start: int, end: int, language: str) -> Sharpness:
    """The qualifier of the number at two characters of ``text``: 'exact' if no word gives another."""
    lexicon = lexicon_of(language)
    before = text[max(0, start - _REACH_BEFORE) : start]
    if sign := _SIGN.search(before):
        return SIGNS[sign[1]]
    if found := _leading(before, lexicon):
        return found.lastgroup or "exact"  # type: ignore[return-value]
    after = text[end : end + _REACH_AFTER]
    return next((name for name, pattern in lexicon.trailing.items() if pattern.match(after)), "exact")


def qualified_span(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The number with the qualifier before it."""
    first = max(0, start - _REACH_BEFORE)
    found = _leading(text[first:start], lexicon_of(language))
    return (first + found.start() if found else start), end


def _leading(before: str, lexicon: Lexicon) -> re.Match[str] | None:
    """The qualifier at the end of a text, unless it is the direction of a verb before it: "выросло до 50"."""
    found = lexicon.leading.search(before)
    if found is None or found.lastgroup != "up_to":
        return found
    sentence = re.split(r"[.!?;]\s", before[: found.start()])[-1]
    return None if lexicon.moving.search(sentence) else found


def shows(before: str, after: str, qualifier: str, language: str) -> bool:
    """Whether a word that can be read as this qualifier stands in the text before or after a number.

    A language whose words are not known here shows every qualifier: it cannot be told that one is missing.
    """
    lexicon = lexicon_of(language)
    if not lexicon.known:
        return True
    leading = lexicon.anywhere.get(qualifier)
    trailing = next((pattern for name, pattern in lexicon.trailing.items() if name == qualifier), None)
    return bool((leading and leading.search(before)) or (trailing and trailing.search(after)))
