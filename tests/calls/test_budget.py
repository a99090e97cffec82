"""The limit holds whatever happens, and cached answers cost nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls import Budget, cached, estimate_tokens, metered
from summarizer.calls.budget import EXPECTED_ANSWER
from summarizer.errors import CallError, CutShort, Malformed, OutOfBudget, Refused, Rejected, Transient
from summarizer.request import Message, Options, Reply, Request, Usage

from .samples import MemoryStore, make_entry, make_reply, make_request


def _sized(size: int, max_tokens: int | None) -> Request:
    return Request("m", (Message("user", "x" * size),), "", "", Options(max_tokens=max_tokens))


def test_the_estimate_follows_its_stated_rule() -> None:
    """A quarter of the bytes, rounded up, 4 a message, and the longest or the expected answer."""
    assert estimate_tokens(_sized(10, 100)) == 3 + 4 + 100
    assert estimate_tokens(_sized(8, None)) == 2 + 4 + EXPECTED_ANSWER


@given(st.text(), st.text(min_size=1))
def test_more_words_never_cost_less(text: str, more: str) -> None:
    """The estimate grows with the text, for any characters."""
    assert estimate_tokens(make_request(text + more)) >= estimate_tokens(make_request(text))


def test_usage_is_summed() -> None:
    """What was spent is what the replies say, and the number of calls."""
    budget = Budget()
    ask = metered(lambda _: make_reply(), budget)
    ask(make_request("a"))
    ask(make_request("b"))
    assert budget.spent == Usage(20, 10)
    assert budget.calls == 2


def test_cached_answers_count_as_nothing_and_need_no_budget() -> None:
    """With the budget gone, what is stored is still served."""
    budget = Budget(0)
    ask = cached(metered(lambda _: make_reply(), budget), MemoryStore(make_entry()))
    assert ask(make_request()) == make_reply()
    with pytest.raises(OutOfBudget):
        ask(make_request("new"))
    assert budget.spent == Usage()
    metered(lambda _: Reply("{}", "m", Usage(10, 5), cached=True), counted := Budget())(make_request())
    assert (counted.spent, counted.calls) == (Usage(), 0)


def test_the_limit_fails_closed_before_the_call() -> None:
    """A request whose estimate is not left is not sent; the message says what is needed and left."""
    sent: list[Request] = []

    def ask(request: Request) -> Reply:
        sent.append(request)
        return Reply("{}", "m", Usage(60, 40))

    budget = Budget(200)
    layer = metered(ask, budget)
    layer(_sized(4, 100))
    with pytest.raises(OutOfBudget, match="about 105 tokens needed, 100 of 200 left; raise the limit"):
        layer(_sized(4, 100))
    assert len(sent) == 1


def test_calls_in_flight_together_cannot_pass_the_limit_together() -> None:
    """Sixteen workers and room for ten calls: ten calls, whatever the order."""
    budget = Budget(10 * 105)

    def ask(_: Request) -> Reply:
        return Reply("{}", "m", Usage(5, 100))

    layer = metered(ask, budget)

    def attempt(_: int) -> bool:
        try:
            layer(_sized(4, 100))
        except OutOfBudget:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        done = list(pool.map(attempt, range(50)))
    assert sum(done) == 10
    assert budget.spent == Usage(50, 1000)


@pytest.mark.parametrize("failure", [Refused("x"), CutShort("x"), Malformed("x")])
def test_a_paid_failure_counts_as_estimated(failure: CallError) -> None:
    """A refusal or a cut answer was paid for, though nobody says how much."""
    assert _spend_on(failure) == estimate_tokens(make_request())


@pytest.mark.parametrize("failure", [Transient("x"), Rejected("x"), KeyError("x")])
def test_a_call_that_never_was_answered_gives_its_reserve_back(failure: Exception) -> None:
    """What the server did not answer is free again."""
    assert _spend_on(failure) == 0


def _spend_on(failure: Exception) -> int:
    budget = Budget(estimate_tokens(make_request()))

    def ask(_: Request) -> Reply:
        raise failure

    with pytest.raises(type(failure)):
        metered(ask, budget)(make_request())
    return budget.spent.input_tokens + budget.spent.output_tokens


def test_a_server_that_reports_no_usage_is_charged_the_estimate() -> None:
    """Unknown is not zero."""
    budget = Budget()
    metered(lambda _: Reply("{}", "m"), budget)(make_request())
    assert budget.spent.input_tokens + budget.spent.output_tokens == estimate_tokens(make_request())
