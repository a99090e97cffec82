"""The rows of a database that cannot be written: in a folder without write permission, or on a read-only disk."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from summarizer.errors import BrokenEntry

_RAW_MODE = 1


class ReadOnlyRows:
    """What ``TextDatabase`` needs of a diskcache.Cache, read by plain SQL; whatever writes is refused."""

    def __init__(self, database: Path) -> None:
        self._lock = threading.Lock()
        self._connection = _connect(database)

    def get(self, key: str) -> str | None:
        """The text of the row under ``key``; BrokenEntry when the row holds anything else."""
        row = self._one("SELECT mode, filename, value FROM Cache WHERE key = ? AND raw = 1", key)
        if row is None:
            return None
        mode, filename, value = row
        if mode != _RAW_MODE or filename is not None or type(value) is not str:
            raise BrokenEntry("the row is pickled, binary or in a file, which is never loaded")
        return value

    def iterkeys(self) -> Iterator[str]:
        """Every key that is text."""
        with self._lock:
            rows = self._connection.execute("SELECT key FROM Cache WHERE raw = 1").fetchall()
        return iter([key for (key,) in rows if type(key) is str])

    def __len__(self) -> int:
        row = self._one("SELECT COUNT(*) FROM Cache")
        return int(row[0]) if row else 0

    def volume(self) -> int:
        """Bytes of the database."""
        pages, size = self._one("PRAGMA page_count"), self._one("PRAGMA page_size")
        return int(pages[0] * size[0]) if pages and size else 0

    def set(self, key: str, value: str) -> NoReturn:
        """Refused."""
        raise sqlite3.OperationalError("the folder is read-only")

    def delete(self, key: str) -> NoReturn:
        """Refused."""
        raise sqlite3.OperationalError("the folder is read-only")

    def clear(self) -> NoReturn:
        """Refused."""
        raise sqlite3.OperationalError("the folder is read-only")

    def close(self) -> None:
        """Nothing to do: the one connection is shared, and closed with the object."""

    def _one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        with self._lock:
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return row


def _connect(database: Path) -> sqlite3.Connection:
    """A connection that only reads; where not even a lock can be taken, the file is read as it lies there."""
    address = database.absolute().as_uri()
    for options in ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(f"{address}?{options}", uri=True, check_same_thread=False)
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("SELECT 1 FROM Cache LIMIT 1").fetchone()
            return connection
        connection.close()
    raise sqlite3.OperationalError("unable to open database file")
