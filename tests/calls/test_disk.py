"""The database of answers: text only, nothing culled, tampering refused, failures named."""

from __future__ import annotations

import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from summarizer.calls import DiskStore, verify_store
from summarizer.errors import StoreError
from summarizer.request import Reply

from .samples import make_entry, make_request


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DiskStore]:
    """A new store in a folder of its own."""
    opened = DiskStore(tmp_path / "cache")
    yield opened
    opened.close()


def _change(store: DiskStore, sql: str, *values: Any) -> None:
    with closing(sqlite3.connect(store.path / "cache.db")) as connection, connection:
        connection.execute(sql, values)


def _bomb(trace: Path) -> bytes:
    class Bomb:
        def __reduce__(self) -> Any:
            return os.system, (f"touch '{trace}'",)

    return pickle.dumps(Bomb())


def test_what_is_put_is_found_again(store: DiskStore) -> None:
    """An entry comes back, also after closing and opening the folder anew; a missing key is None."""
    assert store.get(make_entry().key) is None
    store.put(make_entry())
    store.close()
    again = DiskStore(store.path)
    assert again.get(make_entry().key) == make_entry()
    assert list(again.keys()) == [make_entry().key]
    again.close()


def test_a_huge_answer_stays_in_the_database(store: DiskStore) -> None:
    """No answer is ever written to a file of its own, however long."""
    from summarizer.calls import entry_of

    store.put(entry_of(make_request(), Reply('"' + "é" * 2_000_000 + '"', "m")))
    assert verify_store(store) == ()
    assert {file.name.split("-")[0] for file in store.path.rglob("*")} == {"cache.db"}


def test_nothing_is_ever_culled(store: DiskStore) -> None:
    """The settings that persist in the database say: keep everything, whatever the size."""
    with closing(sqlite3.connect(store.path / "cache.db")) as connection:
        settings = dict(connection.execute("SELECT key, value FROM Settings"))
    assert settings["eviction_policy"] == "none"
    assert settings["cull_limit"] == 0
    assert settings["size_limit"] > 2**60


def test_harmful_settings_in_an_old_database_are_replaced(store: DiskStore) -> None:
    """A folder made with diskcache's defaults loses nothing once it is opened here."""
    _change(store, "UPDATE Settings SET value = 'least-recently-stored' WHERE key = 'eviction_policy'")
    _change(store, "UPDATE Settings SET value = 1 WHERE key = 'size_limit'")
    store.close()
    again = DiskStore(store.path)
    for number in range(30):
        again.put(make_entry(str(number)))
    assert again.info().entries == 30
    again.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE Cache SET mode = 4, value = :bomb",
        "UPDATE Cache SET mode = 2, value = NULL, filename = 'secret.txt'",
        "UPDATE Cache SET mode = 3, value = NULL, filename = '../secret.txt'",
        "UPDATE Cache SET mode = 3, value = NULL, filename = :absolute",
        "UPDATE Cache SET mode = 4, value = NULL, filename = '../bomb'",
        "UPDATE Cache SET mode = 1, value = :bomb",
        "UPDATE Cache SET value = 7",
        "UPDATE Cache SET value = '{}'",
        "UPDATE Cache SET value = NULL",
    ],
)
def test_a_tampered_row_is_refused_not_loaded(store: DiskStore, change: str) -> None:
    """A planted pickle, binary or file name is a StoreError; nothing of it runs or is read."""
    trace = store.path.parent / "ran"
    (store.path.parent / "secret.txt").write_text("TOP SECRET")
    (store.path.parent / "bomb").write_bytes(_bomb(trace))
    store.put(make_entry())
    values = {"bomb": _bomb(trace), "absolute": str(store.path.parent / "secret.txt")}
    with closing(sqlite3.connect(store.path / "cache.db")) as connection, connection:
        connection.execute(change, values)
    with pytest.raises(StoreError, match="delete the folder") as caught:
        store.get(make_entry().key)
    assert not trace.exists()
    assert "TOP SECRET" not in str(caught.value)
    assert verify_store(store) != ()


def test_a_pickled_key_is_refused_not_loaded(store: DiskStore) -> None:
    """Keys are unpickled by diskcache too when listing; here they are not."""
    trace = store.path.parent / "ran"
    store.put(make_entry())
    _change(store, "UPDATE Cache SET key = ?, raw = 0", _bomb(trace))
    with pytest.raises(StoreError, match="pickled, which is never loaded"):
        list(store.keys())
    assert "pickled" in verify_store(store)[0]
    assert not trace.exists()


@pytest.mark.parametrize("name", ["../victim", None])
def test_a_planted_file_name_deletes_nothing(store: DiskStore, name: str | None) -> None:
    """Clearing and overwriting remove the files rows name; a planted name must not be followed."""
    victim = store.path.parent / "victim"
    victim.write_text("keep me")
    store.put(make_entry())
    _change(store, "UPDATE Cache SET filename = ?", name or str(victim))
    store.put(make_entry())
    _change(store, "UPDATE Cache SET filename = ?", name or str(victim))
    assert store.clear() == 1
    assert victim.read_text() == "keep me"


@pytest.mark.parametrize(
    ("key", "value"), [("_directory", "/somewhere"), ("get", "x"), ("disk_x", 1), ("cull_limit", "x")]
)
def test_foreign_settings_are_not_taken(store: DiskStore, key: str, value: Any) -> None:
    """A planted setting would become an attribute of diskcache; such a database is not opened."""
    _change(store, "INSERT OR REPLACE INTO Settings VALUES (?, ?)", key, value)
    store.close()
    with pytest.raises(StoreError, match="foreign settings") as caught:
        DiskStore(store.path)
    assert key in str(caught.value)


def test_only_entries_under_their_own_key_come_out(store: DiskStore) -> None:
    """A row moved to another key is refused."""
    store.put(make_entry())
    _change(store, "UPDATE Cache SET key = 'r1-other'")
    with pytest.raises(StoreError, match="says its key is"):
        store.get("r1-other")
    with pytest.raises(StoreError, match="is not a key"):
        store.get("../x")


def test_a_path_that_cannot_be_a_folder_is_named(tmp_path: Path) -> None:
    """The error names the folder and says what to do."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="make the folder writable or name another") as caught:
        DiskStore(tmp_path / "file" / "cache")
    assert str(tmp_path / "file" / "cache") in str(caught.value)


def test_a_read_only_database_is_named(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite's word for a folder without write permission becomes an error with the way out."""

    def fail(*_: Any, **__: Any) -> Any:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(sqlite3, "connect", fail)
    with pytest.raises(StoreError, match="make the folder writable") as caught:
        DiskStore(store.path)
    assert str(store.path) in str(caught.value)


def test_no_database_at_all_is_named(store: DiskStore) -> None:
    """A file that is no database fails on opening, with the folder's name and the way out."""
    store.close()
    for file in store.path.iterdir():
        file.write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match=r"damaged.*delete the folder") as caught:
        DiskStore(store.path)
    assert str(store.path) in str(caught.value)


def test_a_locked_database_is_named(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database another run holds for too long is an error that says so."""
    from diskcache import Timeout  # type: ignore[import-untyped]

    def fail(*_: Any, **__: Any) -> Any:
        raise Timeout

    monkeypatch.setattr(store._texts._cache, "set", fail)
    with pytest.raises(StoreError, match="locked by another run"):
        store.put(make_entry())


def test_a_name_with_a_variable_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """diskcache would expand $VARIABLES in the folder's name and write elsewhere."""
    monkeypatch.setenv("ELSEWHERE", "x")
    with pytest.raises(StoreError, match="variable"):
        DiskStore(tmp_path / "$ELSEWHERE")


def test_info_and_clear(store: DiskStore) -> None:
    """info counts entries and bytes; clear deletes all and says how many."""
    for number in range(3):
        store.put(make_entry(str(number)))
    assert store.info().entries == 3
    assert store.info().bytes > 0
    assert store.clear() == 3
    assert list(store.keys()) == []


def test_many_threads_share_a_store(store: DiskStore) -> None:
    """Everything put by several threads at once is there afterwards."""

    def put(first: int) -> None:
        for number in range(first, first + 10):
            store.put(make_entry(str(number)))
        store.close()

    threads = [threading.Thread(target=put, args=(first,)) for first in range(0, 40, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.info().entries == 40
    assert verify_store(store) == ()


@pytest.mark.parametrize("kind", ["DiskStore", "FolderStore"])
def test_a_kill_in_mid_write_loses_nothing_that_was_kept(tmp_path: Path, kind: str) -> None:
    """After kill -9 every answer that was reported kept is there, and every entry is whole."""
    script = (
        f"import sys; from summarizer.calls import {kind}, entry_of\n"
        "from summarizer.request import Message, Reply, Request\n"
        f"store = {kind}(sys.argv[1])\n"
        "reply = Reply('\"' + 'x' * 5000 + '\"', 'm')\n"
        "for n in range(100000):\n"
        "    entry = entry_of(Request('m', (Message('user', str(n)),), 's', '{}'), reply)\n"
        "    store.put(entry)\n"
        "    print(entry.key, flush=True)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "s")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        kept = [process.stdout.readline().strip() for _ in range(25)]
        process.send_signal(signal.SIGKILL)
        kept += process.stdout.read().split("\n")[:-1]
    from summarizer import calls

    store = getattr(calls, kind)(tmp_path / "s")
    assert verify_store(store) == ()
    assert set(kept) <= set(store.keys())
