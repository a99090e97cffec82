"""The commands of the cache of answers: info, verify, clear."""

from __future__ import annotations

import typer

from summarizer.commands.terminal import show
from summarizer.flags import with_settings
from summarizer.settings import Settings

app = typer.Typer(help="The cache of answers: info, verify, clear.", no_args_is_help=True, rich_markup_mode=None)


@app.command()
@with_settings("cache_dir")
def info(*, settings: Settings) -> None:
    """Say how many answers the cache holds."""
    from summarizer import upkeep

    show(upkeep.cache_info(settings))


@app.command()
@with_settings("cache_dir")
def verify(*, settings: Settings) -> None:
    """Hash every answer in the cache again, and its request."""
    from summarizer import upkeep

    show(upkeep.cache_verify(settings))


@app.command()
@with_settings("cache_dir")
def clear(*, settings: Settings) -> None:
    """Empty the cache."""
    from summarizer import upkeep

    show(upkeep.cache_clear(settings))
