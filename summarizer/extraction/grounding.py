"""Finding a model's quote in the article, and refusing everything that is merely similar.

No score, no threshold: a quote is in the article or it is not. Three readings are tried, each
of which only removes differences that cannot change a meaning: as it stands; with white
space, quotation marks, dashes, ligatures and invisible characters made equal; with letter
case made equal too. Every folded character remembers its place, so what is found is always a
stretch of the stored text itself.

A stretch that cuts a token is no find: "15" is not in "150", "200" not in "1,200", "violent" not
in "non-violent", "can" not in "can't". Scripts that do not divide words (Chinese, Japanese, Thai) have
no token to be cut but a number, a run of katakana, a letter with its marks.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.extraction.folding import DASHES, INVISIBLE, POINTS, Folded, fold, fold_with_places
from summarizer.extraction.scripts import is_apart, is_undivided, is_word, length_in_letters
from summarizer.records.article import Mark
from summarizer.records.record import Tier

DATELINE = 40
"""The longest dateline at the head of a line, in characters."""
_HYPHENS = frozenset("-‐‑")
_RANGE_DASHES = frozenset("-" + DASHES) - frozenset("—―")
_APOSTROPHES = frozenset("'’ʼ")
_NARROW = frozenset("\u00a0\u2007\u2009\u202f")
_ASIDE = frozenset(["stamp", "caption", "link", "furniture"])
MIN_WORDS = 2
MIN_CHARACTERS = 8
_UNSEEN = frozenset(INVISIBLE + POINTS)


@dataclass(frozen=True)
class Found:
    """A quote's place: characters ``start`` to ``end`` of the text, and how it was found."""

    start: int
    end: int
    tier: Tier


class Ground:
    """An article's text, prepared once for many quotes.

    text: the stored text; marks: stretches of it that are not reporting, which a quote is
    only placed in when it stands nowhere else.
    """

    def __init__(self, text: str, marks: tuple[Mark, ...] = ()) -> None:
        self.text = text
        self._asides = [(m.start, m.end) for m in marks if m.kind in _ASIDE]

    @cached_property
    def _typography(self) -> Folded:
        return fold_with_places(self.text)

    @cached_property
    def _case(self) -> Folded:
        plain = self._typography
        text = plain.text.casefold()
        if len(text) == len(plain.text):
            return Folded(text, plain.starts, plain.ends)
        wide = [(c, n) for n, char in enumerate(plain.text) for c in char.casefold()]
        return Folded(text, [plain.starts[n] for _, n in wide], [plain.ends[n] for _, n in wide])

    def find(self, quote: str) -> Found | None:
        """Where ``quote`` stands in the text, whole tokens only; None if nowhere.

        Quotes under two words or eight characters count only if they are a line of their own.
        """
        wanted = quote.strip()
        folded = fold(wanted)
        if not folded:
            return None
        short = _is_short(folded)
        return (
            self._choose("exact", self._exact_places(wanted), short)
            or self._choose("typography", _places(self._typography, folded), short)
            or self._choose("case", _places(self._case, folded.casefold()), short)
        )

    def occurrences(self, phrase: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Every place of a phrase of any length between two characters of the text, in any case and typography.

        Words are whole, but a hyphen may follow or precede: "5.6" stands in "5.6-magnitude".
        """
        needle = fold(phrase).casefold()
        if not needle:
            return
        folded = self._case
        first = bisect_left(folded.starts, start)
        last = len(self.text) if end is None else end
        for left, right in _places(folded, needle, first, last):
            if not _cuts(self.text, left, right, hyphens=False):
                yield left, right

    def _exact_places(self, wanted: str) -> Iterator[tuple[int, int]]:
        at = self.text.find(wanted)
        while at >= 0:
            yield at, at + len(wanted)
            at = self.text.find(wanted, at + 1)

    def _choose(self, tier: Tier, places: Iterator[tuple[int, int]], short: bool) -> Found | None:
        """The first whole place outside captions, links and furniture, else the first whole one."""
        second_best: Found | None = None
        for start, end in places:
            if _cuts(self.text, start, end) or (short and not self._is_line(start, end)):
                continue
            found = Found(start, _with_points(self.text, end), tier)
            if not any(left <= start and end <= right for left, right in self._asides):
                return found
            second_best = second_best or found
        return second_best

    def _is_line(self, start: int, end: int) -> bool:
        left = self.text.rfind("\n", 0, start) + 1
        right = self.text.find("\n", end)
        line = self.text[left : len(self.text) if right < 0 else right]
        return line.strip() == self.text[start:end].strip()


def _is_short(folded: str) -> bool:
    """Whether a quote is too short to prove anything: one word, or a few characters."""
    if folded.isascii():
        return len(folded) < MIN_CHARACTERS or folded.count(" ") + 1 < MIN_WORDS
    divided = folded.count(" ") + 1 >= MIN_WORDS or is_undivided(folded)
    return length_in_letters(folded) < MIN_CHARACTERS or not divided


def _with_points(text: str, end: int) -> int:
    """The end of a stretch with the vowel points that belong to its last letter."""
    while end < len(text) and text[end] in POINTS:
        end += 1
    return end


def _places(folded: Folded, needle: str, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
    """Where ``needle`` stands in the folded text, as stretches of the original."""
    at = folded.text.find(needle, first)
    while at >= 0:
        start, end = folded.starts[at], folded.ends[at + len(needle) - 1]
        if last is not None and end > last:
            return
        yield start, end
        at = folded.text.find(needle, at + 1)


def _cuts(text: str, start: int, end: int, hyphens: bool = True) -> bool:
    """Whether a stretch begins or ends inside a token."""
    before = _visible(text, start - 1, -1)
    inside = _visible(text, start, 1)
    inside_end = _visible(text, end - 1, -1)
    after = _visible(text, end, 1)
    torn = _torn(inside, before, hyphens) and not _begins_anew(text, start, before, inside)
    return torn or _torn(inside_end, after, hyphens, forward=True)


def _begins_anew(text: str, start: int, before: str, inside: str) -> bool:
    """Whether a sentence begins here though no space is printed: "HaitiIts agency", or behind a dateline, "Moscow-A protest"."""
    if not before or not inside or not inside[0].isupper():
        return False
    if before[0].islower():
        return len(inside) < 2 or not inside[1].isupper()
    line = text.rfind("\n", 0, start) + 1
    return before[0] in _HYPHENS and start - line <= DATELINE


def _visible(text: str, at: int, step: int) -> str:
    """The next three visible characters from ``at`` in one direction, fewer at the edge of the text."""
    near = text[at : at + 3] if step > 0 else text[max(0, at - 2) : at + 1][::-1]
    if near.isascii():  # as most texts are: everything in it can be seen
        return near
    seen = ""
    while 0 <= at < len(text) and len(seen) < 3:
        if text[at] not in _UNSEEN:
            seen += text[at]
        at += step
    return seen


def _torn(inner: str, outer: str, hyphens: bool, forward: bool = False) -> bool:
    """Whether one token goes on from ``inner`` to ``outer``: characters counted away from the edge."""
    if not inner or not outer or outer[0] in " \n":
        return False
    if is_word(inner[0]):
        apart = not (inner[0].isascii() and outer[0].isascii()) and is_apart(inner, outer, forward)
        return not apart and _goes_on(inner[0], outer, hyphens, forward)
    if is_word(outer[0]) and len(inner) > 1 and is_word(inner[1]):
        return _bridges(outer[0], inner[0], inner[1], hyphens)
    return unicodedata.category((outer if forward else inner)[0])[0] == "M"


def _goes_on(edge: str, outer: str, hyphens: bool, forward: bool) -> bool:
    if is_word(outer[0]):
        return True
    if len(outer) < 2 or not is_word(outer[1]):
        return False
    possessive = forward and outer[0] in _APOSTROPHES and outer[1] in "sS" and not is_word(outer[2:])
    return not possessive and _bridges(edge, outer[0], outer[1], hyphens)


def _bridges(left: str, joint: str, right: str, hyphens: bool) -> bool:
    """Whether ``joint`` between two word characters makes them one token."""
    if joint in _APOSTROPHES:
        return left.isalpha() and right.isalpha()
    if left.isdigit() and right.isdigit():
        return joint in ".,:٫٬" or joint in _RANGE_DASHES or joint in _NARROW
    return hyphens and joint in _HYPHENS
