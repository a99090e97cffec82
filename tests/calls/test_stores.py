"""The folder of recorded answers: readable, atomic, checked."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from summarizer.calls import FolderStore, verify_store
from summarizer.errors import StoreError

from .samples import MemoryStore, make_entry


def test_what_is_put_is_found_again(tmp_path: Path) -> None:
    """get returns the entry that was put, and None for a key nobody put."""
    store = FolderStore(tmp_path / "new" / "calls")
    assert store.get(make_entry().key) is None
    store.put(make_entry())
    assert store.get(make_entry().key) == make_entry()


def test_the_file_is_readable_and_always_the_same(tmp_path: Path) -> None:
    """One file per answer, named by its key: sorted, indented by one, non-ASCII kept, newline at the end."""
    FolderStore(tmp_path).put(make_entry())
    data = (tmp_path / f"{make_entry().key}.json").read_bytes()
    text = data.decode("utf-8")
    assert text == json.dumps(json.loads(text), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    assert "Lçra" in text
    assert b"\r" not in data


def test_keys_are_sorted_and_other_files_are_none(tmp_path: Path) -> None:
    """Drafts, notes and odd names in the folder are no keys."""
    store = FolderStore(tmp_path)
    entries = [make_entry(str(number)) for number in range(5)]
    for entry in entries:
        store.put(entry)
    for name in ("notes.txt", ".r1-x.tmp", "a b.json", ".json"):
        (tmp_path / name).write_text("{}")
    assert list(store.keys()) == sorted(entry.key for entry in entries)


def test_a_missing_folder_is_empty_and_not_made_by_reading(tmp_path: Path) -> None:
    """Looking into a folder that is not there finds nothing and leaves nothing."""
    store = FolderStore(tmp_path / "absent")
    assert list(store.keys()) == []
    assert verify_store(store) == ()
    assert not (tmp_path / "absent").exists()


@pytest.mark.parametrize("key", ["../secret", "/etc/passwd", "", "a/b", "a" * 65, "a\n", "a.b"])
def test_a_key_cannot_lead_out_of_the_folder(tmp_path: Path, key: str) -> None:
    """Only 1 to 64 harmless characters are a key."""
    with pytest.raises(StoreError, match="is not a key"):
        FolderStore(tmp_path).get(key)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]"])
def test_a_broken_file_is_named_with_the_way_out(tmp_path: Path, data: bytes) -> None:
    """A file that is no entry is an error that says which file and what to do."""
    file = tmp_path / "r1-x.json"
    file.write_bytes(data)
    with pytest.raises(StoreError, match="restore or delete the file") as caught:
        FolderStore(tmp_path).get("r1-x")
    assert str(file) in str(caught.value)


def test_a_renamed_file_is_refused(tmp_path: Path) -> None:
    """An answer under another question's name is never handed out."""
    FolderStore(tmp_path).put(make_entry())
    (tmp_path / f"{make_entry().key}.json").rename(tmp_path / "r1-other.json")
    with pytest.raises(StoreError, match="says its key is"):
        FolderStore(tmp_path).get("r1-other")


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """A path that is no folder fails with its name, reading and writing."""
    path = tmp_path / "file"
    path.write_text("x")
    with pytest.raises(StoreError, match="name another"):
        list(FolderStore(path).keys())
    with pytest.raises(StoreError, match="make the folder writable"):
        FolderStore(path).put(make_entry())


def test_a_failed_write_leaves_the_old_answer_and_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fills up in mid-write, what was there before is still there, whole."""
    store = FolderStore(tmp_path)
    store.put(make_entry())

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match="No space left on device"):
        store.put(make_entry())
    assert store.get(make_entry().key) == make_entry()
    assert [file.name for file in tmp_path.iterdir()] == [f"{make_entry().key}.json"]


def test_many_writers_of_one_key_never_show_half_an_answer(tmp_path: Path) -> None:
    """Readers see a whole entry or none while several threads write the same one."""
    store, entry, seen = FolderStore(tmp_path), make_entry(), []

    def write() -> None:
        for _ in range(20):
            store.put(entry)
            seen.append(store.get(entry.key))

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 80
    assert all(found == entry for found in seen)


def test_verify_lists_every_disagreement(tmp_path: Path) -> None:
    """Each bad entry is one line under its key; the good ones are not mentioned."""
    store = FolderStore(tmp_path)
    good, stale = make_entry("good"), make_entry("stale")
    store.put(good)
    store.put(stale)
    file = tmp_path / f"{stale.key}.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"test-model"', '"other"'), encoding="utf-8")
    (tmp_path / "r1-broken.json").write_text("{")
    complaints = verify_store(store)
    assert len(complaints) == 2
    assert any(c.startswith(stale.key) and "hashes to" in c for c in complaints)
    assert any(c.startswith("r1-broken") and "not JSON" in c for c in complaints)


def test_verify_takes_any_store() -> None:
    """A plain object with get, put and keys is a store."""
    assert verify_store(MemoryStore(make_entry())) == ()
