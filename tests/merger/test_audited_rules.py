"""Ledger and statements: what an audit with unusual combinations found, each kept as a test."""

from __future__ import annotations

import pytest

from summarizer.merger.statements import same_statement
from summarizer.merger.units import normal_unit

from .records import (
    EPIDEMIC,
    QUAKE,
    Told,
    article,
    claim,
    count,
    day,
    figure,
    printed_rows,
    rows,
    statements,
    told,
)
from .test_denials import attached
from .whole import only

OWN, THEIRS, UN = "Velmark defence ministry", "Rokhan defence ministry", "United Nations"
HEALTH, GUARD = "Sarra health ministry", "Sarra coast guard"


def shelled(text: str, by: str | None = OWN, **more) -> Told:
    """Rokhan does something at Tessarune, as somebody tells it."""
    return claim("attack", "Rokhan", "Velmark", by, text=text, **{"place": "Tessarune", **more})


def toll(*records) -> float:
    """The best of the war's grand total."""
    return rows(*records)["killed/all"].best.value


def velmark(value: int) -> Told:
    """Fighters Velmark says it lost."""
    return figure(value, "Velmark", OWN, people="combatant")


def rokhan(value: int) -> Told:
    """Civilians Rokhan says it lost."""
    return figure(value, "Rokhan", THEIRS, people="civilian")


def test_a_vague_first_voice_ties_no_other_numbers_together() -> None:
    """Twelve villages and forty are two statements, whoever spoke of villages before."""
    found = statements(
        article("a", shelled("Rokhan shelled villages.", said=day(2))),
        article("b", shelled("Rokhan shelled 12 villages.", said=day(3))),
        article("c", shelled("Rokhan shelled 40 villages.", said=day(4))),
    )
    assert len(found) == 2


def test_a_report_without_speaker_ties_no_other_blocs_together() -> None:
    """One side is not credited with the other's longer words by way of an outlet's."""
    long = "Rokhan shelled the bakery, burning twelve houses across three districts."
    found = statements(
        article("a", shelled("Rokhan shelled the bakery.", None, said=day(2))),
        article("b", shelled("Rokhan shelled the bakery.", OWN, said=day(3))),
        article("c", shelled(long, THEIRS, said=day(4))),
    )
    assert not any(len({v.bloc for v in s.voices if v.bloc}) > 1 for s in found)


def test_talks_with_two_different_sides_are_two_talks() -> None:
    """A report that leaves one of the two out does not make them one."""
    known = {"place": "Port Lara", "day": day(2), "text": "Envoys held talks on prisoners."}
    found = statements(
        article("a", claim("negotiate", "Velmark", None, None, said=day(2), **known)),
        article("b", claim("negotiate", "Velmark", "Rokhan", None, said=day(3), **known)),
        article("c", claim("negotiate", "Velmark", "Sarra", None, said=day(4), **known)),
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    "negated", ["Rokhan hasn't shelled the harbour.", "Rokhan has not, it is said, shelled the harbour."]
)
def test_a_negation_is_one_however_it_is_written(negated) -> None:
    """Contracted, or followed by a comma."""
    first, second = told(article("a", shelled("Rokhan shelled the harbour."), shelled(negated)))
    assert not same_statement(first, second)


def test_texts_without_any_content_word_are_not_one_for_that() -> None:
    """Nothing in common is no likeness."""
    texts = ("Rokhan won it.", "Rokhan lost it all.", "Rokhan ran.", "Rokhan sat.")
    found = [article(name, claim("other", "Rokhan", None, OWN, text=t)) for name, t in zip("abcd", texts, strict=True)]
    assert len(statements(*found)) == 4


@pytest.mark.parametrize(
    "text", ["Rokhan troops are in control of Tessarune.", "Rokhan is in full control of Tessarune."]
)
def test_who_controls_a_town_holds_more_than_a_part_of_it(text) -> None:
    """ "In control of" is no "in"."""
    ours = claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2), text="Velmark holds it.")
    theirs = claim("hold", "Rokhan", None, THEIRS, place="Tessarune", day=day(2), text=text)
    assert [len(s.rivals) for s in attached(article("a", theirs), article("b", ours))] == [1, 1]


def test_a_contested_town_may_be_spelt_in_two_ways() -> None:
    """One letter of six or more may differ."""
    ours = claim("hold", "Velmark", None, OWN, place="Tessarune", day=day(2), text="Velmark holds it.")
    theirs = claim("take", "Rokhan", "Velmark", THEIRS, place="Tessaruna", day=day(2), text="Rokhan took it.")
    assert [len(s.rivals) for s in attached(article("a", theirs), article("b", ours))] == [1, 1]


def test_to_say_that_nothing_was_lost_admits_nothing() -> None:
    """Only who tells of the loss concedes it."""
    (entry,) = only(
        article(
            "a",
            claim(
                "take", "Rokhan", "Velmark", OWN, place="Port Lara", text="Rokhan did not take Port Lara.", day=day(2)
            ),
        )
    ).claims
    assert entry.status != "admitted"


def test_a_days_figure_goes_on_top_of_a_later_said_period() -> None:
    """Two days of ten, told as 25 for both, and a third of ten make 35."""
    found = count(
        article("1", figure(10, "Velmark", OWN, people="combatant", span="day", day=day(1)), latest=day(1)),
        article("2", figure(10, "Velmark", OWN, people="combatant", span="day", day=day(2)), latest=day(2)),
        article(
            "p", figure(25, "Velmark", OWN, people="combatant", span="period", day=day(1), end_day=day(2)),
            latest=day(2), published=day(3),
        ),
        article(
            "3", figure(10, "Velmark", OWN, people="combatant", span="day", day=day(3)), latest=day(3), published=day(4)
        ),
    )  # fmt: skip
    assert found.best.value == 35


@pytest.mark.parametrize(("value", "by"), [(12000, None), (300, GUARD)])
def test_people_counted_at_one_site_are_a_part_whoever_counts_them(value, by) -> None:
    """The ministry's count of all stands, and the site has a line of its own."""
    whole = figure(9000, None, HEALTH, "displaced")
    site = figure(value, None, by, "displaced", span="unstated", place="Port Lara")
    found = rows(
        article("a", whole, scene=QUAKE, latest=day(2)), article("b", site, scene=QUAKE, latest=day(4)), scene=QUAKE
    )
    assert found["displaced/all"].best.value == 9000
    assert found["displaced/all/port-lara"].best.value == value


def test_a_belligerents_count_of_everybody_is_no_total() -> None:
    """Its word on all the dead stays visible and raises nothing."""
    assert toll(article("a", velmark(31), rokhan(12), figure(900, None, THEIRS))) == 43


def test_an_unclear_span_below_anybodys_last_total_is_not_used() -> None:
    """The outlet's forty are no total where a hundred were told before."""
    old = article("a", velmark(10), rokhan(5), figure(100, None, UN), latest=day(2))
    assert toll(old, article("b", figure(40, span="unstated"), latest=day(3))) == 100


def test_an_outlets_undated_repeat_of_an_old_total_is_stale_whoever_said_it_first() -> None:
    """A hundred, a hundred and fifty, and a hundred again without a day: a hundred and fifty."""
    old = article("a", velmark(10), rokhan(5), figure(100, None, UN), latest=day(2))
    new = article("b", figure(150, None, UN), latest=day(3))
    assert toll(old, new, article("c", figure(100), latest=day(4))) == 150


def test_cases_stated_anew_after_a_withdrawal_stand() -> None:
    """Only what was said before is taken back with it."""
    known = {"day": day(1), "end_day": day(2)}
    gone = figure(120, None, HEALTH, "suspected_cases", stance="withdrawn", said=day(3), **known)
    anew = figure(120, None, HEALTH, "cases", said=day(4), **known)
    found = printed_rows(
        article("c", gone, scene=EPIDEMIC, latest=day(3)),
        article("e", anew, scene=EPIDEMIC, latest=day(4)),
        scene=EPIDEMIC,
    )
    assert found["cases/all"].state == "announced"


def test_a_dollar_is_a_dollar() -> None:
    """However it is printed."""
    assert {normal_unit(unit) for unit in ("US$", "US dollars", "dollar", "USD")} == {"dollar"}


def test_two_things_destroyed_at_one_place_are_two_statements() -> None:
    """A denial of the one leaves the other alone."""
    known = {"place": "Lethra", "day": day(3), "said": day(3)}
    bridges = claim("destroy", "Velmark", None, OWN, text="Velmark destroyed three bridges near Lethra.", **known)
    depot = claim("destroy", "Velmark", None, OWN, text="Velmark destroyed an ammunition depot in Lethra.", **known)
    assert len(statements(article("a", bridges, depot))) == 2


def test_a_trait_is_printed_as_the_article_has_it() -> None:
    """Only the key by which rows are told apart is folded."""
    some = figure(2, None, HEALTH, "killed", subgroup="members of the Arden family")
    (row,) = printed_rows(article("a", some, scene=QUAKE), scene=QUAKE).values()
    assert row.subgroup == "members of the Arden family"
    assert "Counts only members of the Arden family: part of a larger figure." in row.notes


def test_a_true_rival_is_not_hidden_by_what_one_camp_says_of_other_days() -> None:
    """Whichever camp spoke first."""
    took = claim("take", "Rokhan", "Velmark", THEIRS, place="Tessarune", day=day(2), said=day(2))
    many = [
        claim(
            "hold", "Velmark", None, OWN, place="Tessarune", day=day(3), said=day(3), text=f"Velmark held it {n} times."
        )
        for n in range(192)
    ]
    kept = claim("hold", "Velmark", None, OWN, place="Tessarune", said=day(4), text="Velmark kept it.")
    found = {s.id: s for s in attached(article("a", took), article("b", *many), article("c", kept))}
    assert found["a-a.c0"].rivals == ["a-c.c0"]


def test_older_days_told_late_do_not_shrink_the_count_on_top_of_a_newer_total() -> None:
    """A total of 25 and three more the next day are 28, whatever the days before are said to have been."""
    new = (
        article("t", figure(25, None, HEALTH, end_day=day(2), said=day(3)), scene=QUAKE, latest=day(3)),
        article(
            "n", figure(3, None, HEALTH, span="day", day=day(3), said=day(3), hour="20:00"), scene=QUAKE, latest=day(3)
        ),
    )
    old = [
        article(f"o{n}", figure(dead, None, HEALTH, span="day", day=day(n), said=day(n)), scene=QUAKE, latest=day(n))
        for n, dead in ((1, 10), (2, 12))
    ]
    for records in (new, (*new, *old)):
        assert rows(*records, scene=QUAKE)["killed/all"].best.value == 28
