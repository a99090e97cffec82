"""Reads the pairs of ``tests/brief/data``: fields in, wording out, as blocks of plain text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
Pair = tuple[list[tuple[str, Any]], str]


def pairs(name: str) -> list[Pair]:
    """The blocks of one file: every ``name: value`` line above the three dots, and what stands below them."""
    text = (DATA / name).read_text(encoding="utf-8")
    blocks = [block for block in text.split("\n\n") if "\n...\n" in f"\n{block}\n"]
    found = []
    for block in blocks:
        given, _, expected = f"{block}\n".partition("\n...\n")
        found.append(([_field(line) for line in given.splitlines()], expected.strip()))
    return found


def _field(line: str) -> tuple[str, Any]:
    name, _, value = line.partition(": ")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
