"""What costs a field only: it is set to null and listed, the item stays, and nothing is asked again."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.extraction.checks import check_item
from summarizer.extraction.evidence import gather_evidence

from .samples import SIDES, TEXT, article, figure, header_record, item, record
from .test_checks import check


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("day", "2021-02-30", "not a date of the calendar"), ("day", "2021-2-3", "not a date"), ("said", "soon", "not a date"),
        ("day", "2021-03-04", "after the article was published"), ("said", "2021-03-04", "after the article"),
        ("by", "Sarrania", "'Sarrania' is neither"), ("party", "Sarrania", "'Sarrania'"), ("via", "Sarrania News", "'Sarrania'"),
        ("against", "the army of Sarrania", "'Sarrania'"), ("by", "an official " * 40, "longer than 300"), ("question", "who? " * 100, "longer than 300"),
    ],
)  # fmt: skip
def test_a_field_the_article_does_not_bear_out_is_nulled(name: str, value: str, reason: str) -> None:
    """The loss is told with what was lost and why."""
    checked = check(item(**{name: value}))
    assert getattr(checked.item, name) is None
    assert (checked.faults, checked.line_faults) == ((), ())
    assert [(text.startswith(f"{name}: {value[:10]}"), reason in why) for text, why in checked.losses] == [(True, True)]


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("since", "2021-02-30", "not a date"), ("since", "2021-03-09", "after the article"), ("hour", "25:00", "not a time of day"),
        ("hour", "6pm", "not a time of day"), ("side", "Sarrania", "'Sarrania'"), ("area", "Sarrania", "'Sarrania'"),
        ("people", "Sarranians", "'Sarranians'"), ("blamed", "Sarrania", "'Sarrania'"), ("replaces", "49", "no such number"),
        ("part_of", "three", "no such number"), ("replaces", "dozens", "no such number"), ("people", "people " * 50, "longer than 300"),
        ("reason", "bodies had been counted twice", "not in the article's words"), ("reason", "x", "not in the article's words"),
    ],
)  # fmt: skip
def test_a_field_of_a_figure_is_nulled_alike(name: str, value: str, reason: str) -> None:
    """The figure stays with the rest of its fields."""
    checked = check(item("figure", figure=figure(**{name: value})))
    assert checked.item.figure is not None
    assert getattr(checked.item.figure, name) is None
    assert checked.item.figure.value == 50
    assert checked.faults == ()
    assert [(text.startswith(f"{name}: "), reason in why) for text, why in checked.losses] == [(True, True)]


@pytest.mark.parametrize(
    "changes",
    [
        {"since": "2021-03-01"}, {"hour": "09:05"}, {"hour": "23:59"}, {"side": "Velmark"}, {"people": "civilians"}, {"area": "Port Lara"},
        {"replaces": "1,200"}, {"replaces": "two"}, {"part_of": "at least 1200"}, {"replaces": "officials"},
        {"reason": "troops were shot down in Port Lara"}, {"reason": "officials denied that soldiers were killed"},
    ],
)  # fmt: skip
def test_a_field_that_is_borne_out_stays(changes: dict[str, Any]) -> None:
    """Other wording of the article's words and numbers is fine."""
    checked = check(item("figure", figure=figure(**changes)))
    assert checked.losses == ()
    assert checked.item.figure is not None
    assert checked.item.figure.model_dump().items() >= changes.items()


@pytest.mark.parametrize(
    "name",
    [
        "Velmark",
        "the Velmarkers",
        "Velmark's Ministry",
        "President Ana Torvi",
        "Police",
        "A Resident of Port Lara",
        "Border Office",
    ],
)
def test_names_may_come_from_the_article_its_sides_and_its_title(name: str) -> None:
    """Offices name nobody, and the first word counts like the others."""
    assert check(item(by=name)).losses == ()


def test_without_any_date_no_day_is_too_late() -> None:
    """Where the publication is unknown, days are only checked against the calendar."""
    evidence = gather_evidence(article(date=None), header_record(published=None), SIDES)
    assert check_item(evidence, record(item(day="2031-01-01"))).losses == ()


def test_the_later_date_of_publication_counts() -> None:
    """A page stamp later than the printed date allows the days up to it, and one more for time zones."""
    evidence = gather_evidence(article(TEXT, date="2021-03-05"), header_record(published="2021-03-02"), SIDES)
    assert check_item(evidence, record(item(day="2021-03-06"))).losses == ()
    assert check_item(evidence, record(item(day="2021-03-07"))).losses != ()


def test_fields_of_a_lost_item_are_told_as_well() -> None:
    """A correction may still come, so each loss is on record."""
    checked = check(item(quote="not in the article at all", day="soon"))
    assert (len(checked.faults), len(checked.losses)) == (1, 1)


def test_a_first_name_from_memory_costs_not_the_whole_name() -> None:
    """The part that the article has is kept, and the loss says so."""
    checked = check(item(by="Jorvan-Ilo Tokayin, president of Velmark"))
    assert checked.item.by == "president of Velmark"
    assert "kept as 'president of Velmark'" in checked.losses[0][1]
