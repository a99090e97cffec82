"""M4: which claims of different articles are one statement."""

from __future__ import annotations

from typing import Any

from summarizer.merger.statements import days_meet, same_statement

from .records import Told, article, claim, day, statements, told

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"


def test_the_same_deed_in_two_articles_is_one_statement() -> None:
    """Same act, actor side and target side, place and day: one statement with two voices."""
    deed = claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2))
    found = statements(article("a", deed), article("b", deed))
    assert len(found) == 1
    assert {voice.article for voice in found[0].voices} == {"a-a", "a-b"}


def test_offices_of_one_side_are_one_statement_with_several_voices() -> None:
    """Same side through several offices is one statement."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune")),
        article("b", claim("attack", "Rokhan", "Velmark", "Velmark foreign ministry", place="Tessarune")),
    )
    assert len(found) == 1 and len(found[0].voices) == 2


def test_another_act_is_another_statement() -> None:
    """An attack is not an offensive."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune")),
        article("b", claim("offensive", "Rokhan", "Velmark", OWN, place="Tessarune")),
    )
    assert len(found) == 2


def test_the_other_way_round_is_another_statement() -> None:
    """Who did it to whom tells statements apart."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune")),
        article("b", claim("attack", "Velmark", "Rokhan", THEIRS, place="Tessarune")),
    )
    assert len(found) == 2


def test_places_that_exclude_each_other_are_two_statements() -> None:
    """An attack on Tessarune is not one on Port Lara."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2))),
        article("b", claim("attack", "Rokhan", "Velmark", OWN, place="Port Lara", day=day(2))),
    )
    assert len(found) == 2


def test_a_place_holds_its_own_part() -> None:
    """Places may contain each other: northern Tessarune is in Tessarune."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2))),
        article("b", claim("attack", "Rokhan", "Velmark", OWN, place="northern Tessarune", day=day(2))),
    )
    assert len(found) == 1


def test_days_that_do_not_overlap_are_two_statements() -> None:
    """The attack of the second day is not that of the fourth."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2))),
        article("b", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(4))),
    )
    assert len(found) == 2


def test_a_stretch_of_days_holds_a_day_inside_it() -> None:
    """Day windows overlap: the third day is inside the second to the fourth."""
    long, short = told(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, day=day(2), end_day=day(4))),
        article("b", claim("attack", "Rokhan", "Velmark", OWN, day=day(3))),
    )
    assert days_meet(long, short) and days_meet(short, long)


def test_a_missing_place_or_day_meets_any() -> None:
    """One place or day missing does not part two statements that share their words."""
    found = statements(
        article("a", claim("take", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2), text="Rokhan took Tessarune.")),
        article("b", claim("take", "Rokhan", None, OWN, text="Rokhan took the town of Tessarune.")),
    )  # fmt: skip
    assert len(found) == 1


def test_nothing_in_common_but_the_act_is_two_statements() -> None:
    """Without place, day or common words two attacks stay two."""
    found = statements(
        article("a", claim("attack", "Rokhan", "Velmark", OWN, text="Rokhan shelled a bakery.")),
        article("b", claim("attack", "Rokhan", "Velmark", OWN, text="Rokhan raided fishing boats.")),
    )
    assert len(found) == 2


def test_of_mutual_acts_the_order_of_names_does_not_matter() -> None:
    """Fighting between A and B is fighting between B and A."""
    found = statements(
        article("a", claim("fighting", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2))),
        article("b", claim("fighting", "Velmark", "Rokhan", THEIRS, place="Tessarune", day=day(2))),
    )
    assert len(found) == 1


def test_allies_are_matched_at_camp_level() -> None:
    """A deed laid to a side and the same laid to its ally are one statement."""
    found = statements(
        article("a", claim("attack", "Velmark", "Rokhan", THEIRS, place="Port Lara", day=day(2))),
        article("b", claim("attack", "Free Tessa", "Rokhan", THEIRS, place="Port Lara", day=day(2))),
    )
    assert len(found) == 1


def test_planned_is_never_done() -> None:
    """What is planned is not united with what was done."""
    found = statements(
        article("a", claim("offensive", "Rokhan", "Velmark", OWN, place="Tessarune")),
        article("b", claim("offensive", "Rokhan", "Velmark", OWN, place="Tessarune", mode="planned")),
    )
    assert len(found) == 2


def test_history_is_no_statement() -> None:
    """M6.1: earlier episodes are background only."""
    assert not statements(article("a", claim("attack", "Rokhan", "Velmark", OWN, mode="earlier_episode")))


def test_deeds_of_no_named_kind_need_the_same_words() -> None:
    """Two "other" deeds at one place and day are one only if their words say the same."""
    first, second, third = told(
        article("a", claim("other", "Rokhan", None, OWN, place="Tessarune", text="Rokhan opened the dam gates.")),
        article(
            "b", claim("other", "Rokhan", None, OWN, place="Tessarune", text="Rokhan opened the gates of the dam.")
        ),
        article("c", claim("other", "Rokhan", None, OWN, place="Tessarune", text="Rokhan held an exhibition.")),
    )
    assert same_statement(first, second)
    assert not same_statement(first, third)


def test_a_statement_is_printed_by_its_fullest_voice() -> None:
    """The voice with place and day speaks for the statement."""
    found = statements(
        article("a", claim("take", "Rokhan", None, OWN, text="Rokhan took Tessarune."), latest=day(4)),
        article("b", claim("take", "Rokhan", None, OWN, place="Tessarune", day=day(2), text="Rokhan took Tessarune.")),
    )
    assert len(found) == 1 and found[0].first.article == "a-b"


def test_the_order_of_input_does_not_matter() -> None:
    """Statements are the same whatever order claims come in."""
    deeds = [
        article("a", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(2)), latest=day(2)),
        article("b", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune"), latest=day(3)),
        article("c", claim("attack", "Rokhan", "Velmark", OWN, place="Tessarune", day=day(4)), latest=day(4)),
    ]
    seen = {tuple((s.id, tuple(v.id for v in s.voices)) for s in statements(*order)) for order in (deeds, deeds[::-1])}
    assert len(seen) == 1


def shelled(text: str, by: str | None = OWN, **more: Any) -> Told:
    """Rokhan attacks Velmark at Tessarune, in these words."""
    return claim("attack", "Rokhan", "Velmark", by, text=text, **{"place": "Tessarune", **more})


def test_speakers_of_two_blocs_must_say_the_most_of_the_same() -> None:
    """What only one of two sides said is not credited to the other, though place and act are one."""
    short, half = "Rokhan shelled the bakery.", "Rokhan shelled the bakery with heavy rockets."
    longer = "Rokhan shelled the bakery, burning twelve houses across three districts."
    assert len(statements(article("a", shelled(short)), article("b", shelled(half, THEIRS)))) == 1
    assert len(statements(article("a", shelled(short)), article("b", shelled(longer, THEIRS)))) == 2
    assert len(statements(article("a", shelled(short)), article("b", shelled(longer, "Velmark foreign ministry")))) == 1


def test_a_negation_never_unites_with_its_opposite() -> None:
    """That the harbour was spared is not that it was shelled, however like the words are."""
    hit, spared = "Rokhan shelled the harbour.", "Rokhan never shelled the harbour."
    first, second, again = told(article("a", shelled(hit), shelled(spared)), article("b", shelled(spared)))
    assert not same_statement(first, second) and not same_statement(second, first)
    assert same_statement(second, again)


def test_texts_with_other_numbers_are_two_statements() -> None:
    """12 villages shelled are not 40; a text that prints one of the other's numbers, or none, may be the same."""
    twelve, forty, both, none = told(
        article(
            "a",
            shelled("Rokhan shelled 12 villages."),
            shelled("Rokhan shelled 40 villages."),
            shelled("Rokhan shelled 12 villages and 3 farms."),
            shelled("Rokhan shelled villages."),
        )
    )
    assert not same_statement(twelve, forty)
    assert same_statement(twelve, both) and same_statement(twelve, none)


def test_talks_of_two_other_pairs_are_two_statements() -> None:
    """Talks of Velmark and Rokhan are not those of Sarra and Rokhan; where a pair is not complete they may be."""
    talks = {"place": "Port Lara", "day": day(2), "text": "Envoys held talks on prisoners."}
    pair = article("a", claim("negotiate", "Velmark", "Rokhan", None, **talks))
    assert len(statements(pair, article("b", claim("negotiate", "Rokhan", "Sarra", None, **talks)))) == 2
    assert len(statements(pair, article("b", claim("negotiate", "Rokhan", None, None, **talks)))) == 1


def test_reports_without_a_speaker_at_one_place_are_one() -> None:
    """Whom nobody says it needs no common words; a named speaker's two accounts of one place do."""
    fire, raid = "Rokhan shelled the bakery.", "Rockets struck fishing boats."
    assert same_statement(*told(article("a", shelled(fire, None), shelled(raid, None))))
    assert not same_statement(*told(article("a", shelled(fire), shelled(raid))))


def test_what_was_told_without_a_day_is_not_of_a_day_long_after() -> None:
    """A deed told as done on the fourth day may be of the fifth by a slip of the zone, never of the ninth."""
    told_early = shelled("Rokhan shelled the bakery.", said=day(4))
    next_day, late = (shelled("Rokhan shelled the bakery.", day=day(n), said=day(n)) for n in (5, 9))
    assert len(statements(article("a", told_early), article("b", next_day))) == 1
    assert len(statements(article("a", told_early), article("b", late))) == 2


def test_what_was_planned_without_a_day_may_be_of_any_day() -> None:
    """Only what is told as done lies in the past of its telling."""
    plan = shelled("Rokhan will shell the bakery.", said=day(4), mode="planned")
    assert days_meet(*told(article("a", plan), article("b", shelled("It was shelled.", day=day(9), said=day(9)))))


def test_several_speakers_are_printed_by_the_shortest_of_the_fullest_texts() -> None:
    """Nobody is credited with what only another one said; one speaker's newest words stand."""
    short, half = "Rokhan shelled the bakery.", "Rokhan shelled the bakery with heavy rockets."
    vague = article("c", shelled("Rokhan shelled it.", ALLY, place=None, said=day(4)))
    early = article("a", shelled(short, OWN, day=day(2), said=day(2)))
    (both,) = statements(early, article("b", shelled(half, THEIRS, day=day(2), said=day(3))), vague)
    assert len(both.voices) == 3 and both.first.text == short
    (own,) = statements(early, article("b", shelled(half, OWN, day=day(2), said=day(3))))
    assert own.first.text == half
