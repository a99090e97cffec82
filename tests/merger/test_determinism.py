"""Output never depends on hash seed, locale or time zone: the same bytes in three different processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from summarizer.records.record import ArticleRecord

from .records import QUAKE, WAR, article, background, claim, day, denial, figure, measure, outlook, position, words

OWN, THEIRS, ALLY = "Velmark defence ministry", "Rokhan defence ministry", "Free Tessa army"
SCRIPT = """
import sys
from pathlib import Path
from summarizer.brief import compose
from summarizer.merger.merge import merge
from summarizer.records.record import ArticleRecord
lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
briefs = [compose(s) for s in merge([ArticleRecord.model_validate_json(line) for line in lines]).situations]
for brief in briefs:
    sys.stdout.buffer.write(brief.model_dump_json(indent=1).encode())
"""
SETTINGS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles"},
)


def sample() -> list[ArticleRecord]:
    """Articles on two situations with something of every kind, many of it tied."""
    found = []
    for n, (speaker, whose) in enumerate(
        [(OWN, "Velmark"), (THEIRS, "Velmark"), (ALLY, "Free Tessa"), (None, "Rokhan")], 1
    ):
        found.append(
            article(
                f"war{n}",
                figure(10 * n, whose, speaker, people="combatant"),
                figure(3 * n, whose, speaker, "injured", people="civilian", qualifier="at_least"),
                figure(7, whose, speaker, "destroyed", unit="tanks"),
                claim("attack", "Rokhan", "Velmark", speaker, place="Tessarune", day=day(2)),
                claim("hold", whose, None, speaker, place="Port Lara", day=day(2)),
                denial("attack", "Rokhan", "Velmark", THEIRS, place="Tessarune"),
                measure("curfew", speaker, "A curfew began.", "at night", day=day(n)),
                position("condemn", "United Nations", "The UN condemns it.", whose),
                words(speaker, "Nobody slept here that night"),
                outlook("Ana Torvi", f"Winter month {n} will decide."),
                background("İstanbul signed an old treaty."),
                latest=day(n),
                scene=WAR,
            )
        )  # fmt: skip
    found += [
        article(f"q{n}", figure(100 * n, None, "Sarra health ministry"), latest=day(n), scene=QUAKE) for n in (1, 2)
    ]
    return found


def test_three_surroundings_give_the_same_bytes(tmp_path: Path) -> None:
    """Three hash seeds, locales and time zones: one output."""
    path = tmp_path / "records.jsonl"
    path.write_text("".join(r.model_dump_json() + "\n" for r in sample()), encoding="utf-8")
    outputs = [run(path, change) for change in SETTINGS]
    assert len(outputs[0]) > 5_000
    assert outputs[0] == outputs[1] == outputs[2]


def run(path: Path, change: dict[str, str]) -> bytes:
    """The briefs of a file of records, made in a process with other surroundings."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path)], env={**os.environ, **change}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
