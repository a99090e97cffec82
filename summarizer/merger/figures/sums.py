"""The only numbers that nobody said: a side's days added up, and the adversaries' own counts added up.

Both are last resorts, marked as derived, with their parts. A count that somebody states of
everybody is never replaced by a sum, and nothing is added where two counts may hold the same people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.identity.sides import Sides
from summarizer.merger.days import next_day
from summarizer.merger.figures.fact import Fact, Key
from summarizer.merger.figures.measures import measure_of
from summarizer.merger.figures.rows import citations_of, point_of, row_id, speakers_of
from summarizer.merger.figures.verdicts import Verdict
from summarizer.records.brief import SituationInfo
from summarizer.records.figures import FigureRow


def add_days(
    rows: Mapping[Key, FigureRow], facts: Sequence[Fact], given: Mapping[str, Verdict], situation: SituationInfo
) -> dict[Key, FigureRow]:
    """Rows of a side's own daily counts without a gap from the first day on, where that is more than the side states.

    Facts of one speaker's party only; the newest count of each day.
    """
    runs: dict[tuple[Key, str], dict[str, Fact]] = defaultdict(dict)
    for fact in facts:
        if fact.key.day and fact.key.side and fact.own and fact.party and given[fact.id].state == "current":
            days = runs[fact.key.within, fact.party]
            old = days.get(fact.key.day)
            if old is None or (fact.article_at, fact.article, -fact.order) > (old.article_at, old.article, -old.order):
                days[fact.key.day] = fact
    found: dict[Key, FigureRow] = {}
    for (key, _), days in sorted(runs.items(), key=lambda run: str(run[0])):
        parts = _run(days, situation.first_day)
        stated = rows.get(key)
        total = sum(f.value or 0.0 for f in parts)
        if len(parts) < 2 or not measure_of(key.measure).added or not _worth(stated, total, parts[-1]):
            continue
        found[key] = _row_of_days(key, parts, total, stated)
    return found


def _run(days: Mapping[str, Fact], first_day: str | None) -> list[Fact]:
    """The counts of consecutive days from the first day of the situation; none if that day has no count."""
    day, parts = first_day or "", []
    while day in days:
        parts.append(days[day])
        day = next_day(day)
    return parts if len(parts) == len(days) else []


def _worth(stated: FigureRow | None, total: float, last: Fact) -> bool:
    """Whether the days say more than the newest stated count, which is no newer."""
    if stated is None or stated.value is None:
        return True
    return total > stated.value and (stated.as_of or "")[:10] <= last.key.day


def _row_of_days(key: Key, parts: Sequence[Fact], total: float, stated: FigureRow | None) -> FigureRow:
    recipe = " + ".join(f"{f.value:,.0f} ({f.key.day})" for f in parts) + f" = {total:,.0f}"
    base = stated or FigureRow(
        id=row_id(key),
        group=key.side,
        measure=key.measure,
        unit=key.unit,
        state="derived",
        certainty=key.certainty or "unspecified",
    )
    klass = base.klass or next((f.figure.people for f in parts if f.figure.people), "") if key.klass else ""
    series = {p.id: p for p in (*base.series, *(point_of(f, "current") for f in parts))}
    return base.model_copy(
        update={
            "value": total, "low": None, "high": None, "qualifier": "exact", "derived": True, "recipe": recipe, "klass": klass,
            "said_by": speakers_of(parts), "as_of": parts[-1].key.day, "period": (parts[0].key.day, parts[-1].key.day),
            "state": "derived", "change": None, "parts": tuple(f.id for f in parts), "weight": min(f.item.weight for f in parts),
            "series": tuple(sorted(series.values(), key=lambda p: (p.as_of or "", p.id))),
            "rules": tuple(sorted({*base.rules, "DAYS_ADD_UP"})), "citations": citations_of(parts),
        }
    )  # fmt: skip


def add_sides(rows: Sequence[FigureRow], sides: Sides, situation: SituationInfo) -> tuple[FigureRow, ...]:
    """Adversaries' own counts of different people, added up where the sources' own total of everybody has fallen behind.

    Where no source ever adds the sides up, nor do we: their counts may not be of one kind.

    A camp takes part with its sides' own rows, each side by one row of all its people or by its classes. Where two
    allies of one camp count the same class, it is in doubt whether they count the same people, and there is no sum.
    """
    if situation.kind != "armed_conflict":
        return ()
    found = []
    for measure in ("killed",):
        own = [
            r for r in rows if r.measure == measure and r.group and r.value is not None and not (r.area or r.subgroup)
        ]
        own = [r for r in own if r.certainty in ("unspecified", "confirmed") and r.unit == "person"]
        parts = _parts(own, sides)
        camps = {_camp(sides, r.group) for r in parts}
        total = sum(r.value or 0.0 for r in parts)
        stated = [
            r for r in rows if r.measure == measure and r.of_everybody and r.value is not None and r.unit == "person"
        ]
        newest = max((r.as_of or "" for r in parts), default="")[:10]
        settled = any((r.as_of or "")[:10] >= newest or (r.value or 0.0) >= total for r in stated)
        if len(camps) < 2 or settled or not parts or not stated:
            continue
        found.append(_sum_row(measure, parts, total, rows))
    return tuple(found)


def _camp(sides: Sides, name: str) -> str:
    return next((e.camp or e.name for e in sides.entries if e.name == name), name)


_BASIC = ("", "civilians", "combatants")


def _parts(own: Sequence[FigureRow], sides: Sides) -> list[FigureRow]:
    """The rows to add: of each side the row of all its people, else its soldiers and civilians; nothing if allies may overlap."""
    chosen: list[FigureRow] = []
    for group in sorted({r.group for r in own}):
        mine = {r.klass.lower(): r for r in own if r.group == group and _class(r) in _BASIC}
        by_class = {_class(r): r for r in mine.values()}
        classes = [by_class[c] for c in ("combatants", "civilians") if c in by_class]
        whole = by_class.get("")
        if whole and (whole.value or 0.0) >= sum(r.value or 0.0 for r in classes):
            classes = [whole]
        chosen += classes or ([whole] if whole else [])
    seen: set[tuple[str, str]] = set()
    for row in chosen:
        place = (_camp(sides, row.group), "combatants" if _class(row) == "" else _class(row))
        if place in seen:
            return []
        seen.add(place)
    return chosen


def _class(row: FigureRow) -> str:
    from summarizer.merger.figures.people import people_key

    return people_key(row.klass or None)


def _sum_row(measure: str, parts: Sequence[FigureRow], total: float, rows: Sequence[FigureRow]) -> FigureRow:
    missing = [
        f"{r.group}'s {r.klass or 'people'}"
        for r in rows
        if r.group
        and r.measure in (measure, "killed_or_injured")
        and r.state in ("not_disclosed", "claimed_by_opponent", "vague")
    ]
    numbers = " + ".join(f"{r.value:,.0f}" for r in parts)
    without = f", without {_listed(missing)}" if missing else ""
    return FigureRow(
        id=f"sum-{measure}", group="sum of the sides", measure=measure, unit="person", value=total, derived=True,
        recipe=f"{numbers} = {total:,.0f}{without}", parts=tuple(r.id for r in parts),
        qualifier="exact" if all(r.qualifier == "exact" for r in parts) else "about",
        said_by=tuple(dict.fromkeys(s for r in parts for s in r.said_by)), as_of=max(r.as_of or "" for r in parts) or None,
        state="derived", weight=2, rules=("SUM_OVER_ADVERSARIES",), citations=tuple(dict.fromkeys(c for r in parts for c in r.citations)),
    )  # fmt: skip


def _listed(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))[:3]
    return unique[0] if len(unique) == 1 else ", ".join(unique[:-1]) + " and " + unique[-1]
