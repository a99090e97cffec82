"""The same step or stance of several parties as one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.brief.text.acts import united
from summarizer.brief.text.dates import days_between, newest_first, span
from summarizer.brief.text.grammar import first_names, the, with_note
from summarizer.brief.text.lookup import Lookup
from summarizer.brief.text.names import collective, mentions
from summarizer.records.brief import Statement

DAYS_APART = 7
"""Steps that lie further apart are not told in one sentence."""
MOST_NAMES = 7


@dataclass(frozen=True)
class Union:
    """Statements of different parties with one act, in the order of their parties' names in print; text: their sentence."""

    statements: tuple[Statement, ...]
    text: str

    @property
    def weight(self) -> int:
        """That of its weightiest statement."""
        return min(s.weight for s in self.statements)

    @property
    def newest(self) -> str:
        """Its newest day."""
        return max(s.day or "" for s in self.statements)


def actor_of(statement: Statement) -> str:
    """Whose step or stance it is: the party, else the speaker."""
    return statement.party or statement.by or ""


def unions(statements: Iterable[Statement], lookup: Lookup) -> list[Union]:
    """Every act that several parties share, by weight, then the number of parties, then the newest."""
    groups: dict[tuple[str, str, bool], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.act and statement.act != "other" and actor_of(statement) and not statement.planned:
            against = statement.against or ""
            if united(statement.act, "x", against):
                needed = against if not united(statement.act, "x", "") else ""
                groups[statement.act, needed, lookup.is_side(actor_of(statement))].append(statement)
    found = [union for (act, against, _), group in groups.items() if (union := union_of(act, against, group, lookup))]
    return sorted(
        found,
        key=lambda u: (u.weight, -len(u.statements), newest_first(u.newest), lookup.place(u.statements[0].citations)),
    )


def distinct(by_party: dict[str, Statement]) -> dict[str, Statement]:
    """Without those who stand for nobody in particular, and without offices of a party that is named itself."""
    named = {name: s for name, s in by_party.items() if not collective(name)}
    return {name: s for name, s in named.items() if not any(other != name and mentions(name, other) for other in named)}


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
    days = sorted(s.day for s in by_party.values() if s.day)
    note = span(days[0], days[-1], lookup.year) if days else ""
    told = tuple(by_party.values())
    return Union(told, with_note(united(act, first_names(map(the, by_party), MOST_NAMES), against), note))
