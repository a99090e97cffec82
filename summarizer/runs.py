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
from summarizer.brief import SituationBrief
from summarizer.calls import (
    Store,
    estimate_tokens,
    estimate_usage,
    import_results,
    messages_of,
    read_batch,
    write_batch,
)
from summarizer.closing import named, problems, spending, summary, unread
from summarizer.outcomes import Report, report_on
from summarizer.pipeline import Run, brief_of, extract_all, require_articles, summarize_all, unreadable
from summarizer.progress import progress_map
from summarizer.reading import read_records, read_text
from summarizer.records.record import Rejected
from summarizer.rendering import add_changes, read_briefs
from summarizer.request import Request
from summarizer.settings import Settings
from summarizer.work import Extraction
from summarizer.writing import (
    RUN_FILE,
    Output,
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
        "passed_over": [{"name": p.name, "kind": p.kind} for p in intake.passed_over],
        "notices": [{"name": n.name, "text": n.text} for n in intake.notices],
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
    lines += unread(intake)
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
