"""How sharp a number is: the words just before it and just after it.

Some of these words are prepositions first ("clashes over two villages", "handed over 15
prisoners", "talks about two hostages"); after the words listed in ``_GOVERNING`` they say
nothing about the number.
"""

from __future__ import annotations

import re
from typing import Literal

from summarizer.extraction.tokens import listed

Sharpness = Literal["exact", "at_least", "more_than", "about", "nearly", "up_to", "between"]

_BEFORE: dict[Sharpness, str] = {
    "at_least": r"at least|at a minimum|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of",
    "more_than": r"more than|greater than|higher than|upwards? of|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)"
    r"|well over|just over|slightly over|over|above|topp(?:ed|ing)",
    "about": r"about|some|around|roughly|approximately|approx\.?|an estimated|estimated|estimates? of|estimates? that|circa|ca\.|in the region of"
    r"|in the order of|on the order of|or so",
    "nearly": r"nearly|almost|near(?:s|ed|ing)|close to|just under|just below|just short of|approaching|near to|not quite",
    "up_to": r"up to|as many as|as much as|fewer than|less than|no more than|not more than|at most|a maximum of"
    r"|maximum of|under|below",
}
_AFTER: dict[Sharpness, str] = {
    "at_least": r"\s?\+|[\s-]plus\b|(?:\s\w+)?\sor more\b|\sat least(?=\s*(?:[.,;)]|$))",
    "about": r",?\sgive or take\b|(?:\s\w+)?\sor so\b|[\s-]odd\b|-some\b|-?something\b",
    "up_to": r"(?:\s\w+)?\sor (?:fewer|less)\b|\sat most\b",
}
_SIGNS: dict[str, Sharpness] = {
    "~": "about",
    "≈": "about",
    ">": "more_than",
    "≥": "at_least",
    "<": "up_to",
    "≤": "up_to",
}
_LOOSE = listed("over about around above under below some topped")
_MOVING = listed(
    "went go goes going gone moved brought drove came come walked ran climbed looked added sent taken took put"
)
_GOVERNING = listed(
    "hand handed hands handing turn turned turns turning take took taken taking run ran roll rolled knock knocked "
    "fight fights fighting fought clash clashes clashed dispute disputes war wars talk talks talked battle battles battled "
    "control conflict row tell told ask asked asks report reports reported information concern concerned concerns worry worried know "
    "question questions news flew fly flying flies circle circled gather gathered march marched all spread scattered stretched "
    "presided watch fire fired"
)
_BETWEEN_WORDS = r"(?:(?:a|an|another|further|additional|other|as|many|us)\s+)*"
_OPENERS = r"[\s\"'“”‘’(\[$€£¥]*"
_LEADING = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE.items())
    + rf")\s+{_BETWEEN_WORDS}{_OPENERS}$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"([~≈<>≥≤])\s?$")
_TRAILING: dict[Sharpness, re.Pattern[str]] = {name: re.compile(words, re.IGNORECASE) for name, words in _AFTER.items()}
_ALSO = {  # words of one qualifier that a fair reader may record as another
    "at_least": r"upwards? of|plus|exceed(?:s|ed|ing)?",
    "more_than": r"or more|plus|upwards? of",
    "about": r"close to|near to|between",
}
_ANYWHERE: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<![\w-])(?:{words}{'|' + _ALSO[name] if name in _ALSO else ''})(?![\w-])", re.IGNORECASE)
    for name, words in _BEFORE.items()
}
REACH_BEFORE = 40
REACH_AFTER = 20


def qualifier_at(text: str, start: int, end: int) -> Sharpness:
    """The qualifier of the number at characters ``start`` to ``end`` of ``text``: 'exact' if no word gives another."""
    before = text[max(0, start - REACH_BEFORE) : start]
    if sign := _SIGN.search(before):
        return _SIGNS[sign[1]]
    if found := _LEADING.search(before):
        name = found.lastgroup or "exact"
        words = before[: found.start()].split()
        if not _governed(found[name].lower(), words[-1].strip("\"'“”‘’,").lower() if words else ""):
            return name  # type: ignore[return-value]
    after = text[end : end + REACH_AFTER]
    for qualifier, pattern in _TRAILING.items():
        if pattern.match(after):
            return qualifier
    return "exact"


def _governed(phrase: str, word: str) -> bool:
    """Whether the phrase belongs to the word before it: "handed over 15", "the number went up to 34"."""
    return (phrase in _LOOSE and word in _GOVERNING) or (phrase == "up to" and word in _MOVING)


def shows(before: str, after: str, qualifier: str) -> bool:
    """Whether a word that can be read as this qualifier stands in the text before or after a number."""
    leading = _ANYWHERE.get(qualifier)
    trailing = next((pattern for name, pattern in _TRAILING.items() if name == qualifier), None)
    return bool((leading and leading.search(before)) or (trailing and trailing.search(after)))
