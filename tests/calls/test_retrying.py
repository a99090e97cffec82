"""What is tried again and what is not, when, how often; and small limits lose no article."""

from __future__ import annotations

import itertools
import json
import math
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request as WebRequest
from werkzeug import Response

from summarizer.calls import Breaker, Gate, Policy, Retries
from summarizer.calls.live import live
from summarizer.errors import CutShort, Malformed, Refused, Rejected, Transient
from summarizer.request import Ask, Reply, Request

from .samples import ANSWER, completion, make_reply, make_request
from .simulation import FixedWindow, Limiter, SimulatedClock, SlidingWindow, TokenBucket, limited_server


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.time = 100.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        if seconds > 0:
            self.waits.append(seconds)
        self.time += seconds


class Failing:
    """An Ask that raises the given failures one after the other and then answers."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.calls = 0

    def __call__(self, request: Request) -> Reply:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        return make_reply()


class Patient(Breaker):
    """Never stops."""

    def given_up(self, error: Transient) -> None:
        """One request's matter."""


def retrying(ask: Ask, policy: Policy | None = None, gate: Gate | None = None, **clock: Any) -> Ask:
    """An Ask whose every question has a trial of its own."""
    retries = Retries(policy or Policy(), gate, breaker=Patient(), **clock)
    return lambda request: retries.trial().run(lambda: ask(request))


def _wrap(ask: Ask, clock: Clock, policy: Policy | None = None, jitter: float = 1.0) -> Ask:
    return retrying(ask, policy, sleep=clock.sleep, clock=clock.now, jitter=lambda: jitter)


def test_a_passing_failure_is_tried_again_with_growing_waits() -> None:
    """1, 2, 4 seconds with full jitter; the answer comes in the end."""
    ask, clock = Failing(*[Transient("500")] * 3), Clock()
    assert _wrap(ask, clock)(make_request()) == make_reply()
    assert clock.waits == [1.0, 2.0, 4.0]


def test_jitter_takes_off_up_to_half_of_a_wait() -> None:
    """Workers that failed together do not come back together."""
    clock = Clock()
    _wrap(Failing(*[Transient("500")] * 3), clock, jitter=0.0)(make_request())
    assert clock.waits == [0.5, 1.0, 2.0]


def test_no_wait_is_longer_than_the_longest() -> None:
    """The doubling ends at ``longest_wait``."""
    clock = Clock()
    policy = Policy(attempts=6, longest_wait=3.0)
    _wrap(Failing(*[Transient("500")] * 5), clock, policy)(make_request())
    assert clock.waits == [1.0, 2.0, 3.0, 3.0, 3.0]


@pytest.mark.parametrize(
    "failure", [Rejected("400"), Refused("no"), CutShort("long"), Malformed("bad"), KeyError("bug")]
)
def test_everything_else_is_not_tried_again(failure: Exception) -> None:
    """400s, refusals, cut answers and bugs cost one call and come through as they are."""
    ask, clock = Failing(failure), Clock()
    with pytest.raises(type(failure)) as caught:
        _wrap(ask, clock)(make_request())
    assert caught.value is failure
    assert (ask.calls, clock.waits) == (1, [])


def test_attempts_are_counted_and_then_it_is_given_up() -> None:
    """Six failures end it; the message says how often and how long, and the last failure."""
    ask, clock = Failing(*[Transient("HTTP 500: boom")] * 9), Clock()
    with pytest.raises(Transient, match=r"HTTP 500: boom \(given up after 6 tries in 31 s") as caught:
        _wrap(ask, clock)(make_request())
    assert ask.calls == 6
    assert caught.value.__context__ is None


def test_retry_after_is_obeyed() -> None:
    """The server's own wait is kept: never shorter, at most a tenth longer."""
    clock = Clock()
    _wrap(Failing(Transient("503", retry_after=7.0)), clock)(make_request())
    assert 7.0 <= clock.waits[0] <= 7.71


def test_no_try_starts_after_the_deadline() -> None:
    """A wait that would end beyond the deadline is not begun."""
    ask, clock = Failing(*[Transient("500")] * 9), Clock()
    with pytest.raises(Transient, match="given up after 3 tries"):
        _wrap(ask, clock, Policy(deadline=5.0))(make_request())
    assert clock.time <= 105.0


@pytest.mark.parametrize("throttled", [True, False])
def test_a_pause_beyond_the_deadline_is_not_waited_for(throttled: bool) -> None:
    """Come back in an hour: the request fails at once and the run goes on."""
    ask, clock = Failing(Transient("429", retry_after=3600.0, throttled=throttled)), Clock()
    with pytest.raises(Transient, match="429") as caught:
        _wrap(ask, clock)(make_request())
    assert (ask.calls, clock.waits) == (1, [])
    assert caught.value.retry_after == 3600.0


def test_being_early_is_no_failed_attempt() -> None:
    """Ten 429s do not use up six attempts: the request only takes longer."""
    ask, clock = Failing(*[Transient("429", retry_after=1.0, throttled=True)] * 10), Clock()
    assert _wrap(ask, clock)(make_request()) == make_reply()
    assert ask.calls == 11


def test_nobody_starts_while_the_gate_is_closed() -> None:
    """After one worker's 429 with Retry-After 5, no worker's call starts for 5 seconds."""
    clock, starts = SimulatedClock(), []

    def ask(request: Request) -> Reply:
        starts.append(clock.now())
        if len(starts) == 1:
            clock.sleep(0.1)
            raise Transient("429", retry_after=5.0, throttled=True)
        clock.sleep(0.3)
        return make_reply()

    layer = retrying(ask, sleep=clock.sleep, clock=clock.now)

    def work() -> None:
        for _ in range(3):
            layer(make_request())

    clock.run([work] * 4)
    assert len(starts) == 13
    assert [start for start in starts if 0.1 < start < 5.1] == []


def test_two_leaves_can_share_a_gate() -> None:
    """A gate that is handed in is closed by either of its users."""
    gate, clock = Gate(), Clock()
    early = Failing(Transient("429", retry_after=2.0, throttled=True))
    retrying(early, sleep=clock.sleep, clock=clock.now, gate=gate)(make_request())
    gate.refused(gate.draw(clock.time + 60), clock.time + 60, 2.0)
    assert gate.draw(clock.time + 60).wait == pytest.approx(2.0)


HEADERS: dict[str, Callable[[float], float | None]] = {
    "exact": lambda wait: wait,
    "whole seconds": lambda wait: float(math.ceil(wait)),
    "none": lambda wait: None,
}
LIMITERS: dict[str, Callable[[], Limiter]] = {
    "sliding window": lambda: SlidingWindow(5),
    "fixed window": lambda: FixedWindow(5),
    "shifted window": lambda: FixedWindow(5, offset=0.7),
    "token bucket": lambda: TokenBucket(5, 5),
}


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("limiter", LIMITERS)
def test_a_small_rate_limit_loses_no_article(limiter: str, header: str) -> None:
    """5 requests/s, 100 articles, 16 workers: all answered, within 1.1 times the ideal 20 s."""
    took, kept = _run_limited(LIMITERS[limiter](), HEADERS[header], articles=100)
    assert kept == 100
    assert took <= 1.1 * 20


@pytest.mark.parametrize("header", HEADERS)
def test_a_limit_a_minute_or_without_any_burst_loses_no_article(header: str) -> None:
    """Harder servers: slower than ideal, but everything is answered."""
    for limiter in (SlidingWindow(60, 12.0), TokenBucket(5, 1)):
        took, kept = _run_limited(limiter, HEADERS[header], articles=100)
        assert kept == 100
        assert took <= 40


def _run_limited(limiter: Limiter, header: Callable[[float], float | None], *, articles: int) -> tuple[float, int]:
    clock = SimulatedClock()
    numbers, noise, kept = iter(range(articles)), itertools.cycle((0.1, 0.8, 0.4, 0.9, 0.3)), []
    server = limited_server(limiter, clock, latency=0.2, header=header)
    layer = retrying(server, sleep=clock.sleep, clock=clock.now, jitter=lambda: next(noise))

    def work() -> None:
        for number in numbers:
            kept.append(layer(make_request(str(number))))

    return clock.run([work] * 16), len(kept)


def test_a_real_server_with_a_small_limit_loses_no_article(httpserver: HTTPServer) -> None:
    """The same over loopback with the real leaf, in a small version: 50/s, 30 articles, 8 workers."""
    limiter, lock, refused = SlidingWindow(10, 0.2), threading.Lock(), []

    def serve(_: WebRequest) -> Response:
        with lock:
            wait = limiter.wait(time.monotonic())
        if wait > 0:
            refused.append(wait)
            return Response("{}", 429, {"Retry-After": f"{wait:.3f}"}, content_type="application/json")
        return Response(json.dumps(completion()), content_type="application/json")

    httpserver.expect_request("/v1/chat/completions").respond_with_handler(serve)
    leaf = live(api_key="sk-1", base_url=httpserver.url_for("/v1"), timeout=60)
    layer = retrying(leaf)
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(layer, [make_request(str(number)) for number in range(30)]))
    assert [reply.text for reply in replies] == [ANSWER] * 30
    assert len(httpserver.log) == 30 + len(refused)
