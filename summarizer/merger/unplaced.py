"""Articles that are in no brief: which they are, and the count that would be lost with them."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.merger.figures.measures import measure_of
from summarizer.records.record import ArticleRecord, Citation

FEW_ITEMS = 3
MANY_ARTICLES = 4


def is_stray(records: Sequence[ArticleRecord], of: int) -> bool:
    """Whether a group is no situation of its own: one article with next to nothing, in a run of many."""
    if len(records) != 1 or of < MANY_ARTICLES:
        return False
    items = records[0].items
    counted = any(s.item.figure and s.item.figure.value is not None and s.item.figure.told == "now" for s in items)
    return len(items) < FEW_ITEMS or not counted


def headline_count(record: ArticleRecord) -> tuple[str | None, tuple[Citation, ...]]:
    """The article's own line for its first current count of everybody, by measure."""
    counts = [
        s
        for s in record.items
        if s.item.figure
        and s.item.figure.told == "now"
        and s.item.figure.value is not None
        and s.item.figure.counts == "whole"
    ]
    if not counts:
        return None, ()
    first = min(counts, key=lambda s: (measure_of(s.item.figure.measure).order if s.item.figure else 99, s.item.n))
    return first.item.line or first.citation.quote, (first.citation,)
