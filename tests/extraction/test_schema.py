"""What is sent stays inside the strict subset and in step with the record classes."""

from __future__ import annotations

import json

import jsonschema

from summarizer.extraction.schema import answer_schema, complaints_of, model_schema, schema_text
from summarizer.records.record import ArticleRecord

from .samples import ROOT, answer, item


def test_the_schema_stays_inside_the_strict_subset() -> None:
    """No keyword that a structured-output server refuses, every object closed, every field required."""
    assert complaints_of(answer_schema()) == []


def test_the_file_that_is_sent_is_in_step_with_the_classes() -> None:
    """A change of a class is a change of the question, so the file must follow."""
    assert (ROOT / "schemas" / "answer.json").read_text(encoding="utf-8") == schema_text(answer_schema())


def test_a_whole_answer_follows_the_schema() -> None:
    """What the record classes accept is what the schema describes."""
    whole = answer(item(), item("figure"))
    jsonschema.validate(whole, answer_schema())


def test_what_lies_outside_the_subset_is_told_with_its_place() -> None:
    """Every rule of the subset can be broken, and each breach is named."""
    loose = {
        "type": "object",
        "properties": {
            "n": {"type": "string", "minLength": 1},
            "o": {"anyOf": [{"type": "array", "items": {"pattern": "x"}}]},
        },
        "required": ["n"],
        "$defs": {"P": {"title": "P"}},
    }
    assert complaints_of(loose) == [
        "$: open object",
        "$: not every field is required",
        "$.n: keyword 'minLength'",
        "$.o.anyOf[0].items: keyword 'pattern'",
        "$.P: keyword 'title'",
    ]
    assert complaints_of("text") == []


def test_the_text_is_the_schema() -> None:
    """The checked-in text reads back as the schema, fields in their order, non-ASCII kept."""
    schema = answer_schema()
    assert json.loads(schema_text(schema)) == schema
    assert list(schema["properties"]) == ["header", "sides", "items"]


def test_a_plain_schema_can_be_published() -> None:
    """A schema that no model is asked for is pydantic's own."""
    assert model_schema(ArticleRecord)["type"] == "object"
