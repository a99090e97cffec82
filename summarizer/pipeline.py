"""The whole story on one page: articles, answers, records, one situation, the brief.

Nothing here decides anything: each step is a call into one room. Failures of single articles
are values; what stops everything (no articles, unusable settings) is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from summarizer.articles import Intake
from summarizer.brief import SituationBrief, compose
from summarizer.ending import WORKER
from summarizer.errors import InputError, NoArticlesError
from summarizer.merger.frame import pool
from summarizer.merger.merge import Merge, merge
from summarizer.outcomes import Outcome, Report, report_on
from summarizer.reading import load_corrections
from summarizer.records.article import Article, InputFailure
from summarizer.records.brief import Unplaced
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Rejected
from summarizer.request import Ask, Usage
from summarizer.settings import Settings
from summarizer.work import Extraction
from summarizer.work import load_prompt as load_prompt
from summarizer.work import model_of as model_of

Mapper = Callable[[Callable[[Article], Outcome], Iterable[Article]], Iterable[Outcome]]
"""A ``map``: the built-in one, or any executor's, of threads, processes or a cluster."""


@dataclass(frozen=True)
class Run:
    """What a run brought: one brief per situation, and everything that is no brief.

    unplaced: articles in no brief, and why; failures: articles and inputs that gave no record; report: how the asking went.
    """

    briefs: tuple[SituationBrief, ...]
    records: tuple[ArticleRecord, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    failures: tuple[Rejected, ...] = ()
    report: Report = field(default_factory=Report)

    @property
    def spent(self) -> Usage:
        """Tokens paid for, estimates among them."""
        return self.report.spending.usage

    @property
    def out_of_budget(self) -> bool:
        """Whether something was not asked because a limit would have been passed."""
        return self.report.out_of_budget


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
    work = Extraction(chosen, ask)
    outcomes = extract_all(require_articles(intake), work, mapper)
    told = work.end()
    failures = [unreadable(failure) for failure in intake.failures]
    failures += [o.failure for o in outcomes if o.failure]
    run = brief_of([o.record for o in outcomes if o.record], chosen, failures)
    return replace(run, report=report_on(outcomes, told, chosen))


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


def extract_all(articles: Iterable[Article], work: Extraction, mapper: Mapper | None = None) -> list[Outcome]:
    """A record, or a failure as a value, for every article; in the order given.

    Raises StoreError, SettingsError and ServerUnusable at once: every further article would meet the same.
    """
    return list((mapper or in_threads(work.settings.workers))(work, articles))


def in_threads(workers: int) -> Mapper:
    """A ``map`` that works at several items at once; whoever interrupts it does not wait for those not begun yet.

    What needs no work (``known``, see ``Extraction``) takes no thread.
    """

    def mapper(work: Callable[[Article], Outcome], items: Iterable[Article]) -> Iterator[Outcome]:
        known: Callable[[Article], Outcome | None] = getattr(work, "known", lambda _: None)
        executor = ThreadPoolExecutor(workers, thread_name_prefix=WORKER)
        try:
            for begun in [known(item) or executor.submit(work, item) for item in items]:
                yield begun.result() if isinstance(begun, Future) else begun
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise
        executor.shutdown()

    return mapper


def unreadable(failure: InputFailure) -> Rejected:
    """An input that could not be read, as the brief lists it (file name only: no path of a machine)."""
    return Rejected(article=Path(failure.name).name, kind="input", text="", reasons=(failure.reason,))
