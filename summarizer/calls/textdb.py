"""Texts under keys in one SQLite database, through diskcache with its dangers taken out.

diskcache unpickles what it finds (CVE-2025-69872, no fixed release), follows file names
written in its rows, culls silently at 1 GB, and takes any setting found in the database for
its own. Here only text goes in and out, by a Disk that knows nothing else; nothing is ever
culled; and a database with foreign settings is not opened.

diskcache is imported when a database is opened, so a replayed run never loads it.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarizer.calls.readonly import ReadOnlyRows
from summarizer.errors import BrokenEntry, StoreError

_UNBOUNDED = 2**62
_WAIT_FOR_LOCK = 60.0
_SETTINGS: dict[str, Any] = {
    "eviction_policy": "none",
    "cull_limit": 0,
    "size_limit": _UNBOUNDED,
    "disk_min_file_size": _UNBOUNDED,
    "statistics": 0,
    "tag_index": 0,
}
_READ_ONLY = ("readonly", "read-only", "unable to open database file")


class TextDatabase:
    """The database of a folder; safe for many threads and many processes.

    read_only: the folder cannot be written, but what is in it can be read.
    Raises StoreError when the folder cannot be made or read, or its database is not ours.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path).absolute()
        self.read_only = False
        if os.path.expandvars(str(self.path)) != str(self.path):
            raise StoreError(f"{self.path}: the cache folder's name holds a variable ($...); name another one")
        with self._named("cannot be opened"):
            _vet_settings(self.path / "cache.db")
            try:
                self._cache = _open_cache(str(self.path))
            except (sqlite3.OperationalError, OSError) as error:
                if not (self.path / "cache.db").is_file() or not _is_about_writing(error):
                    raise
                self._cache, self.read_only = ReadOnlyRows(self.path / "cache.db"), True

    def get(self, key: str) -> str | None:
        """The text under ``key``, or None; BrokenEntry when its row holds anything else."""
        with self._named(f"the answer {key} cannot be read"):
            text: str | None = self._cache.get(key)
        return text

    def put(self, key: str, text: str) -> None:
        """Keep ``text`` in one transaction: after a kill it is there whole or not at all."""
        with self._named("an answer cannot be written"):
            self._cache.set(key, text)

    def forget(self, key: str) -> None:
        """Remove what is under ``key``, if anything is."""
        with self._named("an answer cannot be removed"):
            self._cache.delete(key)

    def keys(self) -> list[str]:
        """Every key, sorted; StoreError when a row's key is not text."""
        with self._named("cannot be listed"):
            return sorted(self._cache.iterkeys())

    def size(self) -> tuple[int, int]:
        """How many texts there are, and the bytes they take on disk."""
        with self._named("cannot be measured"):
            return len(self._cache), self._cache.volume()

    def clear(self) -> int:
        """Delete everything; returns how many there were."""
        with self._named("cannot be cleared"):
            return int(self._cache.clear())

    def close(self) -> None:
        """Close this thread's connection; the database can still be used and is opened again."""
        self._cache.close()

    @contextlib.contextmanager
    def _named(self, what: str) -> Iterator[None]:
        """Turn whatever goes wrong inside into a StoreError with the folder's name and the way out."""
        from diskcache import Timeout

        kind = StoreError
        try:
            yield
        except StoreError as error:
            kind, reason, way_out = type(error), str(error), "delete the folder (answers are then asked again)"
        except Timeout:
            reason = "the database is locked by another run, or read-only, or the disk is full"
            way_out = "end the other run, make the folder writable or free some space"
        except sqlite3.OperationalError as error:
            reason, way_out = str(error), "make the folder writable, free some space, or name another folder"
        except sqlite3.Error as error:
            reason = f"the database is damaged: {error}"
            way_out = "delete the folder (answers are then asked again) or restore it"
        except OSError as error:
            reason, way_out = error.strerror or str(error), "make the folder writable or name another one"
        else:
            return
        raise kind(f"{self.path}: {what} ({reason}); {way_out}")


def _is_about_writing(error: Exception) -> bool:
    return isinstance(error, OSError) or any(words in str(error) for words in _READ_ONLY)


def _open_cache(path: str) -> Any:
    """A diskcache.Cache that keeps text in its rows and nothing else, for ever."""
    import diskcache

    class TextDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache carries no types
        """Keys and values are strings in the database: no pickles, no bytes, no files."""

        def put(self, key: Any) -> tuple[str, bool]:
            return _only_text(key, "a key"), True

        def get(self, key: Any, raw: Any) -> str:
            if not raw:
                raise StoreError("a row's key is pickled, which is never loaded")
            return _only_text(key, "a row's key")

        def store(self, value: Any, read: bool, key: Any = None) -> tuple[int, int, None, str]:
            return 0, diskcache.core.MODE_RAW, None, _only_text(value, "a value")

        def fetch(self, mode: Any, filename: Any, value: Any, read: bool) -> str:
            if mode != diskcache.core.MODE_RAW or filename is not None or read:
                raise BrokenEntry("the row is pickled, binary or in a file, which is never loaded")
            return _only_text(value, "the row")

        def filename(self, key: Any = None, value: Any = None) -> tuple[str, str]:
            raise StoreError("no answer is ever kept in a file of its own")

        def remove(self, file_path: str) -> None:
            """Leave files alone: this store makes none, so a name found in a row is not ours."""

    return diskcache.Cache(path, timeout=_WAIT_FOR_LOCK, disk=TextDisk, **_SETTINGS)


def _only_text(value: Any, name: str) -> str:
    if type(value) is not str:
        raise BrokenEntry(f"{name} is {type(value).__name__}, not text")
    return value


def _vet_settings(database: Path) -> None:
    """Refuse a database whose settings are not plain diskcache ones.

    diskcache sets every setting it finds as an attribute of itself; ``_directory`` among them
    would make it read and write elsewhere.
    """
    if not database.exists():
        return
    from diskcache.core import DEFAULT_SETTINGS, METADATA

    with contextlib.closing(sqlite3.connect(database, timeout=_WAIT_FOR_LOCK)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "Settings" not in tables:
            return
        rows = connection.execute("SELECT key, value FROM Settings").fetchall()
    known = {**DEFAULT_SETTINGS, **METADATA}
    foreign = sorted(repr(name) for name, value in rows if name not in known or type(value) is not type(known[name]))
    if foreign:
        raise StoreError(f"foreign settings in the database: {', '.join(foreign)}")
