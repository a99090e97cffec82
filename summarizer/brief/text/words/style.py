"""What every wording depends on besides its own values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """year: the one that printed days leave out; kind: of the situation: people die of an epidemic, they are not killed by it."""

    year: str = ""
    kind: str = ""


PLAIN = Style()
