"""The one table of formats: how a kind of file is told, and which reader reads it.

A new format is one row. Readers are named, not imported: a run over text never pays for a PDF library, and a
missing one is the failure of its own files alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_DATA, _DOCUMENTS = "summarizer.articles.data", "summarizer.articles.documents"


@dataclass(frozen=True)
class Format:
    """One row of the table.

    reader: ``module:function``; None for a kind that is known and not read.
    endings: in lower case. signature: how the file begins, after white space and byte order mark.
    member: a file inside a zip archive that makes it this kind.
    takes: what the reader takes besides the bytes and the name, in its order.
    large: held to ``max_collection_bytes`` instead of ``max_bytes``. most: and to this many bytes, as its library needs
    many times the file's size.
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
    most: int | None = None
    extra: tuple[str, str] | None = None
    refusal: str = ""
    media: bool = False


def begins(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_PROLOGUE = r"(?:<\?xml[^>]*>\s*|(?s:<!--.*?-->)\s*|<!doctype[^>]*>\s*|<\?[^>]*>\s*)*"
_MAIL_HEAD = r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?"
_UNPACK = "unpack it and give the articles in it"

FORMATS = (
    Format(
        "PDF",
        f"{_DOCUMENTS}.pdf:read_pdf",
        (".pdf",),
        begins("%PDF-"),
        most=100_000_000,
        takes=("max_object",),
        extra=("pdfplumber", "pdf"),
    ),
    Format(
        "Word documents",
        f"{_DOCUMENTS}.word:read_word",
        (".docx",),
        member=begins(r"word/document\d*\.xml$"),
        takes=("max_object",),
        extra=("docx", "docx"),
    ),
    Format(
        "workbooks",
        f"{_DATA}.workbooks:read_workbook",
        (".xlsx",),
        member=begins(r"xl/workbook\.xml$"),
        takes=("max_object",),
        extra=("openpyxl", "tables"),
    ),
    Format(
        "an OpenDocument file",
        endings=(".odt", ".ods"),
        member=begins(r"META-INF/manifest\.xml$"),
        refusal="save it as .docx or .xlsx",
    ),
    Format("a presentation", endings=(".pptx",), member=begins(r"ppt/presentation\.xml$"), refusal="export it as .pdf"),
    Format(
        "an electronic book",
        endings=(".epub",),
        member=begins(r"META-INF/container\.xml$"),
        refusal="save it as .docx",
    ),
    Format(
        "zip archives",
        f"{_DOCUMENTS}.packed:read_zip",
        (".zip",),
        begins("PK\x03\x04", "PK\x05\x06"),
        takes=("inside", "room"),
    ),
    Format(
        "gzip files",
        f"{_DOCUMENTS}.packed:read_gzip",
        (".gz", ".tgz"),
        begins("\x1f\x8b\x08"),
        takes=("file", "inside", "room"),
    ),
    Format(
        "RTF",
        f"{_DOCUMENTS}.rtf:read_rtf",
        (".rtf",),
        begins(r"\{\\rtf"),
        takes=("max_object",),
        extra=("striprtf", "rtf"),
    ),
    Format(
        "WARC",
        f"{_DOCUMENTS}.webarchive:read_warc",
        (".warc",),
        begins(r"WARC/\d"),
        takes=("max_object", "inside", "room"),
        extra=("warcio", "archives"),
    ),
    Format(
        "saved pages",
        f"{_DOCUMENTS}.mail:read_saved_page",
        (".mhtml", ".mht"),
        begins("From: <Saved by ", rf"{_MAIL_HEAD}Snapshot-Content-Location:"),
        takes=("inside",),
        most=60_000_000,
    ),
    Format(
        "mail",
        f"{_DOCUMENTS}.mail:read_mail",
        (".eml",),
        begins(rf"(?:From [^\n]*\n)?{_MAIL_HEAD}(?:MIME-Version|Received|Message-ID|Return-Path):"),
        takes=("inside",),
        most=60_000_000,
    ),
    Format(
        "an old office file",
        endings=(".doc", ".xls", ".ppt", ".msg"),
        signature=begins("\xd0\xcf\x11\xe0"),
        refusal="open it and save it as .docx, .xlsx or .eml, without a password",
    ),
    Format("a 7-Zip archive", endings=(".7z",), signature=begins("7z\xbc\xaf\x27\x1c"), refusal=_UNPACK),
    Format("a RAR archive", endings=(".rar",), signature=begins("Rar!\x1a"), refusal=_UNPACK),
    Format("a bzip2 file", endings=(".bz2",), signature=begins(r"BZh\d1AY"), refusal=_UNPACK),
    Format("an xz file", endings=(".xz",), signature=begins("\xfd7zXZ"), refusal=_UNPACK),
    Format("a tar archive", endings=(".tar",), signature=begins("(?s:.{257})ustar"), refusal=_UNPACK),
    Format(
        "a picture",
        endings=(".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".svg", ".ico"),
        signature=begins("\x89PNG", "\xff\xd8\xff", "GIF8[79]a", "II\\*\x00", "MM\x00\\*", r"(?s:RIFF.{4})WEBP"),
        refusal="run OCR and give its text",
        media=True,
    ),
    Format(
        "sound or film",
        endings=(".mp3", ".wav", ".m4a", ".ogg", ".mp4", ".mov", ".avi", ".webm", ".mkv"),
        signature=begins("ID3", r"(?s:.{4})ftyp", "OggS", r"(?s:RIFF.{4})(?:WAVE|AVI )", "\x1aE\xdf\xa3"),
        refusal="give its text",
        media=True,
    ),
    Format(
        "web pages",
        f"{_DOCUMENTS}.page_files:read_page_file",
        (".html", ".htm", ".xhtml"),
        begins(rf"{_PROLOGUE}<html\b", r"<!doctype\s+html\b"),
        large=False,
    ),
    Format(
        "XML",
        f"{_DOCUMENTS}.xml_files:read_xml",
        (".xml", ".rss", ".atom", ".newsml", ".nitf"),
        begins(r"<\?xml\b", rf"{_PROLOGUE}<(?:rss|feed|rdf:RDF|newsItem|newsMessage|packageItem|NewsML|nitf)\b"),
        most=50_000_000,
    ),
    Format("JSON lines", f"{_DATA}.objects:read_json_lines", (".jsonl", ".ndjson"), takes=("max_object",)),
    Format("JSON", f"{_DATA}.objects:read_json", (".json",), takes=("max_object",)),
    Format("tables", f"{_DATA}.tables:read_table", (".csv", ".tsv"), takes=("max_object",)),
    Format("text", f"{_DOCUMENTS}.plain:read_plain", (".txt", ".text", ".md", ".markdown", ""), large=False),
)

BY_ENDING = {ending: row for row in FORMATS for ending in row.endings}
ENDINGS = tuple(ending for row in FORMATS[::-1] if row.reader for ending in row.endings if ending)
"""What is read, text first."""
