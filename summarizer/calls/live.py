"""The leaf that really asks: instructor over the openai client.

The only module that imports instructor; whoever builds the leaf imports it at that moment.
instructor says what a mode needs, and asks again when there is no JSON object in the answer. It is
not given the record's class: a word the class does not know would cost the whole answer, where
``extraction`` reads item by item and loses that item alone. Around it:

- The schema sent is the request's own text, strict, because that text is in the key;
  instructor would send one of its own making, and never strictly.
- The object is looked for here, whatever stands around it and wherever the server put it. Where there
  is one, instructor sees an empty one in its place, in the form of the mode: it would read a long answer a
  second time, and a record is read by ``extraction``. Where there is none, it sees the words.
- A refusal, a cut answer and an empty one are seen before instructor sees them, and are not
  asked again.
- The HTTP call is what is retried and metered, beneath instructor.
- ``context=`` is never passed: it would run every article as a Jinja template.
"""

from __future__ import annotations

import contextvars
import copy
import functools
import json
import logging
from collections.abc import Callable, Mapping
from typing import Any

import instructor
from instructor.core.exceptions import InstructorRetryException
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ConfigDict, model_validator

from summarizer.calls.answers import LONGEST_QUOTE, answer_text, check_completion, model_of, usage_of
from summarizer.calls.bodies import messages_of, options_of, schema_of, strict_format
from summarizer.calls.budget import Budget, estimate_usage, metered
from summarizer.calls.modes import other_modes
from summarizer.calls.provider import Provider
from summarizer.calls.retrying import Retries, Trial
from summarizer.errors import CallError, Malformed, SummarizerError
from summarizer.json_object import NoObject, find_object
from summarizer.request import Ask, Mode, Reply, Request, Usage

_MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "json": instructor.Mode.JSON,
    "tools": instructor.Mode.TOOLS,
}
_MOST_SENT_BACK = 20_000
"""Characters of an answer without an object that are sent back with the complaint."""
_log = logging.getLogger(__name__)


_complaint: contextvars.ContextVar[str] = contextvars.ContextVar("complaint", default="")
"""Why the answer at hand holds no object; instructor would take any braces in it for one."""


class AnyObject(BaseModel):
    """One JSON object, whatever is in it."""

    model_config = ConfigDict(extra="allow", protected_namespaces=())

    @model_validator(mode="before")
    @classmethod
    def _is_whole(cls, value: Any) -> Any:
        if _complaint.get():
            raise ValueError(f"answer with one JSON object and nothing else: {_complaint.get()}")
        return value


def live(
    *,
    api_key: str,
    base_url: str | None,
    timeout: float,
    reasks: int = 1,
    retries: Retries | None = None,
    budget: Budget | None = None,
) -> Ask:
    """A function that asks a model and returns the JSON object of its answer, as the model wrote it.

    base_url: any OpenAI-compatible server, None for the SDK's default. timeout: seconds for one HTTP
    call, first to last byte. reasks: how often an answer without a JSON object is asked again.
    retries: how a failed HTTP call is tried again; None tries once. budget: counts every HTTP call.

    The reply's usage is the sum over all attempts. Raises Transient, Rejected, Refused, CutShort,
    Malformed, KeyInAnswer, OutOfBudget, Halted or ServerUnusable; SettingsError for an unusable key.
    """
    _silence_instructor()
    provider = Provider(api_key=api_key, base_url=base_url, timeout=timeout)

    def ask_model(request: Request) -> Reply:
        mode = request.options.mode
        schema = schema_of(request)
        attempts = _Attempts(provider, request, schema, retries.trial() if retries else None, budget)
        create: Callable[..., Any] = instructor.patch(create=attempts.create, mode=_MODES[mode])
        try:
            create(
                response_model=_response_model(request.schema_name, request.schema, mode),
                messages=messages_of(request),
                model=request.model,
                max_retries=reasks,
                strict=None,
                **options_of(request),
            )
        except InstructorRetryException as error:
            failure = _failure_of(error.__cause__, attempts)
        else:
            provider.refuse_secret(attempts.text)
            return Reply(attempts.text, provider.scrub(attempts.model), attempts.usage)
        raise failure

    return ask_model


class _Attempts:
    """The HTTP calls made for one request; instructor calls ``create`` for each."""

    def __init__(
        self, provider: Provider, request: Request, schema: dict[str, Any], trial: Trial | None, budget: Budget | None
    ) -> None:
        self._provider, self._request, self._schema, self._trial = provider, request, schema, trial
        post = functools.partial(provider.complete, mode=request.options.mode)
        self._post = metered(post, budget, request) if budget else post
        self._wanted = tuple(schema.get("properties", ()))
        self.usage = Usage()
        self.text = self.model = self.complaint = ""
        self.count = 0

    def create(self, **arguments: Any) -> ChatCompletion:
        """One HTTP call with the request's own schema; raises what is wrong with the completion."""
        self._impose_schema(arguments)
        completion = self._call(arguments)
        self.count += 1
        self.usage += usage_of(completion)
        self.model = model_of(completion, self._request.model)
        try:
            check_completion(completion)
        except CallError as error:  # instructor logs what passes through it
            raise type(error)(self._provider.scrub(str(error))) from None
        self.text = answer_text(completion)
        return _shown(completion, self._words_for_instructor(), self._request)

    def _call(self, body: dict[str, Any]) -> Mapping[str, Any]:
        if self._trial is None:
            return self._post(body)
        expected = estimate_usage(self._request, body["messages"])
        return self._trial.run(lambda: self._post(body), expected.input_tokens + expected.output_tokens)

    def _words_for_instructor(self) -> str:
        """An empty object in place of the one in the answer, or some of the words that hold none: it then asks again."""
        _complaint.set("")
        try:
            self.text = find_object(self.text, self._wanted).text
        except NoObject as error:
            self.complaint = str(error)[:LONGEST_QUOTE]
            _complaint.set(self.complaint)
            _log.debug("%s: no JSON object in the answer: %s", self._request.subject, self.complaint)
            return self.text[:_MOST_SENT_BACK] + ("..." if len(self.text) > _MOST_SENT_BACK else "")
        return "{}"

    def no_object(self) -> Malformed:
        """The error for answers that hold no object; none of their words, which may be the article's."""
        reason = self.complaint if "{" in self.text else "it is words alone" if self.text.strip() else "it is empty"
        mode = self._request.options.mode
        return Malformed(
            f"no JSON object in the answer after {self.count} attempts: {reason};"
            f" if the server never gives one with --mode {mode}, try {other_modes(mode)}"
        )

    def _impose_schema(self, arguments: dict[str, Any]) -> None:
        mode = self._request.options.mode
        if mode == "json_schema":
            arguments["response_format"] = strict_format(self._request)
        elif mode == "tools":
            name = self._request.schema_name
            function = {"name": name, "parameters": self._schema, "strict": True}
            arguments["tools"] = [{"type": "function", "function": function}]
            arguments["tool_choice"] = {"type": "function", "function": {"name": name}}


def _shown(completion: Mapping[str, Any], text: str, request: Request) -> ChatCompletion:
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
    shell = {"id": "", "object": "chat.completion", "created": 0, "model": request.model, "choices": [choice], "usage": usage}
    return ChatCompletion.model_validate(shell)


@functools.lru_cache(maxsize=8)
def _response_model(name: str, schema: str, mode: Mode) -> type[BaseModel]:
    """``AnyObject`` with a schema to show.

    In ``json`` mode instructor writes it into the prompt: it is the request's, as in the key.
    In the others it is a blank, as ``_Attempts`` puts the request's own in its place.
    """
    shown: dict[str, Any]
    shown = json.loads(schema) if mode == "json" else {"title": name, "type": "object", "properties": {}}

    def model_json_schema(cls: type[BaseModel], *args: Any, **kwargs: Any) -> dict[str, Any]:
        return copy.deepcopy(shown)

    members = {"__module__": __name__, "model_json_schema": classmethod(model_json_schema)}
    # instructor would derive a class of its own from any that is not an OpenAISchema, each call.
    return type("Answer", (AnyObject, instructor.OpenAISchema), members)


def _failure_of(cause: BaseException | None, attempts: _Attempts) -> SummarizerError:
    """Our own error if one came through instructor; else there never was an object in the answer.

    instructor's own message holds whole completions and is not used.
    """
    return cause if isinstance(cause, SummarizerError) else attempts.no_object()


def _silence_instructor() -> None:
    """Keep instructor's loggers to themselves: they print errors and whole messages by default."""
    logger = logging.getLogger("instructor")
    logger.propagate = False
    if not any(isinstance(handler, logging.NullHandler) for handler in logger.handlers):
        logger.addHandler(logging.NullHandler())
