"""The sides' own counts of their dead, one sentence a side."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.brief.text.figures.rows import source
from summarizer.brief.text.words.counts import group_of
from summarizer.brief.text.words.dates import date, moment
from summarizer.brief.text.words.grammar import listed, sentence, the
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.numbers import amount
from summarizer.records.brief import Line
from summarizer.records.figures import FigureRow

MOST_SIDES = 3
LINES_A_SIDE = 2
FEWEST_SIDES = 2


def own_counts(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The counts of each side's dead, of all its people or by kind, weightiest first."""
    found = [r for r in rows if r.group and r.measure == "killed" and r.unit == "person" and r.value is not None]
    plain = [r for r in found if not r.area and not r.subgroup and r.weight <= 2]
    whole = {r.group for r in plain if not r.klass}
    chosen = [r for r in plain if not r.klass or r.group not in whole]
    return sorted(chosen, key=lambda r: (r.weight, -(r.value or 0.0)))


def outgrown(row: FigureRow, rows: Sequence[FigureRow]) -> bool:
    """Whether a count across the sides is older than their own newest counts of the same people, and less than these come to."""
    if row.group or row.area or row.subgroup or row.value is None:
        return False
    own = [r for r in rows if r.group and r.measure == row.measure and r.unit == row.unit and r.value is not None]
    own = [r for r in own if not r.area and not r.subgroup and (not row.klass or r.klass == row.klass)]
    newest = max(((r.as_of or "")[:10] for r in own), default="")
    sums = {(r.group, r.klass): r.value or 0.0 for r in own}
    many = len({r.group for r in own}) >= FEWEST_SIDES
    behind = newest > (row.as_of or "")[:10] or (bool(row.klass) and newest == (row.as_of or "")[:10])
    return many and behind and sum(sums.values()) > (row.high or row.value)


def sides_toll(rows: Sequence[FigureRow], lookup: Lookup) -> list[Line]:
    """One sentence a side with its own count; nothing of one side is added to another's."""
    groups: dict[str, list[FigureRow]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    chosen = {group: [r for r in given if is_own(r)][:LINES_A_SIDE] or given[:1] for group, given in groups.items()}
    lines = [side_line(group, told, lookup) for group, told in list(chosen.items())[:MOST_SIDES]]
    return [line.model_copy(update={"joined": n > 0}) for n, line in enumerate(lines)]


def side_line(group: str, rows: Sequence[FigureRow], lookup: Lookup) -> Line:
    """A side's dead: "Velmark counted 31 soldiers killed on 10 Nov and 53 on 11 Nov (84 by our sum)"."""
    told = [counted_dead(row, lookup) for row in rows]
    if all(is_own(row) for row in rows):
        text = f"{the(group)} counted {listed(told)}"
    else:
        names = listed(source(row, lookup) for row in rows)
        items = [f"{amount(r.value or 0.0, r.high, r.qualifier)} {group_of(r, r.value or 0.0)}" for r in rows]
        text = f"{listed(items)} {'has' if _one(rows) else 'have'} been killed ({names})"
    cited = tuple(dict.fromkeys(c for r in rows for c in r.citations[:1]))
    recipe = "; ".join(r.recipe for r in rows if r.derived and r.recipe) or None
    return Line(
        text=sentence(text), citations=cited, refs=tuple(r.id for r in rows), derived=recipe is not None, recipe=recipe
    )


def _one(rows: Sequence[FigureRow]) -> bool:
    return len(rows) == 1 and rows[0].value == 1


def is_own(row: FigureRow) -> bool:
    """Whether the count is the side's own word."""
    return any(p.party == row.group for p in row.series if p.state == "current") or row.group in row.said_by


def counted_dead(row: FigureRow, lookup: Lookup) -> str:
    """A side's count of one kind of its people; of a sum of days the days, and that the sum is ours."""
    people = row.klass or "people"
    by_id = {p.id: p for p in row.series}
    days = [by_id[i] for i in row.parts if i in by_id]
    if row.derived and days:
        first, *rest = [f"{amount(p.value or 0.0, p.high, p.qualifier)} on {date(p.as_of, lookup.year)}" for p in days]
        number, _, when = first.partition(" on ")
        return f"{listed([f'{number} {people} killed on {when}', *rest])} ({amount(row.value or 0.0)} by our sum)"
    given = [p.as_of for p in row.series if p.state == "current" and p.party == row.group and p.as_of]
    when = moment(given[-1] if given and not row.said_by else row.as_of, lookup.year)
    number = amount(row.value or 0.0, row.high, row.qualifier)
    noun = people if row.value != 1 or row.klass else "person"
    return f"{number} {noun} killed" + (f" ({when})" if when else "")
