"""Which people a count is of, as a key: soldiers and fighters are one class, children another."""

from __future__ import annotations

from functools import lru_cache

from summarizer.identity.names import fold
from summarizer.merger.vocabulary import CLASSES, NO_CLASS, PLURALS


def singular(word: str) -> str:
    """A word's singular, as far as keys need it."""
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


@lru_cache(maxsize=50_000)
def people_key(people: str | None) -> str:
    """The class that a few printed words mean, or the words themselves, in one form."""
    listed = [singular(w) for w in fold(people or "").split() if w not in NO_CLASS]
    if not listed:
        return ""
    for name, members in CLASSES.items():
        if all(word in members for word in listed):
            return name
    return " ".join(sorted(set(listed)))
