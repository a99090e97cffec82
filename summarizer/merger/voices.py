"""M10: voices, outlook, conditions and background: by person, newest first, the same words once."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from summarizer.merger.clock import Moment, moment
from summarizer.merger.facts import Parties
from summarizer.merger.proofs import Quoted, quoted
from summarizer.merger.words import content_words, longest_words
from summarizer.records.answer import Background, Condition, Item, Outlook, Statement
from summarizer.records.brief import BackgroundEntry, ConditionEntry, OutlookEntry, VoiceEntry
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Citation, Sourced

T = TypeVar("T", bound=Item)
_WORD = re.compile(r"\w+")
ANCHORS = 6
"""By so many of its words an item is found again; of two that are four fifths the same some are in both."""
_NO_WORDS = frozenset[str]()
_Marked = tuple[frozenset[str], int, int]
_Compared = tuple[_Marked, _Marked]
"""What an item tells, and the quote it is told from, each as ``_marked``."""


@dataclass(slots=True)
class Said:
    """One item with its speaker resolved and its words ready to be compared."""

    item: Item
    speaker: str | None
    when: Moment
    words: frozenset[str]
    quoted: frozenset[str]
    citations: list[Citation]
    _cited: set[Quoted] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def order(self) -> tuple[str, int, int]:
        """A stable name: article and place in it."""
        first = self.citations[0]
        return first.article, first.start, first.end

    def cite(self, citations: Iterable[Citation]) -> None:
        """Add the citations that are not there yet."""
        if self._cited is None:
            self._cited = {quoted(cited) for cited in self.citations}
        for cited in citations:
            if (key := quoted(cited)) not in self._cited:
                self._cited.add(key)
                self.citations.append(cited)


def said_in(
    records: Sequence[ArticleRecord],
    kind: Callable[[ArticleRecord], Sequence[Sourced[T]]],
    words: Callable[[T], str],
    parties: Parties,
) -> list[Said]:
    """Every item of a kind, newest first; ties in the order of the articles' ids and places."""
    found = []
    for record in records:
        for sourced in kind(record):
            item = sourced.item
            speaker = parties.resolve(record.article.id, item.speaker)
            when = moment(item, record)
            if isinstance(item, Statement):  # who said them, where, is no part of the words
                told, around = _every_word(item.words), _NO_WORDS
            else:
                told, around = content_words(words(item)), content_words(sourced.citation.quote)
            found.append(Said(item, speaker, when, told, around, [sourced.citation]))
    found.sort(key=lambda s: s.order)
    found.sort(key=lambda s: s.when, reverse=True)
    return found


@lru_cache(maxsize=1 << 14)
def _every_word(text: str) -> frozenset[str]:
    """All the words of a text, lower case."""
    return frozenset(_WORD.findall(text.lower()))


def unite_same_words(found: Iterable[Said], options: MergeOptions, apart: bool = True) -> list[Said]:
    """M10: items sharing ``options.same_words`` of their words are one that keeps every citation.

    apart: only items of one speaker are compared. An index by word keeps the comparisons few.
    """
    kept: list[Said] = []
    compared: list[_Compared] = []
    index: dict[str | None, dict[str, deque[int]]] = defaultdict(lambda: defaultdict(_latest_places))
    for said in found:
        places = index[said.speaker if apart else None]
        anchors = (*longest_words(said.words, ANCHORS), *longest_words(said.quoted, ANCHORS))
        marked = _marked(said.words), _marked(said.quoted)
        near = set(chain.from_iterable(map(places.__getitem__, anchors)))
        same = _first_same(compared, sorted(near), marked, options.same_words) if near else None
        if same is not None:
            kept[same].cite(said.citations)
            continue
        for word in anchors:  # one that is told and quoted counts twice
            places[word].append(len(kept))
        kept.append(said)
        compared.append(marked)
    return kept


def _latest_places() -> deque[int]:
    """Of the items that share a word, the latest so many are compared: work grows with size, not its square."""
    return deque(maxlen=16)


def _first_same(kept: Sequence[_Compared], near: Iterable[int], said: _Compared, share: float) -> int | None:
    """The first item of which what is told, or the quotes it is told from, are the same words."""
    (words, marks, size), (around, marks_around, size_around) = said
    others, others_around = ~marks, ~marks_around
    for n in near:
        (told, its_marks, many), (quote, quote_marks, quote_many) = kept[n]
        if many < size:
            lost = (its_marks & others).bit_count()
            likely = not lost or many - lost >= share * size - 0.5
        else:
            lost = (marks & ~its_marks).bit_count()
            likely = not lost or size - lost >= share * many - 0.5
        if likely and _same_words(told, words, share):
            return n
        if not size_around:
            continue
        if quote_many < size_around:
            lost = (quote_marks & others_around).bit_count()
            likely = not lost or quote_many - lost >= share * size_around - 0.5
        else:
            lost = (marks_around & ~quote_marks).bit_count()
            likely = not lost or size_around - lost >= share * quote_many - 0.5
        if likely and _same_words(quote, around, share):
            return n
    return None


@lru_cache(maxsize=1 << 14)
def _marked(words: frozenset[str]) -> _Marked:
    """Words, a bit for each of them, and how many they are.

    A bit that another set lacks stands for at least one word it lacks: most pairs are told apart by that alone.
    """
    marks = 0
    for word in words:
        marks |= 1 << (hash(word) & 127)
    return words, marks, len(words)


def _same_words(first: frozenset[str], second: frozenset[str], share: float) -> bool:
    """Sizes are compared first: of very unequal ones the smaller can only be the same by being held whole."""
    fewest, longest = len(first), len(second)
    if fewest > longest:
        fewest, longest = longest, fewest
    if not fewest:
        return False
    if fewest >= share * longest - 1:
        both = len(first & second)
        return both / longest >= share or (fewest >= 5 and both == fewest)
    return fewest >= 5 and (first <= second or second <= first)


def voices_of(records: Sequence[ArticleRecord], parties: Parties, options: MergeOptions) -> list[VoiceEntry]:
    """Verbatim words by speaker, newest first."""
    found = said_in(records, lambda r: r.statements, lambda s: s.words, parties)
    united = unite_same_words(found, options)
    entries = []
    for said in united:
        assert isinstance(said.item, Statement)
        entries.append(
            VoiceEntry(
                speaker=parties.label(said.speaker) if said.speaker else "Not named",
                role=parties.role(said.speaker) if said.speaker else None,
                words=said.item.words,
                said=said.when.said or None,
                via=said.item.via,
                citations=tuple(said.citations),
            )
        )
    return entries


def outlook_of(records: Sequence[ArticleRecord], parties: Parties, options: MergeOptions) -> list[OutlookEntry]:
    """Assessments, newest first, at most ``options.experts_items`` a speaker; outlets' boilerplate once."""
    found = said_in(records, lambda r: r.outlooks, lambda o: o.text, parties)
    heard: dict[str, int] = defaultdict(int)
    entries = []
    for said in unite_same_words(found, options):
        assert isinstance(said.item, Outlook)
        name = said.speaker or ""
        heard[name] += 1
        if name and heard[name] > options.experts_items:
            continue
        entries.append(
            OutlookEntry(
                speaker=parties.label(said.speaker) if said.speaker else None,
                text=said.item.text,
                day=said.item.day,
                citations=tuple(said.citations),
            )
        )
    return entries


def conditions_of(records: Sequence[ArticleRecord], parties: Parties, options: MergeOptions) -> list[ConditionEntry]:
    """How people fare, by topic, newest first."""
    found = said_in(records, lambda r: r.conditions, lambda c: c.text, parties)
    current = [s for s in found if s.item.mode != "earlier_episode"]
    entries = []
    for said in unite_same_words(current, options):
        assert isinstance(said.item, Condition)
        entries.append(
            ConditionEntry(
                topic=said.item.topic,
                text=said.item.text,
                said_by=parties.label(said.speaker) if said.speaker else None,
                day=said.item.day or said.when.said or None,
                place=said.item.place,
                citations=tuple(said.citations),
            )
        )
    return sorted(entries, key=lambda e: e.topic)


def background_of(records: Sequence[ArticleRecord], parties: Parties, options: MergeOptions) -> list[BackgroundEntry]:
    """History, what most articles tell first; figures and deeds of earlier episodes are history too."""
    found = said_in(records, lambda r: r.background, lambda b: b.text, parties)
    found += said_in(records, lambda r: _told_of_old(r.figures), lambda i: i.text, parties)
    found += said_in(records, lambda r: _told_of_old(r.claims), lambda i: i.text, parties)
    united = unite_same_words(found, options, apart=False)
    united.sort(key=lambda s: (-len({c.article for c in s.citations}), not _dated(s.item), s.order))
    return [BackgroundEntry(text=s.item.text, period=_dated(s.item), citations=tuple(s.citations)) for s in united]


def _told_of_old(items: Iterable[Sourced[T]]) -> list[Sourced[T]]:
    return [sourced for sourced in items if sourced.item.mode == "earlier_episode"]


def _dated(item: Item) -> str | None:
    return item.period if isinstance(item, Background) else item.day
