"""The errors this package raises, all of them, on one page.

::

    SummarizerError
    ├── InputError              an article, record or brief cannot be read
    │   └── NoArticlesError     nothing readable was given at all
    ├── SettingsError           a setting is unknown, missing or impossible
    ├── StoreError              a cache or a recording folder cannot be used
    │   └── BrokenEntry         one answer in it cannot be read; the others can
    ├── ServerUnusable          no call can succeed: wrong key, unknown model, empty account, dead server
    ├── CallError               a request got no usable answer
    │   ├── ReplayMiss          no recorded answer under this key
    │   ├── NotAsked            the answer is missing and this run asks nobody
    │   ├── Transient           worth another try: 429, 5xx, timeout, connection
    │   ├── Rejected            the server refused the request: 400, 401, 403, 404
    │   ├── Halted              not asked, as the server has stopped answering
    │   ├── NotKept             not asked, as the answer could not be kept
    │   ├── Refused             the model declined to answer
    │   ├── CutShort            the answer hit the length limit
    │   ├── Malformed           the answer holds no JSON object, or nothing that can be read as one
    │   ├── KeyInAnswer         the answer holds the API key
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

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        """Made anew from its parts in another process."""
        return type(self), (self.name, self.reason)


class NoArticlesError(InputError):
    """Nothing readable was given at all."""


class SettingsError(SummarizerError):
    """A setting is unknown, missing or impossible; lists what is known."""


class StoreError(SummarizerError):
    """A cache or a recording folder cannot be used; names it and the way out."""


class BrokenEntry(StoreError):
    """One answer of a store cannot be read; it counts as missing, and the others are served."""


class ServerUnusable(SummarizerError):
    """No call can succeed and none has: the run stops, before it asks for every article in vain."""


class CallError(SummarizerError):
    """A request got no usable answer; the run goes on with the other articles.

    paid: it may have been charged for all the same.
    """

    paid: bool = False


class ReplayMiss(CallError):
    """No recorded answer under this key; says which recorded request is nearest and what differs."""


class NotAsked(CallError):
    """The answer is missing and this run asks nobody (``--dry-run``, ``batch export``)."""


class Transient(CallError):
    """Worth another try.

    retry_after: what the server asked for, in seconds. throttled: it said "too early", which is no failed attempt.
    unreachable: nobody was there.
    """

    def __init__(
        self,
        message: str,
        *,
        retry_after: float | None = None,
        throttled: bool = False,
        paid: bool = False,
        unreachable: bool = False,
    ) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.throttled = throttled
        self.paid = paid
        self.unreachable = unreachable


class Rejected(CallError):
    """The server refused the request for good: bad request, bad key, no such model, no quota.

    fatal: it would refuse every other request as well.
    """

    def __init__(self, message: str, *, fatal: bool = False, paid: bool = False) -> None:
        super().__init__(message)
        self.fatal = fatal
        self.paid = paid


class Halted(CallError):
    """Not asked: the server answered for a while and then refused call after call."""


class NotKept(CallError):
    """Not asked: the answer could not be kept, and would have to be paid for again."""


class Refused(CallError):
    """The model declined to answer."""


class CutShort(CallError):
    """The answer hit the length limit before it was whole."""


class Malformed(CallError):
    """The answer cannot be read as what was asked for, re-asks included."""

    paid = True


class KeyInAnswer(CallError):
    """The answer holds the API key, so it is neither kept nor used."""


class OutOfBudget(CallError):
    """The limit on tokens or cost would be passed by this request."""


class VerifyError(SummarizerError):
    """A fixture case is stale, dead or ungrounded; lists every complaint."""

    def __init__(self, name: str, complaints: tuple[str, ...]) -> None:
        super().__init__(f"{name}: " + "; ".join(complaints))
        self.name = name
        self.complaints = complaints

    def __reduce__(self) -> tuple[type[VerifyError], tuple[str, tuple[str, ...]]]:
        """Made anew from its parts in another process."""
        return type(self), (self.name, self.complaints)
