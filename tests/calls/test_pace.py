"""Ceilings on requests and tokens: calls start evenly spaced, on a simulated clock."""

from __future__ import annotations

import pytest

from summarizer.calls import Pace, Policy, Retries
from summarizer.errors import Transient

from .simulation import SimulatedClock


def test_no_ceiling_is_no_wait() -> None:
    """Any number of calls at once."""
    pace = Pace()
    assert [pace.draw(0.0, 10**9, 0.0) for _ in range(9)] == [0.0] * 9


def test_requests_are_spaced_and_a_pause_is_not_made_up_for() -> None:
    """300 a minute is one each fifth of a second; after a pause the next one starts at once, the one after waits."""
    pace = Pace(rpm=300)
    assert [pace.draw(0.0, 1, 9.0) for _ in range(4)] == pytest.approx([0.0, 0.2, 0.4, 0.6])
    assert [pace.draw(60.0, 1, 99.0) for _ in range(2)] == pytest.approx([0.0, 0.2])


def test_tokens_are_spaced_by_what_each_call_is_thought_to_cost() -> None:
    """A call of half a minute's tokens is followed by half a minute's pause; the slower ceiling counts."""
    pace = Pace(rpm=600, tpm=1000)
    assert pace.draw(0.0, 500, 99.0) == 0.0
    assert pace.draw(0.0, 1, 99.0) == pytest.approx(30.0)
    assert pace.draw(0.0, 1, 99.0) == pytest.approx(30.1)


def test_a_place_after_the_deadline_is_not_taken() -> None:
    """The call fails by name, and those behind it do not wait for it."""
    pace = Pace(rpm=1)
    assert pace.draw(0.0, 1, 30.0) == 0.0
    assert pace.draw(0.0, 1, 30.0) is None
    assert pace.draw(0.0, 1, 90.0) == 60.0
    retries = Retries(Policy(deadline=1.0), pace=pace, sleep=lambda _: None, clock=lambda: 0.0)
    with pytest.raises(Transient, match="ceilings"):
        retries.trial().run(lambda: None)


@pytest.mark.parametrize("workers", [1, 8, 32])
def test_a_run_at_a_ceiling_takes_the_ideal_time(workers: int) -> None:
    """A hundred calls at five a second, however many workers: no sixth in any second, and at most 1.05 of the ideal."""
    clock = SimulatedClock()
    retries = Retries(pace=Pace(rpm=300), sleep=clock.sleep, clock=clock.now)
    numbers, starts = iter(range(100)), list[float]()

    def work() -> None:
        for _ in numbers:
            retries.trial().run(call)

    def call() -> None:
        starts.append(clock.now())
        clock.sleep(0.15)

    took = clock.run([work] * workers)
    assert took <= 1.05 * 99 / 5
    assert all(later - first >= 1 - 1e-6 for first, later in zip(starts, starts[5:], strict=False))
