"""What is told beside the articles: files passed over, and remarks on an article that was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MOST_KINDS = 8


class PassedOver(NamedTuple):
    """A file in a folder or archive that is no article by its kind.

    folder: where it was met, as given; name: its path; kind: ``.jpg``, ``hidden``, ``part of a saved page``.
    """

    folder: str
    name: str
    kind: str


class Notice(NamedTuple):
    """A remark on an article that was read, in plain words: only a part of it is there, its date is a guess."""

    name: str
    text: str


def tell_passed_over(passed: Iterable[PassedOver]) -> Iterator[str]:
    """One line a folder or archive: ``passed over 3 files in x/: 2 .jpg, 1 hidden``."""
    by_folder: dict[str, list[PassedOver]] = defaultdict(list)
    for one in passed:
        by_folder[one.folder].append(one)
    for folder, there in sorted(by_folder.items()):
        yield f"passed over {len(there)} file{'s' * (len(there) > 1)} in {folder}: {kinds_of(there)}"


def kinds_of(passed: Iterable[PassedOver]) -> str:
    """What was passed over by kind, the most frequent first: ``2 .jpg, 1 hidden``."""
    counted = Counter(one.kind or "without an ending" for one in passed)
    ordered = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    told = [f"{count} {kind}" for kind, count in ordered[:_MOST_KINDS]]
    rest = sum(count for _, count in ordered[_MOST_KINDS:])
    return ", ".join([*told, f"{rest} others"] if rest else told)
