"""The printed page as plain values: what all formats have in common.

Every format is written from this one page, so they cannot say different things. Every string in it is bare text,
never markup: whoever writes a format escapes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from summarizer.brief.layout.citations import Numbering
from summarizer.brief.text.words.printing import clean, printable

Style = Literal["", "strong", "struck"]
_EMPHASIS = re.compile(r"\*\*(.+?)\*\*|~~(.+?)~~")


@dataclass(frozen=True)
class Span:
    """A stretch of text in one style."""

    text: str
    style: Style = ""


@dataclass(frozen=True)
class Sentence:
    """One sentence with the numbers of its citations."""

    text: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One item of a list: what stands in front, its sentences, smaller lines beneath it."""

    sentences: tuple[Sentence, ...]
    head: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entries:
    """A list, under a heading of its own if it has one."""

    entries: tuple[Entry, ...]
    heading: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell of a table."""

    spans: tuple[Span, ...]
    cites: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The cell's bare text."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True)
class Row:
    """One row of a table. quiet: set back from the others."""

    cells: tuple[Cell, ...]
    quiet: bool = False


@dataclass(frozen=True)
class Table:
    """A table. folded: it is detail, opened on demand where the format can."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    caption: str = ""
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


Block = Entries | Table | Chart


@dataclass(frozen=True)
class Section:
    """A section. anchor: its name in links; more: how many lines were left out; where: the evidence section they are in."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    more: int = 0
    where: str = ""


@dataclass(frozen=True)
class Quote:
    """One cited stretch. article: its number; label: who published it and when."""

    n: int
    article: int
    label: str
    words: str


@dataclass(frozen=True)
class Page:
    """The whole brief in print order. notices: lines under the standfirst; front_quotes: how many quotes the front cites."""

    title: str
    standfirst: str
    notices: tuple[Sentence, ...]
    front: tuple[Section, ...]
    sources: Section
    evidence: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    front_quotes: int
    numbering: Numbering


def plain(text: str, cites: tuple[int, ...] = ()) -> Cell:
    """A cell of bare text."""
    return Cell((Span(printable(text)),), cites)


def emphasised(text: str, cites: tuple[int, ...] = ()) -> Cell:
    """A cell whose text may hold ``**strong**`` and ``~~struck~~`` words, as the front's figures do."""
    spans: list[Span] = []
    end = 0
    for match in _EMPHASIS.finditer(text):
        spans.append(Span(clean(text[end : match.start()])))
        spans.append(Span(clean(match[1] or match[2]), "strong" if match[1] else "struck"))
        end = match.end()
    return Cell(tuple(span for span in (*spans, Span(clean(text[end:]))) if span.text), cites)
