"""What happened, by day, newest first; a claim says in its own line whose it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from summarizer.brief.text import budget
from summarizer.brief.text.budget import Printed, room
from summarizer.brief.text.parts.choosing import by_weight, day_head, grouped, line_of
from summarizer.brief.text.parts.founding import founding
from summarizer.brief.text.words.dates import newest_first
from summarizer.brief.text.words.lookup import Lookup, adversarial
from summarizer.records.brief import FrontPart, Line, Merged, Statement

LOSSES = ("losses_people", "losses_things")
HEAVIEST_LEFT_OUT = 3
LINES_A_TOPIC = 2
FIRST_DAY_LINES = 3
"""Lines of the day on which it began, which In brief tells as well."""


def happened(merged: Merged, lookup: Lookup, printed: Printed, space: int = budget.HAPPENED_WORDS) -> FrontPart:
    """Events and undisputed claims: the weightiest of every day first, then what more there is room for."""
    candidates = told(merged, lookup, printed)
    first_day = merged.situation.first_day
    chosen: list[tuple[Statement, Line]] = []
    a_day = Counter[str]()
    heads: set[str] = set()
    for statement in in_turn(by_weight(candidates, lookup)):
        head = day_head(statement, lookup)
        line = None if printed.says_little(statement.text) else line_of(statement, lookup, printed, head, origin=True)
        size = room(line, with_head=head not in heads) if line else 0
        topic = f"{statement.day} {statement.topic}"
        most = FIRST_DAY_LINES if statement.day == first_day else budget.LINES_A_DAY
        if line is None or a_day[statement.day or ""] >= most or size > space or a_day[topic] >= LINES_A_TOPIC:
            continue
        a_day[statement.day or ""] += 1
        a_day[topic] += 1
        heads.add(head)
        space -= size
        chosen.append((statement, printed.add(line)))
    chosen.sort(key=lambda pair: _print_key(pair[0], lookup))
    lines = grouped([line for _, line in chosen])
    return FrontPart(id="happened", title="What happened", lines=tuple(lines), cut=len(candidates) - len(chosen))


def told(merged: Merged, lookup: Lookup, printed: Printed) -> list[Statement]:
    """What can stand here: events but the beginning, which In brief tells, and claims that are in no dispute or in one that
    the front tells; losses stand in the table.
    """
    hidden = {ref for c in merged.conflicts if not printed.has(c.id) for ref in c.refs}
    first = founding(merged, lookup)
    found = [s for s in merged.events if s.topic not in LOSSES or s.weight == 1]
    found = [s for s in found if not (first and s.topic == "start" and (s.day == first.day or first.topic == "start"))]
    claims = [s for s in merged.claims if s.topic not in LOSSES or s.weight == 1]
    claims = [s for s in claims if s.id not in hidden and s.kind == "claim"] if adversarial(lookup.kind) else claims
    found += [s for s in claims if s.status != "contested" or s.topic not in ("start", "cause")]
    return [s for s in found if not s.planned and s.weight < HEAVIEST_LEFT_OUT and not printed.has(s.id)]


def in_turn(ordered: Iterable[Statement]) -> list[Statement]:
    """What is undisputed first; per weight the first of every day, then the second of every day, and so on; newer days first."""
    seen: dict[tuple[bool, int, bool, str], int] = defaultdict(int)
    ranked = []
    for statement in ordered:
        tier = (statement.status == "contested", statement.weight, statement.day_basis == "reported")
        place = (*tier, statement.day or "")
        ranked.append((tier, seen[place], statement))
        seen[place] += 1
    return [statement for _, _, statement in sorted(ranked, key=lambda r: (r[0], r[1], newest_first(r[2].day)))]


def _print_key(statement: Statement, lookup: Lookup) -> tuple[object, ...]:
    """Newest day first; on a day what is dated before what is only reported by then, weightier first, then by place."""
    return (
        newest_first(statement.day), statement.day_basis == "reported", statement.weight, TOPIC_ORDER.get(statement.topic, 9),
        lookup.place(statement.citations), statement.id,
    )  # fmt: skip


TOPIC_ORDER = {
    name: n
    for n, name in enumerate(("start", "cause", "fighting", "ground", "strikes", "intervention", "rescue", "security"))
}
