"""Small edits of texts that are data: days inside a recipe, the front's counting of words, what two texts share."""

from __future__ import annotations

import re

from summarizer.brief.text.words.dates import date

_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_WORD = re.compile(r"[^\W_]+(?:[.,’'][^\W_]+)*")
RUN = 8
_DAY = re.compile(r"\b\d{1,2}(?:–\d{1,2})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b")
_BEGINNING = frozenset(("began", "begun", "begins", "started", "starts", "launched", "opened", "erupted", "broke"))
_COMMON = frozenset(
    {
        "the", "and", "for", "with", "from", "that", "this", "was", "were", "has", "have", "had", "been", "are", "not", "its", "their",
        "his", "her", "said", "says", "say", "told", "who", "which", "would", "will", "after", "before", "during", "over", "into",
        "out", "about", "also", "than", "more", "they", "them", "she", "against", "between", "through", "under", "but", "all", "one",
        "two", "how", "many", "number", "article", "figure", "given",
    }
)  # fmt: skip
"""Words that tell nothing about what a text is about."""


def redated(text: str, year: str = "") -> str:
    """A recipe with its ISO days printed as days.

    >>> redated("31 (2020-09-27) + 53 (2020-09-28) = 84", "2020")
    '31 (27 Sep) + 53 (28 Sep) = 84'
    """
    return _ISO.sub(lambda m: date(m[0], year), text)


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [w.lower() for w in _WORD.findall(text)]


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of eight words in a text."""
    found = words(text)
    return {tuple(found[n : n + RUN]) for n in range(len(found) - RUN + 1)}


def telling(text: str) -> frozenset[str]:
    """The words that tell what a text is about, cut to five letters; numbers whole; no days; verbs of beginning are one."""
    found = (w for w in words(_DAY.sub(" ", text)) if w not in _COMMON and (len(w) > 2 or w[0].isdigit()))
    return frozenset(w if w[0].isdigit() else "start" if w in _BEGINNING else w[:5] for w in found)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter of two texts the other has, by their telling words; 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def count_words(text: str) -> int:
    """How many words a text has in print: everything between white space that is no rule or bar."""
    return sum(1 for w in text.split() if any(c.isalnum() for c in w))
