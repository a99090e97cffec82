"""How the program ends when a server is not to be waited for: at once, with nothing lost."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import NoReturn

WORKER = "summarizer-article"
"""How the names of the threads begin that read articles."""


def end_as_interrupted() -> None:
    """Let a request to end (SIGTERM, and SIGHUP unless it is to be ignored) do what Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)


def end_soon(code: int) -> NoReturn:
    """End as soon as the other articles' calls have noticed; those that wait for the server are not waited for."""
    workers = [thread for thread in threading.enumerate() if thread.name.startswith(WORKER)]
    for thread in workers:
        thread.join(timeout=1.0)
    if any(thread.is_alive() for thread in workers):
        leave(code)
    sys.exit(code)


def leave(code: int) -> NoReturn:
    """End at once: a thread that waits for a server is not waited for, nor is an output that cannot be flushed."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(code)
