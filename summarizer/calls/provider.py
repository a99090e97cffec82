"""The provider's client, and what its errors mean here.

Imports openai, which takes a second: only ``live`` and ``provider_batch`` import this module,
and only when somebody is really asked. openai 3 stands on httpx2, not httpx.
"""

from __future__ import annotations

import contextlib
import email.utils
import json
import socket
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import httpx2
import openai

from summarizer.calls.answers import quote
from summarizer.calls.bounded import ENCODINGS, TooLong, bound
from summarizer.calls.companion import Companion, Overdue
from summarizer.calls.failures import failure_in_body, failure_of
from summarizer.calls.secret import check_api_key, holds_secret, scrub
from summarizer.errors import CallError, KeyInAnswer, Malformed, Rejected, SettingsError, Transient
from summarizer.request import Mode

T = TypeVar("T")


class Provider:
    """A client for one server; ``call`` runs SDK calls under its rules. Safe for many threads.

    base_url: any OpenAI-compatible server; None is the SDK's own default.
    timeout: seconds for one HTTP call from first to last byte.
    Raises SettingsError for a key that no header can carry, or a base URL that is none.
    """

    def __init__(self, *, api_key: str, base_url: str | None, timeout: float) -> None:
        check_api_key(api_key)
        _check_base_url(base_url)
        self._secret = api_key
        self._timeout = timeout
        self._local = threading.local()
        self.client = openai.OpenAI(
            api_key=api_key,
            base_url=base_url,
            timeout=timeout,
            max_retries=0,
            default_headers={"Accept-Encoding": ENCODINGS},
            http_client=openai.DefaultHttpxClient(event_hooks={"response": [self._note_response]}),
        )

    def call(self, work: Callable[[], T], mode: Mode | None = None) -> T:
        """What ``work`` (an SDK call) returns; ``mode`` is how a schema is imposed in it, if one is.

        Raises Transient or Rejected for what the server or the network did, with the API key
        masked and no trace of the SDK's own error, whose request carries the key.
        """
        try:
            return self._within_deadline(work)
        except (openai.OpenAIError, ValueError) as error:
            failure = self._failure_of(error, mode)
        raise failure

    def complete(self, body: Mapping[str, Any], mode: Mode | None = None) -> dict[str, Any]:
        """One chat completion: the server's JSON object. Raises as ``call`` does, and for an error inside a 200."""
        response = self.call(lambda: self._post(body), mode)
        try:
            completion = json.loads(response.content)
        except (ValueError, RecursionError):
            if "json" not in response.headers.get("content-type", ""):
                raise Rejected(
                    f"the server's answer is no chat completion but {self._quote(response.text[:80])!r}; check the base URL",
                    fatal=True,
                    paid=True,
                ) from None
            raise Transient("the server's answer cannot be read: it is no whole JSON", paid=True) from None
        if not isinstance(completion, dict):
            raise Rejected("the server's answer is not a chat completion; check the base URL", fatal=True, paid=True)
        failure = failure_in_body(completion, self.scrub, mode)
        if failure is not None:
            raise failure
        return completion

    def refuse_secret(self, text: str) -> None:
        """Raise KeyInAnswer for an answer that holds the API key: it is not kept."""
        if holds_secret(text, self._secret):
            raise KeyInAnswer("the answer holds the API key, so it is neither kept nor used; change the key")

    def scrub(self, text: str) -> str:
        """``text`` without the API key."""
        return scrub(text, self._secret)

    def _post(self, body: Mapping[str, Any]) -> httpx2.Response:
        # Not chat.completions.create: it rewrites body and schema key by key first (1 ms).
        options: Any = {"security": {"bearer_auth": True}}
        return self.client.post("/chat/completions", cast_to=httpx2.Response, body=dict(body), options=options)

    def _within_deadline(self, work: Callable[[], T]) -> T:
        """Run ``work`` in this thread's companion and wait no longer than the timeout.

        The SDK's timeout is per read: a body that trickles in never meets it. At the deadline
        the connection is shut down, which ends the companion too.
        """
        responses: list[httpx2.Response] = []

        def run() -> T:
            self._local.responses = responses
            return work()

        try:
            return self._companion().run(run, self._timeout)
        except Overdue:
            self._local.companion = None
        for response in tuple(responses):
            _shut_down(response)
        words = f"no whole answer within {self._timeout:g} s; raise the timeout if that is usual"
        raise Transient(words, paid=True)

    def _companion(self) -> Companion:
        mine: Companion | None = getattr(self._local, "companion", None)
        if mine is None or not mine.is_free:
            mine = self._local.companion = Companion()
        return mine

    def _note_response(self, response: httpx2.Response) -> None:
        """Bound the body, and remember whose connection to shut down; called before the body is read."""
        bound(response)
        responses = getattr(self._local, "responses", None)
        if responses is not None:
            responses.append(response)

    def _failure_of(self, error: openai.OpenAIError | ValueError, mode: Mode | None) -> CallError:
        if isinstance(error, openai.APIStatusError):
            return self._failure_of_status(error, mode)
        if isinstance(error, openai.APIConnectionError):
            return self._failure_of_connection(error)
        if isinstance(error, TooLong):
            return Malformed(str(error))
        if isinstance(error, openai.OpenAIError):
            return Rejected(f"the call failed: {self._quote(error)}", paid=True)
        return Transient(f"the server's answer cannot be read ({self._quote(error)})", paid=True)

    def _failure_of_connection(self, error: openai.APIConnectionError) -> CallError:
        cause = error.__cause__
        unreachable = isinstance(cause, (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.UnsupportedProtocol))
        if isinstance(error, openai.APITimeoutError):
            words = f"the server did not answer within {self._timeout:g} s"
            return Transient(words, paid=not unreachable, unreachable=unreachable)
        detail = f"{type(cause).__name__}: {cause}" if cause is not None else "no detail"
        words = "no connection to the server" if unreachable else "the connection to the server broke"
        advice = "; check the base URL" if unreachable else ""
        return Transient(f"{words} ({self._quote(detail)}){advice}", paid=not unreachable, unreachable=unreachable)

    def _failure_of_status(self, error: openai.APIStatusError, mode: Mode | None) -> CallError:
        retry_after = retry_after_of(error.response.headers, time.time())
        return failure_of(
            error.status_code,
            self._quote(_message_of(error)),
            code=error.code,
            kind=error.type,
            param=error.param,
            retry_after=retry_after,
            mode=mode,
        )

    def _quote(self, words: object) -> str:
        # Scrubbed first: a cut through the key would leave half of it unrecognised.
        return quote(self.scrub(" ".join(str(words).split())))


def _message_of(error: openai.APIStatusError) -> str:
    """The server's own words, where it has sent any in the usual form."""
    told = error.body.get("message") if isinstance(error.body, Mapping) else None
    return told if isinstance(told, str) and told else error.message


def retry_after_of(headers: httpx2.Headers, now: float) -> float | None:
    """Seconds the server asks to wait: ``retry-after-ms``, else ``retry-after`` (seconds or HTTP date).

    now: the time in seconds since 1970. None when it asks for nothing that can be read; never negative.
    """
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        with contextlib.suppress(ValueError):
            seconds = float(headers.get(name, "")) * unit
            if 0 <= seconds < float("inf"):
                return seconds
    with contextlib.suppress(ValueError, OverflowError):
        return max(email.utils.parsedate_to_datetime(headers.get("retry-after", "")).timestamp() - now, 0.0)
    return None


def _check_base_url(base_url: str | None) -> None:
    """Raise SettingsError for what is no web address; never shows it, as it may hold a password."""
    if base_url is None:
        return
    try:
        url = httpx2.URL(base_url)
    except httpx2.InvalidURL:
        url = httpx2.URL("")
    if url.scheme not in {"http", "https"} or not url.host:
        raise SettingsError("the base URL must be a web address such as https://server.example/v1")


def _shut_down(response: httpx2.Response) -> None:
    """End a connection another thread is reading: closing it would not wake that thread."""
    stream = response.extensions.get("network_stream")
    connection = stream.get_extra_info("socket") if stream is not None else None
    if connection is not None:
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
