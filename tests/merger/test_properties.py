"""What holds of every set of records: order-free, inert to copies, total, and no number out of nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.extraction.numbers import stands_in
from summarizer.identity.parties import party_table
from summarizer.merger.frame import pool
from summarizer.merger.ledger import ledger
from summarizer.merger.merge import Merge, merge
from summarizer.merger.rows import Row
from summarizer.merger.standing import Standing
from summarizer.records.brief import FigureRow, Point
from summarizer.records.merged import Merged
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Citation

from .generated import records
from .records import QUAKE, WAR, article, dated, day, figure

CHECKED = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@CHECKED
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(found: list[ArticleRecord], random: Any) -> None:
    """Shuffled records give an equal result."""
    shuffled = list(found)
    random.shuffle(shuffled)
    assert merge(shuffled) == merge(found)


@CHECKED
@given(records(), st.data())
def test_copies_are_inert(found: list[ArticleRecord], data: st.DataObject) -> None:
    """A record given twice changes nothing."""
    again = data.draw(st.lists(st.sampled_from(found), max_size=4)) if found else []
    assert merge([*found, *again]) == merge(found)


@CHECKED
@given(records(), st.integers(0, 12))
def test_merging_in_parts_is_merging_at_once(found: list[ArticleRecord], cut: int) -> None:
    """A pool of pools is the pool, and gives the same briefs."""
    first, second = pool(found[:cut]), pool(found[cut // 2 :])
    assert pool([*second, *first]) == pool(found)
    assert merge(pool([*second, *first])) == merge(found)


@CHECKED
@given(records())
def test_no_opponent_claim_is_in_any_best_or_total(found: list[ArticleRecord]) -> None:
    """No part of any best is an opponent's figure, and no opponent's point is current."""
    for row in working_rows(found):
        assert row.best is None or all(part.standing is not Standing.OPPONENT for part in row.best.parts)
    for merged in merge(found).situations:
        for line in merged.rows:
            claimed = {point.id for point in line.opponent_claims}
            assert claimed.isdisjoint(line.parts)
            assert all(point.state != "current" for point in line.opponent_claims)


@CHECKED
@given(records())
def test_no_figure_crosses_situations(found: list[ArticleRecord]) -> None:
    """Situations part the articles, a brief cites only its own, and every quote stands at its offsets."""
    result = merge(found)
    assert_parted(result, found)
    assert_quotes_stand(result, found)


@CHECKED
@given(records())
def test_every_number_of_a_row_is_quoted_or_adds_up(found: list[ArticleRecord]) -> None:
    """A row's figure stands in one of its quotes, or is derived with a recipe that adds up to it."""
    for merged in merge(found).situations:
        for row in merged.rows:
            assert_number_is_founded(row)


@CHECKED
@given(records())
def test_every_figure_is_in_some_row_once(found: list[ArticleRecord]) -> None:
    """Nothing disappears: every quote of a figure is in the points of exactly the rows of its situation."""
    for merged in merge(found).situations:
        here = {entry.id for entry in merged.articles}
        quoted = {(c.article, c.start) for row in merged.rows for p in (*row.series, *row.opponent_claims) for c in p.citations}  # fmt: skip
        told = {
            (s.citation.article, s.citation.start)
            for r in found
            if r.article.id in here
            for s in r.figures
            if not (s.item.measure == "casualties" and s.item.qualifier == "undisclosed")
        }
        assert told <= quoted


@CHECKED
@given(records(odd=True))
def test_merging_never_raises(found: list[ArticleRecord]) -> None:
    """Days that are none, ids that lead nowhere, numbers beyond all measure: there is always a result."""
    result = merge(found)
    assert {e.id for s in result.situations for e in s.articles} | {u.article for u in result.unplaced} == {
        r.article.id for r in found
    }


@CHECKED
@given(records(odd=True), st.randoms(use_true_random=False))
def test_odd_records_are_merged_in_any_order(found: list[ArticleRecord], random: Any) -> None:
    """Order does not matter for odd records either."""
    shuffled = list(found)
    random.shuffle(shuffled)
    assert merge(shuffled) == merge(found)


@CHECKED
@given(records(spans=("total", "day", "unstated"), scenes=(WAR, QUAKE)), st.data())
def test_an_older_article_never_changes_a_best(found: list[ArticleRecord], data: st.DataObject) -> None:
    """Totals said before everything else, by speakers already heard, leave every best as it was."""
    found = dated(found, day(4))
    before = merge(found)
    rows = [(s, row) for s in before.situations for row in s.rows if row.value is not None and row.series]
    if not rows:
        return
    merged, row = data.draw(st.sampled_from(rows))
    older = older_article(merged, row, found, data.draw(st.integers(1, 4)))
    after = {
        r.id: r for s in merge([*found, older]).situations if s.situation.id == merged.situation.id for r in s.rows
    }
    for line in merged.rows:
        if line.value is not None and not line.total:
            assert (after[line.id].value, after[line.id].as_of) == (line.value, line.as_of), line.id


def older_article(merged: Merged, row: FigureRow, found: Sequence[ArticleRecord], value: int) -> ArticleRecord:
    """An article of a month before that gives a small total in a voice of the row."""
    point = max(row.series, key=lambda p: p.state == "current")
    record = next(r for r in found if r.article.id == point.citations[0].article)
    item = next(s.item for s in record.figures if s.citation == point.citations[0])
    names = {party.id: party.name for party in record.parties}
    scene = WAR if merged.situation.kind == WAR.kind else QUAKE
    return article(
        "older",
        figure(
            value,
            names.get(item.group or ""),
            names.get(item.speaker or ""),
            item.measure,
            people=item.people,
            said="2031-02-01",
            end_day="2031-02-01",
            area=item.area,
            subgroup=item.subgroup,
        ),
        latest="2031-02-01",
        scene=scene,
    )


def working_rows(found: Sequence[ArticleRecord]) -> Iterable[Row]:
    """The rows of every situation before they are published."""
    for merged in merge(found).situations:
        ids = {entry.id for entry in merged.articles}
        here = [r for r in pool(found) if r.article.id in ids]
        yield from ledger(here, party_table(here), merged.situation, MergeOptions())


def assert_parted(result: Merge, found: Sequence[ArticleRecord]) -> None:
    """Every article is in one situation or unplaced, and every citation is of an article of its situation."""
    placed = [entry.id for s in result.situations for entry in s.articles] + [u.article for u in result.unplaced]
    assert sorted(placed) == sorted({r.article.id for r in found})
    for merged in result.situations:
        own = {entry.id for entry in merged.articles}
        assert {c["article"] for c in citations(merged)} <= own


def assert_quotes_stand(result: Merge, found: Sequence[ArticleRecord]) -> None:
    """Every quote is at its offsets."""
    texts = {r.article.id: r.article.text for r in found}
    for merged in result.situations:
        for cited in citations(merged):
            assert texts[cited["article"]][cited["start"] : cited["end"]] == cited["quote"]


def assert_number_is_founded(row: FigureRow) -> None:
    """The value stands in a quote of the row, or its recipe adds up to it; every point's value stands in its own quotes."""
    for point in (*row.series, *row.opponent_claims):
        if point.value is not None:
            assert stated(point, point.citations), (row.id, point)
    if row.value is None:
        return
    assert row.citations, row.id
    if row.derived:
        assert row.recipe, row.id
        assert sum_of(row.recipe) == pytest.approx(row.value), (row.id, row.recipe)
    else:
        points = [point for point in row.series if point.value == row.value]
        assert any(stated(point, row.citations) for point in points), (row.id, row.value)


def stated(point: Point, cited: Iterable[Citation]) -> bool:
    """Whether one of the quotes holds exactly the point's number where its printed words stand."""
    return any(stands_in(point.value or 0.0, point.high, point.printed, c.quote) for c in cited)


def sum_of(recipe: str) -> float:
    """What a recipe adds up to: the number each part begins with."""
    parts = re.split(r" \+ (?=[-\d])", recipe)
    return sum(float(part.split(" ")[0].replace(",", "")) for part in parts)


def citations(value: Any) -> list[dict[str, Any]]:
    """Every citation anywhere inside a merged situation."""
    if isinstance(value, Merged):
        return [c for part in vars(value).values() for c in citations(part)]
    if hasattr(value, "model_dump"):
        return citations(value.model_dump())
    if isinstance(value, dict):
        if set(value) == {"article", "quote", "start", "end"}:
            return [value]
        return [c for part in value.values() for c in citations(part)]
    if isinstance(value, (list, tuple)):
        return [c for part in value for c in citations(part)]
    return []


def test_the_check_of_numbers_can_fail() -> None:
    """A value that no quote holds is found out."""
    merged = merge([article("a", figure(31, "Velmark", "Velmark defence ministry"), latest=day(2))]).situations[0]
    row = next(r for r in merged.rows if r.value is not None)
    assert_number_is_founded(row)
    with pytest.raises(AssertionError):
        assert_number_is_founded(row.model_copy(update={"value": 32.0}))
