"""The timeline: by the day it happened, never by the day it was said."""

from __future__ import annotations

from .records import article, claim, day, measure, position
from .whole import only

OWN = "Velmark defence ministry"


def test_a_claim_stands_on_the_day_it_happened() -> None:
    """Said on the fourth of the second: it stands on the second."""
    merged = only(article("a", claim("attack", "Rokhan", "Velmark", OWN, day=day(2), said=day(4))))
    assert [(t.day, t.kind) for t in merged.timeline] == [(day(2), "claim")]


def test_what_has_no_day_stands_on_none() -> None:
    """Said-only things are in no timeline."""
    assert only(article("a", claim("attack", "Rokhan", "Velmark", OWN, said=day(4)))).timeline == ()


def test_history_is_in_no_timeline() -> None:
    """Earlier episodes are background only."""
    merged = only(
        article(
            "a", claim("fighting", "Rokhan", "Velmark", day=day(3)),
            claim("attack", "Rokhan", "Velmark", OWN, day="2016-04-02", mode="earlier_episode"),
        )
    )  # fmt: skip
    assert [t.day for t in merged.timeline] == [day(3)]


def test_days_are_in_order_and_kinds_in_order_inside_a_day() -> None:
    """Claims, then measures, then positions of one day; earlier days first."""
    merged = only(
        article(
            "a",
            position("call_ceasefire", "United Nations", "The UN calls for a ceasefire.", day=day(3)),
            measure("curfew", OWN, "Velmark imposed a curfew.", day=day(3)),
            claim("attack", "Rokhan", "Velmark", OWN, day=day(3)),
            claim("fighting", "Rokhan", "Velmark", None, day=day(2)),
        )
    )
    assert [(t.day, t.kind) for t in merged.timeline] == [
        (day(2), "claim"), (day(3), "claim"), (day(3), "measure"), (day(3), "position")
    ]  # fmt: skip


def test_a_scheduled_event_stands_on_its_day() -> None:
    """What is planned stands on the day it is planned for, as planned."""
    merged = only(
        article("a", claim("fighting", "Rokhan", "Velmark"), claim("negotiate", "Rokhan", "Velmark", day=day(9), mode="planned"))
    )  # fmt: skip
    assert [(t.day, t.kind) for t in merged.timeline] == [(day(9), "planned")]


def test_an_end_day_is_kept_only_if_it_is_later() -> None:
    """A stretch of days has an end; a single day has none."""
    merged = only(
        article(
            "a", claim("offensive", "Rokhan", "Velmark", OWN, day=day(2), end_day=day(4)),
            claim("attack", "Rokhan", "Velmark", OWN, day=day(3), end_day=day(3)),
        )
    )  # fmt: skip
    assert {t.day: t.end_day for t in merged.timeline} == {day(2): day(4), day(3): None}


def test_every_entry_names_what_it_repeats() -> None:
    """An entry points to its claim by id and cites the same quotes."""
    merged = only(article("a", claim("attack", "Rokhan", "Velmark", OWN, day=day(2))))
    (entry,) = merged.timeline
    assert entry.ref == merged.claims[0].id and entry.citations == merged.claims[0].citations
