"""The whole story on one page: articles, answers, records, one situation, the brief.

Nothing here decides anything: each step is a call into one room. Failures of single articles
are values; what stops everything (no articles, unusable settings) is raised.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from summarizer.articles import Intake
from summarizer.brief import SituationBrief, compose
from summarizer.calls import (
    Budget,
    DiskStore,
    FolderStore,
    Policy,
    Store,
    cached,
    metered,
    replaying,
    retrying,
    single_flight,
)
from summarizer.errors import CallError, InputError, NoArticlesError, OutOfBudget
from summarizer.extraction.extract import extract
from summarizer.extraction.prompt import Model, Prompt
from summarizer.merger.merge import Merge, merge
from summarizer.merger.options import MergeOptions
from summarizer.records.article import Article, InputFailure
from summarizer.records.corrections import Corrections
from summarizer.records.record import ArticleRecord, Rejected
from summarizer.request import Ask, Options, Usage
from summarizer.resources import read_resource
from summarizer.settings import Settings, api_key

Mapper = Callable[[Callable[[Article], "Outcome"], Iterable[Article]], Iterable["Outcome"]]
"""A ``map``: the built-in one, or any executor's."""


@dataclass(frozen=True)
class Outcome:
    """What became of one article: its record, or why there is none."""

    article: str
    record: ArticleRecord | None = None
    failure: Rejected | None = None
    out_of_budget: bool = False


@dataclass(frozen=True)
class Run:
    """What a run brought: one brief per situation, and everything that is no brief.

    unplaced: article id and reason; failures: articles and inputs that gave no record; spent: tokens paid for.
    """

    briefs: tuple[SituationBrief, ...]
    records: tuple[ArticleRecord, ...] = ()
    unplaced: tuple[tuple[str, str], ...] = ()
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
    Raises NoArticlesError when there is nothing to read, and InputError when the articles are about
    several situations: ``summarize_all`` gives a brief for each.
    """
    run = summarize_all(articles, settings, ask=ask, mapper=mapper)
    if len(run.briefs) != 1:
        found = ", ".join(b.situation.id for b in run.briefs) or "none"
        why = "; ".join(r.reasons[0] for r in run.failures[:3])
        raise InputError("articles", f"found {len(run.briefs)} situations ({found}), use summarize_all. {why}".strip())
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
    intake = articles if isinstance(articles, Intake) else Intake(articles=tuple(articles))
    unread = [unreadable(failure) for failure in intake.failures]
    if not len(intake):
        raise NoArticlesError(
            "articles", "; ".join(f"{f.article}: {f.reasons[0]}" for f in unread) or "nothing was given to read"
        )
    budget = Budget(chosen.token_limit)
    outcomes = extract_all(intake, ask or build_ask(chosen, budget), chosen, mapper)
    records = [o.record for o in outcomes if o.record]
    failures = [*unread, *(o.failure for o in outcomes if o.failure)]
    run = brief_of(records, chosen, failures)
    return Run(
        run.briefs, run.records, run.unplaced, run.failures, budget.spent, any(o.out_of_budget for o in outcomes)
    )


def brief_of(records: Sequence[ArticleRecord], settings: Settings, failures: Sequence[Rejected] = ()) -> Run:
    """Merge records and compose a brief for each situation; asks nobody."""
    merged: Merge = merge(records, MergeOptions(as_of=settings.as_of), load_corrections(settings.corrections))
    briefs = []
    for situation in merged.situations:
        brief = compose(situation)
        briefs.append(SituationBrief(**{**dict(brief), "rejected": (*brief.rejected, *failures)}))
    unplaced = tuple((u.article, u.reason) for u in merged.unplaced)
    return Run(tuple(briefs), tuple(sorted(records, key=lambda r: r.article.id)), unplaced, tuple(failures))


def extract_all(
    articles: Iterable[Article], ask: Ask, settings: Settings, mapper: Mapper | None = None
) -> list[Outcome]:
    """A record, or a failure as a value, for every article; in the order given."""
    prompt, model = load_prompt(), model_of(settings)

    def extract_one(article: Article) -> Outcome:
        try:
            return Outcome(article.id, extract(article, ask, prompt, model, settings.reasks))
        except CallError as error:
            kind = Rejected(article=article.id, kind="article", text=opening(article), reasons=(str(error),))
            return Outcome(article.id, None, kind, isinstance(error, OutOfBudget))

    if mapper is not None:
        return list(mapper(extract_one, articles))
    with ThreadPoolExecutor(settings.workers) as executor:
        return list(executor.map(extract_one, articles))


def build_ask(settings: Settings, budget: Budget | None = None) -> Ask:
    """Who answers, as the settings say: recordings alone, or the cache over a live model.

    The live leaf (openai, instructor) is built at the first question the cache cannot answer.
    """
    if settings.replay:
        return replaying(FolderStore(calls_folder(settings.replay)))
    leaf = metered(lazily(lambda: live_ask(settings)), budget or Budget(settings.token_limit))
    ask = cached(single_flight(leaf), DiskStore(settings.cache_dir))
    return cached(ask, FolderStore(settings.record)) if settings.record else ask


def live_ask(settings: Settings) -> Ask:
    """The leaf that really asks, with its one retry policy."""
    from summarizer.calls.live import live
    from summarizer.records.answer import Answer

    leaf = live(Answer, api_key=api_key(), base_url=settings.base_url, timeout=settings.timeout)
    return retrying(leaf, Policy(attempts=settings.attempts, deadline=settings.deadline))


def lazily(build: Callable[[], Ask]) -> Ask:
    """An Ask that is built when it is first used, once for all threads."""
    import threading

    lock, built = threading.Lock(), list[Ask]()

    def ask(request: Any) -> Any:
        with lock:
            if not built:
                built.append(build())
        return built[0](request)

    return ask


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


def calls_folder(replay: str) -> Path:
    """The folder of recordings: a case's ``calls/``, or the folder itself."""
    folder = Path(replay)
    return folder / "calls" if (folder / "case.json").is_file() else folder


def store_of(settings: Settings) -> Store:
    """Where a run's answers are looked up: the recordings, else the cache."""
    return FolderStore(calls_folder(settings.replay)) if settings.replay else DiskStore(settings.cache_dir)


def load_corrections(path: str | None) -> Corrections:
    """The corrections file, or none. Raises InputError that names the file and the fault."""
    if path is None:
        return Corrections()
    try:
        return Corrections.model_validate_json(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(path, error.strerror or str(error)) from error
    except (ValidationError, UnicodeDecodeError) as error:
        raise InputError(path, f"is not a corrections file (join, keep_apart, assign, exclude): {error}") from error


def read_records(*paths: str | Path) -> list[ArticleRecord]:
    """The records in JSON Lines files that ``extract`` wrote. Raises InputError naming file and line."""
    found: list[ArticleRecord] = []
    for path in paths:
        found += _records_in(Path(path))
    if not found:
        raise NoArticlesError(", ".join(map(str, paths)) or "records", "no records in it")
    return found


def _records_in(path: Path) -> Iterator[ArticleRecord]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), getattr(error, "strerror", None) or str(error)) from error
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                yield ArticleRecord.model_validate_json(line)
            except ValidationError as error:
                first = error.errors(include_url=False, include_input=False)[0]
                where = ".".join(map(str, first["loc"]))
                raise InputError(f"{path}:{number}", f"is not an article record: {where}: {first['msg']}") from error


def unreadable(failure: InputFailure) -> Rejected:
    """An input that could not be read, as the brief lists it (file name only: no path of a machine)."""
    return Rejected(article=Path(failure.name).name, kind="input", text="", reasons=(failure.reason,))


def opening(article: Article) -> str:
    """Title or first words of an article, for a list of failures."""
    return article.title or " ".join(article.text.split()[:12])
