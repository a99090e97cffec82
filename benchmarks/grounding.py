"""How long it takes to find a thousand quotes in one article, and to find that a thousand are not in it."""

from __future__ import annotations

import time
from dataclasses import dataclass

from benchmarks.generate import generate
from summarizer.extraction.grounding import Ground

QUOTES = 1000
CHARACTERS = 4000
MOST_HITS, MOST_MISSES = 0.02, 0.1
"""Seconds for ``QUOTES`` quotes that stand in a text of ``CHARACTERS`` characters, and for as many that do not."""
_ROUNDS = 5


@dataclass(frozen=True)
class Grounded:
    """Processor seconds for all the quotes (the best of a few rounds, each with a fresh ``Ground``), and how many were found."""

    hits: float
    misses: float
    found: int


def measure() -> Grounded:
    """Ground quotes cut from a generated text, then the same quotes with one word exchanged."""
    text = " ".join(record.article.text for record in generate(200))[:CHARACTERS]
    words = text.split()
    wanted = [" ".join(words[n % (len(words) - 20) :][: 6 + n % 14]) for n in range(QUOTES)]
    wanted = [quote for quote in wanted if quote in text] or [text]
    wanted = (wanted * (QUOTES // len(wanted) + 1))[:QUOTES]
    absent = [" ".join((*quote.split()[:-1], "zebra")) for quote in wanted]
    hits = min(_seconds(text, wanted)[0] for _ in range(_ROUNDS))
    misses = min(_seconds(text, absent)[0] for _ in range(_ROUNDS))
    return Grounded(hits, misses, _seconds(text, wanted)[1] - _seconds(text, absent)[1])


def _seconds(text: str, quotes: list[str]) -> tuple[float, int]:
    start = time.process_time()
    ground = Ground(text)
    found = sum(ground.find(quote) is not None for quote in quotes)
    return time.process_time() - start, found


def complaints(one: Grounded) -> list[str]:
    """What passes a limit."""
    late = []
    if one.hits > MOST_HITS:
        late.append(f"{QUOTES:,} quotes took {one.hits:.3f} s; {MOST_HITS} s are allowed.")
    if one.misses > MOST_MISSES:
        late.append(f"{QUOTES:,} quotes that are not there took {one.misses:.3f} s; {MOST_MISSES} s are allowed.")
    if one.found != QUOTES:
        late.append(f"{one.found:,} of {QUOTES:,} quotes were told from those that are not there.")
    return late
