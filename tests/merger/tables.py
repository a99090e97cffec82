"""Ledger cases as plain text: a Markdown file with tables, read into articles and expectations.

The columns are explained for newsroom readers in ``fixtures/ledger/README.md``. A fault in a
file raises ``BadTable`` that names the file and the line, so that whoever wrote it can mend it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from summarizer.records.answer import (
    Figure,
    Measure,
    Mode,
    PartyRole,
    People,
    Qualifier,
    SituationKind,
    Span,
    Stance,
)
from summarizer.records.record import ArticleRecord

from .records import CAST, Member, Scene, Told, article, figure

POINT_COLUMNS = (
    "point", "article", "latest day", "published", "said", "hour", "speaker", "whose", "class", "measure", "unit", "span",
    "day", "end day", "qualifier", "value", "high", "area", "trait", "mode", "stance",
)  # fmt: skip
ROW_COLUMNS = (
    "row", "value", "qualifier", "low", "high", "as of", "state", "recipe", "claimed", "note", "said by", "change", "total"
)  # fmt: skip
FATE_COLUMNS = ("point", "state", "by")
PARTY_COLUMNS = ("party", "role", "part of", "camp")
WORDS: Mapping[str, tuple[str, ...]] = {
    "class": get_args(People),
    "measure": get_args(Measure),
    "span": get_args(Span),
    "qualifier": get_args(Qualifier),
    "mode": get_args(Mode),
    "stance": get_args(Stance),
    "role": get_args(PartyRole),
    "kind": get_args(SituationKind),
}
DAY_COLUMNS = ("latest day", "published", "said", "day", "end day", "first day", "as of")
NUMBER_COLUMNS = ("value", "high", "low")
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+\s*$")


class BadTable(ValueError):
    """A case that cannot be read: file, line and what is wrong there."""

    def __init__(self, path: Path, line: int, fault: str) -> None:
        super().__init__(f"{path.name}, line {line}: {fault}")


@dataclass(frozen=True)
class Line:
    """A table's line: its number in the file, its cells by column ('' where empty)."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass
class Case:
    """One case: what it shows, the articles, and what must come out."""

    path: Path
    title: str = ""
    shows: str = ""
    settings: dict[str, str] = field(default_factory=dict)
    scene: Scene | None = None
    records: tuple[ArticleRecord, ...] = ()
    points: dict[str, str] = field(default_factory=dict)
    rows: list[Line] = field(default_factory=list)
    fates: list[Line] = field(default_factory=list)


def read_case(path: Path) -> Case:
    """Read a case file. Raises BadTable."""
    lines = path.read_text(encoding="utf-8").splitlines()
    case = Case(path)
    tables = _read_text(lines, case)
    for heading in ("points", "expected"):
        if not tables.get(heading):
            raise BadTable(path, len(lines), f'there is no table under the heading "## {heading.capitalize()}"')
    cast = _cast(tables.get("parties", []), path)
    case.scene = _scene(case, cast)
    case.records = _articles(tables["points"], case, cast)
    case.rows, case.fates = tables["expected"], tables.get("what became of the points", [])
    for line in case.rows:
        _number(line, path, "value", "low", "high")
    for line in case.fates:
        for column in ("point", "by"):
            if line[column] and line[column] not in case.points:
                raise BadTable(path, line.number, f'no point is called "{line[column]}"')
    return case


HEADINGS = {
    "parties": PARTY_COLUMNS,
    "points": POINT_COLUMNS,
    "expected": ROW_COLUMNS,
    "what became of the points": FATE_COLUMNS,
}


def _read_text(lines: Sequence[str], case: Case) -> dict[str, list[Line]]:
    """Title, sentence and settings into the case; the tables by heading."""
    tables: dict[str, list[Line]] = {}
    heading, columns = "", []  # type: tuple[str, list[str]]
    for number, text in enumerate(lines, start=1):
        if text.startswith("# "):
            case.title = text[2:].strip()
        elif text.startswith("## "):
            heading, columns = text[3:].strip().lower(), []
            if heading not in HEADINGS:
                raise BadTable(case.path, number, f'unknown heading "{text[3:]}"; known: {", ".join(HEADINGS)}')
        elif text.startswith("|"):
            if not heading:
                raise BadTable(case.path, number, "a table needs a heading above it (## Points, ## Expected)")
            columns = _table_line(text, number, heading, columns, tables, case.path)
        elif text.startswith("- ") and ":" in text and not heading:
            name, _, value = text[2:].partition(":")
            case.settings[name.strip().lower()] = value.strip()
        elif text.strip() and not heading:
            case.shows = f"{case.shows} {text.strip()}".strip()
    if not case.title or not case.shows:
        raise BadTable(case.path, 1, 'a case begins with "# Title" and a sentence that says what it shows')
    return tables


def _table_line(
    text: str, number: int, heading: str, columns: list[str], tables: dict[str, list[Line]], path: Path
) -> list[str]:
    cells = [cell.strip() for cell in text.strip().removeprefix("|").removesuffix("|").split("|")]
    if not columns:
        columns = [cell.lower() for cell in cells]
        for column in columns:
            if column not in HEADINGS[heading]:
                known = ", ".join(HEADINGS[heading])
                raise BadTable(path, number, f'unknown column "{column}" under "{heading}"; known: {known}')
        return columns
    if _RULE.match(text):
        return columns
    if len(cells) != len(columns):
        raise BadTable(path, number, f"{len(cells)} cells under {len(columns)} columns")
    line = Line(number, dict(zip(columns, cells, strict=True)))
    _check_words(line, path)
    tables.setdefault(heading, []).append(line)
    return columns


def _check_words(line: Line, path: Path) -> None:
    for column, value in line.cells.items():
        if column in DAY_COLUMNS and value and value != "none":
            _day(value, column, line.number, path)
        if column in ("qualifier", "class", "measure", "span", "mode", "stance", "role") and value:
            word = value.replace(" ", "_")
            if word not in WORDS[column]:
                known = ", ".join(w.replace("_", " ") for w in WORDS[column])
                raise BadTable(path, line.number, f'"{value}" is no {column}; known: {known}')


def _day(value: str, column: str, number: int, path: Path) -> str:
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError:
        raise BadTable(path, number, f'"{value}" under "{column}" is no day; write 2031-03-05') from None


def _number(line: Line, path: Path, *columns: str) -> None:
    for column in columns:
        value = line[column]
        if value and value not in ("none", "open"):
            try:
                float(value.replace(",", ""))
            except ValueError:
                raise BadTable(path, line.number, f'"{value}" under "{column}" is no number') from None


def _cast(lines: Sequence[Line], path: Path) -> dict[str, Member]:
    cast = dict(CAST)
    for line in lines:
        if not line["party"] or not line["role"]:
            raise BadTable(path, line.number, "a party needs a name and a role")
        cast[line["party"]] = Member(line["role"].replace(" ", "_"), line["part of"] or None, line["camp"] or None)
    for line in lines:
        if line["part of"] and line["part of"] not in cast:
            raise BadTable(path, line.number, f'"{line["part of"]}" is no party of the table or the cast')
    return cast


def _scene(case: Case, cast: Mapping[str, Member]) -> Scene:
    known = ("kind", "place", "country", "first day", "sides")
    for name in case.settings:
        if name not in known:
            raise BadTable(case.path, 1, f'unknown setting "{name}"; known: {", ".join(known)}')
    kind = case.settings.get("kind", "").replace(" ", "_")
    if kind not in WORDS["kind"]:
        raise BadTable(case.path, 1, f'"- kind: {kind}" is none of {", ".join(WORDS["kind"])}')
    sides = tuple(s.strip() for s in case.settings.get("sides", "").split(",") if s.strip())
    for side in sides:
        if side not in cast:
            raise BadTable(case.path, 1, f'the side "{side}" is no party of the table or the cast')
    first = case.settings.get("first day") or None
    if first:
        _day(first, "first day", 1, case.path)
    place = case.settings.get("place", "Tessa valley")
    return Scene(kind, case.title, place, case.settings.get("country", ""), sides, first)


def _articles(lines: Sequence[Line], case: Case, cast: Mapping[str, Member]) -> tuple[ArticleRecord, ...]:
    """The points as articles: those that name one article are of one article; a point without one is an article itself."""
    grouped: dict[str, list[tuple[Line, Told]]] = {}
    for line in lines:
        if not line["point"] or line["point"] in case.points:
            raise BadTable(case.path, line.number, "every point needs a name of its own in the first column")
        name = (line["article"] or line["point"]).replace(" ", "-")
        told = _point(line, case.path, cast)
        case.points[line["point"]] = f"a-{name}.{len(grouped.get(name, []))}"
        grouped.setdefault(name, []).append((line, told))
    return tuple(_article(name, found, case, cast) for name, found in grouped.items())


def _article(name: str, found: Sequence[tuple[Line, Told]], case: Case, cast: Mapping[str, Member]) -> ArticleRecord:
    assert case.scene is not None
    days: dict[str, str | None] = {}
    for column in ("latest day", "published"):
        given = {line[column] for line, _ in found if line[column]}
        if len(given) > 1:
            raise BadTable(case.path, found[-1][0].number, f'article "{name}" has two days under "{column}"')
        days[column] = next(iter(given), None)
    return article(
        name, *(told for _, told in found), latest=days["latest day"], published=days["published"], scene=case.scene, cast=cast
    )  # fmt: skip


def _point(line: Line, path: Path, cast: Mapping[str, Member]) -> Told:
    for column in ("speaker", "whose"):
        if line[column] not in ("", "outlet", "everybody") and line[column] not in cast:
            raise BadTable(path, line.number, f'"{line[column]}" is no party; add it to a table under "## Parties"')
    _number(line, path, "value", "high")
    qualifier = line["qualifier"].replace(" ", "_") or "exact"
    if not line["value"] and qualifier not in ("undisclosed", "vague"):
        raise BadTable(path, line.number, "a point needs a value unless its qualifier is undisclosed or vague")
    number = {c: float(line[c].replace(",", "")) if line[c] else None for c in ("value", "high")}
    more: dict[str, Any] = {"mode": line["mode"].replace(" ", "_") or "done", "stance": line["stance"] or "stated"}
    columns = {"day": "day", "end day": "end_day", "said": "said", "hour": "hour", "area": "area", "trait": "subgroup"}
    more |= {name: line[column] for column, name in columns.items() if line[column]}
    told = figure(
        number["value"],
        None if line["whose"] in ("", "everybody") else line["whose"],
        None if line["speaker"] in ("", "outlet") else line["speaker"],
        line["measure"] or "killed",
        high=number["high"],
        qualifier=qualifier,
        span=line["span"] or "total",
        people=line["class"] or "unstated",
        unit=line["unit"] or "person",
        **more,
    )
    assert told.model is Figure
    return told
