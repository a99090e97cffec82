"""Who may be believed on what: standing of a speaker on a cell, and the rank of authorities (M6.6)."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Protocol

RANKS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (
        1,
        (
            "coroner",
            "medical examiner",
            "forensic",
            "health",
            "hospital",
            "medical",
            "ambulance",
            "paramedic",
            "rescue",
        ),
    ),
    (
        1,
        (
            "civil protection",
            "civil defence",
            "civil defense",
            "disaster",
            "emergency",
            "fire",
            "red cross",
            "red crescent",
        ),
    ),
    (1, ("coast guard", "coastguard", "statistic", "mortuary", "epidemiolog", "public health", "survey", "seismolog")),
    (
        2,
        (
            "ministry",
            "minister",
            "government",
            "president",
            "agency",
            "department",
            "authority",
            "office",
            "prosecutor",
        ),
    ),
    (2, ("police", "army", "military", "governor", "mayor", "municipality", "council", "service", "institute")),
)
"""M6.6: coroner, health, rescue, statistics > ministry > unnamed officials > witness; words in a party's name."""

OFFICIAL, ORGANISATION, WITNESS = 3, 4, 6
DOERS_COUNT = frozenset({"detained", "rescued", "evacuated"})
"""Measures of which the one who does it keeps the count: an arrest is the police's to report."""
ESTIMATES = frozenset({"attendance"})
"""Measures in which each side's number about itself is as partial as its opponent's."""


class Standing(Enum):
    """How a speaker stands to what is counted."""

    OWN = "own"
    AUTHORITY = "authority"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    OPPONENT = "opponent"
    WITNESS = "witness"
    OUTSIDE = "outside"


class Camps(Protocol):
    """What standing needs of the party table."""

    def side(self, party: str) -> str: ...
    def camp(self, party: str) -> str | None: ...
    def opposed(self, first: str, second: str) -> bool: ...
    def role(self, party: str) -> str: ...
    def name(self, party: str) -> str: ...


def standing_of(measure: str, affected: str | None, speaker: str | None, parties: Camps) -> Standing:
    """The standing of ``speaker`` (None: the outlet itself) on losses of ``affected`` (None: nobody's side).

    Own: speaker's side or camp is the affected one. Opponent: both camps known and different.
    Attendance has no own side: what the parties say of it are two claims. Nor have a conflict's mixed totals:
    a party to it stands outside there.
    """
    if speaker is None:
        return Standing.OUTLET
    side, role = parties.side(speaker), parties.role(speaker)
    camp = parties.camp(side)
    if affected is None:
        return Standing.OUTSIDE if camp and measure not in DOERS_COUNT else _apart(speaker, parties)
    if measure in DOERS_COUNT and role in ("authority", "side"):
        return Standing.AUTHORITY
    if side == affected or (camp is not None and camp == parties.camp(affected)):
        return Standing.OUTSIDE if measure in ESTIMATES else Standing.OWN
    if camp is not None and parties.opposed(side, affected):
        return Standing.OUTSIDE if measure in ESTIMATES else Standing.OPPONENT
    return _apart(speaker, parties)


@lru_cache(maxsize=1 << 14)
def authority_rank(name: str, role: str) -> int:
    """1 (coroner, health, rescue, statistics) to 6 (witness); lower is better."""
    if role in ("witness", "expert", "media"):
        return WITNESS
    lowered = name.lower()
    for rank, words in RANKS:
        if any(re.search(rf"\b{word}", lowered) for word in words):
            return rank
    return ORGANISATION if role == "organisation" else OFFICIAL


def _apart(speaker: str, parties: Camps) -> Standing:
    """The standing of somebody outside the adversaries."""
    role = parties.role(speaker)
    if role == "media":
        return Standing.OUTLET
    if role in ("witness", "expert"):
        return Standing.WITNESS
    if role == "outside_power":
        return Standing.OUTSIDE
    if role == "organisation" and authority_rank(parties.name(speaker), role) > 1:
        return Standing.ORGANISATION
    return Standing.AUTHORITY
