"""Who says and does what: steps shared by several first, then one entry an actor: the sides, powers, bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from summarizer.brief.text import budget
from summarizer.brief.text.budget import Printed, room
from summarizer.brief.text.parts.choosing import line_of, weight_key
from summarizer.brief.text.parts.united import Union, actor_of, unions
from summarizer.brief.text.words.grammar import capital
from summarizer.brief.text.words.lookup import Lookup
from summarizer.brief.text.words.names import collective, mentions, short
from summarizer.brief.text.words.wording import alike, telling
from summarizer.records.brief import FrontPart, Line, Merged, Statement

MOST_LINES = 5
LIGHTEST = 2
HALF = 0.5
"""How many of a name's words make it named in a line."""


def actors(merged: Merged, lookup: Lookup, printed: Printed, space: int = budget.ACTOR_WORDS) -> FrontPart:
    """Measures, positions and warnings, one entry an actor, within ``space`` words."""
    wanted = [s for s in (*merged.measures, *merged.positions, *merged.outlook) if s.weight <= LIGHTEST]
    wanted = [s for s in wanted if not printed.has(s.id) and not private(s)]
    longest = space // 3
    shared: list[Line] = []
    united: set[str] = set()
    for union in unions([*merged.measures, *merged.positions], lookup):
        line = union_line(union, printed)
        if line and union.weight <= LIGHTEST and room(line) <= min(longest, space):
            space -= room(line)
            shared.append(printed.add(line))
            united.update(s.id for s in union.statements)
    rest = [s for s in wanted if s.id not in united]
    entries = entries_of(rest, lookup, printed, space)
    told = sum(map(len, entries))
    lines = (*shared, *(line for entry in entries for line in entry))
    return FrontPart(id="actors", title="Who says and does what", lines=lines, cut=len(rest) - told)


def private(statement: Statement) -> bool:
    """Whether it is the opinion of one who speaks for nobody, in one text alone."""
    return statement.kind == "position" and not statement.party and statement.families < 2


def union_line(union: Union, printed: Printed) -> Line | None:
    """A shared step as a line, with a quote for each of its parties, one not printed yet if there is one; None if it was told."""
    if any(printed.has(s.id) for s in union.statements) or printed.repeats(union.text, by_words=False):
        return None
    cited = [(printed.fresh(s.citations) or s.citations)[0] for s in union.statements]
    if not any(printed.fresh(s.citations) for s in union.statements):
        return None
    citations = tuple(dict.fromkeys(cited))[: budget.MOST_UNION_CITATIONS]
    return Line(text=union.text, citations=citations, refs=tuple(s.id for s in union.statements))


def entries_of(statements: Iterable[Statement], lookup: Lookup, printed: Printed, space: int) -> list[list[Line]]:
    """One entry an actor: everybody's best statement first, then second ones, as long as there is room."""
    by_actor: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: best_key(s, lookup)):
        by_actor[actor_of(statement)].append(statement)
    order = sorted(by_actor, key=lambda name: actor_key(name, by_actor[name], lookup))
    entries: dict[str, list[Line]] = {name: [] for name in order}
    for turn in range(MOST_LINES):
        for name in order:
            queue = by_actor[name]
            while queue and len(entries[name]) <= turn:
                line = line_of(queue.pop(0), lookup, printed, note=True)
                if line is None or room(line) > space:
                    continue
                space -= room(line)
                entries[name].append(printed.add(line))
    return [headed(name, lines, lookup) for name, lines in entries.items() if lines]


def best_key(statement: Statement, lookup: Lookup) -> tuple[object, ...]:
    """An actor's statements: weightier first, then what more texts carry, then newer."""
    return (statement.weight, -statement.families, *weight_key(statement, lookup)[1:])


def actor_key(name: str, statements: list[Statement], lookup: Lookup) -> tuple[object, ...]:
    """Sides first, then who says the weightiest and most carried; the article's own voice last."""
    best = statements[0]
    warned = best.kind == "warning"
    return (
        not lookup.is_side(name),
        not name,
        collective(name),
        warned,
        best.weight,
        -max(s.families for s in statements),
        weight_key(best, lookup),
    )


def headed(name: str, lines: list[Line], lookup: Lookup) -> list[Line]:
    """An actor's lines as one entry, with the actor's name in front unless the first line names it."""
    party = lookup.party(name)
    names = (short(name), *(party.names if party else ()))
    named = any(mentions(lines[0].text, n) for n in names) or alike(telling(name), telling(lines[0].text)) >= HALF
    head = "" if not name or named else capital(short(name))
    return [
        line.model_copy(update={"head": head if n == 0 else "", "joined": n > 0 and bool(name)})
        for n, line in enumerate(lines)
    ]
