"""Evaluation: a run is right where a careful reading says so, and wrong where it says otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.brief import compose
from summarizer.errors import InputError
from summarizer.evaluation import Gold, evaluate, load_gold, report_json, report_text, score
from summarizer.evaluation.score import names_of
from summarizer.merger.merge import merge
from summarizer.records.brief import Brief
from summarizer.records.record import ArticleRecord
from tests.merger.builders import count, record

FIGURE = {"measure": "killed", "value": 88, "headline": True, "must_not": [{"value": 95, "why": "taken back"}]}


def gold(*figures: dict[str, object], articles: tuple[str, ...] = ("1.txt", "2.txt"), **more: object) -> Gold:
    """A reading of one situation."""
    return Gold.model_validate(
        {"situations": [{"title": "Quake", "articles": articles, "figures": list(figures), **more}]}
    )


def briefs(*records: ArticleRecord) -> list[Brief]:
    """The briefs of some records."""
    return [compose(situation) for situation in merge(records).situations]


NAMES = {"a-1": "1.txt", "a-2": "2.txt", "a-3": "3.txt"}


def test_a_right_headline_count() -> None:
    """The printed current value of everybody is the gold one."""
    found = score(briefs(record("1", count(88)), record("2")), gold(FIGURE), NAMES)
    assert (found.headline, found.recall, found.placed, found.false_values) == ([1, 1], [1, 1], [2, 2], 0)


def test_another_value_that_is_as_good() -> None:
    """``also_ok`` counts as right."""
    assert score(briefs(record("1", count(90))), gold(FIGURE | {"also_ok": [90]}), NAMES).headline == [1, 1]


def test_a_wrong_and_forbidden_value() -> None:
    """It is no hit, and a false value besides."""
    found = score(briefs(record("1", count(95))), gold(FIGURE), NAMES)
    assert (found.headline, found.false_values) == ([0, 1], 1)
    assert any("FALSE" in line for line in found.lines)


def test_a_withdrawn_value_that_is_printed() -> None:
    """It is a false value."""
    assert (
        score(briefs(record("1", count(95))), gold(withdrawn=[{"measure": "killed", "value": 95}]), NAMES).false_values
        == 1
    )


def test_a_part_is_no_headline_of_the_whole() -> None:
    """It counts as recalled, not as right."""
    found = score(briefs(record("1", count(88, counts="place", area="Dharvol"))), gold(FIGURE), NAMES)
    assert (found.headline, found.recall) == ([0, 1], [1, 1])


def test_a_torn_situation_and_a_foreign_article() -> None:
    """Each is counted."""
    one = record("1", count(88))
    far = record(
        "2", count(7), kind="unrest", place="Corvane", country="Haldrey", first_day="2025-01-01", day="2025-01-02"
    )
    found = score(briefs(one, far), gold(FIGURE), NAMES)
    assert (found.split, found.placed) == (1, [1, 2])
    assert score(briefs(one), gold(FIGURE, articles=("2.txt",)), NAMES).foreign == 1


def test_a_situation_without_a_brief() -> None:
    """Nothing of it is right."""
    found = score([], gold(FIGURE), NAMES)
    assert (found.headline, found.placed) == ([0, 1], [0, 2])


def test_a_run_is_read_from_its_folder(tmp_path: Path) -> None:
    """Briefs, names, citations and spending."""
    told = record("1", count(88))
    [brief] = briefs(told)
    (tmp_path / "brief.json").write_text(brief.model_dump_json(), encoding="utf-8")
    (tmp_path / "records.jsonl").write_text(told.model_dump_json() + "\n", encoding="utf-8")
    report = {
        "sources": [{"name": "in/articles.jsonl#1", "article": "a-1"}],
        "spent": {"input_tokens": 10, "output_tokens": 5},
    }
    (tmp_path / "run.json").write_text(json.dumps(report), encoding="utf-8")
    reading = {"files": ["1.txt"], "situations": [{"articles": ["1.txt"], "figures": [FIGURE]}]}
    (tmp_path / "gold.json").write_text(json.dumps(reading), encoding="utf-8")
    found = evaluate(tmp_path, tmp_path / "gold.json")
    assert (found.headline, found.placed, found.tokens) == ([1, 1], [1, 1], 15)
    assert found.citations[0] == found.citations[1] > 0


def test_names_of_articles() -> None:
    """A file's base name, or the n-th name of the gold for the n-th object of a file."""
    sources = [{"name": "in/a.txt", "article": "a-1"}, {"name": "in/all.jsonl#2", "article": "a-2"}]
    assert names_of(sources, ("x.txt", "y.txt")) == {"a-1": "a.txt", "a-2": "y.txt"}


def test_gold_as_a_table(tmp_path: Path) -> None:
    """The same reading as CSV."""
    path = tmp_path / "gold.csv"
    path.write_text(
        "situation,measure,value,headline,also_ok,must_not,articles\nQuake,killed,88,x,89;90,95,1.txt;2.txt\n",
        encoding="utf-8",
    )
    [situation] = load_gold(path).situations
    [figure] = situation.figures
    assert (figure.right, figure.headline, figure.must_not[0].value) == ((88, 89, 90), True, 95)
    assert situation.articles == ("1.txt", "2.txt")


def test_bad_gold_names_the_fault(tmp_path: Path) -> None:
    """And where the format is told."""
    path = tmp_path / "gold.json"
    path.write_text('{"situations": [{"figures": [{"value": 3}]}]}', encoding="utf-8")
    with pytest.raises(InputError, match=r"measure.*docs/evaluation.md"):
        load_gold(path)


def test_an_empty_folder_is_no_run(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(InputError, match=r"no brief\.json"):
        evaluate(tmp_path, tmp_path / "gold.json")


def test_runs_stand_side_by_side() -> None:
    """One column each, and what each got wrong."""
    found = [score(briefs(record("1", count(v))), gold(FIGURE), NAMES, f"run {v}") for v in (88, 95)]
    text = report_text(found)
    assert "run 88" in text.splitlines()[0]
    assert "1 of 1 (100%)" in text
    assert [entry["headline"] for entry in json.loads(report_json(found))] == [[1, 1], [0, 1]]


def test_a_rival_count_of_an_open_dispute_is_printed_too() -> None:
    """It counts as recalled, and as false where the gold forbids it."""
    told = record(
        "1",
        count(230, "detained", by="legal aid", day="2031-03-04"),
        count(147, "detained", by="police", day="2031-03-04", answers=1),
    )
    wanted = {"measure": "detained", "value": 230}
    assert score(briefs(told), gold(wanted, {"measure": "detained", "value": 147}), NAMES).recall == [2, 2]
    forbidden = wanted | {"must_not": [{"value": 147, "why": "of another day"}]}
    assert score(briefs(told), gold(forbidden), NAMES).false_values == 1
