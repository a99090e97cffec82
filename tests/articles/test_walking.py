"""The walk over a folder meets everything, reads what may be an article and names the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from summarizer.articles.told import PassedOver
from summarizer.articles.walking import walk_folder
from summarizer.records.article import InputFailure
from tests.articles.documents.making import PAGE


def walk(folder: Path) -> tuple[list[str], dict[str, str], list[str]]:
    """What is to be read, what is passed over and of which kind, what failed; by names in the folder."""
    read, over, failed = [], {}, []
    for met in walk_folder(folder):
        if isinstance(met, PassedOver):
            over[os.path.relpath(met.name, folder)] = met.kind
        elif isinstance(met, InputFailure):
            failed.append(os.path.relpath(met.name, folder))
        else:
            read.append(os.path.relpath(met, folder))
    return read, over, failed


def fill(folder: Path, *names: str, content: str = "Nine died.") -> None:
    """Files with these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def test_kinds_of_files_are_read_or_passed_over_by_their_endings(tmp_path: Path) -> None:
    """Without an ending by their content; documents that cannot be read are met all the same, to be named."""
    fill(tmp_path, "b/c.TXT", "a.pdf", "story", "old.doc", "x.jpg", "x.css", ".hidden.txt", ".git/a.txt", "~$a.docx")
    fill(tmp_path, "index.php", content=PAGE)
    fill(tmp_path, "program", content="\x7fELF\x00\x01")
    read, over, failed = walk(tmp_path)
    assert read == ["a.pdf", "index.php", "old.doc", "story", "b/c.TXT"] and not failed
    assert over == {
        ".git": "hidden",
        ".hidden.txt": "hidden",
        "x.css": ".css",
        "x.jpg": ".jpg",
        "~$a.docx": "hidden",
        "program": "",
    }


def test_a_saved_pages_frames_are_part_of_the_page(tmp_path: Path) -> None:
    """A folder of that name without its page is a folder."""
    fill(tmp_path, "Dam.html", "Dam_files/ad.html", "Other_files/b.html")
    read, over, _ = walk(tmp_path)
    assert read == ["Dam.html", "Other_files/b.html"] and over == {"Dam_files": "part of a saved page"}


def test_links_and_depths_have_an_end(tmp_path: Path) -> None:
    """Links to folders are not followed, and very deep folders are named."""
    fill(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    deep = Path(*["d"] * 102)
    fill(tmp_path, str(deep / "b.txt"))
    read, over, failed = walk(tmp_path)
    assert read == ["a.txt", "self.txt"] and over == {"loop": "link to a folder"}
    assert failed == [str(Path(*["d"] * 101))]


def test_a_folder_that_cannot_be_listed_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named with the reason."""
    fill(tmp_path, "a.txt", "shut/b.txt")
    scan = os.scandir

    def refuse(path: Path) -> os._ScandirIterator[str]:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    read, _, failed = walk(tmp_path)
    assert read == ["a.txt"] and failed == ["shut"]
