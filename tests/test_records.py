"""The plain values: immutable, closed, and the same after a round through JSON."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from summarizer.brief import SituationBrief, load_brief
from summarizer.pipeline import Run
from summarizer.records.article import Article
from summarizer.records.brief import Brief
from summarizer.records.corrections import Corrections
from summarizer.records.record import ArticleRecord

CONTRACT = """
    schema_version situation as_of period articles families parties bottom_line key_figures casualties losses
    claims conflicts timeline measures positions voices conditions outlook background gaps rejected
"""
ROW = """
    group measure unit value low high qualifier derived recipe said_by as_of period state series
    opponent_claims notes citations
"""


def test_a_value_cannot_be_changed_and_knows_no_other_field() -> None:
    """A record means the same wherever it is handed."""
    article = Article(id="a-0", text="x")
    with pytest.raises(ValidationError, match="frozen"):
        article.text = "y"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="extra"):
        Article.model_validate({"id": "a-0", "text": "x", "colour": "red"})


def test_records_come_back_from_json_as_they_were(seeds_run: Run) -> None:
    """A file of records is the whole evidence."""
    for record in seeds_run.records:
        assert ArticleRecord.model_validate_json(record.model_dump_json()) == record
    assert all(record.items for record in seeds_run.records)


def test_a_brief_comes_back_from_json_as_it_was(seeds_brief: SituationBrief) -> None:
    """``render`` loses nothing."""
    assert SituationBrief(**dict(load_brief(seeds_brief.to_json()))) == seeds_brief
    assert SituationBrief(**dict(load_brief(seeds_brief.to_json()))).to_markdown() == seeds_brief.to_markdown()


def test_the_top_level_names_of_a_brief_are_a_contract() -> None:
    """Others read brief.json: these names and their order stay; new ones may stand between them."""
    assert [name for name in Brief.model_fields if name in CONTRACT.split()] == CONTRACT.split()


def test_a_row_has_what_is_promised(seeds_brief: SituationBrief) -> None:
    """Whose, what, how much, who says so, as of when, and its history."""
    row = seeds_brief.model_dump()["casualties"][0]
    assert set(ROW.split()) <= set(row)


def test_a_correction_needs_a_reason() -> None:
    """The brief prints why."""
    with pytest.raises(ValidationError, match="why"):
        Corrections.model_validate({"join": [{"first": "A", "second": "B"}]})
    with pytest.raises(ValidationError, match="extra"):
        Corrections.model_validate({"glue": []})
