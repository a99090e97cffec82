"""The store for daily runs: the answers of a folder, in one database."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path

from summarizer.calls.lease import Lease, file_lease
from summarizer.calls.ledger import FileLedger, Ledger
from summarizer.calls.textdb import TextDatabase
from summarizer.calls.textstore import TextStore

RECORDS, LEASES, SPENDING = "records", "leases", "spending"


class DiskStore(TextStore):
    """Answers in the database of a folder; safe for many threads and many processes.

    Raises StoreError when the folder cannot be made or read, or its database is not ours.
    """

    way_out = "delete the folder (answers are then asked again)"

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._database = TextDatabase(path)
        self.path: Path = self._database.path
        super().__init__(self._database, str(self.path))

    def lease(self, key: str, /) -> AbstractContextManager[Lease]:
        """The right to ask for ``key`` while other runs wait; freed by the system when its holder dies."""
        self._check(key)
        return file_lease(self.path / LEASES, key)

    def records(self) -> TextDatabase:
        """The database beside the answers for what was made of them. Raises StoreError."""
        return TextDatabase(self.path / RECORDS)

    def ledger(self, run: str) -> Ledger:
        """What all processes of one run have spent together."""
        return FileLedger(self.path / SPENDING / run)

    def clear(self) -> int:
        """Delete every entry, and what was made of them; returns how many entries there were."""
        if (self.path / RECORDS / "cache.db").is_file():
            self.records().clear()
        return super().clear()

    def close(self) -> None:
        """Close this thread's connection; the store can still be used and opens it again."""
        self._database.close()
