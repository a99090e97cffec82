"""The short parts: conditions, what is not known, background, articles that are in no brief."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.brief.text import budget
from summarizer.brief.text.budget import Printed, room
from summarizer.brief.text.parts.choosing import by_weight, line_of, weight_key
from summarizer.brief.text.words.grammar import sentence
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.numbers import in_words
from summarizer.records.brief import FrontPart, Gap, Line, Merged, Statement, Unplaced

USES = ("status", "start", "cause", "fighting", "danger", "losses_people", "diplomacy")
"""Background topics in the order of their use to a reader: standing, how it came about, scale of the last round."""
LIGHTEST = 2
MOST_UNPLACED = 2


def conditions(merged: Merged, lookup: Lookup, printed: Printed, space: int = budget.CONDITION_WORDS) -> FrontPart:
    """How people and services fare."""
    found = [s for s in merged.conditions if s.weight <= LIGHTEST and s.topic != "cause"]
    return fitted("conditions", "Conditions", by_weight(found, lookup), lookup, printed, space, 9, note=True)


def background(merged: Merged, lookup: Lookup, printed: Printed, space: int = budget.BACKGROUND_WORDS) -> FrontPart:
    """Standing facts, by use and then weight; repetition counts last."""
    ranked = sorted(merged.background, key=lambda s: (s.weight, _use(s), *weight_key(s, lookup)[1:]))
    found = [s for s in ranked if s.weight <= LIGHTEST]
    return fitted("background", "Background", found, lookup, printed, space, budget.BACKGROUND_LINES)


def _use(statement: Statement) -> int:
    return USES.index(statement.topic) if statement.topic in USES else len(USES)


def fitted(
    name: str,
    title: str,
    ordered: Iterable[Statement],
    lookup: Lookup,
    printed: Printed,
    space: int,
    most: int,
    note: bool = False,
) -> FrontPart:
    """The first statements that fit, as lines of a part."""
    lines: list[Line] = []
    cut = 0
    for statement in ordered:
        line = None if printed.says_little(statement.text) else line_of(statement, lookup, printed, note=note)
        if line and room(line) <= space and len(lines) < most:
            space -= room(line)
            lines.append(printed.add(line))
        elif line:
            cut += 1
    return FrontPart(id=name, title=title, lines=tuple(lines), cut=cut)


def unknown(merged: Merged, lookup: Lookup, printed: Printed) -> FrontPart:
    """The gaps as questions."""
    lines: list[Line] = []
    space, told = budget.UNKNOWN_WORDS, 0
    for gap in merged.gaps:
        line = Line(
            text=question(gap, lookup), citations=printed.fresh(gap.citations)[:1] or gap.citations[:1], refs=gap.refs
        )
        if printed.repeats(line.text):
            told += 1
            continue
        if room(line) > space or len(lines) >= budget.UNKNOWN_LINES:
            continue
        space -= room(line)
        lines.append(printed.add(line))
    return FrontPart(id="unknown", title="Not known", lines=tuple(lines), cut=len(merged.gaps) - len(lines) - told)


def question(gap: Gap, lookup: Lookup) -> str:
    """A gap as a question; something planned stands before the question what came of it."""
    planned = next((lookup.statements[r].text for r in gap.refs if r in lookup.statements), "")
    return f"{sentence(planned)} What came of it?" if gap.rule == "outcome" and planned else sentence(gap.text)


def unplaced(merged: Merged) -> FrontPart:
    """Articles of the run that are in no brief: the first with the count that would be lost with them, the others counted."""
    ordered = sorted(merged.unplaced, key=lambda u: (u.headline_count is None, u.article))
    lines: list[Line] = []
    space = budget.UNPLACED_WORDS
    for entry in ordered[:MOST_UNPLACED]:
        line = unplaced_line(entry)
        if room(line) <= space:
            space -= room(line)
            lines.append(line)
    rest = len(ordered) - len(lines)
    if rest and lines:
        lines.append(Line(text=f"{in_words(rest)} more {'article is' if rest == 1 else 'articles are'} in no brief."))
    joined = [line.model_copy(update={"joined": n > 0}) for n, line in enumerate(lines)]
    return FrontPart(id="unplaced", title="Not in this brief", lines=tuple(joined))


def unplaced_line(entry: Unplaced) -> Line:
    """One article, why it is left out, and its count."""
    name = f"“{entry.title}”" if entry.title else "one article"
    text = sentence(f"Not in this brief: {name} ({entry.reason.rstrip('.')})")
    count = f"{text} {sentence(entry.headline_count)}" if entry.headline_count else text
    return Line(text=count, citations=entry.citations[:1])
