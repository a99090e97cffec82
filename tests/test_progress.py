"""The line that says how far a run is, and the lines at its end."""

from __future__ import annotations

from pathlib import Path

from summarizer.articles import Intake
from summarizer.articles.told import Notice, PassedOver
from summarizer.calls import Spending
from summarizer.closing import problems, summary
from summarizer.outcomes import Outcome, Report
from summarizer.pipeline import Run
from summarizer.progress import Tally, shown
from summarizer.records.article import Article, InputFailure
from summarizer.records.record import Rejected
from summarizer.request import Usage
from summarizer.settings import Settings

FAILED = Rejected(article="a", kind="article", text="", reasons=("no",))


def test_the_line_counts_everything_and_the_time_left() -> None:
    """Done, cached, asked, failed, rejected items, tokens; two of four in ten seconds leave ten."""
    tally = Tally(4, now=100.0)
    assert "left" not in tally.line(100.0)
    tally.add(Outcome("a", asked=2, rejected=3, spending=Spending(Usage(1000, 500))))
    tally.add(Outcome("b", cached=1))
    words = "Reading 2/4: 1 cached, 1 asked, 0 failed, 3 items rejected, 1,500 tokens, 10 s left"
    assert tally.line(110.0) == words
    tally.add(Outcome("c", failure=FAILED))
    tally.add(Outcome("d", cached=1))
    assert tally.line(900.0).startswith("Reading 4/4: 2 cached, 1 asked, 1 failed")
    assert tally.line(900.0).endswith("tokens")


def test_a_map_that_is_shown_gives_the_same() -> None:
    """In the same order."""
    articles = [Article(id=f"a-{n}", text="x") for n in range(3)]
    found = shown(map, 3, clock=lambda: 0.0)(lambda article: Outcome(article.id), articles)
    assert [outcome.article for outcome in found] == ["a-0", "a-1", "a-2"]


def test_many_failures_for_one_reason_are_three_lines_and_a_count() -> None:
    """Whatever the articles' ids in the reason, and for how long it was tried."""
    failures = [
        Rejected(article=f"a-{n}", kind="article", text="", reasons=(f"a-{n}: too late (after {n} s)",))
        for n in range(100)
    ] + [Rejected(article="b", kind="article", text="", reasons=("other",))]
    lines = list(problems(failures, Report(), Intake(), Settings()))
    assert len(lines) == 5
    assert lines[3] == "failed: 97 more articles for the same reason"


def test_what_came_in_and_was_not_read_is_told_in_few_lines() -> None:
    """Many files for one reason, many files passed over, many remarks on articles."""
    intake = Intake(
        failures=tuple(InputFailure(name=f"{n}.pdf", reason="reading PDF needs pdfplumber") for n in range(50)),
        passed_over=tuple(PassedOver("x", f"x/{n}", ".jpg") for n in range(9)),
        notices=tuple(Notice(f"{n}.eml", "its date is a guess") for n in range(50)),
    )
    lines = list(problems((), Report(), intake, Settings()))
    assert lines[0] == "cannot read: 0.pdf: reading PDF needs pdfplumber"
    assert lines[3:5] == ["cannot read: 47 more for the same reason", "passed over 9 files in x: 9 .jpg"]
    assert lines[5] == "note: 0.eml: its date is a guess" and lines[-1] == "note: 45 more such remarks"
    assert len(lines) == 11


def test_the_summary_of_one_situation_tells_its_toll(seeds_run: Run) -> None:
    """In a line of its own, after the title."""
    title, toll, *_ = summary(seeds_run, seeds_run.briefs, Path("out"), [])
    assert title == seeds_run.briefs[0].title
    assert toll.startswith("Nearly 100 people have been killed")


def test_the_summary_is_at_most_ten_lines(seeds_run: Run) -> None:
    """However many situations there are."""
    spent = Spending(Usage(10, 5), Usage(10, 5), 1)
    run = Run(seeds_run.briefs * 9, report=Report(spending=spent, cost=0.5))
    out = Path("out")
    lines = list(summary(run, run.briefs, out, [out / f"{n}" / "brief.md" for n in range(50)]))
    assert len(lines) <= 10
    assert lines[0] == seeds_run.briefs[0].title
    assert "15 of them are estimates" in lines[-2] and "0.5000 by your prices" in lines[-2]
    assert lines[-1].endswith("and 44 more")
