"""Fixture cases: a folder a person can read, replayed whole, with nothing stale and nothing dead.

``case.json`` names the articles (a folder, relative to the case), the settings the recordings
were made with, and where the answers came from. ``calls/`` holds the answers, ``brief.json``
and ``brief.md`` what came of them (a folder for each situation where there are several).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.articles import Intake, read_articles
from summarizer.brief import SituationBrief
from summarizer.calls import FolderStore, replaying, verify_store
from summarizer.errors import InputError, VerifyError
from summarizer.pipeline import Run, summarize_all
from summarizer.reading import first_fault, read_text
from summarizer.records.record import ArticleRecord
from summarizer.request import Reply, Request, key
from summarizer.settings import Settings, load_settings
from summarizer.writing import write_text

BRIEF_FILES = ("brief.json", "brief.md")


class Answers(BaseModel):
    """Where a case's answers came from: who gave them, how, and when (ISO day)."""

    model_config = ConfigDict(extra="forbid")
    model: str
    how: str
    when: str


class Case(BaseModel):
    """``case.json``. articles: folder of the articles, relative to the case; settings: what the run is told."""

    model_config = ConfigDict(extra="forbid")
    title: str
    articles: str = "articles"
    settings: dict[str, str | int | float] = {}
    answers: Answers


@dataclass(frozen=True)
class Verified:
    """What ``verify`` checked, as counts: recorded calls, quotes, briefs."""

    calls: int
    quotes: int
    briefs: int


def load_case(folder: Path) -> Case:
    """Read ``case.json``. Raises InputError that names the file and the fault."""
    path = folder / "case.json"
    if not path.is_file():
        raise InputError(str(folder), "is no case; a case is a folder with case.json, calls/ and articles")
    try:
        return Case.model_validate_json(read_text(path))
    except ValidationError as error:
        raise InputError(str(path), f"is not a case: {first_fault(error)}") from error


def settings_of(folder: Path, case: Case) -> dict[str, str | int | float]:
    """The case's settings as a layer; its corrections file is found beside ``case.json``."""
    settings = dict(case.settings)
    if "corrections" in settings:
        settings["corrections"] = str(folder / str(settings["corrections"]))
    return settings


def case_settings(folder: Path, case: Case) -> Settings:
    """The case's settings over the defaults alone: a case means the same on every machine."""
    return load_settings(case=settings_of(folder, case), environment={}, ignore_file=True)


def run_case(folder: Path) -> tuple[Run, set[str]]:
    """Replay a case; also the keys it asked for. Raises VerifyError if a recording is missing."""
    case = load_case(folder)
    answer, asked = replaying(FolderStore(folder / "calls")), set[str]()

    def ask(request: Request) -> Reply:
        asked.add(key(request))
        return answer(request)

    run = summarize_all(case_articles(folder, case), case_settings(folder, case), ask=ask, mapper=map)
    return run, asked


def case_articles(folder: Path, case: Case) -> Intake:
    """The articles of a case."""
    return read_articles(folder / case.articles)


def verify_case(folder: Path) -> Verified:
    """Check a case whole: keys re-hash, nothing stale or dead, every quote at its offsets, briefs as checked in.

    Raises VerifyError that lists every complaint.
    """
    store = FolderStore(folder / "calls")
    complaints = list(verify_store(store))
    run, asked = run_case(folder)
    complaints += [
        f"{'unreadable' if f.kind == 'input' else 'stale'}: {f.article}: {f.reasons[0]}" for f in run.failures
    ]
    complaints += [f"dead: {name} is asked by nothing" for name in sorted(set(store.keys()) - asked)]
    complaints += misplaced_quotes(run)
    texts = brief_texts(folder, run)
    complaints += [f"dead: {path.relative_to(folder)} is written by nothing" for path in stray_briefs(folder, texts)]
    for path, text in texts.items():
        if not path.is_file() or path.read_bytes() != text.encode("utf-8"):
            complaints.append(
                f"{path.relative_to(folder)} is not what the recordings give now; run verify with --update"
            )
    if complaints:
        raise VerifyError(str(folder), tuple(complaints))
    quotes = sum(1 for record in run.records for _ in citations_of(record))
    return Verified(len(asked), quotes, len(run.briefs))


def update_case(folder: Path) -> list[Path]:
    """Write the case's briefs anew from its recordings, and remove those nothing writes any more."""
    run, _ = run_case(folder)
    if run.failures:  # nothing is written from half a case; verify says what is missing
        return []
    texts = brief_texts(folder, run)
    for path in stray_briefs(folder, texts):
        path.unlink()
    return [write_text(path, text) for path, text in texts.items()]


def stray_briefs(folder: Path, expected: Iterable[Path]) -> list[Path]:
    """Brief files in a case, or in a folder of it, that its recordings do not give."""
    found = {path for name in BRIEF_FILES for path in (*folder.glob(name), *folder.glob(f"*/{name}"))}
    return sorted(found - set(expected))


def brief_texts(folder: Path, run: Run) -> dict[Path, str]:
    """The files a case should hold, with their texts."""
    found: dict[Path, str] = {}
    for brief in run.briefs:
        home = folder if len(run.briefs) == 1 else folder / brief.situation.id
        found |= dict(zip((home / name for name in BRIEF_FILES), _texts(brief), strict=True))
    return found


def _texts(brief: SituationBrief) -> tuple[str, str]:
    return brief.to_json(), brief.to_markdown()


def misplaced_quotes(run: Run) -> list[str]:
    """Every citation of the briefs that is not found at its offsets in the stored article."""
    texts = {record.article.id: record.article.text for record in run.records}
    return [
        f"quote not at {c['start']}-{c['end']} of {c['article']}: {c['quote'][:60]!r}"
        for brief in run.briefs
        for c in walk_citations(brief.model_dump())
        if texts.get(c["article"], "")[c["start"] : c["end"]] != c["quote"]
    ]


def walk_citations(value: Any) -> list[dict[str, Any]]:
    """Every citation anywhere inside a dumped brief."""
    if isinstance(value, dict):
        if set(value) == {"article", "quote", "start", "end"}:
            return [value]
        return [c for part in value.values() for c in walk_citations(part)]
    if isinstance(value, (list, tuple)):
        return [c for part in value for c in walk_citations(part)]
    return []


def citations_of(record: ArticleRecord) -> list[dict[str, Any]]:
    """The citations of a record's items."""
    return walk_citations(record.model_dump(exclude={"article"}))
