"""From the facts of one count to its row: which figure is the best, what it replaced, what stands against it.

The best is the newest stated current figure. At one time an authority goes before an outlet,
an outlet before an adversary's word about everybody; then the newer article, then the figure
that more texts carry. Nothing is computed where somebody states it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarizer.merger.figures.fact import Fact, Key, same_value, usual
from summarizer.merger.figures.measures import measure_of
from summarizer.merger.figures.verdicts import Verdict, number_of
from summarizer.records.figures import Change, FigureRow, Point, PointState, RowState
from summarizer.records.options import MergeOptions
from summarizer.records.record import Citation
from summarizer.records.rules import Rule


@dataclass(frozen=True)
class Names:
    """How folded names are printed: of sides, classes, areas, units."""

    classes: Mapping[str, str]
    areas: Mapping[str, str]
    units: Mapping[str, str]


def names_of(facts: Sequence[Fact]) -> Names:
    """The usual printed form of every folded name."""
    classes: dict[str, list[str]] = {}
    areas: dict[str, list[str]] = {}
    units: dict[str, list[str]] = {}
    for fact in facts:
        classes.setdefault(fact.key.klass, []).append(fact.figure.people or "")
        areas.setdefault(fact.key.area, []).append(fact.figure.area or "")
        units.setdefault(fact.key.unit, []).append(fact.figure.unit)
    return Names(*({key: usual(filter(None, values)) for key, values in d.items()} for d in (classes, areas, units)))


def build_row(
    key: Key, facts: Sequence[Fact], given: Mapping[str, Verdict], names: Names, options: MergeOptions
) -> FigureRow:
    """The row of one count. facts: all of its facts, of whatever verdict."""
    ordered = sorted(facts, key=in_time)
    live = [f for f in ordered if given[f.id].state == "current"]
    best = choose(live, options)
    states = states_of(ordered, given, best)
    own = [f for f in ordered if states[f.id] != "opponent"]
    agreeing = [f for f in live if best and same_value(f, best)]
    newest = [f for f in agreeing if best and f.at[:10] == best.at[:10]] or agreeing
    change = change_of(best, own, states) if best else None
    state = row_state(best, states.values())
    days = sorted(f.at[:10] for f in own if f.at)
    rules = sorted({v.rule.name for f in ordered if (v := given[f.id]).rule})
    shown = best or (own or ordered)[-1]  # what is not known is cited from those who do not say, not from an adversary
    return FigureRow(
        id=row_id(key),
        group=key.side,
        klass=names.classes.get(key.klass, key.klass) if key.klass else "",
        subgroup=stretch_of(key),
        area=(names.areas.get(key.area) or key.area) if key.area else None,
        incident=key.incident,
        measure=key.measure,
        unit="person" if key.unit == "person" else names.units.get(key.unit, key.unit),
        certainty=key.certainty or ("confirmed" if best and best.figure.certainty == "confirmed" else "unspecified"),
        value=best.value if best else None,
        low=best.value if best and best.figure.value_high is not None else None,
        high=best.figure.value_high if best else None,
        qualifier=best.figure.qualifier if best else "exact",
        said_by=speakers_of(newest),
        via=next((f.item.via for f in newest if f.item.via), None),
        as_of=best.at or None if best else None,
        period=(
            key.since or key.day or (days[0] if days else None),
            key.day or (best.at[:10] if best else None) or None,
        ),
        state=state,
        change=change,
        reason=next((f.figure.reason for f in newest if f.figure.reason), None),
        blamed=next((f.figure.blamed for f in newest if f.figure.blamed), None),
        weight=3 if key.certainty == "estimated" else min((f.item.weight for f in (newest or ordered)), default=3),
        series=tuple(point_of(f, states[f.id]) for f in own),
        opponent_claims=tuple(point_of(f, "opponent") for f in ordered if states[f.id] == "opponent"),
        rules=tuple(rules),
        citations=citations_of(newest or [shown]),
    )


def stretch_of(key: Key) -> str | None:
    """What a count is of, where it is not all that is known: a stretch of time, or only probable, suspected or estimated."""
    if key.since:
        return f"since {key.since}" if key.since != "?" else "for a stretch of time"
    if key.measure == "cases" and key.certainty == "suspected":  # how an outbreak is counted as a whole
        return None
    return f"on {key.day}" if key.day else key.certainty or None


def in_time(fact: Fact) -> tuple[tuple[str, str], tuple[str, str], str, int]:
    """The order of figures: the day and hour they stand for, then their articles' days, then their place."""
    return (fact.hour, fact.article_at, fact.article, fact.order)


def choose(live: Sequence[Fact], options: MergeOptions) -> Fact | None:
    """The best of the current figures of one count."""
    if not live:
        return None
    texts: dict[tuple[float | None, float | None], set[str]] = {}
    for fact in live:
        texts.setdefault((fact.value, fact.figure.value_high), set()).add(fact.family or fact.article)

    def rank(fact: Fact) -> tuple[object, ...]:
        authority = standing(fact) if options.on(Rule.NEUTRAL_FIRST) else 0
        carried = len(texts[fact.value, fact.figure.value_high])
        constant = carried if measure_of(fact.key.measure).constant else 0
        grown = (fact.value or 0.0) if measure_of(fact.key.measure).grows else 0.0
        return (
            constant, *fact.hour, authority, fact.article_at[0], carried, grown,
            _sharp(fact), fact.article_at[1], -fact.order, fact.article,
        )  # fmt: skip

    return max(live, key=rank)


def standing(fact: Fact) -> int:
    """How much a speaker's word counts: 2 an authority or the side's own; 1 an outlet; 0 an adversary about everybody."""
    if fact.key.whole and not fact.neutral:
        return 0
    return 2 if fact.item.by else 1


def _sharp(fact: Fact) -> int:
    """A plain number goes before a rounded one of the same value and time."""
    return 1 if fact.figure.qualifier == "exact" else 0


def states_of(facts: Sequence[Fact], given: Mapping[str, Verdict], best: Fact | None) -> dict[str, PointState]:
    """The state of every point of a row: what is current but neither best nor equal to it is earlier."""
    states: dict[str, PointState] = {}
    for fact in facts:
        state = given[fact.id].state
        states[fact.id] = "earlier" if state == "current" and best and not same_value(fact, best) else state
    return states


def row_state(best: Fact | None, states: object) -> RowState:
    """What kind of row it is."""
    if best is not None:
        return "range" if best.figure.value_high is not None else "stated"
    found = set(states)  # type: ignore[call-overload]
    order: tuple[tuple[PointState, RowState], ...] = (
        ("vague", "vague"), ("undisclosed", "not_disclosed"), ("former", "former"), ("increase", "former"),
        ("withdrawn", "withdrawn"), ("denied", "withdrawn"), ("opponent", "claimed_by_opponent"),
    )  # fmt: skip
    return next((row for state, row in order if state in found), "former")


def change_of(best: Fact, facts: Sequence[Fact], states: Mapping[str, PointState]) -> Change | None:
    """The step that led to the best figure: what its article says it replaces, else the last other figure before it."""
    named = number_of(best.figure.replaces)
    before = [
        f
        for f in facts
        if f.value is not None and not same_value(f, best) and states[f.id] in _OVERTAKEN and f.hour <= best.hour
    ]
    matching = [f for f in before if named is not None and f.value == named]
    beside = [f for f in before if f.article == best.article and f.told == "before"]
    previous = (matching or beside[-1:] or before[-1:])[-1:]
    if not previous and named is None:
        return None
    value = named if named is not None else previous[0].value
    assert value is not None
    source = previous[0] if previous else best
    falls = measure_of(best.key.measure).grows and best.value is not None and value > best.value
    withdrawn = bool(previous) and states[previous[0].id] == "withdrawn"
    reason = best.figure.reason or (previous[0].figure.reason if previous and withdrawn else None)
    return Change(
        value=value,
        qualifier=source.figure.qualifier if previous else "exact",
        as_of=(source.at or None) if previous else None,
        taken_back=withdrawn or (falls and reason is not None),
        reason=reason,
        citations=(source.citation,),
    )


_OVERTAKEN = ("earlier", "former", "withdrawn")


def speakers_of(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Who gives a figure, each once: the speakers, or the outlets where nobody is named."""
    named = [f.item.by for f in facts if f.item.by]
    listed = named or [f.outlet for f in facts if f.outlet]
    return tuple(dict.fromkeys(name for name in listed if name))[:4]


def citations_of(facts: Sequence[Fact]) -> tuple[Citation, ...]:
    """The quotes of facts, each once."""
    return tuple(dict.fromkeys(f.citation for f in facts))


def point_of(fact: Fact, state: PointState) -> Point:
    """A fact as a dated point of its row."""
    return Point(
        id=fact.id,
        value=fact.value,
        high=fact.figure.value_high,
        qualifier=fact.figure.qualifier,
        printed=fact.figure.printed,
        told=fact.told,
        as_of=fact.at or None,
        as_of_given=fact.at_given,
        said_by=fact.item.by or "",
        party=fact.party,
        via=fact.item.via,
        outlet=fact.outlet,
        state=state,
        replaces=fact.figure.replaces,
        reason=fact.figure.reason,
        blamed=fact.figure.blamed,
        certainty=fact.figure.certainty,
        weight=fact.item.weight,
        text=fact.item.line,
        citations=(fact.citation, *fact.more),
    )


def row_id(key: Key) -> str:
    """A row's id, readable and the same in every run."""
    parts = [key.measure, key.unit, key.side, key.klass, key.area, "incident" if key.incident else "", key.certainty]
    stretch = f"since-{key.since}" if key.since else f"on-{key.day}" if key.day else ""
    return "row-" + "-".join(p.replace(" ", "-").lower() for p in (*parts, stretch) if p)
