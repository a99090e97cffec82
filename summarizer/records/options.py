"""The thresholds of the merge rules, in one place, each with the rule it belongs to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MergeOptions:
    """What the merger may be told; the defaults are what the rules were measured with."""

    as_of: str | None = None
    """ISO day: leave out whatever was published or said later (the brief as it could have been written then)."""

    same_run: int = 16
    """M3: a common run of this many words outside quotation marks makes two articles one text."""

    same_sentences: int = 2
    """M3: so do this many identical sentences of ``sentence_words`` words or more."""

    sentence_words: int = 8
    """M3: the shortest sentence that counts as the same."""

    shingle_words: int = 5
    """M3: the length of the shingles containment is measured with."""

    containment: float = 0.15
    """M3: the share of the shorter text's shingles that makes two articles one text."""

    same_page: float = 0.8
    """M3: containment from which two articles of one outlet are versions of one page."""

    name_letters: int = 6
    """M2: names of at least this many letters may differ by one letter."""

    about: float = 0.10
    """M6.6: how far "about" reaches to either side."""

    nearly: float = 0.10
    """M6.6: how far below N "nearly N" reaches."""

    denial_days: int = 1
    """M5: a denial reaches claims said up to this many days after it."""

    same_words: float = 0.8
    """M10: quotations sharing this part of their words are one."""

    experts_items: int = 2
    """M10: the most outlook items one expert gets."""

    recipe_parts: int = 4
    """M6.7: an outlet's total is explained as a sum of at most this many points."""

    background_lines: int = 5
    """M11: the most lines of background."""

    section_lines: int = 40
    """M11: the most lines of any other list section; what is left out is counted."""
