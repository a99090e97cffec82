"""Which entry of an older brief is which entry of a newer one.

Ids are tried first, but they can change: an article that is added later may bring another name
for a side, or become the one a statement is named after. What is left is paired by the points it
holds or by what it says. Pairing is one to one; a statement left over may still be held in a paired one,
because a new article can unite two statements or bring another voice to one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from summarizer.records.brief import ClaimEntry, Conflict, FigureRow, MeasureEntry, PositionEntry
from summarizer.records.record import Citation

_SIMILAR = 0.5  # of all their different words, two texts share at least half
_SAME_QUOTE = 0.3  # two statements that cite one stretch need fewer words in common
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<!^)\b(?:[^\W\d_]*[A-Z]|\d)\w*")


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Named)


def pair_rows(
    olds: Iterable[FigureRow], news: Iterable[FigureRow]
) -> Iterator[tuple[FigureRow | None, FigureRow | None]]:
    """Pair rows by id, else by the dated points they share, which are named after their articles; by newer id.

    A row without a counterpart comes with None in its place.
    """
    before, after = {row.id: row for row in olds}, {row.id: row for row in news}
    lone = {id: _points(before[id]) for id in sorted(before) if id not in after}
    for id in sorted(after):
        if id not in before:
            best = max(lone, key=lambda old: len(lone[old] & _points(after[id])), default=None)
            if best is not None and lone[best] & _points(after[id]):
                yield before[best], after[id]
                del lone[best]
                continue
        yield before.get(id), after[id]
    for id in lone:
        yield before[id], None


def _points(row: FigureRow) -> set[str]:
    """The ids of a row's points."""
    return {point.id for point in (*row.series, *row.opponent_claims)}


@dataclass(frozen=True)
class Pairing(Generic[T]):
    """pairs: every newer entry, in the order given, with its older counterparts, best first; gone: old without any."""

    pairs: tuple[tuple[T, tuple[T, ...]], ...]
    gone: tuple[T, ...]

    @property
    def fresh(self) -> tuple[T, ...]:
        """The newer entries without a counterpart."""
        return tuple(new for new, olds in self.pairs if not olds)

    @property
    def olds(self) -> Mapping[str, tuple[T, ...]]:
        """From a newer entry's id to its older counterparts."""
        return {new.id: olds for new, olds in self.pairs if olds}


def pair_claims(olds: Iterable[ClaimEntry], news: Iterable[ClaimEntry]) -> Pairing[ClaimEntry]:
    """Pair statements by id, else by act, actor, target, place, day and words."""
    return _pair(tuple(olds), tuple(news), _claim_likeness, held=True)


def pair_measures(olds: Iterable[MeasureEntry], news: Iterable[MeasureEntry]) -> Pairing[MeasureEntry]:
    """Pair measures by side (else authority) and act; the nearest words where there are several."""
    return _pair(tuple(olds), tuple(news), _measure_likeness)


def pair_positions(olds: Iterable[PositionEntry], news: Iterable[PositionEntry]) -> Pairing[PositionEntry]:
    """Pair positions by actors, act and addressee."""
    return _pair(tuple(olds), tuple(news), _position_likeness)


def pair_conflicts(olds: Iterable[Conflict], news: Iterable[Conflict], renamed: Mapping[str, str]) -> Pairing[Conflict]:
    """Pair conflicts by kind and what they refer to; ``renamed``: from old ids of rows and statements to new ones."""

    def likeness(old: Conflict, new: Conflict) -> float:
        before, after = {renamed.get(ref, ref) for ref in old.refs}, set(new.refs)
        if old.kind != new.kind or not _about_one(before, after):
            return 0.0
        return 1.0 + (before == after) + _words_shared(old.text, new.text)

    return _pair(tuple(olds), tuple(news), likeness)


def _pair(
    olds: tuple[T, ...], news: tuple[T, ...], likeness: Callable[[T, T], float], *, held: bool = False
) -> Pairing[T]:
    """The likest first, one to one; ties by id, then place. With ``held``, leftovers join whatever they are like.

    Places in the lists, not ids, are paired: nothing breaks where two entries carry one id.
    """
    scored = [(likeness(old, new), i, j) for i, old in enumerate(olds) for j, new in enumerate(news)]
    scored = sorted(
        (s for s in scored if s[0] > 0),
        key=lambda s: (-s[0], olds[s[1]].id != news[s[2]].id, olds[s[1]].id, news[s[2]].id, s[1], s[2]),
    )
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in taken and j not in found:
            found[j] = [i]
            taken.add(i)
    if held:
        alone, fresh = set(range(len(olds))) - taken, set(range(len(news))) - set(found)
        for _, i, j in scored:
            if i in alone or j in fresh:
                found.setdefault(j, []).append(i)
                taken.add(i)
    pairs = tuple((new, tuple(olds[i] for i in found.get(j, ()))) for j, new in enumerate(news))
    return Pairing(pairs, tuple(old for i, old in enumerate(olds) if i not in taken))


def _claim_likeness(old: ClaimEntry, new: ClaimEntry) -> float:
    """0 for two different statements; an equal id outweighs all, a shared stretch of an article weighs next."""
    shared = _words_shared(old.text, new.text)
    if old.id == new.id and (old.act == new.act or shared >= _SIMILAR):
        return 10.0
    cited = _cite_alike(old.citations, new.citations)
    if old.act == new.act and cited and old.text.casefold() == new.text.casefold():
        return 3.0
    who = _agree(old.actor, new.actor) and _agree(old.target, new.target)
    if old.act != new.act or not who or not _name_alike(old.text, new.text):
        return 0.0
    if shared >= _SAME_QUOTE and cited:
        return 1.0 + shared
    same = _agree(old.place, new.place) and _days_meet(old, new)
    return shared if same and shared >= _SIMILAR else 0.0


def _measure_likeness(old: MeasureEntry, new: MeasureEntry) -> float:
    """0 for measures of another kind, or of another side or place unless they cite one stretch."""
    same = (old.side or old.authority) == (new.side or new.authority) and _agree(old.place, new.place)
    if old.act != new.act or not (same or _cite_alike(old.citations, new.citations)):
        return 0.0
    return 1.0 + same + _words_shared(old.text, new.text)


def _position_likeness(old: PositionEntry, new: PositionEntry) -> float:
    """0 for positions of another act, or of other actors or toward somebody else unless they cite one stretch.

    An actor's printed name can change with a new article, the stretch cited for it does not.
    """
    same = set(old.actors) == set(new.actors) and _agree(old.toward, new.toward)
    shared = _words_shared(old.text, new.text)
    renamed = shared >= _SIMILAR and _cite_alike(old.citations, new.citations)
    return 1.0 + same + shared if old.act == new.act and (same or renamed) else 0.0


def _about_one(first: set[str], second: set[str]) -> bool:
    """Whether two conflicts are about one thing: a common point or statement; a row where either names no more."""
    one, other = ({ref for ref in refs if "/" not in ref} for refs in (first, second))
    return bool(one & other if one and other else first & second)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _words_shared(first: str, second: str) -> float:
    """Share of two texts' different words that stand in both, 0 to 1."""
    one, other = _words(first), _words(second)
    return len(one & other) / len(one | other) if one | other else 1.0


def _agree(first: str | None, second: str | None) -> bool:
    """Whether two names can be one: equal, one holding the other's words, or one not given."""
    if not first or not second:
        return True
    one, other = _words(first), _words(second)
    return one <= other or other <= one


def _name_alike(first: str, second: str) -> bool:
    """Whether two texts can tell of one thing: the names and numbers of one all stand in the other.

    The first word is left aside: its capital letter says nothing.
    """
    one, other = (set(_NAME.findall(text)) for text in (first, second))
    return one <= other | _capitals(second) or other <= one | _capitals(first)


def _capitals(text: str) -> set[str]:
    """A text's first word, as a name that may stand elsewhere in another text."""
    return set(_WORD.findall(text)[:1])


def _days_meet(first: ClaimEntry, second: ClaimEntry) -> bool:
    """Whether two spans of days overlap; a missing day meets every day."""
    if not first.day or not second.day:
        return True
    return first.day <= (second.end_day or second.day) and second.day <= (first.end_day or first.day)


def _cite_alike(first: Iterable[Citation], second: Iterable[Citation]) -> bool:
    """Whether two entries cite overlapping stretches of one article."""
    others = tuple(second)
    return any(c.article == o.article and c.start < o.end and o.start < c.end for c in first for o in others)
