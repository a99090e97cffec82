"""A caller waits for its companion no longer than agreed."""

from __future__ import annotations

import gc
import threading

import pytest

from summarizer.calls.companion import Companion, Overdue


def test_work_comes_back_as_it_is_returned_or_raised() -> None:
    """A timeout that the work itself raises is the work's."""
    companion = Companion()
    assert companion.run(lambda: 3, 30) == 3
    with pytest.raises(TimeoutError, match="its own"):
        companion.run(_fail, 30)
    assert companion.is_free


def _fail() -> None:
    raise TimeoutError("its own")


def test_one_companion_does_many_pieces_of_work_in_one_thread() -> None:
    """No thread is started for each."""
    companion = Companion()
    assert len({companion.run(threading.get_ident, 30) for _ in range(5)}) == 1


def test_overdue_work_is_not_waited_for_and_takes_no_further_work() -> None:
    """The caller goes on; a companion that hangs is not free, and is again when its work has ended."""
    go, companion = threading.Event(), Companion()
    with pytest.raises(Overdue):
        companion.run(lambda: go.wait(60), 0.01)
    assert not companion.is_free
    go.set()
    assert companion.run(lambda: True, 30)


def test_the_thread_ends_with_its_companion() -> None:
    """Nothing is left behind by those that are no longer referred to."""
    before = set(threading.enumerate())
    companion = Companion()
    companion.run(lambda: None, 30)
    (thread,) = set(threading.enumerate()) - before
    del companion
    gc.collect()
    thread.join(60)
    assert not thread.is_alive()
