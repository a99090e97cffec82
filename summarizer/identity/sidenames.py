"""Which names of sides and states are names of one side (rule M2, the sides' half).

A side's name comes with generic words ("Karabakh separatists", "Velmark government"), and a
people's adjective is not its state ("Armenian separatists" are not Armenia): so a generic word
is dropped only where a proper name remains, and an adjective only meets its state where no
other side can claim it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

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
from summarizer.identity.chains import SIDE, core, side_words
from summarizer.identity.demonyms import STATES
from summarizer.identity.names import fold, is_demonym, normal_name, proper_words, without, words
from summarizer.identity.offices import (
    FORCE_WORDS,
    OFFICES,
    ORGANISED,
    REBEL_WORDS,
    SEPARATING,
    STATE_WORDS,
    STOP,
    TITLES,
    VAGUE,
)

GENERIC = STATE_WORDS | FORCE_WORDS | REBEL_WORDS
Bare = Mapping[Node, frozenset[str]]
"""Form -> the words of its name without generic ones."""

_NOT_PROPER = GENERIC | STOP | frozenset(OFFICES) | frozenset(TITLES) | VAGUE


def align_sides(alignment: Alignment, letters: int) -> None:
    """Join the forms of block ``side``, surest rule first."""
    nodes = alignment.nodes(SIDE)
    spelled = {node: tuple(normal_name(alignment.forms[node].name).split()) for node in nodes}
    link_one_letter(alignment, spelled, letters)
    link_equal(
        alignment,
        {n: _folded(core(alignment.forms[n].name, STATE_WORDS)) for n in nodes},
        "the same name but for a generic word",
    )
    _link_adjectives(alignment, nodes)
    bare = {node: core(alignment.forms[node].name, GENERIC) for node in nodes}
    _link_generic(alignment, nodes, bare)
    _link_longer(alignment, nodes, bare)
    link_alias(alignment, _aliased(alignment, nodes))
    _link_shared_adjective(alignment, nodes)


def _folded(plain: frozenset[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in plain)


def _claims(alignment: Alignment, nodes: list[Node]) -> dict[Node, frozenset[str]]:
    """Every group -> the proper words its names and aliases claim; "Velmish armed groups" claim nothing of Velm's."""
    claimed: dict[Node, set[str]] = {}
    for node in nodes:
        form = alignment.forms[node]
        claimed.setdefault(alignment.groups.find(node), set()).update(
            side_words(sorted(form.names), sorted(filter(_plainly_named, form.aliases)))
        )
    return {root: frozenset(found) for root, found in claimed.items()}


def _plainly_named(alias: str) -> bool:
    """Whether an alias is a name alone, or with a generic word of a state or its forces."""
    return len(set(words(alias)) - STOP - STATE_WORDS - FORCE_WORDS) <= 1


def _link_adjectives(alignment: Alignment, nodes: list[Node]) -> None:
    """ "Velmish government" or "Velmish forces" is Velm where no other side can claim "Velmish".

    Rebels may have forces, but no government: "Velmish rebels" do not contest whose the Velmish government is.
    """
    claims = _claims(alignment, nodes)
    states = _claims(alignment, [n for n in nodes if REBEL_WORDS.isdisjoint(words(alignment.forms[n].name))])
    for node in nodes:
        plain = set(without(words(alignment.forms[node].name), STOP))
        adjective = plain - STATE_WORDS - FORCE_WORDS
        if len(adjective) != 1 or adjective == plain:
            continue
        word = next(iter(adjective))
        own = alignment.groups.find(node)
        known = states if plain & STATE_WORDS else claims
        claiming = [r for r in sorted(known) if r != own and any(word == x or is_demonym(word, x) for x in known[r])]
        if len(claiming) == 1 and any(is_demonym(word, x) for x in known[claiming[0]]):
            alignment.link(node, claiming[0], "its adjective with a generic word")


def _link_generic(alignment: Alignment, nodes: list[Node], bare: Bare) -> None:
    """ "Karabakh separatists" and "Karabakh forces" are Karabakh; forces first, so that the guard knows the state's own."""
    rebels = {n for n in nodes if REBEL_WORDS & set(words(alignment.forms[n].name))}
    armed = {n for n in nodes if FORCE_WORDS & set(words(alignment.forms[n].name))}
    meeting: dict[frozenset[str], list[Node]] = {}
    for node in _nameable(alignment, nodes, bare):
        meeting.setdefault(_folded(bare[node]), []).append(node)
    pairs = [pair for found in meeting.values() for pair in combinations(found, 2)]
    for a, b in sorted(pairs, key=lambda pair: (bool(rebels & set(pair)), pair)):
        mixed = (a in rebels and b in armed) or (b in rebels and a in armed)
        if not mixed and not (rebels & {a, b} and bare[a] <= STATES):
            alignment.link(b, a, "the same name but for a generic word")


def _nameable(alignment: Alignment, nodes: list[Node], bare: Bare) -> list[Node]:
    """The forms whose bare name is a name: none of its words is only the adjective of another side."""
    holders: dict[str, set[Node]] = {}
    for node in nodes:
        for word in bare[node]:
            holders.setdefault(word, set()).add(alignment.groups.find(node))
    taken = {w: {root for name in holders if is_demonym(w, name) for root in holders[name]} for w in holders}
    return [n for n in nodes if not any(taken[word] - {alignment.groups.find(n)} for word in bare[n])]


def _link_longer(alignment: Alignment, nodes: list[Node], bare: Bare) -> None:
    """ "Karabakh" is "Nagorno-Karabakh" where no other fuller name holds it."""
    sets = {node: _folded(bare[node]) for node in _nameable(alignment, nodes, bare)}
    larger = supersets(sets)
    for node in sorted(larger, key=lambda n: (-len(sets[n]), n)):
        fitting = [other for other in larger[node] if _may_be_longer(alignment, node, other, bare)]
        if fitting:
            link_subset(alignment, node, fitting, sets)


def _may_be_longer(alignment: Alignment, short: Node, long: Node, bare: Bare) -> bool:
    """What the longer name adds must be proper words, and none that makes another party of it."""
    known = _folded(bare[short])
    extra = {word for word in bare[long] if fold(word) not in known}
    blocked = SEPARATING | frozenset(OFFICES) | (frozenset() if bare[short] & ORGANISED else ORGANISED)
    return (
        shared_role(alignment, short, long)
        and not extra & blocked
        and extra <= set(proper_words(alignment.forms[long].name))
    )


def _link_shared_adjective(alignment: Alignment, nodes: list[Node]) -> None:
    """Two sides of different articles whose people are called by one adjective that fits both names, and no third's."""
    called: dict[str, set[Node]] = {}
    for node in nodes:
        form = alignment.forms[node]
        for alias in form.aliases:
            word = without(words(alias), STOP)
            if len(word) == 1 and any(is_demonym(word[0], part) for part in words(form.name)):
                called.setdefault(word[0], set()).add(node)
    for shared in sorted(called):
        roots = sorted({alignment.groups.find(node) for node in called[shared]})
        if len(roots) == 2:
            alignment.link(roots[1], roots[0], f'both are called "{shared}"')


def _aliased(alignment: Alignment, nodes: list[Node]) -> dict[Node, list[Node]]:
    """Form -> the forms that have its name among their aliases, where the alias carries a proper name."""
    by_name = {normal_name(name): node for node in nodes for name in alignment.forms[node].names}
    found: dict[Node, list[Node]] = {}
    for node in nodes:
        for alias in sorted(alignment.forms[node].aliases):
            target = by_name.get(normal_name(alias))
            if target is not None and target != node and without(proper_words(alias), _NOT_PROPER):
                found.setdefault(target, []).append(node)
    return found
