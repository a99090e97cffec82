"""What a reader asks about a count."""

from __future__ import annotations

from summarizer.brief.text.words.counts import group_of, label, where_and_when
from summarizer.brief.text.words.grammar import plural
from summarizer.brief.text.words.measures import words_of
from summarizer.brief.text.words.style import Style
from summarizer.records.figures import FigureRow


def asked(row: FigureRow, style: Style) -> str:
    """What a reader asks about a row: "How many of Velmark’s soldiers were killed on 28 Sep?"."""
    words = words_of(row.measure, style.kind)
    if not words.asked:
        return f"What is the {label(row, style)[:1].lower()}{label(row, style)[1:]}?"
    if not row.group and row.unit != "person":
        return f"How many {plural(row.unit)} {words.asked}{where_and_when(row, style.year)}?"
    people = group_of(row, 2) if row.klass or not row.group else f"people {group_of(row, 2)}"
    return f"How many {people} {words.asked}{where_and_when(row, style.year)}?"
