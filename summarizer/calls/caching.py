"""The layer that keeps every answer the moment it arrives, and asks for none that is kept.

One bad row is one missing answer: it is asked for again. A store that cannot be written (a full
disk) loses nothing that was paid for: the answer is used, and nothing more is asked until it can
be kept. Of several runs on one store one asks for a key, and the others wait for its answer.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from summarizer.calls.entries import Entry, entry_of
from summarizer.calls.lease import Lease
from summarizer.calls.stores import Leasing, Store
from summarizer.errors import BrokenEntry, NotKept, StoreError
from summarizer.request import Ask, Reply, Request, key

POLL = 0.1
"""Seconds between two looks for the answer another run is asking for."""
_log = logging.getLogger(__name__)


def cached(
    ask: Ask,
    store: Store,
    *,
    note: Callable[[str], None] | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Cached:
    """Answer from ``store``; else ask, and keep the answer before handing it on.

    A reply out of the store is marked ``cached``. note: is told of broken rows and of answers that could
    not be kept. Raises NotKept, before asking, when the store takes no answers; StoreError when it
    cannot be read; and whatever ``ask`` raises: failures are not kept.
    """
    return Cached(ask, store, note or _log.debug, sleep)


class Cached:
    """The layer as an object: see ``cached``."""

    def __init__(self, ask: Ask, store: Store, note: Callable[[str], None], sleep: Callable[[float], None]) -> None:
        self._ask, self._store, self._note, self._sleep = ask, store, note, sleep
        self._lock = threading.Lock()
        self._unkept: dict[str, Entry] = {}

    def __call__(self, request: Request) -> Reply:
        """The answer, from the store or from whoever is asked."""
        name = key(request)
        found = self._look(name, tell=True)
        if found is not None:
            _log.debug("%s: %s answered from %s", request.subject, name, self._store)
            return found
        if isinstance(self._store, Leasing):
            return self._ask_in_turn(request, name, self._store)
        return self._ask_and_keep(request, name)

    def settle(self) -> int:
        """Try once more to keep what could not be kept; returns how many answers are still not."""
        with contextlib.suppress(NotKept):
            self._keep_rest()
        return len(self._unkept)

    def _ask_in_turn(self, request: Request, name: str, store: Leasing) -> Reply:
        """Ask, unless another run does: then wait for its answer, or for its end."""
        while True:
            with store.lease(name) as lease:
                if lease is Lease.OURS:
                    return self._look(name) or self._ask_and_keep(request, name)
            _log.debug("%s: %s is being asked by another run", request.subject, name)
            self._sleep(POLL)
            found = self._look(name)
            if found is not None:
                return found

    def _look(self, name: str, tell: bool = False) -> Reply | None:
        entry = self._unkept.get(name)
        try:
            entry = entry or self._store.get(name)
        except BrokenEntry as error:
            if tell:
                self._note(f"one kept answer is broken and counts as missing: {error}")
            return None
        return replace(entry.reply, cached=True) if entry is not None else None

    def _ask_and_keep(self, request: Request, name: str) -> Reply:
        if getattr(self._store, "read_only", False):
            raise NotKept(f"not asked: {self._store} is read-only, so the answer could not be kept; name another one")
        self._keep_rest()
        reply = self._ask(request)
        entry = entry_of(request, reply)
        try:
            self._store.put(entry)
        except StoreError as error:
            with self._lock:
                self._unkept[name] = entry
            self._note(f"an answer could not be kept; it is used, and nothing more is asked: {error}")
        return reply

    def _keep_rest(self) -> None:
        """Keep what could not be kept before; raises NotKept when it still cannot."""
        with self._lock:
            for name in tuple(self._unkept):
                try:
                    self._store.put(self._unkept[name])
                except StoreError as error:
                    raise NotKept(f"not asked, as answers cannot be kept: {error}") from None
                del self._unkept[name]
