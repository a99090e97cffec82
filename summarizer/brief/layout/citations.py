"""Citation numbers: one per distinct stretch of an article, in order of first appearance on the page.

Every format numbers through this one object, which is filled while the page is laid out, so a
number means the same quote in every format.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.records.record import Citation


class Numbering:
    """Hands out numbers from 1; the same article, start and end always get the same number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._cited: list[Citation] = []

    def number(self, citation: Citation) -> int:
        """The citation's number, a new one at its first appearance."""
        place = (citation.article, citation.start, citation.end)
        if place not in self._numbers:
            self._cited.append(citation)
            self._numbers[place] = len(self._cited)
        return self._numbers[place]

    def numbers(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        """The numbers of several citations, each once, ascending."""
        return tuple(sorted({self.number(citation) for citation in citations}))

    def cited(self) -> tuple[Citation, ...]:
        """Everything numbered so far; the first has number 1."""
        return tuple(self._cited)
