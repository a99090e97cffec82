"""M11: select and order; every order is a named function, and what is left out is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from summarizer.records.brief import BackgroundEntry, ClaimEntry, OutlookEntry, VoiceEntry

T = TypeVar("T")
LADDER = (
    "agreed",
    "admitted",
    "witnessed",
    "contested",
    "rival_accounts",
    "denied",
    "claimed",
    "claimed_by_opponent",
    "unverified",
    "reported",
)
"""Among claims of one day and weight, what both sides say or dispute comes before what one side claims (M9)."""


def newest_then_weight(claim: ClaimEntry) -> tuple[Any, ...]:
    """Newest day first, then weight, then what has a place, then status; ids last so that no two are equal.

    The day is the one it happened, else the last day it was said.
    """
    day = claim.day or max((v.said for v in (*claim.voices, *claim.denials) if v.said), default="")
    weight = (claim.weight.origins, claim.weight.lineages)
    return _descending(day), (-weight[0], -weight[1]), not claim.place, LADDER.index(claim.status), claim.id


def newest_words(voice: VoiceEntry) -> tuple[Any, ...]:
    """Newest first, then by speaker."""
    return _descending(voice.said or ""), voice.speaker, voice.words


def attributed_first(entry: OutlookEntry) -> tuple[Any, ...]:
    """Scheduled events first, then what somebody says, then the outlets' own voice; most carried first."""
    return not entry.day, entry.speaker is None, -len({c.article for c in entry.citations}), entry.text


def most_told(entry: BackgroundEntry) -> tuple[Any, ...]:
    """What most articles tell, first; dated before undated."""
    return -len({c.article for c in entry.citations}), entry.period is None, entry.text


def take(entries: Sequence[T], most: int) -> tuple[tuple[T, ...], int]:
    """The first ``most`` entries, and how many are left out.

    >>> take("abc", 2)
    (('a', 'b'), 1)
    """
    return tuple(entries[:most]), max(0, len(entries) - most)


def _descending(day: str) -> tuple[int, ...]:
    """A key that puts later days first and unknown ones last."""
    return tuple(-ord(c) for c in day) or (0,)
