"""Layers over an ``Ask``; each is itself an ``Ask``, so they stack like plain functions.

The order that keeps every promise is, from the outside in::

    single_flight(cached(live(...), store))

``single_flight`` stands outside ``cached``: the one call in flight has put its answer into
the store before the next equal request can look there. Retries and the budget stand inside the
leaf, at the HTTP call: what the store knows costs nothing and is served after the budget is gone.
"""

from __future__ import annotations

import threading
from concurrent.futures import Future
from dataclasses import replace

from summarizer.calls.stores import Store
from summarizer.errors import BrokenEntry, NotAsked
from summarizer.request import Ask, Reply, Request, key


def single_flight(ask: Ask) -> Ask:
    """Unite equal requests that are in flight at the same time: one calls, the others wait.

    Those who waited get the same reply marked ``cached`` (it cost nothing more), or the same
    failure. Nothing is remembered afterwards: that is the store's part.
    """
    lock = threading.Lock()
    flights: dict[str, Future[Reply]] = {}

    def ask_once(request: Request) -> Reply:
        name = key(request)
        with lock:
            flight = flights.get(name)
            leads = flight is None
            if flight is None:
                flight = flights[name] = Future()
        if not leads:
            return replace(flight.result(), cached=True)
        try:
            flight.set_result(ask(request))
        except BaseException as error:  # noqa: BLE001 - handed on to everyone who waits
            flight.set_exception(error)
        finally:
            with lock:
                del flights[name]
        return flight.result()

    return ask_once


class Collector:
    """An ``Ask`` that asks nobody: it answers from a store and remembers what is missing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._missing: dict[str, Request] = {}

    def __call__(self, request: Request) -> Reply:
        """The stored reply, marked ``cached``; raises NotAsked after remembering ``request``."""
        name = key(request)
        try:
            entry = self._store.get(name)
        except BrokenEntry:
            entry = None
        if entry is not None:
            return replace(entry.reply, cached=True)
        with self._lock:
            self._missing.setdefault(name, request)
        raise NotAsked(
            f"no stored answer for {request.subject or name}, and this run asks nobody;"
            " run again with a model, or export the missing requests as a batch"
        )

    @property
    def requests(self) -> tuple[Request, ...]:
        """The missing requests in the order they were first asked, equal ones once."""
        with self._lock:
            return tuple(self._missing.values())


def collecting(store: Store) -> Collector:
    """Gather what would have to be asked: for a dry run, or for a batch file."""
    return Collector(store)
