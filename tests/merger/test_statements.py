"""Statements: mentions of one thing unite, others do not; each stands on its day."""

from __future__ import annotations

import pytest

from summarizer.merger.merge import merge
from summarizer.merger.statements.lines import compatible, likeness
from summarizer.records.brief import Merged
from summarizer.records.record import ArticleRecord

from .builders import WAR, item, record


def merged(*records: ArticleRecord) -> Merged:
    """The one situation of some records."""
    [situation] = merge(records).situations
    return situation


def test_one_deed_told_by_two_articles_is_one_statement() -> None:
    """With both as its proof, and the better line in print."""
    first = record("1", item(line="A school in Pelligarth collapsed in the quake.", day="2031-03-01"))
    second = record("2", item(line="The school in Pelligarth collapsed in the quake on the hill.", day="2031-03-01"))
    [event] = merged(first, second).events
    assert (event.articles, event.text) == (2, "A school in Pelligarth collapsed in the quake.")
    assert len(event.citations) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Velmark says it shot down four drones.", "Velmark says it shot down nine drones."),
        ("Velmark says it took Talish.", "Velmark says it did not take Talish."),
        ("Rescuers reached Dharvol.", "Rescuers reached Ostrigg over the pass."),
    ],
)
def test_other_numbers_words_or_a_no_are_other_statements(one: str, other: str) -> None:
    """They stay two."""
    told = [
        record("1", item("claim", one, party="Velmark"), **WAR),
        record("2", item("claim", other, party="Velmark"), **WAR),
    ]
    assert len(merged(*told).claims) == 2


def test_two_days_are_two_events() -> None:
    """Where both articles tell the day."""
    line = "Heavy shelling went on along the whole front line."
    told = [record("1", item(line=line, day="2031-03-01")), record("2", item(line=line, day="2031-03-02"))]
    assert len(merged(*told).events) == 2


def test_place_and_day_alone_unite_nothing() -> None:
    """Two deeds in one town on one day are two."""
    told = [
        record(
            "1",
            item("claim", "Velmark says its guns struck a depot in Talish.", party="Velmark", day="2031-03-01"),
            **WAR,
        ),
        record(
            "2", item("claim", "Velmark says residents fled from Talish.", party="Velmark", day="2031-03-01"), **WAR
        ),
    ]
    assert len(merged(*told).claims) == 2


def test_a_step_of_one_authority_is_one() -> None:
    """Equal acts of one party unite in other words."""
    told = [
        record("1", item("measure", "Velmark declared martial law.", party="Velmark", act="martial_law"), **WAR),
        record(
            "2", item("measure", "Martial law was declared across Velmark.", party="Velmark", act="martial_law"), **WAR
        ),
        record("3", item("measure", "Rokhan declared martial law.", party="Rokhan", act="martial_law"), **WAR),
    ]
    assert sorted(m.articles for m in merged(*told).measures) == [1, 2]


def test_an_undated_statement_stands_on_the_day_of_its_article() -> None:
    """A day of happening goes before a day of saying, that before the report's."""
    told = record(
        "1",
        item(line="A bridge fell.", day="2031-03-01", said="2031-03-02"),
        item("claim", "Velmark says all is well.", party="Velmark", said="2031-03-03"),
        item("condition", "Power is out."),
        day="2031-03-04",
        **WAR,
    )
    situation = merged(told)
    days = [(s.day, s.day_basis) for s in (*situation.events, *situation.claims, *situation.conditions)]
    assert days == [("2031-03-01", "happened"), ("2031-03-03", "said"), ("2031-03-04", "reported")]


def test_what_is_planned_is_not_what_happened() -> None:
    """The two never unite, and a plan whose day is over is asked after."""
    plan = item(
        "measure",
        "The council is to meet on the fighting.",
        party="Union Council",
        act="meet",
        planned=True,
        day="2031-03-02",
    )
    situation = merged(record("1", plan, day="2031-03-04", **WAR))
    assert any(gap.rule == "outcome" for gap in situation.gaps)


def test_copies_are_one_voice() -> None:
    """Two copies of one text count as one family."""
    text = "The bridge over the Sarn at Halyard fell at noon on Monday while a goods train was crossing it, the railway said in a notice."
    told = [record("1", item(line=text), outlet="Ovesta Press"), record("2", item(line=text), outlet="Corvane Press")]
    [event] = merged(*told).events
    assert (event.articles, event.families) == (2, 1)


def test_a_line_that_was_dropped_leaves_its_quote() -> None:
    """The item is printed with the article's own words."""
    told = record("1", item(line="Something fell."))
    bare = told.model_copy(
        update={
            "items": tuple(s.model_copy(update={"item": s.item.model_copy(update={"line": ""})}) for s in told.items)
        }
    )
    [event] = merged(bare).events
    assert event.text == "“Something fell.”"


def test_likeness_of_lines() -> None:
    """Function words and inflection do not count."""
    assert likeness("The toll rose to 12", "The toll rose to 12") == 1
    assert likeness("Rescuers reached the village", "Shares fell in Corvane") == 0
    assert compatible("12 homes burned", "homes burned")
    assert not compatible("12 homes burned", "13 homes burned")
