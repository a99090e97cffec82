"""One full personal name is one person, whatever office the reports put them in."""

from __future__ import annotations

from tests.identity.cast import party

from .test_parties import same, table_of

POLICE = party("p", "Velm police", role="authority", part_of="s")
STATE = party("s", "Velm")
TOWN = party("t", "Port Lara")


def test_a_person_under_two_offices_is_one() -> None:
    """Also where a title follows the name, and where one report gives no office."""
    first = (STATE, POLICE, party("x", "Galt Ormen", role="authority", part_of="p"))
    second = (TOWN, party("x", "Galt Ormen, police chief", role="authority", part_of="t"))
    third = (party("x", "Galt Ormen", role="witness"),)
    assert same(table_of(first, second, third), "1/x", "2/x", "3/x")


def test_an_office_outweighs_none() -> None:
    """Whoever is put under an office by one report has it, though another gives none."""
    office = party("c", "Orrisend clinic", role="organisation")
    table = table_of(
        (office, party("x", "Oda Pellen", role="witness", part_of="c")), (party("x", "Oda Pellen", role="witness"),)
    )
    found = table.resolve("a-2", "x")
    assert found is not None and table.side(found) == table.resolve("a-1", "c")


def test_two_of_one_name_in_one_article_are_two() -> None:
    """What one article tells apart is never joined."""
    both = (
        STATE,
        TOWN,
        party("x", "Galt Ormen", role="authority", part_of="s"),
        party("y", "Galt Ormen", role="authority", part_of="t"),
    )
    assert not same(table_of(both), "1/x", "1/y")


def test_a_surname_or_an_institution_is_no_full_name() -> None:
    """ "Ormen" may be two people, and every state has its "Health Ministry"."""
    for name in ("Ormen", "Health Ministry"):
        first = (STATE, party("x", name, role="authority", part_of="s"))
        second = (TOWN, party("x", name, role="authority", part_of="t"))
        assert not same(table_of(first, second), "1/x", "2/x")


def test_the_desk_keeps_namesakes_apart() -> None:
    """A separation by name holds against the rule."""
    first = (STATE, party("x", "Galt Ormen", role="authority", part_of="s"))
    second = (TOWN, party("x", "Galt Ormen, mayor", role="authority", part_of="t"))
    separations = (("Galt Ormen", "Galt Ormen, mayor"),)
    assert not same(table_of(first, second, separations=separations), "1/x", "2/x")
