"""The options of the command line that several commands have, each described once."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from summarizer.settings import Settings, described, known, load_settings, plain_type

if TYPE_CHECKING:
    from summarizer.writing import Output

ASKING = (
    "model", "base_url", "mode", "temperature", "max_tokens", "seed", "reasks", "workers", "attempts", "timeout",
    "deadline", "token_limit", "rpm", "tpm", "price", "max_cost", "cache_dir", "replay", "record",
)  # fmt: skip
"""The settings of every command that asks a model."""

Command = Callable[..., None]
Paths = Annotated[
    list[str], typer.Argument(help="Article files, folders, or - for standard input.", show_default=False)
]


class Extent(str, Enum):
    """How much of a brief a text holds."""

    front = "front"
    full = "full"


ExtentOf = Annotated[Extent, typer.Option("--length", help="The page alone (front), or the evidence in it too (full).")]
_Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the results.")]
_Since = Annotated[
    Optional[Path],
    typer.Option(
        "--since",
        help="An older brief.json, or the output folder it is in: adds what has changed.",
        show_default=False,
    ),
]
_Forms = Annotated[
    str, typer.Option("--format", help="What to write, with commas: md, html, json, csv, docx (extra docx).")
]
_Config = Annotated[
    Optional[str],
    typer.Option("--config", help="A settings file instead of ./summarizer.toml.", show_default=False),
]


@dataclass(frozen=True)
class Target:
    """Where briefs go, in which forms, and what they are compared with."""

    out: Path
    since: Path | None
    output: Output


def with_settings(*names: str) -> Callable[[Command], Command]:
    """Give a command an option for each named setting, and ``--config``; it is called with ``settings``."""
    options = [*(_setting(name) for name in names), _option("config", _Config, None)]
    return lambda command: _with_options(
        command, "settings", options, lambda given: settings_of(given.pop("config"), given)
    )


def with_target(command: Command) -> Command:
    """Give a command ``--out``, ``--since``, ``--format`` and ``--length``; it is called with ``target``."""
    options = [
        _option("out", _Out, Path("out")),
        _option("since", _Since, None),
        _option("forms", _Forms, "md,html,json,csv"),
        _option("length", ExtentOf, Extent.front),
    ]
    return _with_options(command, "target", options, lambda given: target_of(**given))


def settings_of(config: Optional[str], flags: dict[str, Any]) -> Settings:
    """The settings from all layers; a replayed case brings the settings it was recorded with."""
    from summarizer.runs import case_layer

    settings = load_settings(flags, file=config)
    layer = case_layer(settings.replay)
    return load_settings(flags, file=config, case=layer) if layer else settings


def target_of(out: Path, since: Path | None, forms: str, length: Extent) -> Target:
    """The target, from the words of the command line. Raises InputError."""
    from summarizer.writing import Output, forms_of

    return Target(out, since, Output(forms_of(forms), length.value))


def _with_options(
    command: Command, packed: str, options: list[inspect.Parameter], pack: Callable[[dict[str, Any]], Any]
) -> Command:
    """The command with ``options`` in place of its parameter ``packed``, which is what ``pack`` makes of them."""

    def run(**given: Any) -> None:
        taken = {option.name: given.pop(option.name) for option in options}
        command(**given, **{packed: pack(taken)})

    own = [p for p in inspect.signature(command, eval_str=True).parameters.values() if p.name != packed]
    parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own] + options
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    run.__doc__, run.__name__ = command.__doc__, command.__name__
    return run


def _option(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _setting(name: str) -> inspect.Parameter:
    wanted: Any = plain_type(known()[name])
    words = "--" + name.replace("_", "-")
    words += f"/--no-{name.replace('_', '-')}" if wanted is bool else ""
    option = typer.Option(words, help=described()[name], show_default=False)
    return _option(name, Annotated[Optional[wanted], option], None)
