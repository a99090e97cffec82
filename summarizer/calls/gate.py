"""The gate every worker passes before a call: one refusal for haste slows them all.

A server that allows 5 requests a second answers the sixth with 429. If each of 16 workers
finds that out and backs off for itself, they come back together, are refused together, and
articles are lost. So the workers share one gate. A 429 closes it for as long as the server
asks; when it opens, calls start at a steady pace measured from what the server had just let
through. The pace then quickens, hardly at first and faster the longer nothing is refused.

The gate knows no clock: ``now`` is a parameter (seconds on any monotonic clock), so its
decisions can be tested without waiting.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

# A pace a little below the measured one: exactly at a limit, jitter on the way is refused.
MARGIN = 1.03
# How much slower after a refusal at a pace that had long been fine.
SLOWER = 1.05
# Share by which the n-th success in a row shortens the spacing: n times this, at most QUICKEST.
QUICKER = 5e-6
QUICKEST = 0.02
# Fewer calls let through than this measure nothing; the pace is then searched for: each
# success shortens the spacing by SEARCH, and the refusal that ends the search undoes two.
SAMPLE = 4
SEARCH = 0.9
SHORTEST_PAUSE = 0.1


@dataclass(frozen=True)
class Ticket:
    """The gate's answer: start now (``wait`` is 0), or come again in ``wait`` seconds.

    round: which opening of the gate a started call belongs to.
    """

    wait: float
    round: int


class Gate:
    """Paces the calls of all workers to one server; safe for many threads.

    first_wait, longest_wait: seconds closed after a 429 that does not say how long; doubled
    each time nothing at all was let through in between.
    """

    def __init__(self, *, first_wait: float = 1.0, longest_wait: float = 60.0) -> None:
        self._first_wait = first_wait
        self._longest_wait = longest_wait
        self._lock = threading.Lock()
        self._round = 0
        self._started = 0
        self._refused = 0
        self._closed = False
        self._closed_at = 0.0
        self._closed_until = float("-inf")
        self._opened: float | None = None
        self._spacing = 0.0
        self._next_start = float("-inf")
        self._calm = 0
        self._searching = False
        # The last stretch that let something through: since when, how many calls, and how
        # often the gate has since been opened in vain.
        self._since = 0.0
        self._let_through = 0
        self._in_vain = 0

    @property
    def spacing(self) -> float:
        """Seconds between the starts of two calls now; 0 while nothing was refused yet."""
        with self._lock:
            return self._spacing

    def draw(self, now: float) -> Ticket:
        """Ask to start a call. Nothing is promised to those who wait: the pace may change meanwhile."""
        with self._lock:
            if now < self._closed_until:
                return Ticket(self._closed_until - now, self._round)
            if self._closed:
                self._reopen(now)
            if now < self._next_start:
                return Ticket(self._next_start - now, self._round)
            if self._opened is None:
                self._opened = now
            self._next_start = now + self._spacing
            self._started += 1
            return Ticket(0.0, self._round)

    def refused(self, ticket: Ticket, now: float, retry_after: float | None) -> None:
        """The server answered the call of ``ticket`` with 429: close the gate for everybody."""
        with self._lock:
            self._calm = 0
            if ticket.round == self._round and not self._closed:
                self._close(now, retry_after)
            elif ticket.round == self._round:
                self._refused += 1
            if retry_after is not None:
                self._closed_until = max(self._closed_until, now + retry_after)

    def passed(self) -> None:
        """A call was let through: the pace may quicken."""
        with self._lock:
            self._calm += 1
            self._spacing *= SEARCH if self._searching else 1 - min(self._calm * QUICKER, QUICKEST)

    def _close(self, now: float, retry_after: float | None) -> None:
        self._closed = True
        self._closed_at = now
        self._refused = 1
        self._in_vain = 0 if self._started > 1 else self._in_vain + 1
        pause = 0.0 if retry_after is None else retry_after
        if retry_after is None or self._in_vain > 1:
            doublings = max(self._in_vain - 1, 0)
            pause = max(pause, min(self._first_wait * 2**doublings, self._longest_wait))
        self._closed_until = now + max(pause, SHORTEST_PAUSE)

    def _reopen(self, now: float) -> None:
        """Set the pace from what was let through, in what time, and begin a new round."""
        passed = self._started - self._refused
        opened = self._closed_at if self._opened is None else self._opened
        if passed > 0:
            self._since, self._let_through = opened, passed
        open_for, closed_for = self._closed_at - opened, self._closed_until - self._closed_at
        if passed > 0 and self._searching:
            self._spacing /= SEARCH**2
        elif passed > 0 and self._spacing and open_for > 2 * closed_for:
            self._spacing *= SLOWER
        elif self._let_through:
            measured = MARGIN * (self._closed_until - self._since) / self._let_through
            self._spacing = max(measured, SLOWER * self._spacing)
        else:
            self._spacing = SHORTEST_PAUSE
        self._searching = not self._searching and 0 < self._let_through < SAMPLE
        self._round += 1
        self._opened = self._next_start = now
        self._started = self._refused = 0
        self._closed = False
