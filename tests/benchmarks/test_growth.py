"""The benchmark's records are what they claim to be, and merging them does not grow like a square."""

from __future__ import annotations

import statistics
import time

from benchmarks.generate import count_items, generate
from summarizer.merger.merge import merge
from summarizer.records.record import ArticleRecord


def test_generated_records_are_the_same_every_time() -> None:
    """One seed, one set of records; another seed, another."""
    assert generate(500) == generate(500)
    assert generate(500) != generate(500, seed=1)


def test_generated_records_equal_validated_ones() -> None:
    """What was put together without validation would have passed it."""
    for record in generate(2000):
        assert ArticleRecord.model_validate(record.model_dump()) == record


def test_every_quote_stands_where_it_says() -> None:
    """Citations are stretches of the article's text."""
    for record in generate(2000):
        for sourced in record.items:
            cited = sourced.citation
            assert cited.article == record.article.id
            assert record.article.text[cited.start : cited.end] == cited.quote == sourced.item.quote


def test_merging_grows_far_slower_than_a_square() -> None:
    """Four times the items take little more than four times as long (a square would be sixteen)."""
    small, large = generate(2000), generate(8000)
    assert sum(map(count_items, large)) > 3.9 * sum(map(count_items, small))
    merge(small)
    assert _seconds(large) < _seconds(small) * 4**1.15 * 1.6


def _seconds(records: list[ArticleRecord]) -> float:
    """The processor time of merging: the median of three."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        merge(records)
        taken.append(time.process_time() - start)
    return statistics.median(taken)
