"""From one consolidated situation to its brief: the front is composed, everything else stays as it is.

Pure and deterministic. The parts are made in the order in which they may take a fact: what one has told, none tells again.
"""

from __future__ import annotations

from summarizer.brief.text.actors import actors
from summarizer.brief.text.budget import Printed
from summarizer.brief.text.disputes import disputed
from summarizer.brief.text.figuretable import figure_table
from summarizer.brief.text.happened import happened
from summarizer.brief.text.heading import standfirst_of, title_of
from summarizer.brief.text.inbrief import in_brief
from summarizer.brief.text.lookup import everywhere, lookup_of
from summarizer.brief.text.remaining import background, conditions, unknown, unplaced
from summarizer.brief.text.timeline import timeline
from summarizer.records.brief import Brief, Merged

FIGURES = "figures"


def compose(merged: Merged) -> Brief:
    """Write the front of one situation and put the evidence behind it."""
    lookup = lookup_of(merged)
    printed = Printed(everywhere(merged))
    bottom = in_brief(merged, lookup, printed)
    figures, rows_cut = figure_table(merged, lookup)
    for row in figures:
        printed.add_quotes((*row.citations, *row.before_citations))
    parts = (
        unplaced(merged),
        disputed(merged, lookup, printed),
        happened(merged, lookup, printed),
        actors(merged, lookup, printed),
        conditions(merged, lookup, printed),
        unknown(merged, lookup, printed),
        background(merged, lookup, printed),
    )
    given = {name: getattr(merged, name) for name in type(merged).model_fields}
    return Brief(
        **given,
        title=title_of(merged),
        standfirst=standfirst_of(merged, lookup),
        bottom_line=bottom,
        key_figures=figures,
        front=tuple(part for part in parts if part.lines),
        timeline=timeline(merged, lookup),
        omitted={name: cut for name, cut in ((FIGURES, rows_cut), *((p.id, p.cut) for p in parts)) if cut},
    )
