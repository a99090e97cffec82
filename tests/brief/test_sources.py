"""The table of sources."""

from __future__ import annotations

from typing import Any

from summarizer.brief import SituationBrief, compose
from summarizer.brief.text.words.articles import article_label
from tests.brief.invented import earthquake


def row(**changes: Any) -> str:
    """The first source's row, as Markdown, after some changes to its article."""
    merged = earthquake()
    first, *rest = merged.articles
    changed = merged.model_copy(update={"articles": (first.model_copy(update=changes), *rest)})
    sources = SituationBrief(**dict(compose(changed))).to_markdown().split("## Sources")[1]
    return next(line for line in sources.splitlines() if line.startswith("| 1 |"))


def test_a_source_has_its_number_outlet_title_and_day() -> None:
    assert row() == "| 1 | Ovesta Press | Opening of article 1 | 4 Mar |"


def test_an_agency_stands_behind_its_outlet() -> None:
    assert "| Ovesta Press (AFP) |" in row(agencies=("afp",))


def test_a_part_of_an_article_is_told_as_that() -> None:
    assert "(only a part: 2,653 characters are cut off)" in row(stub="2,653 characters are cut off")


def test_a_language_other_than_english_is_told() -> None:
    assert "(in Ukrainian)" in row(language="uk")
    assert row(language="en") == row()
    assert article_label(earthquake().articles[0].model_copy(update={"language": "es"})).endswith(", in Spanish")


def test_a_guessed_day_has_a_question_mark() -> None:
    assert "| 4 Mar? |" in row(date_is_guess=True)
