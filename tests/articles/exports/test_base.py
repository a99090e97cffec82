"""Pieces become articles."""

from __future__ import annotations

import time

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.exports import Piece, articles_of, cut_text, seems_several
from summarizer.articles.exports.dates import date_of_line, find_date
from summarizer.articles.given import Given
from summarizer.records.article import InputFailure
from tests.articles.exports.sample import MILL, TENTS


def test_pieces_are_numbered_and_one_without_text_is_a_named_failure() -> None:
    """The rest goes on."""
    pieces = [Piece(Given(title="Dam"), MILL), Piece(Given(title="Tents"), " "), Piece(Given(), TENTS)]
    first, failure, third = articles_of(pieces, "box.txt")
    assert isinstance(first, Found) and isinstance(third, Found) and isinstance(failure, InputFailure)
    assert (first.name, failure.name, third.name) == ("box.txt#1", "box.txt#2", "box.txt#3")
    assert first.article.text == f"Dam\n\n{MILL}"
    assert '"Tents"' in failure.reason and "full text" in failure.reason


def test_a_single_piece_bears_the_file_s_name() -> None:
    """There is nothing to number."""
    (found,) = articles_of([Piece(Given(title="Dam"), MILL)], "box.txt")
    assert found.name == "box.txt"


@pytest.mark.parametrize(
    "printed",
    [
        "March 4, 2031 Tuesday",
        "4 March 2031",
        "Mar 4, 2031",
        "04 Mar 2031",
        "mardi 4 mars 2031",
        "Dienstag, 4. März 2031",
        "martes, 4 de marzo de 2031",
        "terça-feira, 4 de março de 2031",
        "martedì 4 marzo 2031",
        "2031-03-04",
        "4.3.2031",
        "2031 年 3 月 4 日 17:04",
    ],
)
def test_whole_dates_are_read_in_the_languages_of_exports(printed: str) -> None:
    """In a header, and as a line of their own."""
    assert find_date(printed) == "2031-03-04"


@pytest.mark.parametrize(
    "printed", ["March 2031", "Spring 2031", "03/04/2031", "31 February 2031", "4 Marble 2031", ""]
)
def test_what_is_no_whole_date_is_none(printed: str) -> None:
    """Nothing is guessed."""
    assert find_date(printed) is None


def test_a_line_with_more_than_a_date_is_no_date_line() -> None:
    """Weekday and hour may stand beside it, words may not."""
    assert date_of_line("Tuesday, 4 March 2031, 08:15") == "2031-03-04"
    assert date_of_line("On 4 March 2031 the dam broke") is None


@pytest.mark.parametrize(
    "text",
    [
        "Length: 5 words\n" * 40_000,
        "End of Document\n" * 40_000,
        "Full text: a\nPublication title: b\n" * 15_000,
        "HD\n" * 100_000,
        "---\n" * 100_000,
        "\n" * 500_000,
        "# Title here\n" * 40_000,
        "A headline of four words\n4 March 2031\n" * 10_000,
        "x" * 1_000_000,
    ],
)
def test_time_stays_bounded_on_hostile_text(text: str) -> None:
    """Every pass is linear in the file."""
    start = time.perf_counter()
    cut_text(text)
    seems_several(text)
    assert time.perf_counter() - start < 10
