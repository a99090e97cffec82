"""The key is masked wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.calls import scrub
from summarizer.calls.secret import check_api_key, holds_secret
from summarizer.errors import SettingsError

KEY = "sk-1234567/90123456"


@given(before=st.text("ab "), after=st.text("ab "), times=st.integers(0, 3))
def test_no_occurrence_is_left(before: str, after: str, times: int) -> None:
    """However often a real key stands in a text, it is gone, and the rest is as it was."""
    secret = "sk-1234567890123"
    assert scrub(before + secret * times + after, secret) == before + "[API key]" * times + after


@pytest.mark.parametrize("secret", ["", "x", "1", "no", "est", "tex"])
def test_a_placeholder_masks_nothing(secret: str) -> None:
    """Without a real key there is nothing to hide, and a message stays readable."""
    assert scrub("no text x 1 test", secret) == "no text x 1 test"


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (f'{{"a": "{KEY}"}}', True),
        (f'{{"a": "x{KEY}y"}}', True),
        (f'{{"{KEY}": 1}}', True),
        ('{"a": "' + KEY.replace("k", "\\u006b") + '"}', True),
        ('{"a": "' + KEY.replace("/", "\\/") + '"}', True),
        ('broken "' + KEY.replace("k", "\\u006B"), True),
        ('{"a": "sk-"}', False),
    ],
)
def test_a_real_key_is_found_in_an_answer_however_it_is_written(text: str, holds: bool) -> None:
    """Also in escapes, and where the JSON is broken; a placeholder is an ordinary word."""
    assert holds_secret(text, KEY) is holds
    assert not holds_secret(text, "sk-")


def test_a_usable_key_passes() -> None:
    """Visible ASCII is what a header can carry."""
    check_api_key("sk-abc_123.~!")
    with pytest.raises(SettingsError):
        check_api_key("\x7f")
