"""Which names of offices, persons and bodies are names of one party (rule M2, all but the sides).

Inside one side an office is compared by what is left once the side's own name and demonyms are
taken out ("Velmish defence ministry", "Defence ministry of Velm"), and its type must be the
same. A person is compared by the full name once titles before it are taken out; a lone surname
joins only a full name that ends in it, under the same side, if there is just one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.identity.alignment import (
    Alignment,
    Node,
    link_alias,
    link_equal,
    link_one_letter,
    link_subset,
    shared_role,
    supersets,
)
from summarizer.identity.names import belongs_to, fold, proper_words, without, words
from summarizer.identity.offices import (
    FORCE_WORDS,
    MEDIA_WORDS,
    MINOR,
    OFFICES,
    PREPOSITIONS,
    REBEL_WORDS,
    SEPARATING,
    STOP,
    TITLES,
    VAGUE,
)

OWN = "@"
"""Stands for the side's own name inside a body's name ("@ seismology bureau")."""

HOUSES = frozenset({"office", "headquarters", "service", "services"})
"""Words that only say that an office is one: "civil defence" is "civil defence office"; alone they are its type."""

_RANKS = {**OFFICES, **TITLES}


@dataclass(frozen=True)
class OfficeName:
    """A name read under its side: words in order (folded, without the side's), the office's type, the proper rest."""

    spelled: tuple[str, ...]
    office: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 16)
def read_name(text: str, side: frozenset[str] = frozenset(), klass: str = "") -> OfficeName:
    """Read a printed name under a side whose proper words are ``side``."""
    plain = words(text)
    tail = _person_after_titles(plain, side, klass)
    if tail:
        return OfficeName(tail, proper=frozenset(tail))
    kept = without(plain, STOP | (MEDIA_WORDS if klass == "media" else frozenset())) or plain
    if not any(word in _RANKS for word in kept):
        named = tuple(OWN if belongs_to(word, side) else fold(word) for word in kept)
        return OfficeName(named, proper=frozenset(named))
    rest = tuple(w for w in kept if not belongs_to(w, side) and w not in REBEL_WORDS) or kept
    office = frozenset(_RANKS[w] for w in rest if w in _RANKS)
    if office - HOUSES:
        rest, office = tuple(w for w in rest if _RANKS.get(w) not in HOUSES), office - HOUSES
    return OfficeName(tuple(fold(w) for w in rest), office, frozenset(fold(w) for w in rest if w not in _RANKS))


def align_block(alignment: Alignment, block: str, klass: str, side: frozenset[str], letters: int) -> None:
    """Join the forms of one block (one role class under one side), surest rule first."""
    nodes = alignment.nodes(block)
    read = {node: read_name(alignment.forms[node].name, side, klass) for node in nodes}
    link_equal(alignment, {n: (name.office, name.proper) for n, name in read.items()}, "the same office")
    by_office: dict[frozenset[str], list[Node]] = defaultdict(list)
    for node in nodes:
        by_office[read[node].office].append(node)
    for office in sorted(by_office, key=sorted):
        same = by_office[office]
        link_one_letter(alignment, {node: read[node].spelled for node in same}, letters)
        _link_longer(alignment, same, read, klass)
    link_alias(alignment, _aliased(alignment, nodes, side, klass))


def _person_after_titles(plain: tuple[str, ...], side: frozenset[str], klass: str) -> tuple[str, ...]:
    """The name that follows a title at the end ("Velmish president Ana Torvi" -> ana torvi), or nothing."""
    at = max((n for n, word in enumerate(plain) if word in _RANKS), default=-1)
    tail = plain[at + 1 :]
    if at < 0 or plain[at] not in TITLES or not tail or tail[0] in PREPOSITIONS:
        return ()
    name = without(tail, STOP)
    if (len(name) < 2 and klass != "authority") or all(belongs_to(word, side) for word in name):
        return ()
    return tuple(fold(word) for word in name)


def _link_longer(alignment: Alignment, nodes: Sequence[Node], read: Mapping[Node, OfficeName], klass: str) -> None:
    """Join a shorter name to the one fuller name of the same office that holds it."""
    sets = {node: read[node].proper for node in nodes}
    larger = supersets(sets)
    for node in sorted(larger, key=lambda n: (-len(sets[n]), n)):
        fitting = [other for other in larger[node] if _may_be_longer(read[node], read[other], klass)]
        if fitting and all(shared_role(alignment, node, other) for other in fitting):
            link_subset(alignment, node, fitting, sets)


def _may_be_longer(short: OfficeName, long: OfficeName, klass: str) -> bool:
    """An office may gain only minor words; a name none that makes another; a lone surname must end the full name."""
    extra = long.proper - short.proper
    if short.office:
        return extra <= {fold(word) for word in MINOR}
    if extra & {fold(word) for word in SEPARATING | REBEL_WORDS}:
        return False
    if len(short.proper) > 1 or klass in ("body", "media"):
        return True
    return klass == "authority" and short.spelled[-1:] == long.spelled[-1:]


def _aliased(alignment: Alignment, nodes: Sequence[Node], side: frozenset[str], klass: str) -> dict[Node, list[Node]]:
    """Form -> the forms that have its name among their aliases, where the alias carries a proper name."""
    by_name: dict[OfficeName, list[Node]] = defaultdict(list)
    for node in nodes:
        for name in sorted(alignment.forms[node].names):
            by_name[read_name(name, side, klass)].append(node)
    found: dict[Node, list[Node]] = defaultdict(list)
    for node in nodes:
        for alias in sorted(alignment.forms[node].aliases):
            if _carries_name(alias, side):
                meant = read_name(alias, side, klass)
                for target in by_name.get(meant, []):
                    holder = read_name(alignment.forms[node].name, side, klass)
                    if target != node and _may_be_called(holder, meant) and shared_role(alignment, node, target):
                        found[target].append(node)
    return found


def _may_be_called(holder: OfficeName, meant: OfficeName) -> bool:
    """An alias never crosses office types; a person may be called by a title ("Prime Minister of Velm")."""
    if holder.office == meant.office:
        return True
    return not holder.office and not meant.office.isdisjoint(TITLES.values())


def _carries_name(alias: str, side: frozenset[str]) -> bool:
    """Whether an alias names the side or has a proper name of its own ("the ministry", "rebel officials" do not)."""
    plain = words(alias)
    ordinary = STOP | frozenset(_RANKS) | REBEL_WORDS | FORCE_WORDS | VAGUE
    return any(belongs_to(word, side) for word in plain) or bool(set(proper_words(alias)) - ordinary)
