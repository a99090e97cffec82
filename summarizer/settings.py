"""One frozen ``Settings``: defaults < file < environment < replayed case < flags.

The API key is not a setting: it is read from the environment when a model is really asked,
and held by nothing that is ever printed. An unknown name is an error that lists the known ones;
an environment variable that is set to nothing counts as not set.
"""

from __future__ import annotations

import dataclasses
import math
import os
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any

from summarizer.errors import SettingsError
from summarizer.request import Mode

ENVIRONMENT_PREFIX = "SUMMARIZER_"
SETTINGS_FILE = "summarizer.toml"
KEY_NAMES = ("SUMMARIZER_API_KEY", "OPENAI_API_KEY")
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_NAMES: dict[type, str] = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


@dataclass(frozen=True)
class Settings:
    """What a run may be told. Every field is a flag, a name in the settings file and ``SUMMARIZER_<NAME>``."""

    model: Annotated[str, "The model to ask, by the server's name for it."] = "gpt-5-mini"
    base_url: Annotated[str | None, "An OpenAI-compatible server's address; unset is OpenAI's own."] = None
    mode: Annotated[
        Mode, "How the schema is imposed: json_schema (strict), json or tools, for servers that lack it."
    ] = "json_schema"
    temperature: Annotated[float | None, "Sampling temperature, 0 to 2; unset leaves it to the server."] = None
    max_tokens: Annotated[int | None, "The longest answer, in tokens; unset leaves it to the server."] = None
    seed: Annotated[int | None, "The server's sampling seed."] = None
    reasks: Annotated[int, "How often items that fail the gate are asked again."] = 1
    workers: Annotated[int, "How many articles are asked for at once."] = 8
    attempts: Annotated[int, "How often a call that fails in passing (5xx, timeout) is tried in all."] = 6
    timeout: Annotated[float, "Seconds for one call, first to last byte."] = 180.0
    deadline: Annotated[float, "Seconds for one answer, retries and waiting included."] = 900.0
    token_limit: Annotated[int | None, "The most tokens a run may spend; it stops before it would pass them."] = None
    rpm: Annotated[int | None, "The most requests a minute; unset goes by what the server refuses."] = None
    tpm: Annotated[int | None, "The most tokens a minute, in and out, as estimated."] = None
    price: Annotated[
        str | None, "A JSON or TOML file of your own: for each model, input and output per million tokens."
    ] = None
    max_cost: Annotated[float | None, "The most a run may cost, by the prices of --price."] = None
    cache_dir: Annotated[str, "Where answers are kept between runs: a folder, or redis://host:6379/0 for a team."] = (
        ".summarizer-cache"
    )
    replay: Annotated[str | None, "A case folder (or a folder of recordings): answer from it alone, ask nobody."] = None
    record: Annotated[str | None, "A case folder (or any folder) to keep a copy of every answer in."] = None
    as_of: Annotated[str | None, "ISO day: the brief as it could have been written then."] = None
    one_situation: Annotated[bool, "All articles are about one situation, whatever they look like."] = False
    corrections: Annotated[str | None, "A JSON file of hand edits (join, keep_apart, assign, exclude)."] = None
    dry_run: Annotated[
        bool, "Ask nobody: only say what would be asked, what is answered, and about how many tokens it costs."
    ] = False

    def __post_init__(self) -> None:
        """Raise SettingsError for a value that no run could use, whoever gave it."""
        for name, hint in known().items():
            value, wanted = getattr(self, name), plain_type(hint)
            if value is not None and not _fits(value, wanted):
                raise SettingsError(f"{name} = {value!r} is not {_NAMES[wanted]}")
        _check(self)


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    file: str | Path | None = None,
    environment: Mapping[str, str] | None = None,
    case: Mapping[str, Any] | None = None,
    ignore_file: bool = False,
) -> Settings:
    """Settings from all layers; a flag that is None is not given.

    file: a TOML file that must exist; None takes ``summarizer.toml`` of the current folder if there is one,
    unless ``ignore_file``.
    Raises SettingsError for unknown names, wrong types and impossible values, each with its layer.
    """
    env = os.environ if environment is None else environment
    layers = (
        ("settings file", {} if ignore_file else _from_file(file)),
        ("environment", _from_environment(env)),
        ("case.json", dict(case or {})),
        ("flags", {k: v for k, v in (flags or {}).items() if v is not None}),
    )
    merged: dict[str, Any] = {}
    for name, layer in layers:
        for key, value in layer.items():
            merged[key] = _typed(key, value, name)
    return Settings(**merged)


def api_key(environment: Mapping[str, str] | None = None) -> str:
    """The API key from the environment. Raises SettingsError that names the variables, never their values."""
    env = os.environ if environment is None else environment
    for name in KEY_NAMES:
        if env.get(name):
            return env[name]
    raise SettingsError(
        f"no API key: set {' or '.join(KEY_NAMES)} (any word will do for a server that wants none),"
        " or run from recordings with --replay"
    )


def known() -> dict[str, Any]:
    """The settings by name, each with its type."""
    return typing.get_type_hints(Settings)


def described() -> dict[str, str]:
    """What each setting means, by its name."""
    hints = typing.get_type_hints(Settings, include_extras=True)
    return {name: hint.__metadata__[0] for name, hint in hints.items()}


def _from_file(file: str | Path | None) -> dict[str, Any]:
    path = Path(file or SETTINGS_FILE)
    if file is None and not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"settings file {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"settings file {path} is not TOML: {error}") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    names = {f.name for f in fields(Settings)}
    found = {}
    for name, value in environment.items():
        if not name.startswith(ENVIRONMENT_PREFIX) or name in KEY_NAMES or not value:
            continue
        key = name.removeprefix(ENVIRONMENT_PREFIX).lower()
        if key not in names:
            raise SettingsError(_unknown(name, "environment"))
        found[key] = value
    return found


def _typed(key: str, value: Any, layer: str) -> Any:
    """The value in the setting's own type; text is converted, anything else must fit."""
    hints = known()
    if key not in hints:
        raise SettingsError(_unknown(key, layer))
    wanted = plain_type(hints[key])
    try:
        return _converted(value, wanted)
    except (ValueError, OverflowError) as error:
        raise SettingsError(f"{layer}: {key} = {value!r} is not {_NAMES[wanted]}") from error


def _converted(value: Any, wanted: type) -> Any:
    """``value`` as ``wanted``; ValueError or OverflowError when it is something else."""
    if wanted is bool:
        if not isinstance(value, bool) and str(value).lower() not in _WORDS:
            raise ValueError
        return value if isinstance(value, bool) else _WORDS[str(value).lower()]
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise ValueError
    number = value if wanted is str else float(value)
    if wanted is int and number != int(number):
        raise ValueError
    return wanted(value)


def plain_type(hint: Any) -> type:
    """str, int, float or bool out of ``str | None`` or a Literal."""
    if isinstance(hint, types.UnionType):
        hint = next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return str if typing.get_origin(hint) is typing.Literal else hint


def _fits(value: Any, wanted: type) -> bool:
    """Whether a value is of a type; a whole number is a number too, and a truth value is neither."""
    if isinstance(value, bool) or wanted is bool:
        return isinstance(value, bool) and wanted is bool
    return isinstance(value, (int, float) if wanted is float else wanted)


def _check(settings: Settings) -> None:
    """Raise SettingsError for a value that no run could use."""
    modes = typing.get_args(Mode)
    if settings.mode not in modes:
        raise SettingsError(f"mode = {settings.mode!r}: choose one of {', '.join(modes)}")
    for name in ("model", "cache_dir"):
        if not getattr(settings, name).strip():
            raise SettingsError(f"{name} must not be empty")
    for name in ("workers", "attempts", "max_tokens", "rpm", "tpm"):
        _check_range(settings, name, 1, math.inf, "1 or more")
    for name in ("reasks", "token_limit"):
        _check_range(settings, name, 0, math.inf, "0 or more")
    for name in ("timeout", "deadline"):
        _check_range(settings, name, 0.001, 1e6, "a number of seconds from 0.001 to 1000000")
    _check_range(settings, "max_cost", 0, math.inf, "0 or more")
    _check_range(settings, "temperature", 0, 2, "a number from 0 to 2")
    if settings.as_of is not None:
        _check_day(settings.as_of)


def _check_range(settings: Settings, name: str, low: float, high: float, words: str) -> None:
    value = getattr(settings, name)
    if value is not None and not low <= value <= high:  # NaN is in no range
        raise SettingsError(f"{name} = {value} must be {words}")


def _check_day(day: str) -> None:
    import datetime

    try:
        if datetime.date.fromisoformat(day).isoformat() != day:
            raise ValueError
    except ValueError as error:
        raise SettingsError(f"as_of = {day!r} is not a day; write YYYY-MM-DD") from error


def _unknown(name: str, layer: str) -> str:
    names = ", ".join(f.name for f in dataclasses.fields(Settings))
    hint = (
        f"; the API key is read from the environment alone ({' or '.join(KEY_NAMES)})" if "key" in name.lower() else ""
    )
    return f"{layer}: unknown setting {name!r}; known are {names}{hint}"
