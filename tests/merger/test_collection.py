"""The garbage collector: nothing for it to find, and as it was before."""

from __future__ import annotations

import gc

import pytest

from benchmarks.generate import generate
from summarizer.merger.collection import uncollected
from summarizer.merger.merge import merge


def test_merging_leaves_nothing_that_only_the_collector_could_free() -> None:
    records = generate(500)
    merge(records)  # what is cached is made once
    gc.collect()
    with uncollected():
        merge(records)
        assert gc.collect() == 0


@uncollected()
def fail() -> None:
    assert not gc.isenabled()
    raise ZeroDivisionError


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_afterwards_as_it_was_even_after_an_error(on) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with pytest.raises(ZeroDivisionError):
            fail()
        assert gc.isenabled() == on
    finally:
        (gc.enable if was_on else gc.disable)()
