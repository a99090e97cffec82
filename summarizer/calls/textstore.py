"""A store of answers over any place for texts: a database in a folder, or a server a team shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from summarizer.calls.entries import KEY_FORM, Entry, dump_entry, load_entry
from summarizer.errors import BrokenEntry, StoreError


class Texts(Protocol):
    """Texts under keys; ``read_only`` says whether nothing new can be kept. All raise StoreError."""

    read_only: bool

    def get(self, key: str) -> str | None:
        """The text under ``key``, or None; BrokenEntry when there is something else."""

    def put(self, key: str, text: str) -> None:
        """Keep ``text``, whole or not at all."""

    def forget(self, key: str) -> None:
        """Remove what is under ``key``, if anything is."""

    def keys(self) -> list[str]:
        """Every key, sorted."""

    def size(self) -> tuple[int, int]:
        """How many texts there are, and their bytes."""

    def clear(self) -> int:
        """Remove everything; returns how many there were."""


@dataclass(frozen=True)
class StoreInfo:
    """What a store holds: number of entries, bytes."""

    entries: int
    bytes: int


class TextStore:
    """Answers as texts; ``name`` and ``way_out`` stand in messages to people."""

    way_out = "delete it (answers are then asked again)"

    def __init__(self, texts: Texts, name: str) -> None:
        self._texts, self._name = texts, name

    def __str__(self) -> str:
        return f"cache {self._name}"

    @property
    def read_only(self) -> bool:
        """Whether nothing new can be kept."""
        return self._texts.read_only

    def get(self, key: str, /) -> Entry | None:
        """The entry under ``key``, or None; BrokenEntry when there is anything but an entry."""
        self._check(key)
        text = self._texts.get(key)
        if text is None:
            return None
        try:
            entry = load_entry(text)
            if entry.key != key:
                raise StoreError(f"it says its key is {entry.key}")
        except StoreError as error:
            raise BrokenEntry(f"{self._name}: the answer {key} cannot be read ({error}); {self.way_out}") from None
        return entry

    def put(self, entry: Entry, /) -> None:
        """Keep ``entry``, whole or not at all."""
        self._check(entry.key)
        self._texts.put(entry.key, dump_entry(entry))

    def forget(self, key: str, /) -> None:
        """Remove the entry under ``key``, if there is one: it is asked again next time."""
        self._check(key)
        self._texts.forget(key)

    def keys(self) -> Iterator[str]:
        """Every key, sorted; StoreError when a key is not text."""
        return iter(self._texts.keys())

    def info(self) -> StoreInfo:
        """How many entries there are, and the bytes they take."""
        return StoreInfo(*self._texts.size())

    def clear(self) -> int:
        """Delete every entry; returns how many there were."""
        return self._texts.clear()

    def _check(self, key: str) -> None:
        if not KEY_FORM.match(key):
            raise StoreError(f"{self._name}: {key!r} is not a key (1 to 64 of A-Z a-z 0-9 _ -)")
