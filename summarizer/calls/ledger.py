"""What all processes of one run have spent together, so that its limit is one limit."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Protocol

from summarizer.errors import StoreError
from summarizer.request import Usage

try:
    import fcntl
except ImportError:  # pragma: no cover - no such locks on this system
    fcntl = None  # type: ignore[assignment]


class Ledger(Protocol):
    """A sum that many processes add to."""

    def add(self, change: Usage) -> Usage:
        """Add ``change``, which may be negative; returns the sum after it."""

    def close(self) -> None:
        """Remove it: the run is over."""


class FileLedger:
    """The sum in a file, under a lock. What a process that died had set aside stays set aside: it fails closed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, change: Usage) -> Usage:
        """Add ``change``; returns the sum after it. Raises StoreError."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with open(self._path, "a+", encoding="ascii") as file:
                if fcntl is not None:
                    fcntl.flock(file, fcntl.LOCK_EX)
                file.seek(0)
                total = Usage(*json.loads(file.read() or "[0, 0]")) + change
                file.truncate(0)
                file.write(json.dumps([total.input_tokens, total.output_tokens]))
        except (OSError, ValueError, TypeError) as error:
            raise StoreError(f"{self._path}: the run's spending cannot be counted ({error})") from None
        return total

    def close(self) -> None:
        """Remove the file."""
        with contextlib.suppress(OSError):
            os.unlink(self._path)
