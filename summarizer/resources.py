"""Where the prompts and schemas are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from summarizer.errors import SettingsError


@cache
def read_resource(folder: str, *path: str) -> str:
    """The text of a file under ``prompts/`` or ``schemas/``. Raises SettingsError if it is not there."""
    inside: Traversable = resources.files("summarizer").joinpath(folder, *path)
    beside = Path(__file__).resolve().parent.parent.joinpath(folder, *path)
    for place in (inside, beside):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    raise SettingsError(f"{'/'.join((folder, *path))} is missing from the installation; install the package again")
