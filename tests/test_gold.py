"""Every recorded case against its gold: the headline counts are right, nothing false is printed, every article is placed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.cases import case_articles, load_case
from summarizer.evaluation import load_gold, score
from summarizer.evaluation.score import names_of
from summarizer.merger.merge import merge
from summarizer.pipeline import Run

from .conftest import ROOT

CASES = sorted(path.parent for path in ROOT.glob("fixtures/*/gold.json"))


def ids(path: Path) -> str:
    """A case by its folder."""
    return path.name


@pytest.mark.parametrize("folder", CASES, ids=ids)
def test_the_briefs_of_a_case_are_right(folder: Path, replay_case: Callable[[Path], Run]) -> None:
    """Headline counts, false values, articles; and most of the other figures."""
    run = replay_case(folder)
    sources = case_articles(folder, load_case(folder)).sources
    names = names_of([{"name": s.name, "article": s.article} for s in sources], ())
    found = score(run.briefs, load_gold(folder / "gold.json"), names, folder.name)
    assert found.headline[0] == found.headline[1], found.lines
    assert found.false_values == 0, found.lines
    assert found.placed[0] == found.placed[1]
    assert found.foreign == 0
    assert found.recall[0] >= 0.8 * found.recall[1]


@pytest.mark.parametrize("folder", CASES, ids=ids)
def test_the_order_of_a_cases_records_does_not_matter(folder: Path, replay_case: Callable[[Path], Run]) -> None:
    """Any order, and every record twice, gives the same bytes."""
    records = list(replay_case(folder).records)
    shuffled = [*records, *records]
    random.Random(7).shuffle(shuffled)
    assert [s.model_dump_json() for s in merge(shuffled).situations] == [
        s.model_dump_json() for s in merge(records).situations
    ]


@pytest.mark.parametrize("folder", CASES, ids=ids)
def test_every_printed_number_of_a_case_was_given(folder: Path, replay_case: Callable[[Path], Run]) -> None:
    """In the row's series, or the row is derived and says how."""
    for brief in replay_case(folder).briefs:
        for row in (*brief.casualties, *brief.losses):
            told = {p.value for p in row.series} | {p.high for p in row.series}
            assert row.recipe if row.derived else {row.value, row.low, row.high} - {None} <= told
