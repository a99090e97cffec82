"""M4 "match at camp level, and say so": in unrest the sides have no names of their own.

A war's sides are states and movements with names; the sides of unrest are "the protesters",
"opposition demonstrators", "the crowd in the capital", and every report words them anew. There
the camp is the side: everybody the articles put into one camp is counted as one, under the name
most of them use.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field

from summarizer.components import UnionFind
from summarizer.identity.parties import PartyTable
from summarizer.records.brief import PartyEntry


@dataclass(frozen=True)
class Blocs:
    """A party table read at camp level; everything but ``side`` is the table's own answer."""

    table: PartyTable
    heads: Mapping[str, str]
    _sides: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _camps: Mapping[str, str | None] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Answer once for every party what is asked for with every item."""
        table = self.table
        sides = {e.id: self.heads.get(table.camp(e.side) or "", e.side) for e in table.entries}
        object.__setattr__(self, "_sides", sides)
        object.__setattr__(self, "_camps", {party: table.camp(side) for party, side in sides.items()})

    def resolve(self, article: str, local: str | None) -> str | None:
        """See ``PartyTable.resolve``."""
        return self.table.resolve(article, local)

    def side(self, party: str) -> str:
        """The head of the party's camp; the party's own side where it is in no camp."""
        return self._sides[party]

    def office(self, party: str) -> str:
        """See ``PartyTable.office``."""
        return self.table.office(party)

    def camp(self, party: str) -> str | None:
        """The camp of the party's bloc, None outside all camps."""
        return self._camps[party]

    def opposed(self, first: str, second: str) -> bool:
        """Whether both stand in a bloc, and not in the same one."""
        camps = {self.camp(first), self.camp(second)}
        return None not in camps and len(camps) == 2

    def allied(self, first: str, second: str) -> bool:
        """Whether both stand in one bloc."""
        return self.camp(first) is not None and self.camp(first) == self.camp(second)

    def role(self, party: str) -> str:
        """See ``PartyTable.role``."""
        return self.table.role(party)

    def name(self, party: str) -> str:
        """See ``PartyTable.name``."""
        return self.table.name(party)

    def label(self, party: str) -> str:
        """See ``PartyTable.label``."""
        return self.table.label(party)


CROWD = frozenset(
    [
        "protesters",
        "protestors",
        "demonstrators",
        "marchers",
        "strikers",
        "rioters",
        "opposition",
        "organisers",
        "organizers",
        "activists",
        "students",
        "crowd",
        "movement",
        "unions",
        "alliance",
        "supporters",
        "campaigners",
    ]
)
STATE = frozenset(
    [
        "police",
        "government",
        "authorities",
        "ministry",
        "security",
        "forces",
        "army",
        "officers",
        "state",
        "regime",
        "soldiers",
        "troops",
    ]
)
"""The plain words reports use for the two sides of unrest: those in the street, and those who hold the street."""


def camp_level(table: PartyTable) -> Blocs:
    """Read a table at camp level.

    Camps are one where most of what they are called says so: those in the street, and those who hold it. A camp's head is
    its side in most articles; then the shortest name, then the id.
    """
    sides = [e for e in table.entries if e.camp and e.part_of is None]
    groups: UnionFind[str] = UnionFind(sorted({e.camp or "" for e in sides}))
    for words in (CROWD, STATE):
        alike = [
            e for e in sorted(sides, key=lambda e: e.id) if called(e, words) and not called(e, (CROWD | STATE) - words)
        ]
        for first, second in itertools.pairwise(alike):
            if not table.opposed(first.id, second.id):
                groups.union(first.camp or "", second.camp or "")
    heads: dict[str, str] = {}
    for entry in sorted(sides, key=lambda e: (e.role != "side", -len(e.articles), len(e.name), e.id)):
        heads.setdefault(groups.find(entry.camp or ""), entry.id)
    return Blocs(table, {e.camp or "": heads[groups.find(e.camp or "")] for e in sides})


def called(entry: PartyEntry, words: frozenset[str]) -> bool:
    """Whether a party's own name holds one of the words."""
    return not words.isdisjoint(entry.name.lower().replace("-", " ").split())
