"""Days: for when an item stands, and how late a page's stamp may be.

An item stands for the day its article gives, else for the day it was said, else for the
article's newest day: an undated statement stands on the day it was said. The newest day
is the one the article's words tell, not its page's stamp.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.records.answer import Item
from summarizer.records.brief import DayBasis
from summarizer.records.record import ArticleRecord


@dataclass(frozen=True)
class Clock:
    """The days of articles and items; ISO days, or "" for unknown."""

    def published(self, record: ArticleRecord) -> str:
        """The day on the page: printed, or given with the file."""
        return record.header.published or record.article.date or ""

    def latest(self, record: ArticleRecord) -> str:
        """The newest day the article reports of; its stamp if it tells none."""
        return record.header.latest_day or self.published(record)

    def available(self, record: ArticleRecord) -> str:
        """The day on which the article could be read first: its stamp, unless that is a late one on older words."""
        return min(filter(None, (self.published(record), self.latest(record))), default="")

    def day_of(self, record: ArticleRecord, item: Item) -> str:
        """For which day an item stands."""
        return item.day or item.said or self.latest(record)

    def basis(self, item: Item) -> DayBasis:
        """What that day is: of the happening, of the saying, or only of the report."""
        return "happened" if item.day else "said" if item.said else "reported"
