"""What each command does, as functions from paths and settings to texts and exit codes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from summarizer import cases
from summarizer.articles import Intake, read_articles
from summarizer.asking import budget_of, cache_of, plan_ask, record_store
from summarizer.brief import SituationBrief, load_brief
from summarizer.brief.finished import Length
from summarizer.calls import (
    DiskStore,
    RedisStore,
    Store,
    estimate_tokens,
    estimate_usage,
    import_results,
    is_redis,
    messages_of,
    read_batch,
    shown_address,
    verify_store,
    write_batch,
)
from summarizer.closing import named, problems, spending, summary
from summarizer.errors import InputError, VerifyError
from summarizer.outcomes import Report, report_on
from summarizer.pipeline import Run, brief_of, extract_all, require_articles, summarize_all, unreadable
from summarizer.progress import progress_map
from summarizer.reading import read_records, read_text
from summarizer.records.record import Rejected
from summarizer.request import Request
from summarizer.settings import Settings, api_key
from summarizer.work import Extraction
from summarizer.writing import (
    RUN_FILE,
    Output,
    forms_of,
    records_text,
    run_texts,
    try_folder,
    write_records,
    write_run,
    write_text,
)

OK, PARTIAL, OUT_OF_BUDGET = 0, 3, 4
Say = Callable[[str], None]


def case_layer(replay: str | None) -> dict[str, str | int | float]:
    """The settings a replayed case was recorded with; none for a bare folder of recordings."""
    if replay is None or not (Path(replay) / "case.json").is_file():
        return {}
    return cases.settings_of(Path(replay), cases.load_case(Path(replay)))


def make_briefs(
    paths: Sequence[str], settings: Settings, out: Path, since: Path | None, say: Say, output: Output
) -> int:
    """``brief``: articles to briefs in ``out``; returns the exit code."""
    older = read_briefs(since) if since else []  # before anything is paid for
    intake = require_articles(read_articles(*paths))
    try_folder(out)
    run = summarize_all(intake, settings, mapper=progress_map(settings.workers, len(intake)))
    return finish(run, intake, settings, out, older, say, output)


def output_of(forms: str, length: Length) -> Output:
    """What is to be written, from the words of the command line. Raises InputError."""
    return Output(forms_of(forms), length)


def merge_files(
    records: Sequence[Path], settings: Settings, out: Path, since: Path | None, say: Say, output: Output
) -> int:
    """``merge``: records to briefs; nothing is asked."""
    older = read_briefs(since) if since else []
    return finish(brief_of(read_records(*records), settings), Intake(), settings, out, older, say, output)


def finish(
    run: Run,
    intake: Intake,
    settings: Settings,
    out: Path,
    older: Sequence[SituationBrief],
    say: Say,
    output: Output,
) -> int:
    """Write everything a run brought, and say where and what is missing; returns the exit code."""
    briefs = add_changes(run.briefs, older) if older else list(run.briefs)
    paths = write_run(out, run_texts(briefs, run.records, output), report_of(run, intake), keep=not briefs)
    if not run.briefs:
        say(
            f"no situation was found; {out / RUN_FILE} says why for each article. Older briefs there are left as they were"
        )
    for stray in run.unplaced:
        told = f" (it says: {stray.headline_count})" if stray.headline_count else ""
        say(f"in no brief: {named(stray.article, intake)}: {stray.reason}{told}")
    code = ending(run.failures, run.report, intake, settings, say)
    for line in summary(run, briefs, out, paths):
        say(line)
    return code if run.briefs else max(code, PARTIAL)


def ending(failures: Sequence[Rejected], report: Report, intake: Intake, settings: Settings, say: Say) -> int:
    """Say what failed, by the names that were given, and return the exit code that says so."""
    for line in problems(failures, report, intake, settings):
        say(line)
    if report.out_of_budget:
        return OUT_OF_BUDGET
    return PARTIAL if failures or report.rerun else OK


def report_of(run: Run, intake: Intake) -> dict[str, Any]:
    """Which file gave which article, what failed and what fits no situation."""
    return {
        "sources": [{"name": s.name, "article": s.article} for s in intake.sources],
        "failures": [{"name": f.article, "kind": f.kind, "reasons": list(f.reasons)} for f in run.failures],
        "situations": [
            {"id": b.situation.id, "title": b.situation.title, "articles": [a.id for a in b.articles]}
            for b in run.briefs
        ],
        "unplaced": [
            {"article": u.article, "reason": u.reason, "headline_count": u.headline_count} for u in run.unplaced
        ],
        "items": {"kept": run.report.items[0], "rejected": run.report.items[1]},
        "reask_failures": [{"article": article, "reason": reason} for article, reason in run.report.reask_failures],
        "spent": spent_of(run.report),
        "notes": list(run.report.notes),
    }


def spent_of(report: Report) -> dict[str, Any]:
    """What was paid, for ``run.json``."""
    spent = report.spending
    return {
        "calls": spent.calls,
        "input_tokens": spent.usage.input_tokens,
        "output_tokens": spent.usage.output_tokens,
        "estimated_input_tokens": spent.estimated.input_tokens,
        "estimated_output_tokens": spent.estimated.output_tokens,
        **({"cost": report.cost} if report.cost is not None else {}),
    }


def make_records(paths: Sequence[str], settings: Settings, out: Path | None, say: Say) -> int:
    """``extract``: articles to records as JSON Lines; returns the exit code."""
    intake = require_articles(read_articles(*paths))
    if out is not None and str(out) != "-":
        try_folder(out.parent)
    work = Extraction(settings)
    outcomes = extract_all(intake, work, progress_map(settings.workers, len(intake)))
    report = report_on(outcomes, work.end(), settings)
    records = [o.record for o in outcomes if o.record]
    if out is None or str(out) == "-":
        sys.stdout.write(records_text(records))
    else:
        say(f"wrote {write_records(records, out)}")
    for line in spending(report):
        say(line)
    failures = [unreadable(f) for f in intake.failures] + [o.failure for o in outcomes if o.failure]
    return ending(failures, report, intake, settings, say)


def read_brief(path: Path) -> SituationBrief:
    """A brief.json as a brief. Raises InputError."""
    return SituationBrief(**dict(load_brief(read_text(path), str(path))))


def read_briefs(path: Path) -> list[SituationBrief]:
    """A brief.json, or every one in the output folder of an earlier run. Raises InputError."""
    if not path.is_dir():
        return [read_brief(path)]
    found = sorted({*path.glob("brief.json"), *path.glob("*/brief.json")})
    if not found:
        raise InputError(str(path), "holds no brief.json; name the output folder of an earlier run, or a brief.json")
    return [read_brief(one) for one in found]


def render(path: Path, form: str, out: Path | None, length: Length, say: Say) -> str | None:
    """``render``: a brief.json in another form; the text, or None when it was written to ``out``."""
    brief = read_brief(path)
    if form == "csv":
        tables = brief.tables()
        if out is None:
            return "\n".join(f"# {name}\n{text}" for name, text in tables.items())
        for name, text in tables.items():
            say(f"wrote {write_text(out / f'{name}.csv', text)}")
        return None
    if form == "docx":
        say(f"wrote {write_text(out or path.with_suffix('.docx'), brief.to_docx(length))}")
        return None
    makers = {"md": lambda: brief.to_markdown(length), "html": lambda: brief.to_html(), "json": brief.to_json}
    text = makers[form]()
    if out is None or str(out) == "-":
        return text
    say(f"wrote {write_text(out, text)}")
    return None


def add_changes(briefs: Sequence[SituationBrief], older: Sequence[SituationBrief]) -> list[SituationBrief]:
    """The briefs, each of an older brief's situation with what has changed since.

    One brief is of the one older brief's situation; among several they are told by the id, else by the articles in
    common. Raises InputError when no brief is about any of those situations.
    """
    from summarizer.brief.comparing.changes import changes_between

    alone = len(briefs) == len(older) == 1
    before = {b.situation.id: older[0] if alone else older_brief(b, older) for b in briefs}
    if briefs and not any(before.values()):
        was, found = (", ".join(b.situation.id for b in some) for some in (older, briefs))
        raise InputError("--since", f"is about {was}; the articles are about {found}")
    return [
        b.model_copy(update={"changes": changes_between(old, b)}) if (old := before[b.situation.id]) else b
        for b in briefs
    ]


def older_brief(brief: SituationBrief, older: Sequence[SituationBrief]) -> SituationBrief | None:
    """The older brief of the same situation: of the same id, else the one with most of its articles; None if none."""
    same = [old for old in older if old.situation.id == brief.situation.id]
    here = {article.id for article in brief.articles}
    shared = {n: len(here & {article.id for article in old.articles}) for n, old in enumerate(older)}
    best = max(shared, key=lambda n: (shared[n], -n), default=None)
    return same[0] if same else older[best] if best is not None and shared[best] else None


def diff(old: Path, new: Path, form: str) -> str:
    """``diff``: what changed between two briefs, as Markdown or JSON."""
    from summarizer.brief.comparing.changes import changes_between, changes_json, changes_markdown

    changes = changes_between(read_brief(old), read_brief(new))
    return changes_markdown(changes) if form == "md" else changes_json(changes)


def explain(path: Path, row: str) -> str:
    """``explain``: how one figure of a brief came to be."""
    from summarizer.brief.comparing.explain import explain_row

    return explain_row(read_brief(path), row)


def evaluate_runs(folders: Sequence[Path], gold: Path, form: str) -> str:
    """``evaluate``: runs held against a gold reading, as text or JSON."""
    from summarizer.evaluation import evaluate, report_json, report_text

    found = [evaluate(folder, gold) for folder in folders]
    return report_json(found) if form == "json" else report_text(found)


def verify(folder: Path, update: bool) -> str:
    """``verify``: one line that says what was checked. Raises VerifyError."""
    if update:
        cases.update_case(folder)
    found = cases.verify_case(folder)
    return f"{folder}: {found.calls} calls, {found.quotes} quotes, {found.briefs} brief(s): all good"


def plan(paths: Sequence[str], settings: Settings) -> str:
    """``--dry-run``: what would be asked, what is answered, an estimate of tokens."""
    intake = require_articles(read_articles(*paths))
    missing = missing_requests(intake, settings)
    tokens = sum(estimate_tokens(r) for r in missing)
    price = budget_of(settings).price
    lines = [f"{len(intake)} articles, {answered(intake, missing)} answered already"]
    lines += [f"would ask: {named(r.subject, intake)}: about {estimate_tokens(r):,} tokens" for r in missing]
    lines.append(
        f"would ask {len(missing)} requests of {settings.model}: about {tokens:,} tokens, answers included, re-asks not"
    )
    if price:
        cost = sum(price.of(estimate_usage(r, messages_of(r))) for r in missing)
        lines.append(f"by your prices about {cost:.4f}")
    lines += [f"cannot read: {f.name}: {f.reason}" for f in intake.failures]
    return "\n".join(lines)


def answered(intake: Intake, missing: Sequence[Request]) -> int:
    """How many articles need no further answer."""
    return len(intake) - len({request.subject for request in missing})


def missing_requests(intake: Intake, settings: Settings) -> tuple[Request, ...]:
    """The requests no store answers yet; re-asks show up once the first answers are there."""
    collector = plan_ask(settings)
    extract_all(intake, Extraction(settings, collector), map)
    return collector.requests


def export_batch(paths: Sequence[str], settings: Settings, out: Path, say: Say) -> int:
    """``batch export``: the missing requests as the provider's batch file; returns the exit code."""
    intake = require_articles(read_articles(*paths))
    requests = missing_requests(intake, settings)
    lines = io.StringIO()
    count = write_batch(requests, lines)
    write_text(out, lines.getvalue())
    say(f"wrote {count} requests to {out}; {answered(intake, requests)} of {len(intake)} articles are answered")
    return ending([unreadable(f) for f in intake.failures], Report(), intake, settings, say)


def import_batch(results: Path, requests: Path, settings: Settings, say: Say) -> int:
    """``batch import``: results under their keys, into the cache or a folder of recordings; returns the exit code."""
    asked = read_batch(read_text(requests), str(requests))
    store: Store = record_store(settings.record) if settings.record else cache_of(settings)
    report = import_results(read_text(results), asked, store)
    say(f"imported {len(report.imported)} answers into {store}; {len(report.unanswered)} requests have none")
    for failure in report.failures:
        say(f"{results}:{failure.line}: {failure.key or 'no custom_id'}: {failure.reason}")
    return PARTIAL if report.failures or report.unanswered else OK


def submit(requests: Path, settings: Settings) -> str:
    """``batch submit``: the batch's id."""
    from summarizer.calls.provider_batch import submit_batch

    return submit_batch(read_text(requests), api_key=api_key(), base_url=settings.base_url)


def status(batch: str, settings: Settings) -> str:
    """``batch status``: one line."""
    from summarizer.calls.provider_batch import batch_status

    return str(batch_status(batch, api_key=api_key(), base_url=settings.base_url))


def cancel(batch: str, settings: Settings) -> str:
    """``batch cancel``: one line."""
    from summarizer.calls.provider_batch import cancel_batch

    return str(cancel_batch(batch, api_key=api_key(), base_url=settings.base_url))


def fetch(batch: str, out: Path, settings: Settings) -> str:
    """``batch fetch``: the results into a file."""
    from summarizer.calls.provider_batch import fetch_batch

    return f"wrote {write_text(out, fetch_batch(batch, api_key=api_key(), base_url=settings.base_url))}"


NO_CACHE = "0 answers; there is no cache"


def cache_info(settings: Settings) -> str:
    """``cache info``: one line."""
    store = existing_cache(settings)
    info = store.info() if store else None
    return f"{shown_address(settings.cache_dir)}: " + (
        f"{info.entries} answers, {info.bytes:,} bytes" if info else NO_CACHE
    )


def cache_verify(settings: Settings) -> str:
    """``cache verify``: one line. Raises VerifyError with every entry that does not re-hash."""
    store = existing_cache(settings)
    if store is None:
        return f"{shown_address(settings.cache_dir)}: {NO_CACHE}"
    complaints = verify_store(store)
    if complaints:
        raise VerifyError(shown_address(settings.cache_dir), complaints)
    return f"{shown_address(settings.cache_dir)}: {store.info().entries} answers, all good"


def cache_clear(settings: Settings) -> str:
    """``cache clear``: one line."""
    store = existing_cache(settings)
    return f"{shown_address(settings.cache_dir)}: " + (f"{store.clear()} answers removed" if store else NO_CACHE)


def existing_cache(settings: Settings) -> DiskStore | RedisStore | None:
    """The cache, if there is one: looking at it makes none. Raises StoreError for what is none and stands in its place."""
    if is_redis(settings.cache_dir):
        return RedisStore(settings.cache_dir)
    folder = Path(settings.cache_dir)
    return DiskStore(folder) if folder.is_file() or (folder / "cache.db").is_file() else None
