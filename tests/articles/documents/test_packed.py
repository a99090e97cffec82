"""Archives give their files, and never more than there is room for."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from summarizer.articles import Intake, read_articles
from tests.articles.documents.making import PAGE, STORY, make_docx, make_zip


def read(path: Path, raw: bytes, **limits: int) -> Intake:
    """What is in a file with this content."""
    path.write_bytes(raw)
    return read_articles(path, **limits)


def names(intake: Intake) -> list[str]:
    """Where the articles were read from."""
    return [Path(source.name).name for source in intake.sources]


def test_a_zip_gives_each_of_its_files(tmp_path: Path) -> None:
    """What is no article by its kind is passed over; what cannot be read is told with its own name."""
    files = {
        "a/story.txt": STORY[0],
        "page.html": PAGE,
        "lead.jpg": b"\xff\xd8\xff",
        "old.doc": b"\xd0\xcf\x11\xe0" + b"x" * 9,
        "word.docx": make_docx(lambda document: document.add_paragraph(STORY[1])),
        "__MACOSX/._story.txt": b"\x00\x05",
        "page_files/ad.html": PAGE,
        "empty.txt": "",
    }
    intake = read(tmp_path / "x.zip", make_zip(files))
    assert names(intake) == ["x.zip#1", "x.zip#2", "x.zip#5"] and not intake.articles[0].stub
    assert [passed.kind for passed in intake.passed_over] == [".jpg"]
    told = {failure.name[-7:]: failure.reason for failure in intake.failures}
    assert sorted(told) == ["x.zip#4", "x.zip#6"]
    assert told["x.zip#4"].startswith("old.doc: is an old office file; open it and save it as .docx")
    assert told["x.zip#6"].startswith("empty.txt: is empty")


def test_gzip_of_any_kind_is_read_as_what_it_holds(tmp_path: Path) -> None:
    """Two members one after the other are one file."""
    lines = gzip.compress(b'{"text": "Nine died."}\n') + gzip.compress(b'{"text": "Ten died."}\n')
    assert names(read(tmp_path / "a.jsonl.gz", lines)) == ["a.jsonl.gz#1", "a.jsonl.gz#2"]
    assert names(read(tmp_path / "b.gz", gzip.compress(STORY[0].encode()))) == ["b.gz"]
    assert read(tmp_path / "c.html.gz", gzip.compress(PAGE.encode())).articles[0].date == "2031-05-06"


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("a.gz", gzip.compress(b"0" * 60_000_000), "times its size"),
        ("a.gz", gzip.compress(STORY[0].encode())[:30], "cut off"),
        ("a.gz", b"\x1f\x8b\x08" + b"\xff" * 30, "damaged"),
        ("a.zip", make_zip({"a.txt": b"0" * 60_000_000}), "times its size"),
        ("a.zip", make_zip({f"{number}.txt": "" for number in range(10_001)}), "limit of 10,000"),
        ("a.zip", make_zip({}), "empty archive"),
        ("a.zip", b"PK\x03\x04" + b"\xff" * 30, "damaged zip"),
        ("a.tar.gz", gzip.compress(b"a" * 257 + b"ustar" + b"\0" * 300), "is a tar archive; unpack it"),
    ],
    ids=["gzip bomb", "gzip cut off", "gzip damaged", "zip bomb", "zip of too many", "zip empty", "zip damaged", "tar"],
)
def test_bombs_and_broken_archives_are_refused(tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    """Before they are unpacked, or as soon as it shows."""
    intake = read(tmp_path / name, raw)
    assert not intake.articles and told in intake.failures[0].reason


def test_an_archive_has_one_room_for_all_it_unpacks(tmp_path: Path) -> None:
    """However deep its files lie; and no archive lies within more than three."""
    inner = make_zip({"a.txt": "Nine people died. " * 200})
    assert "unpacks to 3,600 bytes" in read(tmp_path / "a.zip", inner, max_collection_bytes=3000).failures[0].reason
    outer = make_zip({"in.zip": inner, "too.zip": inner})
    assert len(read(tmp_path / "b.zip", outer, max_collection_bytes=9000).sources) == 2
    intake = read(tmp_path / "b.zip", outer, max_collection_bytes=6000)
    assert names(intake) == ["b.zip#1#1"] and "more than the limit" in intake.failures[0].reason
    for _ in range(4):
        inner = make_zip({"in.zip": inner})
    assert "lies within 3 archives" in read(tmp_path / "c.zip", inner).failures[0].reason


def test_a_locked_member_costs_itself_alone(tmp_path: Path) -> None:
    """The others are read."""
    raw = bytearray(make_zip({"a.txt": STORY[0], "b.txt": STORY[1]}))
    entry = raw.rindex(b"PK\x01\x02")
    raw[entry + 8] |= 1
    intake = read(tmp_path / "a.zip", bytes(raw))
    assert names(intake) == ["a.zip#1"] and "b.txt: is encrypted" in intake.failures[0].reason
