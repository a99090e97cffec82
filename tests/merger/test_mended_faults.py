"""Faults of the merger once found by reading the rules against it; each must stay mended."""

from __future__ import annotations

from dataclasses import replace

from summarizer.merger.merge import merge
from summarizer.merger.units import normal_unit
from summarizer.records.record import ArticleRecord

from .records import MARCH, QUAKE, article, claim, count, day, figure, measure, printed_rows, words
from .whole import only

OWN, THEIRS, HEALTH = "Velmark defence ministry", "Rokhan defence ministry", "Sarra health ministry"
FIGHTING = claim("fighting", "Velmark", "Rokhan")


def test_unrest_with_two_named_sides_can_be_merged() -> None:
    """Total: a march with police and organisers gives a brief and no KeyError."""
    merge([article("a", figure(8000, "March for Bread", "Caldrune police", "attendance"), scene=MARCH)])


def test_a_part_named_by_a_compass_word_is_not_the_country() -> None:
    """M6.9: 60 killed in northern Sarra are not the toll of Sarra."""
    found = printed_rows(
        article(
            "a", figure(100, None, HEALTH), figure(60, None, HEALTH, area="northern Sarra"), scene=QUAKE, latest=day(2)
        ),
        scene=QUAKE,
    )
    assert found["killed/all"].value == 100 and len(found) == 2, {k: v.value for k, v in found.items()}


def test_two_parts_of_a_region_are_two_rows() -> None:
    """M6.9: Upper Lethra and Lower Lethra are two districts, not one count revised down."""
    found = printed_rows(
        article("a", figure(100, None, HEALTH, area="Upper Lethra"), scene=QUAKE, latest=day(2)),
        article("b", figure(40, None, HEALTH, area="Lower Lethra"), scene=QUAKE, latest=day(3)),
        scene=QUAKE,
    )
    assert len(found) == 2, list(found)


def test_a_revision_taken_back_to_the_first_value_counts() -> None:
    """M6.3: of one day 30, later 31, later 30 again, each said on a day of its own: the last said replaces."""
    toll = [(30, 2), (31, 3), (30, 4)]
    found = [
        article(
            str(n),
            figure(v, "Velmark", OWN, people="combatant", said=day(n), day=day(1), end_day=day(2)),
            latest=day(n),
        )
        for v, n in toll
    ]
    assert count(*found).best.value == 30


def test_a_figure_said_again_after_it_was_withdrawn_counts() -> None:
    """M5: only what was said before is taken back."""

    def f(n: int, **more: str) -> ArticleRecord:
        told = figure(31, "Velmark", OWN, people="combatant", said=day(n), day=day(1), end_day=day(2), **more)
        return article(str(n), told, latest=day(n))

    assert count(f(2), f(3, stance="withdrawn"), f(4)).best is not None


def test_short_quotations_with_one_long_attribution_are_two() -> None:
    """M10: 80 % of the words of the quotations, not of the sentence that names the speaker."""
    a, b = words(OWN, "We will win"), words(OWN, "They will pay")
    lead = "Colonel Iven Marat, spokesman of the Velmark defence ministry, told reporters in Tessarune on Tuesday: "
    a, b = replace(a, sentence=lead + '"We will win"'), replace(b, sentence=lead + '"They will pay"')
    assert len(only(article("a", FIGHTING, a), article("b", FIGHTING, b)).voices) == 2


def test_floor_low_high_order() -> None:
    """low <= value always; best at least 42 with floor 43"""
    row = printed_rows(
        article(
            "a",
            figure(31, "Velmark", OWN, people="combatant"),
            figure(12, "Rokhan", THEIRS, people="civilian"),
            figure(42, qualifier="about"),
        )
    )["killed/all"]
    assert row.low <= row.value <= (row.high or 1e9), (row.value, row.low, row.high)


def test_withdrawn_without_number() -> None:
    """M5 a withdrawal that names no number takes back the speaker's last figure"""
    r = count(
        article("a", figure(31, None, HEALTH), scene=QUAKE, latest=day(2)),
        article(
            "b",
            figure(None, None, HEALTH, stance="withdrawn", qualifier="vague", printed="the figure"),
            scene=QUAKE,
            latest=day(3),
        ),
        scene=QUAKE,
    )
    assert r.best is None


def test_days_of_another_article_that_miss_the_total_are_noted() -> None:
    """M6.10: days sum to the cumulative - also where days and total stand in different articles."""
    row = printed_rows(
        article("a", figure(10, None, HEALTH, span="day", day=day(1)), scene=QUAKE, latest=day(1)),
        article("b", figure(20, None, HEALTH, span="day", day=day(2)), scene=QUAKE, latest=day(2)),
        article("c", figure(35, None, HEALTH, end_day=day(2)), scene=QUAKE, latest=day(3)),
        scene=QUAKE,
    )["killed/all"]
    assert any("35" in n or "30" in n for n in row.notes), row.notes


def test_an_article_with_only_an_evacuation_order_gives_a_brief() -> None:
    """M0: an article that tells of a measure alone is a situation."""
    merged = merge(
        [article("a", measure("evacuation_order", HEALTH, "Sarra ordered an evacuation.", day=day(2)), scene=QUAKE)]
    )
    assert merged.situations


def test_buses_are_buses() -> None:
    """M6: one unit, one cell."""
    assert normal_unit("buses") == normal_unit("bus")
