"""What each figure is worth: one verdict a figure, given once.

Every rule looks at all facts and names the figures it decides; the first rule in the list
that names a figure decides it. What no rule names is current for the day it stands for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.identity.names import alike, fold
from summarizer.merger.figures.fact import Fact, Key
from summarizer.records.figures import PointState
from summarizer.records.options import MergeOptions
from summarizer.records.rules import Rule

_NUMBER = re.compile(r"\d[\d,.  ]*\d|\d")


@dataclass(frozen=True)
class Verdict:
    """What a figure is, and the rule that says so (None: its article does)."""

    state: PointState
    rule: Rule | None = None


def verdicts(facts: Sequence[Fact], options: MergeOptions) -> dict[str, Verdict]:
    """One verdict for every fact, by its id."""
    rules: list[tuple[Rule | None, Callable[[Sequence[Fact]], Mapping[str, PointState]]]] = [
        (None, as_told),
        (Rule.WITHDRAWN_EVERYWHERE, withdrawn_elsewhere),
        (Rule.FORMER_NEVER_CURRENT, former_elsewhere),
        (Rule.ROUNDED_IS_NOT_NEWER, rounded_again),
    ]
    found: dict[str, Verdict] = {}
    for rule, decide in rules:
        if rule is None or options.on(rule):
            for fact, state in decide(facts).items():
                found.setdefault(fact, Verdict(state, rule))
    return {fact.id: found.get(fact.id, Verdict("current")) for fact in facts}


def as_told(facts: Sequence[Fact]) -> dict[str, PointState]:
    """What the article itself says of a figure: vague, undisclosed, former, an increase, taken back, an adversary's."""
    return {fact.id: state for fact in facts if (state := _told(fact)) is not None}


def _told(fact: Fact) -> PointState | None:
    if fact.told in ("withdrawn", "denied"):
        return "withdrawn" if fact.told == "withdrawn" else "denied"
    if fact.figure.opponent:
        return "opponent"
    if fact.figure.qualifier == "undisclosed":
        return "undisclosed"
    if fact.value is None:
        return "vague"
    if fact.told == "before":
        return "former"
    return "increase" if fact.told == "more" else None


def withdrawn_elsewhere(facts: Sequence[Fact]) -> dict[str, PointState]:
    """A value that was taken back, wherever it is given as of no later day, and the parts that fell with it: by place, or the same speaker's."""
    back: dict[tuple[str, float], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.told == "withdrawn" and fact.value is not None:
            back[fact.key.measure, fact.value].append(fact)
    if not back:
        return {}
    found: dict[str, PointState] = {}
    for fact in facts:
        if fact.value is None or fact.told == "withdrawn":
            continue
        whole = back.get((fact.key.measure, number_of(fact.figure.part_of) or -1.0), ())
        same = [w for w in back.get((fact.key.measure, fact.value), ()) if _one_count(fact.key, w.key)]
        fell = [w for w in whole if w.article == fact.article or fact.key.area or _one_voice(w, fact)]
        if any(not _later(fact, w) for w in (*same, *fell)):
            found[fact.id] = "withdrawn"
    return found


def _one_voice(one: Fact, other: Fact) -> bool:
    """Whether two figures can come from one office: one name, or a name that is not told."""
    return not one.speaker or not other.speaker or alike(one.speaker, other.speaker)


def _one_count(one: Key, other: Key) -> bool:
    """Whether two keys can be one count: equal, but for certainty, day and unit."""
    return one._replace(day="", certainty="", unit="") == other._replace(day="", certainty="", unit="")


def _later(fact: Fact, other: Fact) -> bool:
    """Whether an article gives a figure anew after the other article: as of a later day than all that the other knew."""
    return bool(fact.at_given and other.article_at[0]) and fact.at[:10] > other.article_at[0]


def former_elsewhere(facts: Sequence[Fact]) -> dict[str, PointState]:
    """A value that an article of the same or a later day tells as former of the same count.

    That article, or one of a later day, must give another count in its place: a toll retold alone replaces nothing.
    """
    former: dict[tuple[Key, float], list[Fact]] = defaultdict(list)
    now: dict[tuple[str, Key], set[float]] = defaultdict(set)
    days: dict[Key, dict[float, str]] = defaultdict(dict)
    for fact in facts:
        if fact.value is None or fact.figure.opponent:
            continue
        key = fact.key.within
        if fact.told == "before":
            former[key, fact.value].append(fact)
        elif fact.told == "now":
            now[fact.article, key].add(fact.value)
            days[key][fact.value] = max(days[key].get(fact.value, ""), fact.at[:10])
    for fact, value in _replaced(facts):
        former[fact.key.within, value].append(fact)
    found: dict[str, PointState] = {}
    for fact in facts:
        key = fact.key.within
        if fact.value is None or fact.told != "now" or (key, fact.value) not in former:
            continue
        later = any(day > fact.at[:10] for value, day in days[key].items() if value != fact.value)
        for teller in former[key, fact.value]:
            beside = now[teller.article, key]
            if fact.value not in beside and (beside or later or teller.told != "before") and not _later(fact, teller):
                found[fact.id] = "former"
    for fact in _replaced_beside(facts):
        found[fact.id] = "former"
    return found


def _replaced(facts: Iterable[Fact]) -> Iterable[tuple[Fact, float]]:
    """Figures that name the number they replace, with that number."""
    for fact in facts:
        value = number_of(fact.figure.replaces)
        if value is not None and value != fact.value and fact.told in ("now", "day") and not fact.figure.opponent:
            yield fact, value


def _replaced_beside(facts: Sequence[Fact]) -> list[Fact]:
    """Figures that another figure of the same article and count replaces, told in words or digits."""
    by_article: dict[tuple[str, Key], list[Fact]] = defaultdict(list)
    for fact in facts:
        by_article[fact.article, fact.key.within].append(fact)
    found = []
    for members in by_article.values():
        for fact in members:
            old = fold(fact.figure.replaces or "")
            if old and fact.told in ("now", "day"):
                found += [o for o in members if o is not fact and o.told == "now" and fold(o.figure.printed) == old]
    return found


def rounded_again(facts: Sequence[Fact]) -> dict[str, PointState]:
    """A rounded number that an exact one of the same count, of no later day, bears out: "more than 18,400" after 18,431."""
    exact: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        if (
            fact.value is not None
            and fact.figure.qualifier == "exact"
            and fact.told == "now"
            and not fact.figure.opponent
        ):
            exact[fact.key].append(fact)
    found: dict[str, PointState] = {}
    for fact in facts:
        if fact.told != "now" or fact.figure.qualifier not in _ROUNDED or fact.figure.value_high is not None:
            continue
        if any(e.at[:10] <= fact.at[:10] and _bears_out(e, fact) for e in exact[fact.key]):
            found[fact.id] = "earlier"
    return found


_ROUNDED = ("about", "more_than", "at_least", "nearly")


def _bears_out(exact: Fact, rounded: Fact) -> bool:
    """Whether an exact number rounds to another, in the direction that its words tell."""
    assert exact.value is not None
    if not rounded.value or rounded.value % 10:
        return False
    step = 10.0
    while rounded.value % (step * 10) == 0:
        step *= 10
    above = exact.value - rounded.value
    low = 0 if rounded.figure.qualifier in ("more_than", "at_least") else -step / 2
    high = 0 if rounded.figure.qualifier == "nearly" else step if low == 0 else step / 2
    return low <= above <= high and above != 0


def number_of(printed: str | None) -> float | None:
    """The number in digits in a few printed words; None if there is none, or more than one."""
    found = _NUMBER.findall(printed or "")
    if len(found) != 1:
        return None
    digits = re.sub(r"[,  \s]", "", found[0])
    try:
        return float(digits)
    except ValueError:
        return None
