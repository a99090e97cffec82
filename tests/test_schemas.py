"""``schemas/``: in step with the classes, inside the strict subset, and good for local servers too."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from llguidance import LLMatcher, LLTokenizer

from summarizer.brief import SituationBrief
from summarizer.calls import FolderStore
from summarizer.extraction.schema import complaints_of
from summarizer.pipeline import load_prompt
from summarizer.schemas import schema_texts

from .conftest import CASE, ROOT

ANSWER: dict[str, Any] = json.loads((ROOT / "schemas" / "answer.json").read_text(encoding="utf-8"))
BYTES = LLTokenizer("byte")


@pytest.mark.parametrize("name", ["answer.json", "brief.json"])
def test_the_files_are_in_step_with_the_classes(name: str) -> None:
    """``make schemas`` writes them; a changed class without it fails here."""
    assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == schema_texts()[name]


def test_nothing_else_is_in_the_folder() -> None:
    """No dead schema."""
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(schema_texts())


def test_the_answer_schema_passes_the_lint_of_the_strict_subset() -> None:
    """Objects closed, every field required, no keyword a server refuses."""
    assert complaints_of(ANSWER) == []


def test_the_lint_can_fail() -> None:
    """An object left open, or a field left out of ``required``, is told."""
    loose = json.loads(json.dumps(ANSWER))
    del loose["additionalProperties"]
    assert complaints_of(loose) == ["$: open object"]
    loose = json.loads(json.dumps(ANSWER))
    loose["required"].pop()
    assert complaints_of(loose) == ["$: not every field is required"]


def _fits(answer: dict[str, Any]) -> bool:
    """Whether a server that imposes the schema could have written this."""
    matcher = LLMatcher(BYTES, LLMatcher.grammar_from_json_schema(ANSWER), log_level=0)
    text = json.dumps(answer, ensure_ascii=False, separators=(", ", ": "))
    return matcher.consume_tokens(list(text.encode("utf-8"))) and matcher.is_accepting()


def _first_answer() -> dict[str, Any]:
    store = FolderStore(CASE / "calls")
    entry = store.get(next(store.keys()))
    assert entry is not None
    answer: dict[str, Any] = json.loads(entry.reply.text)
    return answer


def test_the_answer_schema_compiles_as_local_servers_compile_it() -> None:
    """llguidance takes it without a complaint or a warning."""
    grammar = LLMatcher.grammar_from_json_schema(ANSWER)
    assert LLMatcher.validate_grammar_with_warnings(grammar, BYTES) == (False, [])


def test_the_compiled_schema_admits_a_real_answer_and_no_open_object() -> None:
    """A recorded answer fits; with one field more, or one fewer, it does not."""
    answer = _first_answer()
    assert _fits(answer)
    assert not _fits({**answer, "confidence": 1})
    assert not _fits({name: part for name, part in answer.items() if name != "sides"})


def test_the_prompt_sends_the_file() -> None:
    """What is checked in is what is asked, compact, its fields in their order."""
    assert load_prompt().schema == json.dumps(ANSWER, separators=(",", ":"), ensure_ascii=False)


def test_a_brief_follows_its_schema(seeds_brief: SituationBrief) -> None:
    """``schemas/brief.json`` describes what is written."""
    schema = json.loads((ROOT / "schemas" / "brief.json").read_text(encoding="utf-8"))
    brief = json.loads(seeds_brief.to_json())
    jsonschema.Draft202012Validator(schema).validate(brief)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({**brief, "articles": None})
