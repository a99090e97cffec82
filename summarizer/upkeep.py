"""What the commands of batches at the provider and of the cache do: each returns the line that is printed."""

from __future__ import annotations

from pathlib import Path

from summarizer.calls import DiskStore, RedisStore, is_redis, shown_address, verify_store
from summarizer.errors import VerifyError
from summarizer.reading import read_text
from summarizer.settings import Settings, api_key
from summarizer.writing import write_text


def submit(requests: Path, settings: Settings) -> str:
    """``batch submit``: the batch's id."""
    from summarizer.calls.provider_batch import submit_batch

    return submit_batch(read_text(requests), api_key=api_key(), base_url=settings.base_url)


def status(batch: str, settings: Settings) -> str:
    """``batch status``: one line."""
    from summarizer.calls.provider_batch import batch_status

    return str(batch_status(batch, api_key=api_key(), base_url=settings.base_url))


def cancel(batch: str, settings: Settings) -> str:
    """``batch cancel``: one line."""
    from summarizer.calls.provider_batch import cancel_batch

    return str(cancel_batch(batch, api_key=api_key(), base_url=settings.base_url))


def fetch(batch: str, out: Path, settings: Settings) -> str:
    """``batch fetch``: the results into a file."""
    from summarizer.calls.provider_batch import fetch_batch

    return f"wrote {write_text(out, fetch_batch(batch, api_key=api_key(), base_url=settings.base_url))}"


NO_CACHE = "0 answers; there is no cache"


def cache_info(settings: Settings) -> str:
    """``cache info``: one line."""
    store = existing_cache(settings)
    info = store.info() if store else None
    return f"{shown_address(settings.cache_dir)}: " + (
        f"{info.entries} answers, {info.bytes:,} bytes" if info else NO_CACHE
    )


def cache_verify(settings: Settings) -> str:
    """``cache verify``: one line. Raises VerifyError with every entry that does not re-hash."""
    store = existing_cache(settings)
    if store is None:
        return f"{shown_address(settings.cache_dir)}: {NO_CACHE}"
    complaints = verify_store(store)
    if complaints:
        raise VerifyError(shown_address(settings.cache_dir), complaints)
    return f"{shown_address(settings.cache_dir)}: {store.info().entries} answers, all good"


def cache_clear(settings: Settings) -> str:
    """``cache clear``: one line."""
    store = existing_cache(settings)
    return f"{shown_address(settings.cache_dir)}: " + (f"{store.clear()} answers removed" if store else NO_CACHE)


def existing_cache(settings: Settings) -> DiskStore | RedisStore | None:
    """The cache, if there is one: looking at it makes none. Raises StoreError for what is none and stands in its place."""
    if is_redis(settings.cache_dir):
        return RedisStore(settings.cache_dir)
    folder = Path(settings.cache_dir)
    return DiskStore(folder) if folder.is_file() or (folder / "cache.db").is_file() else None
