"""What is told beside the articles: files passed over, and remarks on an article that was read."""

from __future__ import annotations

from typing import NamedTuple


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
