"""Title, paper and day at the head of a plain text, and in the front matter of Markdown."""

from __future__ import annotations

import pytest

from summarizer.articles.documents.plain import read_plain
from summarizer.articles.printed.outlets import is_outlet_name
from summarizer.errors import InputError
from summarizer.records.article import Article

REPORT = "Nineteen people were brought ashore when the ferry Lunda went down off Tarn Quay, the coast guard said."


def read(text: str) -> Article:
    """The article of a plain text."""
    (found,) = read_plain(text.encode(), "a.md")
    return found.article


@pytest.mark.parametrize(
    "head",
    [
        "Ferry sinks off Tarn Quay\n\nThe Tarn Courier\n8 May 2031",
        "Ferry sinks off Tarn Quay\nThe Tarn Courier\n8 May 2031",
        "The Tarn Courier\n\nFerry sinks off Tarn Quay\n\n8 May 2031",
        "Title: Ferry sinks off Tarn Quay\nDate: 8 May 2031\nSource: The Tarn Courier",
    ],
)
def test_a_headline_over_paper_and_date_is_the_title(head: str) -> None:
    """In the orders in which people paste them."""
    article = read(f"{head}\n\n{REPORT}\n")
    assert (article.title, article.outlet, article.date) == (
        "Ferry sinks off Tarn Quay",
        "The Tarn Courier",
        "2031-05-08",
    )


def test_a_headline_over_a_byline_is_the_title() -> None:
    """A first line that is reporting is none."""
    assert read(f"Ferry sinks off Tarn Quay\nBy Ana Rusk\n\n{REPORT}").title == "Ferry sinks off Tarn Quay"
    assert read(f"{REPORT}\n\n8 May 2031\n\n{REPORT}").title is None
    assert read(f"8 May 2031\n\n{REPORT}").title is None


@pytest.mark.parametrize(
    "name", ["The Tarn Courier", "Lund Daily News", "El Heraldo de Lund", "塔尔诺日报", "Tarner Zeitung"]
)
def test_newspapers_names_are_told(name: str) -> None:
    """By the words that papers are named with."""
    assert is_outlet_name(name)


@pytest.mark.parametrize(
    "line", ["Ana Rusk", "News of the flood reached us", "Ferry sinks", "The post was lost.", "8 May 2031"]
)
def test_other_lines_are_no_newspapers_names(line: str) -> None:
    """Persons, headlines and sentences."""
    assert not is_outlet_name(line)


FRONT = '---\ntitle: "Ferry sinks: eight missing"\ndate: 2031-05-08T10:00:00Z\nauthor: Reuters\ntags:\n  - ferry\nsource: The Tarn Courier\nurl: https://www.courier.example/f # copied\n---\n'


def test_front_matter_is_read_and_is_no_reporting() -> None:
    """Its facts come first, and it is marked."""
    article = read(f"{FRONT}\n# Another heading\n\n{REPORT}\n")
    assert (article.title, article.date, article.outlet) == (
        "Ferry sinks: eight missing",
        "2031-05-08",
        "The Tarn Courier",
    )
    assert (article.url, article.agencies) == ("https://www.courier.example/f", ("Reuters",))
    assert article.text.startswith("---\n") and article.marks[0].kind == "furniture"
    assert article.text[: article.marks[0].end] == FRONT


def test_front_matter_alone_is_no_article() -> None:
    """There is nothing to read in it."""
    with pytest.raises(InputError, match="is empty"):
        read(FRONT)


def test_a_rule_above_prose_is_no_front_matter() -> None:
    """Three hyphens part sections as well."""
    article = read(f"---\n{REPORT}\n---\n\n{REPORT}")
    assert article.title is None and not any(mark.kind == "furniture" and mark.end > 10 for mark in article.marks)


def test_the_published_day_wins_over_an_earlier_printed_update() -> None:
    """Over several lines at the head as well."""
    text = f"Ferry sinks off Tarn Quay\n\nUpdated 10 May 2031\n\nPublished 8 May 2031\n\n{REPORT}"
    assert read(text).date == "2031-05-08"


def test_numbers_of_a_text_that_is_not_english_have_the_day_first() -> None:
    """Only American English writes the month first."""
    french = (
        "Les secours ont repêché dix-neuf passagers dès l’aube. La préfète a dit que l'enquête était déjà ouverte hier."
    )
    assert read(f"Un bac coule\n\n08/05/2031\n\n{french}").date == "2031-05-08"
    assert read(f"Ferry sinks off Tarn Quay\n\n08/05/2031\n\n{REPORT}").date is None
