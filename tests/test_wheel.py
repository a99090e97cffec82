"""An installed wheel has all it needs, wherever it is run from."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .conftest import CASE, ROOT, SEEDS

DATA = ("prompts", "schemas")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without the network."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = out.glob("*.whl")
    return found


def test_the_wheel_holds_prompts_schemas_and_the_page(wheel: Path) -> None:
    """Every file of the three, beside the code."""
    names = set(zipfile.ZipFile(wheel).namelist())
    data = [path for folder in DATA for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert len(data) >= 5
    wanted = {f"summarizer/{path.relative_to(ROOT).as_posix()}" for path in data}
    assert (
        wanted | {"summarizer/brief/formats/page.html.j2", "summarizer/brief/formats/page.css", "summarizer/cli.py"}
        <= names
    )
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "fixtures/", "benchmarks/"))]


def test_the_wheel_works_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    """Unpacked alone, it writes the whole brief from the recordings."""
    home = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(home)
    code = f"import sys; sys.path.insert(0, {str(home)!r}); from summarizer.cli import main; main()"
    command = [sys.executable, "-c", code, "brief", str(SEEDS), "--replay", str(CASE), "-o", "out"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "brief.html").stat().st_size > 10_000
