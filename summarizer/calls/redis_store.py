"""A team's store: answers on a Redis server, for runs on many machines.

redis is imported when a store is opened (extra ``redis``). The server should not evict keys
(``maxmemory-policy noeviction``): what it drops is asked for and paid for again.
"""

from __future__ import annotations

import contextlib
import threading
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from summarizer.calls.lease import Lease
from summarizer.calls.ledger import Ledger
from summarizer.calls.textstore import TextStore
from summarizer.errors import BrokenEntry, SettingsError, StoreError
from summarizer.request import Usage

PREFIX = "summarizer:"
LEASE_SECONDS = 30.0
RUN_SECONDS = 7 * 24 * 3600
_RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"


def is_redis(address: str) -> bool:
    """Whether a cache's name is the address of a Redis server."""
    return address.startswith(("redis://", "rediss://", "unix://"))


class RedisStore(TextStore):
    """Answers on a Redis server; safe for many threads, processes and machines.

    address: ``redis://[:password@]host[:port][/number]``; no message shows more of it than host and port.
    Raises SettingsError without the redis package, StoreError when the server cannot be used.
    """

    way_out = "delete that key (it is then asked again)"

    def __init__(self, address: str) -> None:
        self._client = _connect(address)
        self._host = shown_address(address)
        self._leases = _Leases(self._client, self._host)
        super().__init__(RedisTexts(self._client, "answer:", self._host), self._host)

    def lease(self, key: str, /) -> contextlib.AbstractContextManager[Lease]:
        """The right to ask for ``key`` while other runs wait; it ends soon after its holder does."""
        self._check(key)
        return self._leases.lease(key)

    def records(self) -> RedisTexts:
        """The place for what was made of the answers."""
        return RedisTexts(self._client, "record:", self._host)

    def ledger(self, run: str) -> Ledger:
        """What all processes of one run have spent together."""
        return _RedisLedger(self._client, f"{PREFIX}spending:{run}", self._host)

    def clear(self) -> int:
        """Delete every entry, and what was made of them; returns how many entries there were."""
        self.records().clear()
        return super().clear()


class RedisTexts:
    """Texts under keys with a prefix of their own."""

    read_only = False

    def __init__(self, client: Any, kind: str, host: str) -> None:
        self._client, self._prefix, self._host = client, PREFIX + kind, host

    def get(self, key: str) -> str | None:
        """The text under ``key``, or None; BrokenEntry when it is no text."""
        with _named(self._host, f"the answer {key} cannot be read"):
            data = self._client.get(self._prefix + key)
        try:
            return data.decode("utf-8") if data is not None else None
        except UnicodeDecodeError:
            raise BrokenEntry(f"{self._host}: the answer {key} is not UTF-8") from None

    def put(self, key: str, text: str) -> None:
        """Keep ``text``."""
        with _named(self._host, "an answer cannot be written"):
            self._client.set(self._prefix + key, text.encode("utf-8"))

    def forget(self, key: str) -> None:
        """Remove what is under ``key``."""
        with _named(self._host, "an answer cannot be removed"):
            self._client.delete(self._prefix + key)

    def keys(self) -> list[str]:
        """Every key, sorted."""
        with _named(self._host, "cannot be listed"):
            found = self._client.scan_iter(match=self._prefix + "*", count=1000)
            return sorted(name.decode("utf-8", "replace").removeprefix(self._prefix) for name in found)

    def size(self) -> tuple[int, int]:
        """How many texts there are, and their bytes."""
        names = self.keys()
        with _named(self._host, "cannot be measured"):
            return len(names), sum(int(self._client.strlen(self._prefix + name)) for name in names)

    def clear(self) -> int:
        """Remove everything under the prefix."""
        names = self.keys()
        with _named(self._host, "cannot be cleared"):
            return sum(int(self._client.delete(self._prefix + name)) for name in names)


class _Leases:
    """Keys that end by themselves, and are renewed while their holder lives."""

    def __init__(self, client: Any, host: str) -> None:
        self._client, self._host = client, host
        self._held: set[str] = set()
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._renewing = False

    @contextlib.contextmanager
    def lease(self, key: str) -> Iterator[Lease]:
        name, token = f"{PREFIX}lease:{key}", uuid.uuid4().hex
        with _named(self._host, "a question cannot be reserved"):
            ours = self._client.set(name, token, nx=True, px=int(LEASE_SECONDS * 1000))
        if not ours:
            yield Lease.TAKEN
            return
        self._hold(name)
        try:
            yield Lease.OURS
        finally:
            with self._lock:
                self._held.discard(name)
            with contextlib.suppress(Exception):  # it ends by itself
                self._client.eval(_RELEASE, 1, name, token)

    def _hold(self, name: str) -> None:
        with self._lock:
            self._held.add(name)
            if not self._renewing:
                self._renewing = True
                threading.Thread(target=self._renew, name="summarizer-lease", daemon=True).start()

    def _renew(self) -> None:
        while not self._ended.wait(LEASE_SECONDS / 3):
            with self._lock:
                held = tuple(self._held)
            for name in held:
                with contextlib.suppress(Exception):  # the next round tries again
                    self._client.pexpire(name, int(LEASE_SECONDS * 1000))


class _RedisLedger:
    def __init__(self, client: Any, name: str, host: str) -> None:
        self._client, self._name, self._host = client, name, host

    def add(self, change: Usage) -> Usage:
        pipe = self._client.pipeline(transaction=True)
        pipe.hincrby(self._name, "in", change.input_tokens)
        pipe.hincrby(self._name, "out", change.output_tokens)
        pipe.expire(self._name, RUN_SECONDS)
        with _named(self._host, "the run's spending cannot be counted"):
            given, taken, _ = pipe.execute()
        return Usage(int(given), int(taken))

    def close(self) -> None:
        with contextlib.suppress(StoreError), _named(self._host, "cannot be written"):
            self._client.delete(self._name)


@contextlib.contextmanager
def _named(host: str, what: str) -> Iterator[None]:
    """Turn an error of the server into a StoreError that shows no password."""
    from redis.exceptions import RedisError

    try:
        yield
    except RedisError as error:
        kind = type(error).__name__
    else:
        return
    raise StoreError(f"{host}: {what} ({kind}); look after the server, or name another cache")


def _connect(address: str) -> Any:
    try:
        import redis
    except ImportError:
        raise SettingsError("a Redis cache needs the package redis: install summarizer[redis]") from None
    try:
        client = redis.Redis.from_url(address, socket_timeout=60.0, health_check_interval=30)
        client.ping()
    except (redis.exceptions.RedisError, ValueError) as error:
        reason = type(error).__name__
    else:
        return client
    raise StoreError(f"{shown_address(address)}: cannot be opened ({reason}); start the server, or name another cache")


def shown_address(address: str) -> str:
    """An address without its password; a folder as it is."""
    if not is_redis(address):
        return address
    parts = urlsplit(address)
    host = parts.hostname or parts.path
    return (
        f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "") + (parts.path if parts.hostname else "")
    )
