"""A thread that works for one caller, so that the caller can stop waiting for it.

Nothing else ends the wait for a server that sends one byte now and then, whatever the library underneath. A thread
for each call would do too; starting it costs more processor time than sending the request.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")
_Task = tuple[Callable[[], Any], "Future[Any]"]

NAME = "summarizer-call"


class Overdue(Exception):
    """The work has not ended in time; it may still end."""


class Companion:
    """One caller's thread. It ends when the companion is no longer referred to, or with the process."""

    def __init__(self) -> None:
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._last: Future[Any] | None = None
        self._thread = threading.Thread(target=_work_off, args=(self._tasks,), name=NAME, daemon=True)
        self._thread.start()

    @property
    def is_free(self) -> bool:
        """Whether it can be given work: not while work is overdue, nor in a process forked from the caller's."""
        return self._thread.is_alive() and (self._last is None or self._last.done())

    def run(self, work: Callable[[], T], timeout: float) -> T:
        """What ``work`` returns or raises; raises Overdue when that takes longer than ``timeout`` seconds."""
        result: Future[T] = Future()
        self._last = result
        self._tasks.put((work, result))
        try:
            return result.result(timeout)
        except TimeoutError:
            if result.done():  # the work's own
                raise
        raise Overdue

    def __del__(self) -> None:
        self._tasks.put(None)


def _work_off(tasks: SimpleQueue[_Task | None]) -> None:
    while (task := tasks.get()) is not None:
        work, result = task
        try:
            result.set_result(work())
        except BaseException as error:  # noqa: BLE001 - raised again in the caller's thread
            result.set_exception(error)
        del task, work, result  # while it waits it keeps nothing alive
