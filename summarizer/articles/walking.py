"""The walk over a folder: which files are to be read, which are passed over, which places cannot be listed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from summarizer.articles.documents.companions import is_hidden, saved_page_folders
from summarizer.articles.formats import is_binary, told_by_content
from summarizer.articles.kinds import BY_ENDING
from summarizer.articles.told import PassedOver
from summarizer.records.article import InputFailure

DEEPEST_FOLDER = 100
_HEAD_BYTES = 2000
HIDDEN, FRAMES, LINK = "hidden", "part of a saved page", "link to a folder"


def walk_folder(folder: Path) -> Iterator[Path | PassedOver | InputFailure]:
    """The files in and below ``folder`` in sorted order; what is passed over; folders that cannot be listed.

    Links to folders are not followed, so that a loop of links has an end.
    """
    given = printable(folder)
    stack: list[tuple[Path, int]] = [(folder, 0)]
    while stack:
        here, depth = stack.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as problem:
            reason = f"cannot be listed ({problem.strerror}); check its permissions"
            yield InputFailure(name=printable(here), reason=reason)
            continue
        frames = saved_page_folders(entry.name for entry in entries if not _is_folder(entry))
        below: list[tuple[Path, int]] = []
        for entry in entries:
            path = Path(entry.path)
            over = _passed_over(entry, frames)
            if over is not None:
                yield PassedOver(given, printable(path), over)
            elif not _is_folder(entry):
                yield path
            elif depth >= DEEPEST_FOLDER:
                reason = f"lies deeper than {DEEPEST_FOLDER} folders; give it by itself"
                yield InputFailure(name=printable(path), reason=reason)
            else:
                below.append((path, depth + 1))
        stack.extend(reversed(below))


def is_to_be_read(path: Path) -> bool:
    """Whether a file's ending, or else its first bytes, are of a kind the table of formats knows as a document."""
    ending = path.suffix.lower()
    row = BY_ENDING.get(ending)
    if row is not None and ending:
        return not row.media
    try:
        if not path.is_file():
            return row is not None  # a pipe of no ending is named as one
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return row is not None
    return not is_binary(head) if row is not None else told_by_content(head)


def printable(path: Path) -> str:
    """A path as text that every output can hold, with ``/`` between its parts."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def _passed_over(entry: os.DirEntry[str], frames: frozenset[str]) -> str | None:
    """The kind of what is passed over; None for what is to be read or walked."""
    if is_hidden(entry.name):
        return HIDDEN
    if _is_folder(entry):
        return FRAMES if entry.name in frames else LINK if entry.is_symlink() else None
    path = Path(entry.path)
    if is_to_be_read(path):
        return None
    return printable(Path(path.suffix.lower())) if path.suffix else ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a loop of links
        return False
