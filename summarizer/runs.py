"""What each command does, as functions from paths and settings to texts and exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from summarizer import cases
from summarizer.articles import Intake, read_articles
from summarizer.brief import SituationBrief, load_brief
from summarizer.calls import (
    Budget,
    DiskStore,
    FolderStore,
    Store,
    collecting,
    estimate_tokens,
    import_results,
    read_batch,
    verify_store,
    write_batch,
)
from summarizer.errors import InputError, NoArticlesError, VerifyError
from summarizer.pipeline import Run, brief_of, build_ask, extract_all, read_records, store_of, summarize_all, unreadable
from summarizer.records.article import Article
from summarizer.request import Request
from summarizer.settings import Settings, api_key
from summarizer.writing import records_text, write_briefs, write_records, write_run, write_text

OK, PARTIAL, OUT_OF_BUDGET = 0, 3, 4
Say = Callable[[str], None]


def case_layer(replay: str | None) -> dict[str, str | int | float]:
    """The settings a replayed case was recorded with; none for a bare folder of recordings."""
    if replay is None or not (Path(replay) / "case.json").is_file():
        return {}
    case = cases.load_case(Path(replay))
    return {name: value for name, value in case.settings.items() if name != "corrections"}


def make_briefs(paths: Sequence[str], settings: Settings, out: Path, since: Path | None, say: Say) -> int:
    """``brief``: articles to briefs in ``out``; returns the exit code."""
    intake = read_articles(*paths)
    run = summarize_all(intake, settings, mapper=progress_map(settings, len(intake)))
    return finish(run, intake, out, since, say)


def finish(run: Run, intake: Intake, out: Path, since: Path | None, say: Say) -> int:
    """Write everything a run brought, and say where and what is missing."""
    briefs = [with_changes(b, since) for b in run.briefs] if since else list(run.briefs)
    written = write_briefs(briefs, out)
    if run.records:
        written.append(write_records(run.records, out / "records.jsonl"))
    written.append(write_run(out / "run.json", report_of(run, intake)))
    for path in written:
        if path.suffix != ".csv":
            say(f"wrote {path}")
    if not run.briefs:
        say("no situation was found in the articles; run.json says why for each")
    for failure in run.failures:
        say(f"failed: {failure.article}: {failure.reasons[0]}")
    for article, reason in run.unplaced:
        say(f"fits no situation: {article}: {reason}")
    if run.spent.input_tokens or run.spent.output_tokens:
        say(f"spent {run.spent.input_tokens:,} tokens in, {run.spent.output_tokens:,} out")
    if run.out_of_budget:
        return OUT_OF_BUDGET
    return PARTIAL if run.failures else OK


def report_of(run: Run, intake: Intake) -> dict[str, Any]:
    """Which file gave which article, what failed and what fits no situation."""
    return {
        "sources": [{"name": s.name, "article": s.article} for s in intake.sources],
        "failures": [{"name": f.article, "kind": f.kind, "reasons": list(f.reasons)} for f in run.failures],
        "situations": [
            {"id": b.situation.id, "title": b.situation.title, "articles": [a.id for a in b.articles]}
            for b in run.briefs
        ],
        "unplaced": [{"article": article, "reason": reason} for article, reason in run.unplaced],
    }


def make_records(paths: Sequence[str], settings: Settings, out: Path | None, say: Say) -> int:
    """``extract``: articles to records as JSON Lines."""
    intake = read_articles(*paths)
    failures = [unreadable(f) for f in intake.failures]
    if not len(intake):
        raise NoArticlesError(
            "articles", "; ".join(f"{f.article}: {f.reasons[0]}" for f in failures) or "nothing was given"
        )
    budget = Budget(settings.token_limit)
    outcomes = extract_all(intake, build_ask(settings, budget), settings, progress_map(settings, len(intake)))
    records = [o.record for o in outcomes if o.record]
    if out is None:
        sys.stdout.write(records_text(records))
    else:
        say(f"wrote {write_records(records, out)}")
    failures += [o.failure for o in outcomes if o.failure]
    for failure in failures:
        say(f"failed: {failure.article}: {failure.reasons[0]}")
    if any(o.out_of_budget for o in outcomes):
        return OUT_OF_BUDGET
    return PARTIAL if failures else OK


def merge_files(records: Sequence[Path], settings: Settings, out: Path, since: Path | None, say: Say) -> int:
    """``merge``: records to briefs; nothing is asked."""
    return finish(brief_of(read_records(*records), settings), Intake(), out, since, say)


def read_brief(path: Path) -> SituationBrief:
    """A brief.json as a brief. Raises InputError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), getattr(error, "strerror", None) or str(error)) from error
    return SituationBrief(**dict(load_brief(text, str(path))))


def render(path: Path, form: str, out: Path | None, say: Say) -> str | None:
    """``render``: a brief.json in another form; the text, or None when it was written to ``out``."""
    brief = read_brief(path)
    if form == "csv":
        tables = brief.tables()
        if out is None:
            return "\n".join(f"# {name}\n{text}" for name, text in tables.items())
        for name, text in tables.items():
            say(f"wrote {write_text(out / f'{name}.csv', text)}")
        return None
    text = {"md": brief.to_markdown, "html": brief.to_html, "json": brief.to_json}[form]()
    if out is None:
        return text
    say(f"wrote {write_text(out, text)}")
    return None


def with_changes(brief: SituationBrief, since: Path) -> SituationBrief:
    """The brief with what has changed since an older one."""
    from summarizer.brief.changes import changes_between

    return brief.model_copy(update={"changes": changes_between(read_brief(since), brief)})


def diff(old: Path, new: Path, form: str) -> str:
    """``diff``: what changed between two briefs, as Markdown or JSON."""
    from summarizer.brief.changes import changes_between, changes_json, changes_markdown

    changes = changes_between(read_brief(old), read_brief(new))
    if form not in ("md", "json"):
        raise InputError(form, "diff writes md or json")
    return changes_markdown(changes) if form == "md" else changes_json(changes)


def explain(path: Path, row: str) -> str:
    """``explain``: how one figure of a brief came to be."""
    from summarizer.brief.explain import explain_row

    return explain_row(read_brief(path), row)


def verify(folder: Path, update: bool) -> str:
    """``verify``: one line that says what was checked. Raises VerifyError."""
    if update:
        cases.update_case(folder)
    found = cases.verify_case(folder)
    return f"{folder}: {found.calls} calls, {found.quotes} quotes, {found.briefs} brief(s): all good"


def plan(paths: Sequence[str], settings: Settings) -> str:
    """``--dry-run``: what would be asked, what is cached, an estimate of tokens."""
    intake = read_articles(*paths)
    missing = missing_requests(intake, settings)
    tokens = sum(estimate_tokens(r) for r in missing)
    lines = [f"{len(intake)} articles, {len(intake) - len({r.subject for r in missing})} answered already"]
    lines += [f"would ask: {r.subject} ({estimate_tokens(r):,} tokens)" for r in missing]
    lines.append(
        f"would ask {len(missing)} requests of {settings.model}, about {tokens:,} tokens (answers included), before any re-asks"
    )
    lines += [f"cannot read: {f.name}: {f.reason}" for f in intake.failures]
    return "\n".join(lines)


def missing_requests(intake: Intake, settings: Settings) -> tuple[Request, ...]:
    """The requests no store answers yet; re-asks show up once the first answers are there."""
    collector = collecting(store_of(settings))
    extract_all(intake, collector, settings, map)
    return collector.requests


def export_batch(paths: Sequence[str], settings: Settings, out: Path) -> str:
    """``batch export``: the missing requests as the provider's batch file."""
    intake = read_articles(*paths)
    if not len(intake):
        raise NoArticlesError(
            "articles", "; ".join(f"{f.name}: {f.reason}" for f in intake.failures) or "nothing was given"
        )
    requests = missing_requests(intake, settings)
    try:
        with out.open("w", encoding="utf-8", newline="") as file:
            count = write_batch(requests, file)
    except OSError as error:
        raise InputError(str(out), f"cannot be written: {error.strerror or error}") from error
    return f"wrote {count} requests to {out}; {len(intake) - len({r.subject for r in requests})} of {len(intake)} articles are answered"


def import_batch(results: Path, requests: Path, settings: Settings, say: Say) -> int:
    """``batch import``: results under their keys, into the cache or a folder of recordings."""
    store: Store = FolderStore(settings.record) if settings.record else DiskStore(settings.cache_dir)
    report = import_results(_text(results), read_batch(_text(requests), str(requests)), store)
    say(f"imported {len(report.imported)} answers; {len(report.unanswered)} requests have none")
    for failure in report.failures:
        say(f"line {failure.line}: {failure.key}: {failure.reason}")
    return PARTIAL if report.failures or report.unanswered else OK


def submit(requests: Path, settings: Settings) -> str:
    """``batch submit``: the batch's id."""
    from summarizer.calls.provider_batch import submit_batch

    return submit_batch(_text(requests), api_key=api_key(), base_url=settings.base_url)


def status(batch: str, settings: Settings) -> str:
    """``batch status``: one line."""
    from summarizer.calls.provider_batch import batch_status

    return str(batch_status(batch, api_key=api_key(), base_url=settings.base_url))


def fetch(batch: str, out: Path, settings: Settings) -> str:
    """``batch fetch``: the results into a file."""
    from summarizer.calls.provider_batch import fetch_batch

    return f"wrote {write_text(out, fetch_batch(batch, api_key=api_key(), base_url=settings.base_url))}"


def cache_info(settings: Settings) -> str:
    """``cache info``: one line."""
    info = DiskStore(settings.cache_dir).info()
    return f"{settings.cache_dir}: {info.entries} answers, {info.bytes:,} bytes"


def cache_verify(settings: Settings) -> str:
    """``cache verify``: one line. Raises VerifyError with every entry that does not re-hash."""
    store = DiskStore(settings.cache_dir)
    complaints = verify_store(store)
    if complaints:
        raise VerifyError(settings.cache_dir, complaints)
    return f"{settings.cache_dir}: {store.info().entries} answers, all good"


def cache_clear(settings: Settings) -> str:
    """``cache clear``: one line."""
    return f"{settings.cache_dir}: {DiskStore(settings.cache_dir).clear()} answers removed"


def progress_map(settings: Settings, count: int) -> Callable[..., Any] | None:
    """A threaded map that shows its progress on stderr, if somebody is looking."""
    if not sys.stderr.isatty():
        return None

    def mapper(work: Callable[[Article], Any], articles: Iterable[Article]) -> Iterator[Any]:
        from rich.console import Console
        from rich.progress import track

        with ThreadPoolExecutor(settings.workers) as executor:
            results = executor.map(work, articles)
            yield from track(results, "Reading", total=count, console=Console(stderr=True), transient=True)

    return mapper


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), getattr(error, "strerror", None) or str(error)) from error
