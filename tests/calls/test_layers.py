"""cached, single_flight and collecting keep their promises, with threads and without."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from summarizer.calls import Entry, cached, collecting, single_flight
from summarizer.errors import BrokenEntry, NotAsked, NotKept, Rejected, StoreError
from summarizer.request import Reply, Request, key

from .samples import MemoryStore, make_entry, make_reply, make_request


class CountingAsk:
    """An Ask that counts."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def __call__(self, request: Request) -> Reply:
        self.requests.append(request)
        return make_reply()


def test_an_answer_is_asked_once_and_then_found() -> None:
    """The second time costs nothing and is marked cached."""
    ask = CountingAsk()
    layer = cached(ask, MemoryStore())
    assert not layer(make_request()).cached
    again = layer(make_request())
    assert again.cached
    assert again == make_reply()
    assert len(ask.requests) == 1


class Full(MemoryStore):
    """A store that keeps nothing until it is emptied."""

    full = True

    def put(self, entry: Entry, /) -> None:
        if self.full:
            raise StoreError("full")
        super().put(entry)


def test_a_full_store_keeps_and_uses_what_was_paid_and_asks_nothing_more() -> None:
    """The answer is handed on and found again; the next one is not asked for until answers can be kept."""
    ask, store, notes = CountingAsk(), Full(), list[str]()
    layer = cached(ask, store, note=notes.append)
    assert layer(make_request()) == make_reply()
    assert layer(make_request()).cached
    assert "could not be kept" in notes[0]
    with pytest.raises(NotKept, match="full"):
        layer(make_request("other"))
    assert (len(ask.requests), layer.settle()) == (1, 1)
    store.full = False
    layer(make_request("other"))
    assert (len(store.entries), layer.settle()) == (2, 0)


def test_a_store_that_only_reads_serves_what_it_has_and_asks_nothing() -> None:
    """An answer that could not be kept is not paid for."""

    class ReadOnly(MemoryStore):
        read_only = True

    ask = CountingAsk()
    layer = cached(ask, ReadOnly(make_entry()))
    assert layer(make_request()).cached
    with pytest.raises(NotKept, match="read-only"):
        layer(make_request("other"))
    assert ask.requests == []


def test_a_broken_row_is_one_missing_answer() -> None:
    """It is said, asked for again and replaced."""

    class Damaged(MemoryStore):
        def get(self, key: str, /) -> Entry | None:
            if key not in self.entries:
                raise BrokenEntry("damaged")
            return super().get(key)

    ask, notes = CountingAsk(), list[str]()
    layer = cached(ask, Damaged(), note=notes.append)
    assert not layer(make_request()).cached
    assert layer(make_request()).cached
    assert (len(ask.requests), notes) == (1, ["one kept answer is broken and counts as missing: damaged"])


def test_failures_are_not_kept() -> None:
    """A failed request is asked again next time."""
    store = MemoryStore()

    def fail(_: Request) -> Reply:
        raise Rejected("no")

    with pytest.raises(Rejected):
        cached(fail, store)(make_request())
    assert store.entries == {}


def test_fixtures_are_a_slice_of_the_cache() -> None:
    """An outer store also keeps what an inner store already knew."""
    outer = MemoryStore()
    reply = cached(cached(CountingAsk(), MemoryStore(make_entry())), outer)(make_request())
    assert reply.cached
    assert list(outer.keys()) == [make_entry().key]


def test_the_subject_is_no_part_of_the_question() -> None:
    """Two articles with the same words share one answer."""
    ask = CountingAsk()
    layer = cached(ask, MemoryStore())
    layer(make_request(subject="a-1"))
    layer(make_request(subject="a-2"))
    assert len(ask.requests) == 1


class SlowAsk:
    """An Ask that waits until it is let go, so that requests are surely in flight together."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.go = threading.Event()
        self.entered = threading.Event()
        self.calls = 0
        self.failure = failure

    def __call__(self, request: Request) -> Reply:
        self.calls += 1
        self.entered.set()
        assert self.go.wait(60)
        if self.failure is not None:
            raise self.failure
        return make_reply()


def _ask_together(slow: SlowAsk, many: int) -> list[Reply | BaseException]:
    """Ask the same thing ``many`` times at once; every one is waiting before the first is answered."""
    waiting = threading.Semaphore(0)
    layer = single_flight(slow)

    def ask() -> Reply:
        waiting.release()
        return layer(make_request())

    with ThreadPoolExecutor(many) as pool:
        first = pool.submit(layer, make_request())
        assert slow.entered.wait(60)
        others = [pool.submit(ask) for _ in range(many - 1)]
        for _ in others:
            waiting.acquire()
        slow.go.set()
        return [future.exception() or future.result() for future in [first, *others]]


def test_equal_requests_in_flight_are_one_call() -> None:
    """Five articles and their five copies cost five calls: here eight equal ones cost one or two.

    Two, if a thread was held up between saying it waits and waiting.
    """
    slow = SlowAsk()
    replies = _ask_together(slow, 8)
    assert replies == [make_reply()] * 8
    paid = [reply for reply in replies if isinstance(reply, Reply) and not reply.cached]
    assert len(paid) == slow.calls <= 2


def test_a_failure_is_shared_by_those_who_waited() -> None:
    """Nobody hangs when the one call fails: all get the failure."""
    slow = SlowAsk(Rejected("no such model"))
    assert {str(outcome) for outcome in _ask_together(slow, 4)} == {"no such model"}


def test_single_flight_remembers_nothing() -> None:
    """One after the other, equal requests are asked each time: remembering is the store's part."""
    ask = CountingAsk()
    layer = single_flight(ask)
    layer(make_request())
    layer(make_request())
    assert len(ask.requests) == 2


def test_different_requests_do_not_wait_for_each_other() -> None:
    """A request in flight holds up only its equals."""
    slow = SlowAsk()

    def ask(request: Request) -> Reply:
        return slow(request) if request == make_request("slow") else make_reply()

    layer = single_flight(ask)
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(layer, make_request("slow"))
        assert slow.entered.wait(60)
        assert layer(make_request("quick")) == make_reply()
        slow.go.set()
        assert future.result() == make_reply()


def test_united_and_cached_copies_cost_exactly_one_call_each() -> None:
    """In the documented order of layers no race lets an equal request through twice."""
    ask, lock = CountingAsk(), threading.Lock()

    def locked(request: Request) -> Reply:
        with lock:
            return ask(request)

    layer = single_flight(cached(locked, MemoryStore()))
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(layer, [make_request(str(number % 5)) for number in range(500)]))
    assert sorted(key(r) for r in ask.requests) == sorted(key(make_request(str(n))) for n in range(5))


def test_collecting_gathers_what_is_missing_in_order_and_once() -> None:
    """Stored answers are given; the rest is remembered in the order asked, equal ones united."""
    collector = collecting(MemoryStore(make_entry("known")))
    assert collector(make_request("known")).cached
    for article in ("b", "a", "b"):
        with pytest.raises(NotAsked, match="a-000000000001"):
            collector(make_request(article))
    assert collector.requests == (make_request("b"), make_request("a"))
