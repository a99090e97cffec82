"""Where answers are kept: what every store can do, and the store that is a folder of files.

The folder is for people: one answer a file, named by its key, indented, so that a recorded
case can be read, edited and compared in a review. The database for the many answers of
daily runs is in ``disk.py``; both hold the same entries.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, runtime_checkable

from summarizer.calls.entries import KEY_FORM, Entry, check_entry, dump_entry, load_entry
from summarizer.calls.lease import Lease
from summarizer.errors import BrokenEntry, StoreError


class Store(Protocol):
    """Answers under their keys; ``str(store)`` names it in messages to people."""

    def get(self, key: str, /) -> Entry | None:
        """The entry under ``key``, or None; raises StoreError when there is one but it is broken."""

    def put(self, entry: Entry, /) -> None:
        """Keep ``entry`` under its key, whole or not at all; replaces what was there."""

    def forget(self, key: str, /) -> None:
        """Remove the entry under ``key``, if there is one: it is asked again next time."""

    def keys(self) -> Iterator[str]:
        """Every key, sorted."""


@runtime_checkable
class Leasing(Protocol):
    """A store that several runs share: one of them asks for a key, the others wait for its answer."""

    def lease(self, key: str, /) -> AbstractContextManager[Lease]:
        """The right to ask for ``key`` until the block ends, or word that somebody else has it."""


class FolderStore:
    """A folder with one JSON file per answer: ``<key>.json``.

    The folder need not exist: it is then empty, and made by the first ``put``.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)

    def __str__(self) -> str:
        return f"folder {self.path}"

    def get(self, key: str, /) -> Entry | None:
        """The entry in ``<key>.json``; None without such a file; BrokenEntry when it is broken."""
        file = self._file(key)
        try:
            text = file.read_bytes().decode("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise BrokenEntry(f"{file}: cannot be read ({_reason(error)}); restore or delete the file") from None
        try:
            entry = load_entry(text)
        except StoreError as error:
            raise BrokenEntry(f"{file}: {error}; restore or delete the file") from None
        if entry.key != key:
            raise BrokenEntry(f"{file}: says its key is {entry.key}; rename or delete the file")
        return entry

    def put(self, entry: Entry, /) -> None:
        """Write ``<key>.json`` beside and rename it into place: a kill leaves the old or the new file."""
        file = self._file(entry.key)
        draft = file.with_name(f".{entry.key}.{os.getpid()}-{threading.get_ident()}.tmp")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            with open(draft, "wb") as out:
                out.write(dump_entry(entry, indent=1).encode("utf-8"))
                out.flush()
                os.fsync(out.fileno())
            os.replace(draft, file)
        except OSError as error:
            with contextlib.suppress(OSError):
                draft.unlink()
            raise StoreError(
                f"{self.path}: an answer cannot be written ({_reason(error)});"
                " make the folder writable, free some space, or name another one"
            ) from None

    def forget(self, key: str, /) -> None:
        """Delete ``<key>.json``, if it is there."""
        file = self._file(key)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"{file}: cannot be deleted ({_reason(error)}); delete it by hand") from None

    def keys(self) -> Iterator[str]:
        """The names of the folder's ``.json`` files, sorted; other files are not answers."""
        try:
            names = os.listdir(self.path)
        except FileNotFoundError:
            return iter(())
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be listed ({_reason(error)}); name another folder") from None
        stems = (name.removesuffix(".json") for name in names if name.endswith(".json"))
        return iter(sorted(stem for stem in stems if KEY_FORM.match(stem)))

    def _file(self, key: str) -> Path:
        if not KEY_FORM.match(key):
            raise StoreError(f"{self.path}: {key!r} is not a key (1 to 64 of A-Z a-z 0-9 _ -)")
        return self.path / f"{key}.json"


def verify_store(store: Store) -> tuple[str, ...]:
    """Read and re-hash everything a store holds.

    Returns one complaint per disagreement, each starting with its key, in key order; an empty
    tuple when all is well. A store that cannot be listed is one complaint.
    """
    try:
        keys = tuple(store.keys())
    except StoreError as error:
        return (str(error),)
    complaints: list[str] = []
    for key in keys:
        try:
            entry = store.get(key)
        except StoreError as error:
            complaints.append(f"{key}: {error}")
            continue
        if entry is not None:
            complaints += [f"{key}: {complaint}" for complaint in check_entry(key, entry)]
    return tuple(complaints)


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else "not UTF-8"
