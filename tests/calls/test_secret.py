"""The key is masked wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls import scrub
from summarizer.calls.secret import check_api_key
from summarizer.errors import SettingsError


@given(before=st.text("ab "), after=st.text("ab "), times=st.integers(0, 3))
def test_no_occurrence_is_left(before: str, after: str, times: int) -> None:
    """However often the secret stands in a text, it is gone, and the rest is as it was."""
    secret = "sk-123"
    assert scrub(before + secret * times + after, secret) == before + "[API key]" * times + after


def test_an_empty_secret_masks_nothing() -> None:
    """Without a key there is nothing to hide."""
    assert scrub("text", "") == "text"


def test_a_usable_key_passes() -> None:
    """Visible ASCII is what a header can carry."""
    check_api_key("sk-abc_123.~!")
    with pytest.raises(SettingsError):
        check_api_key("\x7f")
