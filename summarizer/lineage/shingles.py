"""A text as overlapping runs of words, with everything left out that is not the writer's own prose.

Two reporters at one press conference quote the same words, and two pages of one site carry the
same menu: neither is copying. So quotations and marked stretches (stamp, caption, link, heading,
furniture) are cut out first, and no run of words reaches across such a cut. Shingles are numbers
from a fixed hash, so order and outcome are the same on every machine and in every process.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from summarizer.records.article import Article
from summarizer.records.options import MergeOptions

LONGEST_QUOTATION = 80
"""Words; what stands between quote marks further apart than this is taken for prose (M3)."""

_GAP = -1  # no shingle is negative
_CUT = "\x1e"
_PRIME = (1 << 61) - 1
_BASE = 0x1F3D5B79A2C4E68
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?…](?=[\s)\]]|$)|\n[^\S\n]*\n")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_QUOTATION = re.compile(
    r'“[^“”"]+[”"]|„[^„“”"]+[“”"]|«[^«»]+»'
    r'|(?<!\w)"(?=\S)[^"]+"'
    r"|(?<!\w)‘(?=\S).{1,800}?(?<=\S)’(?!\w)|(?<![\w'])'(?=\S).{1,800}?(?<=\S)'(?!\w)",
    re.DOTALL,
)
_DATELINE = re.compile(r"\s*[^()\n]{0,100}\([^()\n]{2,80}\)\s*(?:--?|–|—|:)(?=\s)(?:\s*\[text\])?", re.IGNORECASE)
_OPENED = re.compile(r'\s*(?:“[^”"]*|«[^»]*|"(?=\S)[^"]*)')
_OPENS = re.compile(r'\s*[“«"]\S')


@dataclass(frozen=True)
class Shingled:
    """The prose of one text.

    sequence: its shingles in reading order, a gap wherever something was cut out.
    keys: the same as a set, without gaps.
    sentences: every sentence long enough to compare, as its shingles.
    """

    sequence: tuple[int, ...]
    keys: frozenset[int]
    sentences: frozenset[tuple[int, ...]]


class Shingler:
    """Cuts texts into shingles of ``options.shingle_words`` words; remembers words it has hashed."""

    def __init__(self, options: MergeOptions) -> None:
        self._size = max(1, options.shingle_words)
        self._sentence = options.sentence_words
        self._top = pow(_BASE, self._size, _PRIME)
        self._values = _Values()

    def read(self, article: Article) -> Shingled:
        """The shingles of an article's prose; a text without enough words gives empty sets."""
        sequence: list[int] = []
        sentences: set[tuple[int, ...]] = set()
        for stretch in cut_prose(article):
            shingles, whole = self._read_stretch(stretch)
            if shingles:
                sequence.extend((*shingles, _GAP))
                sentences.update(whole)
        return Shingled(tuple(sequence), frozenset(sequence) - {_GAP}, frozenset(sentences))

    def _read_stretch(self, stretch: str) -> tuple[list[int], list[tuple[int, ...]]]:
        words: list[str] = []
        ends = []
        for sentence in _SENTENCE_END.split(stretch):
            words.extend(_WORD.findall(sentence))
            ends.append(len(words))
        shingles = self._roll(words)
        starts = [0, *ends[:-1]]
        spans = [span for span in zip(starts, ends, strict=True) if span[1] - span[0] >= self._sentence]
        whole = [tuple(shingles[start : end - self._size + 1]) for start, end in spans]
        return shingles, [sentence for sentence in whole if sentence]

    def _roll(self, words: list[str]) -> list[int]:
        """One number for every run of ``size`` words (Karp and Rabin's rolling hash)."""
        values = list(map(self._values.__getitem__, words))
        number, numbers = 0, []
        for place, value in enumerate(values):
            gone = values[place - self._size] * self._top if place >= self._size else 0
            number = (number * _BASE + value - gone) % _PRIME
            if place >= self._size - 1:
                numbers.append(number)
        return numbers


class _Values(dict[str, int]):
    """A number for every word, hashed when it is first asked for."""

    def __missing__(self, word: str) -> int:
        digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest()
        value = self[word] = 1 + int.from_bytes(digest)
        return value


def cut_prose(article: Article) -> list[str]:
    """The stretches of an article's text outside marks, quotations and its dateline, in folded spelling."""
    pieces, at = [], 0
    for mark in sorted(article.marks, key=lambda mark: (mark.start, mark.end)):
        pieces.append(article.text[at : max(at, mark.start)])
        at = max(at, mark.end)
    pieces.append(article.text[at:])
    opening = next((place for place, piece in enumerate(pieces) if piece.strip()), 0)
    pieces[opening] = (
        _DATELINE.sub("", pieces[opening], count=1) if _DATELINE.match(pieces[opening]) else pieces[opening]
    )
    return [stretch for piece in pieces for stretch in _cut_quotations(piece) if stretch.strip()]


def _cut_quotations(text: str) -> list[str]:
    paragraphs = _PARAGRAPH.split(text)
    kept = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
        kept.append(_CUT if _runs_on(paragraph, following) else _QUOTATION.sub(_cut_one, paragraph))
    return _fold("\n\n".join(kept)).split(_CUT)


def digest_wording(article: Article) -> str:
    """The same for two articles with the same words in the same order, all marks but the date stamp included."""
    stamp = max((mark.end for mark in article.marks if mark.kind == "stamp"), default=0)
    words = " ".join(_WORD.findall(_fold(article.text[stamp:])))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("’", "'").casefold()


def _cut_one(found: re.Match[str]) -> str:
    return found.group() if len(found.group().split()) > LONGEST_QUOTATION else _CUT


def _runs_on(paragraph: str, following: str) -> bool:
    """Whether a whole paragraph is a quotation that is closed only in the next, as newspapers print long ones."""
    if not (_OPENED.fullmatch(paragraph) and _OPENS.match(following)):
        return False
    return len(paragraph.split()) <= LONGEST_QUOTATION


def containment(first: Shingled, second: Shingled) -> float:
    """The share (0 to 1) of the shorter text's shingles that the other holds as well."""
    shorter = min(len(first.keys), len(second.keys))
    return len(first.keys & second.keys) / shorter if shorter else 0.0


def share_run(first: Shingled, second: Shingled, shared: Collection[int], length: int) -> bool:
    """Whether both texts have a stretch of ``length`` shingles, all of them ``shared``, in the same order."""
    places: dict[int, list[int]] = {}
    for place, shingle in enumerate(second.sequence):
        if shingle in shared:
            places.setdefault(shingle, []).append(place)
    before: dict[int, int] = {}
    for shingle in first.sequence:
        if shingle not in places:
            before = {}
            continue
        before = {place: before.get(place - 1, 0) + 1 for place in places[shingle]}
        if max(before.values()) >= length:
            return True
    return False


def count_passages(text: Shingled, shared: Collection[int], length: int) -> int:
    """How many separate stretches of at least ``length`` shingles of a text are all ``shared``."""
    passages = run = 0
    for shingle in text.sequence:
        run = run + 1 if shingle in shared else 0
        passages += run == length
    return passages
