"""Situations: one run is one situation until an article proves otherwise."""

from __future__ import annotations

from summarizer.identity.situations import group_articles
from summarizer.records.record import ArticleRecord
from tests.merger.builders import WAR, count, record


def groups(*records: ArticleRecord, **options: bool) -> list[set[str]]:
    """The article ids of each situation."""
    return [set(ids) for _, ids in group_articles(records, **options).groups]


def test_missing_dates_and_another_word_for_the_kind_prove_nothing() -> None:
    """Nor does one more village, or a fire called other."""
    told = [
        record("1"),
        record("2", first_day=None, place=None, country=None),
        record(
            "3",
            kind="other",
            first_day=None,
            place="Dharvol",
            text="[3] In Dharvol near Tessarune people slept outside.",
        ),
        record("4", kind="storm_flood", first_day="2031-03-02"),
    ]
    assert len(groups(*told)) == 1


def test_two_earthquakes_years_apart_are_two() -> None:
    """Also on one island; an article without a first day goes where its figures stand."""
    first = [record(f"a{n}", count(171), first_day="2028-08-04", day="2028-08-05") for n in range(3)]
    second = [record(f"b{n}", count(158), first_day="2031-08-09", day="2031-08-10") for n in range(3)]
    stray = record("c", count(171), first_day=None, day=None, published=None)
    found = groups(*first, *second, stray)
    assert len(found) == 2
    assert {"a-a0", "a-c"} <= next(g for g in found if "a-a0" in g)


def test_another_kind_in_another_place_is_another_situation() -> None:
    """A riot elsewhere does not stand in the brief of an earthquake."""
    quake = [record("1"), record("2")]
    riot = record(
        "3", kind="unrest", place="Corvane", country="Haldrey", title="Riots in Corvane", first_day="2031-03-01"
    )
    assert sorted(map(len, groups(*quake, riot))) == [1, 2]


def test_the_same_kind_in_another_country_is_another_situation() -> None:
    """Two floods of one week, unless either text speaks of the other's place."""
    here = record("1", kind="storm_flood", place="Pell", country="Velmark")
    there = record("2", kind="storm_flood", place="Corvane", country="Haldrey")
    assert len(groups(here, there)) == 2
    linked = record(
        "2", kind="storm_flood", place="Corvane", country="Haldrey", text="[2] The storm came to Corvane from Pell."
    )
    assert len(groups(here, linked)) == 1


def test_a_long_war_is_one_whatever_day_articles_begin_it() -> None:
    """Rounds of fighting some months apart can be one situation."""
    assert len(groups(record("1", **WAR), record("2", **(WAR | {"first_day": "2030-11-01"})))) == 1


def test_one_situation_may_be_asked_for() -> None:
    """Whatever the articles look like."""
    other = record("2", kind="unrest", place="Corvane", country="Haldrey", first_day="2025-01-01")
    assert len(groups(record("1"), other)) == 2
    assert len(groups(record("1"), other, together=True)) == 1


def test_a_desk_may_assign_an_article() -> None:
    """By the id of the situation."""
    first, other = record("1"), record("2", kind="unrest", place="Corvane", country="Haldrey", first_day="2025-01-01")
    named = {tuple(ids): info.id for info, ids in group_articles([first, other]).groups}
    moved = group_articles([first, other], assigned=[("a-2", named["a-1",])])
    assert [set(ids) for _, ids in moved.groups] == [{"a-1", "a-2"}]


def test_ids_tell_kind_place_and_month() -> None:
    """And are told apart where they would be equal."""
    told = [record("1", first_day="2031-03-01"), record("2", first_day="2031-03-25", day="2031-03-26")]
    assert [info.id for info, _ in group_articles(told).groups] == [
        "earthquake-tessarune-2031-03",
        "earthquake-tessarune-2031-03-2",
    ]


def test_the_order_of_articles_does_not_matter() -> None:
    """Groups are the same however the articles come."""
    told = [record(str(n), first_day=f"203{n % 3}-03-01", day=f"203{n % 3}-03-02") for n in range(9)]
    assert groups(*told) == groups(*reversed(told))


def test_two_places_of_one_name_are_two_situations() -> None:
    """If both articles say which they mean; an article that does not goes where its names are."""
    vale = record(
        "1",
        kind="storm_flood",
        place="Orrin county, Vale",
        country=None,
        first_day=None,
        text="[1] In Orrin county, Vale, said Governor Tess Aldane.",
    )
    sabra = record(
        "2",
        kind="storm_flood",
        place="Orrin county, Sabra",
        country=None,
        first_day=None,
        text="[2] In Orrin county in Sabra, not the one in Vale, said Paul Denner.",
    )
    later = record(
        "3",
        kind="other",
        place="Orrin county",
        country=None,
        first_day=None,
        text="[3] The toll rose, Governor Tess Aldane said, in Orrin county.",
    )
    assert sorted(map(sorted, groups(vale, sabra, later))) == [["a-1", "a-3"], ["a-2"]]


def test_a_place_told_by_its_island_and_by_its_state_is_one() -> None:
    """Both texts know both names."""
    text = "The fire in Lorrane on the island of Mauri, Havaya, burned on."
    one = record("1", kind="fire_explosion", place="Lorrane, Mauri", text=f"[1] {text}")
    other = record("2", kind="fire_explosion", place="Lorrane, Havaya", text=f"[2] {text}")
    assert len(groups(one, other)) == 1


def test_a_year_from_a_pages_stamp_parts_nothing() -> None:
    """A text that tells day and month alone, stamped a year later; another day of that year is another event."""
    told = record("1", kind="fire_explosion", first_day="2031-03-01")
    assert len(groups(told, record("2", kind="fire_explosion", first_day="2032-03-01"))) == 1
    assert len(groups(told, record("2", kind="fire_explosion", first_day="2032-05-09"))) == 2


def test_an_undated_article_of_another_magnitude_is_about_another_quake() -> None:
    """No day tells the two apart, 5.6 and 6.1 do; two agencies' 5.9 and 6.1 do not; nor do magnitudes of past quakes."""
    dated = record("1", count(6.1, "magnitude"))
    assert len(groups(dated, record("2", count(5.6, "magnitude"), first_day=None, day=None))) == 2
    assert len(groups(dated, record("2", count(5.9, "magnitude"), first_day=None, day=None))) == 1
    past = record("2", count(5.0, "magnitude", told="history"), first_day=None, day=None)
    assert len(groups(dated, past)) == 1
