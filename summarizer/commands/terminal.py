"""What is said to whoever runs a command: results on standard output, messages on standard error."""

from __future__ import annotations

import sys

import typer

from summarizer.plain import printable


def say(line: str) -> None:
    """One line to stderr, without what could steer the terminal."""
    typer.echo(printable(line), err=True)


def show(text: str, end: str = "\n") -> None:
    """Text to stdout: to a terminal without what could steer it, else as it stands."""
    typer.echo((printable(text) if sys.stdout.isatty() else text) + end, nl=False)
