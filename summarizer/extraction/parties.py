"""The parties of one article: one id for each, links that lead somewhere, no circles.

A second answer may number its parties anew. Its ids are brought into the first answer's, by
name where the names agree, so that an item never changes the party it means.
"""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.extraction.checks import PARTY_FIELDS
from summarizer.extraction.draft import Draft, Fault
from summarizer.extraction.grounding import fold
from summarizer.records.answer import Item, Party


def settle_parties(parties: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Fault, ...]]:
    """Give every id to one party and cut links that lead nowhere or in a circle; each cut is a fault.

    The first party with an id keeps it. In a circle the link of the party listed last is cut.
    """
    faults: list[Fault] = []
    kept: dict[str, Party] = {}
    for index, party in enumerate(parties):
        first = kept.setdefault(party.id, party)
        if first is not party and _same_name(first.name, party.name):
            kept[party.id] = _with_aliases(first, party)
        elif first is not party:
            reason = f"the id {party.id} is taken by '{first.name}': give every party an id of its own."
            faults.append(Fault("parties", index, party.name, "", (reason,)))
    links: dict[str, str] = {}
    settled: list[Party] = []
    for index, party in enumerate(kept.values()):
        reason = _bad_link(party, kept, links)
        if reason:
            faults.append(Fault("parties", index, party.name, "", (reason,)))
            settled.append(party.model_copy(update={"part_of": None}))
            continue
        if party.part_of is not None:
            links[party.id] = party.part_of
        settled.append(party)
    return tuple(settled), tuple(faults)


def _bad_link(party: Party, kept: Mapping[str, Party], links: Mapping[str, str]) -> str:
    if party.part_of is None:
        return ""
    if party.part_of not in kept:
        return f"part_of '{party.part_of}' is not the id of a party: list that party, or use null."
    step: str | None = party.part_of
    while step is not None and step != party.id:
        step = links.get(step)
    return (
        f"part_of '{party.part_of}' leads back to {party.id} itself: a party is part of a larger one, or of none."
        if step
        else ""
    )


def adopt(first: tuple[Party, ...], second: Draft) -> tuple[tuple[Party, ...], Draft]:
    """The first answer's parties plus the new ones of a second answer, and that answer speaking of their ids."""
    by_id = {party.id: party for party in first}
    by_name = {fold(party.name).casefold(): party.id for party in reversed(first)}
    taken = set(by_id) | {party.id for party in second.parties}
    renamed: dict[str, str] = {}
    fresh: list[Party] = []
    for party in second.parties:
        known = by_id.get(party.id)
        if party.id in renamed or (known is not None and _same_name(known.name, party.name)):
            continue
        same = by_name.get(fold(party.name).casefold())
        if same is not None:
            renamed[party.id] = same
            continue
        new = party.id if known is None else _free_id(taken)
        taken.add(new)
        renamed[party.id] = new
        fresh.append(party.model_copy(update={"id": new}))
    linked = [p.model_copy(update={"part_of": renamed.get(p.part_of, p.part_of)}) if p.part_of else p for p in fresh]
    items = tuple((kind, index, _renamed(item, renamed)) for kind, index, item in second.items)
    return (*first, *linked), Draft(second.header, second.parties, items, second.faults)


def _renamed(item: Item, renamed: Mapping[str, str]) -> Item:
    update = {f: renamed[getattr(item, f)] for f in PARTY_FIELDS if getattr(item, f, None) in renamed}
    return item.model_copy(update=update) if update else item


def _free_id(taken: set[str]) -> str:
    number = 1
    while f"p{number}" in taken:
        number += 1
    return f"p{number}"


def _same_name(one: str, other: str) -> bool:
    return fold(one).casefold() == fold(other).casefold()


def _with_aliases(first: Party, second: Party) -> Party:
    more = [alias for alias in second.aliases if alias not in first.aliases]
    return first.model_copy(update={"aliases": [*first.aliases, *more]}) if more else first
