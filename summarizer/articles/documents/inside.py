"""Files inside files: how a reader of archives or mail hands on what it holds, and how much it may unpack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from summarizer.articles.assembly import Found
from summarizer.articles.told import PassedOver
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

MOST_MEMBERS = 10_000
# Text packs to a tenth, tables of a workbook to a fiftieth; what packs harder holds nothing to read.
HIGHEST_RATIO = 200
HARMLESS_BYTES = 20_000_000
_LONGEST_LABEL = 120

Inside = Found | InputFailure | PassedOver
"""What a reader of archives or mail gives: as any reader, and the members that are no articles by their kind."""


@dataclass
class Room:
    """How much one input may still unpack, its archives within archives included.

    left: bytes.
    """

    left: int

    def take(self, size: int, name: str) -> None:
        """Count ``size`` unpacked bytes. Raises InputError when there is no room for them."""
        self.left -= size
        if self.left < 0:
            raise InputError(name, "unpacks to more than the limit; unpack it and give the articles in it")


class ReadInside(Protocol):
    """Reads a file that lies inside another: its bytes, the name to report, its own name or ending."""

    def __call__(self, raw: bytes, name: str, file: str) -> Iterator[Inside]:
        """The articles and failures in it. Raises InputError when it cannot be read as a whole."""


def read_member(inside: ReadInside, raw: bytes, name: str, file: str, label: str = "") -> Iterator[Inside]:
    """What is in the member ``file``, under ``name``; what goes wrong with it is told with its own name or ``label``."""
    label = label or PurePosixPath(file).name
    try:
        for result in inside(raw, name, file):
            yield _with_label(result, label) if isinstance(result, InputFailure) else result
    except InputError as problem:
        yield _with_label(InputFailure(name=problem.name, reason=problem.reason), label)


def refuse_bomb(packed: int, unpacked: int, name: str) -> None:
    """Raise InputError for what unpacks out of all proportion."""
    if unpacked > HARMLESS_BYTES and unpacked > HIGHEST_RATIO * max(packed, 1):
        raise InputError(name, f"unpacks to {unpacked // max(packed, 1):,} times its size; no archive of articles does")


def printable(file: str) -> str:
    """A member's name as every output can hold it."""
    return file.encode("utf-8", "backslashreplace").decode("utf-8")


def _with_label(failure: InputFailure, label: str) -> InputFailure:
    return InputFailure(name=failure.name, reason=f"{printable(label)[:_LONGEST_LABEL]}: {failure.reason}")
