"""The timeline: every dated event, claim and step in order of time."""

from __future__ import annotations

from summarizer.brief.text.words.grammar import sentence
from summarizer.brief.text.words.lookup import Lookup
from summarizer.records.brief import Merged, TimelineEntry


def timeline(merged: Merged, lookup: Lookup) -> tuple[TimelineEntry, ...]:
    """Statements with a day of their own, oldest first; ties by weight, then by place in the articles."""
    told = [s for s in (*merged.events, *merged.claims, *merged.measures) if s.day and s.day_basis != "reported"]
    told.sort(key=lambda s: (s.day or "", s.weight, lookup.place(s.citations), s.id))
    return tuple(
        TimelineEntry(
            day=s.day or "",
            end_day=s.end_day,
            text=sentence(s.text),
            kind="planned" if s.planned else s.kind,
            ref=s.id,
            citations=s.citations,
        )
        for s in told
    )
