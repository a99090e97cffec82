"""Packed files: gzip of one file, zip of many. Sizes are checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from summarizer.articles.documents.companions import is_hidden, saved_page_folders
from summarizer.articles.documents.inside import (
    HIGHEST_RATIO,
    MOST_MEMBERS,
    Inside,
    ReadInside,
    Room,
    read_member,
    refuse_bomb,
)
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_ENCRYPTED = 0x1
_CHUNK = 1 << 20
_HARMLESS_PART = 1_000_000
_LARGEST_DIRECTORY = 5_000_000
_BROKEN_ZIP = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)


def read_gzip(raw: bytes, name: str, file: str, inside: ReadInside, room: Room) -> Iterator[Inside]:
    """What a gzip file holds, under the file's own name; ``file`` is its name, ``story.txt.gz``.

    Raises InputError when it is damaged or unpacks to too much.
    """
    unpacked = unpack_gzip(raw, name, room)
    inner = file[: -len(".gz")] if file.lower().endswith(".gz") else ""
    inner = f"{file[: -len('.tgz')]}.tar" if file.lower().endswith(".tgz") else inner
    yield from inside(unpacked, name, inner)


def unpack_gzip(raw: bytes, name: str, room: Room) -> bytes:
    """The content of a gzip file, of all its members. Raises InputError as ``read_gzip`` does."""
    parts: list[bytes] = []
    rest = raw
    while rest.startswith(b"\x1f\x8b"):  # what follows the last member is padding
        stream = zlib.decompressobj(wbits=31)
        data = rest
        while not stream.eof:
            try:
                part = stream.decompress(data, min(_CHUNK, room.left + 1))
            except zlib.error as problem:
                raise InputError(name, f"is a damaged gzip file ({problem}); get it again") from problem
            if not part and not stream.unconsumed_tail and not stream.eof:
                raise InputError(name, "is a gzip file that is cut off; get it again")
            room.take(len(part), name)
            parts.append(part)
            data = stream.unconsumed_tail
        rest = stream.unused_data
    unpacked = b"".join(parts)
    refuse_bomb(len(raw), len(unpacked), name)
    return unpacked


def read_zip(raw: bytes, name: str, inside: ReadInside, room: Room) -> Iterator[Inside]:
    """The articles of every file in a zip archive, as ``path#n`` by the file's place in it.

    Raises InputError when the archive is damaged, or too large in number, size or ratio.
    """
    archive = open_zip(raw, name)
    frames = saved_page_folders(archive.namelist())
    members = [member for member in archive.infolist() if _holds_something(member, frames)]
    if not members:
        raise InputError(name, "is an empty archive; give the articles themselves")
    if len(members) > MOST_MEMBERS:
        raise InputError(name, f"holds {len(members):,} files, more than the limit of {MOST_MEMBERS:,}; split it")
    size = sum(member.file_size for member in members)
    refuse_bomb(len(raw), size, name)
    if size > room.left:
        raise InputError(name, f"unpacks to {size:,} bytes, more than the limit; unpack it and give the articles in it")
    for number, member in enumerate(members, start=1):
        yield from _read_zipped(archive, member, f"{name}#{number}", inside, room)


def open_zip(raw: bytes, name: str) -> zipfile.ZipFile:
    """The archive in ``raw``. Raises InputError when it is none or damaged."""
    if _directory_size(raw) > _LARGEST_DIRECTORY:
        raise InputError(name, f"holds more than the limit of {MOST_MEMBERS:,} files; split it")
    try:
        return zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN_ZIP as problem:
        raise InputError(name, f"is a damaged zip archive or office document ({problem}); save it again") from problem


def _directory_size(raw: bytes) -> int:
    """The bytes of the archive's table of contents, as its end records say (APPNOTE.TXT 4.3.14, 4.3.16); 0 without them.

    The library makes an object of every entry at once, so a table of a million entries must not reach it.
    """
    end = raw.rfind(b"PK\x05\x06", max(0, len(raw) - 22 - 0xFFFF))
    if end < 0 or len(raw) < end + 22:
        return 0
    longer = raw.rfind(b"PK\x06\x06", max(0, end - 2000), end)
    if longer >= 0 and raw[end - 20 : end - 16] == b"PK\x06\x07":
        return int.from_bytes(raw[longer + 40 : longer + 48], "little")
    return int.from_bytes(raw[end + 12 : end + 16], "little")


def zip_members(raw: bytes) -> tuple[str, ...]:
    """The names in a zip archive; none where it cannot be opened."""
    try:
        return tuple(open_zip(raw, "").namelist())
    except InputError:
        return ()


def check_office(raw: bytes, name: str, most: int, most_markup: int) -> None:
    """Refuse an office document (a zip of XML) that unpacks to too much, before any library opens it.

    most: bytes that all its parts may have together; most_markup: one part of XML. Raises InputError.
    """
    parts = open_zip(raw, name).infolist()
    size = sum(part.file_size for part in parts)
    worst = max((p.file_size / max(p.compress_size, 1) for p in parts if p.file_size > _HARMLESS_PART), default=0)
    markup = max((part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels"))), default=0)
    if len(parts) > MOST_MEMBERS or size > most or markup > most_markup or worst > HIGHEST_RATIO:
        raise InputError(name, f"unpacks to {size:,} bytes in {len(parts):,} parts, more than the limit; split it")


def _holds_something(member: zipfile.ZipInfo, frames: frozenset[str]) -> bool:
    """Whether a member is a file that somebody put there: no folder, nothing of the system's own or of a saved page."""
    path = PurePosixPath(member.filename)
    hidden = any(is_hidden(part) or part == "__MACOSX" for part in path.parts)
    return not member.is_dir() and not hidden and not any(str(folder) in frames for folder in path.parents)


def _read_zipped(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, inside: ReadInside, room: Room
) -> Iterator[Inside]:
    file = member.filename
    if member.flag_bits & _ENCRYPTED:
        yield InputFailure(name=name, reason=f"{PurePosixPath(file).name}: is encrypted; unpack it with its password")
        return
    try:
        with archive.open(member) as stream:
            raw = stream.read(room.left + 1)
        room.take(len(raw), name)
    except (*_BROKEN_ZIP, NotImplementedError) as problem:
        reason = f"{PurePosixPath(file).name}: cannot be unpacked ({problem}); get the archive again"
        yield InputFailure(name=name, reason=reason)
        return
    except InputError as problem:
        yield InputFailure(name=name, reason=problem.reason)
        return
    yield from read_member(inside, raw, name, file)
