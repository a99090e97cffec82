"""The recorded cases: whole, up to date, and every quote and number of their briefs borne out."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.brief import SituationBrief
from summarizer.cases import case_settings, load_case, run_case, settings_of, update_case, verify_case, walk_citations
from summarizer.errors import InputError, VerifyError
from summarizer.extraction.numbers import find_numbers, stands_in
from summarizer.pipeline import Run
from summarizer.records.brief import FigureRow, Point
from summarizer.records.record import Citation

from .conftest import CASE, ROOT

RECORDED = sorted(path.parent for path in ROOT.glob("fixtures/*/case.json") if any(path.parent.glob("calls/*.json")))
over_all_cases = pytest.mark.parametrize("folder", RECORDED, ids=lambda folder: folder.name)
Replay = Callable[[Path], Run]
_DAY = re.compile(
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:–\d{1,2})? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*(?: \d{4})?"
    r"|\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)\b"
)


def test_the_five_seeds_are_recorded() -> None:
    """The main job has its case."""
    assert CASE in RECORDED


@over_all_cases
def test_a_case_is_whole_and_up_to_date(folder: Path) -> None:
    """Keys re-hash, nothing is stale or dead, quotes stand, the briefs are what the recordings give now."""
    found = verify_case(folder)
    assert found.calls and found.quotes and found.briefs


@over_all_cases
def test_a_case_says_where_its_answers_came_from(folder: Path) -> None:
    """Who answered, how and when."""
    answers = load_case(folder).answers
    assert "language model" in answers.model + answers.how
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", answers.when)


@over_all_cases
def test_every_quote_stands_at_its_offsets(folder: Path, replay_case: Replay) -> None:
    """Over the whole of brief.json, in every section, as written and read back."""
    run = replay_case(folder)
    texts = {record.article.id: record.article.text for record in run.records}
    for brief in run.briefs:
        citations = walk_citations(json.loads(brief.to_json()))
        assert citations
        wrong = [c for c in citations if texts[c["article"]][c["start"] : c["end"]] != c["quote"] or not c["quote"]]
        assert wrong == []


@over_all_cases
def test_every_point_stands_in_a_quote_of_its_own(folder: Path, replay_case: Replay) -> None:
    """A dated figure's value is printed, or counted out, where it is cited."""
    for brief in replay_case(folder).briefs:
        assert [(row.id, p.id, p.value) for row in rows_of(brief) for p in points_of(row) if not proved(p)] == []


@over_all_cases
def test_every_row_is_printed_somewhere_or_adds_up(folder: Path, replay_case: Replay) -> None:
    """A row's value is one of its cited points', or derived with a recipe whose parts give the sum."""
    for brief in replay_case(folder).briefs:
        assert [complaint for row in rows_of(brief) for complaint in faults_of(row)] == []


@over_all_cases
def test_a_key_figure_repeats_its_row(folder: Path, replay_case: Replay) -> None:
    """Value and derivation are the ledger's; a claim's value is one of the row's claims."""
    for brief in replay_case(folder).briefs:
        rows = {row.id: row for row in (*rows_of(brief), *brief.sums)}
        for key in brief.key_figures:
            row = rows[key.row]
            if key.claimed:
                assert key.value in {p.value for p in points_of(row)}
            else:
                assert (key.value, key.derived) == (row.value, row.derived)


@over_all_cases
def test_every_number_on_the_front_is_cited_or_derived(folder: Path, replay_case: Replay) -> None:
    """The lines in brief print no number that is in no quote, no point, no recipe and no reason as an article gives it."""
    for brief in replay_case(folder).briefs:
        reasons = {row.id: row.change.reason or "" for row in rows_of(brief) if row.change}
        for line in brief.bottom_line:
            allowed = {n for c in line.citations for n in numbers_in(c.quote)} | proved_values(brief, line.citations)
            allowed |= {n for ref in line.refs for n in numbers_in(reasons.get(ref, ""))}
            if line.derived:
                assert line.recipe
                allowed |= {*numbers_in(_DAY.sub("", line.recipe)), *sums_in(line.recipe)}
            assert numbers_in(_DAY.sub("", line.text)) - allowed == set(), line.text


def test_the_check_of_numbers_can_fail(seeds_brief: SituationBrief) -> None:
    """A value nobody printed, and a recipe that does not add up, are found."""
    row = next(row for row in rows_of(seeds_brief) if row.derived)
    assert faults_of(row) == []
    assert faults_of(row.model_copy(update={"value": 85.0}))
    plain = next(row for row in rows_of(seeds_brief) if row.value and not row.derived)
    assert faults_of(plain.model_copy(update={"value": 4711.0}))
    point = plain.series[0]
    assert not proved(point.model_copy(update={"value": 4711.0}))


# The proof of a number ---------------------------------------------------------------------------


def rows_of(brief: SituationBrief) -> tuple[FigureRow, ...]:
    return (*brief.casualties, *brief.losses)


def points_of(row: FigureRow) -> tuple[Point, ...]:
    return (*row.series, *row.opponent_claims)


def proved(point: Point) -> bool:
    """Whether the point's value stands in one of its quotes; a point without a value proves itself."""
    if point.value is None:
        return True
    return any(stands_in(point.value, point.high, point.printed, c.quote) for c in point.citations)


def faults_of(row: FigureRow) -> Iterator[str] | list[str]:
    """What is unproved about a row's value."""
    if row.value is None:
        return []
    if row.derived:
        return [] if row.recipe and row.value in sums_in(row.recipe) else [f"{row.id}: {row.value} = {row.recipe}"]
    cited = set(row.citations)
    good = [p for p in points_of(row) if p.value == row.value and proved(p) and cited & set(p.citations)]
    return [] if good else [f"{row.id}: {row.value} stands in no quote of the row"]


def sums_in(recipe: str) -> set[float]:
    """The sums of a recipe: ``31 (27 Sep) + 53 (28 Sep)`` gives 84; several recipes are parted by semicolons."""
    sums = set()
    for part in recipe.split("; "):
        numbers = [re.match(r"\D*?([\d,]+(?:\.\d+)?)", piece) for piece in part.split(" + ")]
        if all(numbers):
            sums.add(sum(float(n[1].replace(",", "")) for n in numbers if n))
    return sums


def numbers_in(text: str) -> set[float]:
    return {value for n in find_numbers(text) for value in (n.low, n.high)}


def proved_values(brief: SituationBrief, citations: tuple[Citation, ...]) -> set[float]:
    """The values of proved points that share a quote with ``citations``: "a woman and a child" is 2."""
    cited = set(citations)
    points = (p for row in rows_of(brief) for p in points_of(row) if cited & set(p.citations) and proved(p))
    return {value for p in points for value in (p.value, p.high) if value is not None}


# verify ------------------------------------------------------------------------------------------


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the seeds' case, to break."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    folder = tmp_path / "fixtures" / "seeds"
    shutil.copytree(CASE, folder)
    update_case(folder)
    return folder


def _complaints(folder: Path) -> str:
    with pytest.raises(VerifyError) as caught:
        verify_case(folder)
    return str(caught.value)


def test_verify_finds_a_stale_recording(copy: Path) -> None:
    """An article, a prompt or a schema has changed: the answer is to another question."""
    article = next((copy.parents[1] / "seeds").glob("000*.txt"))
    article.write_text(article.read_text(encoding="utf-8") + "One word more.\n", encoding="utf-8")
    complaints = _complaints(copy)
    assert "stale: " in complaints
    assert "is asked by nothing" in complaints


def test_verify_finds_an_altered_answer_and_a_missing_one(copy: Path) -> None:
    """A key that does not re-hash; an answer that is gone."""
    first, second, *_ = sorted((copy / "calls").iterdir())
    entry = json.loads(first.read_text(encoding="utf-8"))
    entry["fingerprint"]["model"] = "other"
    first.write_text(json.dumps(entry), encoding="utf-8")
    second.unlink()
    complaints = _complaints(copy)
    assert "hashes to" in complaints
    assert "no recorded answer" in complaints


def test_verify_finds_a_brief_that_is_not_of_today(copy: Path) -> None:
    """Edited, missing, or left over from another division into situations."""
    (copy / "brief.md").write_text("edited", encoding="utf-8")
    (copy / "brief.json").unlink()
    (copy / "old-situation").mkdir()
    (copy / "old-situation" / "brief.md").write_text("left over", encoding="utf-8")
    complaints = _complaints(copy)
    assert "brief.md is not what the recordings give now" in complaints
    assert "brief.json is not what the recordings give now" in complaints
    assert "dead: old-situation/brief.md" in complaints
    update_case(copy)
    assert verify_case(copy).briefs == 1


def test_update_writes_nothing_from_half_a_case(copy: Path) -> None:
    """Recordings that are missing do not cost the brief that was there."""
    before = (copy / "brief.json").read_bytes()
    next((copy / "calls").iterdir()).unlink()
    assert update_case(copy) == []
    assert (copy / "brief.json").read_bytes() == before


def test_a_case_means_the_same_on_every_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the environment nor a settings file reaches it."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "other")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "summarizer.toml").write_text('model = "third"\n', encoding="utf-8")
    assert case_settings(CASE, load_case(CASE)).model == "llm-answered-offline"
    run, asked = run_case(CASE)
    assert (len(run.failures), len(asked)) == (0, 5)


def test_a_cases_corrections_lie_beside_it() -> None:
    """Their path is the case's, wherever the command is run from; asking twice changes nothing."""
    given: dict[str, Any] = {"title": "t", "settings": {"corrections": "c.json"}}
    case = load_case(CASE).model_copy(update=given)
    assert settings_of(CASE, case) == settings_of(CASE, case) == {"corrections": str(CASE / "c.json")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "is no case"),
        ("{}", "is not a case: title"),
        ('{"title": 1, "x": 2}', "is not a case"),
        ("no", "is not a case"),
    ],
)
def test_a_folder_that_is_no_case_is_named(tmp_path: Path, text: str | None, words: str) -> None:
    """The file and the first fault."""
    if text is not None:
        (tmp_path / "case.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=words):
        load_case(tmp_path)
