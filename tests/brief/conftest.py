"""The invented war as a fixture."""

from __future__ import annotations

import pytest

from summarizer.records.brief import Brief

from .invented import brief


@pytest.fixture(scope="session")
def war() -> Brief:
    """The invented war, composed."""
    return brief()
