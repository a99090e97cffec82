"""Which reader reads what: an input's kind told by the table of formats, and its reader called.

It lives a floor above the readers, so that no reader knows another. A file's first bytes come before its ending,
as downloads and mail programs name files wrongly.
"""

from __future__ import annotations

import codecs
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from summarizer.articles.data.objects import is_json
from summarizer.articles.documents.inside import Inside, Room
from summarizer.articles.documents.packed import zip_members
from summarizer.articles.kinds import BY_ENDING, FORMATS, Format, begins
from summarizer.articles.told import PassedOver
from summarizer.errors import InputError

_SNIFFED_BYTES = 2000
_DEEPEST = 3
"""Archives within archives."""
_JSON, _PAGE, _ZIP = BY_ENDING[".json"], BY_ENDING[".html"], BY_ENDING[".zip"]
_NAMELESS_PAGE = begins(r"<(?:!doctype\s+html|html|head|body|article|!--|meta|div|p)\b|<!--")
_OBJECT = re.compile(r'\{\s*["}]|\[\s*[{\]]')


@dataclass(frozen=True)
class Limits:
    """How much is read.

    max_bytes: the largest text or HTML file, and the longest single object in JSON.
    max_collection_bytes: the largest file of any other kind, and all that one archive may unpack to.
    """

    max_bytes: int = 5_000_000
    max_collection_bytes: int = 200_000_000

    def of(self, row: Format) -> int:
        """The largest file of a kind, in bytes."""
        limit = self.max_collection_bytes if row.large else self.max_bytes
        return min(limit, row.most) if row.most else limit


@dataclass
class Reading:
    """One input that is being read: the limits, and what its archives may still unpack."""

    limits: Limits = field(default_factory=Limits)
    depth: int = 0
    room: Room | None = None

    def __post_init__(self) -> None:
        self.room = self.room or Room(self.limits.max_collection_bytes)


def ending_of(file: str) -> str:
    """The ending of a file's name in lower case, with its dot; empty without one."""
    return PurePosixPath(file).suffix.lower()


def tell_format(raw: bytes, ending: str) -> Format:
    """The row that fits ``raw``: by its first bytes where they tell, else by ``ending``; unknown endings are text."""
    head = _read_head(raw)
    by_ending = BY_ENDING.get(ending)
    signed = next((row for row in FORMATS if row.signature and row.signature.match(head)), None)
    if signed is _ZIP:
        return _tell_zip(raw)
    if signed:
        return signed
    if ending == "" and _NAMELESS_PAGE.match(head):
        return _PAGE
    textual = by_ending is None or not by_ending.large or by_ending is BY_ENDING[".csv"]
    if textual and _is_plainly_json(raw, head, nameless=ending == ""):
        return _JSON
    return by_ending or BY_ENDING[""]


def told_by_content(head: bytes) -> bool:
    """Whether a file of an unknown ending is plainly a document all the same: a page saved as ``story.php``."""
    signed = next((row for row in FORMATS if row.signature and row.signature.match(_read_head(head))), None)
    return signed is not None and signed.reader is not None and not set(signed.endings) & {".zip", ".gz", ".xml"}


def is_binary(head: bytes) -> bool:
    """Whether the first bytes of a file without an ending are of no kind that is known, and no text either."""
    marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return b"\x00" in head and not marked and tell_format(head, "") is BY_ENDING[""]


def read_format(raw: bytes, name: str, file: str, reading: Reading) -> Iterator[Inside]:
    """The articles and failures in ``raw``; ``file`` is its own name, empty when it has none.

    Raises InputError when the input as a whole cannot be read.
    """
    row = tell_format(raw, ending_of(file))
    limit = reading.limits.of(row)
    if row.reader is None:
        raise InputError(name, f"is {row.what}; {row.refusal}")
    if len(raw) > limit:
        raise InputError(name, f"is larger than the limit of {limit} bytes; split it")
    if "inside" in row.takes and reading.depth > _DEEPEST:
        raise InputError(name, f"lies within {_DEEPEST} archives or mails; unpack it and give the articles in it")
    read = _load_reader(row, name)
    given: dict[str, Any] = {
        "file": file,
        "max_object": reading.limits.max_bytes,
        "inside": partial(_read_inside, reading=Reading(reading.limits, reading.depth + 1, reading.room), folder=name),
        "room": reading.room,
    }
    yield from read(raw, name, *(given[key] for key in row.takes))


def _read_inside(raw: bytes, name: str, file: str, reading: Reading, folder: str) -> Iterator[Inside]:
    """The same for a member of an archive or a mail; kinds that hold no article are passed over as in a folder."""
    ending = ending_of(file)
    row = BY_ENDING.get(ending)
    if row is None or row.media:
        yield PassedOver(folder, name, ending)
        return
    yield from read_format(raw, name, file, reading)


def _load_reader(row: Format, name: str) -> Any:
    """The row's reader, imported now. Raises InputError when its library or the reader itself is missing."""
    if row.extra:
        library, extra = row.extra
        try:
            importlib.import_module(library)
        except ImportError as problem:
            named = {"docx": "python-docx"}.get(library, library)
            raise InputError(name, f"reading {row.what} needs {named}; install summarizer[{extra}]") from problem
    module, _, function = str(row.reader).partition(":")
    try:
        return getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError) as problem:
        raise InputError(
            name, f"{row.what} cannot be read by this installation ({problem}); install it anew"
        ) from problem


def _read_head(raw: bytes) -> str:
    """The first characters, white space left out: one a byte, but for UTF-16 with a byte order mark."""
    head = raw[:_SNIFFED_BYTES]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "replace").lstrip(" \t\r\n\f")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1").lstrip(" \t\r\n\f").replace("\r\n", "\n")


def _tell_zip(raw: bytes) -> Format:
    """Which kind of zip: an office document by its members, else an archive of files."""
    names = zip_members(raw)
    return next((row for row in FORMATS if row.member and any(row.member.match(name) for name in names)), _ZIP)


def _is_plainly_json(raw: bytes, head: str, *, nameless: bool) -> bool:
    """Whether a text is JSON: as a whole, or, for one without a name, by its first characters."""
    if nameless and _OBJECT.match(head):
        return True
    return head.startswith(("{", "[")) and is_json(raw.decode("utf-8", "replace").lstrip("\ufeff"))
