"""The frame of a brief: which articles, which days, from whom; everything but the content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.identity.chains import unique
from summarizer.lineage.families import Lineage
from summarizer.merger.clock import days_between, latest_day, published
from summarizer.records.brief import ArticleEntry, Period, SituationInfo
from summarizer.records.record import KINDS, ArticleRecord

OPENING_WORDS = 12
STAMP_SLACK = 3
"""A page stamp more than this many days after the content is a re-stamp, not the day the article could be read."""


def pool(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """The records as a set in one order: one per article (of two that differ always the same one), by article id.

    Pooling pools again gives the same pool: merging in parts and then together is merging at once.
    """
    return unique(records)


def readable_on(records: Sequence[ArticleRecord], day: str | None) -> list[ArticleRecord]:
    """The records that could have been known on ``day`` (None: all): by page stamp, else by latest content."""
    if day is None:
        return list(records)
    return [r for r in records if available(r) <= day]


def available(record: ArticleRecord) -> str:
    """The day an article could first be read: its stamp, unless that is a later re-stamp of older content."""
    stamp, latest = published(record), latest_day(record)
    slack = days_between(latest, stamp)
    return stamp if slack is not None and 0 <= slack <= STAMP_SLACK else (latest or stamp)


def period_of(records: Sequence[ArticleRecord], situation: SituationInfo) -> Period:
    """Days covered: from the situation's first day to the newest latest-past-day (M1)."""
    latest = sorted(filter(None, (latest_day(r) for r in records)))
    stamps = sorted(filter(None, (published(r) for r in records)))
    last = latest[-1] if latest else None
    newest = stamps[-1] if stamps else None
    note = None
    if last and newest and last < newest:
        note = f"The newest article is stamped {newest}, but no article reports of anything after {last}."
    return Period(
        first=situation.first_day or (latest[0] if latest else None), last=last, newest_article=newest, note=note
    )


def article_entries(records: Sequence[ArticleRecord], lineage: Lineage) -> tuple[ArticleEntry, ...]:
    """The articles in order of their content's day, then stamp, then id, numbered from 1."""
    superseded: Mapping[str, str] = lineage.superseded
    ordered = sorted(records, key=lambda r: (latest_day(r), published(r), r.article.id))
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
            date=published(record) or None,
            latest_day=latest_day(record) or None,
            family=lineage.family_of(record.article.id),
            superseded_by=superseded.get(record.article.id),
            items={kind: len(getattr(record, kind)) for kind in KINDS if getattr(record, kind)},
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
