"""The command line: flags to ``Settings``, one call, results written; thin.

Nothing heavy is imported until a command runs, so ``--help`` answers at once; no command but a
live one ever loads the model's libraries. Data goes to stdout or files, progress to stderr.
Exit codes: 0 all good, 2 bad usage or input, 3 done but some articles failed, 4 stopped by budget, 130 interrupted.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from summarizer.settings import Settings

OK, BAD_INPUT, INTERRUPTED = 0, 2, 130

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


class DiffForm(str, Enum):
    """What ``diff`` can write."""

    md = "md"
    json = "json"


def _flag(name: str, words: str) -> Any:
    return typer.Option(name, help=words, show_default=False)


Paths = Annotated[
    list[str], typer.Argument(help="Article files, folders, or - for standard input.", show_default=False)
]
Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the results.")]
ModelName = Annotated[Optional[str], _flag("--model", "The model to ask.")]
BaseUrl = Annotated[Optional[str], _flag("--base-url", "An OpenAI-compatible server.")]
ModeName = Annotated[Optional[str], _flag("--mode", "json_schema (strict), json or tools.")]
Temperature = Annotated[Optional[float], _flag("--temperature", "Sampling temperature, 0 to 2.")]
MaxTokens = Annotated[Optional[int], _flag("--max-tokens", "The longest answer, in tokens.")]
Seed = Annotated[Optional[int], _flag("--seed", "The server's sampling seed.")]
Reasks = Annotated[Optional[int], _flag("--reasks", "How often items that fail the gate are asked again.")]
Workers = Annotated[Optional[int], _flag("--workers", "Articles asked for at once.")]
Attempts = Annotated[Optional[int], _flag("--attempts", "Tries of a call that fails in passing.")]
Timeout = Annotated[Optional[float], _flag("--timeout", "Seconds for one call.")]
Deadline = Annotated[Optional[float], _flag("--deadline", "Seconds for one request, retries included.")]
TokenLimit = Annotated[Optional[int], _flag("--token-limit", "Stop before this many tokens are spent.")]
CacheDir = Annotated[Optional[str], _flag("--cache-dir", "Where answers are kept.")]
Replay = Annotated[Optional[str], _flag("--replay", "Answer from this case or folder of recordings alone.")]
Record = Annotated[Optional[str], _flag("--record", "Keep a copy of every answer in this case or folder.")]
AsOf = Annotated[Optional[str], _flag("--as-of", "The brief as it could have been written on this day (YYYY-MM-DD).")]
OneSituation = Annotated[
    Optional[bool],
    _flag("--one-situation/--any-situations", "All articles are about one situation, whatever they look like."),
]
Corrections = Annotated[Optional[str], _flag("--corrections", "A JSON file of hand edits.")]
DryRun = Annotated[
    Optional[bool],
    _flag("--dry-run/--no-dry-run", "Only say what would be asked, what is answered, and about how many tokens."),
]
Config = Annotated[Optional[str], _flag("--config", "A settings file instead of ./summarizer.toml.")]
Since = Annotated[
    Optional[Path], _flag("--since", "An older brief.json, or the output folder it is in: adds what has changed.")
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
def brief(
    paths: Paths, out: Out = Path("out"), since: Since = None, model: ModelName = None, base_url: BaseUrl = None,
    mode: ModeName = None, temperature: Temperature = None, max_tokens: MaxTokens = None, seed: Seed = None,
    reasks: Reasks = None, workers: Workers = None, attempts: Attempts = None, timeout: Timeout = None,
    deadline: Deadline = None, token_limit: TokenLimit = None, cache_dir: CacheDir = None, replay: Replay = None,
    record: Record = None, as_of: AsOf = None, one_situation: OneSituation = None, corrections: Corrections = None,
    config: Config = None, dry_run: DryRun = None,
) -> None:  # fmt: skip
    """Read articles and write one cited brief per situation, as Markdown, HTML, JSON and CSV."""
    from summarizer import runs

    settings = _settings(config, locals())
    if settings.dry_run:
        typer.echo(runs.plan(paths, settings))
        return
    raise typer.Exit(runs.make_briefs(paths, settings, out, since, _say))


@app.command()
def extract(
    paths: Paths, out: Annotated[Optional[Path], typer.Option("--out", "-o", help="File for the records; stdout if not given.", show_default=False)] = None,
    model: ModelName = None, base_url: BaseUrl = None, mode: ModeName = None, temperature: Temperature = None,
    max_tokens: MaxTokens = None, seed: Seed = None, reasks: Reasks = None, workers: Workers = None,
    attempts: Attempts = None, timeout: Timeout = None, deadline: Deadline = None, token_limit: TokenLimit = None,
    cache_dir: CacheDir = None, replay: Replay = None, record: Record = None, config: Config = None,
    dry_run: DryRun = None,
) -> None:  # fmt: skip
    """Read articles and write their records as JSON Lines, one article a line."""
    from summarizer import runs

    settings = _settings(config, locals())
    if settings.dry_run:
        typer.echo(runs.plan(paths, settings))
        return
    raise typer.Exit(runs.make_records(paths, settings, out, _say))


@app.command()
def merge(
    records: Annotated[list[Path], typer.Argument(help="Files that extract wrote.", show_default=False)],
    out: Out = Path("out"), since: Since = None, as_of: AsOf = None,
    one_situation: OneSituation = None, corrections: Corrections = None, config: Config = None,
) -> None:  # fmt: skip
    """Merge records into one brief per situation; asks nobody."""
    from summarizer import runs

    raise typer.Exit(runs.merge_files(records, _settings(config, locals()), out, since, _say))


@app.command()
def render(
    brief_json: Annotated[Path, typer.Argument(help="A brief.json.", show_default=False)],
    to: Annotated[Form, typer.Option("--to", help="The form wanted.")] = Form.md,
    out: Annotated[Optional[Path], typer.Option("--out", "-o", help="File (folder for csv); stdout if not given.", show_default=False)] = None,
) -> None:  # fmt: skip
    """Make Markdown, HTML, JSON or CSV tables from a brief.json; asks nobody."""
    from summarizer import runs

    text = runs.render(brief_json, to.value, out, _say)
    if text is not None:
        typer.echo(text, nl=False)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The older brief.json.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="The newer brief.json.", show_default=False)],
    to: Annotated[DiffForm, typer.Option("--to", help="The form wanted.")] = DiffForm.md,
) -> None:
    """Say what is new, revised, withdrawn, newly contested or resolved between two briefs."""
    from summarizer import runs

    typer.echo(runs.diff(old, new, to.value), nl=False)


@app.command()
def explain(
    brief_json: Annotated[Path, typer.Argument(help="A brief.json.", show_default=False)],
    row: Annotated[
        str, typer.Argument(help="The row's id, or a part of it that only one row has.", show_default=False)
    ],
) -> None:
    """Say how a figure came to be: its points, the rule applied to each, what replaced what, with quotes."""
    from summarizer import runs

    typer.echo(runs.explain(brief_json, row), nl=False)


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
            typer.echo(runs.verify(folder, update))
        except SummarizerError as error:
            failed += 1
            _say(str(error))
    raise typer.Exit(BAD_INPUT if failed else OK)


@batch_app.command("export")
def batch_export(
    paths: Paths, out: Annotated[Path, typer.Option("--out", "-o", help="The batch file to write.")] = Path("batch.jsonl"),
    model: ModelName = None, temperature: Temperature = None, max_tokens: MaxTokens = None, seed: Seed = None,
    reasks: Reasks = None, cache_dir: CacheDir = None, replay: Replay = None, config: Config = None,
) -> None:  # fmt: skip
    """Write the requests that have no answer yet as the provider's batch file."""
    from summarizer import runs

    raise typer.Exit(runs.export_batch(paths, _settings(config, locals()), out, _say))


@batch_app.command("import")
def batch_import(
    results: Annotated[Path, typer.Argument(help="The provider's output file.", show_default=False)],
    requests: Annotated[Path, typer.Option("--requests", help="The batch file that was exported.")] = Path("batch.jsonl"),
    cache_dir: CacheDir = None, record: Record = None, config: Config = None,
) -> None:  # fmt: skip
    """Put a batch's results under their keys: into the cache, or into a folder of recordings (--record)."""
    from summarizer import runs

    raise typer.Exit(runs.import_batch(results, requests, _settings(config, locals()), _say))


@batch_app.command("submit")
def batch_submit(
    requests: Annotated[Path, typer.Argument(help="The batch file.")],
    base_url: BaseUrl = None,
    config: Config = None,
) -> None:
    """Send a batch file to the provider; prints the batch's id."""
    from summarizer import runs

    typer.echo(runs.submit(requests, _settings(config, locals())))


@batch_app.command("status")
def batch_status(
    batch: Annotated[str, typer.Argument(help="The batch's id.")],
    base_url: BaseUrl = None,
    config: Config = None,
) -> None:
    """Say how far a batch is."""
    from summarizer import runs

    typer.echo(runs.status(batch, _settings(config, locals())))


@batch_app.command("fetch")
def batch_fetch(
    batch: Annotated[str, typer.Argument(help="The batch's id.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="File for the results.")] = Path("results.jsonl"),
    base_url: BaseUrl = None, config: Config = None,
) -> None:  # fmt: skip
    """Fetch a finished batch's results."""
    from summarizer import runs

    typer.echo(runs.fetch(batch, out, _settings(config, locals())))


@cache_app.command("info")
def cache_info(cache_dir: CacheDir = None, config: Config = None) -> None:
    """Say how many answers the cache holds."""
    from summarizer import runs

    typer.echo(runs.cache_info(_settings(config, locals())))


@cache_app.command("verify")
def cache_verify(cache_dir: CacheDir = None, config: Config = None) -> None:
    """Re-hash every answer in the cache."""
    from summarizer import runs

    typer.echo(runs.cache_verify(_settings(config, locals())))


@cache_app.command("clear")
def cache_clear(cache_dir: CacheDir = None, config: Config = None) -> None:
    """Empty the cache."""
    from summarizer import runs

    typer.echo(runs.cache_clear(_settings(config, locals())))


def main() -> None:
    """Run the command line; what this package raises becomes one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # quotes are written as they stand, whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except SummarizerError as error:
        _say(f"error: {error}")
        sys.exit(BAD_INPUT)
    except OSError as error:  # a full disk, a folder that may not be entered
        _say(f"error: {error.filename or 'output'}: {error.strerror or error}")
        _leave(BAD_INPUT)
    except SystemExit as end:
        if end.code != INTERRUPTED:
            raise
        _say("interrupted; what was answered is kept, and the next run asks only for the rest")
        _leave(INTERRUPTED)


def _settings(config: Optional[str], given: dict[str, Any]) -> Settings:
    """The settings from all layers; a replayed case brings the settings it was recorded with."""
    from summarizer.runs import case_layer
    from summarizer.settings import known, load_settings

    flags = {name: value for name, value in given.items() if name in known()}
    settings = load_settings(flags, file=config)
    layer = case_layer(settings.replay)
    return load_settings(flags, file=config, case=layer) if layer else settings


def _leave(code: int) -> None:
    """End at once: a thread that waits for a server is not waited for, nor is an output that cannot be flushed."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


def _say(line: str) -> None:
    typer.echo(line, err=True)


if __name__ == "__main__":
    main()
