"""One article's work, as a thing any ``map`` can be given: of threads, of processes, of a cluster.

It is settings, and the caller's own ``ask`` if there is one. Stores and clients are opened where it
runs, once for each process; results and spending come back whole.
"""

from __future__ import annotations

import functools
import json
import threading
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarizer.asking import Asking, ledger_of, open_asking
from summarizer.calls import is_redis
from summarizer.errors import CallError, OutOfBudget
from summarizer.extraction.extract import extract
from summarizer.extraction.prompt import Model, Prompt
from summarizer.outcomes import Outcome, could_help, first_reason, grounds_nothing, item_counts, opening
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord, Rejected
from summarizer.request import Ask, Options, Reply, Request, key
from summarizer.resources import read_resource
from summarizer.settings import Settings
from summarizer.warm import record_key


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

    def known(self, article: Article) -> Outcome | None:
        """The outcome of an article whose record is known from an earlier run; None if it is to be read."""
        return _Reading(article, self.asking(), self.settings).known()

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
        return self._judged(record)

    def known(self) -> Outcome | None:
        """The outcome by a record that was kept; None without one."""
        name = self._record_key()
        record = self._asking.records.get(name, self._article) if name else None
        return self._judged(record) if record is not None else None

    def _judged(self, record: ArticleRecord) -> Outcome:
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
        name, records = self._record_key(), self._asking.records
        record = records.get(name, self._article) if name else None
        if record is None:
            settings = self._settings
            record = extract(self._article, self._watched, load_prompt(), model_of(settings), settings.reasks)
            if name and not self._errors and not grounds_nothing(*item_counts(record)):
                records.put(name, record)
        return record

    def _record_key(self) -> str | None:
        """Where the article's record would be kept; None where none are."""
        if self._asking.records.texts is None:
            return None
        return record_key(self._article, load_prompt(), model_of(self._settings), self._settings.reasks)

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
