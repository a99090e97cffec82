"""How sharp a number is: the words just before it and just after it.

Some of these words are prepositions first ("clashes over two villages", "handed over 15
prisoners", "talks about two hostages"); after the words listed in ``GOVERNING`` they say
nothing about the number.
"""

from __future__ import annotations

import re

from summarizer.extraction.tongues import qualifiers as tongues
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.extraction.vocabulary.qualifiers import (
    AFTER,
    BEFORE,
    GOVERNING,
    LOOSE,
    MOVING,
    SIGNS,
    SYNONYMS,
    Sharpness,
)

_BETWEEN_WORDS = r"(?:(?:a|an|another|further|additional|other|as|many|us)\s+)*"
_OPENERS = r"[\s\"'“”‘’(\[$€£¥]*"
_LEADING = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in BEFORE.items())
    + rf")\s+{_BETWEEN_WORDS}{_OPENERS}$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"([~≈<>≥≤])\s?$")
_TRAILING: dict[Sharpness, re.Pattern[str]] = {name: re.compile(words, re.IGNORECASE) for name, words in AFTER.items()}
_ANYWHERE: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in BEFORE.items()
}
REACH_BEFORE = 40
REACH_AFTER = 20


def qualifier_at(text: str, start: int, end: int, language: str | None = None) -> Sharpness:
    """The qualifier of the number at characters ``start`` to ``end`` of ``text``: 'exact' if no word gives another."""
    if language is not None and is_foreign(language):
        return tongues.qualifier_at(text, start, end, language)
    before = text[max(0, start - REACH_BEFORE) : start]
    if sign := _SIGN.search(before):
        return SIGNS[sign[1]]
    if found := _leading(before):
        return found.lastgroup or "exact"  # type: ignore[return-value]
    after = text[end : end + REACH_AFTER]
    for qualifier, pattern in _TRAILING.items():
        if pattern.match(after):
            return qualifier
    return "exact"


def qualified_span(text: str, start: int, end: int, language: str | None = None) -> tuple[int, int]:
    """The number at ``start`` to ``end`` with the qualifier before it."""
    if language is not None and is_foreign(language):
        return tongues.qualified_span(text, start, end, language)
    first = max(0, start - REACH_BEFORE)
    found = _leading(text[first:start])
    return (first + found.start() if found else start), end


def alike(one: str, other: str) -> bool:
    """Whether two qualifiers are recorded for each other's words: about and nearly, at_least and more_than."""
    return one == other or frozenset((one, other)) in SYNONYMS


def _leading(before: str) -> re.Match[str] | None:
    """The qualifier at the end of a text, unless it belongs to the word before it."""
    found = _LEADING.search(before)
    if found is None:
        return None
    words = before[: found.start()].split()
    last = words[-1].strip("\"'“”‘’,").lower() if words else ""
    return None if _governed(found[found.lastgroup or 0].lower(), last) else found


def _governed(phrase: str, word: str) -> bool:
    """Whether the phrase belongs to the word before it: "handed over 15", "the number went up to 34"."""
    return (phrase in LOOSE and word in GOVERNING) or (phrase == "up to" and word in MOVING)


def shows(before: str, after: str, qualifier: str, language: str | None = None) -> bool:
    """Whether a word that can be read as this qualifier stands in the text before or after a number."""
    if language is not None and is_foreign(language):
        return tongues.shows(before, after, qualifier, language)
    leading = _ANYWHERE.get(qualifier)
    trailing = next((pattern for name, pattern in _TRAILING.items() if name == qualifier), None)
    return bool((leading and leading.search(before)) or (trailing and trailing.search(after)))
