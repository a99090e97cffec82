"""What time has overtaken: it stays in the evidence, and a front has no room for it."""

from __future__ import annotations

from summarizer.brief.text.words.dates import days_between
from summarizer.records.brief import Merged, Statement

FIELDS = ("events", "measures", "outlook", "conditions")
DAYS_OLD = 3
"""A warning, or that a search goes on, tells a reader nothing so many days later."""
GOES_ON = ("rescue", "danger")


def timely(merged: Merged) -> Merged:
    """The situation without statements that are overtaken on its newest day."""
    kept = {name: tuple(s for s in getattr(merged, name) if not overtaken(s, merged.as_of)) for name in FIELDS}
    return merged.model_copy(update=kept)


def overtaken(statement: Statement, as_of: str | None) -> bool:
    """Whether a plan's day is over, or a warning or "the search goes on" is days old."""
    age = days_between(statement.day, as_of)
    if age is None:
        return False
    if statement.planned and statement.day_basis == "happened":
        return age > 0
    going_on = statement.topic in GOES_ON and statement.day_basis == "reported"
    return age > DAYS_OLD and (statement.kind == "warning" or going_on)
