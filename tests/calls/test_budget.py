"""The limit holds whatever happens, and cached answers cost nothing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls import Budget, Spending, cached, estimate_tokens, load_price, messages_of, metered
from summarizer.calls.budget import EXPECTED_ANSWER
from summarizer.errors import CallError, Malformed, OutOfBudget, Rejected, SettingsError, Transient
from summarizer.request import Message, Options, Request, Usage

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


PAID = {"usage": {"prompt_tokens": 10, "completion_tokens": 5}}


def _meter(budget: Budget, answer: Any = PAID, request: Request | None = None) -> Callable[[], Any]:
    """One metered HTTP call, to be made; ``answer`` is what comes back, or is raised."""

    def post(_: Any) -> Any:
        if isinstance(answer, Exception):
            raise answer
        return answer

    asked = request or make_request()
    return lambda: metered(post, budget, asked)({"messages": messages_of(asked)})


def test_usage_is_summed_in_all_and_by_subject() -> None:
    """What was spent is what the completions say, and the number of calls."""
    budget = Budget()
    for _ in range(2):
        _meter(budget)()
    assert budget.spending == Spending(Usage(20, 10), Usage(), 2)
    assert budget.take("a-000000000001") == Spending(Usage(20, 10), Usage(), 2)
    assert budget.take("a-000000000001") == Spending()


def test_cached_answers_need_no_budget() -> None:
    """With the budget gone, what is stored is still served."""
    budget = Budget(0)
    ask = cached(lambda _: _meter(budget)(), MemoryStore(make_entry()))
    assert ask(make_request()) == make_reply()
    with pytest.raises(OutOfBudget):
        ask(make_request("new"))
    assert budget.spending == Spending()


def test_the_limit_fails_closed_before_the_call() -> None:
    """A request whose estimate is not left is not sent; the message says what is needed and left."""
    budget, request = Budget(200), _sized(4, 100)
    call = _meter(budget, {"usage": {"prompt_tokens": 60, "completion_tokens": 40}}, request)
    call()
    with pytest.raises(OutOfBudget, match="about 105 tokens needed, 100 of 200 left; raise the limit"):
        call()
    assert budget.spending.calls == 1


def test_calls_in_flight_together_cannot_pass_the_limit_together() -> None:
    """Sixteen workers and room for ten calls: ten calls, whatever the order."""
    budget = Budget(10 * 105)
    call = _meter(budget, {"usage": {"prompt_tokens": 5, "completion_tokens": 100}}, _sized(4, 100))

    def attempt(_: int) -> bool:
        try:
            call()
        except OutOfBudget:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        done = list(pool.map(attempt, range(50)))
    assert sum(done) == 10
    assert budget.spending.usage == Usage(50, 1000)


@pytest.mark.parametrize(
    "failure", [Transient("cut off", paid=True), Malformed("endless"), Rejected("html", paid=True)]
)
def test_a_call_that_may_have_been_charged_for_counts_as_estimated(failure: CallError) -> None:
    """Unknown is not zero; and what is an estimate is counted as one."""
    spending = _spend_on(failure)
    assert spending.tokens == estimate_tokens(make_request())
    assert spending.estimated == spending.usage


@pytest.mark.parametrize("failure", [Transient("x"), Rejected("x"), KeyError("x")])
def test_a_call_that_the_server_refused_gives_its_reserve_back(failure: Exception) -> None:
    """What the server did not answer is free again."""
    assert _spend_on(failure) == Spending()


def _spend_on(failure: Exception) -> Spending:
    budget = Budget(estimate_tokens(make_request()))
    with pytest.raises(type(failure)):
        _meter(budget, failure)()
    return budget.spending


@pytest.mark.parametrize("answer", [{}, {"usage": None}, {"usage": {"prompt_tokens": 0, "completion_tokens": -1}}])
def test_a_server_that_reports_no_usage_is_charged_the_estimate(answer: Any) -> None:
    """Unknown is not zero."""
    budget = Budget()
    _meter(budget, answer)()
    assert budget.spending.tokens == estimate_tokens(make_request())
    assert budget.spending.estimated == budget.spending.usage


def test_money_is_counted_by_the_users_prices_and_never_passed(tmp_path: Path) -> None:
    """The estimate of a call is set aside in money too."""
    file = tmp_path / "prices.toml"
    file.write_text("[test-model]\ninput = 1.0\noutput = 10.0\n")
    price = load_price(file, "test-model")
    assert price.of(Usage(1_000_000, 100_000)) == pytest.approx(2.0)
    budget = Budget(price=price, max_cost=0.09)
    _meter(budget)()
    with pytest.raises(OutOfBudget, match=r"of 0\.09 left; raise --max-cost"):
        budget.reserve(Usage(0, 9_000), "a")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("p.json", "{", "is not JSON"),
        ("p.toml", "x", "is not TOML"),
        ("p.json", "[]", "it must hold"),
        ("p.json", "{}", "no price for 'test-model'"),
        ("p.json", '{"test-model": {"input": 1}}', "per million tokens"),
        ("p.json", '{"test-model": {"input": 1, "output": -1}}', "per million tokens"),
        ("p.json", '{"test-model": {"input": true, "output": 1}}', "per million tokens"),
        ("p.json", '{"test-model": {"input": 1, "output": Infinity}}', "per million tokens"),
    ],
)
def test_a_price_file_that_does_not_say_is_refused(tmp_path: Path, name: str, text: str, says: str) -> None:
    """No price is invented."""
    (tmp_path / name).write_text(text)
    with pytest.raises(SettingsError, match=says):
        load_price(tmp_path / name, "test-model")
    with pytest.raises(SettingsError, match="No such file"):
        load_price(tmp_path / "none", "test-model")
