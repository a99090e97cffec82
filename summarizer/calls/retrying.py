"""One retry policy, for what is worth another try and nothing else.

The SDK's own retries are off, so these are the only ones. tenacity decides; a fresh
``Retrying`` is made for each call, because a shared one mixes up its callers' counts.
A 429 is no failed attempt: it says the question came too early. It closes the gate for all
workers and the call takes its turn again, until the deadline; so a small rate limit makes a
run slow and loses no article.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.calls.gate import Gate, Ticket
from summarizer.errors import Transient
from summarizer.request import Ask, Reply, Request

if TYPE_CHECKING:
    from tenacity import RetryCallState


@dataclass(frozen=True)
class Policy:
    """When to try again, and when to stop.

    attempts: calls that may fail in all (server errors, timeouts); 429s are not counted.
    first_wait: seconds before the second attempt, doubled each time, with jitter.
    longest_wait: the longest such wait, in seconds.
    deadline: seconds for one request in all, waiting included; no try starts after it.
    """

    attempts: int = 6
    first_wait: float = 1.0
    longest_wait: float = 60.0
    deadline: float = 600.0


def retrying(
    ask: Ask,
    policy: Policy | None = None,
    *,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
    gate: Gate | None = None,
    jitter: Callable[[], float] = random.random,
) -> Ask:
    """Ask again after Transient failures, as ``policy`` says; everything else goes through at once.

    gate: shared by everything that calls the same server; made here when not given, so all
    workers using the returned function share it. jitter: a number from 0 to 1 each time.
    Retry-After is obeyed; when it reaches beyond the deadline the request fails at once.
    Raises the last Transient, saying how often and how long it was tried.
    """
    rules = policy or Policy()
    shared = gate or Gate(first_wait=rules.first_wait, longest_wait=rules.longest_wait)

    def ask_again(request: Request) -> Reply:
        trial = _Trial(ask, request, rules, shared, sleep, clock, jitter)
        return trial.run()

    return ask_again


class _TooLate(Transient):
    """The next try could only start after the deadline."""


class _Trial:
    """One request's tries: counts its failures and keeps its deadline."""

    def __init__(
        self,
        ask: Ask,
        request: Request,
        policy: Policy,
        gate: Gate,
        sleep: Callable[[float], None],
        clock: Callable[[], float],
        jitter: Callable[[], float],
    ) -> None:
        self._ask, self._request, self._policy, self._gate = ask, request, policy, gate
        self._sleep, self._clock, self._jitter = sleep, clock, jitter
        self._began = clock()
        self._tries = 0
        self._failures = 0
        self._last: Transient | None = None

    def run(self) -> Reply:
        """The reply, or the last Transient failure."""
        from tenacity import Retrying, retry_if_exception

        try:
            return Retrying(
                retry=retry_if_exception(lambda e: isinstance(e, Transient) and not isinstance(e, _TooLate)),
                wait=self._wait,
                stop=self._must_stop,
                sleep=self._sleep,
                reraise=True,
            )(self._try_once)
        except Transient as error:
            last = self._last or error
        took = self._clock() - self._began
        raise Transient(
            f"{last} (given up after {self._tries} tries in {took:.0f} s; run again later: what is answered is kept)",
            retry_after=last.retry_after,
            throttled=last.throttled,
        )

    def _try_once(self) -> Reply:
        ticket = self._pass_gate()
        self._tries += 1
        try:
            reply = self._ask(self._request)
        except Transient as error:
            self._last = error
            if error.throttled:
                self._gate.refused(ticket, self._clock(), error.retry_after)
            else:
                self._failures += 1
            raise
        self._gate.passed()
        return reply

    def _pass_gate(self) -> Ticket:
        """Wait for a turn; nobody starts while the gate is closed."""
        while True:
            ticket = self._gate.draw(self._clock())
            if ticket.wait <= 0:
                return ticket
            if self._is_too_late(ticket.wait):
                raise _TooLate("the server allows no call before the deadline", throttled=True)
            self._sleep(ticket.wait)

    def _wait(self, state: RetryCallState) -> float:
        """Seconds before the next try: the server's word, else exponential with jitter."""
        last = self._last
        if last is None or last.throttled:
            return 0.0
        jitter = self._jitter()
        if last.retry_after is not None:
            return last.retry_after * (1 + jitter / 10)
        longest = min(self._policy.first_wait * 2.0 ** (self._failures - 1), self._policy.longest_wait)
        return longest * (1 + jitter) / 2

    def _must_stop(self, state: RetryCallState) -> bool:
        return self._failures >= self._policy.attempts or self._is_too_late(state.upcoming_sleep)

    def _is_too_late(self, wait: float) -> bool:
        return self._clock() + max(wait, 0.0) - self._began > self._policy.deadline
