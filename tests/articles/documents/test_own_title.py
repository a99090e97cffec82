"""What programs write into a file's title by themselves is no title."""

from __future__ import annotations

import pytest

from summarizer.articles.documents.own_title import own_title


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Dam breaks  above\nVerrin", "Dam breaks above Verrin"),
        ("Document of a flood", "Document of a flood"),
        ("Microsoft Word - report.doc", None),
        ("Untitled-3", None),
        ("PowerPoint Presentation", None),
        ("Document1", None),
        ("sitrep_05.indd", None),
        ("https://verrin.example/", None),
        ("", None),
        (None, None),
    ],
)
def test_a_title_is_what_somebody_wrote(value: str | None, title: str | None) -> None:
    """On one line."""
    assert own_title(value) == title
