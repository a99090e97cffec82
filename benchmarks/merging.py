"""How long merging takes, and how that grows: every size in a process of its own, on one core.

A fresh process gives every size the same start and its own peak of memory. Generating the records is
not counted in the time, but the records are in the memory.
"""

from __future__ import annotations

import itertools
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from benchmarks.generate import count_items, generate
from summarizer.merger.merge import merge

MOST_SECONDS = 10.0
"""The most processor time for up to ``COUNTED`` items."""
COUNTED = 100_000
EXPONENT = 1.15
"""Time may grow with the size to this power: a step of ten takes at most 14 times as long."""
_BASE = 0.2  # seconds; below this a step says nothing about growth


@dataclass(frozen=True)
class Measured:
    """One size. seconds: processor time of merging alone; wall: the same by the clock.

    megabytes: peak of the process; records: its peak before merging, with nothing but the records in it.
    """

    items: int
    articles: int
    situations: int
    seconds: float
    wall: float
    megabytes: float
    records: float


def measure(items: int) -> Measured:
    """Generate and merge in this process."""
    records = generate(items)
    before = _peak()
    wall, start = time.perf_counter(), time.process_time()
    merged = merge(records)
    seconds, wall = time.process_time() - start, time.perf_counter() - wall
    found, peak = sum(map(count_items, records)), _peak()
    return Measured(found, len(records), len(merged.situations), seconds, wall, peak, before)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_apart(items: int) -> Measured:
    """The same in a fresh process on one core. Raises CalledProcessError where that fails."""
    command = [sys.executable, "-m", "benchmarks.merging", str(items)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Measured(**json.loads(done.stdout))


def table(found: Sequence[Measured]) -> str:
    """The sizes as a table in Markdown, each with its growth from the one before."""
    lines = [
        "| items | articles | situations | CPU s | wall s | x | exponent | peak MB | of it records |",
        "|--:" * 9 + "|",
    ]
    for number, one in enumerate(found):
        times, power = growth(found[number - 1], one) if number else (None, None)
        grown = f"{times:.1f} | {power:.2f}" if times is not None else " | "
        lines.append(
            f"| {one.items:,} | {one.articles:,} | {one.situations} | {one.seconds:.2f} | {one.wall:.2f} | {grown} "
            f"| {one.megabytes:,.0f} | {one.records:,.0f} |"
        )
    return "\n".join(lines)


def growth(small: Measured, large: Measured) -> tuple[float, float]:
    """How many times as long the larger size takes, and the power of the size that makes."""
    times = large.seconds / small.seconds
    return times, math.log(times) / math.log(large.items / small.items)


def complaints(found: Sequence[Measured]) -> list[str]:
    """What passes a limit. A step from a size too quick to measure well is not judged."""
    late = [
        f"{one.items:,} items took {one.seconds:.1f} s; {MOST_SECONDS:.0f} s are allowed."
        for one in found
        if one.items <= COUNTED * 1.01 and one.seconds > MOST_SECONDS
    ]
    for small, large in itertools.pairwise(found):
        power = growth(small, large)[1]
        if small.seconds >= _BASE and power > EXPONENT:
            late.append(f"From {small.items:,} to {large.items:,} items time grew to the power {power:.2f}.")
    return late


def main(items: int) -> None:
    """Measure one size on one core and write it as JSON."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    sys.stdout.write(json.dumps(asdict(measure(items))))


if __name__ == "__main__":
    main(int(sys.argv[1]))
