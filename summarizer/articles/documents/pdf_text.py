"""Printed lines to text: paragraphs put together again over line ends, columns and pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from summarizer.articles.documents.pdf_layout import PrintedLine
from summarizer.articles.documents.pdf_lines import is_from_right

_BULLET = re.compile(r"(?:[•▪●◦‣·■□➢➤✓*–—-]|\uf0b7|\uf0a7|o(?= [A-Z])|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟۔।]['\"”’»)\]]*$")
_HYPHEN = re.compile(r"[^\W\d_][\u00ad\u2010-]$")
# "2014-" and "15" or an address goes on in the next line as it stands.
_DIVIDED = re.compile(r"\w[\u2010\u2013-]$|(?:https?://|www\.)\S*[/_=&?-]$", re.IGNORECASE)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]")
_WIDER = 1.3
_SIZE_STEP = 1.08
_TITLE_STEP = 1.2
_SHORTEST_TITLE, _LONGEST_TITLE = 8, 250


def join_lines(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of each paragraph; the rows of a table are one."""
    pitches = _pitches(lines)
    large = _TITLE_STEP * _usual_size(lines)
    paragraphs: list[list[PrintedLine]] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, pitches, large):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def text_of(paragraphs: Sequence[Sequence[PrintedLine]]) -> str:
    """Paragraphs apart by a blank line, each on one line; a table's rows under one another."""
    whole = "\n".join(line.segment.text for paragraph in paragraphs for line in paragraph)
    parts = []
    for paragraph in paragraphs:
        if paragraph[0].segment.row:
            parts.append("\n".join(line.segment.text for line in paragraph))
            continue
        words = paragraph[0].segment.text
        for line in paragraph[1:]:
            words = _append(words, line.segment.text, whole)
        parts.append(words.replace("\u00ad", ""))
    return "\n\n".join(part for part in parts if part.strip())


def title_of(paragraphs: Sequence[Sequence[PrintedLine]]) -> str | None:
    """The headline: the largest words on the first page, plainly larger than the running text; None without."""
    first = [p for p in paragraphs if p[0].page == 0 and not p[0].segment.row]
    usual = _usual_size([line for paragraph in paragraphs for line in paragraph])
    large = [p for p in first if p[0].segment.size >= _TITLE_STEP * usual]
    fits = [p for p in large if _SHORTEST_TITLE <= len(_words(p)) <= _LONGEST_TITLE]
    sentences = [p for p in fits if len(_words(p).split()) > 3 or _CJK.match(_words(p))]  # a masthead has fewer words
    best = max(sentences or fits, key=lambda p: p[0].segment.size, default=None)
    return _words(best) if best else None


def _usual_size(lines: Sequence[PrintedLine]) -> float:
    """The size of the running text: the middle one of all words'."""
    return median([line.segment.size for line in lines for _ in line.segment.text.split()] or [1.0])


def _words(paragraph: Sequence[PrintedLine]) -> str:
    return text_of([paragraph])


def _pitches(lines: Sequence[PrintedLine]) -> dict[float, float]:
    """How far apart lines of one size usually stand, from top to top."""
    steps: dict[float, list[float]] = defaultdict(list)
    for one, two in pairwise(lines):
        step = two.segment.top - one.segment.top
        size = round(two.segment.size, 1)
        if (one.page, one.column) == (two.page, two.column) and 0 < step < 3 * size:
            steps[size].append(step)
    return {size: sorted(found)[len(found) // 3] for size, found in steps.items()}


def _goes_on(paragraph: list[PrintedLine], line: PrintedLine, pitches: dict[float, float], large: float) -> bool:
    """Whether ``line`` belongs to the paragraph; letters from ``large`` on are a headline's, however its lines are set."""
    last, one, two = paragraph[-1], paragraph[-1].segment, line.segment
    if one.row or two.row:
        return one.row and two.row and (last.page, last.column) == (line.page, line.column)
    if not 1 / _SIZE_STEP < one.size / two.size < _SIZE_STEP or _BULLET.match(two.text):
        return False
    ended = _SENTENCE_END.search(one.text) is not None
    short = _space_after(last) / max(last.right - last.left, 1)
    if (last.page, last.column) != (line.page, line.column):
        return not ended and (two.text[:1].islower() or _HYPHEN.search(one.text) is not None or short < 0.1)
    step = two.top - one.top
    if step > _WIDER * pitches.get(round(two.size, 1), 1.25 * two.size) or step < 0.5 * two.size:
        return False
    if _HYPHEN.search(one.text) or _DIVIDED.search(one.text):
        return True
    if two.size >= large:
        return not ended and one.x1 - one.x0 > 0.5 * (last.right - last.left)
    if (ended and short > 0.15) or (short > 0.35 and not two.text[:1].islower()):
        return False
    indented = _space_before(line) > 0.8 * two.size and _space_before(last) < 0.5 * one.size
    return not indented or (len(paragraph) == 1 and _BULLET.match(one.text) is not None)


def _space_before(line: PrintedLine) -> float:
    """Between the edge where lines begin and this one."""
    segment = line.segment
    return line.right - segment.x1 if is_from_right(segment.text) else segment.x0 - line.left


def _space_after(line: PrintedLine) -> float:
    """Between the end of this line and the edge where lines end."""
    segment = line.segment
    return segment.x0 - line.left if is_from_right(segment.text) else line.right - segment.x1


def _append(words: str, more: str, whole: str) -> str:
    """Two lines of a paragraph as one: a word divided at the line's end is put together again.

    The hyphen stays where it is the word's own: before a capital or a number ("Al-Nahr"), in a word with another hyphen,
    or where the document writes the word with it elsewhere.
    """
    if _CJK.match(words[-1:]) and _CJK.match(more[:1]):
        return words + more
    if not _HYPHEN.search(words):
        return f"{words}{'' if _DIVIDED.search(words) and more[:1].isalnum() else ' '}{more}"
    head, tail = words.split()[-1], (more.split() or [""])[0].rstrip('.,;:!?)”"')
    if words.endswith("\u00ad"):
        return words[:-1] + more
    own = not more[:1].islower() or "-" in head[:-1] or f" {head[:-1]}-{tail}" in whole.replace("\n", " ")
    return words + more if own else words[:-1] + more
