"""The documents keep their word: every command and setting is named, and the excerpt stands in the brief."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarizer.brief import SituationBrief
from summarizer.records.brief import Brief
from summarizer.records.rules import Rule
from summarizer.settings import KEY_NAMES, Settings

from .conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "fixtures" / "README.md",
]
EXIT_CODES = ("0", "2", "3", "4")


def test_every_command_is_named(commands: dict[str, Any]) -> None:
    """In the table, as it is called; and the table names no command that is not there."""
    named = re.findall(
        r"^\| `summarizer ([a-z]+(?: (?:export|import|submit|status|fetch|cancel|info|verify|clear))?)", README, re.M
    )
    assert sorted(named) == sorted(commands)


def test_every_flag_in_the_readme_exists(commands: dict[str, Any]) -> None:
    """Nothing is promised that no command takes."""
    known = {option for command in commands.values() for p in command.params for option in (*p.opts, *p.secondary_opts)}
    assert set(re.findall(r"(?<![-\w])--[a-z][a-z-]+", README)) <= known


def test_every_setting_is_named_with_its_default() -> None:
    """One row each, in the order of the class."""
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| .+ \|$", README[README.index("| Setting |") :], re.M)
    assert [name for name, _ in rows] == [field.name for field in dataclasses.fields(Settings)]
    for (name, printed), field in zip(rows, dataclasses.fields(Settings), strict=True):
        words = str(field.default).lower() if isinstance(field.default, bool) else str(field.default)
        assert (printed == f"`{words}`") is (field.default is not None), name


def test_every_setting_is_a_flag_of_brief(commands: dict[str, Any]) -> None:
    """As the README says."""
    flags = {option for p in commands["brief"].params for option in p.opts}
    assert {"--" + field.name.replace("_", "-") for field in dataclasses.fields(Settings)} <= flags


def test_the_excerpt_stands_in_the_brief(seeds_brief: SituationBrief) -> None:
    """Every line, in its order; dots mark what is left out."""
    excerpt = README.split("<!-- excerpt of out/brief.md", 1)[1].split("```markdown\n", 1)[1].split("```", 1)[0]
    lines = [line for line in excerpt.splitlines() if line and line != "…"]
    brief = iter(seeds_brief.to_markdown().splitlines())
    assert len(lines) > 8
    assert [line for line in lines if line not in brief] == []


def test_the_python_in_the_readme_runs() -> None:
    """From the top of the project, as printed."""
    code = README.split("```python\n", 1)[1].split("```", 1)[0]
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip()


def test_exit_codes_and_key_names_are_told() -> None:
    """All of them."""
    told = re.sub(r"^```.*?^```", "", README, flags=re.M | re.S)  # without the brief that it shows
    assert tuple(re.findall(r"^\| (\d) \| ", told, re.M)) == EXIT_CODES
    assert all(name in README for name in KEY_NAMES)


def test_the_make_targets_are_there() -> None:
    """The two commands of the quick start, and every other one that a document names."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {
        name for page in PAGES for name in re.findall(r"(?:`|    )make ([a-z-]+)", page.read_text(encoding="utf-8"))
    }
    assert {"brief", "test", "help"} <= named <= targets


def test_every_field_of_a_brief_is_explained() -> None:
    """The top-level names, in docs/formats.md."""
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in Brief.model_fields if f"`{name}`" not in text] == []


def test_every_case_is_in_the_list() -> None:
    """One row a case, and a README that says what it proves."""
    cases = {path.parent.name for path in ROOT.glob("fixtures/*/case.json")}
    text = (ROOT / "fixtures" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.M)) == cases
    assert all((ROOT / "fixtures" / name / "README.md").is_file() for name in cases)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every file a page links to is there."""
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_name_no_machine(page: Path) -> None:
    """No absolute path of anybody's disk."""
    assert re.findall(r"(?<![\w./])/(?:home|root|tmp|work|opt|usr|var|Users)/", page.read_text(encoding="utf-8")) == []


def test_every_rule_is_told_as_it_stands() -> None:
    """The table in docs/merging.md is the rules' own words, and every rule has a line in the table of what it is worth."""
    text = (ROOT / "docs" / "merging.md").read_text(encoding="utf-8")
    assert [rule.name for rule in Rule if f"| `{rule.name}` | {rule.value} |" not in text] == []
    told = set(re.findall(r"^\| `([A-Z_]+)` \| [+-]?\d", text, re.M))
    assert told == {rule.name for rule in Rule}
