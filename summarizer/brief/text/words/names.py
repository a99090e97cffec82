"""Names of speakers as print has room for them."""

from __future__ import annotations

import re

_OFFICES = frozenset(
    {
        "agency", "army", "authority", "authorities", "center", "centre", "command", "commission", "committee", "council", "department",
        "directorate", "government", "institute", "ministry", "office", "parliament", "police", "presidency", "prosecutor", "service",
        "survey", "union",
    }
)  # fmt: skip
_COLLECTIVES = frozenset(
    {"leaders", "diplomacy", "community", "powers", "world", "countries", "nations", "sides", "parties"}
)


def short(name: str) -> str:
    """A speaker with titles behind commas, as the office; the person where no office is named.

    >>> short("Ann Tarn, head of rescue, Norra health ministry"), short("Ann Tarn, baker"), short("Governor Ann Tarn")
    ('Norra health ministry', 'Ann Tarn', 'Governor Ann Tarn')
    """
    parts = [part.strip() for part in name.split(",") if part.strip()]
    offices = [part for part in parts if part.rpartition(" ")[2].lower() in _OFFICES]
    return (offices[-1] if offices else parts[0]) if parts else name


def collective(name: str) -> bool:
    """Whether a name stands for nobody in particular: "world leaders", "both sides".

    >>> collective("World leaders"), collective("United Nations")
    (True, False)
    """
    last = name.rpartition(" ")[2]
    return last in _COLLECTIVES


def mentions(text: str, name: str) -> bool:
    """Whether a text names somebody: the name, a word that begins with it ("Velmark", "Velmarkian"), or its initials.

    >>> mentions("Velmarkian troops advanced.", "Velmark"), mentions("The UN met.", "United Nations"), mentions("Norra met.", "Velmark")
    (True, True, False)
    """
    bare = name.removeprefix("the ").removeprefix("The ")
    initials = "".join(word[0] for word in bare.split() if word[0].isupper())
    plain = re.sub(r"\b([A-Z])\.(?=[A-Z]\.)|(?<=[A-Z])\.", r"\1", text)
    known = [re.escape(bare)] if len(bare) > 1 else []
    found = any(re.search(rf"\b{stem}", text, re.IGNORECASE) for stem in known)
    return found or (len(initials) > 1 and re.search(rf"\b{initials}\b", plain) is not None)
