"""The JSON Schema that is sent, written from the record classes.

The text of ``schemas/answer.json`` is what goes to the server and into the key, so a change
of a description is a change of the question; a test keeps file and classes in step. Pydantic's
own schema is brought into the strict subset that structured-output servers share: every
object closed, every field required, no defaults, no titles.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from summarizer.records.answer import Answer

SCHEMA_NAME = "article_record"
ALLOWED_KEYWORDS = frozenset(
    {
        "$defs",
        "$ref",
        "additionalProperties",
        "anyOf",
        "const",
        "description",
        "enum",
        "items",
        "properties",
        "required",
        "type",
    }
)


def answer_schema() -> dict[str, Any]:
    """The schema of one model answer, inside the strict subset."""
    schema: dict[str, Any] = _strict(Answer.model_json_schema())
    return schema


def schema_text(schema: dict[str, Any]) -> str:
    """A schema as the checked-in file holds it: indented, in the order of the fields."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def model_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The plain published schema of a record class that no model is asked for (the brief)."""
    return model.model_json_schema(mode="serialization")


def complaints_of(schema: Any, path: str = "$") -> list[str]:
    """What lies outside the strict subset, one line each; empty is good.

    Rules: no keyword besides ALLOWED_KEYWORDS; objects closed and all their fields required.
    """
    if isinstance(schema, list):
        return [c for n, part in enumerate(schema) for c in complaints_of(part, f"{path}[{n}]")]
    if not isinstance(schema, dict):
        return []
    found = [f"{path}: keyword {word!r}" for word in sorted(set(schema) - ALLOWED_KEYWORDS)]
    if schema.get("type") == "object":
        if schema.get("additionalProperties") is not False:
            found.append(f"{path}: open object")
        if list(schema.get("properties", {})) != schema.get("required"):
            found.append(f"{path}: not every field is required")
    for word in ("anyOf", "items"):
        found += complaints_of(schema.get(word), f"{path}.{word}")
    for word in ("properties", "$defs"):
        for name, part in schema.get(word, {}).items():
            found += complaints_of(part, f"{path}.{name}")
    return found


def _strict(node: Any) -> Any:
    """Close objects, require every field, drop titles and defaults, keep the order of fields."""
    if isinstance(node, list):
        return [_strict(part) for part in node]
    if not isinstance(node, dict):
        return node
    kept = {word: part for word, part in node.items() if word not in ("title", "default")}
    for word in ("properties", "$defs"):
        if word in kept:
            kept[word] = {name: _strict(part) for name, part in kept[word].items()}
    for word in ("items", "anyOf"):
        if word in kept:
            kept[word] = _strict(kept[word])
    if kept.get("type") == "object":
        kept["additionalProperties"] = False
        kept["required"] = list(kept.get("properties", {}))
    return kept
