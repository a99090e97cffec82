"""The same properties over every recorded case whose calls are all there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from summarizer.cases import run_case
from summarizer.merger.frame import pool
from summarizer.merger.merge import merge
from summarizer.merger.standing import Standing
from summarizer.records.record import ArticleRecord

from .test_properties import assert_number_is_founded, assert_parted, assert_quotes_stand, working_rows

CASES = sorted(path.parent for path in (Path(__file__).parents[2] / "fixtures").glob("*/case.json"))


@cache
def recorded(folder: Path) -> tuple[ArticleRecord, ...]:
    """A case's records; empty where a call is not recorded."""
    run, _ = run_case(folder)
    return () if run.failures else run.records


@pytest.fixture(params=CASES, ids=[path.name for path in CASES])
def found(request: pytest.FixtureRequest) -> list[ArticleRecord]:
    """The records of each case that is recorded whole."""
    records = recorded(request.param)
    assert records, f"not every call of {request.param.name} is recorded"
    return list(records)


def test_order_copies_and_parts_do_not_matter(found: list[ArticleRecord]) -> None:
    """Backwards, twice over, or in parts: the same briefs."""
    whole = merge(found)
    middle = len(found) // 2
    assert merge(found[::-1]) == whole
    assert merge([*found, *found[:2]]) == whole
    assert merge(pool([*pool(found[middle:]), *pool(found[: middle + 1])])) == whole


def test_no_figure_crosses_situations_and_quotes_stand(found: list[ArticleRecord]) -> None:
    """Situations part the articles, a brief cites only its own, every quote is at its offsets."""
    assert_parted(merge(found), found)
    assert_quotes_stand(merge(found), found)


def test_no_opponent_claim_is_in_any_best(found: list[ArticleRecord]) -> None:
    """No best is made of what an opponent claims."""
    for row in working_rows(found):
        assert row.best is None or all(part.standing is not Standing.OPPONENT for part in row.best.parts)


def test_every_number_is_quoted_or_adds_up(found: list[ArticleRecord]) -> None:
    """A row's figure stands in one of its quotes, or its recipe adds up."""
    for merged in merge(found).situations:
        for row in merged.rows:
            assert_number_is_founded(row)


def test_a_part_of_the_articles_never_raises(found: list[ArticleRecord]) -> None:
    """Each article alone, and all but each, can be merged."""
    for n in range(len(found)):
        merge([found[n]])
        merge(found[:n] + found[n + 1 :])
