"""The words of a chat completion call that are the same live and in a batch file."""

from __future__ import annotations

import functools
import json
from typing import Any

from summarizer.errors import SettingsError
from summarizer.request import Request


def messages_of(request: Request) -> list[dict[str, Any]]:
    """The messages in the provider's form."""
    return [{"role": message.role, "content": message.content} for message in request.messages]


def options_of(request: Request) -> dict[str, Any]:
    """The options that are set, under the provider's names."""
    given = request.options
    named = {
        "temperature": given.temperature,
        "max_completion_tokens": given.max_tokens,
        "seed": given.seed,
    }
    return {name: value for name, value in named.items() if value is not None}


def schema_of(request: Request) -> dict[str, Any]:
    """The schema as an object, its fields in the order of the text: the order they are written in.

    Equal texts give the same object: it is not to be changed.
    Raises SettingsError when the text is not a JSON object.
    """
    return _schema_of(request.schema_name, request.schema)


@functools.lru_cache(maxsize=8)
def _schema_of(name: str, text: str) -> dict[str, Any]:
    try:
        schema = json.loads(text)
    except ValueError as error:
        raise SettingsError(f"the schema {name!r} is not JSON: {error}") from None
    if not isinstance(schema, dict):
        raise SettingsError(f"the schema {name!r} must be a JSON object")
    return schema


def strict_format(request: Request) -> dict[str, Any]:
    """The ``response_format`` that makes the server hold the answer to the schema."""
    return {
        "type": "json_schema",
        "json_schema": {"name": request.schema_name, "schema": schema_of(request), "strict": True},
    }
