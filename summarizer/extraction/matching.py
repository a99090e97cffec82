"""Which corrected item of a second answer answers which complaint about the first.

The second answer carries no reference back, so items are paired by what they share: the words
of quote and text, first within a kind, then across kinds (a claim may come back as a figure).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.extraction.draft import Fault
from summarizer.records.record import Sourced

Entry = tuple[str, Sourced[Any]]
LIKE_WITHIN_KIND = 0.1
LIKE_ACROSS_KINDS = 0.4


@dataclass(frozen=True)
class Corrections:
    """accepted: items that go in; still_bad: corrections that failed again; left_out: faults nothing answers."""

    accepted: tuple[Entry, ...]
    still_bad: tuple[Fault, ...]
    left_out: tuple[Fault, ...]


def match_corrections(
    faults: Sequence[Fault], kept: Sequence[Entry], passed: Sequence[Entry], failed: Sequence[Fault]
) -> Corrections:
    """Pair the faults of a first answer with what passed and what failed of a second one.

    A passed item that answers no fault (a split sentence's second half) goes in unless a kept
    item of its kind already cites an overlapping passage: then it only repeats the first answer.
    """
    failed_items = [fault for fault in failed if fault.kind not in ("header", "parties", "answer")]
    answers = [(kind, f"{s.item.quote} {s.item.text}") for kind, s in passed]
    answers += [(fault.kind, f"{fault.quote} {fault.text}") for fault in failed_items]
    pairs = _pairs([(fault.kind, f"{fault.quote} {fault.text}") for fault in faults], answers)
    used = set(pairs.values())
    accepted = [entry for n, entry in enumerate(passed) if n in used or not _repeats(entry, kept)]
    still_bad = [
        fault for n, fault in enumerate(failed_items, start=len(passed)) if n in used or not _known(fault, kept)
    ]
    left_out = [fault for n, fault in enumerate(faults) if n not in pairs]
    return Corrections(tuple(accepted), tuple(still_bad), tuple(left_out))


def _pairs(wanted: list[tuple[str, str]], answers: list[tuple[str, str]]) -> dict[int, int]:
    """One answer for each wanted entry, the likest first; equal likeness goes by order."""
    wanted_words = [_words(text) for _, text in wanted]
    answer_words = [_words(text) for _, text in answers]
    scored: list[tuple[bool, float, int, int]] = []
    for w, (kind, _) in enumerate(wanted):
        for a, (its_kind, _) in enumerate(answers):
            likeness = _likeness(wanted_words[w], answer_words[a])
            if likeness >= (LIKE_WITHIN_KIND if kind == its_kind else LIKE_ACROSS_KINDS):
                scored.append((kind != its_kind, -likeness, w, a))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, w, a in sorted(scored):
        if w not in pairs and a not in taken:
            pairs[w] = a
            taken.add(a)
    return pairs


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    union = one | other
    return len(one & other) / len(union) if union else 0.0


def _repeats(entry: Entry, kept: Sequence[Entry]) -> bool:
    kind, sourced = entry
    place = sourced.citation
    return any(
        its == kind and other.citation.start < place.end and place.start < other.citation.end for its, other in kept
    )


def _known(fault: Fault, kept: Sequence[Entry]) -> bool:
    """Whether a failed item of the second answer only repeats one that passed in the first."""
    words = _words(f"{fault.quote} {fault.text}")
    return any(its == fault.kind and _likeness(words, _words(f"{s.item.quote} {s.item.text}")) > 0.8 for its, s in kept)
