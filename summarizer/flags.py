"""The options of the command line, made from ``Settings``: each setting is described once."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Optional

import typer

from summarizer.settings import Settings, described, known, load_settings, plain_type

ASKING = (
    "model", "base_url", "mode", "temperature", "max_tokens", "seed", "reasks", "workers", "attempts", "timeout",
    "deadline", "token_limit", "rpm", "tpm", "price", "max_cost", "cache_dir", "replay", "record",
)  # fmt: skip
"""The settings of every command that asks a model."""

Command = Callable[..., None]


def with_settings(*names: str) -> Callable[[Command], Command]:
    """Give a command an option for each named setting, and ``--config``; it is called with ``settings``."""

    def decorate(command: Command) -> Command:
        def run(config: Optional[str] = None, **given: Any) -> None:
            flags = {name: given.pop(name) for name in names}
            command(**given, settings=settings_of(config, flags))

        own = [p for p in inspect.signature(command, eval_str=True).parameters.values() if p.name != "settings"]
        added = [_parameter(name) for name in names]
        config = Annotated[
            Optional[str],
            typer.Option("--config", help="A settings file instead of ./summarizer.toml.", show_default=False),
        ]
        last = inspect.Parameter("config", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=config)
        parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own] + [*added, last]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        run.__doc__, run.__name__ = command.__doc__, command.__name__
        return run

    return decorate


def settings_of(config: Optional[str], flags: dict[str, Any]) -> Settings:
    """The settings from all layers; a replayed case brings the settings it was recorded with."""
    from summarizer.runs import case_layer

    settings = load_settings(flags, file=config)
    layer = case_layer(settings.replay)
    return load_settings(flags, file=config, case=layer) if layer else settings


def _parameter(name: str) -> inspect.Parameter:
    wanted: Any = plain_type(known()[name])
    words = "--" + name.replace("_", "-")
    words += f"/--no-{name.replace('_', '-')}" if wanted is bool else ""
    option = typer.Option(words, help=described()[name], show_default=False)
    annotation = Annotated[Optional[wanted], option]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
