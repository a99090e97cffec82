"""The command line: its commands, its version, and how it ends.

Nothing heavy is imported until a command runs, so ``--help`` answers at once; no command but a
live one ever loads the model's libraries. Data goes to stdout or files, progress to stderr.
Exit codes: 0 all good, 2 bad usage or input, 3 done but some articles failed, 4 stopped by budget, 130 interrupted.
"""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from summarizer.commands import batches, cache
from summarizer.commands.making import brief, extract, merge
from summarizer.commands.reading import diff, evaluate, explain, render, verify
from summarizer.commands.terminal import say
from summarizer.ending import end_as_interrupted, end_soon, leave
from summarizer.errors import ServerUnusable, SummarizerError

OK, BAD_INPUT, INTERRUPTED = 0, 2, 130

app = typer.Typer(
    name="summarizer",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (brief, extract, merge, render, diff, explain, evaluate, verify):
    app.command()(command)
app.add_typer(batches.app, name="batch")
app.add_typer(cache.app, name="cache")


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


def main() -> None:
    """Run the command line; what this package raises becomes one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # quotes are written as they stand, whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    end_as_interrupted()
    try:
        app()
    except ServerUnusable as error:
        say(f"error: {error}")
        end_soon(BAD_INPUT)
    except SummarizerError as error:
        say(f"error: {error}")
        sys.exit(BAD_INPUT)
    except OSError as error:  # a full disk, a folder that may not be entered
        say(f"error: {error.filename or 'output'}: {error.strerror or error}")
        leave(BAD_INPUT)
    except SystemExit as end:
        if end.code != INTERRUPTED:
            raise
        say("interrupted; what was answered is kept, and the next run asks only for the rest")
        leave(INTERRUPTED)


if __name__ == "__main__":
    main()
