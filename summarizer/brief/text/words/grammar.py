"""Lists, plurals, possessives and stops: the small change of English sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from babel.lists import format_list

LIST_LOCALE = "en_GB"
_IRREGULAR = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "aircraft": "aircraft",
    "foot": "feet",
}
_CLOSING = "\"”’'"


def listed(names: Iterable[str]) -> str:
    """Names as a list, each once: "A, B and C"."""
    return str(format_list(list(dict.fromkeys(filter(None, names))), locale=LIST_LOCALE))


def either(names: Iterable[str]) -> str:
    """Names as a choice: "A, B or C"."""
    return str(format_list(list(dict.fromkeys(filter(None, names))), style="or", locale=LIST_LOCALE))


def first_names(names: Iterable[str], most: int) -> str:
    """The first of some names, and how many more there are: "A, B and 3 more"."""
    found = list(dict.fromkeys(filter(None, names)))
    rest = len(found) - most
    return listed(found if rest <= 1 else [*found[:most], f"{rest} more"])


def plural(noun: str, count: float = 2) -> str:
    """The plural of a unit's noun: "person" gives "people", "party" "parties"; the noun itself for one.

    >>> plural("person"), plural("armoured vehicle"), plural("home", 1)
    ('people', 'armoured vehicles', 'home')
    """
    if count == 1:
        return noun
    head, space, last = noun.strip().rpartition(" ")
    if last.lower() in _IRREGULAR:
        return head + space + _IRREGULAR[last.lower()]
    if last.endswith("s") and not last.endswith("ss"):
        return noun
    if re.search(r"[^aeiou]y$", last):
        return head + space + last[:-1] + "ies"
    return head + space + last + ("es" if re.search(r"(s|x|z|ch|sh)$", last) else "s")


def possessive(name: str) -> str:
    """A name as an owner: "Velmark’s", "the rebels’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def capital(text: str) -> str:
    """The text with its first letter raised."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A text as a sentence: first letter raised, one stop at the end."""
    bare = capital(" ".join(text.split()))
    return bare if not bare or bare.rstrip(_CLOSING)[-1:] in (".", "!", "?", "…") else bare + "."


def with_note(text: str, note: str) -> str:
    """A sentence with a note in brackets before its stop.

    >>> with_note("Velmark declared martial law.", "27 Sep")
    'Velmark declared martial law (27 Sep).'
    """
    if not note:
        return sentence(text)
    bare = " ".join(text.split())
    return f"{capital(bare[:-1] if bare.endswith('.') else bare)} ({note})."


def the(name: str) -> str:
    """A name as a sentence says it: "the health ministry", "the Northern Front", but "Reuters", "police", "Governor Aldane".

    >>> the("Velmark health ministry"), the("Northern Front"), the("EU"), the("Reuters"), the("Norra officials")
    ('the Velmark health ministry', 'the Northern Front', 'the EU', 'Reuters', 'Norra officials')
    """
    last = name.rpartition(" ")[2]
    common = last[:1].islower() and not last.endswith("s") and last not in ("police", "staff")
    body = name in _SHORT or (last in _BODIES and " " in name)
    return f"the {name}" if (common or body) and not name.lower().startswith(_ARTICLES) else name


_ARTICLES = ("the ", "a ", "an ", "some ")
_SHORT = ("EU", "UN", "US", "UK", "AU", "OSCE", "WHO", "ICRC", "IAEA")
_BODIES = frozenset(
    {
        "Agency", "Army", "Authority", "Bank", "Centre", "Center", "Commission", "Committee", "Corps", "Council", "Court", "Cross",
        "Department", "Emirates", "Federation", "Forces", "Front", "Government", "Group", "Institute", "Kingdom", "League",
        "Ministry", "Movement", "Nations", "Observatory", "Office", "Organisation", "Organization", "Party", "Programme", "Republic",
        "Service", "States", "Survey", "Union", "Vatican",
    }
)  # fmt: skip
"""Last words of names that take an article."""
