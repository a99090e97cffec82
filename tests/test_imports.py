"""What is never loaded without need: the model's libraries stay out of everything that asks nobody."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

from .conftest import CASE, SEEDS

HEAVY = ("openai", "instructor", "httpx2")
SCRIPT = """
import json, sys
from summarizer.cli import main
loaded, heavies = {}, sys.argv[2]
for name, words in json.loads(sys.argv[1]).items():
    sys.argv = ["summarizer", *words]
    try:
        main()
        code = 0
    except SystemExit as end:
        code = end.code or 0
    loaded[name] = [code, [heavy for heavy in json.loads(heavies) if heavy in sys.modules]]
print("\\n" + json.dumps(loaded))
"""


def _loaded(commands: dict[str, list[str]], folder: Path) -> dict[str, list[object]]:
    """Run commands one after the other in one fresh process: exit code and what of HEAVY is loaded after each."""
    command = [sys.executable, "-c", SCRIPT, json.dumps(commands), json.dumps(HEAVY)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[object]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_nothing_that_asks_nobody_loads_the_models_libraries(tmp_path: Path) -> None:
    """Help, a replayed brief, merge, render, verify, diff, explain, a dry run and a batch export."""
    commands = {
        "help": ["--help"],
        "brief": ["brief", str(SEEDS), "--replay", str(CASE), "-o", "x"],
        "merge": ["merge", "x/records.jsonl", "-o", "y"],
        "render": ["render", "x/brief.json", "--to", "html", "-o", "b.html"],
        "verify": ["verify", str(CASE)],
        "diff": ["diff", "x/brief.json", "y/brief.json"],
        "explain": ["explain", "x/brief.json", "row-killed-person-nagorno-karabakh-combatants"],
        "plan": ["brief", str(SEEDS), "--dry-run"],
        "export": ["batch", "export", str(SEEDS)],
        "cache": ["cache", "info"],
    }
    assert _loaded(commands, tmp_path) == {name: [0, []] for name in commands}


def test_a_fully_cached_run_loads_no_client(tmp_path: Path) -> None:
    """Once the answers are in the cache, nobody needs openai."""
    from summarizer.calls import DiskStore, FolderStore

    cache, recorded = DiskStore(tmp_path / "cache"), FolderStore(CASE / "calls")
    for key in recorded.keys():  # noqa: SIM118 - a store is no mapping
        entry = recorded.get(key)
        assert entry is not None
        cache.put(entry)
    cache.close()
    words = ["brief", str(SEEDS), "--cache-dir", "cache", "--model", "llm-answered-offline", "-o", "x"]
    assert _loaded({"brief": words}, tmp_path) == {"brief": [0, []]}


def test_help_answers_at_once(tmp_path: Path) -> None:
    """The aim is 0.3 s. Best of five, in processor time so that a busy machine does not count; twice the aim fails."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "summarizer.cli", "--help"]
        subprocess.run(command, capture_output=True, cwd=tmp_path, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(times) <= 0.6
