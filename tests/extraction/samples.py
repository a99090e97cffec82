"""Articles, items and answers for the tests, with every field given and only the point in question to be named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.extraction.prompt import Model, Prompt
from summarizer.records.answer import Claim, Figure, Header, Party, Statement
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
    """A header that says little."""
    situation = {
        "kind": "armed_conflict",
        "title": "Border clashes",
        "place": None,
        "country": None,
        "first_day": None,
    }
    plain: dict[str, Any] = {
        "published": "2021-03-02",
        "latest_day": None,
        "outlet": None,
        "agencies": [],
        "dateline": None,
    }
    return plain | {"headline": None, "situation": situation} | changes


def header_record(**changes: Any) -> Header:
    """The same, validated."""
    return Header.model_validate(header(**changes))


def party(id: str = "p1", name: str = "Turvia", **changes: Any) -> dict[str, Any]:
    """A side."""
    return {"id": id, "name": name, "aliases": [], "role": "side", "part_of": None, "camp": None} | changes


PARTIES = (
    Party.model_validate(party()),
    Party.model_validate(party("p2", "Velmark")),
    Party.model_validate(party("p3", "Ana Torvi", part_of="p2", role="authority")),
)


def _item(quote: str, text: str, changes: dict[str, Any]) -> dict[str, Any]:
    nothing = dict.fromkeys(("speaker", "via", "day", "end_day", "said", "place"))
    return {"quote": quote, "text": text, **nothing, "mode": "done", "hedge": "none"} | changes


def figure(
    quote: str = "nearly 50 drones were shot down",
    value: float | None = 50,
    printed: str = "nearly 50",
    qualifier: str = "nearly",
    text: str = "Drones were shot down.",
    **changes: Any,
) -> dict[str, Any]:
    """A figure that passes: nearly 50 drones."""
    own = {
        "measure": "destroyed", "group": None, "people": "unstated", "subgroup": None, "area": None, "unit": "drone",
        "value": value, "value_high": None, "printed": printed, "qualifier": qualifier, "span": "unstated",
        "hour": None, "blamed": None, "stance": "stated",
    }  # fmt: skip
    own = {name: own[name] for name in Figure.model_fields if name in own}
    return _item(quote, text, {**own, **changes})


def claim(
    quote: str = "A woman and a child were killed in Port Lara",
    text: str = "People were killed.",
    **changes: Any,
) -> dict[str, Any]:
    """A claim that passes."""
    return _item(quote, text, {"act": "kill", "actor": None, "target": None, **changes})


def statement(words: str, quote: str = '"We are at peace," Ana Torvi said.', **changes: Any) -> dict[str, Any]:
    """Words of Ana Torvi."""
    return _item(quote, "Velmark is at peace.", {"words": words, **changes})


def figure_record(**changes: Any) -> Figure:
    """A validated figure."""
    return Figure.model_validate(figure(**changes))


def claim_record(**changes: Any) -> Claim:
    """A validated claim."""
    return Claim.model_validate(claim(**changes))


def statement_record(words: str, **changes: Any) -> Statement:
    """A validated statement."""
    return Statement.model_validate(statement(words, **changes))


def answer(**lists: Any) -> dict[str, Any]:
    """A whole answer; the lists not given are empty."""
    kinds = [
        "figures",
        "claims",
        "denials",
        "measures",
        "positions",
        "statements",
        "conditions",
        "outlooks",
        "background",
    ]
    plain: dict[str, Any] = {"header": header(), "parties": [p.model_dump() for p in PARTIES]}
    return plain | {kind: [] for kind in kinds} | lists


def answer_text(**lists: Any) -> str:
    """The same as JSON text."""
    return json.dumps(answer(**lists))
