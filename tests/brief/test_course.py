"""How the count moved: one row a day."""

from __future__ import annotations

from summarizer.brief import compose
from summarizer.brief.text.figures.course import course
from summarizer.brief.text.words.lookup import lookup_of
from summarizer.records.brief import CourseDay, Merged
from tests.brief.invented import OFFICE, Builder, earthquake, large, war


def days(merged: Merged) -> tuple[CourseDay, ...]:
    """The days of a situation's course."""
    return course(merged, lookup_of(merged))


def test_every_day_ends_with_its_last_count() -> None:
    assert [(d.day, dict(d.counts)) for d in days(earthquake())] == [
        ("2031-03-04", {"killed": "at least 14"}),
        ("2031-03-05", {"killed": "72", "missing": "about 120"}),
        ("2031-03-06", {"killed": "88", "missing": "29"}),
    ]


def test_of_one_day_the_highest_count_of_the_dead_is_the_last() -> None:
    merged, b = earthquake(), Builder()
    series = tuple(b.point(n, "2031-03-05", "earlier", said_by=OFFICE) for n in (70, 64))
    row = b.row(
        "killed", 88, "2031-03-06", OFFICE, series=(b.point(14, "2031-03-04", "earlier", said_by=OFFICE), *series)
    )
    assert [d.counts["killed"] for d in days(merged.model_copy(update={"casualties": (row,)}))] == ["14", "70", "88"]


def test_a_count_taken_back_is_struck_and_gives_way_to_another_of_its_day() -> None:
    merged, b = earthquake(), Builder()
    series = (
        b.point(14, "2031-03-04", "earlier", said_by=OFFICE),
        b.point(95, "2031-03-05", "withdrawn", said_by=OFFICE),
        b.point(96, "2031-03-06", "withdrawn", said_by=OFFICE),
    )
    row = b.row("killed", 88, "2031-03-06", OFFICE, series=series)
    found = days(merged.model_copy(update={"casualties": (row,)}))
    assert [d.counts["killed"] for d in found] == ["14", "~~95~~", "88"]


def test_two_days_are_no_course() -> None:
    merged, b = earthquake(), Builder()
    row = b.row("killed", 88, "2031-03-06", OFFICE, series=(b.point(14, "2031-03-04", "earlier", said_by=OFFICE),))
    assert days(merged.model_copy(update={"casualties": (row,)})) == ()
    assert days(war()) == ()


def test_a_day_that_brings_nothing_new_is_left_out() -> None:
    merged, b = earthquake(), Builder()
    series = tuple(b.point(n, f"2031-03-0{n}", "earlier", said_by=OFFICE) for n in (1, 2, 3))
    again = b.point(3, "2031-03-04", "earlier", said_by=OFFICE)
    row = b.row("killed", 5, "2031-03-05", OFFICE, series=(*series, again))
    found = days(merged.model_copy(update={"casualties": (row,)}))
    assert [d.day[-2:] for d in found] == ["01", "02", "03", "05"]


def test_a_long_course_keeps_its_first_and_its_newest_days() -> None:
    merged, b = large(20), Builder()
    series = tuple(b.point(n, f"2031-11-{n:02}", "earlier", said_by=OFFICE) for n in range(1, 28))
    row = b.row("killed", 28, "2031-11-28", OFFICE, series=series)
    found = days(merged.model_copy(update={"casualties": (row,)}))
    assert (found[0].day, found[-1].day, len(found)) == ("2031-11-01", "2031-11-28", 7)


def test_the_table_of_figures_then_shows_only_the_last_step() -> None:
    brief = compose(earthquake())
    missing = next(k for k in brief.key_figures if k.label == "Missing")
    assert (missing.now, missing.before) == ("**29**", "41 (6 Mar)")
