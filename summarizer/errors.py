"""The errors this package raises, all of them, on one page.

::

    SummarizerError
    ├── InputError              an article, record or brief cannot be read
    │   └── NoArticlesError     nothing readable was given at all
    ├── SettingsError           a setting is unknown, missing or impossible
    ├── StoreError              a cache or a recording folder cannot be used
    ├── CallError               a request got no usable answer
    │   ├── ReplayMiss          no recorded answer under this key
    │   ├── NotAsked            the answer is missing and this run asks nobody
    │   ├── Transient           worth another try: 429, 5xx, timeout, connection
    │   ├── Rejected            the server refused the request: 400, 401, 403, 404
    │   ├── Refused             the model declined to answer
    │   ├── CutShort            the answer hit the length limit
    │   ├── Malformed           the answer does not follow the schema
    │   └── OutOfBudget         the limit on tokens or cost would be passed
    └── VerifyError             a fixture case is stale, dead or ungrounded

Errors carry strings (paths, keys, reasons), never records and never secrets: an error
may end up in a log, in ``brief.json`` or on a screen.
"""

from __future__ import annotations


class SummarizerError(Exception):
    """Anything this package raises on purpose."""


class InputError(SummarizerError):
    """An input cannot be read; names the path and the way out."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class NoArticlesError(InputError):
    """Nothing readable was given at all."""


class SettingsError(SummarizerError):
    """A setting is unknown, missing or impossible; lists what is known."""


class StoreError(SummarizerError):
    """A cache or a recording folder cannot be used; names it and the way out."""


class CallError(SummarizerError):
    """A request got no usable answer; the run goes on with the other articles."""


class ReplayMiss(CallError):
    """No recorded answer under this key; says which recorded request is nearest and what differs."""


class NotAsked(CallError):
    """The answer is missing and this run asks nobody (``--dry-run``, ``batch export``)."""


class Transient(CallError):
    """Worth another try; ``retry_after`` is what the server asked for, in seconds."""

    def __init__(self, message: str, *, retry_after: float | None = None, throttled: bool = False) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.throttled = throttled


class Rejected(CallError):
    """The server refused the request for good: bad request, bad key, no such model, no quota."""


class Refused(CallError):
    """The model declined to answer."""


class CutShort(CallError):
    """The answer hit the length limit before it was whole."""


class Malformed(CallError):
    """The answer does not follow the schema, re-asks included."""


class OutOfBudget(CallError):
    """The limit on tokens or cost would be passed by this request."""


class VerifyError(SummarizerError):
    """A fixture case is stale, dead or ungrounded; lists every complaint."""

    def __init__(self, name: str, complaints: tuple[str, ...]) -> None:
        super().__init__(f"{name}: " + "; ".join(complaints))
        self.name = name
        self.complaints = complaints
