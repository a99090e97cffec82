"""The event that a situation began with."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.wording import alike, count_words, telling
from summarizer.records.brief import Merged, Statement

BEGINNINGS = ("cause", "fighting", "strikes", "security", "danger")
"""Topics of events that can stand for the beginning where no article tells it."""


def founding(merged: Merged, lookup: Lookup) -> Statement | None:
    """The event that made the situation: of those of the first day, else of those told as its start, the one most told.

    Where it is disputed who began it, fighting of the first day goes before what is told as the start.
    """
    first = merged.situation.first_day or merged.period.first or ""
    events = [s for s in merged.events if not s.planned and s.weight <= 2 and s.status == "told"]
    of_first_day = [s for s in events if s.day == first and s.day_basis != "reported"]
    heaviest = min((s.weight for s in of_first_day), default=0)
    of_first_day = [s for s in of_first_day if s.weight == heaviest]
    if any(conflict.topic == "start" for conflict in merged.conflicts):
        of_first_day = [s for s in of_first_day if s.topic == "fighting"] or of_first_day
    starts = [s for s in events if s.topic == "start"]
    others = [s for s in events if s.topic in BEGINNINGS]
    return most_told(of_first_day, lookup) or most_told(starts, lookup) or most_told(others, lookup)


def most_told(events: Sequence[Statement], lookup: Lookup) -> Statement | None:
    """The weightiest event whose words most of the others share.

    What no side is said to have done goes first, then beginnings, then the shorter.
    """
    words = {s.id: telling(s.text) for s in events}

    def rank(s: Statement) -> tuple[object, ...]:
        shared = sum(alike(words[s.id], words[o.id]) for o in events if o is not s)
        begins = s.topic in ("start", "fighting", "danger")
        place = lookup.place(s.citations)
        return (lookup.is_side(s.party), s.weight, -round(shared + begins, 3), count_words(s.text), place)

    return min(events, key=rank, default=None)
