"""Why it happened and what is feared to come: the sentences in brief about cause and danger."""

from __future__ import annotations

import re

from summarizer.brief.text.budget import NEARLY_THE_SAME, Printed
from summarizer.brief.text.parts.choosing import by_weight, line_of
from summarizer.brief.text.parts.founding import most_told
from summarizer.brief.text.words.lookup import Lookup, adversarial
from summarizer.brief.text.words.wording import alike, telling
from summarizer.records.brief import Line, Merged, Statement

NUMBER = re.compile(r"\d[\d,.]*")
CAUSED = ("fire_explosion", "transport_accident", "epidemic", "unrest", "attack", "other")
"""Kinds of situation whose cause is news."""
SHARED = 0.25
"""How much of its words a second sentence on the cause has in common with the first."""


def cause(merged: Merged, lookup: Lookup, printed: Printed, first: Statement | None) -> list[Line]:
    """What caused an accident, blast, outbreak or unrest: what most articles share, then what another adds to it.

    Where there are sides a claim goes before what is told as fact, and its rebuttal behind it.
    """
    if lookup.kind not in CAUSED:
        return []
    told = [s for s in (*merged.events, *merged.claims) if s.topic == "cause" and s.weight == 1 and s is not first]
    open_ones = adversarial(lookup.kind)  # what is contested among sides is told with its rebuttal
    told = [s for s in told if s.kind != "denial" and (open_ones or s.status != "contested")]
    told = [s for s in told if not printed.has(s.id) and not printed.repeats(s.text)]
    told = [s for s in told if open_ones or not printed.says_little(s.text)]
    claims = [s for s in told if s.kind == "claim"]
    sided = adversarial(lookup.kind) and bool(claims)
    best = by_weight(claims, lookup)[0] if sided else most_told(told, lookup)
    line = line_of(best, lookup, printed, note=True) if best else None
    if best is None or line is None:
        return []
    lines = [line]
    for other in sorted(told, key=lambda s: (-alike(telling(s.text), telling(best.text)), lookup.place(s.citations))):
        adds = NUMBER.findall(other.text) != NUMBER.findall(best.text) or adversarial(lookup.kind)
        near = other is not best and adds and SHARED <= alike(telling(other.text), telling(best.text)) < NEARLY_THE_SAME
        if near and len(lines) == 1 and (more := line_of(other, lookup, printed, note=True, by_words=False)):
            lines.append(more.model_copy(update={"joined": True}))
    return lines


def danger(merged: Merged, lookup: Lookup, printed: Printed) -> Line | None:
    """What is feared to come, as far as every reader must know it: of the weightiest warnings the one that most share."""
    feared = [s for s in merged.outlook if s.weight == 1 and s.topic in ("danger", "intervention")]
    best = most_told([s for s in feared if not printed.repeats(s.text)], lookup)
    return line_of(best, lookup, printed, note=True) if best else None
