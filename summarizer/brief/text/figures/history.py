"""The history of a row: what its figure has overtaken, what stands beside it, what it fell from."""

from __future__ import annotations

from summarizer.identity.names import alike
from summarizer.records.figures import FigureRow, Point

OVERTAKEN = ("earlier", "former", "withdrawn")
ONLY_GROW = ("killed", "killed_or_injured", "injured", "detained", "destroyed", "damaged")
"""Measures of a whole that does not shrink: a lower figure is another count, or a correction."""
MOST_BESIDE = 1
_ROUNDED = 0.05
_FALL = 0.1


def earlier(row: FigureRow) -> list[Point]:
    """The figures that the row's own has overtaken, newest first, each number once.

    A number that was taken back is told as that, wherever else it stands.
    """
    back = {p.value for p in row.series if p.state == "withdrawn"}
    found: dict[tuple[float | None, float | None], Point] = {}
    for point in reversed(row.series):
        same = point.value == row.value and point.high == row.high
        if (
            point.state in OVERTAKEN
            and point.value is not None
            and not same
            and not (point.as_of and row.as_of and point.as_of[:10] > row.as_of[:10])  # told again, rounded
            and not (row.klass and point.value == 1)  # one person told of, no count of them
            and (point.value not in back or point.state == "withdrawn")
        ):
            found.setdefault((point.value, point.high), point)
    return list(found.values())


def beside(row: FigureRow) -> list[Point]:
    """What others gave for the same day, no hour telling which came first, and nobody gave up: it stands beside the figure."""
    if row.value is None or row.derived or row.of_everybody or " " in (row.as_of or ""):
        return []  # the count of everybody grows within a day
    rivals = [p for p in earlier(row) if p.state == "earlier" and p.as_of == row.as_of and p.said_by and row.said_by]
    rivals = [p for p in rivals if p.as_of_given and not any(alike(p.said_by, name) for name in row.said_by)]
    return [p for p in rivals if not rounds(p, row)][:MOST_BESIDE]


def fallen_from(row: FigureRow) -> Point | None:
    """The figure that a count which only grows stood at before it fell, if nobody took that back or put the new one in its place."""
    if (
        row.value is None
        or row.certainty != "unspecified"
        or row.measure not in ONLY_GROW
        or (row.change and row.change.taken_back)
    ):
        return None
    if any(p.replaces for p in row.series if p.state == "current"):
        return None
    higher = [p for p in earlier(row) if p.state != "withdrawn" and (p.value or 0.0) > (1 + _FALL) * row.value]
    return max(higher, key=lambda p: p.value or 0.0, default=None)


def rounds(point: Point, row: FigureRow) -> bool:
    """Whether an earlier figure of the same day only rounds the row's own: "more than 4,300" beside 4,353."""
    if point.value is None or not row.value or point.as_of != row.as_of or point.qualifier in ("exact", "between"):
        return False
    return abs(point.value - row.value) <= _ROUNDED * row.value
