"""Camps across articles."""

from __future__ import annotations

from summarizer.identity.camps import align_camps
from summarizer.identity.parties import party_table
from summarizer.records.record import ArticleRecord
from tests.identity.cast import party, record


def test_letters_are_never_compared_across_articles() -> None:
    """One article's A is another's B: only who stands with whom counts."""
    camps = align_camps([{"velm": "A", "rokhan": "B", "turvia": "A"}, {"velm": "B", "rokhan": "A"}])
    assert camps.allied("velm", "turvia")
    assert camps.opposed("velm", "rokhan")
    assert camps.opposed("turvia", "rokhan")


def test_three_sides_make_three_camps() -> None:
    """Camps are not only two."""
    camps = align_camps([{"a": "A", "b": "B", "c": "C"}])
    assert camps.opposed("a", "b") and camps.opposed("b", "c") and camps.opposed("a", "c")


def test_a_majority_decides_and_an_opposed_pair_is_never_brought_together() -> None:
    """The weaker link is refused where it would put adversaries into one camp."""
    strong = {"a": "A", "ally": "A", "b": "B"}
    camps = align_camps([strong, strong, {"ally": "A", "b": "A"}])
    assert camps.allied("a", "ally") and camps.opposed("ally", "b")
    weak = align_camps([{"a": "A", "b": "B"}, {"a": "A", "x": "A"}, {"a": "A", "x": "A"}, {"x": "A", "b": "A"}])
    assert weak.allied("a", "x") and not weak.allied("x", "b") and weak.opposed("a", "b")


def test_sides_that_no_article_sets_apart_are_not_opposed() -> None:
    """Different camps without a vote against each other are only different."""
    camps = align_camps([{"a": "A", "b": "B"}, {"c": "A", "d": "B"}])
    assert camps.of["a"] != camps.of["c"]
    assert not camps.opposed("a", "c")
    assert not camps.opposed("a", "unknown")


def test_parties_inherit_the_camp_of_their_side() -> None:
    """An office without a letter of its own stands where its side stands."""
    table = party_table(
        [
            record(
                "1",
                party("p1", "Velm", camp="A"),
                party("p2", "Rokhan", camp="B"),
                party("p3", "Velm defence ministry", "authority", "p1"),
                party("p4", "Norra", "outside_power"),
            )
        ]
    )
    assert table.camp("velm-defence-ministry") == table.camp("velm") is not None
    assert table.opposed("velm-defence-ministry", "rokhan")
    assert table.allied("velm-defence-ministry", "velm")
    assert table.camp("norra") is None and not table.opposed("norra", "velm")


def test_a_copy_of_an_article_has_no_second_vote() -> None:
    """The same text under another id does not outvote."""

    def voice(name: str, letter: str, text: str) -> ArticleRecord:
        return record(name, party("p1", "Velm", camp="A"), party("p2", "Rokhan", camp=letter), text=text)

    records = [
        voice("1", "B", "one"),
        voice("2", "A", "two"),
        voice("3", "B", "three"),
        voice("4", "A", "two"),
        voice("5", "A", "two"),
    ]
    assert party_table(records).opposed("velm", "rokhan")
