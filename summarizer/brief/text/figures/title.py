"""The toll as a title has it."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text.figures.rows import open_conflicts
from summarizer.brief.text.figures.sidetolls import is_own, outgrown, own_counts
from summarizer.brief.text.figures.toll import main_row, neutral, wholes
from summarizer.brief.text.words.counts import group_of
from summarizer.brief.text.words.grammar import listed
from summarizer.brief.text.words.measures import words_of
from summarizer.brief.text.words.numbers import amount
from summarizer.records.brief import Merged
from summarizer.records.figures import FigureRow

TITLE_SIDES = 2


def title_toll(merged: Merged) -> list[str]:
    """What a title says of the toll, most important first: "88 dead", "29 missing", "toll corrected down from 95"."""
    rows = neutral(wholes(merged.casualties), merged)
    main = main_row(merged.casualties)
    if main is None or main.id in open_conflicts(merged.conflicts):
        return _disputed_title(main, merged)
    if outgrown(main, merged.casualties):
        return [f"{sides_dead(own_counts(merged.casualties))} {words_of(main.measure).title}"]
    shown = [main, *(r for r in rows if r.measure in ("missing", "injured") and r.weight <= 2)]
    parts = [f"{amount(r.value or 0.0, r.high, r.qualifier)} {words_of(r.measure).title}" for r in shown[:2]]
    return parts + _corrected(main)


def sides_dead(rows: Sequence[FigureRow]) -> str:
    """The sides' own dead as a title has them: "104 of Velmark’s combatants and 19 of the Front’s civilians"."""
    first = {row.group: row for row in reversed([r for r in rows if is_own(r)])}
    ordered = sorted(first.values(), key=lambda r: -(r.value or 0.0))[:TITLE_SIDES]
    return listed(f"{amount(r.value or 0.0, r.high, r.qualifier)} {group_of(r, r.value or 0.0)}" for r in ordered)


def _disputed_title(main: FigureRow | None, merged: Merged) -> list[str]:
    if main is None:
        return []
    values = sorted(p.value for p in open_conflicts(merged.conflicts)[main.id].positions if p.value is not None)
    return [f"toll put at {amount(values[0])} or {amount(values[-1])}"] if len(values) > 1 else []


def _corrected(row: FigureRow) -> list[str]:
    change = row.change
    if change is None or not change.taken_back or row.value is None or change.value == row.value:
        return []
    before = amount(change.value, qualifier=change.qualifier)
    return [f"toll corrected down from {before}" if row.value < change.value else f"toll of {before} taken back"]
