"""Small records for tests of the merger: articles whose items say what a test needs, everything else plain."""

from __future__ import annotations

from typing import Any

from summarizer.records.answer import Figure, Header, Item, Side, Situation
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord, Citation, Sourced

DAY = "2031-03-0"


def figure(value: float | None, measure: str = "killed", **fields: Any) -> Figure:
    """A figure of everybody that its article gives as current, unless told otherwise."""
    printed = fields.pop("printed", f"{value:g}" if value is not None else "dozens")
    plain: dict[str, Any] = {
        "printed": printed, "value": value, "value_high": None, "qualifier": "exact" if value is not None else "vague",
        "measure": measure, "unit": "person", "counts": "whole", "side": None, "people": None, "area": None,
        "since": None, "certainty": "unspecified", "told": "now", "replaces": None, "part_of": None, "reason": None,
        "opponent": False, "blamed": None, "hour": None,
    }  # fmt: skip
    return Figure.model_validate(plain | fields)


def item(kind: str = "event", line: str = "", **fields: Any) -> dict[str, Any]:
    """The fields of an item; ``record`` numbers and quotes it."""
    plain: dict[str, Any] = {
        "kind": kind, "line": line, "topic": "other", "by": None, "party": None, "via": None, "against": None,
        "act": None, "day": None, "said": None, "planned": False, "answers": None, "question": None, "weight": 2,
        "figure": None,
    }  # fmt: skip
    return plain | fields


def count(value: float | None, measure: str = "killed", by: str | None = None, **fields: Any) -> dict[str, Any]:
    """An item that is a figure. Fields of the item (party, day, said, answers, weight ...) and of the figure mix freely."""
    own = {
        k: fields.pop(k)
        for k in ("party", "via", "against", "day", "said", "answers", "question", "weight", "topic", "line")
        if k in fields
    }
    figures = figure(value, measure, **fields)
    line = own.pop("line", f"{by or 'The report'} puts {measure.replace('_', ' ')} at {figures.printed}.")
    return item("figure", line, by=by, topic=own.pop("topic", "losses_people"), figure=figures, **own)


def record(
    name: str,
    *items: dict[str, Any],
    day: str | None = "2031-03-04",
    published: str | None = None,
    kind: str = "earthquake",
    place: str | None = "Tessarune",
    country: str | None = "Ulvessa",
    first_day: str | None = "2031-03-01",
    title: str = "Earthquake in Tessarune",
    sides: tuple[Side, ...] = (),
    outlet: str | None = "Ovesta Press",
    text: str | None = None,
) -> ArticleRecord:
    """An article that reports up to ``day``; each item's line is a sentence of its text, which is its quote."""
    lines = [fields["line"] or f"Sentence {n}." for n, fields in enumerate(items, start=1)]
    body = text if text is not None else " ".join(f"[{name}] {line}" for line in lines)
    found = []
    for n, (fields, line) in enumerate(zip(items, lines, strict=True), start=1):
        start = max(body.find(line), 0)
        quote = body[start : start + len(line)]
        cited = Citation(article=f"a-{name}", quote=quote, start=start, end=start + len(quote))
        found.append(Sourced(item=Item.model_validate({"n": n, "quote": quote} | fields), citation=cited))
    situation = Situation.model_validate(
        {"kind": kind, "title": title, "place": place, "country": country, "first_day": first_day}
    )
    header = Header(
        published=published or day,
        latest_day=day,
        outlet=outlet,
        agencies=[],
        dateline=None,
        headline=None,
        situation=situation,
    )
    article = Article(id=f"a-{name}", text=body, outlet=outlet, date=published or day)
    return ArticleRecord(article=article, header=header, sides=sides, items=tuple(found), model="test")


def side(name: str, *names: str, ally: str | None = None) -> Side:
    """One adversary."""
    return Side(name=name, names=list(names), ally=ally)


WAR: dict[str, Any] = {
    "kind": "armed_conflict", "place": "Norra", "country": "Velmark", "title": "Fighting between Velmark and Rokhan",
    "sides": (side("Velmark", "Velm army"), side("Rokhan", "Rokhani forces")),
}  # fmt: skip
"""A war of two sides, for ``record(..., **WAR)``."""
