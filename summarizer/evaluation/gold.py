"""The gold: what a careful reader takes from the articles, as JSON or as a CSV table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from summarizer.errors import InputError
from summarizer.reading import first_fault, read_text


class _Open(BaseModel):
    """Notes for readers may stand beside what is scored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class WrongValue(_Open):
    """A number that must not be printed, and why."""

    value: float
    measure: str | None = None
    why: str = ""


class GoldFigure(_Open):
    """One count at its latest defensible value. scope: whole, side, place, class or incident; also_ok: as defensible."""

    measure: str
    value: float | None
    whose: str = ""
    scope: str = "whole"
    unit: str = "person"
    headline: bool = False
    also_ok: tuple[float, ...] = ()
    must_not: tuple[WrongValue, ...] = ()

    @field_validator("also_ok", "must_not", mode="before")
    @classmethod
    def _numbers_only(cls, listed: Any) -> Any:
        """Ranges and words are notes; only numbers are scored."""
        if not isinstance(listed, list):
            return ()
        number = (int, float)
        return [
            x for x in listed if isinstance(x, number) or (isinstance(x, dict) and isinstance(x.get("value"), number))
        ]

    @field_validator("value", mode="before")
    @classmethod
    def _number(cls, value: Any) -> Any:
        return value if isinstance(value, (int, float)) else None

    @property
    def right(self) -> tuple[float, ...]:
        """Every value that counts as right."""
        return () if self.value is None else (self.value, *self.also_ok)


class GoldSituation(_Open):
    """One situation. articles: file names; withdrawn: figures taken back; false_sums: what a careless program adds up."""

    title: str = ""
    articles: tuple[str, ...] = ()
    figures: tuple[GoldFigure, ...] = ()
    withdrawn: tuple[WrongValue, ...] = ()
    false_sums: tuple[WrongValue, ...] = ()
    disputed_headline: dict[str, Any] | None = None

    @field_validator("withdrawn", "false_sums", mode="before")
    @classmethod
    def _numbers_only(cls, listed: Any) -> Any:
        return [x for x in listed or [] if isinstance(x, dict) and isinstance(x.get("value"), (int, float))]


class Gold(_Open):
    """A reading of a set of articles. files: the names of articles read from one file, in its order."""

    situations: tuple[GoldSituation, ...]
    files: tuple[str, ...] = ()


def load_gold(path: Path) -> Gold:
    """Read a gold file: JSON, or CSV with one figure a line. Raises InputError that names the fault.

    Names of articles that were read from one JSON file are taken from ``meta.json`` beside the gold, if it is there.
    """
    text = read_text(path)
    try:
        gold = gold_of_csv(text) if path.suffix.lower() == ".csv" else Gold.model_validate_json(text)
    except ValidationError as error:
        raise InputError(str(path), f"is no gold reading: {first_fault(error)}; see docs/evaluation.md") from error
    meta = path.with_name("meta.json")
    return gold if gold.files or not meta.is_file() else gold.model_copy(update={"files": _files_of(read_text(meta))})


def _files_of(text: str) -> tuple[str, ...]:
    """File names in a list of objects with ``file``: one JSON array, or one object a line."""
    try:
        listed = json.loads(text)
    except ValueError:
        listed = [json.loads(line) for line in text.splitlines() if line.strip()]
    return tuple(entry["file"] for entry in listed if isinstance(entry, dict) and isinstance(entry.get("file"), str))


def gold_of_csv(text: str) -> Gold:
    """A table as gold: columns situation, measure, value, and any of whose, scope, unit, headline, also_ok, must_not, articles."""
    situations: dict[str, dict[str, Any]] = {}
    for row in csv.DictReader(io.StringIO(text)):
        name = (row.get("situation") or "").strip()
        entry = situations.setdefault(name, {"title": name, "articles": [], "figures": []})
        entry["articles"] += [a for a in _cells(row.get("articles")) if a not in entry["articles"]]
        if not (row.get("measure") or "").strip():
            continue
        entry["figures"].append(
            {
                "measure": (row["measure"] or "").strip(),
                "value": _value(row.get("value")),
                "whose": (row.get("whose") or "").strip(),
                "scope": (row.get("scope") or "whole").strip(),
                "unit": (row.get("unit") or "person").strip(),
                "headline": (row.get("headline") or "").strip().lower() in ("1", "true", "yes", "x"),
                "also_ok": [v for c in _cells(row.get("also_ok")) if (v := _value(c)) is not None],
                "must_not": [{"value": v} for c in _cells(row.get("must_not")) if (v := _value(c)) is not None],
            }
        )
    return Gold.model_validate({"situations": list(situations.values())})


def _cells(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split(";") if part.strip()]


def _value(text: str | None) -> float | None:
    try:
        return float((text or "").replace(",", ""))
    except ValueError:
        return None
