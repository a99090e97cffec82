"""One retry policy, for what is worth another try and nothing else.

What is tried again is the HTTP call, not the question: a second answer that meets a 500 repeats
that call alone, and no paid answer is asked for twice. The SDK's own retries are off, so these are
the only ones. tenacity decides; a fresh ``Retrying`` is made for each call, because a shared one
mixes up its callers' counts. A 429 is no failed attempt: it says the question came too early. It
closes the gate for all workers and the call takes its turn again, until the deadline; so a small
rate limit makes a run slow and loses no article.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from summarizer.calls.breaker import Breaker
from summarizer.calls.gate import Gate, Ticket
from summarizer.calls.pace import Pace
from summarizer.errors import Rejected, Transient

if TYPE_CHECKING:
    from tenacity import RetryCallState

A = TypeVar("A")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Policy:
    """When to try again, and when to stop.

    attempts: calls of a question that may fail in all (server errors, timeouts); 429s are not counted.
    paid_attempts: how many of them may have been charged for (timeouts, answers that broke off).
    first_wait: seconds before the second attempt, doubled each time, with jitter.
    longest_wait: the longest such wait, in seconds.
    deadline: seconds for one question in all, waiting included; no try starts after it.
    """

    attempts: int = 6
    paid_attempts: int = 3
    first_wait: float = 1.0
    longest_wait: float = 60.0
    deadline: float = 600.0


@dataclass
class Retries:
    """What the calls of all workers to one server share: policy, gate, pace and breaker; and the clock."""

    policy: Policy = field(default_factory=Policy)
    gate: Gate | None = None
    pace: Pace = field(default_factory=Pace)
    breaker: Breaker = field(default_factory=Breaker)
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    jitter: Callable[[], float] = random.random

    def __post_init__(self) -> None:
        if self.gate is None:
            self.gate = Gate(first_wait=self.policy.first_wait, longest_wait=self.policy.longest_wait)

    def trial(self) -> Trial:
        """The tries of one question: its calls share their counts and their deadline."""
        assert self.gate is not None
        return Trial(self, self.gate)


class _TooLate(Transient):
    """The next try could only start after the deadline."""


class Trial:
    """One question's tries: counts its failures and keeps its deadline, over all the calls it takes."""

    def __init__(self, shared: Retries, gate: Gate) -> None:
        self._shared, self._policy, self._gate = shared, shared.policy, gate
        self._began = shared.clock()
        self._tries = self._failures = self._paid = 0
        self._last: Transient | None = None

    def run(self, work: Callable[[], A], tokens: int = 0) -> A:
        """What ``work`` returns, or the last Transient failure; ``tokens`` is what it is thought to cost."""
        from tenacity import Retrying, retry_if_exception

        try:
            answer: A = Retrying(
                retry=retry_if_exception(lambda e: isinstance(e, Transient) and not isinstance(e, _TooLate)),
                wait=self._wait,
                stop=self._must_stop,
                sleep=self._shared.sleep,
                reraise=True,
            )(self._try_once, work, tokens)
        except Transient as error:
            last = self._last or error
        else:
            return answer
        failure = self._given_up(last)
        self._shared.breaker.given_up(failure)
        raise failure

    def _given_up(self, last: Transient) -> Transient:
        took = self._shared.clock() - self._began
        long_wait = ""
        if last.retry_after is not None and self._is_too_late(last.retry_after):
            long_wait = f"the server asks to wait {_duration(last.retry_after)}, longer than the deadline allows; "
        return Transient(
            f"{last} ({long_wait}given up after {self._tries} tries in {took:.0f} s;"
            " run again later: what is answered is kept)",
            retry_after=last.retry_after,
            throttled=last.throttled,
            unreachable=last.unreachable,
        )

    def _try_once(self, work: Callable[[], A], tokens: int) -> A:
        ticket = self._take_turn(tokens)
        self._tries += 1
        try:
            answer = work()
        except Transient as error:
            self._note(error, ticket)
            raise
        except Rejected as error:
            self._shared.breaker.refused(error)
            raise
        self._gate.passed()
        self._shared.breaker.passed()
        return answer

    def _note(self, error: Transient, ticket: Ticket) -> None:
        _log.debug("try %d failed: %s", self._tries, error)
        self._last = error
        if error.throttled:
            self._gate.refused(ticket, self._shared.clock(), error.retry_after)
        else:
            self._failures += 1
            self._paid += error.paid

    def _take_turn(self, tokens: int) -> Ticket:
        """Wait for a turn; nobody starts while the gate is closed, or sooner than the pace allows."""
        self._shared.breaker.check()
        wait = self._shared.pace.draw(self._shared.clock(), tokens, self._began + self._policy.deadline)
        if wait is None:
            raise _TooLate("the ceilings (rpm, tpm) allow no call before the deadline", throttled=True)
        if wait > 0:
            self._shared.sleep(wait)
        while True:
            self._shared.breaker.check()
            ticket = self._gate.draw(self._shared.clock())
            if ticket.wait <= 0:
                return ticket
            if self._is_too_late(ticket.wait):
                raise _TooLate(
                    f"the server allows no call for {_duration(ticket.wait)}", throttled=True, retry_after=ticket.wait
                )
            self._shared.sleep(ticket.wait)

    def _wait(self, state: RetryCallState) -> float:
        """Seconds before the next try: the server's word, else exponential with jitter."""
        last = self._last
        if last is None or last.throttled:
            return 0.0
        jitter = self._shared.jitter()
        if last.retry_after is not None:
            return last.retry_after * (1 + jitter / 10)
        longest = min(self._policy.first_wait * 2.0 ** (self._failures - 1), self._policy.longest_wait)
        return longest * (1 + jitter) / 2

    def _must_stop(self, state: RetryCallState) -> bool:
        spent = self._failures >= self._policy.attempts or self._paid >= self._policy.paid_attempts
        return spent or self._is_too_late(state.upcoming_sleep)

    def _is_too_late(self, wait: float) -> bool:
        return self._shared.clock() + max(wait, 0.0) - self._began > self._policy.deadline


def _duration(seconds: float) -> str:
    """Seconds in words a person reads at a glance."""
    for unit, size in (("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds:.0f} s"
