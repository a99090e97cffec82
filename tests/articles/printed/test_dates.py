"""Dates are read where a page prints its own date, and nowhere else."""

from __future__ import annotations

import pytest

from summarizer.articles.printed.dates import read_date, read_date_at_start, read_date_line


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("September 27, 2020", "2020-09-27"),
        ("27 Sept 2020", "2020-09-27"),
        ("2020-09-27", "2020-09-27"),
        ("5 Aug, 2020 06:38", "2020-08-05"),
        ("AUGUST 5, 2020 00:59", "2020-08-05"),
        ("Fri, 07 Aug 2020 - 10:39 GMT", "2020-08-07"),
        ("Last Updated: Monday, 28 November 2005, 02:24 GMT", "2005-11-28"),
        ("November 28th, 2005, 09:11 GMT", "2005-11-28"),
        ("Published on May 3, 2021 at 4:05 p.m. ET", "2021-05-03"),
        ("28.09.2020", "2020-09-28"),
        ("2020-09-27T23:59:00+04:00", "2020-09-27"),
    ],
)
def test_a_line_that_is_a_date_is_read(line: str, date: str) -> None:
    """The spellings of newsrooms, time and zone cut off as printed."""
    assert read_date_line(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "On September 27, 2020 a bridge fell.",
        "September 27, 2020 was the worst day.",
        "05/08/2020",
        "February 30, 2020",
        "2020",
        "The 27 September 2020",
    ],
)
def test_a_sentence_an_ambiguous_or_an_impossible_date_is_not_read(line: str) -> None:
    """The day of an event and a number with two meanings are no publication date."""
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("CAIRO – 7 August 2020: The toll rose", "2020-08-07"),
        ("SAN MARTIN, 11 NOV 89 (EFE) -- THE ARMY SAID", "1989-11-11"),
        ("SAN JOSE (COSTA RICA), 18 NOV 08 (EFE) -- THE ARMY SAID", "2008-11-18"),
        ("(— August 6, 2020) — The minister said", "2020-08-06"),
        ("Posted on April 4 2017 by the desk", "2017-04-04"),
        ("Tuesday 4 Apr 2017 Shelling of a town", "2017-04-04"),
    ],
)
def test_a_date_that_opens_the_page_is_read(line: str, date: str) -> None:
    """Datelines, labels and run-in heads carry the page's own date."""
    assert read_date_at_start(line) == date


@pytest.mark.parametrize(
    "line",
    ["In Portel, 4 August 2020 - the day of the fire -", "Monday 28 September 2020 saw clashes", "11 NOV 89"],
)
def test_a_date_inside_a_sentence_is_left_alone(line: str) -> None:
    """A sentence that mentions a date does not date the page."""
    assert read_date_at_start(line) is None


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2020-09-28T00:30:00+04:00", "2020-09-28"),
        ("20200928T101010Z", "2020-09-28"),
        ("Mon, 28 Sep 2020 10:00:00 GMT", "2020-09-28"),
        ("2020/09/28", "2020-09-28"),
        ("yesterday", None),
        ("2020-13-45", None),
        ("", None),
    ],
)
def test_metadata_is_cut_to_its_date_as_printed(value: str, date: str | None) -> None:
    """No time zone is converted; what is no date is no date."""
    assert read_date(value) == date
