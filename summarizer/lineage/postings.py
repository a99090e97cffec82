"""An inverted index whose posting lists are shared: what stands in the same sets has one list.

Texts that copy each other share their shingles by the hundred, so there are far fewer lists than
shingles, and whatever is reckoned from a list is reckoned once for all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat

_EMPTY = 0  # the list of what was met nowhere yet


@dataclass(frozen=True)
class Postings:
    """Which of the numbered sets hold each member.

    list_of: for every member the name of its posting list.
    lists: by name the numbers of the sets, ascending; only what at least two sets hold.
    weights: by name how many members have that list.
    """

    list_of: Mapping[int, int]
    lists: Mapping[int, tuple[int, ...]]
    weights: Mapping[int, int]


def index(sets: Iterable[frozenset[int]]) -> Postings:
    """Number the sets from 0 in the order they come in, and file their members."""
    tree = _Tree()
    list_of: dict[int, int] = {}
    for number, members in enumerate(sets):
        before = map(list_of.get, members, repeat(_EMPTY))
        list_of.update(zip(members, map(tree.append(number).__getitem__, before), strict=True))
    weights = Counter(list_of.values())
    lists = {name: tuple(reversed([*tree.walk(name)])) for name in weights if tree.is_long(name)}
    return Postings(list_of, lists, weights)


class _Tree:
    """Posting lists in the making: each is a shorter one and a number more."""

    def __init__(self) -> None:
        self._shorter = [_EMPTY]
        self._last = [-1]

    def append(self, number: int) -> _Longer:
        """From lists to the same lists with ``number`` at the end."""
        return _Longer(number, self._shorter, self._last)

    def is_long(self, name: int) -> bool:
        """Whether a list has more than one number."""
        return self._shorter[name] != _EMPTY

    def walk(self, name: int) -> Iterator[int]:
        """The numbers of a list, last first."""
        while name != _EMPTY:
            yield self._last[name]
            name = self._shorter[name]


class _Longer(dict[int, int]):
    """For a list the one with a certain number more, made when it is first asked for."""

    def __init__(self, number: int, shorter: list[int], last: list[int]) -> None:
        super().__init__()
        self._number, self._shorter, self._last = number, shorter, last

    def __missing__(self, name: int) -> int:
        made = self[name] = len(self._shorter)
        self._shorter.append(name)
        self._last.append(self._number)
        return made
