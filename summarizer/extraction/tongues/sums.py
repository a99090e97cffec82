"""Adding up one number from its parts: what fits where, and what a scale multiplies."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

GREATEST = Decimal(10) ** 18
"""No number of news is greater; longer runs of digits are no sum of parts."""


@dataclass
class Sum:
    """A number being put together: its parts from great to small."""

    terms: list[Decimal] = field(default_factory=list)
    last: Decimal = Decimal(1)
    loose: bool = False

    def room(self) -> Decimal:
        """What a number must be smaller than to be added: the last place that is not empty."""
        if not self.terms:
            return GREATEST
        least = self.terms[-1]
        room = Decimal(1)
        while least % (room * 10) == 0 and room < GREATEST:
            room *= 10
        return room

    def add(self, value: Decimal) -> bool:
        """Add a part if it fits."""
        if self.terms and not 0 < value < self.room():
            return False
        self.terms.append(value)
        return True

    def scale_up(self, scale: Decimal, bare: bool) -> bool:
        """Multiply what is smaller than the scale; a scale alone counts one where the language lets it."""
        small: list[Decimal] = []
        rest = list(self.terms)
        while rest and rest[-1] < scale:
            small.insert(0, rest.pop())
        if not small and not bare:
            return False
        value = (sum(small) if small else Decimal(1)) * scale
        kept = Sum(rest)
        if not kept.add(value) or value > GREATEST:
            return False
        self.terms = kept.terms
        self.last = scale
        return True
