"""Proper names that an item's text uses and the article does not.

Only names are looked at, because a name made up or taken from memory is the slip a reader
cannot see. Words are compared by their first four letters without accents, so that
"Azerbaijani" answers to "Azerbaijan"; where English changes those letters ("French" and
"France") the pair is listed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from summarizer.extraction.tokens import listed

STEM = 4
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
_SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "œ": "oe"})
_NO_NAMES = listed("mr mrs ms miss dr i")
_KIN = (
    "french france", "spanish spain", "polish poland", "irish ireland", "danish denmark denmarks", "finnish finland",
    "welsh wales", "dutch netherlands holland", "british britain uk england", "american us usa america", "swiss switzerland",
    "greek greece", "european eu europe", "filipino philippines", "emirati uae", "burmese myanmar burma", "thai thailand",
    "kyiv kiev", "turkish turkey turkiye", "lao laos", "malian mali", "cypriot cyprus", "flemish flanders",
)  # fmt: skip
_RELATED = {word: frozenset(group.split()) for group in _KIN for word in group.split()}


@dataclass(frozen=True)
class KnownNames:
    """The words a text may use: whole short words, stems of longer ones, and the initials of names."""

    words: frozenset[str]
    stems: frozenset[str]
    initials: frozenset[str]


def known_names(*texts: str) -> KnownNames:
    """All words of ``texts``, without accents and case."""
    words: set[str] = set()
    initials: set[str] = set()
    for text in texts:
        words.update(_plain(word) for word in _WORD.findall(_open(text)))
        for run in _runs(_open(text)):
            initials.update(_initials(run))
    return KnownNames(frozenset(words), frozenset(word[:STEM] for word in words), frozenset(initials))


def unknown_names(text: str, known: KnownNames) -> tuple[str, ...]:
    """The capitalised words of ``text`` beyond its first that the known texts do not have, in order, each once."""
    opened = _open(text)
    spelled_out = {word for run in _runs(opened) if _initials(run) & known.words for word in run}
    unknown: list[str] = []
    for n, word in enumerate(_WORD.findall(opened)):
        if n == 0 or not word[0].isupper() or len(word) == 1 or word in spelled_out or word in unknown:
            continue
        if not _is_known(_plain(word), known):
            unknown.append(word)
    return tuple(unknown)


def _is_known(word: str, known: KnownNames) -> bool:
    if word in _NO_NAMES or word in known.words or word in known.initials:
        return True
    if len(word) >= STEM and word[:STEM] in known.stems:
        return True
    return bool(_RELATED.get(word, frozenset()) & known.words)


def _open(text: str) -> str:
    """ "U.S." as "US", so that it is one word."""
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), text)


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_SPECIAL))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def _runs(text: str) -> list[list[str]]:
    """Runs of capitalised words, small words such as "of" and "the" left out: "United Nations"."""
    runs: list[list[str]] = [[]]
    last = 0
    for found in _WORD.finditer(text):
        if found[0][0].isupper() and re.fullmatch(r"[\s-]*(?:(?:of|and|the|for)\s)*", text[last : found.start()]):
            runs[-1].append(found[0])
        elif found[0][0].isupper():
            runs.append([found[0]])
        elif found[0] in ("of", "and", "the", "for"):
            continue
        last = found.end()
    return [run for run in runs if len(run) > 1]


def _initials(run: list[str]) -> set[str]:
    """The initials of every part of a run of two to six words."""
    letters = _plain("".join(word[0] for word in run))
    return {letters[a:b] for a in range(len(letters)) for b in range(a + 2, min(a + 6, len(letters)) + 1)}
