"""From statements to lines: which come first, and a statement as one printed sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.brief.text.budget import Printed
from summarizer.brief.text.words.dates import date, newest_first, span
from summarizer.brief.text.words.grammar import with_note
from summarizer.brief.text.words.lookup import Lookup, adversarial
from summarizer.records.brief import Line, Statement


def by_weight(statements: Iterable[Statement], lookup: Lookup) -> list[Statement]:
    """Weightier first, then newer, then what more texts carry; ties by place in the articles."""
    return sorted(statements, key=lambda s: weight_key(s, lookup))


def weight_key(statement: Statement, lookup: Lookup) -> tuple[object, ...]:
    """The order of ``by_weight``."""
    return (
        statement.weight,
        statement.text.startswith("“"),
        newest_first(statement.day),
        -statement.families,
        lookup.place(statement.citations),
        statement.id,
    )


def dated(statement: Statement, lookup: Lookup) -> str:
    """The day of a statement as a note: "27 Sep", "planned for 30 Sep", "by 28 Sep" where only the report's day is known."""
    when = span(statement.day, statement.end_day or statement.day, lookup.year)
    if not when:
        return ""
    if statement.planned and statement.day_basis == "happened" and statement.kind in ("measure", "event"):
        return f"planned for {when}"
    return f"by {when}" if statement.day_basis == "reported" else when


def line_of(
    statement: Statement,
    lookup: Lookup,
    printed: Printed,
    head: str = "",
    note: bool = False,
    by_words: bool = True,
    origin: bool = False,
) -> Line | None:
    """A statement's own sentence as a line; None if it was told already.

    note: its day stands in brackets behind it; origin: so does the one outlet that tells a side's deed as a fact; by_words: told already is also what was told in other words.
    """
    citations = printed.fresh(statement.citations)
    if not citations or not statement.text or printed.repeats(statement.text, (statement.id,), by_words):
        return None
    notes = (dated(statement, lookup) if note else "", only_in(statement, lookup) if origin else "")
    text = with_note(statement.text, ", ".join(filter(None, notes)))
    return Line(text=text, head=head, citations=citations[:2], refs=(statement.id,))


DEEDS = ("start", "ground", "strikes", "intervention", "security", "losses_people", "losses_things", "cause")


def only_in(statement: Statement, lookup: Lookup) -> str:
    """The outlet, where it alone tells as a fact what adversaries do to each other and names nobody who says so."""
    told = adversarial(lookup.kind) and statement.kind == "event" and statement.topic in DEEDS
    if not told or statement.families > 1 or statement.via or _SAID.search(statement.text):
        return ""
    return lookup.outlet(statement.citations)


_SAID = re.compile(r"\b(?:says?|said|reports?|reported|according|reportedly|told|accus\w+|claim\w*)\b", re.IGNORECASE)


def day_head(statement: Statement, lookup: Lookup) -> str:
    """The day that stands in front of a sentence: "27 Sep", "By 28 Sep"."""
    when = date(statement.day, lookup.year)
    return f"By {when}" if when and statement.day_basis == "reported" else when


def grouped(lines: Sequence[Line]) -> list[Line]:
    """Lines one after another under one head as one entry."""
    found: list[Line] = []
    head = ""
    for line in lines:
        again = bool(found) and line.head == head and bool(head)
        head = line.head
        found.append(line.model_copy(update={"head": "", "joined": True}) if again else line)
    return found
