"""The commands of the provider's batches: export and import here; submit, status, fetch, cancel there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.commands.terminal import say, show
from summarizer.flags import Paths, with_settings
from summarizer.settings import Settings

app = typer.Typer(
    help="Ask through the provider's batch files: export, submit, status, fetch, import.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
BatchId = Annotated[str, typer.Argument(help="The batch's id.")]


@app.command()
@with_settings("model", "temperature", "max_tokens", "seed", "reasks", "price", "cache_dir", "replay")
def export(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", "-o", help="The batch file to write.")] = Path("batch.jsonl"),
    *,
    settings: Settings,
) -> None:
    """Write the requests that have no answer yet as the provider's batch file."""
    from summarizer import runs

    raise typer.Exit(runs.export_batch(paths, settings, out, say))


@app.command("import")
@with_settings("cache_dir", "record")
def import_(
    results: Annotated[Path, typer.Argument(help="The provider's output file.", show_default=False)],
    requests: Annotated[Path, typer.Option("--requests", help="The batch file that was exported.")] = Path(
        "batch.jsonl"
    ),
    *,
    settings: Settings,
) -> None:
    """Put a batch's results under their keys: into the cache, or into a folder of recordings (--record)."""
    from summarizer import runs

    raise typer.Exit(runs.import_batch(results, requests, settings, say))


@app.command()
@with_settings("base_url")
def submit(requests: Annotated[Path, typer.Argument(help="The batch file.")], *, settings: Settings) -> None:
    """Send a batch file to the provider; prints the batch's id."""
    from summarizer import upkeep

    show(upkeep.submit(requests, settings))


@app.command()
@with_settings("base_url")
def status(batch: BatchId, *, settings: Settings) -> None:
    """Say how far a batch is."""
    from summarizer import upkeep

    show(upkeep.status(batch, settings))


@app.command()
@with_settings("base_url")
def fetch(
    batch: BatchId,
    out: Annotated[Path, typer.Option("--out", "-o", help="File for the results.")] = Path("results.jsonl"),
    *,
    settings: Settings,
) -> None:
    """Fetch a finished batch's results."""
    from summarizer import upkeep

    show(upkeep.fetch(batch, out, settings))


@app.command()
@with_settings("base_url")
def cancel(batch: BatchId, *, settings: Settings) -> None:
    """Stop a batch; what is answered by then can still be fetched."""
    from summarizer import upkeep

    show(upkeep.cancel(batch, settings))
