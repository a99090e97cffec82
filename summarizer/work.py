"""One article's work, as a thing any ``map`` can be given: of threads, of processes, of a cluster.

It is settings, and the caller's own ``ask`` if there is one. Stores and clients are opened where it
runs, once for each process; results and spending come back whole.
"""

from __future__ import annotations

import functools
import json
import threading
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from summarizer.asking import Asking, budget_of, ledger_of, open_asking
from summarizer.calls import Spending, is_redis
from summarizer.errors import CallError, CutShort, OutOfBudget, Refused
from summarizer.errors import Rejected as RejectedCall
from summarizer.extraction.extract import extract
from summarizer.extraction.prompt import Model, Prompt
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord, Rejected, Sourced
from summarizer.request import Ask, Options, Reply, Request, key
from summarizer.resources import read_resource
from summarizer.settings import Settings
from summarizer.warm import record_key

FEWEST_ITEMS = 3
MOST_REJECTED = 2 / 3
"""An answer of at least so many items, of which more than this share does not stand in the article, grounds nothing."""
NOT_ITEMS = frozenset({"header", "party", "parties", "answer", "article", "input"})


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


class Extraction:
    """Called with an article, gives its Outcome. Can be pickled; ``end`` is for the process that made it.

    run: the name of the run this is a copy of, in another process.
    """

    def __init__(self, settings: Settings, ask: Ask | None = None, *, run: str | None = None) -> None:
        self.settings, self.ask, self._run = settings, ask, run or uuid.uuid4().hex
        self._is_copy = run is not None
        self._asking: Asking | None = None
        self._lock = threading.Lock()

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (_found_anywhere(self.settings), self.ask, self._run)

    def __call__(self, article: Article) -> Outcome:
        """The article's record, or its failure as a value."""
        return _Reading(article, self.asking(), self.settings).outcome()

    def asking(self) -> Asking:
        """The way to answers of this process, opened when it is first needed."""
        with self._lock:
            if self._asking is None:
                run = self._run if self._is_copy else None
                self._asking = Asking(self.ask) if self.ask is not None else open_asking(self.settings, run)
            return self._asking

    def end(self) -> tuple[str, ...]:
        """Settle what this process left open; returns what is still to be told. Raises ServerUnusable."""
        if self._asking is None:  # the work was done elsewhere
            ledger = ledger_of(self.settings, self._run) if self.ask is None and not self.settings.dry_run else None
            if ledger is not None:
                ledger.close()
            return ()
        self._asking.end()
        return self._asking.notes.take()


@functools.lru_cache(maxsize=4)
def _rebuilt(settings: Settings, ask: Ask | None, run: str) -> Extraction:
    """The one work of a run in this process, however often it is sent here."""
    return Extraction(settings, ask, run=run)


def _found_anywhere(settings: Settings) -> Settings:
    """Settings whose paths mean the same in a process that was started in another folder."""
    names = [name for name in ("cache_dir", "replay", "record", "price") if getattr(settings, name) is not None]
    paths = {name: str(Path(getattr(settings, name)).absolute()) for name in names}
    if is_redis(settings.cache_dir):
        paths["cache_dir"] = settings.cache_dir
    return replace(settings, **paths)  # type: ignore[arg-type]


class _Reading:
    """The reading of one article: asks, counts, and judges the answer."""

    def __init__(self, article: Article, asking: Asking, settings: Settings) -> None:
        self._article, self._asking, self._settings = article, asking, settings
        self._answered: list[Request] = []
        self._errors: list[CallError] = []
        self._paid = 0

    def outcome(self) -> Outcome:
        """What became of the article."""
        try:
            record = self._record()
        except CallError as error:
            if not self._errors:  # it was answered, and none of the answers could be read
                self._forget()
            return self._failed(str(error))
        kept, rejected = item_counts(record)
        if grounds_nothing(kept, rejected):
            self._forget()
            reason = (
                f"{rejected} of {kept + rejected} items of its answer do not stand in the article;"
                f" nothing of it is used, and the next run asks again (the first: {first_reason(record)})"
            )
            return self._failed(reason, kept, rejected)
        last = self._errors[-1] if self._errors else None
        return self._ended(
            record=record,
            kept=kept,
            rejected=rejected,
            reask_failure=str(last) if last else None,
            rerun=last is not None and could_help(last),
        )

    def _record(self) -> ArticleRecord:
        prompt, model, reasks = load_prompt(), model_of(self._settings), self._settings.reasks
        records = self._asking.records
        if records.texts is None:
            return extract(self._article, self._watched, prompt, model, reasks)
        name = record_key(self._article, prompt, model, reasks)
        record = records.get(name, self._article)
        if record is None:
            record = extract(self._article, self._watched, prompt, model, reasks)
            if not self._errors and not grounds_nothing(*item_counts(record)):
                records.put(name, record)
        return record

    def _watched(self, request: Request) -> Reply:
        try:
            reply = self._asking.ask(request)
        except CallError as error:
            self._errors.append(error)
            raise
        self._answered.append(request)
        self._paid += not reply.cached
        return reply

    def _forget(self) -> None:
        self._asking.forget(key(request) for request in self._answered)

    def _failed(self, reason: str, kept: int = 0, rejected: int = 0) -> Outcome:
        words = (reason,)
        failure = Rejected(article=self._article.id, kind="article", text=opening(self._article), reasons=words)
        return self._ended(failure=failure, kept=kept, rejected=rejected)

    def _ended(self, **known: Any) -> Outcome:
        return Outcome(
            self._article.id,
            out_of_budget=any(isinstance(error, OutOfBudget) for error in self._errors),
            asked=self._paid,
            cached=len(self._answered) - self._paid,
            spending=self._asking.budget.take(self._article.id),
            notes=self._asking.notes.take(),
            **known,
        )


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


@functools.cache
def load_prompt() -> Prompt:
    """The installed prompt and schema."""
    system, article, reask = (
        read_resource("prompts", "extract", f"{name}.md") for name in ("system", "article", "reask")
    )
    schema = json.loads(read_resource("schemas", "answer.json"))
    return Prompt(system, article, reask, json.dumps(schema, separators=(",", ":"), ensure_ascii=False))


def model_of(settings: Settings) -> Model:
    """The model and options the settings name."""
    options = Options(settings.temperature, settings.max_tokens, settings.seed, settings.mode)
    return Model(settings.model, options)


def opening(article: Article) -> str:
    """Title or first words of an article, for a list of failures."""
    return article.title or " ".join(article.text.split()[:12])
