"""A line on the terminal that says how far a run is, while somebody is looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator

from summarizer.outcomes import Outcome
from summarizer.pipeline import Mapper, in_threads
from summarizer.records.article import Article


class Tally:
    """Counts outcomes as they come."""

    def __init__(self, total: int, now: float) -> None:
        self.total, self._began = total, now
        self.done = self.cached = self.asked = self.failed = self.rejected = self.tokens = 0

    def add(self, outcome: Outcome) -> None:
        """Count one article."""
        self.done += 1
        self.asked += outcome.asked > 0
        self.cached += outcome.asked == 0 and outcome.failure is None
        self.failed += outcome.failure is not None
        self.rejected += outcome.rejected
        self.tokens += outcome.spending.tokens

    def line(self, now: float) -> str:
        """The counts in words; time left, once there is anything to judge it by."""
        words = f"Reading {self.done}/{self.total}: {self.cached} cached, {self.asked} asked, {self.failed} failed"
        words += f", {self.rejected} items rejected, {self.tokens:,} tokens"
        if 0 < self.done < self.total:
            left = (now - self._began) / self.done * (self.total - self.done)
            words += f", {left / 60:.0f} min left" if left >= 120 else f", {left:.0f} s left"
        return words


def shown(mapper: Mapper, count: int, clock: Callable[[], float] = time.monotonic) -> Mapper:
    """``mapper`` with a line on stderr that is written anew after each article and removed at the end."""

    def mapper_shown(work: Callable[[Article], Outcome], articles: Iterable[Article]) -> Iterator[Outcome]:
        from rich.console import Console

        tally = Tally(count, clock())
        with Console(stderr=True).status(tally.line(clock())) as status:
            for outcome in mapper(work, articles):
                tally.add(outcome)
                status.update(tally.line(clock()))
                yield outcome

    return mapper_shown


def progress_map(workers: int, count: int) -> Mapper | None:
    """A threaded map that shows its progress on stderr, if somebody is looking."""
    return shown(in_threads(workers), count) if sys.stderr.isatty() else None
