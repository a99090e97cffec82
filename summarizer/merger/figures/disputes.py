"""Where figures conflict: only as sources set them against each other.

An article that puts two figures of one count side by side, two speakers whose newest counts of one thing
stand for one time, or two counts of one named day. Growth, later counts, parts, roundings and
re-told old figures are no conflicts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.identity.names import alike
from summarizer.merger.figures.fact import Fact, Key, same_speaker, same_value
from summarizer.merger.figures.rows import in_time, standing
from summarizer.merger.figures.verdicts import Verdict
from summarizer.records.brief import Conflict, DisputeSide
from summarizer.records.figures import FigureRow
from summarizer.records.options import MergeOptions
from summarizer.records.rules import Rule

_COUNTED = (
    "killed",
    "killed_or_injured",
    "injured",
    "missing",
    "cases",
    "aboard",
    "attendance",
    "displaced",
    "detained",
    "magnitude",
)


def figure_conflicts(
    by_key: Mapping[Key, Sequence[Fact]],
    rows: Mapping[Key, FigureRow],
    given: Mapping[str, Verdict],
    first_day: str | None,
    options: MergeOptions,
) -> list[Conflict]:
    """The conflicts of every count, and the figures that were taken back."""
    found: list[Conflict] = []
    for key, facts in by_key.items():
        row = rows.get(key)
        if row is None:
            continue
        ordered = sorted(facts, key=in_time)
        pairs = side_by_side(ordered, given)
        if options.on(Rule.COUNTS_CONFLICT):
            pairs += at_one_time(ordered, given, row)
        if options.on(Rule.DAY_COUNTS_DIFFER) and key.day:
            beside = by_key.get(key.within, ()) if key.day == first_day else ()
            pairs += of_one_day(ordered, beside, given)
        if conflict := united(key, row, pairs, ordered):
            found.append(conflict)
        found += withdrawals(row, ordered, given)
    return found


def side_by_side(facts: Sequence[Fact], given: Mapping[str, Verdict]) -> list[tuple[Fact, Fact]]:
    """Figures that an article sets against each other: one answers the other, or denies it."""
    by_number = {(f.article, f.item.n): f for f in facts}
    found = []
    for fact in facts:
        other = by_number.get((fact.article, fact.item.answers or 0))
        if other is None or not _comparable(fact, other) or same_speaker(fact, other):
            continue
        if (
            _live(fact, given)
            and _live(other, given)
            and other.told == fact.told
            and other.figure.opponent == fact.figure.opponent
        ):
            found.append((other, fact))
    return found


def _live(fact: Fact, given: Mapping[str, Verdict]) -> bool:
    return given[fact.id].state in ("current", "denied", "former")


def _comparable(one: Fact, other: Fact) -> bool:
    """Whether two figures are numbers of one count that cannot both be true."""
    if one.value is None or other.value is None or same_value(one, other):
        return False
    return not _meet(one, other)


def _meet(one: Fact, other: Fact) -> bool:
    """Whether the spans that two figures mean have a number in common ("at least 50" and 55)."""
    first, second = _span(one), _span(other)
    return first[0] <= second[1] and second[0] <= first[1]


def _span(fact: Fact) -> tuple[float, float]:
    """What a figure with its qualifier can mean; a tenth to either side of "about" (for comparing only, never printed)."""
    value = fact.value or 0.0
    high = fact.figure.value_high or value
    endless = float("inf")
    spans = {
        "at_least": (value, endless), "more_than": (value, endless), "up_to": (0.0, high),
        "about": (0.9 * value, 1.1 * high), "nearly": (0.9 * value, high),
    }  # fmt: skip
    return spans.get(fact.figure.qualifier, (value, high))


def at_one_time(facts: Sequence[Fact], given: Mapping[str, Verdict], row: FigureRow) -> list[tuple[Fact, Fact]]:
    """Newest counts of different named speakers for the row's own time, neither of which the other has overtaken."""
    live = [f for f in facts if given[f.id].state == "current" and f.item.by and f.told == "now" and f.at_given]
    best = [f for f in live if row.value == f.value and f.at[:10] == (row.as_of or "")[:10]]
    found = []
    for one in best[:1]:
        for other in live:
            if other.at != one.at or same_speaker(one, other) or not _comparable(one, other):
                continue
            if standing(other) == standing(one) and not _both_tell(one, other, live):
                found.append((one, other))
    return found


def _both_tell(one: Fact, other: Fact, live: Sequence[Fact]) -> bool:
    """Whether either speaker gives the other's number as well: then it is a later count, not a rival."""
    return any(same_speaker(f, one) and same_value(f, other) for f in live) or any(
        same_speaker(f, other) and same_value(f, one) for f in live
    )


def of_one_day(facts: Sequence[Fact], so_far: Sequence[Fact], given: Mapping[str, Verdict]) -> list[tuple[Fact, Fact]]:
    """The first and the other different counts of one named day; so_far: counts as of the first day, which are that day's, too."""
    live = [f for f in facts if given[f.id].state == "current" and f.told == "day" and not f.figure.opponent]
    if live:
        told = [f for f in so_far if given[f.id].state in ("current", "former") and f.at[:10] == live[0].key.day]
        live = sorted([*live, *told], key=in_time)
    pairs = [(one, other) for n, one in enumerate(live) for other in live[n + 1 :] if not same_value(one, other)]
    return [
        (one, other)
        for one, other in pairs
        if not same_speaker(one, other) and not _allied_voices(one, other) and not _grown(one, other)
    ]


def _grown(one: Fact, other: Fact) -> bool:
    """Whether an outlet's own count of a day is a newer article's: what was known of the day has grown."""
    return not (one.item.by and other.item.by) and one.article_at != other.article_at


def _allied_voices(one: Fact, other: Fact) -> bool:
    """Whether both figures are a side's own word on its own people: the later one is its newer count."""
    return one.own and other.own


def united(key: Key, row: FigureRow, pairs: Sequence[tuple[Fact, Fact]], facts: Sequence[Fact]) -> Conflict | None:
    """All conflicting figures of one count in one conflict."""
    if not pairs or key.measure not in _COUNTED or (key.incident and row.weight > 2):
        return None
    shown = [named_teller(f, facts) for f in last_counts([f for pair in pairs for f in pair], facts)]
    if len({f.value for f in shown}) < 2:
        return None
    values = {f.value for f in shown}
    last = max(f.at[:10] for f in shown)
    settled = row.value not in values and (row.as_of or "")[:10] >= last and not key.day
    return Conflict(
        id=f"conflict-{row.id}",
        kind="figures",
        topic="figures",
        question=next((f.item.question for f in shown if f.item.question), "") or "",
        positions=tuple(position_of(f) for f in shown),
        reason=next((f.figure.reason for f in reversed(shown) if f.figure.reason), None),
        settled=settled,
        weight=min(f.item.weight for f in shown),
        refs=(row.id, *(f.id for f in shown)),
        citations=tuple(dict.fromkeys(f.citation for f in shown)),
    )


def last_counts(told: Sequence[Fact], facts: Sequence[Fact]) -> list[Fact]:
    """What each voice of a dispute held at its end: its last count up to the last day of those that were set against each other.

    An earlier count of the same voice is no position. Within a day the newer article's count is the later one; a number told
    again keeps its first teller.
    """
    end = max(f.at[:10] for f in told)
    last: list[Fact] = []
    for fact in sorted(facts, key=lambda f: (f.at[:10], f.article_at, f.hour, f.article, f.order)):
        if fact.value is None or fact.at[:10] > end or fact.told not in ("now", "day", "denied"):
            continue
        if any(one_voice(fact, f) for f in told) and not any(one_voice(fact, f) and same_value(fact, f) for f in last):
            last = [f for f in last if not one_voice(fact, f)] + [fact]
    return sorted(last, key=in_time)


def named_teller(fact: Fact, facts: Sequence[Fact]) -> Fact:
    """The same number of the same day from somebody with a name, where the teller is only the outlet."""
    if fact.item.by:
        return fact
    same = (f for f in facts if f.item.by and same_value(f, fact) and f.told == fact.told and f.at[:10] == fact.at[:10])
    return next(same, fact)


def one_voice(one: Fact, other: Fact) -> bool:
    """Whether two counts are one speaker's, or one party's."""
    return same_speaker(one, other) or bool(one.speaker and other.speaker and alike(one.speaker, other.speaker))


def position_of(fact: Fact) -> DisputeSide:
    """What one speaker holds."""
    return DisputeSide(
        who=fact.item.by or fact.outlet or "",
        text=fact.item.line,
        day=fact.at or None,
        ref=fact.id,
        value=fact.value,
        high=fact.figure.value_high,
        qualifier=fact.figure.qualifier,
        denial=fact.told == "denied",
        citations=(fact.citation,),
    )


def withdrawals(row: FigureRow, facts: Sequence[Fact], given: Mapping[str, Verdict]) -> list[Conflict]:
    """A figure that was taken back, with who took it back, why, and what replaced it."""
    back: dict[float, list[Fact]] = defaultdict(list)
    for fact in facts:
        if given[fact.id].state == "withdrawn" and fact.value is not None:
            back[fact.value].append(fact)
    found = []
    for value, told in sorted(back.items()):
        # Parts fall with their whole, which is told once.
        tellers = [f for f in told if f.told == "withdrawn" and not (f.figure.part_of and f.key.area)]
        if not tellers:
            continue
        best = [f for f in facts if given[f.id].state == "current" and row.value == f.value]
        shown = [tellers[0], *best[-1:]]
        found.append(
            Conflict(
                id=f"conflict-{row.id}-withdrawn-{value:g}",
                kind="withdrawn",
                topic="figures",
                question="",
                positions=tuple(position_of(f) for f in shown),
                reason=next((f.figure.reason for f in (*tellers, *best) if f.figure.reason), None),
                settled=bool(best),
                weight=min(f.item.weight for f in tellers),
                refs=(row.id, *(f.id for f in told)),
                citations=tuple(dict.fromkeys(f.citation for f in (*tellers, *best[-1:]))),
            )
        )
    return found
