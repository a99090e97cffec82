"""A text seen as blocks of lines, with the offsets kept.

Marks and credits both depend on where on a page a line stands (near the top, opening a
paragraph, last of all), so the cutting is done once, here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.articles.printed.calendars import valid_date
from summarizer.articles.printed.front_matter import end_of_front_matter

STAMP = re.compile(r"\s*date (\d{4})-(\d{2})-(\d{2})(?!\S)[ \t]?")


@dataclass(frozen=True)
class Line:
    """One line that is not blank: its words and their characters ``start`` to ``end`` in the text.

    number: which line that is not blank, from 0. opens: the first of its block.
    """

    text: str
    start: int
    end: int
    number: int
    opens: bool


Block = tuple[Line, ...]


def read_stamp(text: str) -> tuple[str, int] | None:
    """The date of a `` date YYYY-MM-DD `` head and the offset where it ends; None without one."""
    found = STAMP.match(text)
    if found is None:
        return None
    date = valid_date(*(int(part) for part in found.groups()))
    return (date, found.end()) if date else None


def end_of_head(text: str) -> int:
    """The offset behind what files carry before the article: a stamp or front matter; 0 without them."""
    stamp = read_stamp(text)
    return stamp[1] if stamp else end_of_front_matter(text)


def cut_blocks(text: str) -> tuple[Block, ...]:
    """The runs of lines between blank lines, after stamp or front matter; lines without their outer white space."""
    position = end_of_head(text)
    blocks: list[Block] = []
    block: list[Line] = []
    number = 0
    for raw in text[position:].split("\n"):
        words = raw.strip()
        if words:
            start = position + raw.index(words)
            block.append(Line(words, start, start + len(words), number, opens=not block))
            number += 1
        elif block:
            blocks.append(tuple(block))
            block = []
        position += len(raw) + 1
    return (*blocks, tuple(block)) if block else tuple(blocks)
