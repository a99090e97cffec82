"""M4: which claims of different articles are one statement."""

from __future__ import annotations

from summarizer.merger.statements import content_words, days_meet, same_statement

from .records import article, claim, day, statements, told

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


def test_content_words_leave_out_the_common_ones() -> None:
    """Words every sentence has tie nothing together."""
    assert content_words("They said that Rokhan took 12 towns") == {"rokhan", "took", "12", "towns"}
