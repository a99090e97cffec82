"""The leaf that really asks: instructor over the openai client.

With ``instructed`` the only module that imports instructor; whoever builds the leaf imports it at that moment.
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

import functools
import logging
from collections.abc import Callable, Mapping
from typing import Any

import instructor
from instructor.core.exceptions import InstructorRetryException
from openai.types.chat import ChatCompletion

from summarizer.calls.answers import LONGEST_QUOTE, answer_text, check_completion, model_of, usage_of
from summarizer.calls.bodies import messages_of, options_of, schema_of, strict_format
from summarizer.calls.budget import Budget, estimate_usage, metered
from summarizer.calls.instructed import MODES, complaint_at_hand, response_model, shown, silence_instructor, with_schema
from summarizer.calls.modes import other_modes
from summarizer.calls.provider import Provider
from summarizer.calls.retrying import Retries, Trial
from summarizer.errors import CallError, Malformed, SummarizerError
from summarizer.json_object import NoObject, find_object
from summarizer.request import Ask, Reply, Request, Usage

_MOST_SENT_BACK = 20_000
"""Characters of an answer without an object that are sent back with the complaint."""
_log = logging.getLogger(__name__)


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
    silence_instructor()
    provider = Provider(api_key=api_key, base_url=base_url, timeout=timeout)

    def ask_model(request: Request) -> Reply:
        mode = request.options.mode
        schema = schema_of(request)
        attempts = _Attempts(provider, request, schema, retries.trial() if retries else None, budget)
        create: Callable[..., Any] = instructor.patch(create=attempts.create, mode=MODES[mode])
        try:
            create(
                response_model=response_model(request.schema_name),
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
        return shown(completion, self._words_for_instructor(), self._request)

    def _call(self, body: dict[str, Any]) -> Mapping[str, Any]:
        if self._trial is None:
            return self._post(body)
        expected = estimate_usage(self._request, body["messages"])
        return self._trial.run(lambda: self._post(body), expected.input_tokens + expected.output_tokens)

    def _words_for_instructor(self) -> str:
        """An empty object in place of the one in the answer, or some of the words that hold none: it then asks again."""
        complaint_at_hand.set("")
        try:
            self.text = find_object(self.text, self._wanted).text
        except NoObject as error:
            self.complaint = str(error)[:LONGEST_QUOTE]
            complaint_at_hand.set(self.complaint)
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
        elif mode == "json":
            arguments["messages"] = with_schema(arguments["messages"], self._request)
        else:
            name = self._request.schema_name
            function = {"name": name, "parameters": self._schema, "strict": True}
            arguments["tools"] = [{"type": "function", "function": function}]
            arguments["tool_choice"] = {"type": "function", "function": {"name": name}}


def _failure_of(cause: BaseException | None, attempts: _Attempts) -> BaseException:
    """The error that came through instructor as it was; else there never was an object in the answer.

    instructor's own message holds whole completions and is not used.
    """
    if cause is not None and (isinstance(cause, SummarizerError) or not attempts.count):
        return cause
    return attempts.no_object()
