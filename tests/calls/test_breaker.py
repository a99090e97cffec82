"""When a run stops asking: after the first few failures that would meet every article."""

from __future__ import annotations

import pytest

from summarizer.calls import Breaker
from summarizer.errors import Halted, Rejected, ServerUnusable, Transient

FATAL = Rejected("HTTP 401: bad key", fatal=True)
ONE = Rejected("HTTP 400: too long")


def test_three_fatal_refusals_in_a_row_end_the_run() -> None:
    """And nobody who waits asks any more."""
    breaker = Breaker()
    breaker.refused(FATAL)
    breaker.refused(FATAL)
    with pytest.raises(ServerUnusable, match="bad key"):
        breaker.refused(FATAL)
    with pytest.raises(ServerUnusable):
        breaker.check()


def test_an_answer_in_between_begins_the_count_anew() -> None:
    """A moderated article is one article's matter."""
    breaker = Breaker()
    for _ in range(9):
        breaker.refused(FATAL)
        breaker.passed()
    breaker.check()
    breaker.end()


def test_after_an_answer_the_rest_fails_by_name_and_the_run_goes_on() -> None:
    """An empty account ends the asking, not the brief of what is answered."""
    breaker = Breaker()
    breaker.passed()
    breaker.refused(FATAL)
    breaker.refused(FATAL)
    with pytest.raises(Halted, match="not asked, as the server stopped answering"):
        breaker.refused(FATAL)
    breaker.end()
    breaker.passed()  # one that was in flight
    breaker.check()


def test_refusals_of_any_kind_end_it_only_before_the_first_answer() -> None:
    """Eight bad requests and not one good one."""
    breaker = Breaker()
    for _ in range(7):
        breaker.refused(ONE)
    with pytest.raises(ServerUnusable):
        breaker.refused(ONE)
    answered = Breaker()
    answered.passed()
    for _ in range(50):
        answered.refused(ONE)


def test_an_unreachable_server_ends_it_at_once_and_a_failing_one_after_three() -> None:
    """Each after all tries of an article; not when the server has answered before."""
    with pytest.raises(ServerUnusable):
        Breaker().given_up(Transient("nobody", unreachable=True))
    breaker = Breaker()
    breaker.given_up(Transient("500"))
    breaker.given_up(Transient("500"))
    with pytest.raises(ServerUnusable):
        breaker.given_up(Transient("500"))
    answered = Breaker()
    answered.passed()
    for _ in range(9):
        answered.given_up(Transient("nobody", unreachable=True))


def test_a_run_of_one_article_that_is_refused_like_all_would_be_ends_so() -> None:
    """At its end nothing was answered and the key is wrong: exit 2, not a failed article."""
    breaker = Breaker()
    breaker.refused(FATAL)
    with pytest.raises(ServerUnusable):
        breaker.end()
    other = Breaker()
    other.refused(ONE)
    other.end()
