"""What a server's error means: worth another try, refused for this request, or refused for every one.

The same rules hold for an HTTP status, for an error object that comes with status 200, and for a
line of a batch's results.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from summarizer.calls.answers import quote
from summarizer.calls.modes import is_about_mode, mode_advice
from summarizer.errors import CallError, Rejected, Transient
from summarizer.request import Mode

_TRANSIENT = frozenset({408, 409, 425, 429})
_FATAL = frozenset({401, 402, 403, 404})
_MAYBE_PAID = frozenset({408, 504, 524})
_NO_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_NO_MODEL = frozenset({"model_not_found", "invalid_model", "model_not_available", "deployment_not_found"})
_STATUS_OF_WORDS = (
    (("rate_limit", "too_many_requests", "ratelimit"), 429),
    (("overloaded", "unavailable", "server_busy"), 503),
    (("timeout", "timed_out"), 504),
    (("authentication", "invalid_api_key", "unauthorized"), 401),
    (("permission", "forbidden"), 403),
    (("not_found",), 404),
    (("invalid_request", "bad_request", "context_length"), 400),
)
_NO_SUCH_MODEL = re.compile(
    r"\b(invalid|unknown|no such|unrecogni[sz]ed) model\b|\bmodel\b.{0,80}\b(not found|does not exist)\b", re.IGNORECASE
)
_TOO_LONG = ("context length", "context window", "contextwindow", "context size", "context_length", "context_size")
TOO_LONG = "the article is too long for this model: shorten it, or name a model with room for more"


def failure_of(
    status: int | None,
    message: str,
    *,
    code: object = None,
    kind: object = None,
    param: object = None,
    retry_after: float | None = None,
    mode: Mode | None = None,
) -> CallError:
    """The error for a status and an error object's ``message``, ``code``, ``type`` and ``param``; None: no status.

    mode: how the schema was to be imposed; where the server does not take that, the error names the other ways.
    """
    words = f"HTTP {status}: {message}" if status is not None else message
    if code in _NO_QUOTA or kind in _NO_QUOTA:
        return Rejected(f"{words}; the account has no quota left", fatal=True)
    if _is_too_long(f"{message} {code} {kind}", status):
        return Rejected(f"{words}; {TOO_LONG}")
    if status is not None and is_about_mode(status, message, param):
        return Rejected(f"{words}; {mode_advice(mode)}" if mode else words, fatal=True)
    if status is None or status in _TRANSIENT or status >= 500:
        throttled = status == 429 or (status == 503 and retry_after is not None)
        return Transient(words, retry_after=retry_after, throttled=throttled, paid=status in _MAYBE_PAID)
    return Rejected(words, fatal=status in _FATAL or code in _NO_MODEL or param == "model" or _names_no_model(message))


def failure_in_body(
    body: Mapping[str, Any], clean: Callable[[str], str] = str, mode: Mode | None = None
) -> CallError | None:
    """The error of a body that came with status 200: its ``error``, or that of its first choice; None if it has none.

    clean: what the server's words pass before they are cut and quoted. mode: see ``failure_of``.
    """
    error = body.get("error")
    if not error:
        choices = body.get("choices")
        first = choices[0] if isinstance(choices, list) and choices else None
        error = first.get("error") if isinstance(first, Mapping) else None
    if not error:
        return None
    if not isinstance(error, Mapping):
        return failure_of(None, f"the server reports an error: {quote(clean(str(error)))}")
    code, kind = error.get("code"), error.get("type")
    message = quote(clean(str(error.get("message") or code or "no reason given")))
    words = f"the server reports an error: {message}"
    return failure_of(_status_of(error), words, code=code, kind=kind, param=error.get("param"), mode=mode)


def _is_too_long(words: str, status: int | None) -> bool:
    return status in {400, 413, 422} and any(word in words.casefold() for word in _TOO_LONG)


def _names_no_model(message: str) -> bool:
    """Whether a gateway that sends no code says in words that it has no such model."""
    return _NO_SUCH_MODEL.search(message) is not None


def _status_of(error: Mapping[str, Any]) -> int | None:
    for name in ("status", "status_code", "code"):
        value = str(error.get(name, ""))
        if value.isdecimal() and 400 <= int(value[:4]) <= 599:
            return int(value)
    words = f"{error.get('code')} {error.get('type')}".casefold()
    return next((status for some, status in _STATUS_OF_WORDS if any(word in words for word in some)), None)
