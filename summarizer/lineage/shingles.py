"""A text as overlapping runs of words, with everything left out that is not the writer's own prose.

Two reporters at one press conference quote the same words, and two pages of one site carry the
same menu: neither is copying. So quotations and marked stretches (stamp, caption, link, heading,
furniture) are cut out first, and no run of words reaches across such a cut. Shingles are numbers
from a fixed hash, so order and outcome are the same on every machine and in every process.
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from summarizer.lineage.options import OverlapOptions
from summarizer.records.article import Article

LONGEST_QUOTATION = 80
"""Words; what stands between quote marks further apart than this is taken for prose (M3)."""

_GAP = -1  # no shingle is negative
_CUT = "\x1e"
_WIDTH = 8  # bytes of a term
_TERM = ((1 << 60) - 1).to_bytes(_WIDTH, "little")  # the bits in use
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?…](?=[\s)\]]|$)|\n[^\S\n]*\n")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_QUOTATION = re.compile(
    r'“[^“”"]+[”"]|„[^„“”"]+[“”"]|«[^«»]+»'
    r'|"(?<!\w")(?=\S)[^"]+"'
    r"|‘(?<!\w‘)(?=\S).{1,800}?(?<=\S)’(?!\w)|'(?<![\w']')(?=\S).{1,800}?(?<=\S)'(?!\w)",
    re.DOTALL,
)  # every branch begins with its mark: only then the search can leap from mark to mark
_DATELINE = re.compile(r"\s*[^()\n]{0,100}\([^()\n]{2,80}\)\s*(?:--?|–|—|:)(?=\s)(?:\s*\[text\])?", re.IGNORECASE)
_OPENED = re.compile(r'\s*(?:“[^”"]*|«[^»]*|"(?=\S)[^"]*)')
_OPENS = re.compile(r'\s*[“«"]\S')


@dataclass(frozen=True)
class Shingled:
    """The prose of one text.

    sequence: its shingles in reading order, a gap wherever something was cut out.
    keys: the same as a set, without gaps.
    spans: where in the sequence the sentences stand that are long enough to compare.
    """

    sequence: tuple[int, ...]
    keys: frozenset[int]
    spans: tuple[tuple[int, int], ...]

    @cached_property
    def sentences(self) -> frozenset[tuple[int, ...]]:
        """Every sentence long enough to compare, as its shingles."""
        return frozenset(self.sequence[start:end] for start, end in self.spans)


class Shingler:
    """Cuts texts into shingles of ``options.shingle_words`` words; remembers what it has hashed.

    Simple tabulation hashing: a word has one random number, a term, for every place in a run, and a shingle
    is the exclusive or of its words' terms. The terms are looked up once for every distinct word.
    """

    def __init__(self, options: OverlapOptions) -> None:
        self._size = max(1, options.shingle_words)
        self._sentence = options.sentence_words
        self._terms = _Terms(self._size)

    def read(self, article: Article) -> Shingled:
        """The shingles of an article's prose; a text without enough words gives empty sets."""
        sequence: list[int] = []
        parts: list[tuple[int, ...]] = []
        spans: list[tuple[int, int]] = []
        for stretch in cut_prose(article):
            shingles, inner = self._read_stretch(stretch)
            if shingles:
                spans.extend((len(sequence) + start, len(sequence) + end) for start, end in inner)
                sequence.extend(shingles)
                parts.append(shingles)
                sequence.append(_GAP)
        return Shingled(tuple(sequence), frozenset(chain.from_iterable(parts)), tuple(spans))

    def _read_stretch(self, stretch: str) -> tuple[tuple[int, ...], list[tuple[int, int]]]:
        """The shingles of a stretch, and from where to where each of its longer sentences reaches in them."""
        sentences = [b"".join(map(self._terms.__getitem__, part.split())) for part in _SENTENCE_END.split(stretch)]
        ends = list(accumulate(len(sentence) // (_WIDTH * self._size) for sentence in sentences))
        pairs = zip([0, *ends], ends, strict=False)
        least = max(self._sentence, self._size)
        spans = [(start, end - self._size + 1) for start, end in pairs if end - start >= least]
        return _combine(b"".join(sentences), self._size), spans


class _Terms(dict[str, bytes]):
    """For a piece of text without spaces its words, each as its terms for the first, second ... place of a run.

    Filled as pieces are asked for; most are one word with or without punctuation, a dash is none.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self._length = _WIDTH * size
        self._mask = int.from_bytes(_TERM * size, "little")

    def __missing__(self, piece: str) -> bytes:
        terms = self[piece] = b"".join(map(self._draw, _WORD.findall(piece)))
        return terms

    def _draw(self, word: str) -> bytes:
        drawn = hashlib.shake_128(word.encode("utf-8", "surrogatepass")).digest(self._length)
        return (int.from_bytes(drawn, "little") & self._mask).to_bytes(self._length, "little")


def _combine(terms: bytes, size: int) -> tuple[int, ...]:
    """One number for every run of ``size`` words, in reading order.

    All runs are combined at once, as fields of one long integer: first their first words' terms, then their
    second words' ...
    """
    count = len(terms) // (_WIDTH * size) - size + 1
    if count < 1:
        return ()
    table = memoryview(terms).cast("Q")
    total = 0
    for place in range(size):
        total ^= int.from_bytes(table[place * size + place :: size][:count].tobytes(), "little")
    return struct.unpack(f"<{count}Q", total.to_bytes(_WIDTH * count, "little"))


def cut_prose(article: Article) -> list[str]:
    """The stretches of an article's text outside marks, quotations and its dateline, in folded spelling."""
    pieces, at = [], 0
    for mark in sorted(article.marks, key=lambda mark: (mark.start, mark.end)):
        pieces.append(article.text[at : max(at, mark.start)])
        at = max(at, mark.end)
    pieces.append(article.text[at:])
    opening = next((place for place, piece in enumerate(pieces) if piece.strip()), 0)
    dateline = _DATELINE.match(pieces[opening])
    pieces[opening] = pieces[opening][dateline.end() if dateline else 0 :]
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
    stretches = _shared_stretches(first.sequence, shared, length)
    if not stretches:
        return False
    places: dict[int, list[int]] = {}
    for place, shingle in enumerate(second.sequence):
        if shingle in shared:
            places.setdefault(shingle, []).append(place)
    return any(_stands_in(first.sequence[start:end], places, length) for start, end in stretches)


def _shared_stretches(sequence: Sequence[int], shared: Collection[int], length: int) -> list[tuple[int, int]]:
    """Where at least ``length`` shingles one after the other are all ``shared``: few texts get further."""
    found: list[tuple[int, int]] = []
    start = 0
    for place, shingle in enumerate(sequence):
        if shingle not in shared:
            if place - start >= length:
                found.append((start, place))
            start = place + 1
    if len(sequence) - start >= length:
        found.append((start, len(sequence)))
    return found


def _stands_in(stretch: Sequence[int], places: Mapping[int, Sequence[int]], length: int) -> bool:
    """Whether ``length`` shingles of a stretch stand one after the other in a text with these places for each."""
    before: dict[int, int] = {}
    for shingle in stretch:
        before = {place: before.get(place - 1, 0) + 1 for place in places.get(shingle, ())}
        if before and max(before.values()) >= length:
            return True
    return False


def count_passages(text: Shingled, shared: Collection[int], length: int) -> int:
    """How many separate stretches of at least ``length`` shingles of a text are all ``shared``."""
    passages = run = 0
    for shingle in text.sequence:
        run = run + 1 if shingle in shared else 0
        passages += run == length
    return passages
