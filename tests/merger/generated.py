"""Generated records: a few articles about one war or one quake, with figures and claims of every sort."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from summarizer.records.record import ArticleRecord

from .builders import WAR, count, item, record

TOLD = ("now", "now", "now", "before", "more", "day", "withdrawn", "denied")
SPEAKERS = (
    (None, None),
    ("Velm ministry", "Velmark"),
    ("Rokhani ministry", "Rokhan"),
    ("health office", None),
    ("Red Lantern", "Red Lantern"),
)
CLAIMS = (
    ("Velmark says it took the heights above Pell.", "Velmark", "ground"),
    ("Rokhan says it holds the heights above Pell.", "Rokhan", "ground"),
    ("Rokhan says Velmark opened fire first.", "Rokhan", "start"),
    ("Velmark says Rokhan shelled the town of Pell.", "Velmark", "strikes"),
)  # fmt: skip


@st.composite
def figures(draw: st.DrawFn, war: bool) -> dict[str, Any]:
    """One figure item."""
    by, party = draw(st.sampled_from(SPEAKERS))
    counts = draw(st.sampled_from(("whole", "whole", "side", "place", "class", "window", "incident")))
    fields: dict[str, Any] = {"counts": counts, "told": draw(st.sampled_from(TOLD)), "party": party if war else None}
    if counts == "side" and war:
        fields |= {
            "side": draw(st.sampled_from(("Velmark", "Rokhan"))),
            "people": draw(st.sampled_from((None, "combatants", "civilians"))),
        }
    elif counts in ("place", "incident", "side"):
        fields |= {
            "area": draw(st.sampled_from(("Pell", "Dharvol"))),
            "counts": "place" if counts == "side" else counts,
        }
    elif counts == "class":
        fields |= {"people": draw(st.sampled_from(("children", "civilians")))}
    elif counts == "window":
        fields |= {"since": "2031-03-02"}
    value = draw(st.sampled_from((None, 3, 14, 16, 31, 53, 84, 95, 100)))
    day = draw(st.sampled_from((None, "2031-03-01", "2031-03-02", "2031-03-03")))
    replaces = draw(st.sampled_from((None, None, None, "16", "31"))) if fields["told"] == "now" else None
    measure = draw(st.sampled_from(("killed", "killed", "injured", "missing")))
    qualifier = {} if value is None else {"qualifier": draw(st.sampled_from(("exact", "at_least", "about")))}
    return count(value, measure, by=by, day=day, replaces=replaces, **qualifier, **fields)


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    """One claim."""
    line, party, topic = draw(st.sampled_from(CLAIMS))
    return item("claim", line, party=party, topic=topic, day=draw(st.sampled_from((None, "2031-03-01"))))


@st.composite
def articles(draw: st.DrawFn) -> list[ArticleRecord]:
    """One to five articles of one situation."""
    war = draw(st.booleans())
    found = []
    for n in range(draw(st.integers(1, 5))):
        kinds = [figures(war), figures(war), claims()] if war else [figures(war)]
        items = draw(st.lists(st.one_of(kinds), min_size=0, max_size=6))
        day = draw(st.sampled_from(("2031-03-01", "2031-03-02", "2031-03-03", "2031-03-04")))
        found.append(record(str(n), *items, day=day, **(WAR if war else {})))
    return found
