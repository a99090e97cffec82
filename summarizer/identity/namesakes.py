"""People who stand in the reports under several offices or parents, and are one by their full name (rule M2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from summarizer.identity.alignment import Alignment, Node
from summarizer.identity.chains import Chains, Local
from summarizer.identity.names import normal_name, words
from summarizer.identity.offices import FORCE_WORDS, OFFICES, REBEL_WORDS, STATE_WORDS

_PERSON_ROLES = frozenset({"authority", "witness", "expert", "organisation"})
_INSTITUTIONS = frozenset(OFFICES) | STATE_WORDS | FORCE_WORDS | REBEL_WORDS


def join_namesakes(found: Chains, alignment: Alignment, nodes: Mapping[Local, Node]) -> None:
    """A person is one, whatever office an article puts them in: the same full name, unless one article has both."""
    above = set(found.parent.values())
    by_name: dict[str, set[Node]] = defaultdict(set)
    for local, node in nodes.items():
        party = found.parties[local]
        name = party.name.split(",")[0]  # "Hamad Arden, health minister"
        if party.role in _PERSON_ROLES and local not in above and _is_full_name(name):
            by_name[normal_name(name)].add(node)
    for name in sorted(by_name):
        first, *others = sorted(by_name[name])
        for other in others:
            alignment.link(other, first, "the same full name")


def _is_full_name(name: str) -> bool:
    """Two to four capitalised words, none of which names an office, a state or a force."""
    printed = name.split()
    plain = 2 <= len(printed) <= 4 and all(word[:1].isupper() and word.isalpha() for word in printed)
    return plain and _INSTITUTIONS.isdisjoint(words(name))
