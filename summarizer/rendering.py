"""What the commands that read briefs do: render, diff, explain, evaluate, and --since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from summarizer.brief import SituationBrief, load_brief
from summarizer.brief.finished import Length
from summarizer.errors import InputError
from summarizer.reading import read_text
from summarizer.writing import write_text

Say = Callable[[str], None]


def read_brief(path: Path) -> SituationBrief:
    """A brief.json as a brief. Raises InputError."""
    return SituationBrief(**dict(load_brief(read_text(path), str(path))))


def read_briefs(path: Path) -> list[SituationBrief]:
    """A brief.json, or every one in the output folder of an earlier run. Raises InputError."""
    if not path.is_dir():
        return [read_brief(path)]
    found = sorted({*path.glob("brief.json"), *path.glob("*/brief.json")})
    if not found:
        raise InputError(str(path), "holds no brief.json; name the output folder of an earlier run, or a brief.json")
    return [read_brief(one) for one in found]


def render(path: Path, form: str, out: Path | None, length: Length, say: Say) -> str | None:
    """``render``: a brief.json in another form; the text, or None when it was written to ``out``."""
    brief = read_brief(path)
    if form == "csv":
        tables = brief.tables()
        if out is None:
            return "\n".join(f"# {name}\n{text}" for name, text in tables.items())
        for name, text in tables.items():
            say(f"wrote {write_text(out / f'{name}.csv', text)}")
        return None
    if form == "docx":
        say(f"wrote {write_text(out or path.with_suffix('.docx'), brief.to_docx(length))}")
        return None
    makers = {"md": lambda: brief.to_markdown(length), "html": lambda: brief.to_html(), "json": brief.to_json}
    text = makers[form]()
    if out is None or str(out) == "-":
        return text
    say(f"wrote {write_text(out, text)}")
    return None


def add_changes(briefs: Sequence[SituationBrief], older: Sequence[SituationBrief]) -> list[SituationBrief]:
    """The briefs, each of an older brief's situation with what has changed since.

    One brief is of the one older brief's situation; among several they are told by the id, else by the articles in
    common. Raises InputError when no brief is about any of those situations.
    """
    from summarizer.brief.comparing.changes import changes_between

    alone = len(briefs) == len(older) == 1
    before = {b.situation.id: older[0] if alone else older_brief(b, older) for b in briefs}
    if briefs and not any(before.values()):
        was, found = (", ".join(b.situation.id for b in some) for some in (older, briefs))
        raise InputError("--since", f"is about {was}; the articles are about {found}")
    return [
        b.model_copy(update={"changes": changes_between(old, b)}) if (old := before[b.situation.id]) else b
        for b in briefs
    ]


def older_brief(brief: SituationBrief, older: Sequence[SituationBrief]) -> SituationBrief | None:
    """The older brief of the same situation: of the same id, else the one with most of its articles; None if none."""
    same = [old for old in older if old.situation.id == brief.situation.id]
    here = {article.id for article in brief.articles}
    shared = {n: len(here & {article.id for article in old.articles}) for n, old in enumerate(older)}
    best = max(shared, key=lambda n: (shared[n], -n), default=None)
    return same[0] if same else older[best] if best is not None and shared[best] else None


def diff(old: Path, new: Path, form: str) -> str:
    """``diff``: what changed between two briefs, as Markdown or JSON."""
    from summarizer.brief.comparing.changes import changes_between, changes_json, changes_markdown

    changes = changes_between(read_brief(old), read_brief(new))
    return changes_markdown(changes) if form == "md" else changes_json(changes)


def explain(path: Path, row: str) -> str:
    """``explain``: how one figure of a brief came to be."""
    from summarizer.brief.comparing.explain import explain_row

    return explain_row(read_brief(path), row)


def evaluate_runs(folders: Sequence[Path], gold: Path, form: str) -> str:
    """``evaluate``: runs held against a gold reading, as text or JSON."""
    from summarizer.evaluation import evaluate, report_json, report_text

    found = [evaluate(folder, gold) for folder in folders]
    return report_json(found) if form == "json" else report_text(found)
