"""M6.1 to M6.5: one speaker's figures for one cell, in order of time, to a running count.

The speaker is a stream of ``Fact``: a side about its own losses, one office, one opponent, the
outlets. Each figure gets a mark (what became of it and by which rule), so that nothing
disappears and every step can be explained. No maximum is taken anywhere: later counts, more
does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from summarizer.merger.clock import Moment, day_after
from summarizer.merger.facts import LOOSE, STOCKS, Fact, in_time
from summarizer.merger.intervals import joint_qualifier
from summarizer.records.brief import PointState


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a figure: its state, the rule, and the id of what replaced it."""

    state: PointState
    rule: str
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A running count at one moment. parts: the figures it is made of; more than one makes it derived."""

    value: float
    high: float | None
    qualifier: str
    start: str
    as_of: str
    moment: Moment
    parts: tuple[Fact, ...]

    @property
    def derived(self) -> bool:
        """Whether the number stands in no quote."""
        return len(self.parts) > 1

    @property
    def whole(self) -> bool:
        """Whether it is an explicit figure, not a sum."""
        return len(self.parts) == 1


@dataclass
class Reckoning:
    """A stream's result: the last running count, every earlier one, a mark for each figure, notes.

    bound: another count said at the same moment that does not agree with the best.
    facts: the figures after uniting, in order of time.
    """

    best: Estimate | None = None
    bound: Estimate | None = None
    history: list[Estimate] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    facts: tuple[Fact, ...] = ()


def reckon(facts: Iterable[Fact], first_day: str) -> Reckoning:
    """Work through a stream's figures of one cell (any order; distinct ids) to its running count.

    first_day: the situation's first day, '' if unknown: on it a day's figure is also the total.
    """
    result = Reckoning()
    counted = unite(set_aside(sorted(facts, key=in_time), result))
    result.facts = tuple(counted)
    usable = [fact for fact in counted if fact.id not in result.marks]
    usable = take_back(usable, result)
    usable = drop_repeats(usable, result)
    usable = promote_incidents(usable, first_day, result)
    usable = revise(usable, result)
    absorb(usable, result)
    run(usable, first_day, result)
    return result


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
    united: dict[tuple[object, ...], Fact] = {}
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
            more = tuple(c for c in fact.citations if c not in united[key].citations)
            united[key] = replace(united[key], citations=united[key].citations + more)
        else:
            known[same] = key = (*same, fact.id) if key in united else same
            united[key] = fact
        last[slot] = same
    return sorted(united.values(), key=in_time)


def take_back(facts: Sequence[Fact], result: Reckoning) -> list[Fact]:
    """M5: a figure taken back is withdrawn, not lowered; so is every equal figure said before.

    A withdrawal that names no number takes back the speaker's latest figure.
    """
    for fact in facts:
        if fact.stance != "withdrawn":
            continue
        result.marks[fact.id] = Mark("withdrawn", "M5 taken back by its speaker")
        before = [f for f in facts if f.stance == "stated" and f.moment <= fact.moment and f.id not in result.marks]
        meant = [f for f in before if f.value == fact.value] if fact.value is not None else before[-1:]
        for other in meant:
            result.marks[other.id] = Mark("withdrawn", "M5 taken back by its speaker", fact.id)
    return [fact for fact in facts if fact.id not in result.marks]


def drop_repeats(facts: Sequence[Fact], result: Reckoning) -> list[Fact]:
    """M6.3: an old number repeated without a day of its own, after a newer one, revises nothing."""
    kept: list[Fact] = []
    for fact in facts:
        same = [f for f in kept if f.value == fact.value and f.span in (fact.span, "total", "unstated", "day")]
        newer = [f for f in kept if same and in_time(f) > in_time(same[0]) and f.value != fact.value]
        if same and newer and not fact.day_given and fact.said_defaulted and fact.span in ("total", "unstated"):
            result.marks[fact.id] = Mark("earlier", "M6.3 repeats an earlier figure after a newer one", newer[-1].id)
        else:
            kept.append(fact)
    return kept


def promote_incidents(facts: Sequence[Fact], first_day: str, result: Reckoning) -> list[Fact]:
    """M6.1: single incidents are notes; but the only figure of the first day is the whole toll of that hour."""
    kept: list[Fact] = []
    incidents = [f for f in facts if f.span == "incident"]
    for fact in facts:
        alone = len([f for f in incidents if f.covers_to == fact.covers_to]) == 1
        others = [f for f in facts if f.span != "incident" and f.covers_to <= fact.covers_to]
        if fact.span != "incident":
            kept.append(fact)
        elif first_day and fact.covers_to == first_day and alone and not [f for f in others if f.value != fact.value]:
            result.notes.append(f"A single incident of the first day ({fact.printed}) is read as that day's figure.")
            kept.append(replace(fact, span="day", covers_from=first_day))
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
        if before is not None and before.value != fact.value:
            fell = (fact.high or fact.value or 0) < (before.value or 0)
            rule = "M6.3 revised down by a later figure" if fell else "M6.3 replaced by a later figure of the same days"
            result.marks[before.id] = Mark("superseded", rule, fact.id)
            if fell and fact.cell.measure not in (*STOCKS, *LOOSE):
                result.notes.append(f"Revised down from {before.printed} to {fact.printed}.")
        latest[slot] = fact
    return [f for f in facts if f.id not in result.marks or result.marks[f.id].state != "superseded"]


def absorb(facts: Sequence[Fact], result: Reckoning) -> None:
    """M6.4: "n more" is absorbed by a later figure that holds it; what is left is added when counting."""
    for more in [f for f in facts if f.span == "more" and not f.value]:
        result.marks[more.id] = Mark("note", "M6.4 nothing new was announced")
    days = [f for f in result.facts if f.span == "day" or (f.span == "total" and f.covers_from == f.covers_to)]
    for more in [f for f in facts if f.span == "more" and f.value]:
        for later in days:
            grown = [d for d in days if d.covers_to == later.covers_to and d.moment < later.moment]
            if any(
                d.value is not None and more.value is not None and later.value == d.value + more.value for d in grown
            ):
                result.marks[more.id] = Mark("absorbed", "M6.4 the day's figure grew by just this", later.id)
                break
        else:
            holder = _holder(more, facts)
            if holder is not None:
                result.marks[more.id] = Mark(
                    "absorbed", "M6.4 a figure for that day, said no earlier, holds it", holder.id
                )


def _holder(more: Fact, facts: Sequence[Fact]) -> Fact | None:
    """The first total or day figure that covers the increment's day and was said no earlier."""
    for fact in facts:
        total = fact.span in ("total", "unstated") and fact.covers_to >= more.covers_to
        day = fact.span == "day" and fact.covers_to == more.covers_to
        large_enough = fact.value is not None and more.value is not None and fact.value >= more.value
        if (total or day) and large_enough and fact.moment >= more.moment:
            return fact
    return None


def run(facts: Sequence[Fact], first_day: str, result: Reckoning) -> None:
    """M6.5: walk the figures in order of time and keep the running count."""
    days: dict[str, Fact] = {}
    for fact in sorted(facts, key=in_time):
        if fact.id in result.marks:
            continue
        if fact.span == "day" or (fact.span == "period" and fact.covers_from != first_day):
            take_day(fact, days, first_day, result)
        elif fact.span == "more":
            take_more(fact, result)
        else:
            take_total(fact, first_day, result)
    for fact in facts:
        result.marks.setdefault(fact.id, Mark("note", "M6.5 shown, not part of the running count"))


def take_total(fact: Fact, first_day: str, result: Reckoning) -> None:
    """A total, or an unstated span that is not below the last count, becomes the count."""
    best = result.best
    if fact.span == "unstated" and best is not None and _reach(fact) < best.value and fact.covers_to >= best.as_of:
        result.marks[fact.id] = Mark("note", "M6.5 unclear span, below the last total: shown, not used")
        return
    if best is not None and fact.covers_to and fact.covers_to < best.as_of:
        result.marks[fact.id] = Mark("earlier", "M1 stands for an earlier day than the last count")
        return
    now = _single(fact, first_day)
    if best is not None and best.derived and best.moment == now.moment and best.value != now.value:
        result.notes.append(f"Its parts add up to {best.value:,.15g}, its total says {fact.printed}.")
        result.bound = best
    _replace(now, "M6.5 a later total", result)


def take_day(fact: Fact, days: dict[str, Fact], first_day: str, result: Reckoning) -> None:
    """A day's figure counts through a gapless run of days from the first, or on top of a total of the day before."""
    days[fact.covers_to] = fact = _said_again(days.get(fact.covers_to), fact, result)
    best = result.best
    run_of_days = _gapless(days, first_day)
    if fact in run_of_days and (best is None or run_of_days[-1].covers_to >= best.as_of):
        _replace(_sum(run_of_days), "M6.5 a later sum of daily figures", result)
    elif fact.span == "day" and best is not None and best.as_of and day_after(best.as_of) == fact.covers_to:
        _replace(_sum((*best.parts, fact)), "M6.5 the next day's figure on top of the total", result)
    elif best is None or fact.stream == "outlet":
        return
    elif best.as_of >= fact.covers_to and fact.value is not None and fact.value > best.value:
        result.notes.append(f"A day's figure ({fact.printed}) is larger than the total that should hold it.")


def _said_again(known: Fact | None, fact: Fact, result: Reckoning) -> Fact:
    """M6.2: a day's figure said again keeps the quotes of both."""
    if known is None or known.value != fact.value:
        return fact
    result.marks[known.id] = Mark("earlier", "M6.2 said again later", fact.id)
    return replace(fact, citations=tuple(dict.fromkeys((*known.citations, *fact.citations))))


def take_more(fact: Fact, result: Reckoning) -> None:
    """M6.4: an increment nothing later holds is added to the count it followed."""
    if result.best is None or result.best.moment > fact.moment:
        return
    _replace(_sum((*result.best.parts, fact)), "M6.4 an increment on top of the last count", result)


def _replace(now: Estimate, rule: str, result: Reckoning) -> None:
    """Make ``now`` the count; mark what it replaces."""
    before = result.best
    used = {part.id for part in now.parts}
    if before is not None:
        same_days = before.as_of == now.as_of
        for part in before.parts:
            if part.id not in used:
                state: PointState = "superseded" if same_days else "earlier"
                result.marks[part.id] = Mark(state, f"{rule} stands", now.parts[-1].id)
        if before.value != now.value:
            result.history.append(before)
            falls = now.whole and now.value < before.value and now.parts[0].cell.measure not in (*STOCKS, *LOOSE)
            if falls and not _looser(now) and not _noted(result, before, now):
                result.notes.append(f"Revised down from {before.value:,.15g} to {now.value:,.15g}.")
        if before.whole or now.derived:
            result.bound = None
    for part in now.parts:
        result.marks[part.id] = Mark(
            "current", "M6.5 part of the running count" if now.derived else "M6.5 the latest total"
        )
    result.best = now


def _noted(result: Reckoning, before: Estimate, now: Estimate) -> bool:
    return (
        any(note.startswith("Its parts add up") for note in result.notes)
        and before.derived
        and before.moment == now.moment
    )


def _looser(estimate: Estimate) -> bool:
    """A lower number that is open above does not say that anything fell."""
    return estimate.qualifier in ("at_least", "more_than")


def _single(fact: Fact, first_day: str) -> Estimate:
    start = first_day or fact.covers_from
    return Estimate(fact.value or 0.0, fact.high, fact.qualifier, start, fact.covers_to, fact.moment, (fact,))


def _sum(parts: Sequence[Fact]) -> Estimate:
    value = sum(p.value or 0.0 for p in parts)
    high = sum((p.value or 0.0) if p.high is None else p.high for p in parts)
    qualifier = parts[0].qualifier if len(parts) == 1 else joint_qualifier(tuple(p.qualifier for p in parts))
    return Estimate(
        value=value,
        high=high if high != value else None,
        qualifier=qualifier,
        start=min(p.covers_from for p in parts),
        as_of=max(p.covers_to for p in parts),
        moment=max(p.moment for p in parts),
        parts=tuple(parts),
    )


def _gapless(days: dict[str, Fact], first_day: str) -> list[Fact]:
    """The daily figures from the first day on, as far as no day is missing."""
    found: list[Fact] = []
    day = first_day
    while day and day in days:
        found.append(days[day])
        day = day_after(days[day].covers_to)
    return found


def _reach(fact: Fact) -> float:
    """The most a figure can mean, for the question whether it lies below another."""
    if fact.qualifier in ("at_least", "more_than", "about"):
        return (fact.value or 0.0) * 1.1
    return fact.high if fact.high is not None else (fact.value or 0.0)
