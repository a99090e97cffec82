"""``docs/faults.md`` says what is tried, no more and no less."""

from __future__ import annotations

import ast
from pathlib import Path

from .kinds import DEAD, KINDS

ROOT = Path(__file__).resolve().parents[3]
CALLS, RUNS = (f"tests/calls/faults/test_{name}.py" for name in ("calls", "runs"))
WORDS = {
    "reported": "as reported",
    "estimated": "the estimate",
    "both": "as reported, and an estimate for the lost try",
    "nothing": "nothing",
}


def _rows(heading: str) -> list[list[str]]:
    """The cells of the table below a heading, its head left out."""
    text = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in text.splitlines() if row.startswith("| ")]
    return rows[1:]


def _tests(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_each_kind_of_call_has_a_row_and_each_row_is_tried() -> None:
    """With its calls and what is counted as paid."""
    told = {name: (calls, paid) for name, _, calls, paid in _rows("One call")}
    assert told == {kind.name: (str(kind.calls), WORDS[kind.paid]) for kind in (*KINDS, DEAD)}
    assert "test_what_comes_of_each_kind" in _tests(CALLS)


def test_each_row_about_a_run_names_a_test_that_is_there() -> None:
    """A test that is renamed takes its row along."""
    for kind, _, named in _rows("A whole run"):
        file, _, test = named.strip("`").rpartition("::")
        assert test in _tests(file or RUNS), kind


def test_ninety_kinds_and_more_are_named_each_once() -> None:
    """Over both tables."""
    names = [row[0] for heading in ("One call", "A whole run") for row in _rows(heading)]
    assert len(names) == len(set(names)) >= 90
