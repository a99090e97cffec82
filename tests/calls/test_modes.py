"""A refusal is about the mode when its words or its parameter say so, and only then."""

from __future__ import annotations

import pytest

from summarizer.calls.modes import is_about_mode, mode_advice


@pytest.mark.parametrize(
    ("status", "message", "param"),
    [
        (400, "response_format is unavailable now", None),
        (400, "'response_format.type' must be 'json_schema' or 'text'", None),
        (400, "the model does not support tools", None),
        (400, "tools.0.function.strict: extra inputs are not permitted", None),
        (400, "the schema has too many states for serving", None),
        (400, "Invalid value", "tools[0].function.parameters"),
        (422, "failed to compile the grammar", None),
        (500, "tools param requires a flag", None),
    ],
)
def test_words_about_the_mode_are_known(status: int, message: str, param: str | None) -> None:
    """Of servers that say it in very different ways."""
    assert is_about_mode(status, message, param)


@pytest.mark.parametrize(
    ("status", "message", "param"),
    [
        (400, "messages must not be empty", "messages"),
        (400, "temperature is not supported with this model", "temperature"),
        (404, "no such page", None),
        (401, "tools are not supported for this key", None),
        (429, "response_format calls are limited", None),
        (500, "the tools of this server are being mended", None),
        (503, "json_schema is not supported", None),
    ],
)
def test_other_refusals_are_not(status: int, message: str, param: str | None) -> None:
    """Nor what passes."""
    assert not is_about_mode(status, message, param)


def test_the_strictest_other_mode_is_advised_first() -> None:
    """As it is written on the command line."""
    assert mode_advice("json") == "the server does not take --mode json: try --mode json_schema, or --mode tools"
