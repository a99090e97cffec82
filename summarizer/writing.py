"""Where a run's results go: files in an output folder, written whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from summarizer.brief import SituationBrief
from summarizer.errors import InputError
from summarizer.records.record import ArticleRecord


def write_brief(brief: SituationBrief, folder: Path) -> list[Path]:
    """Write ``brief.md``, ``.html``, ``.json`` and ``tables/*.csv``; returns the paths."""
    texts = {"brief.md": brief.to_markdown(), "brief.html": brief.to_html(), "brief.json": brief.to_json()}
    texts |= {f"tables/{name}.csv": text for name, text in brief.tables().items()}
    return [write_text(folder / name, text) for name, text in texts.items()]


def write_briefs(briefs: Iterable[SituationBrief], folder: Path) -> list[Path]:
    """One brief goes into the folder itself, several into a folder each, named by their situations."""
    several = list(briefs)
    paths: list[Path] = []
    for brief in several:
        paths += write_brief(brief, folder if len(several) == 1 else folder / brief.situation.id)
    return paths


def write_records(records: Iterable[ArticleRecord], path: Path) -> Path:
    """Write records as JSON Lines, one article a line, by article id."""
    return write_text(path, records_text(records))


def records_text(records: Iterable[ArticleRecord]) -> str:
    """Records as JSON Lines."""
    ordered = sorted(records, key=lambda r: r.article.id)
    return "".join(record.model_dump_json() + "\n" for record in ordered)


def write_run(path: Path, report: Mapping[str, Any]) -> Path:
    """Write what a run read and could not read, as JSON."""
    return write_text(path, json.dumps(report, indent=1, ensure_ascii=False, sort_keys=True) + "\n")


def write_text(path: Path, text: str) -> Path:
    """Write a file beside itself and put it in place, so a reader never sees half of it. Raises InputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except OSError as error:
        raise InputError(str(path), f"cannot be written: {error.strerror or error}") from error
    return path
