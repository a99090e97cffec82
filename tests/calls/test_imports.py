"""Importing the room is cheap, and the seam's users never load what they do not use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("openai", "instructor", "httpx2", "diskcache", "tenacity", "pydantic")


def _loaded_by(script: str) -> set[str]:
    code = f"import sys\n{script}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


# The package's own face may load pydantic; this room adds nothing to what the face loads.
FACE = "import summarizer"


def test_importing_the_room_loads_nothing_heavy() -> None:
    """No SDK, no database, no retry library at import time."""
    assert _loaded_by(f"{FACE}\nimport summarizer.calls, summarizer.calls.provider_batch") <= {"pydantic"}


def test_a_replayed_run_loads_nothing_heavy(tmp_path: Path) -> None:
    """Recorded answers are served without any of them."""
    script = (
        "from summarizer.calls import *\n"
        "from summarizer.request import *\n"
        f"store = FolderStore({str(tmp_path)!r})\n"
        "request = Request('m', (Message('user', 'x'),), 's', '{}')\n"
        "store.put(entry_of(request, Reply('{}', 'm')))\n"
        "assert single_flight(cached(replaying(store), store))(request).cached\n"
        "assert verify_store(store) == ()"
    )
    assert _loaded_by(script) <= {"pydantic"}


def test_the_database_and_retries_never_load_an_sdk(tmp_path: Path) -> None:
    """A fully cached run uses the database and wraps the retries, and still loads no SDK."""
    script = (
        "from summarizer.calls import *\n"
        "from summarizer.request import *\n"
        f"store = DiskStore({str(tmp_path / 'cache')!r})\n"
        "ask = cached(lambda request: Retries().trial().run(lambda: Reply('{}', 'm')), store)\n"
        "request = Request('m', (Message('user', 'x'),), 's', '{}')\n"
        "ask(request)\n"
        "assert ask(request).cached"
    )
    assert not _loaded_by(script) & {"openai", "instructor", "httpx2"}


def test_the_public_names_exist() -> None:
    """Every name in __all__ can be imported."""
    import summarizer.calls as room

    assert [name for name in room.__all__ if not hasattr(room, name)] == []
