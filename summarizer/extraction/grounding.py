"""Finding a model's quote in the article, and refusing everything that is merely similar.

No score, no threshold: a quote is in the article or it is not. Three readings are tried, each
of which only removes differences that cannot change a meaning: as it stands; with white
space, quotation marks, dashes, ligatures and invisible characters made equal; with letter
case made equal too. Every folded character remembers its place, so what is found is always a
stretch of the stored text itself.

A stretch that cuts a token is no find: "15" is not in "150", "200" not in "1,200", "violent" not
in "non-violent", "can" not in "can't".
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.records.article import Mark
from summarizer.records.record import Tier

_SINGLE = "‘’‚‛′`´ʼ＇"
_DOUBLE = "“”„‟″«»〝〞＂"
_DASHES = "‐‑‒–—―−﹘﹣－"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ…"
_WIDE = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_TABLE: dict[int, str] = {
    **{ord(c): unicodedata.normalize("NFKC", c) for c in _LIGATURES + _WIDE},
    **dict.fromkeys(map(ord, _SINGLE), "'"),
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _INVISIBLE), ""),
}
_FOLDED = re.escape("".join(map(chr, _TABLE)))
_FOLDING = re.compile(rf"[\s\-{_FOLDED}]{{2,}}|[^\S ]|[{_FOLDED}]")
_HYPHENS = frozenset("-‐‑")
_ALL_DASHES = frozenset("-" + _DASHES)
_APOSTROPHES = frozenset("'’ʼ")
_NARROW = frozenset("\u00a0\u2007\u2009\u202f")
_ASIDE = frozenset(["caption", "link", "furniture"])
MIN_WORDS = 2
MIN_CHARACTERS = 8


@dataclass(frozen=True)
class Found:
    """A quote's place: characters ``start`` to ``end`` of the text, and how it was found."""

    start: int
    end: int
    tier: Tier


@dataclass(frozen=True)
class _Folded:
    """A folded text and, for each of its characters, the stretch of the original it stands for."""

    text: str
    starts: list[int]
    ends: list[int]


def fold(text: str) -> str:
    """``text`` with white space, quotation marks, dashes, ligatures and invisible characters made equal.

    Digits, letters and letter case stay; superscripts and fractions are not taken apart ("15²" is not "152").
    """
    if text.isascii() and not _FOLDING.search(text):  # as most quotes are: nothing to fold but the edges
        return text.strip()
    folded = " ".join(unicodedata.normalize("NFC", text).translate(_TABLE).split())
    while "--" in folded:
        folded = folded.replace("--", "-")
    return folded


class Ground:
    """An article's text, prepared once for many quotes.

    text: the stored text; marks: stretches of it that are not reporting, which a quote is
    only placed in when it stands nowhere else.
    """

    def __init__(self, text: str, marks: tuple[Mark, ...] = ()) -> None:
        self.text = text
        self._asides = [(m.start, m.end) for m in marks if m.kind in _ASIDE]

    @cached_property
    def _typography(self) -> _Folded:
        return _fold_with_places(self.text)

    @cached_property
    def _case(self) -> _Folded:
        plain = self._typography
        text = plain.text.casefold()
        if len(text) == len(plain.text):
            return _Folded(text, plain.starts, plain.ends)
        wide = [(c, n) for n, char in enumerate(plain.text) for c in char.casefold()]
        return _Folded(text, [plain.starts[n] for _, n in wide], [plain.ends[n] for _, n in wide])

    def find(self, quote: str) -> Found | None:
        """Where ``quote`` stands in the text, whole tokens only; None if nowhere.

        Quotes under two words or eight characters count only if they are a line of their own.
        """
        wanted = quote.strip()
        folded = fold(wanted)
        if not folded:
            return None
        short = len(folded) < MIN_CHARACTERS or folded.count(" ") + 1 < MIN_WORDS
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
            found = Found(start, end, tier)
            if not any(left <= start and end <= right for left, right in self._asides):
                return found
            second_best = second_best or found
        return second_best

    def _is_line(self, start: int, end: int) -> bool:
        left = self.text.rfind("\n", 0, start) + 1
        right = self.text.find("\n", end)
        line = self.text[left : len(self.text) if right < 0 else right]
        return line.strip() == self.text[start:end].strip()


def _places(folded: _Folded, needle: str, first: int = 0, last: int | None = None) -> Iterator[tuple[int, int]]:
    """Where ``needle`` stands in the folded text, as stretches of the original."""
    at = folded.text.find(needle, first)
    while at >= 0:
        start, end = folded.starts[at], folded.ends[at + len(needle) - 1]
        if last is not None and end > last:
            return
        yield start, end
        at = folded.text.find(needle, at + 1)


def _fold_with_places(text: str) -> _Folded:
    """The same as ``fold`` (but for white space at the edges), with the place of every character.

    Only the runs that fold are walked through; what lies between them is copied whole.
    """
    if not unicodedata.is_normalized("NFC", text):
        return _fold_run(text, 0, len(text))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for run in _FOLDING.finditer(text):
        folded = _fold_run(text, run.start(), run.end())
        parts += (text[last : run.start()], folded.text)
        starts += (*range(last, run.start()), *folded.starts)
        ends += (*range(last + 1, run.start() + 1), *folded.ends)
        last = run.end()
    parts.append(text[last:])
    starts += range(last, len(text))
    ends += range(last + 1, len(text) + 1)
    return _Folded("".join(parts), starts, ends)


def _fold_run(text: str, at: int, last: int) -> _Folded:
    """Fold characters ``at`` to ``last``, one by one."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    while at < last:
        stop = at + 1
        while stop < last and _belongs(text[stop]):
            stop += 1
        for char in unicodedata.normalize("NFC", text[at:stop]).translate(_TABLE):
            char = " " if char.isspace() else char
            if char in " -" and chars and chars[-1] == char:
                ends[-1] = stop
            else:
                chars.append(char)
                starts.append(at)
                ends.append(stop)
        at = stop
    return _Folded("".join(chars), starts, ends)


def _belongs(char: str) -> bool:
    """Whether a character composes with the one before it: a combining mark or a Hangul vowel or final."""
    return unicodedata.category(char)[0] == "M" or 0x1160 <= ord(char) <= 0x11FF


def _cuts(text: str, start: int, end: int, hyphens: bool = True) -> bool:
    """Whether a stretch begins or ends inside a token."""
    before = _visible(text, start - 1, -1)
    inside = _visible(text, start, 1)
    inside_end = _visible(text, end - 1, -1)
    after = _visible(text, end, 1)
    return _torn(inside, before, hyphens) or _torn(inside_end, after, hyphens, forward=True)


def _visible(text: str, at: int, step: int) -> str:
    """The next three visible characters from ``at`` in one direction, fewer at the edge of the text."""
    near = text[at : at + 3] if step > 0 else text[max(0, at - 2) : at + 1][::-1]
    if near.isascii():  # as most texts are: everything in it can be seen
        return near
    seen = ""
    while 0 <= at < len(text) and len(seen) < 3:
        if text[at] not in _INVISIBLE:
            seen += text[at]
        at += step
    return seen


def _torn(inner: str, outer: str, hyphens: bool, forward: bool = False) -> bool:
    """Whether one token goes on from ``inner`` to ``outer``: characters counted away from the edge."""
    if not inner or not outer or outer[0] in " \n":
        return False
    if _is_word(inner[0]):
        return _goes_on(inner[0], outer, hyphens, forward)
    if _is_word(outer[0]) and len(inner) > 1 and _is_word(inner[1]):
        return _bridges(outer[0], inner[0], inner[1], hyphens)
    return unicodedata.category((outer if forward else inner)[0])[0] == "M"


def _goes_on(edge: str, outer: str, hyphens: bool, forward: bool) -> bool:
    if _is_word(outer[0]):
        return True
    if len(outer) < 2 or not _is_word(outer[1]):
        return False
    possessive = forward and outer[0] in _APOSTROPHES and outer[1] in "sS" and not _is_word(outer[2:])
    return not possessive and _bridges(edge, outer[0], outer[1], hyphens)


def _bridges(left: str, joint: str, right: str, hyphens: bool) -> bool:
    """Whether ``joint`` between two word characters makes them one token."""
    if joint in _APOSTROPHES:
        return left.isalpha() and right.isalpha()
    if left.isdigit() and right.isdigit():
        return joint in ".,:٫٬" or joint in _ALL_DASHES or joint in _NARROW
    return hyphens and joint in _HYPHENS


def _is_word(char: str) -> bool:
    return bool(char) and (char[0].isalnum() or char[0] == "_" or unicodedata.category(char[0])[0] == "M")
