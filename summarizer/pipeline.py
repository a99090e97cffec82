"""The whole story on one page: articles, answers, records, one situation, the brief.

Nothing here decides anything: each step is a call into one room. Failures of single articles
are values; what stops everything (no articles, unusable settings) is raised.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from summarizer.articles import Intake
from summarizer.brief import SituationBrief, compose
from summarizer.calls import (
    Budget,
    Collector,
    DiskStore,
    Entry,
    FolderStore,
    Policy,
    Store,
    cached,
    collecting,
    metered,
    replaying,
    retrying,
    scrub,
    single_flight,
)
from summarizer.errors import CallError, InputError, NoArticlesError, OutOfBudget, SettingsError, StoreError
from summarizer.extraction.extract import extract
from summarizer.extraction.prompt import Model, Prompt
from summarizer.merger.frame import pool
from summarizer.merger.merge import Merge, merge
from summarizer.reading import load_corrections
from summarizer.records.article import Article, InputFailure
from summarizer.records.brief import Unplaced
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Rejected
from summarizer.request import Ask, Options, Reply, Request, Usage
from summarizer.resources import read_resource
from summarizer.settings import Settings, api_key

Mapper = Callable[[Callable[[Article], "Outcome"], Iterable[Article]], Iterable["Outcome"]]
"""A ``map``: the built-in one, or any executor's."""


@dataclass(frozen=True)
class Outcome:
    """What became of one article: its record, or why there is none; and whether the budget cut it short."""

    article: str
    record: ArticleRecord | None = None
    failure: Rejected | None = None
    out_of_budget: bool = False


@dataclass(frozen=True)
class Run:
    """What a run brought: one brief per situation, and everything that is no brief.

    unplaced: articles in no brief, and why; failures: articles and inputs that gave no record; spent: tokens paid for.
    """

    briefs: tuple[SituationBrief, ...]
    records: tuple[ArticleRecord, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    failures: tuple[Rejected, ...] = ()
    spent: Usage = field(default_factory=Usage)
    out_of_budget: bool = False


def summarize(
    articles: Intake | Iterable[Article],
    settings: Settings | None = None,
    *,
    ask: Ask | None = None,
    mapper: Mapper | None = None,
) -> SituationBrief:
    """Read articles about one situation into one cited brief.

    articles: what ``read_articles`` returns, or any articles. ask: who answers, instead of what the
    settings say. mapper: a ``map`` that runs the extraction (threads by default).
    Raises NoArticlesError when there is nothing to read, and InputError when no article gave a
    situation (with the reasons) or the articles are about several: ``summarize_all`` gives a brief
    for each. Articles that failed are in the brief's ``rejected``.
    """
    run = summarize_all(articles, settings, ask=ask, mapper=mapper)
    if not run.briefs:
        why = [r.reasons[0] for r in run.failures] or [u.reason for u in run.unplaced]
        raise InputError("articles", "; ".join(["no situation was found in them", *why[:3]]))
    if len(run.briefs) > 1:
        found = ", ".join(b.situation.id for b in run.briefs)
        raise InputError("articles", f"they are about several situations ({found}); use summarize_all")
    return run.briefs[0]


def summarize_all(
    articles: Intake | Iterable[Article],
    settings: Settings | None = None,
    *,
    ask: Ask | None = None,
    mapper: Mapper | None = None,
) -> Run:
    """The same for articles about any number of situations; also returns records and failures."""
    chosen = settings or Settings()
    if isinstance(articles, (str, Path)):
        raise InputError(str(articles), "is a path; read it first: summarize(read_articles(path))")
    intake = articles if isinstance(articles, Intake) else Intake(articles=tuple(articles))
    budget = Budget(chosen.token_limit)
    outcomes = extract_all(require_articles(intake), ask or build_ask(chosen, budget), chosen, mapper)
    failures = [unreadable(failure) for failure in intake.failures]
    failures += [o.failure for o in outcomes if o.failure]
    run = brief_of([o.record for o in outcomes if o.record], chosen, failures)
    return replace(run, spent=budget.spent, out_of_budget=any(o.out_of_budget for o in outcomes))


def require_articles(intake: Intake) -> Intake:
    """The intake, if anything in it could be read. Raises NoArticlesError with every input's reason."""
    if not len(intake):
        reasons = "; ".join(f"{f.name}: {f.reason}" for f in intake.failures)
        raise NoArticlesError("no articles", reasons or "nothing was given to read")
    return intake


def brief_of(records: Sequence[ArticleRecord], settings: Settings, failures: Sequence[Rejected] = ()) -> Run:
    """Merge records and compose a brief for each situation; asks nobody."""
    merged: Merge = merge(
        records,
        MergeOptions(as_of=settings.as_of, one_situation=settings.one_situation),
        load_corrections(settings.corrections),
    )
    briefs = []
    for situation in merged.situations:
        brief = compose(situation)
        briefs.append(SituationBrief(**{**dict(brief), "rejected": (*brief.rejected, *failures)}))
    return Run(tuple(briefs), tuple(pool(records)), merged.unplaced, tuple(failures))


def extract_all(
    articles: Iterable[Article], ask: Ask, settings: Settings, mapper: Mapper | None = None
) -> list[Outcome]:
    """A record, or a failure as a value, for every article; in the order given.

    Raises StoreError and SettingsError at once: without a store or a key every further answer would be lost.
    """
    prompt, model = load_prompt(), model_of(settings)

    def extract_one(article: Article) -> Outcome:
        stops: list[str] = []
        try:
            record = extract(article, noting_stops(ask, stops), prompt, model, settings.reasks)
            return Outcome(article.id, record, None, bool(stops))
        except CallError as error:
            failure = Rejected(article=article.id, kind="article", text=opening(article), reasons=(str(error),))
            return Outcome(article.id, None, failure, bool(stops))

    return list((mapper or in_threads(settings.workers))(extract_one, articles))


def in_threads(workers: int) -> Mapper:
    """A ``map`` that works at several items at once. Whoever interrupts it does not wait for those not begun yet."""

    def mapper(work: Callable[[Article], Outcome], items: Iterable[Article]) -> Iterator[Outcome]:
        executor = ThreadPoolExecutor(workers)
        try:
            yield from executor.map(work, items)
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise
        executor.shutdown()

    return mapper


def noting_stops(ask: Ask, stops: list[str]) -> Ask:
    """``ask``, which notes every request the budget refused: also a re-ask whose article keeps its first answer."""

    def ask_noting(request: Request) -> Reply:
        try:
            return ask(request)
        except OutOfBudget as error:
            stops.append(str(error))
            raise

    return ask_noting


def build_ask(settings: Settings, budget: Budget | None = None) -> Ask:
    """Who answers, as the settings say: recordings alone, or the cache over a live model.

    Equal requests are united outside the cache: the one in flight has stored its answer before the
    next can look. The live leaf (openai, instructor) is built at the first question no store answers.
    """
    if settings.dry_run:
        return plan_ask(settings)
    if settings.replay:
        ask = replaying(store_of(settings))
    else:
        leaf = metered(lazily(lambda: live_ask(settings)), budget or Budget(settings.token_limit))
        ask = cached(leaf, store_of(settings))
    if settings.record:
        ask = cached(ask, record_store(settings.record))
    return single_flight(ask)


def plan_ask(settings: Settings) -> Collector:
    """Asks nobody and writes nothing: answers from where a run would, and gathers what is missing."""
    stores = [record_store(settings.record)] if settings.record else []
    return collecting(Stores((*stores, store_of(settings))))


@dataclass(frozen=True)
class Stores:
    """Several stores to look into, one after the other; nothing is written."""

    stores: tuple[Store, ...]

    def get(self, key: str, /) -> Entry | None:
        """The first entry under ``key``."""
        found = (store.get(key) for store in self.stores)
        return next((entry for entry in found if entry is not None), None)

    def put(self, entry: Entry, /) -> None:
        """Refuses: a plan changes nothing."""
        raise StoreError(f"{entry.key}: a dry run keeps no answers")

    def keys(self) -> Iterator[str]:
        """Every key of every store, sorted."""
        return iter(sorted({key for store in self.stores for key in store.keys()}))  # noqa: SIM118


def live_ask(settings: Settings) -> Ask:
    """The leaf that really asks, with its one retry policy."""
    from summarizer.calls.live import live
    from summarizer.records.answer import Answer

    secret = api_key()
    leaf = live(Answer, api_key=secret, base_url=settings.base_url, timeout=settings.timeout)
    policy = Policy(attempts=settings.attempts, deadline=settings.deadline)
    return masking(retrying(leaf, policy), secret)


def masking(ask: Ask, secret: str) -> Ask:
    """``ask`` without the API key in what it says: a server may echo it in an error or in an answer."""

    def ask_masked(request: Request) -> Reply:
        try:
            reply = ask(request)
        except CallError as error:
            if secret not in str(error):
                raise
            failure = type(error)(scrub(str(error), secret))
        else:
            return replace(reply, text=scrub(reply.text, secret), model=scrub(reply.model, secret))
        raise failure

    return ask_masked


def lazily(build: Callable[[], Ask]) -> Ask:
    """An Ask that is built when it is first used, once for all threads."""
    lock, built = threading.Lock(), list[Ask]()

    def ask_built(request: Request) -> Reply:
        with lock:
            if not built:
                built.append(build())
        return built[0](request)

    return ask_built


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


def calls_folder(folder: str) -> Path:
    """The folder of recordings: a case's ``calls/``, or the folder itself."""
    path = Path(folder)
    return path / "calls" if (path / "case.json").is_file() else path


def record_store(folder: str) -> FolderStore:
    """Where copies of answers go: a case's ``calls/``, or the folder itself, made if need be."""
    return FolderStore(calls_folder(folder))


def store_of(settings: Settings) -> Store:
    """Where a run's answers are looked up: the recordings, else the cache.

    Raises SettingsError for recordings that are not there, StoreError for a cache that cannot be used.
    """
    if settings.replay is None:
        return DiskStore(settings.cache_dir)
    if not Path(settings.replay).is_dir():
        raise SettingsError(f"replay = {settings.replay!r} is no folder; name a case or a folder of recordings")
    return FolderStore(calls_folder(settings.replay))


def unreadable(failure: InputFailure) -> Rejected:
    """An input that could not be read, as the brief lists it (file name only: no path of a machine)."""
    return Rejected(article=Path(failure.name).name, kind="input", text="", reasons=(failure.reason,))


def opening(article: Article) -> str:
    """Title or first words of an article, for a list of failures."""
    return article.title or " ".join(article.text.split()[:12])
