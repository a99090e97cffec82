"""Prompts and schemas are found in a checkout, and missed by name."""

from __future__ import annotations

import pytest

from summarizer.errors import SettingsError
from summarizer.resources import read_resource

from .conftest import ROOT


def test_a_resource_is_the_file_in_the_checkout() -> None:
    """The text as it stands, not a copy."""
    assert read_resource("prompts", "extract", "system.md") == (ROOT / "prompts" / "extract" / "system.md").read_text(
        encoding="utf-8"
    )


def test_a_missing_resource_is_named() -> None:
    """The way out is to install again."""
    with pytest.raises(SettingsError, match=r"prompts/extract/none\.md is missing.*install the package again"):
        read_resource("prompts", "extract", "none.md")
