"""Merging without the garbage collector: it finds nothing, and walks through all records again and again.

Merging makes values that never refer to each other in a circle (a test counts them), so all of them
are freed by their reference counts alone.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for circular garbage meanwhile; afterwards it is on again if it was on before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
