"""M10: voices, outlook, conditions and background: by person, newest first, the same words once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from summarizer.merger.clock import Moment, moment
from summarizer.merger.facts import Parties
from summarizer.merger.statements import content_words
from summarizer.records.answer import Background, Condition, Item, Outlook, Statement
from summarizer.records.brief import BackgroundEntry, ConditionEntry, OutlookEntry, VoiceEntry
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Citation, Sourced

T = TypeVar("T", bound=Item)


@dataclass
class Said:
    """One item with its speaker resolved and its words ready to be compared."""

    item: Item
    speaker: str | None
    when: Moment
    words: frozenset[str]
    quoted: frozenset[str]
    citations: list[Citation]

    @property
    def order(self) -> tuple[str, str, int]:
        """A stable name: article and place in it."""
        first = self.citations[0]
        return first.article, f"{first.start:09d}", first.end


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
            speaker = parties.resolve(record.article.id, sourced.item.speaker)
            when = moment(sourced.item, record)
            told, quoted = content_words(words(sourced.item)), content_words(sourced.citation.quote)
            if isinstance(sourced.item, Statement):  # who said them, where, is no part of the words
                told, quoted = frozenset(re.findall(r"\w+", sourced.item.words.lower())), frozenset()
            found.append(Said(sourced.item, speaker, when, told, quoted, [sourced.citation]))
    found.sort(key=lambda s: s.order)
    return sorted(found, key=lambda s: s.when, reverse=True)


def unite_same_words(found: Iterable[Said], options: MergeOptions, apart: bool = True) -> list[Said]:
    """M10: items sharing ``options.same_words`` of their words are one that keeps every citation.

    apart: only items of one speaker are compared. An index by word keeps the comparisons few.
    """
    kept: list[Said] = []
    index: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for said in found:
        anchors = [(said.speaker if apart else None, w) for w in _rarest(said.words) + _rarest(said.quoted)]
        near = sorted({n for anchor in anchors for n in index[anchor][-16:]})
        same = next((n for n in near if _same(kept[n], said, options.same_words)), None)
        if same is not None:
            kept[same].citations += [c for c in said.citations if c not in kept[same].citations]
            continue
        for anchor in anchors:
            index[anchor].append(len(kept))
        kept.append(said)
    return kept


def _rarest(words: frozenset[str]) -> list[str]:
    """The longest words, which few other items share."""
    return sorted(words, key=lambda w: (-len(w), w))[:8]


def _same(first: Said, second: Said, share: float) -> bool:
    """Whether what is told, or the quotes it is told from, are the same words."""
    return _same_words(first.words, second.words, share) or _same_words(first.quoted, second.quoted, share)


def _same_words(first: frozenset[str], second: frozenset[str], share: float) -> bool:
    longest = max(len(first), len(second))
    fewest = min(len(first), len(second))
    both = len(first & second)
    return bool(fewest) and (both / longest >= share or (fewest >= 5 and both == fewest))


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
