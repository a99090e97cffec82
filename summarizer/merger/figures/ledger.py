"""The ledger on one page: facts are placed, judged once, and settled row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.identity.sides import Sides
from summarizer.merger.clock import Clock
from summarizer.merger.days import next_day
from summarizer.merger.figures.disputes import figure_conflicts
from summarizer.merger.figures.fact import Fact, Key, facts_of
from summarizer.merger.figures.folding import fold_keys
from summarizer.merger.figures.measures import measure_of
from summarizer.merger.figures.rows import build_row, names_of
from summarizer.merger.figures.sums import add_days, add_sides
from summarizer.merger.figures.verdicts import number_of, verdicts
from summarizer.records.brief import Conflict, FigureRow, SituationInfo
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord
from summarizer.records.rules import Rule


@dataclass(frozen=True)
class Ledger:
    """Rows of people and of things, our own sums, and where figures conflict."""

    casualties: tuple[FigureRow, ...]
    losses: tuple[FigureRow, ...]
    sums: tuple[FigureRow, ...]
    conflicts: tuple[Conflict, ...]


def ledger(
    records: Sequence[ArticleRecord],
    sides: Sides,
    situation: SituationInfo,
    families: Mapping[str, str],
    options: MergeOptions,
) -> Ledger:
    """Every count of the records, with its history."""
    facts = facts_of(records, sides, Clock(), dict(families))
    facts = fold_keys(facts, situation, sides, options)
    if options.on(Rule.COPIES_COUNT_ONCE):
        facts = date_copies(facts)
    if options.on(Rule.UNDATED_IS_LATER):
        facts = date_undated(facts)
    given = verdicts(facts, options)
    by_key: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_key[fact.key].append(fact)
    names = names_of(facts)
    rows = {key: build_row(key, by_key[key], given, names, options) for key in sorted(by_key)}
    if options.on(Rule.DAYS_ADD_UP):
        rows |= add_days(rows, facts, given, situation)
    listed = sorted(rows.items(), key=lambda pair: order_of(pair[0], pair[1]))
    people = tuple(row for key, row in listed if is_casualty(key))
    things = tuple(row for key, row in listed if not is_casualty(key))
    sums = add_sides(people, sides, situation) if options.on(Rule.SUM_OVER_ADVERSARIES) else ()
    return Ledger(people, things, sums, tuple(figure_conflicts(by_key, rows, given, situation.first_day, options)))


def date_copies(facts: Sequence[Fact]) -> list[Fact]:
    """A figure that copies of one text give stands for the earliest day that any copy gives it for.

    A copy stamped a year later does not make the figure newer.
    """
    earliest: dict[tuple[str, Key, float], str] = {}
    for fact in facts:
        if fact.family and fact.value is not None and fact.at:
            place = (fact.family, fact.key, fact.value)
            earliest[place] = min(earliest.get(place, fact.at), fact.at)
    return [
        replace(fact, at=earliest.get((fact.family, fact.key, fact.value), fact.at))
        if fact.family and fact.value is not None
        else fact
        for fact in facts
    ]


def date_undated(facts: Sequence[Fact]) -> list[Fact]:
    """Figures of articles that tell no day at all stand after the newest day of a number that their article replaces.

    Where the article says "up from 11" and others give 11 as of a Thursday, it is of a later day than that.
    """
    days: dict[tuple[Key, float], str] = {}
    for fact in facts:
        if fact.value is not None and fact.told == "now" and fact.at:
            place = (fact.key, fact.value)
            days[place] = max(days.get(place, ""), fact.at[:10])
    after: dict[str, str] = {}
    for fact in facts:
        if not any(fact.article_at):
            former = fact.value if fact.told == "before" else number_of(fact.figure.replaces)
            known = days.get((fact.key, former)) if former is not None else None
            if known:
                after[fact.article] = max(after.get(fact.article, ""), next_day(known))
    return [
        replace(fact, after=after[fact.article])
        if fact.article in after and not fact.at and fact.told != "before"
        else fact
        for fact in facts
    ]


def is_casualty(key: Key) -> bool:
    """Whether a count belongs to the table of people."""
    return measure_of(key.measure).casualty and key.unit == "person"


def order_of(key: Key, row: FigureRow) -> tuple[object, ...]:
    """Rows of everybody first, by measure; then parts by weight; stretches of time and incidents behind."""
    return (
        measure_of(key.measure).order, not key.whole, bool(key.day), bool(key.since), key.incident, bool(key.area),
        row.value is None, row.weight, key,
    )  # fmt: skip
