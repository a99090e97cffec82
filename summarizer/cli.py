"""The command line: flags to ``Settings``, one call, results written; thin.

Nothing heavy is imported until a command runs, so ``--help`` answers at once; no command but a
live one ever loads the model's libraries. Data goes to stdout or files, progress to stderr.
Exit codes: 0 all good, 2 bad usage or input, 3 done but some articles failed, 4 stopped by budget, 130 interrupted.
"""

from __future__ import annotations

import io
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated, Optional

import typer

from summarizer.ending import end_as_interrupted, end_soon, leave
from summarizer.errors import ServerUnusable, SummarizerError
from summarizer.flags import ASKING, with_settings
from summarizer.plain import printable
from summarizer.settings import Settings

OK, BAD_INPUT, INTERRUPTED = 0, 2, 130
PLAIN = "md,html,json,csv"

app = typer.Typer(
    name="summarizer",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
batch_app = typer.Typer(
    help="Ask through the provider's batch files: export, submit, status, fetch, import.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
cache_app = typer.Typer(help="The cache of answers: info, verify, clear.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(batch_app, name="batch")
app.add_typer(cache_app, name="cache")


class Form(str, Enum):
    """What ``render`` can write."""

    md = "md"
    html = "html"
    json = "json"
    csv = "csv"
    docx = "docx"


class Extent(str, Enum):
    """How much of a brief a text holds."""

    front = "front"
    full = "full"


class DiffForm(str, Enum):
    """What ``diff`` can write."""

    md = "md"
    json = "json"


class EvaluationForm(str, Enum):
    """What ``evaluate`` can write."""

    text = "text"
    json = "json"


Paths = Annotated[
    list[str], typer.Argument(help="Article files, folders, or - for standard input.", show_default=False)
]
Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the results.")]
RecordsFile = Annotated[
    Optional[Path], typer.Option("--out", "-o", help="File for the records; stdout if not given.", show_default=False)
]
Forms = Annotated[
    str, typer.Option("--format", help="What to write, with commas: md, html, json, csv, docx (extra docx).")
]
ExtentOf = Annotated[Extent, typer.Option("--length", help="The page alone (front), or the evidence in it too (full).")]
BatchId = Annotated[str, typer.Argument(help="The batch's id.")]
Since = Annotated[
    Optional[Path],
    typer.Option(
        "--since",
        help="An older brief.json, or the output folder it is in: adds what has changed.",
        show_default=False,
    ),
]


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"summarizer {version('summarizer')}")
        raise typer.Exit(OK)


@app.callback()
def summarizer(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Many news articles about one unfolding situation in, one cited situation brief out."""


@app.command()
@with_settings(*ASKING, "as_of", "one_situation", "corrections", "dry_run")
def brief(
    paths: Paths,
    out: Out = Path("out"),
    since: Since = None,
    forms: Forms = PLAIN,
    length: ExtentOf = Extent.front,
    *,
    settings: Settings,
) -> None:
    """Read articles and write one cited brief per situation, as Markdown, HTML, JSON and CSV."""
    from summarizer import runs

    if settings.dry_run:
        _print(runs.plan(paths, settings))
        return
    output = runs.output_of(forms, length.value)
    raise typer.Exit(runs.make_briefs(paths, settings, out, since, _say, output))


@app.command()
@with_settings(*ASKING, "dry_run")
def extract(paths: Paths, out: RecordsFile = None, *, settings: Settings) -> None:
    """Read articles and write their records as JSON Lines, one article a line."""
    from summarizer import runs

    if settings.dry_run:
        _print(runs.plan(paths, settings))
        return
    raise typer.Exit(runs.make_records(paths, settings, out, _say))


@app.command()
@with_settings("as_of", "one_situation", "corrections")
def merge(
    records: Annotated[list[Path], typer.Argument(help="Files that extract wrote.", show_default=False)],
    out: Out = Path("out"),
    since: Since = None,
    forms: Forms = PLAIN,
    length: ExtentOf = Extent.front,
    *,
    settings: Settings,
) -> None:
    """Merge records into one brief per situation; asks nobody."""
    from summarizer import runs

    output = runs.output_of(forms, length.value)
    raise typer.Exit(runs.merge_files(records, settings, out, since, _say, output))


@app.command()
def render(
    brief_json: Annotated[Path, typer.Argument(help="A brief.json.", show_default=False)],
    to: Annotated[Form, typer.Option("--to", help="The form wanted.")] = Form.md,
    out: Annotated[Optional[Path], typer.Option("--out", "-o", help="File (folder for csv); stdout if not given.", show_default=False)] = None,
    length: ExtentOf = Extent.front,
) -> None:  # fmt: skip
    """Make Markdown, HTML, JSON, CSV tables or a Word file from a brief.json; asks nobody."""
    from summarizer import rendering

    text = rendering.render(brief_json, to.value, out, length.value, _say)
    if text is not None:
        _print(text, end="")


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The older brief.json.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="The newer brief.json.", show_default=False)],
    to: Annotated[DiffForm, typer.Option("--to", help="The form wanted.")] = DiffForm.md,
) -> None:
    """Say what is new, revised, withdrawn, newly contested or resolved between two briefs."""
    from summarizer import rendering

    _print(rendering.diff(old, new, to.value), end="")


@app.command()
def explain(
    brief_json: Annotated[Path, typer.Argument(help="A brief.json.", show_default=False)],
    row: Annotated[
        str, typer.Argument(help="The row's id, or a part of it that only one row has.", show_default=False)
    ],
) -> None:
    """Say how a figure came to be: its points, the rule applied to each, what replaced what, with quotes."""
    from summarizer import rendering

    _print(rendering.explain(brief_json, row), end="")


@app.command()
def evaluate(
    run: Annotated[list[Path], typer.Argument(help="Output folders of runs.", show_default=False)],
    gold: Annotated[
        Path, typer.Option("--gold", help="A reading of the articles by hand, JSON or CSV.", show_default=False)
    ],
    to: Annotated[EvaluationForm, typer.Option("--to", help="The form wanted.")] = EvaluationForm.text,
) -> None:
    """Hold runs against a reading of the articles by hand: figures, articles, false values, citations, tokens."""
    from summarizer import rendering

    _print(rendering.evaluate_runs(run, gold, to.value))


@app.command()
def verify(
    case: Annotated[list[Path], typer.Argument(help="Fixture cases.", show_default=False)],
    update: Annotated[bool, typer.Option("--update", help="Write the cases' briefs anew first.")] = False,
) -> None:
    """Prove that recorded cases are whole: keys, nothing stale or dead, every quote at its offsets, briefs up to date."""
    from summarizer import runs

    failed = 0
    for folder in case:
        try:
            _print(runs.verify(folder, update))
        except SummarizerError as error:
            failed += 1
            _say(str(error))
    raise typer.Exit(BAD_INPUT if failed else OK)


@batch_app.command("export")
@with_settings("model", "temperature", "max_tokens", "seed", "reasks", "price", "cache_dir", "replay")
def batch_export(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", "-o", help="The batch file to write.")] = Path("batch.jsonl"),
    *,
    settings: Settings,
) -> None:
    """Write the requests that have no answer yet as the provider's batch file."""
    from summarizer import runs

    raise typer.Exit(runs.export_batch(paths, settings, out, _say))


@batch_app.command("import")
@with_settings("cache_dir", "record")
def batch_import(
    results: Annotated[Path, typer.Argument(help="The provider's output file.", show_default=False)],
    requests: Annotated[Path, typer.Option("--requests", help="The batch file that was exported.")] = Path(
        "batch.jsonl"
    ),
    *,
    settings: Settings,
) -> None:
    """Put a batch's results under their keys: into the cache, or into a folder of recordings (--record)."""
    from summarizer import runs

    raise typer.Exit(runs.import_batch(results, requests, settings, _say))


@batch_app.command("submit")
@with_settings("base_url")
def batch_submit(requests: Annotated[Path, typer.Argument(help="The batch file.")], *, settings: Settings) -> None:
    """Send a batch file to the provider; prints the batch's id."""
    from summarizer import upkeep

    _print(upkeep.submit(requests, settings))


@batch_app.command("status")
@with_settings("base_url")
def batch_status(batch: BatchId, *, settings: Settings) -> None:
    """Say how far a batch is."""
    from summarizer import upkeep

    _print(upkeep.status(batch, settings))


@batch_app.command("fetch")
@with_settings("base_url")
def batch_fetch(
    batch: BatchId,
    out: Annotated[Path, typer.Option("--out", "-o", help="File for the results.")] = Path("results.jsonl"),
    *,
    settings: Settings,
) -> None:
    """Fetch a finished batch's results."""
    from summarizer import upkeep

    _print(upkeep.fetch(batch, out, settings))


@batch_app.command("cancel")
@with_settings("base_url")
def batch_cancel(batch: BatchId, *, settings: Settings) -> None:
    """Stop a batch; what is answered by then can still be fetched."""
    from summarizer import upkeep

    _print(upkeep.cancel(batch, settings))


@cache_app.command("info")
@with_settings("cache_dir")
def cache_info(*, settings: Settings) -> None:
    """Say how many answers the cache holds."""
    from summarizer import upkeep

    _print(upkeep.cache_info(settings))


@cache_app.command("verify")
@with_settings("cache_dir")
def cache_verify(*, settings: Settings) -> None:
    """Hash every answer in the cache again, and its request."""
    from summarizer import upkeep

    _print(upkeep.cache_verify(settings))


@cache_app.command("clear")
@with_settings("cache_dir")
def cache_clear(*, settings: Settings) -> None:
    """Empty the cache."""
    from summarizer import upkeep

    _print(upkeep.cache_clear(settings))


def main() -> None:
    """Run the command line; what this package raises becomes one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # quotes are written as they stand, whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    end_as_interrupted()
    try:
        app()
    except ServerUnusable as error:
        _say(f"error: {error}")
        end_soon(BAD_INPUT)
    except SummarizerError as error:
        _say(f"error: {error}")
        sys.exit(BAD_INPUT)
    except OSError as error:  # a full disk, a folder that may not be entered
        _say(f"error: {error.filename or 'output'}: {error.strerror or error}")
        leave(BAD_INPUT)
    except SystemExit as end:
        if end.code != INTERRUPTED:
            raise
        _say("interrupted; what was answered is kept, and the next run asks only for the rest")
        leave(INTERRUPTED)


def _say(line: str) -> None:
    """One line to stderr, without what could steer the terminal."""
    typer.echo(printable(line), err=True)


def _print(text: str, end: str = "\n") -> None:
    """Text to stdout: to a terminal without what could steer it, else as it stands."""
    typer.echo((printable(text) if sys.stdout.isatty() else text) + end, nl=False)


if __name__ == "__main__":
    main()
