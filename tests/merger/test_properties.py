"""What holds of every set of records: order-free, inert to copies, and no number that nobody gave."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from summarizer.merger.merge import Merge, merge
from summarizer.records.brief import FigureRow, Merged
from summarizer.records.record import ArticleRecord

from .builders import count, record
from .generated import articles

quick = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def rows_of(situation: Merged) -> tuple[FigureRow, ...]:
    """Every row that states something, sums aside."""
    return (*situation.casualties, *situation.losses)


def dumped(found: Merge) -> list[str]:
    """A merge as text."""
    return [s.model_dump_json() for s in found.situations]


@quick
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_articles_never_matters(given_records: list[ArticleRecord], chance: random.Random) -> None:
    """Any order gives the same bytes."""
    shuffled = list(given_records)
    chance.shuffle(shuffled)
    assert dumped(merge(shuffled)) == dumped(merge(given_records))


@quick
@given(articles())
def test_a_record_given_twice_changes_nothing(given_records: list[ArticleRecord]) -> None:
    """Duplicates are one."""
    assert dumped(merge([*given_records, *given_records])) == dumped(merge(given_records))


@quick
@given(articles())
def test_every_article_is_in_a_brief_or_named(given_records: list[ArticleRecord]) -> None:
    """Nothing vanishes."""
    found = merge(given_records)
    placed = [a.id for s in found.situations for a in s.articles] + [u.article for u in found.unplaced]
    assert sorted(placed) == sorted(r.article.id for r in given_records)


@quick
@given(articles())
def test_every_printed_number_was_given_by_somebody(given_records: list[ArticleRecord]) -> None:
    """A row's value, low and high stand in its series; what does not is derived and says how."""
    for situation in merge(given_records).situations:
        for row in rows_of(situation):
            told = {p.value for p in row.series} | {p.high for p in row.series}
            if row.derived:
                assert row.recipe
                assert row.group
            else:
                assert {row.value, row.low, row.high} - {None} <= told
        for row in situation.sums:
            assert row.derived
            assert row.recipe


@quick
@given(articles())
def test_what_is_former_withdrawn_or_an_adversarys_is_never_the_best(given_records: list[ArticleRecord]) -> None:
    """Nor is an increase or a denied number."""
    for situation in merge(given_records).situations:
        for row in rows_of(situation):
            if row.value is not None and not row.derived:
                assert any(p.state == "current" and p.value == row.value for p in row.series)
            assert not {p.id for p in row.series if p.state == "current"} & {p.id for p in row.opponent_claims}


@quick
@given(articles())
def test_a_count_of_everybody_is_never_a_sum(given_records: list[ArticleRecord]) -> None:
    """Sums stand in rows of their own, and only of adversaries' own counts."""
    for situation in merge(given_records).situations:
        assert not any(row.derived for row in rows_of(situation) if row.of_everybody)
        by_id = {row.id: row for row in rows_of(situation)}
        for total in situation.sums:
            assert all(by_id[part].group for part in total.parts)
            assert total.value == sum(by_id[part].value or 0 for part in total.parts)


@quick
@given(articles())
def test_merging_in_parts_is_merging_at_once(given_records: list[ArticleRecord]) -> None:
    """Records pooled before are pooled again to the same."""
    half = len(given_records) // 2
    assert dumped(merge([*given_records[half:], *given_records[:half]])) == dumped(merge(given_records))


@quick
@given(articles())
def test_an_article_that_only_retells_changes_no_best(given_records: list[ArticleRecord]) -> None:
    """Former tolls told once more, as former, leave every current figure that is newer than them as it is."""
    for situation in merge(given_records).situations:
        whole = [row for row in rows_of(situation) if row.of_everybody and row.value is not None]
        assume(whole)
        row = whole[0]
        older = {p.value for p in row.series if p.state in ("earlier", "former")} - {row.value, None}
        newest = max((a.latest_day or "" for a in situation.articles), default="2031-03-04")
        like = next(r for r in given_records if r.article.id == situation.articles[0].id)
        header = like.header.situation
        retold = record(
            "retold", *(count(v, row.measure, told="before") for v in sorted(older)), day=newest, kind=header.kind,
            place=header.place, country=header.country, first_day=header.first_day, title=header.title, sides=like.sides,
        )  # fmt: skip
        after = merge([*given_records, retold]).situations[0]
        same = next(r for r in rows_of(after) if r.id == row.id)
        assert (same.value, same.as_of) == (row.value, row.as_of)


@quick
@given(articles())
def test_conflicts_have_positions_with_proof(given_records: list[ArticleRecord]) -> None:
    """What a conflict cites is printed with it."""
    for situation in merge(given_records).situations:
        for conflict in situation.conflicts:
            assert conflict.kind == "withdrawn" or len(conflict.positions) > 1
            assert all(p.text and p.citations for p in conflict.positions)


@quick
@given(articles())
def test_one_verdict_a_figure(given_records: list[ArticleRecord]) -> None:
    """Every figure stands in one row, once."""
    for situation in merge(given_records).situations:
        seen = [p.id for row in rows_of(situation) if not row.derived for p in (*row.series, *row.opponent_claims)]
        assert len(seen) == len(set(seen))


def test_no_records_give_no_situation() -> None:
    """And nothing is raised."""
    assert merge([]) == Merge(())
