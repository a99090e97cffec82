"""What in an older brief is the same count, statement or dispute in a newer one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from summarizer.records.brief import Conflict, FigureRow, Statement
from summarizer.records.record import Citation

T = TypeVar("T", FigureRow, Statement, Conflict)
Same = Callable[[T, T], bool]


def pair_rows(old: Sequence[FigureRow], new: Sequence[FigureRow]) -> list[tuple[FigureRow | None, FigureRow | None]]:
    """Rows of the same count, whatever their ids."""
    return paired(old, new, (lambda a, b: _count(a) == _count(b),))


def pair_statements(
    old: Sequence[Statement], new: Sequence[Statement]
) -> list[tuple[Statement | None, Statement | None]]:
    """Statements by id, else by kind, party, act and a quote in common."""

    def alike(a: Statement, b: Statement) -> bool:
        return (a.kind, a.party, a.act) == (b.kind, b.party, b.act) and overlap(a.citations, b.citations)

    return paired(old, new, (lambda a, b: a.id == b.id, alike))


def pair_conflicts(old: Sequence[Conflict], new: Sequence[Conflict]) -> list[tuple[Conflict | None, Conflict | None]]:
    """Disputes by id, else by kind and a quote in common."""
    return paired(
        old, new, (lambda a, b: a.id == b.id, lambda a, b: a.kind == b.kind and overlap(a.citations, b.citations))
    )


def paired(old: Sequence[T], new: Sequence[T], tests: Sequence[Same[T]]) -> list[tuple[T | None, T | None]]:
    """Pairs in the order of the newer brief, what is only in the older one last; each is in one pair, earlier tests go first."""
    left: list[T] = list(old)
    partners: list[T | None] = [None] * len(new)
    for same in tests:
        for place, other in enumerate(new):
            if partners[place] is None:
                partner = next((one for one in left if same(one, other)), None)
                partners[place] = partner
                left = [one for one in left if one is not partner]
    pairs: list[tuple[T | None, T | None]] = [(partner, other) for partner, other in zip(partners, new, strict=True)]
    pairs += [(one, None) for one in left]
    return pairs


def _count(row: FigureRow) -> object:
    """What a row counts."""
    area = (row.area or "").lower()
    return (row.measure, row.unit, row.group, row.klass.lower(), row.subgroup, area, row.incident, row.certainty)


def overlap(one: Iterable[Citation], other: Iterable[Citation]) -> bool:
    """Whether two lists of citations share a stretch of an article."""
    spans = [(c.article, c.start, c.end) for c in other]
    return any(c.article == article and c.start < end and start < c.end for c in one for article, start, end in spans)
