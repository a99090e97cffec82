"""Words that say how sharp a number is; from news style and from the articles of the recorded cases and reports.

Alternatives of one line are regular expressions, read without case, whole words only.
"""

from __future__ import annotations

from typing import Literal

from summarizer.extraction.vocabulary import listed

Sharpness = Literal["exact", "at_least", "more_than", "about", "nearly", "up_to", "between"]

_LITTLE = r"(?:a (?:little|bit)|just|slightly|somewhat)"
BEFORE: dict[Sharpness, str] = {
    "at_least": r"at (?:the very )?least|at a minimum|(?:no|not) (?:fewer|less) than|(?:a )?minimum of",
    "more_than": rf"(?:{_LITTLE} |well )?(?:more than|over|above)|greater than|higher than|upwards? of|in excess of"
    r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)|topp(?:ed|ing)|(?<!the )past",
    "about": r"about|some|around|roughly|approximately|approx\.?|(?:an )?estimated|estimates? of|estimates? that|circa|ca\."
    r"|in the region of|(?:in|on) the order of",
    "nearly": rf"nearly|almost|near(?:s|ed|ing)|close to|near to|approaching|not quite|just (?:short|shy) of"
    rf"|{_LITTLE} (?:under|below|less than|fewer than)",
    "up_to": r"up to|as many as|as much as|no more than|not more than|fewer than|less than"
    r"|at (?:the )?most|(?:a )?maximum of|under|below",
}  # fmt: skip
"""What stands before the number; of two that fit, the one that begins earlier counts."""
AFTER: dict[Sharpness, str] = {
    "at_least": r"\s?\+|[\s-]plus\b|(?:\s\w+)?\sor more\b|\sat least(?=\s*(?:[.,;)]|$))",
    "about": r",?\sgive or take\b|(?:\s\w+)?\sor so\b|[\s-]odd\b|-some\b|-?something\b",
    "up_to": r"(?:\s\w+)?\sor (?:fewer|less)\b|\sat most\b",
}
SIGNS: dict[str, Sharpness] = {
    "~": "about",
    "≈": "about",
    ">": "more_than",
    "≥": "at_least",
    "<": "up_to",
    "≤": "up_to",
}
SYNONYMS = frozenset(frozenset(pair) for pair in (("about", "nearly"), ("at_least", "more_than"), ("up_to", "nearly")))
"""Qualifiers that are recorded for each other's words: neither reading changes what is known."""
LOOSE = listed("over about around above under below some topped")
"""Prepositions that say nothing about a number after the words of GOVERNING: "clashes over two villages"."""
MOVING = listed("went came brought climbed sent taken")
"""Verbs after which "up to" is a direction: "the number went up to 34"."""
GOVERNING = listed(
    "handed turned took rolled knocked fought fighting clashes clashed dispute row war wars talks battle battles control conflict "
    "told asked reports information concern concerns worried questions news flew gathered marched spread scattered arrested buried"
)
"""Words that take the prepositions of LOOSE for themselves."""
