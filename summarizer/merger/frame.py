"""The frame of a brief: which articles, which days, from whom; everything but the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from summarizer.lineage.families import Lineage
from summarizer.merger.clock import Clock
from summarizer.records.brief import ArticleEntry, Period, SituationInfo
from summarizer.records.record import ArticleRecord

OPENING_WORDS = 12


def pool(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """The records as a set in one order: one per article (of two that differ always the same one), by article id.

    Pooling pools again gives the same pool: merging in parts and then together is merging at once.
    """
    chosen: dict[str, ArticleRecord] = {}
    for record in records:
        other = chosen.get(record.article.id)
        if other is None or (other is not record and record.model_dump_json() < other.model_dump_json()):
            chosen[record.article.id] = record
    return [chosen[name] for name in sorted(chosen)]


def readable_on(records: Sequence[ArticleRecord], day: str | None) -> list[ArticleRecord]:
    """The records that could have been known on ``day`` (None: all)."""
    return list(records) if day is None else [r for r in records if Clock().available(r) <= day]


def period_of(records: Sequence[ArticleRecord], situation: SituationInfo) -> Period:
    """Days covered: from the situation's first day to the newest day that any article reports of."""
    clock = Clock()
    latest = sorted(filter(None, (clock.latest(r) for r in records)))
    stamps = sorted(filter(None, (clock.published(r) for r in records)))
    return Period(
        first=situation.first_day or (latest[0] if latest else None),
        last=latest[-1] if latest else None,
        newest_article=stamps[-1] if stamps else None,
    )


def article_entries(records: Sequence[ArticleRecord], lineage: Lineage) -> tuple[ArticleEntry, ...]:
    """The articles in order of their content's day, then stamp, then id, numbered from 1."""
    superseded: Mapping[str, str] = lineage.superseded
    clock = Clock()
    ordered = sorted(records, key=lambda r: (clock.latest(r), clock.published(r), r.article.id))
    return tuple(
        ArticleEntry(
            n=number,
            id=record.article.id,
            title=record.article.title or record.header.headline,
            opening=opening_of(record),
            outlet=record.article.outlet or record.header.outlet,
            agencies=record.article.agencies or tuple(record.header.agencies),
            dateline=record.header.dateline,
            url=record.article.url,
            date=clock.published(record) or None,
            date_is_guess=record.article.date_is_guess,
            stub=record.article.stub,
            language=record.article.language,
            latest_day=clock.latest(record) or None,
            family=lineage.family_of(record.article.id),
            superseded_by=superseded.get(record.article.id),
            items=dict(sorted(Counter(s.item.kind for s in record.items).items())),
            rejected=len(record.rejected),
            model=record.model,
        )
        for number, record in enumerate(ordered, start=1)
    )


def opening_of(record: ArticleRecord) -> str:
    """The first words of the reporting itself: marked stretches at the head are skipped."""
    article = record.article
    start = 0
    for mark in sorted(article.marks, key=lambda m: m.start):
        if mark.start <= start or not article.text[start : mark.start].strip():
            start = max(start, mark.end)
    words = article.text[start:].split(None, OPENING_WORDS)
    return " ".join(words[:OPENING_WORDS]) + (" …" if len(words) > OPENING_WORDS else "")
