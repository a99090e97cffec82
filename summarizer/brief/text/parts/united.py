"""The same step or stance of several parties as one sentence; several steps of the same parties as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.brief.text.words.acts import HELPING, deed
from summarizer.brief.text.words.dates import date, days_between, newest_first, span
from summarizer.brief.text.words.grammar import first_names, listed, sentence, the
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.names import collective, mentions
from summarizer.records.brief import Statement

DAYS_APART = 7
"""Steps that lie further apart are not told in one sentence."""
MOST_NAMES = 7
_QUALIFIED = re.compile(r"\b(?:partial|limited|conditional|temporary|voluntary)(?:ly)?\b", re.IGNORECASE)
"""A step that is told with such a word is not the plain act: it is not united, but told in its own words."""


@dataclass(frozen=True)
class Union:
    """Statements of different parties with one act (or two), by party; deeds: what they did, with the days."""

    by_party: dict[str, tuple[Statement, ...]]
    deeds: tuple[str, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of its statements."""
        return tuple(s for told in self.by_party.values() for s in told)

    @property
    def text(self) -> str:
        """The sentence."""
        return sentence(f"{first_names(map(the, self.by_party), MOST_NAMES)} {listed(self.deeds)}")

    @property
    def weight(self) -> int:
        """That of its weightiest statement."""
        return min(s.weight for s in self.statements)


def actor_of(statement: Statement) -> str:
    """Whose step or stance it is: the party, else the speaker."""
    return statement.party or statement.by or ""


def unions(statements: Iterable[Statement], lookup: Lookup) -> list[Union]:
    """Every act that several parties share, by weight, then the number of parties, then the newest."""
    groups: dict[tuple[str, str, bool], list[Statement]] = defaultdict(list)
    for s in statements:
        helps_itself = s.act in HELPING and actor_of(s).lower() in lookup.countries
        plain = not s.planned and not helps_itself and not _QUALIFIED.search(s.text)
        if s.act and actor_of(s) and plain and deed(s.act, s.against or ""):
            needed = "" if deed(s.act, "") else s.against or ""
            groups[s.act, needed, lookup.is_side(actor_of(s))].append(s)
    found = [union for (act, against, _), group in groups.items() if (union := union_of(act, against, group, lookup))]
    return sorted(joined(found), key=lambda union: union_key(union, lookup))


def union_key(union: Union, lookup: Lookup) -> tuple[object, ...]:
    """Weightiest first, then of most parties, then newest; ties by place."""
    newest = max(s.day or "" for s in union.statements)
    place = lookup.place(c for s in union.statements for c in s.citations)
    return (union.weight, -len(union.by_party), newest_first(newest), place)


def union_of(act: str, against: str, group: Sequence[Statement], lookup: Lookup) -> Union | None:
    """One sentence for a group, if at least two parties share the act within a week."""
    ordered = sorted(group, key=lambda s: (s.weight, -s.families, s.day or "9", lookup.place(s.citations)))
    by_party: dict[str, Statement] = {}
    for statement in ordered:
        first = next(iter(by_party.values()), statement)
        apart = days_between(first.day, statement.day)
        if apart is None or abs(apart) <= DAYS_APART:
            by_party.setdefault(actor_of(statement), statement)
    by_party = distinct(by_party)
    if len(by_party) < 2:
        return None
    when = days_of(list(by_party.values()), lookup.year)
    told = deed(act, against) + (f" ({when})" if when else "")
    return Union({name: (s,) for name, s in by_party.items()}, (told,))


def distinct(by_party: dict[str, Statement]) -> dict[str, Statement]:
    """Without those who stand for nobody in particular, and without offices of a party that is named itself."""
    named = {name: s for name, s in by_party.items() if not collective(name)}
    return {name: s for name, s in named.items() if not any(other != name and mentions(name, other) for other in named)}


def days_of(statements: Sequence[Statement], year: str) -> str:
    """The days of one act: one, a span, or "by 28 Sep" where only the reports' days are known."""
    days = sorted(s.day for s in statements if s.day)
    if not days:
        return ""
    reported = all(s.day_basis == "reported" for s in statements)
    return f"by {date(days[-1], year)}" if reported else span(days[0], days[-1], year)


def joined(found: Sequence[Union]) -> list[Union]:
    """Unions of the same parties as one, as far as two acts go."""
    by_parties: dict[frozenset[str], Union] = {}
    alone: list[Union] = []
    for union in found:
        parties = frozenset(union.by_party)
        other = by_parties.get(parties)
        if other is None:
            by_parties[parties] = union
        elif len(other.deeds) == 1 and other.weight == union.weight:
            both = {name: (*told, *union.by_party[name]) for name, told in other.by_party.items()}
            by_parties[parties] = Union(both, (*other.deeds, *union.deeds))
        else:
            alone.append(union)
    return [*by_parties.values(), *alone]
