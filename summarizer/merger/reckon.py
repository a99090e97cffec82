"""M6.1 to M6.5: one speaker's figures for one cell, in order of time, to a running count.

The speaker is a stream of ``Fact``: a side about its own losses, one office, one opponent, the
outlets. Each figure gets a mark (what became of it and by which rule), so that nothing
disappears and every step can be explained. No maximum is taken anywhere: later counts, more
does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.merger.clock import day_after, spoken_later
from summarizer.merger.counts import Estimate, Mark, Reckoning
from summarizer.merger.facts import LOOSE, STOCKS, Fact, in_time
from summarizer.merger.intervals import joint_qualifier
from summarizer.merger.proofs import distinct
from summarizer.merger.screening import absorb, drop_repeats, promote_incidents, revise, set_aside, take_back, unite
from summarizer.records.brief import PointState


def reckon(facts: Iterable[Fact], first_day: str) -> Reckoning:
    """Work through a stream's figures of one cell (any order; distinct ids) to its running count.

    first_day: the situation's first day, '' if unknown: on it a day's figure is also the total.
    """
    result = Reckoning()
    counted = unite(set_aside(sorted(facts, key=in_time), result))
    result.facts = tuple(counted)
    usable = [fact for fact in counted if fact.id not in result.marks]
    usable = take_back(usable, result)
    if len(usable) > 1:
        usable = drop_repeats(usable, result)
    noted = len(result.notes)
    usable = promote_incidents(usable, first_day, result)
    promoted = len(result.notes) > noted
    if len(usable) > 1:
        usable = revise(usable, result)
    absorb(usable, result)
    run(sorted(usable, key=in_time) if promoted else usable, first_day, result)
    return result


def run(facts: Sequence[Fact], first_day: str, result: Reckoning) -> None:
    """M6.5: walk the figures, which are in order of time, and keep the running count."""
    days: dict[str, Fact] = {}
    for fact in facts:
        if fact.id in result.marks:
            continue
        if fact.cell.measure in LOOSE and fact.span in ("day", "period"):
            take_total(fact, first_day, result)  # wells at work, shelters open: nothing to add up over the days
        elif fact.span == "day" or (fact.span == "period" and fact.covers_from != first_day):
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
    if best is not None and _ought_to_equal(best, now, result):
        result.notes.append(f"Its parts add up to {best.value:,.15g}, its total says {fact.printed}.")
        result.bound = best
    _replace(now, "M6.5 a later total", result)


def _ought_to_equal(parts: Estimate, total: Estimate, result: Reckoning) -> bool:
    """Whether a sum and a total told together do not fit: a day's figure on top of a total need not be all there was.

    Where a figure was taken back, the totals that held it are no base for a sum.
    """
    together = parts.derived and parts.moment == total.moment and parts.value != total.value
    too_little = parts.value < total.value and any(part.span != "day" for part in parts.parts)
    return together and not too_little and not any(mark.state == "withdrawn" for mark in result.marks.values())


def take_day(fact: Fact, days: dict[str, Fact], first_day: str, result: Reckoning) -> None:
    """A day's figure counts through a gapless run of days from the first, or on top of a total of the day before."""
    days[fact.covers_from] = fact = _said_again(days.get(fact.covers_from), fact, result)
    best = result.best
    run_of_days = _gapless(days, first_day)
    if fact.span == "day" and best is not None and _ends_before(best, fact, run_of_days):
        _replace(_sum((*best.parts, fact)), "M6.5 the next day's figure on top of the total", result)
    elif fact in run_of_days and (best is None or run_of_days[-1].covers_to >= best.as_of):
        _replace(_sum(run_of_days), "M6.5 a later sum of daily figures", result)
    elif fact.span == "day" and best is not None and best.as_of and day_after(best.as_of) == fact.covers_to:
        _replace(_sum((*best.parts, fact)), "M6.5 the next day's figure on top of the total", result)
    elif best is None or fact.stream == "outlet":
        return
    elif best.as_of >= fact.covers_to and fact.value is not None and fact.value > best.value:
        result.notes.append(f"A day's figure ({fact.printed}) is larger than the total that should hold it.")


def _ends_before(best: Estimate, day: Fact, run_of_days: Sequence[Fact]) -> bool:
    """Whether the count is a total to the day before, said no earlier than the days it stands for."""
    before = [one.moment for one in run_of_days if one.covers_to < day.covers_to]
    fits = bool(best.as_of) and day_after(best.as_of) == day.covers_from and not best.derived
    return fits and best.moment >= max(before, default=best.moment)


def _said_again(known: Fact | None, fact: Fact, result: Reckoning) -> Fact:
    """M6.2: a day's figure said again keeps the quotes of both."""
    if known is None or known.value != fact.value or known.covers_to != fact.covers_to:
        return fact
    result.marks[known.id] = Mark("earlier", "M6.2 said again later", fact.id)
    return fact._replace(citations=distinct((*known.citations, *fact.citations)))


def take_more(fact: Fact, result: Reckoning) -> None:
    """M6.4: an increment nothing later holds is added to the count it followed."""
    if result.best is None or result.best.moment > fact.moment:
        return
    _replace(_sum((*result.best.parts, fact)), "M6.4 an increment on top of the last count", result)


def _replace(now: Estimate, rule: str, result: Reckoning) -> None:
    """Make ``now`` the count; mark what it replaces."""
    before = result.best
    if before is not None:
        used = {part.id for part in now.parts}
        same_days = before.as_of == now.as_of
        for part in before.parts:
            if part.id not in used:
                state: PointState = "superseded" if same_days else "earlier"
                result.marks[part.id] = Mark(state, f"{rule} stands", now.parts[-1].id)
        if before.value != now.value:
            result.history.append(before)
            falls = now.whole and now.value < before.value and now.parts[0].cell.measure not in (*STOCKS, *LOOSE)
            stale = before.derived and any(mark.state == "withdrawn" for mark in result.marks.values())
            if (
                falls
                and spoken_later(now.moment, before.moment)
                and not stale
                and not _looser(now)
                and not _noted(result, before, now)
            ):
                result.notes.append(f"Revised down from {before.value:,.15g} to {now.value:,.15g}.")
        if before.whole or now.derived:
            result.bound = None
    mark = Mark("current", "M6.5 part of the running count" if now.derived else "M6.5 the latest total")
    for part in now.parts:
        result.marks[part.id] = mark
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
