"""Where a run's results go: files in an output folder, each written whole or not at all.

``run.json`` lists the files of a run. The next run into the same folder removes those it does
not write itself, and nothing else: two situations today and one tomorrow leave no old brief.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.brief import SituationBrief
from summarizer.brief.finished import Length
from summarizer.errors import InputError
from summarizer.plain import escaped
from summarizer.records.record import ArticleRecord

RUN_FILE = "run.json"
RECORDS_FILE = "records.jsonl"
OWN_FILES = frozenset({"brief.md", "evidence.md", "brief.html", "brief.json", "brief.docx", RECORDS_FILE})
FORMS = ("md", "html", "json", "csv", "docx")
PLAIN_FORMS = FORMS[:-1]
"""The forms that need no extra, which a run writes unless it is told others."""


@dataclass(frozen=True)
class Output:
    """What is written of a brief. forms: some of FORMS; length: whether the page's text is the front alone or all of it."""

    forms: tuple[str, ...] = PLAIN_FORMS
    length: Length = "front"


def forms_of(listed: str) -> tuple[str, ...]:
    """The forms in a list with commas. Raises InputError that names those there are."""
    forms = tuple(dict.fromkeys(part.strip() for part in listed.split(",") if part.strip()))
    unknown = [form for form in forms if form not in FORMS]
    if unknown or not forms:
        raise InputError(f"--format {listed}", f"is no list of forms; there are {', '.join(FORMS)}")
    return forms


def brief_texts(brief: SituationBrief, output: Output = Output()) -> dict[str, str | bytes]:
    """A brief's files by name, each with its content: ``brief.md`` with ``evidence.md``, ``.html``, ``.json``, ``.docx``, ``tables/*.csv``."""
    makers: dict[str, Callable[[], dict[str, str | bytes]]] = {
        "md": lambda: {"brief.md": brief.to_markdown(output.length), "evidence.md": brief.to_evidence_markdown()},
        "html": lambda: {"brief.html": brief.to_html()},
        "json": lambda: {"brief.json": brief.to_json()},
        "csv": lambda: {f"tables/{name}.csv": text for name, text in brief.tables().items()},
        "docx": lambda: {"brief.docx": brief.to_docx(output.length)},
    }
    return {name: text for form in FORMS if form in output.forms for name, text in makers[form]().items()}


def run_texts(
    briefs: Iterable[SituationBrief],
    records: Iterable[ArticleRecord],
    output: Output = Output(),
) -> dict[str, str | bytes]:
    """A run's files by name. One brief goes into the folder itself, several into one each, named by situation."""
    several, texts = list(briefs), dict[str, str | bytes]()
    for brief in several:
        home = "" if len(several) == 1 else f"{brief.situation.id}/"
        texts |= {home + name: text for name, text in brief_texts(brief, output).items()}
    lines = records_text(records)
    return texts | ({RECORDS_FILE: lines} if lines else {})


def write_run(
    folder: Path, texts: Mapping[str, str | bytes], report: Mapping[str, Any], *, keep: bool = False
) -> list[Path]:
    """Write a run's files and ``run.json``, after removing what an earlier run wrote and this one does not.

    keep: remove nothing; a run that brought no brief does not cost the last one.
    Returns the paths written. Raises InputError for a folder that cannot be written.
    """
    files = {*texts, *(_listed(folder / RUN_FILE) if keep else ())}
    remove_stale(folder, keep=files)
    listed = escaped(
        json.dumps({**report, "files": sorted(files)}, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    )
    # The list goes first: a run that is killed half-way still leaves its files to be found.
    run_file = write_text(folder / RUN_FILE, listed)
    return [*(write_text(folder / name, text) for name, text in texts.items()), run_file]


def try_folder(folder: Path) -> None:
    """Write a file into ``folder`` and remove it again: before anything is paid for. Raises InputError."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    probe = folder / f".{os.getpid()}-{threading.get_ident()}.tmp"
    try:
        write_text(probe, "\n")
    except InputError as error:
        raise InputError(str(folder), error.reason) from None
    finally:
        with contextlib.suppress(OSError):
            probe.unlink()
        for path in missing:
            with contextlib.suppress(OSError):
                path.rmdir()


def remove_stale(folder: Path, keep: set[str]) -> None:
    """Remove the files an earlier run listed in ``run.json``, except ``keep``; never anything outside the folder."""
    for name in _listed(folder / RUN_FILE):
        parts = Path(name).parts
        ours = parts[-1:] and (parts[-1] in OWN_FILES or (parts[-2:-1] == ("tables",) and name.endswith(".csv")))
        if name in keep or not ours or ".." in parts or Path(name).is_absolute():
            continue
        path = folder / name
        with contextlib.suppress(OSError):
            path.unlink()
        for emptied in list(path.parents)[: len(parts) - 1]:
            with contextlib.suppress(OSError):
                emptied.rmdir()


def _listed(path: Path) -> list[str]:
    """The files an earlier ``run.json`` names; none if there is no such file or it is somebody else's."""
    try:
        files = json.loads(path.read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []
    return [name for name in files if isinstance(name, str)] if isinstance(files, list) else []


def write_records(records: Iterable[ArticleRecord], path: Path) -> Path:
    """Write records as JSON Lines, one article a line, by article id."""
    return write_text(path, records_text(records))


def records_text(records: Iterable[ArticleRecord]) -> str:
    """Records as JSON Lines, by article id."""
    ordered = sorted(records, key=lambda r: r.article.id)
    return "".join(record.model_dump_json() + "\n" for record in ordered)


def write_text(path: Path, text: str | bytes) -> Path:
    """Write a file beside itself and put it in place, so a reader never sees half of it. Raises InputError."""
    if not path.name or path.is_dir():
        raise InputError(str(path), "is a folder; name a file")
    draft = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        os.replace(draft, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise InputError(str(path), f"cannot be written ({error.strerror or error}); name another place") from error
    return path
