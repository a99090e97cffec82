"""What tokens cost, from the user's own list: no price is built in, and none is guessed."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.errors import SettingsError
from summarizer.request import Usage

FORM = 'it must hold, for each model, {"input": price, "output": price} per million tokens'


@dataclass(frozen=True)
class Price:
    """The price of a million tokens in and of a million tokens out."""

    input: float
    output: float

    def of(self, usage: Usage) -> float:
        """What ``usage`` costs."""
        return (usage.input_tokens * self.input + usage.output_tokens * self.output) / 1e6


def load_price(path: str | Path, model: str) -> Price:
    """The price of ``model`` in a JSON or TOML file. Raises SettingsError that says what is missing in it."""
    table = _read(Path(path))
    if model not in table:
        raise SettingsError(f"price file {path}: no price for {model!r}; {FORM}")
    given = table[model]
    if not isinstance(given, Mapping) or set(given) != {"input", "output"} or not all(map(_is_price, given.values())):
        raise SettingsError(f"price file {path}: {model!r}: {FORM}")
    return Price(float(given["input"]), float(given["output"]))


def _read(path: Path) -> Mapping[str, Any]:
    try:
        text = path.read_text(encoding="utf-8")
        table = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"price file {path}: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        raise SettingsError(
            f"price file {path} is not {'JSON' if path.suffix == '.json' else 'TOML'}: {error}"
        ) from None
    if not isinstance(table, Mapping):
        raise SettingsError(f"price file {path}: {FORM}")
    return table


def _is_price(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < math.inf
