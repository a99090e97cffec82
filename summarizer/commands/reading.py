"""The commands that read what was made, and write nothing anew of it: render, diff, explain, evaluate, verify."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated, Optional

import typer

from summarizer.commands.terminal import say, show
from summarizer.errors import SummarizerError
from summarizer.flags import Extent, ExtentOf

OK, BAD_INPUT = 0, 2


class Form(str, Enum):
    """What ``render`` can write."""

    md = "md"
    html = "html"
    json = "json"
    csv = "csv"
    docx = "docx"


class DiffForm(str, Enum):
    """What ``diff`` can write."""

    md = "md"
    json = "json"


class EvaluationForm(str, Enum):
    """What ``evaluate`` can write."""

    text = "text"
    json = "json"


BriefFile = Annotated[Path, typer.Argument(help="A brief.json.", show_default=False)]


def render(
    brief_json: BriefFile,
    to: Annotated[Form, typer.Option("--to", help="The form wanted.")] = Form.md,
    out: Annotated[Optional[Path], typer.Option("--out", "-o", help="File (folder for csv); stdout if not given.", show_default=False)] = None,
    length: ExtentOf = Extent.front,
) -> None:  # fmt: skip
    """Make Markdown, HTML, JSON, CSV tables or a Word file from a brief.json; asks nobody."""
    from summarizer import rendering

    text = rendering.render(brief_json, to.value, out, length.value, say)
    if text is not None:
        show(text, end="")


def diff(
    old: Annotated[Path, typer.Argument(help="The older brief.json.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="The newer brief.json.", show_default=False)],
    to: Annotated[DiffForm, typer.Option("--to", help="The form wanted.")] = DiffForm.md,
) -> None:
    """Say what is new, revised, withdrawn, newly contested or resolved between two briefs."""
    from summarizer import rendering

    show(rendering.diff(old, new, to.value), end="")


def explain(
    brief_json: BriefFile,
    row: Annotated[
        str, typer.Argument(help="The row's id, or a part of it that only one row has.", show_default=False)
    ],
) -> None:
    """Say how a figure came to be: its points, the rule applied to each, what replaced what, with quotes."""
    from summarizer import rendering

    show(rendering.explain(brief_json, row), end="")


def evaluate(
    run: Annotated[list[Path], typer.Argument(help="Output folders of runs.", show_default=False)],
    gold: Annotated[
        Path, typer.Option("--gold", help="A reading of the articles by hand, JSON or CSV.", show_default=False)
    ],
    to: Annotated[EvaluationForm, typer.Option("--to", help="The form wanted.")] = EvaluationForm.text,
) -> None:
    """Hold runs against a reading of the articles by hand: figures, articles, false values, citations, tokens."""
    from summarizer import rendering

    show(rendering.evaluate_runs(run, gold, to.value))


def verify(
    case: Annotated[list[Path], typer.Argument(help="Fixture cases.", show_default=False)],
    update: Annotated[bool, typer.Option("--update", help="Write the cases' briefs anew first.")] = False,
) -> None:
    """Prove that recorded cases are whole: keys, nothing stale or dead, every quote at its offsets, briefs up to date."""
    from summarizer import runs

    failed = 0
    for folder in case:
        try:
            show(runs.verify(folder, update))
        except SummarizerError as error:
            failed += 1
            say(str(error))
    raise typer.Exit(BAD_INPUT if failed else OK)
