"""``python -m benchmarks [size ...] [--full]``: time merging and grounding; 1 where a limit is passed."""

from __future__ import annotations

import argparse
import sys

from benchmarks import grounding, merging

SIZES = (1_000, 10_000, 100_000)
FULL = 1_000_000


def main() -> int:
    """Measure, print the tables and say what passes a limit."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, help="items to merge (default: 1000 10000 100000)")
    parser.add_argument("--full", action="store_true", help="merge a million items as well")
    asked = parser.parse_args()
    sizes = sorted({*(asked.sizes or SIZES), *((FULL,) if asked.full else ())})
    found = [merging.measure_apart(size) for size in sizes]
    grounded = grounding.measure()
    say = sys.stdout.write
    say(f"{merging.table(found)}\n\n")
    say(f"{grounding.QUOTES:,} quotes in {grounding.CHARACTERS:,} characters: {grounded.hits:.4f} s; ")
    say(f"as many that are not there: {grounded.misses:.4f} s\n")
    late = [*merging.complaints(found), *grounding.complaints(grounded)]
    say("".join(f"TOO SLOW: {line}\n" for line in late))
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
