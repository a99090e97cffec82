"""Names of one fact under their many spellings."""

from __future__ import annotations

import pytest

from summarizer.articles.names import FOLDED, fold, fold_path


@pytest.mark.parametrize(
    "name", ["datePublished", "DATE_PUBLISHED", "date-published", "Date Published", "dåtePublished"]
)
def test_case_accents_and_joints_mean_nothing(name: str) -> None:
    """One folded name for all spellings."""
    assert fold(name) == "datepublished"


def test_letters_of_other_scripts_stay() -> None:
    """A Russian or Arabic header is a name like any other."""
    assert fold("Дата публикации") == "датапубликации"
    assert fold("المحتوى") in FOLDED["text"]


def test_a_path_is_folded_part_by_part() -> None:
    """The dot keeps its meaning."""
    assert fold_path("date.original") == ("date", "original")


@pytest.mark.parametrize(
    "name",
    ["date_download", "dateModified", "updated_at", "crawled", "retrieved", "collect_date", "lastmod", "indexed_date"],
)
def test_a_day_of_download_or_change_is_in_no_table(name: str) -> None:
    """Such a day is no day of publication."""
    assert fold(name) not in FOLDED["date"]
