"""What instructor is shown of a request and of its answer, in each mode.

It is shown a blank for a schema and, where there is an object in the answer, an empty one: the request's own
schema is put in place of the blank as it stands, and a record is read by ``extraction``, item by item.
"""

from __future__ import annotations

import contextvars
import functools
import json
import logging
from collections.abc import Mapping
from typing import Any

import instructor
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ConfigDict, model_validator

from summarizer.request import Request

MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "json": instructor.Mode.JSON,
    "tools": instructor.Mode.TOOLS,
}

complaint_at_hand: contextvars.ContextVar[str] = contextvars.ContextVar("complaint", default="")
"""Why the answer at hand holds no object; instructor would take any braces in it for one."""


class AnyObject(BaseModel):
    """One JSON object, whatever is in it."""

    model_config = ConfigDict(extra="allow", protected_namespaces=())

    @model_validator(mode="before")
    @classmethod
    def _is_whole(cls, value: Any) -> Any:
        if complaint_at_hand.get():
            raise ValueError(f"answer with one JSON object and nothing else: {complaint_at_hand.get()}")
        return value


def with_schema(messages: list[dict[str, Any]], request: Request) -> list[dict[str, Any]]:
    """The messages of ``json`` mode, with the request's own schema where instructor has written the blank.

    It writes a line for each brace: a schema would be almost three times as long.
    """
    blank = json.dumps(_blank(request.schema_name), indent=2, ensure_ascii=False)
    return [
        {**m, "content": m["content"].replace(blank, request.schema)} if m["role"] == "system" else m for m in messages
    ]


def _blank(name: str) -> dict[str, Any]:
    return {"title": name, "type": "object", "properties": {}}


def shown(completion: Mapping[str, Any], text: str, request: Request) -> ChatCompletion:
    """A completion with nothing but ``text`` for an answer, where instructor looks for it in the request's mode."""
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if request.options.mode == "tools":
        given = completion["choices"][0]["message"].get("tool_calls")
        known = given[0].get("id") if isinstance(given, list) and given and isinstance(given[0], dict) else None
        function = {"name": request.schema_name, "arguments": text}
        message = {"role": "assistant", "content": None}
        message["tool_calls"] = [{"id": str(known or "call-1"), "type": "function", "function": function}]
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    # Without a usage instructor looks, at each call, whether another provider's package is there.
    usage = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
    shell = {
        "id": "",
        "object": "chat.completion",
        "created": 0,
        "model": request.model,
        "choices": [choice],
        "usage": usage,
    }
    return ChatCompletion.model_validate(shell)


@functools.lru_cache(maxsize=8)
def response_model(name: str) -> type[BaseModel]:
    """``AnyObject`` with a blank to show for a schema: ``live`` puts the request's own in its place."""

    def model_json_schema(cls: type[BaseModel], *args: Any, **kwargs: Any) -> dict[str, Any]:
        return _blank(name)

    members = {"__module__": __name__, "model_json_schema": classmethod(model_json_schema)}
    # instructor would derive a class of its own from any that is not an OpenAISchema, each call.
    return type("Answer", (AnyObject, instructor.OpenAISchema), members)


def silence_instructor() -> None:
    """Keep instructor's loggers to themselves: they print errors and whole messages by default."""
    logger = logging.getLogger("instructor")
    logger.propagate = False
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
