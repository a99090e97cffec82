"""Every kind of misbehaviour of one call, over real HTTP: what comes of it, how often is asked, what it cost."""

from __future__ import annotations

import socket

import pytest

from summarizer.calls import Breaker, Budget, Policy, Retries, Spending
from summarizer.calls.live import live
from summarizer.errors import ServerUnusable, SummarizerError
from summarizer.request import Options, Usage

from ..samples import make_request
from .kinds import DEAD, KEY, KINDS, Kind
from .server import serving

pytestmark = pytest.mark.faults
NO_WAITING = Policy(first_wait=0.001, longest_wait=0.001, deadline=60.0)


class _OneArticle(Breaker):
    """Leaves it to the test to say when the run is over."""

    def given_up(self, error: object) -> None:
        """One article's matter."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_comes_of_each_kind(kind: Kind) -> None:
    """The answer or the error, the number of calls, and what was paid, as the table says."""
    budget = Budget()
    with serving(*kind.acts) as server:
        ask = live(
            api_key=KEY,
            base_url=server.url,
            timeout=kind.timeout,
            retries=Retries(NO_WAITING, breaker=_OneArticle(), jitter=lambda: 0.5),
            budget=budget,
        )
        request = make_request(options=Options(mode=kind.mode))
        if isinstance(kind.end, str):
            assert ask(request).text == kind.end
        else:
            with pytest.raises(kind.end) as caught:
                ask(request)
            assert type(caught.value) is kind.end
            assert kind.says in str(caught.value)
            assert KEY not in str(caught.value)
        assert server.calls(kind.calls) == kind.calls
    assert _paid(budget.spending) == kind.paid


def _paid(spending: Spending) -> str:
    if spending.usage == Usage():
        return "nothing"
    if spending.estimated == Usage():
        return "reported"
    return "estimated" if spending.estimated == spending.usage else "both"


def test_nobody_there_ends_the_run() -> None:
    """After the tries of one article, whatever the others do."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    ask = live(api_key=KEY, base_url=f"http://127.0.0.1:{port}/v1", timeout=60, retries=Retries(NO_WAITING))
    with pytest.raises(ServerUnusable, match=DEAD.says) as caught:
        ask(make_request())
    assert isinstance(caught.value, SummarizerError)
