"""Quotes that stand behind one line, each once.

The merger gathers the same quotes again and again. Hashing a citation by its plain fields is several
times quicker than hashing the validated value, and means the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.records.record import Citation

Quoted = tuple[str, int, int, str]
"""A citation's fields: article, start, end, quote."""


def quoted(cited: Citation) -> Quoted:
    """What makes a citation this one: two citations are equal just where this is."""
    return cited.article, cited.start, cited.end, cited.quote


def distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each citation once, in the order of its first appearance."""
    found: dict[Quoted, Citation] = {}
    for cited in citations:
        found.setdefault((cited.article, cited.start, cited.end, cited.quote), cited)
    return tuple(found.values())
