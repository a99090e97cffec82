"""A recording of the web gives its pages, by their addresses."""

from __future__ import annotations

import gzip
from pathlib import Path

from summarizer.articles import Intake, read_articles
from tests.articles.documents.making import PAGE, STORY, make_pdf, paragraph


def record(pages: list[tuple[str, str, str, bytes]], *, gzipped: bool = False, packed: bool = False) -> bytes:
    """A WARC of answers: address, status, type, content; each record or each content in gzip."""
    records = [_record("warcinfo", "application/warc-fields", b"software: test\r\n")]
    for address, status, kind, content in pages:
        body = gzip.compress(content) if packed else content
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n" + "Content-Encoding: gzip\r\n" * packed + "\r\n"
        records.append(_record("response", "application/http; msgtype=response", head.encode() + body, address))
    return b"".join(gzip.compress(one) if gzipped else one for one in records)


def _record(kind: str, content_type: str, content: bytes, address: str = "") -> bytes:
    """One record (ISO 28500, section 4)."""
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{len(content)}>\r\n"
        f"WARC-Date: 2031-07-07T00:00:00Z\r\n{target}Content-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def read(path: Path, raw: bytes) -> Intake:
    """What is in a file with this content."""
    path.write_bytes(raw)
    return read_articles(path)


UNDATED = PAGE.replace("2031-05-06T10:00:00Z", "")


def test_every_page_is_an_article_with_its_address(tmp_path: Path) -> None:
    """Redirects, errors and pictures are none; the day of the recording is no date."""
    pdf = make_pdf([paragraph(STORY[0], 50, 700, 60)])
    pages = [
        ("https://verrin.example/old", "301 Moved", "text/html", b"<html></html>"),
        (
            "https://verrin.example/a",
            "200 OK",
            "text/html; charset=windows-1252",
            UNDATED.replace("Sunday", "“Sunday”").encode("cp1252"),
        ),
        ("https://verrin.example/a.jpg", "200 OK", "image/jpeg", b"\xff\xd8\xff"),
        ("https://verrin.example/b", "200 OK", "application/pdf", pdf),
        ("https://verrin.example/c", "200 OK", "text/html", b"<html><body></body></html>"),
    ]
    intake = read(tmp_path / "a.warc", record(pages))
    assert [source.name[-8:] for source in intake.sources] == ["a.warc#1", "a.warc#2"]
    page = next(article for article in intake if article.title)
    assert page.url == "https://verrin.example/a" and "“Sunday”" in page.text and page.date is None
    assert intake.failures[0].name.endswith("#3") and intake.failures[0].reason.startswith("https://verrin.example/c: ")


def test_recordings_are_read_packed_and_under_any_name(tmp_path: Path) -> None:
    """Each record or each answer by itself."""
    pages = [("https://verrin.example/a", "200 OK", "text/html", UNDATED.encode())]
    for name, raw in (
        ("a.warc.gz", record(pages, gzipped=True)),
        ("b.warc", record(pages, packed=True)),
        ("c.txt", record(pages)),
    ):
        assert [article.url for article in read(tmp_path / name, raw)] == ["https://verrin.example/a"]


def test_a_broken_recording_keeps_what_was_read(tmp_path: Path) -> None:
    """And says from where on it is broken."""
    pages = [(f"https://verrin.example/{number}", "200 OK", "text/html", UNDATED.encode()) for number in range(3)]
    whole = record(pages)
    start = whole.rindex(b"WARC/1.")
    intake = read(tmp_path / "a.warc", whole[:start] + b"nonsense\r\n\r\n")
    assert len(intake.sources) == 2 and "damaged from here on" in intake.failures[0].reason
    assert "cannot be read as WARC" in read(tmp_path / "b.warc", b"WARC/9 nonsense").failures[0].reason
    assert "holds no web page" in read(tmp_path / "c.warc", record([])).failures[0].reason
