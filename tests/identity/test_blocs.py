"""Unrest read at camp level."""

from __future__ import annotations

from summarizer.identity.blocs import camp_level
from summarizer.identity.parties import party_table
from tests.identity.cast import party, record


def test_every_name_of_the_street_is_one_side() -> None:
    """Protesters of one article and the opposition of another are one; police and government the other."""
    table = party_table(
        [
            record("1", party("p1", "Dornland protesters", camp="A"), party("p2", "Dornland police", camp="B")),
            record("2", party("p1", "Port Lara opposition", camp="B"), party("p2", "Dornland government", camp="A")),
        ]
    )
    blocs = camp_level(table)
    street = {blocs.side(table.resolve(a, p) or "") for a, p in (("a-1", "p1"), ("a-2", "p1"))}
    state = {blocs.side(table.resolve(a, p) or "") for a, p in (("a-1", "p2"), ("a-2", "p2"))}
    assert len(street) == 1
    assert len(state) == 1
    assert blocs.opposed(street.pop(), state.pop())


def test_who_is_in_no_camp_keeps_its_own_side() -> None:
    """A hospital belongs to nobody."""
    table = party_table(
        [record("1", party("p1", "Dornland protesters", camp="A"), party("p3", "Red House hospital", "body"))]
    )
    hospital = table.resolve("a-1", "p3") or ""
    assert camp_level(table).side(hospital) == hospital
    assert camp_level(table).camp(hospital) is None
