"""Small files of every kind, built by hand for the tests."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Line = tuple[float, float, float, str]
"""Where a line stands on a page of 600 by 800 points (from the left, from the bottom), its letters' size, its text."""

STORY = (
    "At least nineteen people were killed when a dam above the town of Verrin gave way on Sunday night.",
    "Rescuers in rubber boats brought some two hundred residents to safety, the rescue office said.",
)
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Dam breaks above Verrin</title>"
    "<meta property='article:published_time' content='2031-05-06T10:00:00Z'></head><body><article>"
    "<h1>Dam breaks above Verrin</h1>"
    + "".join(f"<p>{words} {words}</p>" for words in STORY)
    + "</article></body></html>"
)


def make_pdf(
    pages: Sequence[Sequence[Line]], title: str | None = None, picture_on: Iterable[int] = (), drawing: bytes = b""
) -> bytes:
    """A PDF with lines of text in Courier, pictures that fill the pages ``picture_on``, ``drawing`` on every page."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
    picture = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    objects.append(picture + b"stream\n\x00\nendstream")
    kids = []
    for number, lines in enumerate(pages):
        content = b"q 600 0 0 800 0 0 cm /I Do Q " if number in set(picture_on) else b""
        for x, y, size, text in lines:
            words = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            content += b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET " % (size, x, y, words)
        packed = zlib.compress(content + drawing)
        objects.append(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</I 4 0 R>>>>>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    objects.append(b"<</CreationDate(D:20310707120000Z)/Title(%s)>>" % (title or "").encode("cp1252"))
    return _assemble(objects)


def paragraph(words: str, x: float, y: float, wide: int, size: float = 10) -> list[Line]:
    """A text as lines of at most ``wide`` letters, as a typesetter breaks them."""
    lines, line = [], ""
    for word in words.split():
        if line and len(line) + 1 + len(word) > wide:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [(x, y - 1.2 * size * number, size, text) for number, text in enumerate([*lines, line])]


def make_zip(files: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of files."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return raw.getvalue()


def make_docx(build: Any) -> bytes:
    """A Word document that ``build`` fills."""
    import docx

    document = docx.Document()
    build(document)
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def _assemble(objects: Sequence[bytes]) -> bytes:
    raw, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>" % (len(objects) + 1, len(objects))
    return raw + b"xref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        trailer,
        len(raw),
    )
