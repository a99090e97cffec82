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
from functools import cached_property

from summarizer.extraction.vocabulary.names import COMMON, KIN
from summarizer.extraction.vocabulary.numbers import NUMBER_WORDS

STEM = 4
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
_SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "œ": "oe"})
_RELATED = {word: frozenset(group.split()) for group in KIN for word in group.split()}
_SENTENCE = re.compile(r"[.!?:;][\"'”’)]*\s+[\"'“‘(]*$|^[\s\"'“‘(]*$")


@dataclass(frozen=True)
class KnownNames:
    """The words a text may use: those of ``texts``, without accents and case; stems and initials are worked out once."""

    texts: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the texts."""
        printed = {word for text in self.texts for word in _WORD.findall(_open(text))}
        return frozenset(_plain(word) for word in printed)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first letters of every word."""
        return frozenset(word[:STEM] for word in self.words)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of every run of capitalised words: "un" for the United Nations."""
        return frozenset(letters for text in self.texts for run in _runs(_open(text)) for letters in _initials(run))


def known_names(*texts: str) -> KnownNames:
    """The names and words of an article and of its parties."""
    return KnownNames(texts)


def unknown_names(text: str, known: KnownNames) -> tuple[str, ...]:
    """The capitalised words of a sentence that the known texts do not have, in order, each once.

    The first word of a sentence is capitalised anyway: it is a name only before another one or an "'s".
    """
    opened = _open(text)
    found = list(_WORD.finditer(opened))
    named = [
        word for n, word in enumerate(found) if _is_name(opened, word, found[n + 1] if n + 1 < len(found) else None)
    ]
    return _unknown(opened, [word[0] for word in named], known)


def unknown_in_name(name: str, known: KnownNames) -> tuple[str, ...]:
    """The same for a name or a title without a sentence: its first word counts as well."""
    opened = _open(name)
    return _unknown(opened, [word for word in _WORD.findall(opened) if len(word) > 1 and word[0].isupper()], known)


def _unknown(text: str, words: list[str], known: KnownNames) -> tuple[str, ...]:
    unknown = [word for word in dict.fromkeys(words) if not _is_known(_plain(word), known)]
    if not unknown:
        return ()
    spelled_out = {word for run in _runs(text) if _initials(run) & known.words for word in run}
    return tuple(word for word in unknown if word not in spelled_out)


def _is_name(text: str, word: re.Match[str], following: re.Match[str] | None) -> bool:
    if len(word[0]) < 2 or not word[0][0].isupper():
        return False
    if not _SENTENCE.search(text[max(0, word.start() - 6) : word.start()]):
        return True
    if text[word.end() : word.end() + 2] in ("'s", "’s"):
        return True
    return following is not None and following[0][0].isupper() and text[word.end() : following.start()] == " "


def _is_known(word: str, known: KnownNames) -> bool:
    if (
        word in COMMON
        or word in NUMBER_WORDS
        or word in known.words
        or (len(word) >= STEM and word[:STEM] in known.stems)
    ):
        return True
    return bool(_RELATED.get(word, frozenset()) & known.words) or word in known.initials


def _open(text: str) -> str:
    """ "U.S." as "US", so that it is one word."""
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), text)


def _plain(word: str) -> str:
    if word.isascii():
        return word.casefold()
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
