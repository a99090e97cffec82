"""Words of names: which tell nothing, which tell namesakes apart, and how one sound is spelled.

Articles, prepositions and titles: the closed classes of English and the style books of news. Spellings: the romanisation
tables BGN/PCGN and ISO 9, which news uses side by side. Endings: English names of peoples.
"""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


SMALL = listed(
    "the of in and for a an at on to from by mr mrs ms dr general gen col president prime minister governor gov king queen"
    " sheikh state"
)
"""Words that say nothing about which party or place is meant."""
APART = listed(
    "north northern south southern east eastern west western central upper lower new old greater inner outer former first"
    " second third anti pro opposition"
)
"""Words that make another name of the same name: North and South Velmark are two."""
SOUNDS = (
    ("tch", "c"), ("ch", "c"), ("kh", "h"), ("gh", "h"), ("ph", "f"), ("sch", "s"), ("sh", "s"), ("zh", "z"),
    ("tz", "z"), ("ts", "z"), ("ck", "k"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"), ("ie", "e"),
)  # fmt: skip
"""Spellings of one sound in romanised names, longest first."""
ENDINGS = frozenset(("n", "an", "ia", "ian", "i", "ese", "stan", "s"))
"""What turns a country's name into its people's: Haiti, Haitian; Kazakh, Kazakhstan."""
