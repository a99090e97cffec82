"""Articles, items and answers for the tests, with every field given and only the point in question to be named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.extraction.prompt import Model, Prompt
from summarizer.records.answer import Header, Item, Side
from summarizer.records.article import Article, Mark

ROOT = Path(__file__).parents[2]
SEEDS = tuple(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("00*.txt")))
MODEL = Model("test-model")
TEXT = (
    "Turvia's ministry said nearly 50 drones were shot down on Sunday, and 1,200 people fled.\n\n"
    "A woman and a child were killed in Port Lara, officials said. Two soldiers died.\n\n"
    'Velmark denied its troops took part. "We are at peace," Ana Torvi said.'
)


def prompt() -> Prompt:
    """The prompt as it is sent."""
    folder = ROOT / "prompts" / "extract"
    system, body, reask = (
        (folder / f"{name}.md").read_text(encoding="utf-8") for name in ("system", "article", "reask")
    )
    return Prompt(system, body, reask, schema="{}")


def article(text: str = TEXT, date: str | None = "2021-03-02", marks: tuple[Mark, ...] = ()) -> Article:
    """An article of 2 March 2021."""
    return Article(id="a-0123456789ab", text=text, date=date, marks=marks)


def header(**changes: Any) -> dict[str, Any]:
    """A header that says little; ``situation`` is changed field by field."""
    situation = {"kind": "armed_conflict", "title": "Border clashes", "place": None, "country": None, "first_day": None}
    plain: dict[str, Any] = {
        "published": "2021-03-02", "latest_day": None, "outlet": None, "agencies": [], "dateline": None, "headline": None,
    }  # fmt: skip
    return plain | changes | {"situation": situation | changes.get("situation", {})}


def header_record(**changes: Any) -> Header:
    """The same, validated."""
    return Header.model_validate(header(**changes))


def side(name: str = "Turvia", *names: str, ally: str | None = None) -> dict[str, Any]:
    """A side and the names it goes by."""
    return {"name": name, "names": list(names), "ally": ally}


def side_record(name: str = "Turvia", *names: str, ally: str | None = None) -> Side:
    """The same, validated."""
    return Side.model_validate(side(name, *names, ally=ally))


SIDES = (side_record("Turvia"), side_record("Velmark"))


def figure(
    printed: str = "nearly 50", value: float | None = 50, qualifier: str = "nearly", **changes: Any
) -> dict[str, Any]:
    """The figure object of an item: nearly 50 drones."""
    plain = {
        "printed": printed, "value": value, "value_high": None, "qualifier": qualifier, "measure": "destroyed", "unit": "drone",
        "counts": "whole", "side": None, "people": None, "area": None, "since": None, "certainty": "unspecified", "told": "now",
        "replaces": None, "part_of": None, "reason": None, "opponent": False, "blamed": None, "hour": None,
    }  # fmt: skip
    return plain | changes


def item(kind: str = "claim", n: int = 1, **changes: Any) -> dict[str, Any]:
    """An item that passes: two people killed in Port Lara; a figure is nearly 50 drones."""
    own = (
        {"quote": "nearly 50 drones were shot down", "line": "Drones were shot down.", "figure": figure()}
        if kind == "figure"
        else {"quote": "A woman and a child were killed in Port Lara", "line": "People were killed.", "figure": None}
    )
    plain = {
        "n": n, "kind": kind, "quote": own["quote"], "line": own["line"], "topic": "losses_people", "by": None, "party": None,
        "via": None, "against": None, "act": None, "day": None, "said": None, "planned": False, "answers": None,
        "question": None, "weight": 2, "figure": own["figure"],
    }  # fmt: skip
    return plain | changes


def figure_item(quote: str | None = None, line: str = "It was counted.", n: int = 1, **changes: Any) -> dict[str, Any]:
    """An item of kind figure; ``changes`` are of its figure. Without a quote: nearly 50 drones."""
    own = {"figure": figure(**changes), "line": line, "n": n}
    return item("figure", **own) if quote is None else item("figure", quote=quote, **own)


def record(made: dict[str, Any]) -> Item:
    """An item, validated."""
    return Item.model_validate(made)


def answer(*items: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A whole answer with these items, numbered as they are given; ``changes`` are of header, sides and items."""
    numbered = [made | {"n": n} for n, made in enumerate(items, start=1)]
    return {"header": header(), "sides": [one.model_dump() for one in SIDES], "items": numbered} | changes


def answer_text(*items: dict[str, Any], **changes: Any) -> str:
    """The same as JSON text."""
    return json.dumps(answer(*items, **changes))
