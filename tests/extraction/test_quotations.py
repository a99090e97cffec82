"""Quotation marks of every kind enclose what they enclose."""

from __future__ import annotations

import pytest

from summarizer.extraction.quotations import is_quoted, quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "go home" twice.', ["go home"]), ("He said “go home” twice.", ["go home"]), ("Er sagte „go home“ oft.", ["go home"]),
        ("Il dit «go home» ici.", ["go home"]), ('"We go,\n\n"and we stay," he said.', ["We go,", "and we stay,"]),
        ('vowed "to win\n\nover all," he said "now".', ["to win\n\nover all,", "now"]), ('A 12" gun', [" gun"]), ("no marks", []),
        ('"one", "two"', ["one", "two"]),
    ],
)  # fmt: skip
def test_quotations_are_found(text: str, quoted: list[str]) -> None:
    """Straight, curly, low and angle marks; speeches of several paragraphs and broken ones."""
    assert [text[a:b] for a, b in quotations(text)] == quoted


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('He said "we go home now" twice.', "go home", True), ('He said "we go" and "home now".', "go", True),
        ('He said "we" go "home".', "go", False), ("He said 'we go home' twice.", "go home", True), ("The men's way to go home.", "go home", False),
        ("It is the soldiers' way to go home, 'he' said.", "go home", False), ("‘We don’t go home,’ he said.", "go home", True),
    ],
)  # fmt: skip
def test_what_stands_between_marks(text: str, words: str, expected: bool) -> None:
    """Words are quoted if marks enclose them; an apostrophe is no mark."""
    start = text.index(words)
    assert is_quoted(text, start, start + len(words), quotations(text)) is expected
