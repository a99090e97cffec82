"""A clock that threads can sleep on without anybody waiting, and servers with rate limits.

One simulated worker runs at a time; when it sleeps, the one to wake first goes on, and time
jumps there. So a run of minutes takes milliseconds and is the same every time.
"""

from __future__ import annotations

import heapq
import math
import threading
from collections import deque
from collections.abc import Callable, Sequence

from summarizer.errors import Transient
from summarizer.request import Reply, Request


class SimulatedClock:
    """Time for a fixed number of workers; ``now`` and ``sleep`` fit where the real ones go."""

    def __init__(self) -> None:
        self.time = 0.0
        self._turn = threading.Condition()
        self._waiting: list[tuple[float, int]] = []
        self._count = 0
        self._running: int | None = None

    def now(self) -> float:
        """Seconds since the start."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Give the turn to whoever wakes first, until it is this worker's again."""
        with self._turn:
            mine = self._enqueue(self.time + max(seconds, 0.0))
            self._hand_over()
            self._turn.wait_for(lambda: self._running == mine)

    def run(self, jobs: Sequence[Callable[[], None]]) -> float:
        """Run all jobs to their end, each as a worker; returns the time the last one ended."""
        places = [self._enqueue(0.0) for _ in jobs]

        def work(mine: int, job: Callable[[], None]) -> None:
            with self._turn:
                self._turn.wait_for(lambda: self._running == mine)
            try:
                job()
            finally:
                with self._turn:
                    self._hand_over()

        threads = [threading.Thread(target=work, args=pair, daemon=True) for pair in zip(places, jobs, strict=True)]
        for thread in threads:
            thread.start()
        with self._turn:
            self._hand_over()
        for thread in threads:
            thread.join(timeout=300)
            assert not thread.is_alive(), "a simulated worker hangs"
        return self.time

    def _enqueue(self, when: float) -> int:
        self._count += 1
        heapq.heappush(self._waiting, (when, self._count))
        return self._count

    def _hand_over(self) -> None:
        if self._waiting:
            when, self._running = heapq.heappop(self._waiting)
            self.time = max(self.time, when)
        self._turn.notify_all()


class SlidingWindow:
    """At most ``limit`` accepted in any ``window`` seconds."""

    def __init__(self, limit: int, window: float = 1.0) -> None:
        self.limit, self.window = limit, window
        self._accepted: deque[float] = deque()

    def wait(self, now: float) -> float:
        """0 and counts the call, or the seconds until it would be accepted."""
        while self._accepted and self._accepted[0] <= now - self.window:
            self._accepted.popleft()
        if len(self._accepted) < self.limit:
            self._accepted.append(now)
            return 0.0
        return self._accepted[0] + self.window - now


class TokenBucket:
    """``rate`` tokens a second, at most ``burst`` of them saved up."""

    def __init__(self, rate: float, burst: float) -> None:
        self.rate, self.burst, self.tokens, self.at = rate, burst, burst, 0.0

    def wait(self, now: float) -> float:
        """0 and takes a token, or the seconds until there is one."""
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens >= 1 - 1e-9:
            self.tokens -= 1
            return 0.0
        return (1 - self.tokens) / self.rate


class FixedWindow:
    """At most ``limit`` in each whole ``window`` of the clock."""

    def __init__(self, limit: int, window: float = 1.0, offset: float = 0.0) -> None:
        self.limit, self.window, self.offset = limit, window, offset
        self.index, self.count = -1, 0

    def wait(self, now: float) -> float:
        """0 and counts the call, or the seconds until the next window."""
        index = math.floor((now + self.offset) / self.window)
        if index != self.index:
            self.index, self.count = index, 0
        if self.count < self.limit:
            self.count += 1
            return 0.0
        return (index + 1) * self.window - self.offset - now


Limiter = SlidingWindow | TokenBucket | FixedWindow


def limited_server(
    limiter: Limiter, clock: SimulatedClock, *, latency: float, header: Callable[[float], float | None]
) -> Callable[[Request], Reply]:
    """An Ask that answers after ``latency`` s, or 429 at once; ``header`` makes its Retry-After."""

    def ask(request: Request) -> Reply:
        wait = limiter.wait(clock.now())
        if wait > 0:
            clock.sleep(0.005)
            raise Transient("429 too many requests", retry_after=header(wait), throttled=True)
        clock.sleep(latency)
        return Reply("{}", "m")

    return ask
