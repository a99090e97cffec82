"""Gaps in words."""

from __future__ import annotations

import pytest

from summarizer.brief import wording
from summarizer.brief.gaps import word_gap
from summarizer.brief.lookup import build_lookup
from summarizer.records.brief import Gap

from .invented import merged

WAR = merged()
LOOKUP = build_lookup(WAR)


def text_of(rule: str, *refs: str) -> str:
    """The sentence of one gap."""
    return word_gap(Gap(rule=rule, text="", refs=refs), LOOKUP, WAR.period).text


def test_undisclosed_names_row_and_claimant() -> None:
    """An undisclosed cell is told with what its adversary claims."""
    assert text_of("undisclosed", "velmark") == (
        "Velmark, combatants killed: no figure disclosed; claimed by Northern Front (health office): about 200."
    )


def test_missing_class_is_worked_out_from_the_rows() -> None:
    """A side that counts fighters only has no figure for civilians."""
    assert text_of("class_missing", "front") == "Northern Front: the sources count combatants; no figure for civilians."


def test_cutoff_prints_both_days() -> None:
    """The end of the news and the newest page are both named."""
    assert text_of("cutoff") == "The sources report nothing after 5 Mar; the newest article is dated 6 Mar."


@pytest.mark.parametrize("rule", [*wording.GAPS, "a_new_rule"])
def test_every_rule_has_a_sentence_without_references(rule: str) -> None:
    """No rule prints an empty or unfilled sentence."""
    text = text_of(rule)
    assert text.endswith(".")
    assert "{" not in text
    assert ": ." not in text


@pytest.mark.parametrize(
    ("rule", "found", "expected"),
    [
        ("class_missing", "Velmark|civilian", "Velmark: the sources give no figure for civilians."),
        ("planned_without_outcome", "Talks open.", "Planned, with no outcome in the sources: Talks open."),
        ("a_new_rule", "Nobody counts the wells.", "Nobody counts the wells."),
    ],
)
def test_what_a_rule_found_is_put_into_its_sentence(rule: str, found: str, expected: str) -> None:
    """A text left by the merger is material for the sentence."""
    assert word_gap(Gap(rule=rule, text=found), LOOKUP, WAR.period).text == expected


def test_note_on_a_sum_keeps_its_row_and_prints_days() -> None:
    """A discrepancy names the row, and its ISO days are printed as days."""
    gap = Gap(rule="discrepancy", text="Its parts differ by one on 2031-03-05.", refs=("front",))
    assert word_gap(gap, LOOKUP, WAR.period).text == (
        "Northern Front, combatants killed: the figures do not fit together (Its parts differ by one on 5 Mar)."
    )


def test_many_open_statements_are_cut_short() -> None:
    """One gap over many statements names three and says that there are others."""
    text = text_of("contested", "c-part", "c-took", "c-held", "c-foe")
    assert text.count("whether") == 3
    assert text.endswith("; and others.")
