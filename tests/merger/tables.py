"""Ledger cases as plain text: Markdown tables, read into records and expectations.

The columns are explained in ``fixtures/ledger/README.md``. A fault in a file raises ``BadTable``
that names the file and the line, so that whoever wrote it can mend it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarizer.records.answer import Side
from summarizer.records.record import ArticleRecord

from .builders import count, record, side

POINTS = (
    "point", "article", "latest day", "outlet", "text", "by", "party", "measure", "unit", "counts", "side", "people", "area", "since",
    "told", "day", "hour", "qualifier", "value", "high", "replaces", "part of", "reason", "answers", "certainty",
)  # fmt: skip
ROWS = ("row", "value", "low", "high", "as of", "state", "change", "taken back", "claimed", "conflicts", "sums")
FATES = ("point", "state")
SETTINGS = ("kind", "first day", "place", "sides")
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+\s*$")
_SIDE = re.compile(r"^(?P<name>[^(]+?)\s*(?:\(ally (?P<ally>[^)]+)\))?$")


class BadTable(ValueError):
    """A case that cannot be read: file, line and what is wrong there."""

    def __init__(self, path: Path, line: int, fault: str) -> None:
        super().__init__(f"{path.name}, line {line}: {fault}")


@dataclass
class Case:
    """One case: what it shows, its settings, and its tables as lists of cells by column."""

    path: Path
    title: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    points: list[dict[str, str]] = field(default_factory=list)
    rows: list[dict[str, str]] = field(default_factory=list)
    fates: list[dict[str, str]] = field(default_factory=list)


def read_case(path: Path) -> Case:
    """Read a file. Raises BadTable."""
    case, columns, table = Case(path), [], ""
    known = {
        "Points": (POINTS, case.points),
        "Expected": (ROWS, case.rows),
        "What became of the points": (FATES, case.fates),
    }
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("# "):
            case.title = line[2:]
        elif line.startswith("## "):
            table, columns = line[3:].strip(), []
            if table not in known:
                raise BadTable(path, number, f"no table is called {table!r}; there are {', '.join(known)}")
        elif line.startswith("- ") and not table:
            name, _, value = line[2:].partition(":")
            if name not in SETTINGS:
                raise BadTable(path, number, f"no setting is called {name!r}; there are {', '.join(SETTINGS)}")
            case.settings[name] = value.strip()
        elif line.startswith("|") and table and not _RULE.match(line):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not columns:
                columns = cells
                if wrong := [c for c in columns if c not in known[table][0]]:
                    raise BadTable(
                        path, number, f"no column is called {wrong[0]!r}; there are {', '.join(known[table][0])}"
                    )
            elif len(cells) != len(columns):
                raise BadTable(path, number, f"{len(cells)} cells under {len(columns)} columns")
            else:
                known[table][1].append(dict(zip(columns, cells, strict=True)))
    if not case.points or not case.rows:
        raise BadTable(path, 1, "a case needs points and what is expected")
    return case


def records_of(case: Case) -> list[ArticleRecord]:
    """The articles of a case, in the order of the table."""
    articles: dict[str, list[dict[str, str]]] = {}
    for point in case.points:
        articles.setdefault(point.get("article") or point["point"], []).append(point)
    sides = sides_of(case.settings.get("sides", ""))
    places = [(p["point"], n) for listed in articles.values() for n, p in enumerate(listed, start=1)]
    numbers = dict(places)
    found = []
    for name, listed in articles.items():
        day = listed[0]["latest day"]
        found.append(
            record(
                name.replace(" ", "-"),
                *(_item(point, numbers) for point in listed),
                day=day,
                sides=sides,
                kind=case.settings.get("kind", "other").replace(" ", "_"),
                first_day=case.settings.get("first day"),
                place=case.settings.get("place", "Tessarune"),
                outlet=listed[0].get("outlet") or "Ovesta Press",
            )
        )
    return found


def sides_of(text: str) -> tuple[Side, ...]:
    """The sides of a setting: names with commas between, each with its ally."""
    parts = [_SIDE.match(part.strip()) for part in text.split(",") if part.strip()]
    return tuple(side(m["name"], ally=m["ally"]) for m in parts if m)


def _item(point: dict[str, str], numbers: dict[str, int]) -> dict[str, Any]:
    given = {
        name.replace(" ", "_"): cell
        for name, cell in point.items()
        if cell and name not in ("point", "article", "latest day", "outlet")
    }
    value, high = given.pop("value", ""), given.pop("high", "")
    fields: dict[str, Any] = dict(given)
    if "text" in fields:
        fields["line"] = fields.pop("text")
    if "answers" in fields:
        fields["answers"] = numbers[fields["answers"]]
    if "qualifier" in fields:
        fields["qualifier"] = fields["qualifier"].replace(" ", "_")
    if fields.get("qualifier") in ("undisclosed", "vague"):
        fields["printed"] = "no figure"
    fields["value_high"] = number(high)
    return count(number(value), fields.pop("measure", "killed"), fields.pop("by", None), **fields)


def number(cell: str) -> float | None:
    """A cell's number; None for an empty one and for ``none``."""
    return float(cell.replace(",", "")) if cell and cell != "none" else None


def cases(folder: Path) -> Sequence[Path]:
    """The case files of a folder."""
    return sorted(path for path in folder.glob("*.md") if path.name != "README.md")
