"""Sentences end where they end, and not at abbreviations."""

from __future__ import annotations

import pytest

from summarizer.extraction.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "part", "touched"),
    [
        ("One. Two came. Three.", "Two", "Two came. "), ("One. Two came. Three.", "came. Th", "Two came. Three."), ("He left! She stayed? Yes.", "stayed", "She stayed? "),
        ("On Sept. 29 Nine left. Ten came.", "Nine", "On Sept. 29 Nine left. "), ("Dr. Orme and J. Orme left. Ten came.", "left", "Dr. Orme and J. Orme left. "),
        ('He said: "Go." Ten came.', "Go", 'He said: "Go." '), ("A headline\nThe text.", "text", "The text."), ("The U.S. Army left. Ten came.", "left", "The U.S. Army left. "),
        ("It cost 5.5 million. Ten came.", "cost", "It cost 5.5 million. "), ("", "", ""),
    ],
)  # fmt: skip
def test_a_stretch_touches_its_sentences(text: str, part: str, touched: str) -> None:
    """From the first one to the last."""
    at = text.index(part)
    start, end = Sentences(text).around(at, at + len(part))
    assert text[start:end] == touched
