"""The front's table of figures: which rows of the ledger, in what order, in what words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.brief.text import budget
from summarizer.brief.text.figures.rows import MOST_BEFORE, before, figure, now, open_conflicts, said_by
from summarizer.brief.text.figures.sidetolls import outgrown
from summarizer.brief.text.figures.toll import LETHAL
from summarizer.brief.text.words.counts import SHARES, THINGS, label
from summarizer.brief.text.words.dates import date, days_between, moment, newest_first
from summarizer.brief.text.words.grammar import listed
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.measures import place_in_table
from summarizer.brief.text.words.names import short
from summarizer.brief.text.words.style import PLAIN
from summarizer.brief.text.words.wording import count_words
from summarizer.records.brief import Conflict, FrontFigure, Merged
from summarizer.records.figures import FigureRow, Point

CLASSES = ("everybody", "sides", "parts", "stretches", "things", "claims")
"""The table's order: counts of everybody, sides' own, classes and places, stretches of time, things, opponents' claims."""
KEPT = {"everybody": 5, "sides": 4, "parts": 1, "stretches": 1, "things": 1, "claims": 3}
"""How many rows of each class have a place before any class gets more."""
CITED = 2
LIGHTEST = 2
DAYS_BEHIND = 2
UNCOUNTED = ("killed", "killed_or_injured", "injured", "missing")
"""Measures whose words without a number are worth a row."""


def figure_table(merged: Merged, lookup: Lookup, shortened: Sequence[str] = ()) -> tuple[tuple[FrontFigure, ...], int]:
    """The table's rows, our own sums last, and how many rows of the ledger it leaves out.

    shortened: measures of everybody whose course another table tells: only the last step stands here.
    """
    conflicts = open_conflicts(merged.conflicts)
    ledger = (*merged.casualties, *merged.losses)
    rows = [row for row in ledger if worth_printing(row, ledger)]
    candidates = [
        (
            kind_of(row),
            row,
            _front(
                row,
                lookup,
                conflicts.get(row.id),
                1 if row.of_everybody and row.measure in shortened else MOST_BEFORE,
                outgrown(row, ledger),
            ),
        )
        for row in rows
        if row.state != "claimed_by_opponent"
    ]
    candidates += [
        ("claims", row.model_copy(update={"value": point.value, "weight": point.weight}), claimed(row, point, lookup))
        for row in ledger
        for point in newest_claims(row)
        if point.weight <= LIGHTEST
    ]
    sums = [our_sum(row, merged) for row in merged.sums if row.recipe]
    space = budget.FIGURE_WORDS - sum(map(words_in, sums))
    chosen = fitting(ranked(candidates, lookup), budget.FIGURE_ROWS - len(sums), space)
    order = {name: n for n, name in enumerate(CLASSES)}
    listed_rows = sorted(chosen, key=lambda c: (order[c[0]], *row_key(c[1], lookup)))
    return tuple(front for _, _, front in listed_rows) + tuple(sums), len(candidates) - len(chosen)


def worth_printing(row: FigureRow, rows: Sequence[FigureRow]) -> bool:
    """Whether a row can be on a front: a count of everybody, or a part of weight; words without a number only about the dead
    and missing, and not where everybody is counted.
    """
    if row.klass and outgrown(row, rows):
        return False
    if row.measure == "other" or left_behind(row, rows):
        return False  # what has no measure has lost its hedge as well: its own sentence tells it
    if row.of_everybody and row.certainty == "estimated":
        return row.value is not None and not any(
            r.measure == row.measure and r.of_everybody and r is not row for r in rows
        )
    if row.measure == "magnitude" and not row.of_everybody:
        return False
    if row.unit in SHARES and row.measure not in THINGS:
        return False  # a share of people is not read without its whole
    if row.value is None:
        counted = any(r.measure in LETHAL and r.of_everybody and r.value is not None for r in rows)
        told = row.state == "not_disclosed" or (row.state == "vague" and row.of_everybody)
        return told and row.measure in UNCOUNTED and row.weight <= LIGHTEST and not (row.of_everybody and counted)
    return row.of_everybody or row.weight <= LIGHTEST


def left_behind(row: FigureRow, rows: Sequence[FigureRow]) -> bool:
    """Whether a part is days older than the newest part of the same count that a desk would read beside it."""
    if not (row.area or row.klass) or row.group or row.value is None:
        return False
    beside = [r for r in rows if bool(r.area) == bool(row.area) and r.measure == row.measure and r.value is not None]
    newest = max((r.as_of or "" for r in beside if r is not row and not r.of_everybody), default="")
    age = days_between(row.as_of, newest)
    return age is not None and age > DAYS_BEHIND


def kind_of(row: FigureRow) -> str:
    """The class of the table that a row belongs to."""
    if row.measure in ("magnitude", "cases") and row.of_everybody:
        return "everybody"
    if row.unit != "person" or row.measure == "other":
        return "things"
    if row.subgroup:
        return "stretches"
    if row.area:
        return "parts"
    return "sides" if row.group else "parts" if row.klass else "everybody"


def row_key(row: FigureRow, lookup: Lookup) -> tuple[object, ...]:
    """The order inside a class: by measure, numbers before words, weight, newest; ties by place in the articles."""
    return (
        place_in_table(row.measure), row.value is None, row.weight, bool(row.area), row.incident, -(row.value or 0.0), bool(row.klass),
        newest_first(row.as_of), lookup.place(row.citations), row.id,
    )  # fmt: skip


Candidate = tuple[str, FigureRow, FrontFigure]


def ranked(candidates: Iterable[Candidate], lookup: Lookup) -> list[Candidate]:
    """Candidates as they are to be chosen: first every class's own places, then the classes' further rows in turn."""
    by_class: dict[str, list[Candidate]] = {name: [] for name in CLASSES}
    for candidate in candidates:
        by_class[candidate[0]].append(candidate)
    for name, found in by_class.items():
        found.sort(
            key=lambda c: (c[1].weight, *row_key(c[1], lookup)) if name != "everybody" else row_key(c[1], lookup)
        )
    first = [c for name in CLASSES for c in by_class[name][: KEPT[name]]]
    return first + [c for name in CLASSES for c in by_class[name][KEPT[name] :]]


def fitting(candidates: Sequence[Candidate], most: int, space: int) -> list[Candidate]:
    """The first candidates that the table has room for, each label once."""
    chosen: list[Candidate] = []
    labels: set[str] = set()
    for candidate in candidates:
        front = candidate[2]
        size = words_in(front)
        if len(chosen) < most and size <= space and front.label not in labels:
            chosen.append(candidate)
            labels.add(front.label)
            space -= size
    return chosen


def words_in(front: FrontFigure) -> int:
    """How many words a row takes, its citations included."""
    cells = (front.label, front.now, front.said_by, front.before)
    return sum(map(count_words, cells)) + len(front.citations) + len(front.before_citations)


def _front(row: FigureRow, lookup: Lookup, conflict: Conflict | None, most: int, last: bool) -> FrontFigure:
    """A row of the ledger as a row of the table. most: how many earlier figures it shows; last: others have outgrown it."""
    earlier, points = before(row, lookup, conflict, most)
    if conflict:
        cited = [c for p in conflict.positions if p.value is not None for c in p.citations[:1]]
        who = moment(row.as_of, lookup.year)
    else:
        cited, who = list(row.citations[:CITED]), said_by(row, lookup)
    by = f", by {date(row.as_of, lookup.year)}" if last and row.as_of else ""
    return FrontFigure(
        label=label(row, lookup.style) + by,
        now=now(row, lookup, conflict),
        said_by=who,
        before=earlier,
        row=row.id,
        derived=row.derived,
        value=row.value,
        citations=tuple(cited),
        before_citations=tuple(dict.fromkeys(c for p in points for c in p.citations[:1] if c not in cited))[:CITED],
    )


def newest_claims(row: FigureRow) -> list[Point]:
    """Every adversary's newest claim about a row: its newest number if it gives one, else its words."""
    found: dict[str, Point] = {}
    for point in sorted(row.opponent_claims, key=lambda p: p.value is not None):
        found[point.party or point.said_by] = point
    return list(found.values())


def claimed(row: FigureRow, point: Point, lookup: Lookup) -> FrontFigure:
    """An adversary's claim as a row that says so."""
    claimant = point.party or point.said_by
    who = "" if point.said_by == claimant else short(point.said_by)
    via = f"via {point.via}" if point.via and point.via != point.said_by else ""
    denied = f"denied by {listed(point.denied_by)}" if point.denied_by else ""
    named = " ".join(filter(None, (who, via)))
    return FrontFigure(
        label=f"{label(row, lookup.style)}, claimed by {claimant}"
        if claimant
        else f"{label(row, lookup.style)}, as claimed",
        now=figure(point),
        said_by=", ".join(filter(None, (named, moment(point.as_of, lookup.year), denied))),
        row=row.id,
        claimed=True,
        value=point.value,
        citations=point.citations[:CITED],
    )


def our_sum(row: FigureRow, merged: Merged) -> FrontFigure:
    """A sum that nobody stated, with its parts."""
    by_id = {r.id: r for r in (*merged.casualties, *merged.losses)}
    parts = [label(by_id[p], PLAIN) for p in row.parts if p in by_id]
    return FrontFigure(
        label=f"Our sum, {label(row.model_copy(update={'group': ''}), PLAIN).lower()}",
        now=row.recipe or "",
        said_by=f"nobody’s count: {listed(parts)}" if parts else "nobody’s count",
        row=row.id,
        derived=True,
        value=row.value,
    )
