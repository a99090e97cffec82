"""M6.1 to M6.4: which of a speaker's figures enter the count at all, and which only stand beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.merger.clock import Moment, spoken_later
from summarizer.merger.counts import Mark, Reckoning
from summarizer.merger.facts import LOOSE, STOCKS, Fact, in_time
from summarizer.merger.proofs import distinct
from summarizer.records.record import Citation


def set_aside(facts: Sequence[Fact], result: Reckoning) -> Sequence[Fact]:
    """M6.1: earlier episodes and hypotheticals never count; a word without a number stays a word."""
    for fact in facts:
        if fact.mode in ("earlier_episode", "hypothetical", "planned"):
            result.marks[fact.id] = Mark("note", f"M6.1 set aside: {fact.mode.replace('_', ' ')}")
        elif fact.qualifier == "undisclosed":
            result.marks[fact.id] = Mark("note", "M6.1 not disclosed: a state of the cell, not a zero")
        elif fact.value is None and fact.stance != "withdrawn":
            result.marks[fact.id] = Mark("note", "M6.6 vague words stay words")
        elif fact.stance == "denied":
            result.marks[fact.id] = Mark("denied", "M5 called wrong by the speaker")
    return facts


def unite(facts: Sequence[Fact]) -> list[Fact]:
    """M6.2: equal points (span, days, value, qualifier, stance) become one that keeps every citation.

    facts: in order of time. What is said again on a day of its own, after something else was said of the same days
    or after it was taken back, is a new point.
    """
    if len(facts) == 1:
        return list(facts)
    united: dict[tuple[object, ...], Fact] = {}
    again: dict[tuple[object, ...], list[Citation]] = defaultdict(list)
    known: dict[tuple[object, ...], tuple[object, ...]] = {}
    last: dict[tuple[str, str], tuple[object, ...]] = {}
    for fact in facts:
        slot = (fact.span, fact.covers_to)
        told = (slot, fact.covers_from, fact.value, fact.high, fact.qualifier, fact.stance, fact.mode)
        vague = (fact.printed.lower(), fact.speaker) if fact.value is None else ()
        same = (*told, *vague)
        anew = last.get(slot, same) != same and (fact.day_given or not fact.said_defaulted)
        key = known.get(same, same)
        if key in united and not anew:
            again[key] += fact.citations
        else:
            known[same] = key = (*same, fact.id) if key in united else same
            united[key] = fact
        last[slot] = same
    for key, citations in again.items():
        united[key] = united[key]._replace(citations=distinct((*united[key].citations, *citations)))
    return list(united.values())


def take_back(facts: Sequence[Fact], result: Reckoning) -> list[Fact]:
    """M5: a figure taken back is withdrawn, not lowered; so is every equal figure of the same days said before.

    Where none is of the same days the equal ones are meant: all of them if the withdrawal gives no day, else the latest.
    A withdrawal that names no number takes back the speaker's latest figure. What is put in its place is named.
    """
    for fact in facts:
        if fact.stance != "withdrawn":
            continue
        instead = next((f.id for f in facts if _put_instead(f, fact)), None)
        result.marks[fact.id] = Mark("withdrawn", "M5 taken back by its speaker", instead)
        before = [f for f in facts if f.stance == "stated" and f.moment <= fact.moment and f.id not in result.marks]
        equal = [f for f in before if f.value == fact.value] if fact.value is not None else before[-1:]
        same_days = [f for f in equal if (f.span, f.covers_to) == (fact.span, fact.covers_to)]
        dated = fact.day_given or fact.span in ("day", "more", "incident")
        for other in same_days or (equal[-1:] if dated else equal):
            result.marks[other.id] = Mark("withdrawn", "M5 taken back by its speaker", instead or fact.id)
    return [fact for fact in facts if fact.id not in result.marks]


def _put_instead(fact: Fact, withdrawn: Fact) -> bool:
    """Whether a figure is given in place of one taken back: another number of the same days in the same report."""
    same_days = (fact.span, fact.covers_to) == (withdrawn.span, withdrawn.covers_to)
    other = fact.stance == "stated" and fact.value not in (None, withdrawn.value)
    return same_days and other and fact.article == withdrawn.article and fact.moment >= withdrawn.moment


def drop_repeats(facts: Sequence[Fact], result: Reckoning) -> list[Fact]:
    """M6.3: an old number repeated without a day of its own, after a newer one, revises nothing."""
    kept: list[Fact] = []
    first: dict[float | None, Fact] = {}
    for fact in facts:  # in order of time, so the last kept with another value is the newest
        undated = not fact.day_given and fact.said_defaulted and fact.span in ("total", "unstated")
        same = first.get(fact.value) if undated else None
        newer = next((f for f in reversed(kept) if f.value != fact.value), None) if same else None
        if same and newer and in_time(newer) > in_time(same):
            result.marks[fact.id] = Mark("earlier", "M6.3 repeats an earlier figure after a newer one", newer.id)
        else:
            kept.append(fact)
            if fact.span in ("total", "unstated", "day"):
                first.setdefault(fact.value, fact)
    return kept


def promote_incidents(facts: Sequence[Fact], first_day: str, result: Reckoning) -> list[Fact]:
    """M6.1: single incidents are notes; but the only figure of the first day is the whole toll of that hour."""
    if not any(f.span == "incident" for f in facts):
        return list(facts)
    kept: list[Fact] = []
    that_day = [f for f in facts if f.span == "incident" and f.covers_to == first_day]
    others = {f.value for f in facts if f.span != "incident" and f.covers_to <= first_day}
    for fact in facts:
        if fact.span != "incident":
            kept.append(fact)
        elif first_day and fact.cell.measure != "magnitude" and that_day == [fact] and others <= {fact.value}:
            result.notes.append(f"A single incident of the first day ({fact.printed}) is read as that day's figure.")
            kept.append(fact._replace(span="day", covers_from=first_day))
        else:
            result.marks[fact.id] = Mark("note", "M6.1 a single incident inside a larger number: a note only")
    return kept


def revise(facts: Sequence[Fact], result: Reckoning) -> list[Fact]:
    """M6.3: same span and days, said later: replaces. What is said in one breath is not a revision."""
    latest: dict[tuple[str, str], Fact] = {}
    for fact in facts:
        if fact.span not in ("day", "total"):
            continue
        slot = (fact.span, fact.covers_to)
        before = latest.get(slot)
        if before is not None and before.value != fact.value and _of_two_things(before, fact):
            for one in (before, fact):
                result.marks[one.id] = Mark("note", "M6.3 two counts in one breath: of different things")
        elif before is not None and before.value != fact.value:
            open_above = fact.qualifier in ("at_least", "more_than")
            fell = not open_above and (fact.high or fact.value or 0) < (before.value or 0)
            rule = "M6.3 revised down by a later figure" if fell else "M6.3 replaced by a later figure of the same days"
            result.marks[before.id] = Mark("superseded", rule, fact.id)
            if fell and fact.cell.measure not in (*STOCKS, *LOOSE) and spoken_later(fact.moment, before.moment):
                result.notes.append(f"Revised down from {before.printed} to {fact.printed}.")
        latest[slot] = fact
    return [f for f in facts if f.id not in result.marks]


def _of_two_things(first: Fact, second: Fact) -> bool:
    """Whether two loose counts stand in one passage: bridges looked at and bridges closed share only the noun."""
    return first.cell.measure in LOOSE and any(
        one.article == other.article and one.start < other.end and other.start < one.end
        for one in first.citations
        for other in second.citations
    )


def absorb(facts: Sequence[Fact], result: Reckoning) -> None:
    """M6.4: "n more" is absorbed by a later figure that holds it; what is left is added when counting."""
    for more in [f for f in facts if f.span == "more" and not f.value]:
        result.marks[more.id] = Mark("note", "M6.4 nothing new was announced")
    if not any(f.span == "more" and f.value for f in facts):
        return
    days = [f for f in result.facts if f.span == "day" or (f.span == "total" and f.covers_from == f.covers_to)]
    said: dict[str, dict[float, Moment]] = {}
    for fact in reversed(days):  # the earliest moment of each value comes last and stays
        if fact.value is not None:
            said.setdefault(fact.covers_to, {})[fact.value] = fact.moment
    grown: dict[tuple[float | None, Moment], Fact | None] = {}
    moments = [fact.moment for fact in facts]
    for more in [f for f in facts if f.span == "more" and f.value]:
        if (more.value, more.moment) not in grown:
            since = (d for d in days if d.moment >= more.moment)
            grown[more.value, more.moment] = next(
                (d for d in since if _grew(d, more.value or 0.0, said.get(d.covers_to, {}))), None
            )
        later = grown[more.value, more.moment]
        if later is not None:
            result.marks[more.id] = Mark("absorbed", "M6.4 the day's figure grew by just this", later.id)
        else:
            holder = _holder(more, facts[bisect_left(moments, more.moment) :])
            if holder is not None:
                result.marks[more.id] = Mark(
                    "absorbed", "M6.4 a figure for that day, said no earlier, holds it", holder.id
                )


def _grew(later: Fact, by: float, said: Mapping[float, Moment]) -> bool:
    """Whether a day's figure is just so much more than one said before. said: that day's values, when each came first."""
    return any(value + by == later.value and moment < later.moment for value, moment in said.items())


def _holder(more: Fact, facts: Sequence[Fact]) -> Fact | None:
    """The first total or day figure that covers the increment's day and was said no earlier."""
    for fact in facts:
        total = fact.span in ("total", "unstated") and fact.covers_to >= more.covers_to
        day = fact.span == "day" and fact.covers_to == more.covers_to
        large_enough = fact.value is not None and more.value is not None and fact.value >= more.value
        if (total or day) and large_enough and fact.moment >= more.moment:
            return fact
    return None
