"""The table of parties: what is joined, what never is, and that order does not matter."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.identity.parties import PartyTable, party_table
from summarizer.records.answer import Party
from summarizer.records.record import ArticleRecord
from tests.identity.cast import party, record


def table_of(*articles: tuple[Party, ...], **desk: Any) -> PartyTable:
    """The table of articles 1, 2, ... with these parties."""
    return party_table([record(str(n), *parties) for n, parties in enumerate(articles, 1)], **desk)


def same(table: PartyTable, *locals_: str) -> bool:
    """Whether the local parties ``article/party`` are one."""
    found = {table.resolve(f"a-{local.split('/')[0]}", local.split("/")[1]) for local in locals_}
    assert None not in found
    return len(found) == 1


VELM = party("s", "Velm", camp="A")
ROKHAN = party("r", "Rokhan Valley", camp="B")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Rokhan Valley", "Rokhan Valley separatists"),
        ("Rokhan Valley", "Rokhan-Valley forces"),
        ("Nagorno-Karabakh", "Karabakh"),
        ("Nagorno-Karabakh", "Nagorny Karabakh"),
        ("Republic of Velm", "Velm"),
        ("Velm government", "Velm"),
        ("Velmish government", "Velm"),
        ("Northern Front", "Northern Front Union"),
        ("Arayik Moravec Group", "Arayik Moravek Group"),
    ],
)
def test_names_of_one_side(a: str, b: str) -> None:
    """Spelling, generic words and a fuller form leave one side."""
    assert same(table_of((party("p", a),), (party("q", b),)), "1/p", "2/q")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Armenia", "Armenian separatists"),
        ("Velm", "South Velm"),
        ("Lara", "Port Lara"),
        ("Velm", "Velmark"),
        ("Velm", "Velm Liberation Front"),
        ("Velm", "Velm protesters"),
        ("Velm", "Velm police"),
        ("Myanmar", "Myanmar rebels"),
        ("Velmish rebels", "Velmish army"),
        ("Gambia", "Zambia"),
        ("Niger", "Nigeria"),
    ],
)
def test_names_of_two_sides(a: str, b: str) -> None:
    """A shared word, a people's adjective or one letter makes no side."""
    assert not same(table_of((party("p", a),), (party("q", b),)), "1/p", "2/q")


def test_what_one_article_tells_apart_stays_apart() -> None:
    """Northern Front and Northern Front Union are two where one article lists both."""
    both = (party("p", "Northern Front"), party("q", "Northern Front Union"))
    table = table_of(both, (party("q", "Northern Front Union"),))
    assert not same(table, "1/p", "1/q")
    assert same(table, "1/q", "2/q")


def test_a_shorter_name_with_two_fuller_ones_stays_alone() -> None:
    """An ambiguous part of a name joins nothing."""
    table = table_of((party("p", "Sarra"),), (party("p", "Mountain Sarra"),), (party("p", "River Sarra"),))
    assert len({table.resolve(f"a-{n}", "p") for n in (1, 2, 3)}) == 3


def test_the_names_of_one_office_join_inside_its_side() -> None:
    """Demonym, possessive, "of" and spelling leave one ministry; the army is one by any of its words."""
    table = table_of(
        (
            VELM,
            party("m", "Velmish defence ministry", "authority", "s"),
            party("a", "Velmish army", "authority", "s"),
        ),
        (
            VELM,
            party("m", "Velm's Defense Ministry", "authority", "s"),
            party("a", "Velm military", "authority", "s"),
        ),
        (
            VELM,
            party("m", "Defence Ministry of Velm", "authority", "s"),
            party("a", "Velmish troops", "authority", "s"),
        ),
    )
    assert same(table, "1/m", "2/m", "3/m")
    assert same(table, "1/a", "2/a", "3/a")
    assert not same(table, "1/m", "1/a")


def test_ministries_of_allied_states_stay_two() -> None:
    """Two allies' defence ministries are never one, however near the states' names."""
    table = table_of(
        (party("v", "Velma", camp="A"), party("m", "Velma defence ministry", "authority", "v")),
        (party("w", "Velmo", camp="A"), party("m", "Velmo defence ministry", "authority", "w")),
    )
    assert not same(table, "1/m", "2/m")
    assert not same(table, "1/v", "2/w")


def test_four_offices_of_one_state_stay_four() -> None:
    """Office types are never crossed."""
    names = [
        "Velm defence ministry",
        "Velm foreign ministry",
        "Velm foreign minister",
        "Velm prosecutor's office",
    ]
    table = table_of(*((VELM, party("o", name, "authority", "s")) for name in names))
    assert len({table.resolve(f"a-{n}", "o") for n in range(1, 5)}) == 4
    assert {table.side(table.resolve(f"a-{n}", "o") or "") for n in range(1, 5)} == {"velm"}


def test_offices_of_two_towns_stay_two() -> None:
    """The mayor of Lara is not the mayor of Port Lara, nor is the police of the one that of the other."""
    table = table_of(
        (VELM, party("m", "Mayor of Lara", "authority", "s"), party("p", "Lara police", "authority", "s")),
        (
            VELM,
            party("m", "Mayor of Port Lara", "authority", "s"),
            party("p", "Port Lara police", "authority", "s"),
        ),
    )
    assert not same(table, "1/m", "2/m")
    assert not same(table, "1/p", "2/p")


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Ilham Aliyev", "Vagif Aliyev", False),
        ("Arayik Harutyunyan", "Artsrun Hovhannisyan", False),
        ("Lara", "Port Lara", False),
        ("Lara Veyn", "Anna Veyn", False),
        ("President Ana Torvi", "Ana Torvi", True),
        ("Velmish Prime Minister Ana Torvi", "Ana Torvi", True),
        ("Araik Harutyunyan", "Arayik Harutyunyan", True),
        ("Torvi", "Ana Torvi", True),
        ("Ana Torvi's spokesman", "Ana Torvi", False),
    ],
)
def test_persons(a: str, b: str, one: bool) -> None:
    """A person is the full name; surnames, their endings and places never join."""
    table = table_of((VELM, party("x", a, "authority", "s")), (VELM, party("x", b, "authority", "s")))
    assert same(table, "1/x", "2/x") is one


def test_a_lone_surname_with_two_bearers_joins_neither() -> None:
    """ "Aliyev" is nobody's where two Aliyevs speak."""
    table = table_of(
        (VELM, party("x", "Ilham Aliyev", "authority", "s")),
        (VELM, party("x", "Vagif Aliyev", "authority", "s")),
        (VELM, party("x", "Aliyev", "authority", "s")),
    )
    assert len({table.resolve(f"a-{n}", "x") for n in (1, 2, 3)}) == 3


def test_roles_are_one_class_only_for_equal_names() -> None:
    """A state that is a side here and an outside power there is one; a near name is not."""
    table = table_of(
        (party("p", "Turvia"),),
        (party("p", "Turvia", "outside_power"),),
        (party("p", "Turviaa", "outside_power"),),
    )
    assert same(table, "1/p", "2/p")
    mixed = table_of((party("p", "Nagorno-Sarra"),), (party("p", "Sarra", "outside_power"),))
    assert not same(mixed, "1/p", "2/p")


def test_an_organ_is_not_its_body() -> None:
    """The council of a union is not the union; a fuller name of one group is the group."""
    table = table_of(
        (party("u", "United Nations", "body"), party("g", "Crisis Group", "organisation")),
        (party("u", "UN Security Council", "body"), party("g", "International Crisis Group", "organisation")),
        (party("u", "UN", "body"),),
    )
    assert not same(table, "1/u", "2/u")
    assert same(table, "1/u", "3/u")
    assert same(table, "1/g", "2/g")


def test_an_alias_helps_only_with_a_proper_name() -> None:
    """ "Armenian separatists" names Karabakh where an article says so; "the ministry" names nobody."""
    table = table_of(
        (
            party("k", "Nagorno-Karabakh", aliases=("Armenian separatists", "Both sides")),
            party("a", "Armenia"),
        ),
        (party("k", "Armenian separatists"),),
        (party("x", "Both sides"),),
    )
    assert same(table, "1/k", "2/k")
    assert not same(table, "1/k", "3/x")
    offices = table_of(
        (
            VELM,
            party("m", "Velm defence ministry", "authority", "s", aliases=("Velm officials", "the ministry")),
        ),
        (VELM, party("m", "Velm officials", "authority", "s")),
    )
    assert not same(offices, "1/m", "2/m")


def test_an_open_chain_is_closed_by_the_name() -> None:
    """An army without a parent goes under its side, also one entered as a side; the entry says so."""
    table = table_of(
        (party("a", "Armenia"), party("k", "Nagorno-Karabakh"), party("x", "Armenian militaries")),
        (party("a", "Armenia"), party("x", "Armenian military", "authority", "a")),
        (party("x", "Karabakh presidency", "authority"),),
    )
    assert same(table, "1/x", "2/x")
    entry = table.entry(table.resolve("a-1", "x") or "")
    assert (entry.side, entry.role, entry.name) == ("armenia", "authority", "Armenian military")
    assert any("taken as part of Armenia by its name" in line for line in entry.joined)
    assert table.side(table.resolve("a-1", "k") or "") == "nagorno-karabakh"


def test_the_fuller_side_wins_when_a_chain_is_closed() -> None:
    """ "South Velm army" belongs to South Velm, not to Velm."""
    table = table_of((party("v", "Velm"), party("s", "South Velm"), party("x", "South Velm army", "authority")))
    assert table.side(table.resolve("a-1", "x") or "") == "south-velm"


def test_a_person_without_a_parent_is_found_by_the_full_name() -> None:
    """An expert whom one article ties to an institute is the same where another does not."""
    table = table_of(
        (party("i", "Norra Institute", "organisation"), party("e", "Ana Torvi", "expert", "i")),
        (party("e", "Ana Torvi", "expert"),),
    )
    assert same(table, "1/e", "2/e")


def test_a_side_is_its_own_top_and_circles_are_cut() -> None:
    """A breakaway region is no part of the state; a circle of parents ends nowhere."""
    table = table_of(
        (
            VELM,
            party("r", "Rokhan Valley", "side", "s"),
            party("x", "Unit X", "authority", "y"),
            party("y", "Unit Y", "authority", "x"),
        ),
    )
    assert table.side("rokhan-valley") == "rokhan-valley"
    assert table.side("unit-x") == "unit-x"


def test_labels_say_whom_a_party_belongs_to_unless_the_name_does() -> None:
    """Parent in brackets only where it is missing from the name."""
    table = table_of(
        (
            VELM,
            party("m", "Velmish defence ministry", "authority", "s"),
            party("x", "Ana Torvi", "authority", "m"),
            party("h", "Palace", "authority", "s"),
            party("y", "Bo Sarn", "authority", "h"),
        )
    )
    assert [table.label(p) for p in ("velm", "velmish-defence-ministry", "ana-torvi", "palace", "bo-sarn")] == [
        "Velm",
        "Velmish defence ministry",
        "Ana Torvi (Velmish defence ministry)",
        "Palace (Velm)",
        "Bo Sarn (Palace, Velm)",
    ]
    assert table.office("ana-torvi") == "velmish-defence-ministry"
    assert table.office("velm") == "velm"


def test_the_display_name_is_the_most_frequent_and_ids_follow_it() -> None:
    """By articles, not by copies; an article that has nothing to do with it changes no id."""
    records = [
        record("1", party("p", "Rokhan Valley")),
        record("2", party("p", "Rokhan Valley")),
        record("3", party("p", "Rokhan Valley separatists"), text="copy"),
        record("4", party("p", "Rokhan Valley separatists"), text="copy"),
        record("5", party("p", "Rokhan Valley separatists"), text="copy"),
    ]
    table = party_table(records)
    assert [(e.id, e.name) for e in table.entries] == [("rokhan-valley", "Rokhan Valley")]
    more = party_table([*records, record("9", party("p", "Port Lara"))])
    assert more.resolve("a-3", "p") == "rokhan-valley"


def test_equal_names_get_numbered_ids() -> None:
    """Two namesakes keep apart ids."""
    table = table_of(
        (VELM, ROKHAN, party("x", "Ana Torvi", "authority", "s"), party("y", "Ana Torvi", "authority", "r")),
    )
    assert {table.resolve("a-1", "x"), table.resolve("a-1", "y")} == {"ana-torvi", "ana-torvi-2"}


def test_the_desk_joins_and_separates() -> None:
    """Hand corrections win over the rules; one that names nobody is reported."""
    articles = ((party("p", "Green Hand"),), (party("p", "Nagorno-Sarra"),), (party("p", "Sarra"),))
    table = table_of(
        *articles,
        joins=(("Green Hand", "Nagorno-Sarra"), ("Nobody", "Sarra")),
        separations=(("Sarra", "Nagorno-Sarra"),),
    )
    assert same(table, "1/p", "2/p")
    assert not same(table, "2/p", "3/p")
    assert table.missed == (("Nobody", "Sarra"),)
    assert same(table_of(*articles), "2/p", "3/p")


def test_nothing_and_unknown_ids() -> None:
    """No records make an empty table; null and unknown ids resolve to None."""
    table = party_table([])
    assert table.entries == ()
    assert table.resolve("a-1", None) is None
    assert table.resolve("a-1", "p1") is None


NAMES = [
    "Velm", "Velmish army", "Velm defence ministry", "Velmish defense ministry", "Rokhan Valley", "Rokhan Valley separatists",
    "Valley", "Ana Torvi", "Torvi", "President Ana Torvi", "Northern Front", "Northern Front Union", "Port Lara", "Lara",
    "South Velm", "UN", "United Nations", "Velm forces", "Rokhan army", "Bo Torvi",
]  # fmt: skip
ROLES = ["side", "authority", "body", "expert", "witness", "media", "outside_power", "organisation"]
some_parties = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(ROLES), st.sampled_from(["", "p0", "p1", "p2"]), st.sampled_from(["", "A", "B"]),
              st.lists(st.sampled_from(NAMES), max_size=2)),
    max_size=6,
)  # fmt: skip


def as_record(n: int, rows: list[tuple[str, str, str, str, list[str]]]) -> ArticleRecord:
    """A record out of generated rows."""
    made = [
        party(f"p{i}", name, role, above or None, camp or None, tuple(aliases))
        for i, (name, role, above, camp, aliases) in enumerate(rows)
    ]
    return record(str(n), *made)


def content(table: PartyTable, records: list[ArticleRecord]) -> object:
    """Everything a table says."""
    resolved = {(r.article.id, p.id): table.resolve(r.article.id, p.id) for r in records for p in r.parties}
    opposed = {(a.id, b.id) for a in table.entries for b in table.entries if table.opposed(a.id, b.id)}
    return table.entries, resolved, opposed, [table.label(e.id) for e in table.entries]


@settings(max_examples=150, deadline=None)
@given(st.lists(some_parties, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_articles_and_parties_does_not_matter(articles: list[Any], chance: random.Random) -> None:
    """M2 is a function of what is said, not of the order it is read in; a repeated record is inert."""
    records = [as_record(n, rows) for n, rows in enumerate(articles)]
    expected = content(party_table(records), records)
    shuffled = [r.model_copy(update={"parties": tuple(chance.sample(r.parties, len(r.parties)))}) for r in records]
    shuffled += shuffled[:2]
    chance.shuffle(shuffled)
    assert content(party_table(shuffled), records) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(some_parties, min_size=1, max_size=5))
def test_a_copy_under_another_id_adds_only_its_id(articles: list[Any]) -> None:
    """A copy of an article changes no name, role, parent, camp or id."""
    records = [as_record(n, rows) for n, rows in enumerate(articles)]
    copy = records[0].model_copy(update={"article": records[0].article.model_copy(update={"id": "a-copy"})})

    def bare(table: PartyTable) -> object:
        return [e.model_copy(update={"articles": ()}) for e in table.entries]

    assert bare(party_table([*records, copy])) == bare(party_table(records))


@settings(max_examples=100, deadline=None)
@given(st.lists(some_parties, max_size=5))
def test_chains_end_and_sides_are_tops(articles: list[Any]) -> None:
    """Every chain of the table ends at its side, and every id resolves."""
    records = [as_record(n, rows) for n, rows in enumerate(articles)]
    table = party_table(records)
    for entry in table.entries:
        at, steps = entry, 0
        while at.part_of is not None:
            at, steps = table.entry(at.part_of), steps + 1
            assert steps <= len(table.entries)
        assert at.id == entry.side == table.entry(entry.side).side
        assert table.office(entry.id)
