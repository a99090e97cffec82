"""When asking on is useless: a wrong key, an unknown model, an empty account, a dead server.

Such an error is the same for every article, so after the first few nothing more is asked. If the
server never answered in this run, the run stops with one line; if it did, what is answered is used.
"""

from __future__ import annotations

import logging
import threading

from summarizer.errors import CallError, Halted, Rejected, ServerUnusable, Transient

MOST_FATAL = 3
"""Refusals in a row that would meet every request alike."""
MOST_REFUSED = 8
"""Refusals of any kind before the first answer."""
MOST_GIVEN_UP = 3
"""Requests given up after all their tries before the first answer; of an unreachable server one is enough."""

_log = logging.getLogger(__name__)


class Breaker:
    """Counts a run's failures and says when to stop; safe for many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answered = False
        self._fatal = self._refused = self._given_up = 0
        self._last: CallError | None = None
        self._open = False

    def check(self) -> None:
        """Pass, or raise what ends the asking: ServerUnusable for the run, Halted for what is left of it."""
        with self._lock:
            if self._open:
                raise self._ending()

    def passed(self) -> None:
        """A call was answered: all is well, or well again."""
        with self._lock:
            self._answered, self._open = True, False
            self._fatal = self._refused = self._given_up = 0

    def refused(self, error: Rejected) -> None:
        """The server refused a call; raises as ``check`` does when it was one too many."""
        with self._lock:
            self._fatal = self._fatal + 1 if error.fatal else 0
            self._refused += 1
            self._decide(error, self._fatal >= MOST_FATAL or (self._refused >= MOST_REFUSED and not self._answered))

    def given_up(self, error: Transient) -> None:
        """A request failed for good in passing; raises as ``check`` does when it was one too many."""
        with self._lock:
            self._given_up += 1
            useless = error.unreachable or self._given_up >= MOST_GIVEN_UP
            self._decide(error, useless and not self._answered)

    def end(self) -> None:
        """At the end of a run: raise ServerUnusable if nothing was answered and the last refusal would meet all."""
        with self._lock:
            if not self._answered and isinstance(self._last, Rejected) and self._last.fatal:
                raise self._ending()

    def _decide(self, error: CallError, stop: bool) -> None:
        self._last = error
        if stop:
            _log.debug("no more is asked: %s", error)
            self._open = True
            raise self._ending()

    def _ending(self) -> ServerUnusable | Halted:
        if self._answered:
            return Halted(f"not asked, as the server stopped answering: {self._last}; run again later for the rest")
        return ServerUnusable(f"the server answers no call: {self._last}")
