"""The event that a situation began with."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text.lookup import Lookup
from summarizer.brief.text.wording import alike, count_words, telling
from summarizer.records.brief import Merged, Statement

BEGINNINGS = ("cause", "fighting", "strikes", "security", "danger")
"""Topics of events that can stand for the beginning where no article tells it."""


def founding(merged: Merged, lookup: Lookup) -> Statement | None:
    """The event that made the situation: of those of the first day, else of those told as its start, the one most told."""
    start = merged.situation.first_day or merged.period.first or ""
    events = [s for s in merged.events if not s.planned and s.weight <= 2 and s.status == "told"]
    of_first_day = [s for s in events if s.day == start and s.day_basis != "reported"]
    starts = [s for s in events if s.topic == "start"]
    others = [s for s in events if s.topic in BEGINNINGS]
    return most_told(of_first_day, lookup) or most_told(starts, lookup) or most_told(others, lookup)


def most_told(events: Sequence[Statement], lookup: Lookup) -> Statement | None:
    """The event whose words most of the others share; what no side is said to have done goes first, then beginnings, then the shorter."""
    words = {s.id: telling(s.text) for s in events}
    heaviest = min((s.weight for s in events), default=0)

    def rank(s: Statement) -> tuple[object, ...]:
        shared = sum(alike(words[s.id], words[o.id]) for o in events if o is not s)
        begins = s.topic in ("start", "fighting", "danger")
        return (lookup.is_side(s.party), -round(shared + begins, 3), count_words(s.text), lookup.place(s.citations))

    return min((s for s in events if s.weight == heaviest), key=rank, default=None)
