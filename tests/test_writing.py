"""Results: whole files or none, and no brief of an earlier run left behind."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from summarizer.brief import SituationBrief
from summarizer.errors import InputError
from summarizer.pipeline import Run
from summarizer.writing import (
    Output,
    brief_texts,
    forms_of,
    records_text,
    remove_stale,
    run_texts,
    write_run,
    write_text,
)


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_brief_is_written_in_four_forms(seeds_brief: SituationBrief) -> None:
    """Markdown with its evidence, HTML, JSON and the CSV tables; a Word file if it is asked for."""
    names = set(brief_texts(seeds_brief))
    assert {"brief.md", "evidence.md", "brief.html", "brief.json", "tables/casualties.csv"} <= names
    assert set(brief_texts(seeds_brief, Output(forms=("docx",)))) == {"brief.docx"}


def test_the_full_length_holds_the_evidence(seeds_brief: SituationBrief) -> None:
    """In one text; the front alone is shorter."""
    front, full = (brief_texts(seeds_brief, Output(("md",), length))["brief.md"] for length in ("front", "full"))
    assert len(full) > 2 * len(front)


def test_a_form_that_is_none_is_refused_by_name() -> None:
    """With those there are."""
    assert forms_of("md, json") == ("md", "json")
    with pytest.raises(InputError, match="md, html, json, csv, docx"):
        forms_of("md,pdf")


def test_several_situations_get_a_folder_each(seeds_brief: SituationBrief) -> None:
    """Named by the situation; one alone goes into the folder itself."""
    other = seeds_brief.model_copy(
        update={"situation": seeds_brief.situation.model_copy(update={"id": "storm-lower-bay-2031-03"})}
    )
    assert "brief.md" in run_texts([seeds_brief], ())
    names = set(run_texts([seeds_brief, other], ()))
    assert {f"{seeds_brief.situation.id}/brief.md", "storm-lower-bay-2031-03/tables/casualties.csv"} <= names
    assert "brief.md" not in names


def test_the_next_run_removes_what_the_last_one_wrote_and_nothing_else(tmp_path: Path) -> None:
    """Two situations yesterday, one today: yesterday's folders go, a person's notes stay."""
    write_run(tmp_path, {"a/brief.md": "1", "a/tables/x.csv": "1", "b/brief.md": "1"}, {})
    (tmp_path / "b" / "notes.txt").write_text("mine", encoding="utf-8")
    write_run(tmp_path, {"brief.md": "2"}, {})
    assert _files(tmp_path) == {"brief.md", "run.json", "b/notes.txt"}
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "brief.md").read_text(encoding="utf-8") == "2"


@pytest.mark.parametrize("listed", ["../brief.md", "notes.txt", "sub/../../brief.md", "run.json", ""])
def test_a_foreign_list_removes_nothing_outside_or_unknown(tmp_path: Path, listed: str) -> None:
    """Only names this program writes, only inside the folder."""
    out = tmp_path / "out"
    (out / "sub").mkdir(parents=True)
    for name in ("brief.md", "out/notes.txt"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    (out / "run.json").write_text(json.dumps({"files": [listed, 7]}), encoding="utf-8")
    remove_stale(out, set())
    assert _files(tmp_path) == {"brief.md", "out/notes.txt", "out/run.json"}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 1}', "nonsense"])
def test_a_run_file_of_another_make_is_passed_over(tmp_path: Path, text: str) -> None:
    """Nothing is removed and nothing fails."""
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    (tmp_path / "brief.md").write_text("old", encoding="utf-8")
    remove_stale(tmp_path, set())
    assert _files(tmp_path) == {"run.json", "brief.md"}


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure leaves the old text, and no draft."""
    path = write_text(tmp_path / "deep" / "x.md", "old — „alt“\n")
    assert path.read_bytes() == "old — „alt“\n".encode()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(InputError, match="No space left on device"):
        write_text(path, "new")
    assert _files(tmp_path) == {"deep/x.md"}
    assert path.read_text(encoding="utf-8").startswith("old")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A folder where a file should be, a file where a folder should be."""
    with pytest.raises(InputError, match="is a folder; name a file"):
        write_text(tmp_path, "x")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        write_text(tmp_path / "file" / "x.md", "x")


def test_records_are_written_in_the_order_of_their_articles(seeds_run: Run) -> None:
    """Whatever order they come in."""
    assert records_text(seeds_run.records[::-1]) == records_text(seeds_run.records)
    assert records_text(seeds_run.records).count("\n") == len(seeds_run.records)
