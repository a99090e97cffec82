"""Measures, positions and the timeline in words."""

from __future__ import annotations

from itertools import permutations

import pytest

from summarizer.brief.events import measure_text, position_line, unite_positions, word_measure, word_moment
from summarizer.brief.lookup import build_lookup
from summarizer.records.brief import MeasureEntry, PositionEntry, TimelineEntry

from .invented import cite, merged

LOOKUP = build_lookup(merged())


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "Velmark imposed a curfew."),
        ({"details": ("night",), "place": "Talin"}, "Velmark imposed a curfew in Talin (night)."),
        ({"authority": None}, "A curfew was imposed."),
        ({"state": "planned"}, "Velmark imposed a curfew (planned)."),
        ({"state": "outcome_unknown"}, "Velmark imposed a curfew (scheduled; outcome not in the sources)."),
        ({"text": "Talin is under curfew."}, "Talin is under curfew."),
    ],
)
def test_measure_without_sentence_gets_one(more: dict[str, object], expected: str) -> None:
    """Act, authority, place and details make a sentence; what is not in force says so."""
    fields = {"id": "m", "authority": "Velmark", "act": "curfew", "text": "", "state": "in_force"} | more
    assert measure_text(word_measure(MeasureEntry.model_validate(fields))) == expected


def test_planned_thing_on_the_timeline_keeps_its_speaker_and_its_mark() -> None:
    """What somebody expects never reads as done."""
    outlook = merged().outlook[0].model_copy(update={"text": "Talks will open.", "day": "2031-03-09"})
    lookup = build_lookup(merged(outlook=(outlook,)))
    entry = TimelineEntry(day="2031-03-09", text="Talks will open.", kind="planned")
    assert word_moment(entry, lookup).text == "Ola Brin said that Talks will open (planned or expected)."


def test_timeline_says_what_the_claim_says_with_its_citations() -> None:
    """An entry that names a claim prints the claim's line and stands on its quotes."""
    worded = merged(claims=tuple(c.model_copy(update={"line": f"Line of {c.id}."}) for c in merged().claims))
    entry = word_moment(TimelineEntry(day="2031-03-05", text="x", kind="claim", ref="c-foe"), build_lookup(worded))
    assert entry.text == "Line of c-foe."
    assert entry.citations == (cite("Velmark shelled the market."),)


def test_positions_are_united_only_by_a_shared_quote() -> None:
    """The same call from two articles' different sentences stays two lines; a re-run's extra quote does not part them."""
    one, two = cite("France and Italy urged a ceasefire"), cite("Russia called for a ceasefire")
    entries = [
        PositionEntry(id=i, actors=(who,), act="call_ceasefire", text=f"{who} urged it.", citations=quotes)
        for i, who, quotes in (
            ("a", "France", (one, cite("again"))),
            ("b", "Italy", (one,)),
            ("c", "Russia", (two,)),
        )
    ]
    assert [position_line(p) for p in unite_positions(entries)] == [
        "France and Italy urged it.",
        "Russia urged it.",
    ]


def test_acts_without_words_of_their_own_keep_the_sources_sentence() -> None:
    """A demand says nothing without what is demanded."""
    entry = PositionEntry(id="a", actors=("A", "B"), act="demand", text="A and B demand access.")
    assert position_line(entry) == "A and B demand access."
    aimed = PositionEntry(id="a", actors=("A", "B"), act="support", toward="Velmark", text="x")
    assert position_line(aimed) == "A and B: voiced support for Velmark."


def test_what_several_say_in_different_words_keeps_the_desks_words() -> None:
    """Only sentences that differ in nothing but their subject are told in chorus."""
    quote = cite("France and Italy urged a ceasefire")
    entries = [
        PositionEntry(id=who, actors=(who,), act="call_ceasefire", text=text, citations=(quote,))
        for who, text in (("France", "France urged it."), ("Italy", "The Italian premier called for it."))
    ]
    assert [position_line(p) for p in unite_positions(entries)] == ["France and Italy: called for a ceasefire."]


def test_positions_are_united_in_whatever_order_they_come() -> None:
    """Two that share no quote are one with the third that shares one with each."""
    left, right = cite("France and Italy urged it"), cite("Italy and Russia urged it")
    quotes = {"France": (left,), "Italy": (left, right), "Russia": (right,)}
    for order in permutations(quotes):
        entries = [
            PositionEntry(id=who, actors=(who,), act="call_ceasefire", text=f"{who} urged it.", citations=quotes[who])
            for who in order
        ]
        (one,) = unite_positions(entries)
        assert set(one.actors) == set(quotes)
