"""Names as keys: when are two printed names spellings of one (rule M2).

Everything here compares; nothing is ever printed from here. ``words`` is the plain reading
that word tables are looked up with, ``fold`` the further folding under which transliterations
of a proper name meet ("Zelenskyy" / "Zelenskiy" / "Zelensky").
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from summarizer.identity.demonyms import (
    ABBREVIATIONS,
    DEMONYM_ENDINGS,
    DEMONYMS,
    PLACE_ENDINGS,
    SAME_STATES,
    STEM_ENDINGS,
)
from summarizer.identity.offices import PHRASES, STOP

Phrases = dict[tuple[str, ...], tuple[str, ...]]

_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_WORD = re.compile(r"[A-Za-z0-9]+")
_SPELLINGS = (("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("centre", "center"),
              ("theatre", "theater"), ("programme", "program"))  # fmt: skip
_MIN_STEM = 4


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The words of a name in order: ASCII, lower case, American spelling; abbreviations of states written out."""
    plain = _POSSESSIVE.sub("", anyascii(text))
    plain = _DOTTED.sub(lambda found: found.group().replace(".", ""), plain).replace("'", "")
    found: list[str] = []
    for word in _WORD.findall(plain):
        found.extend(ABBREVIATIONS.get(word, (_american(word.lower()),)))
    return _rewritten(_rewritten(tuple(found), SAME_STATES), PHRASES)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word under which transliterations meet: y as i, ou as u, no doubled i."""
    return re.sub("i+", "i", word.replace("y", "i").replace("ou", "u"))


@lru_cache(maxsize=1 << 16)
def normal_name(text: str) -> str:
    """A name as a key: case, accents, hyphens, possessives, spelling, endings and forms of address do not count."""
    plain = words(text)
    return " ".join(fold(word) for word in (without(plain, STOP) or plain))


def without(plain: Iterable[str], dropped: frozenset[str]) -> tuple[str, ...]:
    """The words that are not in ``dropped``."""
    return tuple(word for word in plain if word not in dropped)


def slug(text: str) -> str:
    """A name as part of an id: lower-case ASCII words joined by hyphens."""
    plain = anyascii(text).replace("'", "").lower()
    return "-".join(_WORD.findall(plain)) or "unnamed"


@lru_cache(maxsize=1 << 16)
def is_demonym(word: str, place: str) -> bool:
    """Whether ``word`` is the adjective or the people of ``place`` (both lower case).

    General rule: both share max(4, length of the shorter - 2) first letters and the rest is an
    ending of a demonym and of a place; irregular words stand in ``demonyms.DEMONYMS``.
    """
    if word == place:
        return False
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    for form in {word, single}:
        if form in DEMONYMS:
            return DEMONYMS[form] == place
    return _regular(word, place) or _regular(single, place)


def belongs_to(word: str, names: Iterable[str]) -> bool:
    """Whether ``word`` is one of the words ``names`` or a demonym of one (or one a demonym of it)."""
    return any(word == name or is_demonym(word, name) or is_demonym(name, word) for name in names)


def one_letter_apart(first: Sequence[str], second: Sequence[str], letters: int) -> bool:
    """Whether two names (folded words in order) differ by one letter of one word of at least ``letters`` letters.

    The first letter must agree (Gambia is not Zambia) and one must not be the demonym of the other.
    """
    if len(first) != len(second):
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    return (
        may_vary(a, letters)
        and may_vary(b, letters)
        and a[0] == b[0]
        and not _same_stem(a, b)
        and Levenshtein.distance(a, b) <= 1
    )


def may_vary(word: str, letters: int) -> bool:
    """Whether a word is long enough to be allowed one different letter; a number never is."""
    return len(word) >= letters and word.isalpha()


def deletions(name: tuple[str, ...], letters: int) -> set[tuple[str, ...]]:
    """Keys that two names one letter apart share at least one of: the name with one letter left out."""
    keys = {name}
    for position, word in enumerate(name):
        if may_vary(word, letters - 1):
            for at in range(1, len(word)):
                keys.add((*name[:position], word[:at] + word[at + 1 :], *name[position + 1 :]))
    return keys


def has_capital(text: str) -> bool:
    """Whether a printed form has a word in capitals that could be a proper name (not a form of address or article)."""
    return bool(proper_words(text))


def proper_words(text: str) -> tuple[str, ...]:
    """The capitalised words of a printed form, as ``words`` reads them, without articles and forms of address."""
    capital = " ".join(part for part in re.split(r"[\s\-–—]+", text) if part[:1].isupper())
    return without(words(capital), STOP)


def _american(word: str) -> str:
    for british, american in _SPELLINGS:
        if word == british:
            return american
    if len(word) > 5 and word.endswith("our"):
        return word[:-3] + "or"
    return word.replace("isation", "ization")


def _rewritten(plain: tuple[str, ...], table: Phrases) -> tuple[str, ...]:
    """Replace the phrases of a table, longest first, from left to right."""
    longest = max(len(phrase) for phrase in table)
    done: list[str] = []
    at = 0
    while at < len(plain):
        for length in range(min(longest, len(plain) - at), 0, -1):
            phrase = plain[at : at + length]
            if phrase in table:
                done.extend(table[phrase])
                at += length
                break
        else:
            done.append(plain[at])
            at += 1
    return tuple(done)


def _regular(word: str, place: str) -> bool:
    shared = len(os.path.commonprefix([word, place]))  # noqa: RUF071 - letters are what is compared
    if shared < max(_MIN_STEM, min(len(word), len(place)) - 2):
        return False
    tail, rest = word[shared:], place[shared:]
    return (tail in DEMONYM_ENDINGS and rest in PLACE_ENDINGS) or (tail == "" and rest in STEM_ENDINGS)


def _same_stem(a: str, b: str) -> bool:
    """Whether the longer of two words is the demonym of the shorter ("armenian", "armenia")."""
    return len(a) != len(b) and (is_demonym(a, b) or is_demonym(b, a))
