"""What makes two articles one text, measured outside quotation marks.

Unrelated texts share runs of at most 6 words, independent texts on one story 5 to 9; copied prose starts near 15.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OverlapOptions:
    """The measures of a copy."""

    same_run: int = 16
    """A common run of this many words makes two articles one text."""

    same_sentences: int = 2
    """So do this many identical sentences of ``sentence_words`` words or more."""

    sentence_words: int = 8
    """The shortest sentence that counts as the same."""

    shingle_words: int = 5
    """The length of the shingles containment is measured with."""

    containment: float = 0.15
    """The share of the shorter text's shingles that makes two articles one text."""

    same_page: float = 0.8
    """Containment from which two articles of one outlet are versions of one page."""
