"""The words of a PDF page as segments: runs of words on one line with no wide gap between them.

Words come with their places only; a segment is the smallest piece that certainly reads from left to right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

WIDE_GAP = 0.9
"""Of the letters' size: a wider gap between two words may be the space between two columns."""
_DROP_CAP = 1.8
_RAISED = 0.8
WORD_GAP = 0.15
"""Of the letters' size: where the library sees a space."""
# "km²" is set with a small raised 2; after other words a small raised number is a footnote's mark.
_UNITS = re.compile(r"(?:k|c|m)?m", re.IGNORECASE)
_SHADOW = 0.12
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CID = re.compile(r"\(cid:\d+\)")
# A sign alone that the font does not name is a list's bullet.
_LONE_CID = re.compile(r"(?<!\S)\(cid:\d+\)(?!\S)")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LTR_RUN = re.compile(
    "[0-9A-Za-z\u00c0-\u024f][0-9A-Za-z\u00c0-\u024f.,:/%'’+-]*(?: [0-9A-Za-z\u00c0-\u024f][0-9A-Za-z\u00c0-\u024f.,:/%'’+-]*)*"
)
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


@dataclass(frozen=True)
class Segment:
    """Words on one line: their text and their box, in points from the page's upper left corner.

    size: of the letters. row: it is a row of a table already.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    row: bool = False

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.top + self.bottom) / 2


def is_vertical(words: Sequence[Segment]) -> bool:
    """Whether a page is set in lines from top to bottom, as books and papers of East Asia may be."""
    single = sum(len(word.text) == 1 and _CJK.match(word.text) is not None for word in words)
    return single > 40 and single > 0.6 * len(words)


def drawn_twice(chars: Sequence[dict[str, Any]]) -> bool:
    """Whether letters are drawn a second time beside themselves, for boldness or a shadow."""
    ordered = sorted(chars, key=lambda char: (char["text"], round(char["top"]), char["x0"]))
    twice = sum(
        bool(one["text"] == two["text"] != " ")
        and abs(one["top"] - two["top"]) < 1
        and two["x0"] - one["x0"] < _SHADOW * max(two["size"], 1)
        for one, two in pairwise(ordered)
    )
    return bool(twice > 4)


def cut_segments(words: Sequence[Segment]) -> list[Segment]:
    """The segments of a page out of its single words, from top to bottom."""
    if not words:
        return []
    usual = median(word.size for word in words)
    segments: list[Segment] = []
    for line in _lines(_join_drop_caps(words, usual)):
        run: list[Segment] = []
        for word in line:
            if run and word.x0 - run[-1].x1 > WIDE_GAP * max(run[-1].size, word.size, 1):
                segments.append(_segment(run))
                run = []
            run.append(word)
        segments.append(_segment(run))
    return sorted((s for s in segments if s.text), key=lambda s: (s.top, s.x0))


def read_words(found: Iterable[dict[str, Any]], box: tuple[float, float, float, float]) -> list[Segment]:
    """The library's words that lie on the page's ``box`` (x0, top, x1, bottom)."""
    words = []
    for word in found:
        x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            size = float(word.get("size") or word["bottom"] - word["top"])
            words.append(Segment(word["text"], word["x0"], word["x1"], word["top"], word["bottom"], max(size, 0.1)))
    return words


def is_garbled(texts: Iterable[str]) -> bool:
    """Whether a third of the letters could not be told, as the file's fonts name no characters."""
    whole = "".join(texts)
    unknown = len(_CID.findall(whole)) + whole.count("\ufffd")
    told = len(_CID.sub("", whole)) - whole.count("\ufffd")
    return unknown > 20 and unknown * 2 > told


def _lines(words: Sequence[Segment]) -> list[list[Segment]]:
    """The words on each height, from left to right."""
    lines: list[list[Segment]] = []
    open_: list[list[Segment]] = []
    for word in sorted(words, key=lambda w: (w.middle, w.x0)):
        open_ = [line for line in open_ if line[0].bottom > word.top]
        fit = next((line for line in open_ if _same_height(line, word)), None)
        if fit is None:
            lines.append([word])
            open_.append(lines[-1])
        else:
            fit.append(word)
    return [sorted(line, key=lambda w: w.x0) for line in lines]


def _same_height(line: list[Segment], word: Segment) -> bool:
    """Whether a word stands on a line: by half of the lower of the two."""
    largest = max(line, key=lambda w: w.size)
    overlap = min(largest.bottom, word.bottom) - max(largest.top, word.top)
    return overlap > 0.5 * min(largest.bottom - largest.top, word.bottom - word.top)


def _join_drop_caps(words: Sequence[Segment], usual: float) -> list[Segment]:
    """A large first letter goes to the word it begins."""
    kept = list(words)
    for letter in [w for w in words if len(w.text) == 1 and w.text.isupper() and w.size > _DROP_CAP * usual]:
        beside = [
            w
            for w in kept
            if w is not letter
            and 0 <= w.x0 - letter.x1 + 1 < 1.5 * usual
            and w.size < letter.size / 1.5
            and letter.top - usual <= w.top < letter.bottom
        ]
        if len({round(w.top) for w in beside}) < 2:
            continue
        first = min(beside, key=lambda w: w.top)
        kept[kept.index(first)] = replace(first, text=letter.text + first.text)
        kept.remove(letter)
    return kept


def _segment(run: list[Segment]) -> Segment:
    size = max(run, key=lambda w: len(w.text) * w.size).size
    bottom = max(w.bottom for w in run if w.size >= _RAISED * size)
    text = ""
    before: Segment | None = None
    for word in run:
        small = word.size < _RAISED * size and word.bottom < bottom - 0.1 * size
        if small and text and word.text.isdigit() and len(word.text) < 4:
            text += word.text if _UNITS.fullmatch(text.split()[-1]) else ""
        else:
            touching = before is not None and word.x0 - before.x1 < WORD_GAP * size
            text += word.text if touching or not text else f" {word.text}"
        before = word
    words = _logical(" ".join(_CID.sub("\ufffd", _LONE_CID.sub("•", text)).split()))
    return Segment(words, run[0].x0, max(w.x1 for w in run), min(w.top for w in run), bottom, size)


def is_from_right(text: str) -> bool:
    """Whether a text is mostly Arabic, Hebrew or another script written from right to left."""
    return len(_RTL.findall(text)) * 2 > sum(char.isalpha() for char in text)


def _logical(text: str) -> str:
    """A line as it is read: Arabic and Hebrew come off the page as they are drawn, the last letter first."""
    if not is_from_right(text):
        return text
    turned = text[::-1].translate(_MIRRORED)
    return _LTR_RUN.sub(lambda found: found.group(0)[::-1], turned)
