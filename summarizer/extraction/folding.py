"""Making typography equal: white space, quotation marks, dashes, ligatures, invisible characters.

So are the ways one word may be written in other scripts without another meaning: Arabic and Hebrew with and without
vowel points, Arabic letters lengthened or in their printed forms, Persian letters by either keyboard, Chinese and
Japanese with and without blanks between characters, full and half width.

Every folded character remembers its place, so what is found in a folded text is always a stretch
of the stored text itself.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SINGLE = "‘’‚‛′`´ʼ＇׳"
_DOUBLE = "“”„‟″«»〝〞＂「」『』״"
DASHES = "‐‑‒–—―−﹘﹣－־"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ…"
_WIDE = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_NARROW = "".join(chr(code) for code in range(0xFF61, 0xFF9E))
POINTS = "".join(
    chr(code)
    for first, last in ((0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7), (0x610, 0x61A),
                        (0x640, 0x640), (0x64B, 0x652), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8))
    for code in range(first, last + 1)
)  # fmt: skip
"""Vowel points of Hebrew and Arabic and the sign that lengthens an Arabic word: writing that may be left out."""
_PRINTED = "".join(
    chr(code)
    for first, last in ((0xFB50, 0xFBB1), (0xFBD3, 0xFBFF), (0xFE80, 0xFEFC))
    for code in range(first, last + 1)
)
_KEYBOARDS = {"ي": "ی", "ى": "ی", "ك": "ک"}
_TABLE: dict[int, str] = {
    **{ord(c): unicodedata.normalize("NFKC", c) for c in _LIGATURES + _WIDE + _NARROW},
    **{ord(c): "".join(_KEYBOARDS.get(d, d) for d in unicodedata.normalize("NFKC", c)) for c in _PRINTED},
    **{ord(c): d for c, d in _KEYBOARDS.items()},
    **dict.fromkeys(map(ord, _SINGLE), "'"),
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, INVISIBLE + POINTS), ""),
}
_FOLDED = re.escape("".join(map(chr, _TABLE)))
_FOLDING = re.compile(rf"[\s\-{_FOLDED}]{{2,}}|[^\S ]|[{_FOLDED}]")
UNDIVIDED = "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
"""Characters of Chinese and Japanese, between which a blank means nothing."""
_DIVIDED = re.compile(rf"(?<=[{UNDIVIDED}]) | (?=[{UNDIVIDED}])")


@dataclass(frozen=True)
class Folded:
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
    return folded if folded.isascii() else _DIVIDED.sub("", folded)


def fold_with_places(text: str) -> Folded:
    """The same as ``fold`` (but for white space at the edges), with the place of every character.

    Only the runs that fold are walked through; what lies between them is copied whole.
    """
    folded = _folded(text)
    if folded.text.isascii():
        return folded
    blanks = [found.start() for found in _DIVIDED.finditer(folded.text)]
    return _without(folded, frozenset(blanks)) if blanks else folded


def _without(folded: Folded, dropped: frozenset[int]) -> Folded:
    kept = [n for n in range(len(folded.text)) if n not in dropped]
    return Folded(
        "".join(folded.text[n] for n in kept), [folded.starts[n] for n in kept], [folded.ends[n] for n in kept]
    )


def _folded(text: str) -> Folded:
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
    return Folded("".join(parts), starts, ends)


def _fold_run(text: str, at: int, last: int) -> Folded:
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
    return Folded("".join(chars), starts, ends)


def _belongs(char: str) -> bool:
    """Whether a character composes with the one before it: a combining mark or a Hangul vowel or final."""
    return unicodedata.category(char)[0] == "M" or 0x1160 <= ord(char) <= 0x11FF
