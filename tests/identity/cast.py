"""Invented records for the tests of parties, camps and situations."""

from __future__ import annotations

from typing import Any

from summarizer.records.answer import Claim, Figure, Header, Party, Situation
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord, Citation, Sourced


def party(
    local: str,
    name: str,
    role: Any = "side",
    part_of: str | None = None,
    camp: str | None = None,
    aliases: tuple[str, ...] = (),
) -> Party:
    """A local party."""
    return Party(id=local, name=name, aliases=list(aliases), role=role, part_of=part_of, camp=camp)


def header(
    kind: Any = "other",
    title: str = "Events",
    place: str | None = None,
    country: str | None = None,
    first: str | None = None,
    latest: str | None = None,
    published: str | None = None,
) -> Header:
    """A header with its situation."""
    situation = Situation(kind=kind, title=title, place=place, country=country, first_day=first)
    return Header(
        published=published, latest_day=latest, outlet=None, agencies=[], dateline=None, headline=None, situation=situation
    )  # fmt: skip


def figure(measure: Any, value: float, place: str | None = None, mode: Any = "done") -> Figure:
    """A plain figure."""
    return Figure(
        quote="q", text="t", speaker=None, via=None, day=None, end_day=None, said=None, place=place, mode=mode, hedge="none",
        measure=measure, group=None, people="unstated", subgroup=None, area=None,
        unit="magnitude" if measure == "magnitude" else "person", value=value, value_high=None, printed=str(value),
        qualifier="exact", span="unstated", hour=None, blamed=None, stance="stated",
    )  # fmt: skip


def claim() -> Claim:
    """Any claim at all."""
    return Claim(
        quote="q", text="t", speaker=None, via=None, day=None, end_day=None, said=None, place=None, mode="done", hedge="none",
        act="occur", actor=None, target=None,
    )  # fmt: skip


def record(
    name: str,
    *parties: Party,
    head: Header | None = None,
    figures: tuple[Figure, ...] = (),
    claims: bool = True,
    text: str | None = None,
) -> ArticleRecord:
    """A record of article ``a-<name>`` with its own text, one claim and what else is given."""
    cited = Citation(article=f"a-{name}", quote="q", start=0, end=1)
    return ArticleRecord(
        article=Article(id=f"a-{name}", text=text or f"text of {name}"),
        header=head or header(),
        parties=parties,
        figures=tuple(Sourced[Figure](item=item, citation=cited) for item in figures),
        claims=(Sourced[Claim](item=claim(), citation=cited),) if claims else (),
    )
