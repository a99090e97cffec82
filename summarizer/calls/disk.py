"""The store for daily runs: the answers of a folder, in one database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from summarizer.calls.entries import KEY_FORM, Entry, dump_entry, load_entry
from summarizer.calls.lease import Lease, file_lease
from summarizer.calls.textdb import TextDatabase
from summarizer.errors import BrokenEntry, StoreError

RECORDS = "records"
LEASES = "leases"


@dataclass(frozen=True)
class StoreInfo:
    """What a store holds: number of entries, bytes on disk."""

    entries: int
    bytes: int


class DiskStore:
    """Answers in the database of a folder; safe for many threads and many processes.

    Raises StoreError when the folder cannot be made or read, or its database is not ours.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._texts = TextDatabase(path)
        self.path: Path = self._texts.path

    def __str__(self) -> str:
        return f"cache {self.path}"

    @property
    def read_only(self) -> bool:
        """Whether nothing new can be kept."""
        return self._texts.read_only

    def get(self, key: str, /) -> Entry | None:
        """The entry under ``key``, or None; BrokenEntry when the row holds anything but an entry."""
        self._check(key)
        text = self._texts.get(key)
        if text is None:
            return None
        try:
            entry = load_entry(text)
            if entry.key != key:
                raise StoreError(f"it says its key is {entry.key}")
        except StoreError as error:
            way_out = "delete the folder (answers are then asked again)"
            raise BrokenEntry(f"{self.path}: the answer {key} cannot be read ({error}); {way_out}") from None
        return entry

    def put(self, entry: Entry, /) -> None:
        """Keep ``entry`` in one transaction: after a kill it is there whole or not at all."""
        self._check(entry.key)
        self._texts.put(entry.key, dump_entry(entry))

    def forget(self, key: str, /) -> None:
        """Remove the entry under ``key``, if there is one: it is asked again next time."""
        self._check(key)
        self._texts.forget(key)

    def keys(self) -> Iterator[str]:
        """Every key, sorted; StoreError when a row's key is not text."""
        return iter(self._texts.keys())

    def lease(self, key: str, /) -> AbstractContextManager[Lease]:
        """The right to ask for ``key`` while other runs wait; freed by the system when its holder dies."""
        self._check(key)
        return file_lease(self.path / LEASES, key)

    def records(self) -> TextDatabase:
        """The database beside the answers for what was made of them. Raises StoreError."""
        return TextDatabase(self.path / RECORDS)

    def info(self) -> StoreInfo:
        """How many entries there are, and the bytes they take on disk."""
        return StoreInfo(*self._texts.size())

    def clear(self) -> int:
        """Delete every entry, and what was made of them; returns how many entries there were."""
        if (self.path / RECORDS / "cache.db").is_file():
            self.records().clear()
        return self._texts.clear()

    def close(self) -> None:
        """Close this thread's connection; the store can still be used and opens it again."""
        self._texts.close()

    def _check(self, key: str) -> None:
        if not KEY_FORM.match(key):
            raise StoreError(f"{self.path}: {key!r} is not a key (1 to 64 of A-Z a-z 0-9 _ -)")
