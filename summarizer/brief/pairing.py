"""Which entry of an older brief is which entry of a newer one.

Rows keep their ids; statements may not: an article that is added later but was written earlier
can become the one a statement is named after. So ids are tried first, and what is left is paired
by what it says. Pairing is one to one; a statement left over may still be held in a paired one,
because a new article can unite two statements or bring another voice to one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from summarizer.records.brief import ClaimEntry, Conflict, MeasureEntry, PositionEntry
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


@dataclass(frozen=True)
class Pairing(Generic[T]):
    """olds: from a new entry's id to its older counterparts, best first; fresh: new without any; gone: old without any."""

    olds: Mapping[str, tuple[T, ...]]
    fresh: tuple[T, ...]
    gone: tuple[T, ...]


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
    """Pair conflicts by kind and what they refer to; ``renamed``: from the id of an old statement to its new one."""

    def likeness(old: Conflict, new: Conflict) -> float:
        before, after = {renamed.get(ref, ref) for ref in old.refs}, set(new.refs)
        if old.kind != new.kind or not (before == after or _own(before) & _own(after)):
            return 0.0
        return 1.0 + (before == after) + _words_shared(old.text, new.text)

    return _pair(tuple(olds), tuple(news), likeness)


def _pair(
    olds: tuple[T, ...], news: tuple[T, ...], likeness: Callable[[T, T], float], *, held: bool = False
) -> Pairing[T]:
    """The likest first, one to one; ties by id. With ``held``, leftovers join whatever they are like."""
    scored = [(likeness(old, new), old, new) for old in olds for new in news]
    scored = sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1].id != s[2].id, s[1].id, s[2].id))
    found: dict[str, list[T]] = {}
    taken: set[str] = set()
    for _, old, new in scored:
        if old.id not in taken and new.id not in found:
            found[new.id] = [old]
            taken.add(old.id)
    if held:
        alone = {old.id for old in olds} - taken
        fresh = {new.id for new in news} - set(found)
        for _, old, new in scored:
            if old.id in alone or new.id in fresh:
                found.setdefault(new.id, []).append(old)
                taken.add(old.id)
    return Pairing(
        {id: tuple(group) for id, group in found.items()},
        tuple(new for new in news if new.id not in found),
        tuple(old for old in olds if old.id not in taken),
    )


def _claim_likeness(old: ClaimEntry, new: ClaimEntry) -> float:
    """0 for two different statements; an equal id outweighs all, a shared stretch of an article weighs next."""
    shared = _words_shared(old.text, new.text)
    if old.id == new.id and (old.act == new.act or shared >= _SIMILAR):
        return 10.0
    who = _agree(old.actor, new.actor) and _agree(old.target, new.target)
    if old.act != new.act or not who or not _name_alike(old.text, new.text):
        return 0.0
    if shared >= _SAME_QUOTE and _cite_alike(old.citations, new.citations):
        return 1.0 + shared
    same = _agree(old.place, new.place) and _days_meet(old, new)
    return shared if same and shared >= _SIMILAR else 0.0


def _measure_likeness(old: MeasureEntry, new: MeasureEntry) -> float:
    """0 for measures of another side or kind, or at places that differ."""
    if (old.side or old.authority, old.act) != (new.side or new.authority, new.act) or not _agree(old.place, new.place):
        return 0.0
    return 1.0 + _words_shared(old.text, new.text)


def _position_likeness(old: PositionEntry, new: PositionEntry) -> float:
    """0 for positions of other actors, of another act or toward somebody else."""
    if old.act != new.act or set(old.actors) != set(new.actors) or not _agree(old.toward, new.toward):
        return 0.0
    return 1.0 + _words_shared(old.text, new.text)


def _own(refs: set[str]) -> set[str]:
    """What a conflict is about: points and statements; rows (the ids with a slash) where there is nothing else."""
    return {ref for ref in refs if "/" not in ref} or refs


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
