"""One asker a key, also among several runs: the others wait for its answer instead of paying for it again.

A lease is a lock on a file, so the system frees it when its holder dies, however it dies. Where
files cannot be locked (some network folders, some systems) every run asks for itself.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover - no such locks on this system
    fcntl = None  # type: ignore[assignment]

_LOCKS = fcntl is not None


class Lease(Enum):
    """What came of wanting to ask."""

    OURS = "ours"
    TAKEN = "taken"


@contextlib.contextmanager
def file_lease(folder: Path, key: str) -> Iterator[Lease]:
    """Try to lock ``<folder>/<key>``: OURS until the block ends, or TAKEN by somebody else right now."""
    path, file = folder / key, -1
    try:
        file = _locked(path)
    except BlockingIOError:
        yield Lease.TAKEN
        return
    except OSError:  # no locks to be had here
        yield Lease.OURS
        return
    try:
        yield Lease.OURS
    finally:
        if file >= 0:
            with contextlib.suppress(OSError):
                path.unlink()  # while it is still ours: whoever waits for the old file sees that it is gone
            os.close(file)


def _locked(path: Path) -> int:
    """An open, locked file at ``path``; -1 where the system has no such locks. Raises BlockingIOError if it is taken."""
    if not _LOCKS:
        return -1
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file), os.stat(path)):
                    return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)  # removed by its last holder between our opening and our locking
