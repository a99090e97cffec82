"""From settled facts to the brief: the composing half of this room on one page.

Pure and total: the merger decided everything; here each entry gets its sentence and the front
page is written. Nothing is added, dropped or reordered, so a line can always be traced.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from summarizer.brief.bottom import write_bottom_line
from summarizer.brief.claims import word_claim
from summarizer.brief.disputes import word_conflict
from summarizer.brief.events import word_measure, word_moment
from summarizer.brief.figures import choose_key_figures, rank
from summarizer.brief.gaps import word_gap
from summarizer.brief.lookup import build_lookup
from summarizer.records.brief import Brief, FigureRow
from summarizer.records.merged import Merged

_THINGS = frozenset({"magnitude", "cost", "destroyed", "damaged"})


def compose(merged: Merged) -> Brief:
    """Word one situation: a Merged with empty sentences in, a Brief with all of them out."""
    worded = fill_sentences(merged)
    year = build_lookup(worded).year
    casualties, losses = split_rows(worded.rows)
    return Brief(
        situation=worded.situation, as_of=worded.as_of, period=worded.period, articles=worded.articles,
        families=worded.families, parties=worded.parties, bottom_line=write_bottom_line(worded),
        key_figures=choose_key_figures(worded.rows, year), casualties=casualties, losses=losses,
        claims=worded.claims, conflicts=worded.conflicts, timeline=worded.timeline, measures=worded.measures,
        positions=worded.positions, voices=worded.voices, conditions=worded.conditions, outlook=worded.outlook,
        background=worded.background, gaps=worded.gaps, rejected=worded.rejected, omitted=worded.omitted,
        corrections=worded.corrections,
    )  # fmt: skip


def fill_sentences(merged: Merged) -> Merged:
    """Fill every empty sentence: statements and measures first, since others quote them."""
    lookup = build_lookup(merged)
    merged = replace(
        merged,
        claims=tuple(word_claim(claim, lookup) for claim in merged.claims),
        measures=tuple(word_measure(measure) for measure in merged.measures),
    )
    lookup = build_lookup(merged)
    return replace(
        merged,
        conflicts=tuple(word_conflict(conflict, lookup) for conflict in merged.conflicts),
        timeline=tuple(word_moment(entry, lookup) for entry in merged.timeline),
        gaps=tuple(word_gap(gap, lookup, merged.period) for gap in merged.gaps),
    )


def split_rows(rows: Iterable[FigureRow]) -> tuple[tuple[FigureRow, ...], tuple[FigureRow, ...]]:
    """Casualties (counts of people) and losses (things, money, magnitude): those with a figure first, by ``rank``."""
    given = sorted(rows, key=lambda row: (row.value is None and row.low is None, rank(row), row.id))
    return tuple(row for row in given if _counts_people(row)), tuple(row for row in given if not _counts_people(row))


def _counts_people(row: FigureRow) -> bool:
    """Whether a row belongs to the casualties."""
    return row.unit == "person" and row.measure not in _THINGS
