"""The commands that make something of articles or records: brief, extract, merge."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from summarizer.commands.terminal import say, show
from summarizer.flags import ASKING, Paths, Target, with_settings, with_target
from summarizer.settings import Settings

RecordsFile = Annotated[
    Optional[Path], typer.Option("--out", "-o", help="File for the records; stdout if not given.", show_default=False)
]


@with_settings(*ASKING, "as_of", "one_situation", "corrections", "dry_run")
@with_target
def brief(paths: Paths, *, target: Target, settings: Settings) -> None:
    """Read articles and write one cited brief per situation, as Markdown, HTML, JSON and CSV."""
    from summarizer import runs

    if settings.dry_run:
        show(runs.plan(paths, settings))
        return
    raise typer.Exit(runs.make_briefs(paths, settings, target.out, target.since, say, target.output))


@with_settings(*ASKING, "dry_run")
def extract(paths: Paths, out: RecordsFile = None, *, settings: Settings) -> None:
    """Read articles and write their records as JSON Lines, one article a line."""
    from summarizer import runs

    if settings.dry_run:
        show(runs.plan(paths, settings))
        return
    raise typer.Exit(runs.make_records(paths, settings, out, say))


@with_settings("as_of", "one_situation", "corrections")
@with_target
def merge(
    records: Annotated[list[Path], typer.Argument(help="Files that extract wrote.", show_default=False)],
    *,
    target: Target,
    settings: Settings,
) -> None:
    """Merge records into one brief per situation; asks nobody."""
    from summarizer import runs

    raise typer.Exit(runs.merge_files(records, settings, target.out, target.since, say, target.output))
