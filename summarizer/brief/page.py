"""The printed page as plain values: what Markdown and HTML have in common.

Both formats are written from this one page, so they cannot say different things. Every string
in it is bare text, never markup: whoever writes a format escapes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarizer.brief.citations import Numbering

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True)
class Item:
    """One line. tag: its status or day; cites: citation numbers; notes: smaller lines beneath it."""

    text: str
    tag: str = ""
    cites: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list, under a heading of its own if it has one."""

    items: tuple[Item, ...]
    heading: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    text: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table with its caption. folded: it is detail, opened on demand where the format can."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    folded: bool = False


@dataclass(frozen=True)
class Step:
    """One dated value of a chart."""

    day: str
    value: float
    label: str


@dataclass(frozen=True)
class Chart:
    """The growth of one figure over time; formats without pictures leave it out."""

    caption: str
    steps: tuple[Step, ...]


Block = Items | Table | Chart


@dataclass(frozen=True)
class Section:
    """One section. anchor: its name in links; empty: what is printed when it has no block; more: lines left out."""

    anchor: str
    title: str
    blocks: tuple[Block, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class Quote:
    """One cited stretch, as it is listed at the end."""

    n: int
    article: int
    label: str
    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Page:
    """The whole brief in print order. facts: the lines under the title, as name and text."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    numbering: Numbering = field(compare=False)


def printable(text: str) -> str:
    """Text on one line: white space runs become one space; control and direction marks go.

    Print only: the stored quote keeps every character.
    """
    return " ".join(_UNPRINTABLE.sub("", text).split())
