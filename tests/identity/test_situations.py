"""Which articles are about one situation."""

from __future__ import annotations

import random
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.identity.situations import Situations, situations
from summarizer.records.record import ArticleRecord
from tests.identity.cast import figure, header, party, record


def quake(
    name: str,
    first: str | None = None,
    *,
    place: str | None = "Sarra island",
    magnitude: float | None = None,
    killed: float | None = None,
    injured: float | None = None,
    latest: str | None = None,
    published: str | None = None,
    country: str | None = "Norra",
    title: str = "Earthquake on Sarra island",
    text: str | None = None,
) -> ArticleRecord:
    """An article on an earthquake."""
    values = (("magnitude", magnitude), ("killed", killed), ("injured", injured))
    return record(
        name,
        head=header("earthquake", title, place, country, first, latest, published),
        figures=tuple(figure(measure, value) for measure, value in values if value is not None),
        text=text,
    )  # fmt: skip


def groups(found: Situations) -> list[set[str]]:
    """The groups as sets of article names."""
    return sorted(({a.removeprefix("a-") for a in group.articles} for group in found.groups), key=sorted)


def war(name: str, title: str, *sides: str, first: str | None = "2031-03-01", latest: str | None = None,
        place: str | None = None, country: str | None = None) -> ArticleRecord:  # fmt: skip
    """An article on a war."""
    parties = [party(f"p{n}", side, camp="AB"[n % 2]) for n, side in enumerate(sides)]
    return record(name, *parties, head=header("armed_conflict", title, place, country, first, latest))


def test_two_quakes_on_one_island_stay_two() -> None:
    """Years or weeks apart: two situations, each with its own id."""
    found = situations(
        [
            quake("1", "2029-11-27"),
            quake("2", "2029-11-28", place="Port Lara"),
            quake("3", "2031-09-10"),
            quake("4", "2031-10-02"),
        ]
    )
    assert groups(found) == [{"1", "2"}, {"3"}, {"4"}]
    assert [group.id for group in found.groups] == [
        "earthquake-sarra-island-2029-11",
        "earthquake-sarra-island-2031-09",
        "earthquake-sarra-island-2031-10",
    ]


def test_undated_articles_are_told_apart_by_their_marks() -> None:
    """Magnitude and toll place an article that gives no day; another quake's magnitude makes it another situation."""
    found = situations(
        [
            quake("old1", "2029-11-27", magnitude=5.9, killed=10),
            quake("old2", "2029-11-27", magnitude=6.1, killed=10, injured=80),
            quake("old3", magnitude=6.1, killed=3),
            quake("old4", killed=10),
            quake("new1", magnitude=5.6, injured=5),
            quake("new2", magnitude=5.6, injured=2),
            quake("new3", magnitude=5.2, injured=3),
            quake("new4", magnitude=5.6, latest="2031-09-10"),
        ]
    )
    assert groups(found)[-1] == {"old1", "old2", "old3", "old4"}
    assert {"new1", "new2", "new4"} in groups(found)
    assert not any({"old1", "new3"} <= group for group in groups(found))


def test_an_earlier_episode_is_no_mark() -> None:
    """The magnitude of last year's quake, told as history, does not draw an article to it."""
    late = quake("2", magnitude=5.2, injured=5)
    history = figure("magnitude", 6.1, mode="earlier_episode")
    late = late.model_copy(update={"figures": (*late.figures, late.figures[0].model_copy(update={"item": history}))})
    assert groups(situations([quake("1", "2029-11-27", magnitude=6.1, killed=10), late])) == [{"1"}, {"2"}]


def test_an_undated_article_goes_where_its_latest_day_lies() -> None:
    """The latest day, then publication, decides between two quakes; long after both it fits neither."""
    dated = [quake("1", "2029-11-27"), quake("2", "2031-09-10")]
    undated = [
        quake("3", latest="2029-11-29"),
        quake("4", published="2031-09-11"),
        quake("5", latest="2033-01-01"),
    ]
    assert groups(situations(dated + undated)) == [{"1", "3"}, {"2", "4"}, {"5"}]


def test_without_marks_and_days_the_only_fitting_situation_takes_it() -> None:
    """One candidate is enough where nothing speaks against it; of two none is taken."""
    assert groups(situations([quake("1", "2029-11-27"), quake("2")])) == [{"1", "2"}]
    two = [quake("1", "2029-11-27"), quake("2", "2031-09-10"), quake("3")]
    assert groups(situations(two)) == [{"1"}, {"2"}, {"3"}]


def test_undated_articles_of_one_event_find_each_other() -> None:
    """Where no article knows the day, a shared magnitude makes one situation."""
    found = situations([quake("1", magnitude=5.6), quake("2", magnitude=5.6, injured=5), quake("3", injured=5)])
    assert groups(found) == [{"1", "2", "3"}]
    assert found.groups[0].id == "earthquake-sarra-island"


def test_one_war_under_two_names_is_one() -> None:
    """Shared sides and time make one war, whatever it is called and wherever it is placed."""
    found = situations(
        [
            war(
                "1",
                "Fighting over Rokhan Valley",
                "Velm",
                "Norra",
                place="Rokhan Valley",
                country="Velm; Norra",
            ),
            war(
                "2",
                "Second Velm-Norra war",
                "Norra",
                "Velm",
                "Rokhan Valley",
                latest="2031-03-20",
                country="Velm",
            ),
            war("3", "Shelling in the valley", "Norra", "Velm", first="2031-03-15"),
            war("4", "Fighting over Rokhan Valley", "Velm", "Norra", first=None, latest="2031-03-22"),
        ]
    )
    assert groups(found) == [{"1", "2", "3", "4"}]
    assert found.groups[0].info.first_day == "2031-03-01"
    assert len(found.groups[0].info.other_titles) == 2


def test_two_wars_stay_two() -> None:
    """Other sides, or the same sides years later, make another war."""
    found = situations(
        [
            war("1", "War A", "Velm", "Norra", country="Velm"),
            war("2", "War B", "Velm", "Turvia", country="Turvia"),
            war("3", "War C", "Velm", "Norra", first="2036-04-01", country="Velm"),
        ]
    )
    assert groups(found) == [{"1"}, {"2"}, {"3"}]


@pytest.mark.parametrize(
    ("kind", "other", "place", "day", "one"),
    [
        ("fire_explosion", "transport_accident", "Port Lara", "2031-05-05", True),
        ("fire_explosion", "attack", "Port Lara", "2031-05-06", True),
        ("fire_explosion", "attack", "Port Lara", "2031-05-20", False),
        ("fire_explosion", "attack", "Lara", "2031-05-05", False),
        ("fire_explosion", "fire_explosion", "Lara", "2031-05-05", False),
        ("fire_explosion", "epidemic", "Port Lara", "2031-05-05", False),
        ("attack", "armed_conflict", "near Port Lara", "2031-05-05", True),
        ("transport_accident", "other", "Port Lara", "2031-05-05", True),
    ],
)
def test_sister_kinds_need_one_place_and_one_day(kind: str, other: str, place: str, day: str, one: bool) -> None:
    """What one article calls an explosion another may call an attack; only there and then."""
    found = situations(
        [
            record("1", head=header(kind, "Blast", "Port Lara", "Norra", "2031-05-05")),
            record("2", head=header(other, "Event", place, "Norra", day)),
            record("3", head=header(kind, "Blast", "Port Lara", "Norra", "2031-05-05")),
        ]
    )
    assert any({"1", "2", "3"} == group for group in groups(found)) is one


def test_storms_and_diseases_of_other_names_stay_apart() -> None:
    """Two named storms, two diseases, in one country at one time."""
    found = situations(
        [
            record("1", head=header("storm_flood", "Storm Ana in Norra", "Lara", "Norra", "2031-05-05")),
            record("2", head=header("storm_flood", "Floods after Storm Ana", "Torva", "Norra", "2031-05-07")),
            record("3", head=header("storm_flood", "Storm Boris in Norra", "Lara", "Norra", "2031-05-09")),
            record("4", head=header("epidemic", "Cholera outbreak in Norra", None, "Norra", "2031-05-01")),
            record("5", head=header("epidemic", "Cholera epidemic in Norra", "Lara", "Norra", "2031-06-01")),
            record("6", head=header("epidemic", "Measles outbreak in Norra", "Lara", "Norra", "2031-05-01")),
            record("7", head=header("unrest", "Protests in Norra", "Lara", "Norra", "2031-05-01", "2031-05-20")),
            record("8", head=header("unrest", "Riots in Torva", "Torva", "Norra", "2031-06-01")),
        ]
    )
    assert groups(found) == [{"1", "2"}, {"3"}, {"4", "5"}, {"6"}, {"7", "8"}]


def test_what_fits_nowhere_is_listed() -> None:
    """A lone article of kind other, and one that tells nothing, are named with the reason."""
    found = situations(
        [
            quake("1", "2031-09-10"),
            record("2", head=header("other", "A concert", "Torva", "Norra")),
            record("3", head=header("unrest", "Protests", "Torva", "Velm"), claims=False),
        ]
    )
    assert groups(found) == [{"1"}]
    assert [article for article, _ in found.unplaced] == ["a-2", "a-3"]
    alone = situations([record("2", head=header("other", "A concert", "Torva", "Norra"))])
    assert groups(alone) == [{"2"}] and alone.unplaced == ()


def test_the_desk_assigns() -> None:
    """A hand correction moves an article to a situation, old or new; one that names no article is reported."""
    records = [quake("1", "2029-11-27"), quake("2", "2029-11-27"), quake("3", "2031-09-10")]
    moved = situations(
        records,
        assignments=(("a-2", "earthquake-sarra-island-2031-09"), ("a-1", "a-new-one"), ("a-9", "x")),
    )
    assert {g.id: g.articles for g in moved.groups} == {
        "a-new-one": ("a-1",),
        "earthquake-sarra-island-2031-09": ("a-2", "a-3"),
    }
    assert moved.missed == (("a-9", "x"),)


def test_info_is_what_most_articles_say() -> None:
    """Title by frequency, then length; first day by frequency, then the earliest; copies count once."""
    found = situations(
        [
            quake("1", "2031-09-10", title="Quake"),
            quake("2", "2031-09-11", title="Quake on Sarra", text="same"),
            quake("3", "2031-09-11", title="Quake on Sarra", text="same"),
            quake("4", "2031-09-10", title="Quake"),
        ]
    )
    (group,) = found.groups
    assert (group.info.title, group.info.other_titles, group.info.first_day) == (
        "Quake",
        ("Quake on Sarra",),
        "2031-09-10",
    )
    assert len(group.articles) == 4


def test_nothing_makes_no_situation() -> None:
    """No records, no situations."""
    assert situations([]) == Situations(groups=())


def test_many_articles_take_little_time() -> None:
    """Ten thousand articles of a hundred quakes are grouped without comparing all pairs."""
    records = [
        quake(
            f"{n:05}",
            f"20{20 + n % 10}-03-{1 + n % 2:02}",
            place=f"Town{n % 10} district",
            country=f"Land{n % 10}",
        )
        for n in range(10_000)
    ]
    started = time.process_time()
    found = situations(records)
    assert time.process_time() - started < 20
    assert sum(len(group.articles) for group in found.groups) == 10_000
    assert len(found.groups) <= 100


heads = st.builds(
    header,
    st.sampled_from(
        [
            "earthquake",
            "armed_conflict",
            "attack",
            "fire_explosion",
            "unrest",
            "epidemic",
            "storm_flood",
            "other",
        ]
    ),
    st.sampled_from(["Quake on Sarra", "War in Velm", "Storm Ana", "Blast in Port Lara", "Cholera in Velm"]),
    st.sampled_from([None, "Sarra", "Port Lara", "Lara", "Sarra island"]),
    st.sampled_from([None, "Norra", "Velm", "Norra; Velm"]),
    st.sampled_from([None, None, "2031-03-01", "2031-03-02", "2031-03-05", "2031-09-10"]),
    st.sampled_from([None, "2031-03-03", "2031-09-11"]),
)
marks = st.lists(
    st.sampled_from([figure("magnitude", 5.6), figure("magnitude", 6.1), figure("killed", 10)]), max_size=2
)
sides = st.lists(st.sampled_from(["Velm", "Norra", "Turvia"]), max_size=3, unique=True)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(heads, marks, sides), max_size=8), st.randoms(use_true_random=False))
def test_the_order_does_not_matter_and_every_article_is_somewhere(articles: list[Any], chance: random.Random) -> None:
    """M0 is a function of what is said; no article is lost or placed twice; a copy joins its original."""
    records = [
        record(str(n), *(party(f"p{i}", s) for i, s in enumerate(names)), head=head, figures=tuple(figures))
        for n, (head, figures, names) in enumerate(articles)
    ]
    expected = situations(records)
    shuffled = records + records[:2]
    chance.shuffle(shuffled)
    assert situations(shuffled) == expected
    placed = [article for group in expected.groups for article in group.articles]
    assert sorted([*placed, *(article for article, _ in expected.unplaced)]) == sorted(r.article.id for r in records)
    if records:
        copy = records[0].model_copy(update={"article": records[0].article.model_copy(update={"id": "a-zz"})})
        again = situations([*records, copy])
        assert [g.info for g in again.groups] == [g.info for g in expected.groups]
        assert any({"a-0", "a-zz"} <= set(g.articles) for g in again.groups) or ("a-zz" in dict(again.unplaced))
