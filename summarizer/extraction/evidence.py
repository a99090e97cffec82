"""An article prepared, once, for the checks of its items."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.extraction.grounding import Found, Ground
from summarizer.extraction.names import KnownNames, known_names
from summarizer.extraction.numbers import Quantity, find_numbers
from summarizer.extraction.sentences import Sentences
from summarizer.extraction.tongues.guess import language_read
from summarizer.records.answer import Header, Side
from summarizer.records.article import Article

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST_NUMBER = 200


@dataclass(frozen=True)
class Evidence:
    """What the checks of an article's items have in common.

    numbers: the numbers of its text, in order; names: words that names may be made of; side_names: the names
    that its sides go by; last_day: the last day that can be told as past (publication, given or printed,
    whichever is later, and a day of grace for time zones), None if no date is known; language: what the text is
    read as (ISO 639-1; "und" if that is not told and it cannot be English), None for English.
    """

    article: Article
    ground: Ground
    numbers: tuple[Quantity, ...]
    names: KnownNames
    side_names: tuple[str, ...]
    last_day: dt.date | None
    language: str | None = None

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences of the text."""
        return Sentences(self.article.text)

    @cached_property
    def digits(self) -> frozenset[int]:
        """Every run of digits of the article, its date and title included: days, years and hours among them."""
        whole = " ".join((self.article.text, self.article.title or "", self.article.date or ""))
        return frozenset(int(run) for run in re.findall(r"(?<!\d)\d{1,4}(?!\d)", whole))

    @cached_property
    def values(self) -> frozenset[float]:
        """Every number of the text."""
        return frozenset(value for n in self.numbers for value in (n.low, n.high))

    @cached_property
    def _starts(self) -> list[int]:
        return [number.start for number in self.numbers]

    def numbers_between(self, start: int, end: int) -> Iterator[Quantity]:
        """The numbers that share a character with a stretch of the text."""
        for number in self.numbers[bisect_left(self._starts, start - _LONGEST_NUMBER) : bisect_left(self._starts, end)]:
            if number.end > start:
                yield number

    def number_before(self, start: int) -> int:
        """Where the last number that ends before a character ends; 0 if there is none."""
        near = self.numbers[max(0, (n := bisect_left(self._starts, start)) - 2) : n]
        return max((number.end for number in near if number.end <= start), default=0)

    def number_after(self, end: int) -> int:
        """Where the first number that begins after a character begins; the text's end if there is none."""
        n = bisect_left(self._starts, end)
        return self._starts[n] if n < len(self._starts) else len(self.article.text)

    def quote_of(self, found: Found) -> str:
        """The article's own characters at a place."""
        return self.article.text[found.start : found.end]


def gather_evidence(article: Article, header: Header, sides: tuple[Side, ...]) -> Evidence:
    """Prepare an article for the checks of its items."""
    side_names = tuple(name for side in sides for name in (side.name, *side.names))
    situation = header.situation
    known = (article.text, article.title or "", article.outlet or "", *article.agencies, *side_names)
    language = language_read(article)
    told = (situation.title, situation.place or "", situation.country or "")
    return Evidence(
        article,
        Ground(article.text, article.marks),
        find_numbers(article.text, language),
        known_names(*known, *told),
        side_names,
        last_reportable_day(article, header),
        language,
    )


def read_day(value: str | None) -> dt.date | None:
    """The day of an ISO date (YYYY-MM-DD); None if it is none, such as 2026-02-30."""
    if value is None or not _ISO_DAY.fullmatch(value):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def last_reportable_day(article: Article, header: Header) -> dt.date | None:
    """The later of the given and the printed date of publication, and one day more; None if neither is known."""
    known = [day for day in (read_day(article.date), read_day(header.published)) if day is not None]
    return max(known) + dt.timedelta(days=1) if known and max(known) < dt.date.max else None
