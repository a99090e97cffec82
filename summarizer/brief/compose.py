"""From one consolidated situation to its brief: the front is composed, everything else stays as it is.

Pure and deterministic. The parts are made in the order in which they may take a fact: what one has told, none tells again.
"""

from __future__ import annotations

from summarizer.brief.text import budget
from summarizer.brief.text.budget import Printed
from summarizer.brief.text.figures.course import columns, course
from summarizer.brief.text.figures.course import words_in as course_words
from summarizer.brief.text.figures.table import figure_table, words_in
from summarizer.brief.text.parts.actors import actors
from summarizer.brief.text.parts.disputes import disputed
from summarizer.brief.text.parts.happened import happened
from summarizer.brief.text.parts.heading import standfirst_of, title_of
from summarizer.brief.text.parts.inbrief import in_brief
from summarizer.brief.text.parts.remaining import background, conditions, unknown, unplaced
from summarizer.brief.text.parts.timeline import timeline
from summarizer.brief.text.parts.timely import timely
from summarizer.brief.text.words.lookup import Lookup, everywhere, lookup_of
from summarizer.brief.text.words.wording import count_words
from summarizer.records.brief import Brief, FrontPart, Merged

FIGURES = "figures"


def compose(merged: Merged) -> Brief:
    """Write the front of one situation and put the evidence behind it."""
    lookup, given = lookup_of(merged), {name: getattr(merged, name) for name in type(merged).model_fields}
    merged = timely(merged)
    printed = Printed(everywhere(merged))
    disputes = disputed(merged, lookup, printed)
    bottom = in_brief(merged, disputes, lookup, printed)
    moved = course(merged, lookup)
    figures, rows_cut = figure_table(merged, lookup, shortened=columns(moved))
    for row in figures:
        printed.add_quotes((*row.citations, *row.before_citations))
    title, standfirst = title_of(merged), standfirst_of(merged, lookup)
    first = (unplaced(merged), disputes)
    rest = budget.front_words(len(merged.articles)) - count_words(f"{title} {standfirst}")
    rest -= (
        sum(map(words_in, figures))
        + sum(map(course_words, moved))
        + sum(budget.room(line) for line in (*bottom, *first[0].lines, *first[1].lines))
    )
    parts = (*first, *telling_parts(merged, lookup, printed, rest))
    return Brief(
        **given,
        title=title,
        standfirst=standfirst,
        bottom_line=bottom,
        key_figures=figures,
        course=moved,
        front=tuple(part for part in parts if part.lines),
        timeline=timeline(merged, lookup),
        omitted={name: cut for name, cut in ((FIGURES, rows_cut), *((p.id, p.cut) for p in parts)) if cut},
    )


def telling_parts(merged: Merged, lookup: Lookup, printed: Printed, rest: int) -> tuple[FrontPart, ...]:
    """The parts below the disputes. rest: how many words the front has left for them; each takes its share of what is left."""
    day_by_day = happened(merged, lookup, printed, min(budget.HAPPENED_WORDS, rest * 4 // 10))
    rest -= room_of(day_by_day)
    by_actor = actors(merged, lookup, printed, min(budget.ACTOR_WORDS, rest // 2))
    rest -= room_of(by_actor)
    fares = conditions(merged, lookup, printed, min(budget.CONDITION_WORDS, rest // 3))
    gaps = unknown(merged, lookup, printed)
    rest -= room_of(fares) + room_of(gaps)
    return (day_by_day, by_actor, fares, gaps, background(merged, lookup, printed, min(budget.BACKGROUND_WORDS, rest)))


def room_of(part: FrontPart) -> int:
    """How many words a part takes."""
    return sum(map(budget.room, part.lines))
