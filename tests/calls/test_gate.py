"""The gate's decisions, step by step, without any clock."""

from __future__ import annotations

import pytest

from summarizer.calls import Gate


def test_an_untouched_gate_lets_everybody_through_at_once() -> None:
    """Nobody is slowed before the server has complained."""
    gate = Gate()
    assert [gate.draw(0.0).wait for _ in range(100)] == [0.0] * 100
    assert gate.spacing == 0


def test_one_refusal_closes_the_gate_for_all() -> None:
    """Until the server's pause is over nobody starts; everyone is told how long that is."""
    gate = Gate()
    ticket = gate.draw(0.0)
    gate.refused(ticket, 0.5, 2.0)
    assert gate.draw(0.5).wait == 2.0
    assert gate.draw(2.0).wait == pytest.approx(0.5)
    assert gate.draw(2.5).wait == 0.0


def test_a_later_word_of_the_server_prolongs_the_pause() -> None:
    """Of several Retry-Afters from one volley the latest end counts."""
    gate = Gate()
    first, second = gate.draw(0.0), gate.draw(0.0)
    gate.refused(first, 0.1, 1.0)
    gate.refused(second, 0.2, 5.0)
    assert gate.draw(1.1).wait == pytest.approx(4.1)


def test_the_pace_is_what_the_server_let_through() -> None:
    """Five of sixteen let through in one second make a pace of about five a second."""
    gate = Gate()
    tickets = [gate.draw(0.0) for _ in range(16)]
    for ticket in tickets[5:]:
        gate.refused(ticket, 0.0, 1.0)
    assert gate.draw(1.0).wait == 0.0
    assert gate.spacing == pytest.approx(0.2, rel=0.04)
    assert gate.draw(1.0).wait == pytest.approx(gate.spacing)


def test_the_pace_quickens_again_when_nothing_is_refused() -> None:
    """A limit that was lifted is found out: in the end calls start as fast as they come."""
    gate = Gate()
    gate.refused(gate.draw(0.0), 0.0, 1.0)
    assert gate.draw(1.0).wait == 0.0
    slow = gate.spacing
    assert slow > 0
    for _ in range(2000):
        gate.passed()
    assert gate.spacing < slow / 1000


def test_without_a_word_from_the_server_pauses_double_while_nothing_passes() -> None:
    """1, 2, 4 ... seconds, up to the longest."""
    gate, now, pauses = Gate(first_wait=1.0, longest_wait=8.0), 0.0, []
    for _ in range(6):
        ticket = gate.draw(now)
        gate.refused(ticket, now, None)
        pauses.append(gate.draw(now).wait)
        now += pauses[-1]
    assert pauses == [1.0, 2.0, 4.0, 8.0, 8.0, 8.0]


def test_a_pause_of_zero_is_still_a_pause() -> None:
    """Retry-After: 0 must not become a busy loop."""
    gate = Gate()
    gate.refused(gate.draw(0.0), 0.0, 0.0)
    assert gate.draw(0.0).wait > 0


def test_a_late_refusal_from_before_the_pause_does_not_slow_the_pace_again() -> None:
    """What was sent in the old round says nothing about the new pace; its pause is obeyed."""
    gate = Gate()
    tickets = [gate.draw(0.0) for _ in range(16)]
    gate.refused(tickets[10], 0.0, 1.0)
    gate.draw(1.0)
    pace = gate.spacing
    gate.refused(tickets[11], 1.0, 0.5)
    assert gate.draw(1.1).wait == pytest.approx(0.4)
    gate.draw(1.6)
    assert gate.spacing == pace
