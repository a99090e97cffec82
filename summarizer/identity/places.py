"""Places as keys: equal, containing, or one missing (rules M2 and M4).

There is no gazetteer: a place holds another only where the longer name adds nothing but a
generic word ("Qeshm island", "northern Qeshm"), so that "Port Lara" never becomes "Lara".
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.identity.names import fold, one_letter_apart, words
from summarizer.identity.offices import vocabulary

_LETTERS = 6
_PREFIX = re.compile(
    r"^(?:(?:just|somewhere)\s+)?(?:(?:near|around|outside|inside|in|at|on|off|about|close to|next to|"
    r"(?:the\s+)?(?:outskirts|suburbs?|vicinity|area|centre|center|city|town|village|port|island|islands|district|region|"
    r"province|state|municipality|capital|coast|east|west|north|south)\s+of)\s+)+",
    re.IGNORECASE,
)
_GENERIC = vocabulary("""
the a of island islands region province city town village district area county state municipality prefecture governorate
oblast raion rayon valley coast centre center suburb suburbs outskirts capital north south east west northern southern eastern
western central northeastern northwestern southeastern southwestern northeast northwest southeast southwest upper lower
""")  # fmt: skip
_AREA = vocabulary("island islands region province county state prefecture governorate oblast raion rayon")


@lru_cache(maxsize=1 << 14)
def normal_place(text: str) -> str:
    """A place as a key: "near", "the town of" and what follows a comma are dropped; spelling is folded."""
    first = text.split(",")[0].strip()
    return " ".join(fold(word) for word in words(_PREFIX.sub("", first)) if word != "the")


@lru_cache(maxsize=1 << 16)
def same_place(a: str, b: str) -> bool:
    """Whether two printed places are spellings of one (one letter of six or more may differ: Talish, Talysh)."""
    first, second = normal_place(a).split(), normal_place(b).split()
    return first == second or one_letter_apart(first, second, _LETTERS)


def contains(outer: str, inner: str) -> bool:
    """Whether ``outer`` names a place that ``inner`` lies in, by their words alone.

    "Qeshm" holds "northern Qeshm" and "Qeshm city"; "Qeshm island" holds "Qeshm". Never by any other extra word.
    """
    wide, narrow = normal_place(outer).split(), normal_place(inner).split()
    if _core(wide) != _core(narrow):
        return False
    return set(wide) - set(narrow) <= _folded_areas()


@lru_cache(maxsize=1 << 16)
def compatible(a: str | None, b: str | None) -> bool:
    """Whether two places may be one: equal, one holding the other, or one missing (rule M4)."""
    if not a or not b:
        return True
    return any(same_place(x, y) or contains(x, y) or contains(y, x) for x in _parts(a) for y in _parts(b))


@lru_cache(maxsize=1 << 14)
def core_words(text: str) -> frozenset[str]:
    """The words that make a place this place, folded; of every part of a list of places."""
    found: set[str] = set()
    for part in _parts(text):
        found |= set(_core(normal_place(part).split()))
    return frozenset(found)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r";| and ", text) if part.strip()] or [text]


def _core(folded: list[str]) -> tuple[str, ...]:
    generic = _folded_generic()
    return tuple(word for word in folded if word not in generic) or tuple(folded)


@lru_cache(maxsize=1)
def _folded_generic() -> frozenset[str]:
    return frozenset(fold(word) for word in _GENERIC)


@lru_cache(maxsize=1 << 14)
def area_key(text: str) -> str:
    """An area as a key: "the Upper Tamzil region" is "Upper Tamzil"; a half named by the compass is not the whole."""
    plain = normal_place(text).split()
    return " ".join(word for word in plain if word not in _folded_areas()) or " ".join(plain)


@lru_cache(maxsize=1)
def _folded_areas() -> frozenset[str]:
    return frozenset(fold(word) for word in _AREA)
