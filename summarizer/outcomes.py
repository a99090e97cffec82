"""What became of each article, how an answer is judged, and how a whole run's asking went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from summarizer.asking import budget_of
from summarizer.calls import Spending
from summarizer.errors import CallError, CutShort, Refused
from summarizer.errors import Rejected as RejectedCall
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord, Rejected, Sourced
from summarizer.settings import Settings

FEWEST_ITEMS = 3
MOST_REJECTED = 2 / 3
"""An answer of at least so many items, of which more than this share does not stand in the article, grounds nothing."""
NOT_ITEMS = frozenset({"header", "side", "party", "parties", "line", "field", "answer", "article", "input"})


@dataclass(frozen=True)
class Outcome:
    """What became of one article: its record, or why there is none; and how that went.

    kept, rejected: items of its answers that stand in the article, and that do not. reask_failure: why a second
    answer, which could have added items, did not come; rerun: whether another run could get it.
    asked, cached: answers that were paid for, and that were known.
    """

    article: str
    record: ArticleRecord | None = None
    failure: Rejected | None = None
    out_of_budget: bool = False
    kept: int = 0
    rejected: int = 0
    reask_failure: str | None = None
    rerun: bool = False
    asked: int = 0
    cached: int = 0
    spending: Spending = field(default_factory=Spending)
    notes: tuple[str, ...] = ()

    def __getstate__(self) -> dict[str, Any]:
        """The record goes as text: the classes of its items have no name another process could find."""
        return {**self.__dict__, "record": self.record.model_dump_json() if self.record else None}

    def __setstate__(self, state: dict[str, Any]) -> None:
        text = state["record"]
        record = ArticleRecord.model_validate_json(text) if text is not None else None
        self.__dict__.update(state, record=record)


@dataclass(frozen=True)
class Report:
    """How the asking went, over all articles.

    items: kept and rejected; poor: articles of which more than a third of the items were rejected, with the two
    numbers; reask_failures: article and reason; cost: in the money of the price file, None without one.
    """

    articles: int = 0
    asked: int = 0
    cached: int = 0
    items: tuple[int, int] = (0, 0)
    poor: tuple[tuple[str, int, int], ...] = ()
    reask_failures: tuple[tuple[str, str], ...] = ()
    rerun: bool = False
    out_of_budget: bool = False
    spending: Spending = field(default_factory=Spending)
    cost: float | None = None
    notes: tuple[str, ...] = ()


def item_counts(record: ArticleRecord) -> tuple[int, int]:
    """How many items of a record's answers stand in the article, and how many do not."""
    lists = [value for value in record.__dict__.values() if isinstance(value, tuple)]
    kept = sum(isinstance(one, Sourced) for value in lists for one in value)
    return kept, sum(one.kind not in NOT_ITEMS for one in record.rejected)


def grounds_nothing(kept: int, rejected: int) -> bool:
    """Whether so many items were rejected that the answer is none, or another article's."""
    found = kept + rejected
    return found >= FEWEST_ITEMS and rejected > MOST_REJECTED * found


def first_reason(record: ArticleRecord) -> str:
    """Why the first item was rejected."""
    items = [one for one in record.rejected if one.kind not in NOT_ITEMS]
    return items[0].reasons[0] if items and items[0].reasons else "no reason given"


def could_help(error: CallError) -> bool:
    """Whether asking again in another run may bring what this error kept away."""
    if isinstance(error, RejectedCall):
        return error.fatal
    return not isinstance(error, (Refused, CutShort))


def report_on(outcomes: Sequence[Outcome], told: Sequence[str], settings: Settings) -> Report:
    """The outcomes of a run, summed up; ``told`` is what was noted after the last of them."""
    spending = sum((o.spending for o in outcomes), Spending())
    price = budget_of(settings).price
    return Report(
        articles=len(outcomes),
        asked=sum(o.asked for o in outcomes),
        cached=sum(o.cached for o in outcomes),
        items=(sum(o.kept for o in outcomes), sum(o.rejected for o in outcomes)),
        poor=tuple(
            (o.article, o.rejected, o.kept + o.rejected) for o in outcomes if 3 * o.rejected > o.kept + o.rejected
        ),
        reask_failures=tuple((o.article, o.reask_failure) for o in outcomes if o.reask_failure is not None),
        rerun=any(o.rerun for o in outcomes),
        out_of_budget=any(o.out_of_budget for o in outcomes),
        spending=spending,
        cost=price.of(spending.usage) if price else None,
        notes=tuple(dict.fromkeys([*(note for o in outcomes for note in o.notes), *told])),
    )


def opening(article: Article) -> str:
    """Title or first words of an article, for a list of failures."""
    return article.title or " ".join(article.text.split()[:12])
