"""One direction inside the package: formats, then layout, then text; comparing uses text alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import summarizer.brief

HOME = Path(summarizer.brief.__file__).parent
MAY_USE = {
    "text": {"text"},
    "layout": {"layout", "text"},
    "formats": {"formats", "layout", "text"},
    "comparing": {"comparing", "text"},
}


def imported(path: Path) -> set[str]:
    """The packages of ``summarizer.brief`` that a module imports from."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    inside = [name.split(".") for name in names if name.startswith("summarizer.brief")]
    return {parts[2] if len(parts) > 2 else "face" for parts in inside}


@pytest.mark.parametrize("package", MAY_USE)
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    found = {path.name: imported(path) - MAY_USE[package] for path in (HOME / package).glob("*.py")}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_only_finished_knows_the_formats() -> None:
    assert "formats" not in imported(HOME / "compose.py") | imported(HOME / "document.py")


def test_modules_are_short() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in HOME.rglob("*.py")}
    assert {name: length for name, length in lengths.items() if length > 350} == {}
