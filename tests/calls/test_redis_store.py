"""A team's store on a real Redis server on loopback; skipped, and said so, where there is none."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.calls import FolderStore, cached, verify_store
from summarizer.calls.lease import Lease
from summarizer.calls.redis_store import LEASE_SECONDS, RedisStore, shown_address
from summarizer.errors import BrokenEntry, StoreError
from summarizer.request import Reply, Request, Usage

from .samples import make_entry, make_reply, make_request

redis = pytest.importorskip("redis", reason="NOT TESTED: the package redis is missing (extra 'redis')")
SERVER = shutil.which("redis-server")
pytestmark = pytest.mark.skipif(SERVER is None, reason="NOT TESTED: there is no redis-server on this machine")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the tests' own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("redis")
    words = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder), "--requirepass", "hush"]
    with subprocess.Popen([str(SERVER), *words], stdout=subprocess.DEVNULL) as process:
        _await(port)
        yield f"redis://:hush@127.0.0.1:{port}/0"
        process.terminate()


def _await(port: int) -> None:
    for _ in range(500):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise AssertionError("the server did not start")


@pytest.fixture
def store(address: str) -> RedisStore:
    """An empty store."""
    opened = RedisStore(address)
    opened.clear()
    return opened


def test_it_keeps_what_the_other_stores_keep(store: RedisStore, address: str, tmp_path: Path) -> None:
    """Put, found by another client, listed, verified, measured, forgotten, cleared."""
    for n in range(3):
        store.put(make_entry(str(n)))
    folder = FolderStore(tmp_path)
    for key in store.keys():  # noqa: SIM118 - a store is no mapping
        entry = RedisStore(address).get(key)
        assert entry is not None
        folder.put(entry)
    assert list(folder.keys()) == list(store.keys())
    assert verify_store(store) == verify_store(folder) == ()
    assert store.info().entries == 3 and store.info().bytes > 0
    store.forget(make_entry("0").key)
    assert store.get(make_entry("0").key) is None
    assert store.clear() == 2


def test_a_damaged_value_is_one_missing_answer(store: RedisStore) -> None:
    """Whatever stands there is never loaded as anything but text, and asked again."""
    for data in (b"{}", b"\xff", b"\x80\x04."):
        store._client.set(f"summarizer:answer:{make_entry().key}", data)
        with pytest.raises(BrokenEntry):
            store.get(make_entry().key)
    asked: list[Request] = []

    def ask(request: Request) -> Reply:
        asked.append(request)
        return make_reply()

    assert not cached(ask, store)(make_request()).cached
    assert cached(ask, store)(make_request()).cached
    assert len(asked) == 1


def test_two_clients_ask_once(address: str, store: RedisStore) -> None:
    """The second waits for the first one's answer."""
    entered, go, calls = threading.Event(), threading.Event(), list[Request]()

    def slow(request: Request) -> Reply:
        calls.append(request)
        entered.set()
        assert go.wait(60)
        return make_reply()

    def look_again(_: float) -> None:
        go.set()
        time.sleep(0.01)

    first = threading.Thread(target=lambda: cached(slow, store)(make_request()))
    first.start()
    assert entered.wait(60)
    reply = cached(slow, RedisStore(address), sleep=look_again)(make_request())
    first.join(60)
    assert (len(calls), reply.cached) == (1, True)


def test_a_lease_ends_after_its_holder_has(store: RedisStore) -> None:
    """It is a key that ends by itself, and is renewed while it is held."""
    with store.lease("r1-x") as mine, store.lease("r1-x") as theirs:
        assert (mine, theirs) == (Lease.OURS, Lease.TAKEN)
        assert 0 < store._client.pttl("summarizer:lease:r1-x") <= LEASE_SECONDS * 1000
    with store.lease("r1-x") as again:
        assert again is Lease.OURS


def test_spending_is_added_up_over_clients(store: RedisStore, address: str) -> None:
    """One sum for all processes of a run, gone when it is closed."""
    one, other = store.ledger("run-1"), RedisStore(address).ledger("run-1")
    assert one.add(Usage(10, 5)) == Usage(10, 5)
    assert other.add(Usage(-4, 1)) == Usage(6, 6)
    other.close()
    assert one.add(Usage(1, 1)) == Usage(1, 1)
    one.close()


def test_no_message_shows_the_password(address: str) -> None:
    """Neither the store's name nor an error."""
    assert "hush" not in str(RedisStore(address)) + shown_address(address)
    for wrong in (address.replace("hush", "hush2"), "redis://:hush2@127.0.0.1:1/0"):
        with pytest.raises(StoreError) as caught:
            RedisStore(wrong)
        assert "hush" not in str(caught.value) and caught.value.__cause__ is None
