"""Who answers, as the settings say: recordings alone, or the cache over a live model.

Equal requests are united outside the cache: the one in flight has stored its answer before the next
can look. The live leaf (openai, instructor) is built at the first question no store answers.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from summarizer.calls import (
    Breaker,
    Budget,
    Cached,
    Collector,
    DiskStore,
    Entry,
    FolderStore,
    Ledger,
    Pace,
    Policy,
    RedisStore,
    Retries,
    Store,
    cached,
    collecting,
    is_redis,
    load_price,
    replaying,
    single_flight,
)
from summarizer.errors import SettingsError, StoreError
from summarizer.request import Ask, Reply, Request
from summarizer.settings import Settings, api_key
from summarizer.warm import RecordCache


@dataclass
class Notes:
    """What is to be told besides results; each thing once. Safe for many threads."""

    _told: dict[str, bool] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, words: str) -> None:
        """Note ``words``."""
        with self._lock:
            self._told.setdefault(words, False)

    def take(self) -> tuple[str, ...]:
        """What was noted since this was last asked."""
        with self._lock:
            fresh = tuple(words for words, told in self._told.items() if not told)
            self._told.update(dict.fromkeys(fresh, True))
        return fresh


@dataclass
class Asking:
    """One run's way to answers: the ask, what it spends, what it notes, and what was made of answers before.

    stores: where answers are kept, so that an unusable one can be taken out again.
    """

    ask: Ask
    budget: Budget = field(default_factory=Budget)
    breaker: Breaker = field(default_factory=Breaker)
    notes: Notes = field(default_factory=Notes)
    stores: tuple[Store, ...] = ()
    layers: tuple[Cached, ...] = ()
    records: RecordCache = field(default_factory=RecordCache)

    def forget(self, keys: Iterable[str]) -> None:
        """Take unusable answers out of every store, so that the next run asks again."""
        for key in keys:
            for store in self.stores:
                with contextlib.suppress(StoreError):
                    store.forget(key)

    def end(self) -> None:
        """Keep what could not be kept before; raises ServerUnusable if the server refused all there was to ask."""
        lost = sum(layer.settle() for layer in self.layers)
        if lost:
            self.notes(f"{lost} answers that were paid for could not be kept; the next run asks for them again")
        self.breaker.end()


def open_asking(settings: Settings, run: str | None = None) -> Asking:
    """The way to answers that the settings name; ``run`` is given where several processes work at one run.

    Raises SettingsError, or StoreError for a cache that cannot be used.
    """
    if settings.dry_run:
        return Asking(plan_ask(settings))
    if settings.replay:
        return Asking(single_flight(_recorded(replaying(store_of(settings)), settings)))
    stores = (store_of(settings), *([record_store(settings.record)] if settings.record else []))
    budget, breaker, notes = budget_of(settings, ledger_of(settings, run)), Breaker(), Notes()
    ask, layers = lazily(lambda: live_ask(settings, budget, breaker)), list[Cached]()
    for store in stores:
        layers.append(cached(layers[-1] if layers else ask, store, note=notes))
    # Recordings are to be complete: every answer passes by, so records made before are not looked for.
    records = RecordCache() if settings.record else RecordCache.beside(stores[0])
    return Asking(single_flight(layers[-1]), budget, breaker, notes, stores, tuple(layers), records)


def ledger_of(settings: Settings, run: str | None) -> Ledger | None:
    """Where the processes of one run add up what they spend, if it has a limit."""
    store = store_of(settings) if run and (settings.token_limit, settings.max_cost) != (None, None) else None
    return store.ledger(run) if run and isinstance(store, (DiskStore, RedisStore)) else None


def budget_of(settings: Settings, ledger: Ledger | None = None) -> Budget:
    """The run's budget. Raises SettingsError for a price file that does not name the model."""
    price = load_price(settings.price, settings.model) if settings.price else None
    if settings.max_cost is not None and price is None:
        raise SettingsError("max_cost needs prices: name a file of your own with --price")
    return Budget(settings.token_limit, price=price, max_cost=settings.max_cost, ledger=ledger)


def plan_ask(settings: Settings) -> Collector:
    """Asks nobody and writes nothing: answers from where a run would, and gathers what is missing."""
    stores = [record_store(settings.record)] if settings.record else []
    return collecting(Stores((*stores, store_of(settings))))


@dataclass(frozen=True)
class Stores:
    """Several stores to look into, one after the other; nothing is written."""

    stores: tuple[Store, ...]

    def get(self, key: str, /) -> Entry | None:
        """The first entry under ``key``."""
        found = (store.get(key) for store in self.stores)
        return next((entry for entry in found if entry is not None), None)

    def put(self, entry: Entry, /) -> None:
        """Refuses: a plan changes nothing."""
        raise StoreError(f"{entry.key}: a dry run keeps no answers")

    def forget(self, key: str, /) -> None:
        """Refuses: a plan changes nothing."""
        raise StoreError(f"{key}: a dry run removes no answers")

    def keys(self) -> Iterator[str]:
        """Every key of every store, sorted."""
        return iter(sorted({key for store in self.stores for key in store.keys()}))  # noqa: SIM118


def live_ask(settings: Settings, budget: Budget | None = None, breaker: Breaker | None = None) -> Ask:
    """The leaf that really asks, with its one retry policy. Raises SettingsError without an API key."""
    from summarizer.calls.live import live

    policy = Policy(attempts=settings.attempts, deadline=settings.deadline)
    pace = Pace(settings.rpm, settings.tpm)
    retries = Retries(policy, pace=pace, breaker=breaker or Breaker())
    return live(
        api_key=api_key(),
        base_url=settings.base_url,
        timeout=settings.timeout,
        retries=retries,
        budget=budget,
    )


def lazily(build: Callable[[], Ask]) -> Ask:
    """An Ask that is built when it is first used, once for all threads."""
    lock, built = threading.Lock(), list[Ask]()

    def ask_built(request: Request) -> Reply:
        with lock:
            if not built:
                built.append(build())
        return built[0](request)

    return ask_built


def calls_folder(folder: str) -> Path:
    """The folder of recordings: a case's ``calls/``, or the folder itself."""
    path = Path(folder)
    return path / "calls" if (path / "case.json").is_file() else path


def record_store(folder: str) -> FolderStore:
    """Where copies of answers go: a case's ``calls/``, or the folder itself, made if need be."""
    return FolderStore(calls_folder(folder))


def store_of(settings: Settings) -> Store:
    """Where a run's answers are looked up: the recordings, else the cache.

    Raises SettingsError for recordings that are not there, StoreError for a cache that cannot be used.
    """
    if settings.replay is None:
        return cache_of(settings)
    if not Path(settings.replay).is_dir():
        raise SettingsError(f"replay = {settings.replay!r} is no folder; name a case or a folder of recordings")
    return FolderStore(calls_folder(settings.replay))


def cache_of(settings: Settings) -> DiskStore | RedisStore:
    """The cache the settings name: a folder, or a Redis server. Raises StoreError, SettingsError without its package."""
    return RedisStore(settings.cache_dir) if is_redis(settings.cache_dir) else DiskStore(settings.cache_dir)


def _recorded(ask: Ask, settings: Settings) -> Ask:
    return cached(ask, record_store(settings.record)) if settings.record else ask
