"""An item of an article as a mention: placed on its day, under one name of its party."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.identity.sides import Sides
from summarizer.merger.clock import Clock
from summarizer.records.answer import Item
from summarizer.records.brief import DayBasis
from summarizer.records.record import ArticleRecord, Citation


@dataclass(frozen=True)
class Mention:
    """One item as one article has it. id: article and item number; family: the text it stands in, copies counted once."""

    id: str
    article: str
    item: Item
    citation: Citation
    day: str
    basis: DayBasis
    party: str | None
    against: str | None
    family: str
    article_day: str

    @cached_property
    def line(self) -> str:
        """The article's own line; its quote where the line did not pass."""
        return self.item.line or f"“{' '.join(self.citation.quote.split())}”"


def mentions_of(
    records: Sequence[ArticleRecord], sides: Sides, parties: Mapping[str, str], families: Mapping[str, str]
) -> list[Mention]:
    """Every item that is no figure, and figures of history as background, in the order of articles and items."""
    clock, found = Clock(), []
    for record in records:
        for sourced in record.items:
            item = sourced.item
            if item.figure is not None and item.figure.told != "history":
                continue
            found.append(
                Mention(
                    id=f"{record.article.id}.{item.n}",
                    article=record.article.id,
                    item=item,
                    citation=sourced.citation,
                    day=clock.day_of(record, item),
                    basis=clock.basis(item),
                    party=_named(item.party, sides, parties),
                    against=_named(item.against, sides, parties),
                    family=families.get(record.article.id, record.article.id),
                    article_day=clock.latest(record),
                )
            )
    return found


def _named(name: str | None, sides: Sides, parties: Mapping[str, str]) -> str | None:
    return sides.find(name) or parties.get(name or "") or name
