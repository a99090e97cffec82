"""The leaf that really asks: instructor over the openai client.

The only module that imports instructor; whoever builds the leaf imports it at that moment.
What instructor does here is small: say what a mode needs, hold the answer against the model
class, and ask again with the complaints. Around it:

- The schema sent is the request's own text, strict, because that text is in the key;
  instructor would send one of its own making, and never strictly.
- A refusal, a cut answer and an empty one are seen before instructor sees them, and are not
  asked again.
- ``context=`` is never passed: it would run every article as a Jinja template.
- Usage is taken as each attempt comes in: instructor rewrites it to a running total.
"""

from __future__ import annotations

import copy
import functools
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import instructor
from instructor.core.exceptions import InstructorRetryException
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError

from summarizer.calls.answers import answer_text, check_completion, model_of, usage_of
from summarizer.calls.bodies import messages_of, options_of, schema_of, strict_format
from summarizer.calls.provider import Provider
from summarizer.errors import CallError, Malformed
from summarizer.request import Ask, Mode, Reply, Request, Usage

_MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "json": instructor.Mode.JSON,
    "tools": instructor.Mode.TOOLS,
}
_MOST_COMPLAINTS = 3


def live(
    answer_type: type[BaseModel],
    *,
    api_key: str,
    base_url: str | None,
    timeout: float,
    reasks: int = 1,
) -> Ask:
    """A function that asks a model and returns its accepted answer's raw text.

    answer_type: what the answer must validate as. base_url: any OpenAI-compatible server, None
    for the SDK's default. timeout: seconds for one HTTP call, first to last byte. reasks: how
    often a malformed answer is asked again, with the complaints.

    The reply's usage is the sum over all attempts. Raises Transient, Rejected, Refused, CutShort
    or Malformed, none of them retried here; SettingsError for an unusable key.
    """
    _silence_instructor()
    provider = Provider(api_key=api_key, base_url=base_url, timeout=timeout)

    @functools.lru_cache(maxsize=8)
    def answer_model(name: str, schema: str, mode: Mode) -> type[BaseModel]:
        return _bind_schema(answer_type, name, schema, mode)

    def ask_model(request: Request) -> Reply:
        attempts = _Attempts(provider, request)
        mode = request.options.mode
        create: Callable[..., Any] = instructor.patch(create=attempts.create, mode=_MODES[mode])
        schema_of(request)
        try:
            create(
                response_model=answer_model(request.schema_name, request.schema, mode),
                messages=messages_of(request),
                model=request.model,
                max_retries=reasks,
                strict=None,
                **options_of(request),
            )
            return Reply(attempts.text, attempts.model, attempts.usage)
        except InstructorRetryException as error:
            failure = _failure_of(error.__cause__, attempts)
        raise failure

    return ask_model


@dataclass
class _Attempts:
    """The HTTP calls made for one request; instructor calls ``create`` for each."""

    provider: Provider
    request: Request
    usage: Usage = field(default_factory=Usage)
    text: str = ""
    model: str = ""
    count: int = 0

    def create(self, **arguments: Any) -> ChatCompletion:
        """One HTTP call with the request's own schema; raises what is wrong with the completion."""
        self._impose_schema(arguments)
        completion: Any = self.provider.call(lambda: self._post(arguments))
        plain: Any = completion if isinstance(completion, str) else completion.to_dict(warnings=False)
        self.count += 1
        if isinstance(plain, dict):
            self.usage += usage_of(plain)
            self.model = model_of(plain, self.request.model)
        try:
            check_completion(plain)
        except CallError as error:  # instructor logs what passes through it
            raise type(error)(self.provider.scrub(str(error))) from None
        self.text = answer_text(plain)
        return cast(ChatCompletion, completion)

    def _post(self, body: dict[str, Any]) -> ChatCompletion:
        # Not chat.completions.create: it rewrites body and schema key by key first (1 ms).
        post = self.provider.client.post
        return post(
            "/chat/completions",
            cast_to=ChatCompletion,
            body=body,
            options={"security": {"bearer_auth": True}},
        )

    def _impose_schema(self, arguments: dict[str, Any]) -> None:
        mode = self.request.options.mode
        if mode == "json_schema":
            arguments["response_format"] = strict_format(self.request)
        elif mode == "tools":
            name = self.request.schema_name
            function = {"name": name, "parameters": schema_of(self.request), "strict": True}
            arguments["tools"] = [{"type": "function", "function": function}]
            arguments["tool_choice"] = {"type": "function", "function": {"name": name}}


def _bind_schema(answer_type: type[BaseModel], name: str, schema: str, mode: Mode) -> type[BaseModel]:
    """``answer_type`` with a given schema: its own would be built anew for every call (3.5 ms).

    In ``json`` mode instructor writes it into the prompt: it is the request's, as in the key.
    In the others it is a blank, as ``_Attempts`` puts the request's own in its place.
    """
    shown: dict[str, Any]
    shown = json.loads(schema) if mode == "json" else {"title": name, "type": "object", "properties": {}}

    def model_json_schema(cls: type[BaseModel], *args: Any, **kwargs: Any) -> dict[str, Any]:
        return copy.deepcopy(shown)

    members = {
        "__module__": answer_type.__module__,
        "__doc__": answer_type.__doc__,
        "model_json_schema": classmethod(model_json_schema),
    }
    # instructor would derive a class of its own from any that is not an OpenAISchema, each call.
    return type(answer_type.__name__, (answer_type, instructor.OpenAISchema), members)


def _failure_of(cause: BaseException | None, attempts: _Attempts) -> CallError:
    """Our own error if one came through instructor; else the answer never fitted the schema.

    instructor's own message holds whole completions and is not used.
    """
    if isinstance(cause, CallError):
        return cause
    if isinstance(cause, ValidationError):
        reason = _name_complaints(cause)
    else:
        reason = f"no answer in the form of mode {attempts.request.options.mode!r}"
    reason = attempts.provider.scrub(reason)
    return Malformed(f"the answer does not follow the schema after {attempts.count} attempts: {reason}")


def _name_complaints(error: ValidationError) -> str:
    """The first complaints, without the values complained of."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [f"{'.'.join(map(str, row['loc'])) or 'the answer'}: {row['msg']}" for row in found]
    more = len(lines) - _MOST_COMPLAINTS
    return "; ".join(lines[:_MOST_COMPLAINTS]) + (f"; and {more} more" if more > 0 else "")


def _silence_instructor() -> None:
    """Keep instructor's loggers to themselves: they print errors and whole messages by default."""
    logger = logging.getLogger("instructor")
    logger.propagate = False
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
