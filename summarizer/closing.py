"""What a run says when it is over: what failed, by name, and then in at most ten lines what there is.

Many failures for one reason are one line; nothing that came from outside steers the terminal (see ``cli``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from summarizer.articles import Intake
from summarizer.articles.told import tell_passed_over
from summarizer.brief import SituationBrief
from summarizer.outcomes import Report
from summarizer.pipeline import Run
from summarizer.records.record import Rejected
from summarizer.settings import Settings

MOST_NAMED = 3
MOST_NOTICES = 5
MOST_SITUATIONS = 3
LONGEST_LINE = 160
_DETAILS = re.compile(r"\(.*\)", re.DOTALL)
"""What differs from article to article though the reason is one: for how long it was tried, where an answer breaks."""


def named(article: str, intake: Intake) -> str:
    """An article by the file it was read from, where that is known, and its id."""
    return next((f"{source.name} ({article})" for source in intake.sources if source.article == article), article)


def problems(failures: Iterable[Rejected], report: Report, intake: Intake, settings: Settings) -> Iterator[str]:
    """What failed and what a rerun could add, one line for each reason."""
    yield from _grouped("failed", [(f.article, f.reasons[0]) for f in failures if f.kind != "input"], intake)
    yield from unread(intake)
    yield from _grouped("asking again failed, the first answer is used", report.reask_failures, intake)
    yield from _rejections(report, intake)
    yield from (f"note: {note}" for note in report.notes)
    if report.out_of_budget:
        limits = [f"{settings.token_limit:,} tokens"] if settings.token_limit is not None else []
        limits += [f"{settings.max_cost:g}"] if settings.max_cost is not None else []
        yield f"stopped by the limit of {' or '.join(limits)}; raise --token-limit or --max-cost and run again"


def unread(intake: Intake) -> Iterator[str]:
    """What came in and was not read, and what is to be said of articles that were; many for one reason are one line."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for failure in intake.failures:
        by_reason[failure.reason].append(failure.name)
    for reason, names in by_reason.items():
        yield from (f"cannot read: {name}: {reason}" for name in names[:MOST_NAMED])
        if len(names) > MOST_NAMED:
            yield f"cannot read: {len(names) - MOST_NAMED} more for the same reason"
    yield from tell_passed_over(intake.passed_over)
    yield from (f"note: {notice.name}: {notice.text}" for notice in intake.notices[:MOST_NOTICES])
    if len(intake.notices) > MOST_NOTICES:
        yield f"note: {len(intake.notices) - MOST_NOTICES} more such remarks"


def summary(run: Run, briefs: Sequence[SituationBrief], out: Path, paths: Sequence[Path]) -> Iterator[str]:
    """At most ten lines: title, toll, what is disputed and not known, what was spent, where the files are."""
    shown = briefs[:MOST_SITUATIONS] if len(briefs) > 1 else briefs
    for brief in shown:
        yield _cut(brief.title or brief.situation.title)
        if len(briefs) == 1:
            yield from _toll(brief)
        disputed = sum(not conflict.settled for conflict in brief.conflicts)
        yield f"{len(brief.articles)} articles; disputed: {disputed}; not known: {len(brief.gaps)}"
    if len(briefs) > len(shown):
        yield f"and {len(briefs) - len(shown)} more situations"
    yield from spending(run.report)
    names = [str(path.relative_to(out)) for path in paths if path.suffix != ".csv" and path.is_relative_to(out)]
    yield f"wrote {out}: {', '.join(names[:6])}" + (f" and {len(names) - 6} more" if len(names) > 6 else "")


def _toll(brief: SituationBrief) -> Iterator[str]:
    """The first sentence in brief about a count of the ledger."""
    counted = (line for line in brief.bottom_line if line.refs and all(ref.startswith("row-") for ref in line.refs))
    yield from (_cut(line.text) for line in islice(counted, 1))


def spending(report: Report) -> Iterator[str]:
    """What was paid; nothing where nothing was asked."""
    spent = report.spending
    if not spent.calls:
        return
    line = f"spent {spent.usage.input_tokens:,} tokens in, {spent.usage.output_tokens:,} out, in {spent.calls:,} calls"
    guessed = spent.estimated.input_tokens + spent.estimated.output_tokens
    if guessed:
        line += f"; {guessed:,} of them are estimates, as the server did not say"
    yield line + (f"; {report.cost:.4f} by your prices" if report.cost is not None else "")


def _rejections(report: Report, intake: Intake) -> Iterator[str]:
    kept, rejected = report.items
    if rejected:
        yield f"{rejected} of {kept + rejected} items were rejected, as they do not stand in their articles"
    for article, bad, found in report.poor[:MOST_NAMED]:
        yield f"more than a third rejected: {named(article, intake)}: {bad} of {found} items"
    if len(report.poor) > MOST_NAMED:
        yield f"more than a third rejected: {len(report.poor) - MOST_NAMED} more articles"


def _grouped(what: str, rows: Iterable[tuple[str, str]], intake: Intake) -> Iterator[str]:
    """One line a reason: its articles by name, or how many there are."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for article, reason in rows:
        by_reason[_DETAILS.sub("", reason.replace(article, "*"))].append(f"{named(article, intake)}: {reason}")
    for lines in by_reason.values():
        yield from (f"{what}: {line}" for line in lines[:MOST_NAMED])
        if len(lines) > MOST_NAMED:
            yield f"{what}: {len(lines) - MOST_NAMED} more articles for the same reason"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE - 1] + "…"
