"""Which reader reads what: the one table of formats.

It lives a floor above the readers, so that a new format is one row and no reader knows another.
A file's first bytes come before its ending, as downloads and mail programs name files wrongly.
Readers are named, not imported: a run over text never pays for a PDF library, and a missing one is
the failure of its own files alone.
"""

from __future__ import annotations

import codecs
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Literal

from summarizer.articles.data.objects import is_json
from summarizer.articles.documents.inside import Inside, Room
from summarizer.articles.documents.packed import zip_members
from summarizer.articles.told import PassedOver
from summarizer.errors import InputError

_DATA, _DOCUMENTS = "summarizer.articles.data", "summarizer.articles.documents"
_SNIFFED_BYTES = 2000
DEEPEST = 3
"""Archives within archives."""


@dataclass(frozen=True)
class Limits:
    """How much is read.

    max_bytes: the largest text or HTML file, and the longest single object in JSON.
    max_collection_bytes: the largest file of any other kind, and all that one archive may unpack to.
    """

    max_bytes: int = 5_000_000
    max_collection_bytes: int = 200_000_000


@dataclass(frozen=True)
class Format:
    """One row of the table.

    reader: ``module:function``; None for a kind that is known and not read.
    endings: in lower case. signature: how the file begins, after white space and byte order mark.
    member: a file inside a zip archive that makes it this kind.
    takes: what the reader takes besides the bytes and the name, in its order.
    large: held to ``max_collection_bytes`` instead of ``max_bytes``.
    extra: the library the reader needs and the extra that brings it.
    refusal: why a kind without a reader is not read, and the way out. media: sounds and pictures, which hold no text.
    """

    what: str
    reader: str | None = None
    endings: tuple[str, ...] = ()
    signature: re.Pattern[str] | None = None
    member: re.Pattern[str] | None = None
    takes: tuple[Literal["file", "max_object", "inside", "room"], ...] = ()
    large: bool = True
    extra: tuple[str, str] | None = None
    refusal: str = ""
    media: bool = False


def _begins(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_PROLOGUE = r"(?:<\?xml[^>]*>\s*|(?s:<!--.*?-->)\s*|<!doctype[^>]*>\s*|<\?[^>]*>\s*)*"
_MAIL_HEAD = r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?"
_UNPACK = "unpack it and give the articles in it"

FORMATS = (
    Format(
        "PDF",
        f"{_DOCUMENTS}.pdf:read_pdf",
        (".pdf",),
        _begins("%PDF-"),
        takes=("max_object",),
        extra=("pdfplumber", "pdf"),
    ),
    Format(
        "Word documents",
        f"{_DOCUMENTS}.word:read_word",
        (".docx",),
        member=_begins(r"word/document\d*\.xml$"),
        takes=("max_object",),
        extra=("docx", "docx"),
    ),
    Format(
        "workbooks",
        f"{_DATA}.workbooks:read_workbook",
        (".xlsx",),
        member=_begins(r"xl/workbook\.xml$"),
        takes=("max_object",),
        extra=("openpyxl", "tables"),
    ),
    Format(
        "an OpenDocument file",
        endings=(".odt", ".ods"),
        member=_begins(r"META-INF/manifest\.xml$"),
        refusal="save it as .docx or .xlsx",
    ),
    Format(
        "a presentation", endings=(".pptx",), member=_begins(r"ppt/presentation\.xml$"), refusal="export it as .pdf"
    ),
    Format(
        "an electronic book",
        endings=(".epub",),
        member=_begins(r"META-INF/container\.xml$"),
        refusal="save it as .docx",
    ),
    Format(
        "zip archives",
        f"{_DOCUMENTS}.packed:read_zip",
        (".zip",),
        _begins("PK\x03\x04", "PK\x05\x06"),
        takes=("inside", "room"),
    ),
    Format(
        "gzip files",
        f"{_DOCUMENTS}.packed:read_gzip",
        (".gz", ".tgz"),
        _begins("\x1f\x8b\x08"),
        takes=("file", "inside", "room"),
    ),
    Format(
        "RTF",
        f"{_DOCUMENTS}.rtf:read_rtf",
        (".rtf",),
        _begins(r"\{\\rtf"),
        takes=("max_object",),
        extra=("striprtf", "rtf"),
    ),
    Format(
        "WARC",
        f"{_DOCUMENTS}.webarchive:read_warc",
        (".warc",),
        _begins(r"WARC/\d"),
        takes=("max_object", "inside", "room"),
        extra=("warcio", "archives"),
    ),
    Format(
        "saved pages",
        f"{_DOCUMENTS}.mail:read_saved_page",
        (".mhtml", ".mht"),
        _begins("From: <Saved by ", rf"{_MAIL_HEAD}Snapshot-Content-Location:"),
        takes=("inside",),
    ),
    Format(
        "mail",
        f"{_DOCUMENTS}.mail:read_mail",
        (".eml",),
        _begins(rf"(?:From [^\n]*\n)?{_MAIL_HEAD}(?:MIME-Version|Received|Message-ID|Return-Path):"),
        takes=("inside",),
    ),
    Format(
        "an old office file",
        endings=(".doc", ".xls", ".ppt", ".msg"),
        signature=_begins("\xd0\xcf\x11\xe0"),
        refusal="open it and save it as .docx, .xlsx or .eml, without a password",
    ),
    Format("a 7-Zip archive", endings=(".7z",), signature=_begins("7z\xbc\xaf\x27\x1c"), refusal=_UNPACK),
    Format("a RAR archive", endings=(".rar",), signature=_begins("Rar!\x1a"), refusal=_UNPACK),
    Format("a bzip2 file", endings=(".bz2",), signature=_begins(r"BZh\d1AY"), refusal=_UNPACK),
    Format("an xz file", endings=(".xz",), signature=_begins("\xfd7zXZ"), refusal=_UNPACK),
    Format("a tar archive", endings=(".tar",), signature=_begins("(?s:.{257})ustar"), refusal=_UNPACK),
    Format(
        "a picture",
        endings=(".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".svg", ".ico"),
        signature=_begins("\x89PNG", "\xff\xd8\xff", "GIF8[79]a", "II\\*\x00", "MM\x00\\*", r"(?s:RIFF.{4})WEBP"),
        refusal="run OCR and give its text",
        media=True,
    ),
    Format(
        "sound or film",
        endings=(".mp3", ".wav", ".m4a", ".ogg", ".mp4", ".mov", ".avi", ".webm", ".mkv"),
        signature=_begins("ID3", r"(?s:.{4})ftyp", "OggS", r"(?s:RIFF.{4})(?:WAVE|AVI )", "\x1aE\xdf\xa3"),
        refusal="give its text",
        media=True,
    ),
    Format(
        "web pages",
        "summarizer.articles.web.pages:read_page",
        (".html", ".htm", ".xhtml"),
        _begins(rf"{_PROLOGUE}<html\b", r"<!doctype\s+html\b"),
        large=False,
    ),
    Format(
        "XML",
        f"{_DOCUMENTS}.xml_files:read_xml",
        (".xml", ".rss", ".atom", ".newsml", ".nitf"),
        _begins(r"<\?xml\b", rf"{_PROLOGUE}<(?:rss|feed|rdf:RDF|newsItem|newsMessage|packageItem|NewsML|nitf)\b"),
    ),
    Format("JSON lines", f"{_DATA}.objects:read_json_lines", (".jsonl", ".ndjson"), takes=("max_object",)),
    Format("JSON", f"{_DATA}.objects:read_json", (".json",), takes=("max_object",)),
    Format("tables", f"{_DATA}.tables:read_table", (".csv", ".tsv"), takes=("max_object",)),
    Format("text", f"{_DOCUMENTS}.plain:read_plain", (".txt", ".text", ".md", ".markdown", ""), large=False),
)

BY_ENDING = {ending: row for row in FORMATS for ending in row.endings}
ENDINGS = tuple(ending for row in FORMATS[::-1] if row.reader for ending in row.endings if ending)
"""What is read, text first."""
_JSON, _PAGE, _ZIP = BY_ENDING[".json"], BY_ENDING[".html"], BY_ENDING[".zip"]
_NAMELESS_PAGE = _begins(r"<(?:!doctype\s+html|html|head|body|article|!--|meta|div|p)\b|<!--")
_OBJECT = re.compile(r'\{\s*["}]|\[\s*[{\]]')


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


def read_format(raw: bytes, name: str, file: str, reading: Reading) -> Iterator[Inside]:
    """The articles and failures in ``raw``; ``file`` is its own name, empty when it has none.

    Raises InputError when the input as a whole cannot be read.
    """
    row = tell_format(raw, ending_of(file))
    limit = reading.limits.max_collection_bytes if row.large else reading.limits.max_bytes
    if row.reader is None:
        raise InputError(name, f"is {row.what}; {row.refusal}")
    if len(raw) > limit:
        raise InputError(name, f"is larger than the limit of {limit} bytes; split it")
    if "room" in row.takes and reading.depth > DEEPEST:
        raise InputError(name, f"is an archive within {DEEPEST} archives; {_UNPACK}")
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
