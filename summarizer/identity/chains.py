"""Who belongs to whom inside each article, before any two articles are compared (rule M2).

Models leave chains open ("Velmark army" with no parent) or bend them (an army entered as a
side of its own, a breakaway region entered as part of the state it breaks from). The repairs
here are named, look only at names and roles, and leave a note that is printed with the party.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summarizer.identity.names import has_capital, is_demonym, normal_name, proper_words, without, words
from summarizer.identity.offices import FORCE_WORDS, OFFICES, REBEL_WORDS, STATE_WORDS, STOP, TITLES, VAGUE
from summarizer.records.answer import Party
from summarizer.records.record import ArticleRecord

Local = tuple[str, str]
"""A party of one article: article id, party id."""

SIDE = "side"
_CLASSES = {
    "side": SIDE, "outside_power": SIDE, "body": "body", "organisation": "body", "authority": "authority",
    "expert": "expert", "witness": "witness", "media": "media",
}  # fmt: skip
_SIDE_ALIAS_WORDS = 3


@dataclass
class Chains:
    """Every local party, its class, its parent (repaired, free of circles) and what was repaired."""

    parties: dict[Local, Party] = field(default_factory=dict)
    parent: dict[Local, Local | None] = field(default_factory=dict)
    klass: dict[Local, str] = field(default_factory=dict)
    notes: dict[Local, str] = field(default_factory=dict)

    def top(self, local: Local) -> Local:
        """The last party of the part-of chain."""
        while (above := self.parent[local]) is not None:
            local = above
        return local


def unique(records: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """One record for each article id, sorted by id; of two that differ always the same one."""
    by_id: dict[str, ArticleRecord] = {}
    for record in records:
        known = by_id.get(record.article.id)
        if known is None or (known != record and record.model_dump_json() < known.model_dump_json()):
            by_id[record.article.id] = record
    return [by_id[article] for article in sorted(by_id)]


def chains(records: Sequence[ArticleRecord]) -> Chains:
    """Read the parties of all articles (one record per article id) and repair their chains."""
    found = Chains()
    for record in records:
        _read(record, found)
    known = _side_names(found)
    of_article: dict[str, dict[frozenset[str], list[Local]]] = {}
    for name, sides in known.items():
        for side in sides:
            of_article.setdefault(side[0], {}).setdefault(name, []).append(side)
    for local in sorted(found.parties):
        _repair_by_name(local, found, known, of_article.get(local[0], {}))
    _repair_by_full_name(found)
    return found


def side_words(names: Iterable[str], aliases: Iterable[str] = ()) -> frozenset[str]:
    """The proper words a side goes by: of its names, and of its short capitalised aliases."""
    generic = STATE_WORDS | FORCE_WORDS | REBEL_WORDS | STOP
    found: set[str] = set()
    for name in names:
        found |= set(without(words(name), generic)) or set(words(name))
    for alias in aliases:
        if len(alias.split()) <= _SIDE_ALIAS_WORDS and has_capital(alias):
            found |= set(without(proper_words(alias), generic | frozenset(OFFICES) | frozenset(TITLES) | VAGUE))
    return frozenset(found)


def core(name: str, dropped: frozenset[str]) -> frozenset[str]:
    """The words of a side's name without generic ones, or all of them if nothing else remains."""
    plain = without(words(name), STOP) or words(name)
    return frozenset(without(plain, dropped) or plain)


def _read(record: ArticleRecord, found: Chains) -> None:
    article = record.article.id
    by_id = {party.id: party for party in record.parties}
    if len(by_id) < len(record.parties):  # of two with one id always the same one
        by_id = {party.id: party for party in sorted(record.parties, key=lambda party: party.model_dump_json())}
    above = {party.id: _parent_id(party, by_id) for party in by_id.values()}
    for party in by_id.values():
        local = (article, party.id)
        up = None if _in_circle(party.id, above) else above[party.id]
        found.parties[local] = party
        found.parent[local] = (article, up) if up else None
        found.klass[local] = "authority" if party.role == "outside_power" and up else _CLASSES[party.role]


def _parent_id(party: Party, by_id: Mapping[str, Party]) -> str | None:
    """A side is its own top whatever it is said to be part of; so is a state that is part of a union of states."""
    parent = by_id.get(party.part_of) if party.part_of else None
    if parent is None or parent.id == party.id or party.role == "side":
        return None
    if party.role == "outside_power" and parent.role not in ("side", "outside_power", "authority"):
        return None
    return parent.id


def _in_circle(start: str, above: Mapping[str, str | None]) -> bool:
    seen = {start}
    at = above[start]
    while at is not None and at not in seen:
        seen.add(at)
        at = above[at]
    return at == start


def _side_names(found: Chains) -> dict[frozenset[str], list[Local]]:
    """Core of every side's name -> the local parties so called, sorted."""
    known: dict[frozenset[str], list[Local]] = {}
    for local in sorted(found.parties):
        if found.klass[local] == SIDE and found.parent[local] is None:
            known.setdefault(core(found.parties[local].name, STATE_WORDS), []).append(local)
    return known


def _repair_by_name(
    local: Local,
    found: Chains,
    known: Mapping[frozenset[str], list[Local]],
    nearby: Mapping[frozenset[str], list[Local]],
) -> None:
    """An office without a side goes under the one side its name holds; a bare army under the side it is the army of."""
    party = found.parties[local]
    if found.parent[local] is not None:
        return
    plain = without(words(party.name), STOP)
    forces = party.role == "side" and any(word in FORCE_WORDS for word in plain)
    if not (party.role == "authority" or forces) or any(word in REBEL_WORDS for word in plain):
        return
    here = {name: [side for side in sides if side != local] for name, sides in nearby.items()}
    side = _named_side(plain, {name: sides for name, sides in here.items() if sides}, forces)
    if side is None and not forces:
        side = _named_side(plain, known, forces)
    if side is None:
        return
    found.parent[local] = side
    found.klass[local] = "authority"
    found.notes[local] = f'"{party.name}" taken as part of {found.parties[side].name} by its name'


def _named_side(plain: Sequence[str], sides: Mapping[frozenset[str], list[Local]], forces: bool) -> Local | None:
    """The one side all of whose words (or demonyms) stand in ``plain``; the fuller of two names wins."""
    matches: dict[frozenset[str], frozenset[str]] = {}
    for name in sides:
        if forces and name & FORCE_WORDS:
            continue  # two armies would each be part of the other
        used = {word for word in plain if any(word == part or is_demonym(word, part) for part in name)}
        whole = all(any(word == part or is_demonym(word, part) for word in used) for part in name)
        if whole and (not forces or set(plain) - used <= FORCE_WORDS):
            matches[name] = frozenset(used)
    best = [name for name, used in matches.items() if all(used >= other for other in matches.values())]
    return sides[best[0]][0] if len(best) == 1 else None


def _repair_by_full_name(found: Chains) -> None:
    """Who stands alone in one article and under exactly one top elsewhere, by the same full name, stands there."""
    under: dict[tuple[str, str], dict[str, Local]] = {}
    for local in sorted(found.parties):
        parent = found.parent[local]
        if parent is not None:
            top = normal_name(found.parties[found.top(local)].name)
            under.setdefault(_person(local, found), {}).setdefault(top, parent)
            for shorter in _without_side(local, found):
                under.setdefault(shorter, {}).setdefault(top, parent)
    repairs: dict[Local, Local] = {}
    for local in sorted(found.parties):
        tops = under.get(_person(local, found), {})
        party = found.parties[local]
        if found.parent[local] is not None or len(tops) != 1 or party.role == "side":
            continue
        parent = next(iter(tops.values()))
        if len(normal_name(party.name).split()) > 1 and _person(found.top(parent), found) not in under:
            repairs[local] = parent
    for local, parent in repairs.items():
        party, above = found.parties[local], found.parties[found.top(parent)]
        found.parent[local] = parent
        found.klass[local] = "authority" if party.role == "outside_power" else found.klass[local]
        found.notes[local] = f'"{party.name}" taken as part of {above.name}: so named elsewhere'


def _without_side(local: Local, found: Chains) -> Iterable[tuple[str, str]]:
    """ "Velmark National Rescue Bureau" of Velmark is also "National Rescue Bureau"; "defence ministry" alone is nobody's."""
    name, top = found.parties[local].name, found.parties[found.top(local)].name
    rest = _office_alone(name, top) if found.klass[local] == "authority" else None
    if rest is not None:
        yield "authority", rest


@lru_cache(maxsize=1 << 14)
def _office_alone(name: str, top: str) -> str | None:
    """An office's name without the words of its side, where what is left still tells it from others."""
    own = set(words(top))
    plain = words(name)
    rest = [word for word in plain if not any(word == part or is_demonym(word, part) for part in own)]
    telling = set(rest) - frozenset(OFFICES) - STATE_WORDS - STOP - frozenset(TITLES)
    return normal_name(" ".join(rest)) if 1 < len(rest) < len(plain) and telling else None


def _person(local: Local, found: Chains) -> tuple[str, str]:
    party = found.parties[local]
    klass = "authority" if party.role == "outside_power" else found.klass[local]
    return klass, normal_name(party.name)
