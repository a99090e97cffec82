"""Ledger rows in words: what is counted, how many, who says so, and what was said before.

A claim by an opponent is never printed without its claimant, and a derived value never
without its recipe (merge rules M6, M9).
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.brief import wording
from summarizer.brief.lookup import united
from summarizer.brief.phrases import amount, date, distinct, names, number, plural, point_amount, redated
from summarizer.records.brief import FigureRow, KeyFigure, Point
from summarizer.records.record import Citation

KEY_FIGURES = 10
HISTORY = frozenset({"superseded", "absorbed", "earlier"})


def group_of(row: FigureRow) -> str:
    """The name of whose people or things are counted, or "" where that is nobody in particular."""
    return "" if row.group.strip().lower() in wording.WHOLE_GROUPS else row.group.strip()


def counted(row: FigureRow) -> str:
    """What is counted: "combatants killed", "drones destroyed", "children among people injured"."""
    if row.measure == "magnitude":
        return "magnitude"
    if row.measure == "cost":
        return f"cost ({plural(row.unit)})"
    noun = wording.PEOPLE.get(row.klass, "people") if row.unit == "person" else plural(row.unit)
    if row.measure in wording.CASES and row.unit == "person":
        among = f" among {noun}" if row.klass in wording.PEOPLE else ""
        phrase = wording.CASES[row.measure] + among
    else:
        phrase = f"{noun} {wording.MEASURES.get(row.measure, row.measure)}"
    if row.unit == "person" and row.klass == "all" and group_of(row) and not row.total:
        phrase += " (all)"
    return f"{row.subgroup} among {phrase}" if row.subgroup else phrase


def is_whole(row: FigureRow) -> bool:
    """Whether the row counts the whole situation: a grand total, or, where nobody fights, everybody."""
    undivided = not (group_of(row) or row.area or row.subgroup) and row.klass in {"all", "unstated", ""}
    return row.total or (undivided and row.unit == "person")


def label(row: FigureRow) -> str:
    """Whose and what: "Nagorno-Karabakh, combatants killed"; a total of everything starts with "Total"."""
    head = group_of(row) or ("Total" if row.total else "")
    text = ", ".join(part for part in (head, row.area, counted(row)) if part)
    return text[0].upper() + text[1:]


def said_by(speakers: Iterable[str]) -> str:
    """ "said by A and B", or "" where the articles say it in their own words."""
    who = names(speakers)
    return f"said by {who}" if who else ""


def credited(row: FigureRow) -> str:
    """Who says a row's figure; of a sum over sides or speakers nobody says more than a part of it."""
    who = said_by(row.said_by)
    return f"parts {who}" if who and row.derived and row.total else who


def spoken(point: Point, year: str) -> str:
    """Who said a point and when: "said by Velmark, 28 Sep"."""
    who = point.said_by + (f" via {point.via}" if point.via and point.via != point.said_by else "")
    return ", ".join(part for part in (f"said by {who}" if who else "", date(point.said, year)) if part)


def opponents(points: Iterable[Point]) -> str:
    """Claims of adversaries with their claimants: "claimed by A: about 200, then “dozens”"."""
    amounts: dict[str, list[str]] = {}
    for point in points:
        mark = f" ({point.state})" if point.state in {"denied", "withdrawn"} else ""
        amounts.setdefault(point.said_by or "an opponent", []).append(point_amount(point) + mark)
    return "; ".join(f"claimed by {who}: {', then '.join(distinct(texts))}" for who, texts in amounts.items())


def history(row: FigureRow) -> str:
    """The earlier counts of whoever gives the best one, in order of time: "16 → 32"; "" if there are none.

    What was newly announced ("15 more") or counts a later day alone is no count of its own, and the count there is now
    no earlier one.
    """
    texts = [point_amount(p) for p in earlier_counts(row)]
    return " → ".join(text for i, text in enumerate(texts) if i == 0 or texts[i - 1] != text)


def earlier_counts(row: FigureRow) -> list[Point]:
    """The points ``history`` prints."""
    first = min((p.covers_from for p in row.series if p.covers_from), default="")
    counts = [p for p in row.series if p.span != "more" and not (p.span == "day" and (p.covers_from or "") > first)]
    own = [p for p in counts if p.of_best and p.state in HISTORY]
    while own and row.value is not None and point_amount(own[-1]) == amount(row.value, _upper(row), row.qualifier):
        own.pop()
    return own


def further_back(row: FigureRow) -> str:
    """The earlier counts, if they are more than the one a change is reckoned from."""
    earlier = history(row)
    _, _, before = (row.change or "").partition(" from ")
    return "" if earlier == before.split(" as of ")[0] else earlier


def ends(row: FigureRow, year: str) -> str:
    """A row without a best figure: "between A (said by X) and B (said by Y)", open ends in words."""
    low, high = _end(row, row.low, year), _end(row, row.high, year)
    if low and high and row.low != row.high:
        return f"between {low} and {high}"
    if low and not high:
        return f"at least {low}" if row.high_open else low
    return f"up to {high}" if high and not low else low


def row_amount(row: FigureRow, year: str) -> str:
    """The row's figure as it is printed: value, range, "not disclosed", or the words it was given in."""
    if row.value is not None:
        return amount(row.value, _upper(row), row.qualifier)
    if row.state == "not_disclosed":
        return _undisclosed(row)
    if row.low is not None or row.high is not None:
        return ends(row, year)
    if row.state == "withdrawn":
        return _listed(row, "withdrawn", "withdrawn", year)
    if row.state == "claimed_by_opponent":
        return "no figure of its own in the sources"
    if row.state == "incidents":
        return "single figures: " + "; ".join(told(p, year) for p in row.series)
    return "; ".join(told(p, year) for p in row.series) or "no number"


def body(row: FigureRow, year: str, *, past: bool = True) -> str:
    """All of a row but its label; ``past`` adds what was said before."""
    parts = [row_amount(row, year) + recipe_mark(row, year)]
    if row.value is not None:
        parts += [credited(row), f"as of {date(row.as_of, year)}" if row.as_of else ""]
        if row.state == "outlet_count" and not row.said_by:
            parts.append("the outlet's own count")
    text = ", ".join(part for part in parts if part)
    tail = [f"against {told(p, year)}" for p in row.series if p.state == "conflict" and row.value is not None]
    tail += [redated(row.change, year)] if row.change else []
    tail += [f"earlier: {earlier}"] if past and row.value is not None and (earlier := further_back(row)) else []
    taken = distinct(point_amount(p) for p in row.series if p.state == "withdrawn") if row.value is not None else ()
    tail += [f"withdrawn: {', '.join(taken)}"] if past and taken else []
    tail += [opponents(row.opponent_claims)] if row.opponent_claims else []
    return "; ".join([text, *tail])


def recipe_mark(row: FigureRow, year: str) -> str:
    """ " (derived: 31 (27 Sep) + 53 (28 Sep))" behind a value that stands in no quote, else ""."""
    if not row.derived:
        return ""
    return f" (derived: {redated(row.recipe, year)})" if row.recipe else " (derived)"


def figure_line(row: FigureRow, year: str, *, past: bool = True) -> str:
    """One row as one line: "Nagorno-Karabakh, combatants killed: 84 (derived: …), said by …, as of 28 Sep."."""
    return f"{label(row)}: {body(row, year, past=past)}."


def figure_citations(row: FigureRow, *, past: bool = True) -> tuple[Citation, ...]:
    """What a figure line stands on: the row's own citations and those of every other point it prints."""
    earlier = {p.id for p in earlier_counts(row)} if past else set()
    shown = {"conflict", *({"withdrawn"} if past else ())}
    points = [p for p in row.series if row.value is None or p.state in shown or p.id in earlier]
    return united([row.citations, *(p.citations for p in (*points, *row.opponent_claims))])


def short_figure(row: FigureRow, year: str) -> str:
    """A row in a few words for a list: label, figure, who says so."""
    behind = f" ({credited(row)})" if row.value is not None and row.said_by else ""
    return f"{label(row)}: {row_amount(row, year)}{recipe_mark(row, year)}{behind}"


def rank(row: FigureRow) -> tuple[int, int, int, str, float, str]:
    """Order for the front: totals, whole groups before parts, measure, newest, largest.

    Days sort downwards by complementing their digits, so one tuple orders everything.
    """
    order = wording.MEASURE_ORDER
    measure = order.index(row.measure) if row.measure in order else len(order)
    newest = "".join(str(9 - int(c)) if c.isdecimal() and c.isascii() else c for c in row.as_of or "0000-00-00")
    part = int(bool(row.subgroup)) + int(bool(row.area))
    return (0 if is_whole(row) else 1, part, measure, newest, -(row.value or 0.0), row.id)


def choose_key_figures(rows: Iterable[FigureRow], year: str) -> tuple[KeyFigure, ...]:
    """At most ten figures for the front: never an opponent's claim, never a mere word (M11)."""
    shut = {"claimed_by_opponent", "vague", "not_disclosed", "withdrawn", "incidents"}
    fit = [r for r in rows if r.state not in shut and (r.value is not None or r.low is not None or r.high is not None)]
    first = sorted(fit, key=lambda row: (row.measure == "other" and row.unit != "person", rank(row)))
    return tuple(_key_figure(row, year) for row in first[:KEY_FIGURES])


def _key_figure(row: FigureRow, year: str) -> KeyFigure:
    """A row as it stands on the front, without what adversaries claim."""
    front = row.model_copy(update={"opponent_claims": ()})
    return KeyFigure(
        label=label(row), text=body(front, year), value=row.value, qualifier=row.qualifier, said_by=row.said_by,
        as_of=row.as_of, change=row.change, derived=row.derived, recipe=row.recipe, row=row.id,
        citations=figure_citations(front),
    )  # fmt: skip


def _upper(row: FigureRow) -> float | None:
    """The upper end of a printed range, where the row's figure is one."""
    own = [p.high for p in row.series if p.state == "current" and p.value == row.value and p.high is not None]
    return own[-1] if own else None


def _end(row: FigureRow, value: float | None, year: str) -> str:
    """One end of a range with whoever gave it."""
    if value is None:
        return ""
    live = [p for p in row.series if value in (p.value, p.high) and p.state not in {"withdrawn", "denied"}]
    who = said_by(distinct(p.said_by for p in live))
    return number(value) + (f" ({who})" if who else "")


def told(point: Point, year: str) -> str:
    """A point with its speaker: "32 (said by Velmark, 28 Sep)"."""
    behind = spoken(point, year)
    return point_amount(point) + (f" ({behind})" if behind else "")


def _listed(row: FigureRow, state: str, word: str, year: str) -> str:
    """The points of one state in one phrase: "withdrawn: 31 (said by …)"."""
    found = "; ".join(told(p, year) for p in row.series if p.state == state)
    return f"{word}: {found}" if found else word


def _undisclosed(row: FigureRow) -> str:
    """Who gave no figure; the words they used instead, if any."""
    who = names(row.said_by) or group_of(row)
    return "not disclosed" + (f" by {who}" if who else "")
