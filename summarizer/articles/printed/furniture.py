"""Which stretches of a text are not reporting: marked with offsets, never deleted.

Deleting would move every character behind it and turn a wrong guess into a loss; a mark can
be overruled. A line gets at most one mark, decided by the first table that knows it, so
marks cannot overlap.
"""

from __future__ import annotations

from summarizer.articles.printed.agencies import find_agencies, is_known, read_credit
from summarizer.articles.printed.dates import read_date_line
from summarizer.articles.printed.lines import Block, Line, cut_blocks, end_of_head, read_stamp
from summarizer.articles.printed.patterns import (
    BYLINE,
    CAPTION_ENDS,
    CAPTION_STARTS,
    FURNITURE,
    HEADINGS,
    LINKS,
    LONGEST_CAPTION,
    LONGEST_FURNITURE,
    LONGEST_LINK,
    PHOTO_CREDITS,
    SOURCE_LINE,
    TOP_LINES,
)
from summarizer.records.article import Mark, MarkKind

_CAPTION_LINES = 3


def mark_text(text: str, title: str | None = None, captions: frozenset[str] = frozenset()) -> tuple[Mark, ...]:
    """The stretches of ``text`` that are not reporting, in order and apart from each other.

    title: the article's title where it is known; a first line that repeats it is a heading.
    captions: lines that a page's own structure says stand under pictures.
    """
    head = end_of_head(text)
    marks = [Mark(start=0, end=head, kind="stamp" if read_stamp(text) else "furniture")] if head else []
    for block in cut_blocks(text):
        marks.extend(_mark_block(block, title, captions))
    return tuple(marks)


def is_byline(line: Line) -> bool:
    """Whether a line near the top is nothing but "By ..." and names."""
    if line.number >= TOP_LINES or len(line.text) > LONGEST_FURNITURE or not BYLINE.fullmatch(line.text):
        return False
    # In a text all in capitals, a wrapped line of reporting may begin with BY.
    return line.opens or not line.text.startswith("BY ") or bool(find_agencies(line.text))


def credited_agencies(line: Line) -> tuple[str, ...]:
    """Agencies of a line that is nothing but their credit: a byline, "Source: AFP", or bare names."""
    if is_byline(line):
        return find_agencies(line.text)
    if len(line.text) > LONGEST_FURNITURE:
        return ()
    source = SOURCE_LINE.fullmatch(line.text)
    return read_credit(source.group("who") if source else line.text.strip("()[]–—- "))


def _mark_block(block: Block, title: str | None, captions: frozenset[str]) -> list[Mark]:
    """One mark for a caption over several lines, else one for each line that is not reporting."""
    words = " ".join(line.text for line in block)
    several = 1 < len(block) <= _CAPTION_LINES and not any(_is_furniture(line) for line in block)
    if several and len(words) <= LONGEST_CAPTION and _is_photo_credit(block[-1].text):
        return [Mark(start=block[0].start, end=block[-1].end, kind="caption")]
    kinds = [(line, "caption" if line.text in captions else _kind_of_line(line, title)) for line in block]
    return [Mark(start=line.start, end=line.end, kind=kind) for line, kind in kinds if kind]


def _kind_of_line(line: Line, title: str | None) -> MarkKind | None:
    """What a line is, if it is not reporting."""
    if line.number == 0 and title and line.text == title:
        return "heading"
    if _is_caption(line.text):
        return "caption"
    if len(line.text) <= LONGEST_LINK and LINKS.match(line.text):
        return "link"
    if HEADINGS.match(line.text):
        return "heading"
    return "furniture" if _is_furniture(line) else None


def _is_caption(words: str) -> bool:
    if len(words) > LONGEST_CAPTION:
        return False
    return CAPTION_STARTS.match(words) is not None or CAPTION_ENDS.search(words) is not None or _is_photo_credit(words)


def _is_photo_credit(words: str) -> bool:
    """Whether the line ends in a person and a photo house; "Reuters/AFP" credits text, not a photo."""
    for pattern in PHOTO_CREDITS if "/" in words or "|" in words else ():
        found = pattern.search(words)
        if found and not is_known(found.group("person")) and " " in found.group("person"):
            return True
    return False


def _is_furniture(line: Line) -> bool:
    words = line.text
    if len(words) > LONGEST_FURNITURE:
        return False
    return (
        is_byline(line)
        or FURNITURE.match(words) is not None
        or bool(credited_agencies(line))
        or (line.number < TOP_LINES and read_date_line(words) is not None)
    )
