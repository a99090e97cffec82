"""The face: what may be imported from ``summarizer``, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import typing

import pytest

import summarizer

from .conftest import ROOT

PUBLIC = [
    "Article",
    "ArticleRecord",
    "Ask",
    "Brief",
    "Citation",
    "Intake",
    "Mapper",
    "MergeOptions",
    "Outcome",
    "Reply",
    "Report",
    "Request",
    "Run",
    "Settings",
    "SummarizerError",
    "brief_of",
    "load_settings",
    "read_articles",
    "read_records",
    "summarize",
    "summarize_all",
]


def test_the_public_list_is_this_one() -> None:
    """A name that comes or goes is a decision, and stands in the CHANGELOG."""
    assert summarizer.__all__ == PUBLIC
    assert dir(summarizer) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_can_be_imported_and_says_what_it_is(name: str) -> None:
    """It exists, and it is documented where it can be."""
    value = getattr(summarizer, name)
    assert value.__doc__ or typing.get_origin(value)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As in any module."""
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        _ = summarizer.summarise


def test_importing_the_package_costs_nothing() -> None:
    """Names are loaded when they are first used."""
    code = "import sys, summarizer; print(*sorted(n for n in sys.modules if n.startswith('summarizer')), 'pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["summarizer", "False"]


def test_the_version_is_one_number() -> None:
    """Package and project file agree."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert summarizer.__version__ == project["version"]
