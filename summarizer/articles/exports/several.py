"""Several articles under one another in a text: cut where rules, headings or title lines each open a dated article.

Precision comes first: an article with section rules, or with several headings and one date, stays
one. Where a text only looks as if it held several, it is read as one and a notice says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.articles.exports.base import Piece, join_body
from summarizer.articles.exports.dates import date_of_line, find_date
from summarizer.articles.given import Given
from summarizer.articles.printed.agencies import find_agencies, read_credit
from summarizer.articles.printed.patterns import BYLINE

_RULE = re.compile(r"(?:[-–—] ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|(?:= ?){3,}|(?:~ ?){3,}|(?:# ?){5,}|<hr ?/?>")
_SETEXT = re.compile(r"={3,}")
_HEADING = re.compile(r"#\s+(?P<title>\S.{0,250}?)\s*#*")
_BYLINES = re.compile(r"(?i:by|von|par|por|di) [^\W\d_a-z]\S*(?: \S+){0,9}")
# "Quellin Herald | 5 March 2031": after a comma it may be a place, so only these marks name an outlet.
_OUTLET_AND_DATE = re.compile(r"(?P<outlet>[^|·–—,]{2,60}?)\s*(?P<mark>[|·–—,])\s*(?P<date>.{6,60})")
_RIGHTS = re.compile(r"(?:copyright|©|\(c\))\s.{0,10}\d{4}.{0,120}", re.IGNORECASE)
_COUNTED = re.compile(r"(?:length|words|word count):? \d[\d.,]*(?: words)?|\d[\d.,]* words", re.IGNORECASE)
_LONGEST_TITLE = 160
_LONG_TITLE, _SHORT_TITLE = 4, 3
_HEAD_LINES = 5
_COVER_LINES, _LONGEST_COVER_LINE = 6, 120
_SHORTEST_BODY = 60
_Head = tuple[Given, int]


def cut_several(text: str) -> list[Piece] | None:
    """The articles of a text with several under one another; None when it is one article, or not surely several."""
    lines = [line.strip() for line in text.split("\n")]
    return _cut_at_headings(lines) or _cut_at_rules(lines) or _cut_at_titles(lines)


def seems_several(text: str) -> str | None:
    """Why a text that was read as one article may hold several, in plain words; None when nothing says so."""
    lines = [line.strip() for line in text.split("\n")]
    words = [(number, line) for number, line in enumerate(lines) if line]
    headed = [(line, words[at - 1][1]) for at, (_, line) in enumerate(words) if at and len(line) <= _LONGEST_TITLE]
    dated = [line for line, above in headed if date_of_line(line) and _is_title(above)]
    if len({date_of_line(line) for line in dated}) > 1:
        return f"{len(dated)} lines under short lines are nothing but a date ({dated[0]}; {dated[1]})"
    for what, found in (
        ("bylines", [line for line, above in headed if BYLINE.fullmatch(line) and _is_title(above)]),
        ("copyright lines", [line for _, line in words if _RIGHTS.fullmatch(line)]),
        ("counts of words", [line for _, line in words if _COUNTED.fullmatch(line)]),
    ):
        if len(set(found)) > 1:
            return f'it has {len(found)} {what} of their own ("{found[0][:60]}", "{found[1][:60]}")'
    return None


def _cut_at_headings(lines: list[str]) -> list[Piece] | None:
    """The articles under level-one headings that each have a date or byline near; others open a section."""
    opened: list[tuple[int, _Head]] = []
    for number, title, below in _headings(lines):
        head = _read_head(lines, title, below)
        if head:
            opened.append((number, head))
    if len(opened) < 2 or not _is_cover(lines[: opened[0][0]]):
        return None
    ends = [*(number for number, _ in opened[1:]), len(lines)]
    return _if_whole([_piece(head, lines, end) for (_, head), end in zip(opened, ends, strict=True)])


def _headings(lines: list[str]) -> list[tuple[int, str, int]]:
    """Each level-one heading: its line, its words, the line below it."""
    found: list[tuple[int, str, int]] = []
    for number, line in enumerate(lines):
        heading = _HEADING.fullmatch(line)
        underlined = (
            number + 1 < len(lines) and 0 < len(line) <= _LONGEST_TITLE and _SETEXT.fullmatch(lines[number + 1])
        )
        if heading:
            found.append((number, heading.group("title").strip("*_ "), number + 1))
        elif underlined and (number == 0 or not lines[number - 1]) and not _RULE.fullmatch(line):
            found.append((number, line, number + 2))
    return found


def _cut_at_rules(lines: list[str]) -> list[Piece] | None:
    """The articles between rules, when every one of them opens with a title and a date or byline."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _RULE.fullmatch(line):
            parts.append([])
        else:
            parts[-1].append(line)
    parts = [part for part in parts if any(part)]
    if len(parts) > 2 and _is_cover(parts[0]) and not _holds_article(parts[0]):
        parts = parts[1:]
    if len(parts) > 2 and _is_cover(parts[-1]) and not _holds_article(parts[-1]):
        parts = parts[:-1]
    heads = [head for part in parts if (head := _head_of_part(part))]
    if len(heads) < 2 or len(heads) < len(parts):
        return None
    return _if_whole([_piece(head, part, len(part)) for head, part in zip(heads, parts, strict=True)])


def _holds_article(part: Sequence[str]) -> bool:
    head = _head_of_part(part)
    return head is not None and _is_substantial(_piece(head, part, len(part)))


def _head_of_part(part: Sequence[str]) -> _Head | None:
    first = next((number for number, line in enumerate(part) if line), len(part))
    title = re.sub(r"^(?:#{1,6}\s+|\d{1,3}[.)]\s+)", "", part[first]).strip("*_ #") if first < len(part) else ""
    return _read_head(part, title, first + 1) if _is_title(title) else None


def _cut_at_titles(lines: list[str]) -> list[Piece] | None:
    """The articles under title lines with a date line right below, each after a wider gap than paragraphs have."""
    words = [(number, line) for number, line in enumerate(lines) if line]
    above = [words[at - 1][1] for at, (_, line) in enumerate(words) if at and date_of_line(line)]
    narrow = all(_is_headline(line, _LONG_TITLE) for line in above)
    opened: list[tuple[int, _Head]] = []
    for number, line in words:
        packed = any(date_of_line(near) for near in lines[number + 1 : number + 3] if near and lines[number + 1])
        apart = not any(lines[max(0, number - 2) : number]) or (
            number > 0 and not lines[number - 1] and (packed or narrow)
        )
        if apart and _is_headline(line, _SHORT_TITLE):
            head = _read_head(lines, line, number + 1, only_dates=True)
            if head:
                opened.append((number, head))
    if len(opened) < 2 or any(lines[: opened[0][0]]):
        return None
    ends = [*(number for number, _ in opened[1:]), len(lines)]
    return _if_whole([_piece(head, lines, end) for (_, head), end in zip(opened, ends, strict=True)])


def _read_head(lines: Sequence[str], title: str, below: int, *, only_dates: bool = False) -> _Head | None:
    """What the lines under a title say of the article, and the line where its text begins; None without date or byline.

    A short line between title and date is the outlet.
    """
    date: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    signed, seen, end = False, 0, below
    for number in range(below, len(lines)):
        line = lines[number].strip("*_ ")
        if not line:
            continue
        seen += 1
        if seen > _HEAD_LINES or len(line) > _LONGEST_TITLE or _HEADING.fullmatch(lines[number]):
            break
        found = date_of_line(line) if date is None else None
        both = _OUTLET_AND_DATE.fullmatch(line) if date is None else None
        if found:
            date = found
        elif _BYLINES.fullmatch(line) or read_credit(line):
            signed, agencies, date = True, agencies + find_agencies(line), date or find_date(line)
        elif both and date_of_line(both.group("date")):
            date = date_of_line(both.group("date"))
            outlet = outlet or (None if both.group("mark") == "," else both.group("outlet"))
        elif outlet is None and date is None and _is_title(line) and _date_follows(lines, number):
            outlet = line
        else:
            break
        end = number + 1
    if date is None and (only_dates or not signed):
        return None
    return Given(title=title or None, date=date, outlet=outlet, agencies=tuple(dict.fromkeys(agencies))), end


def _date_follows(lines: Sequence[str], number: int) -> bool:
    """Whether one of the next two lines with words is nothing but a date."""
    following = [line.strip("*_ ") for line in lines[number + 1 : number + 6] if line]
    return any(date_of_line(line) for line in following[:2])


def _piece(head: _Head, lines: Sequence[str], end: int) -> Piece:
    given, start = head
    body = list(lines[start:end])
    while body and (not body[-1] or _RULE.fullmatch(body[-1])):
        body.pop()
    while body and (not body[0] or _RULE.fullmatch(body[0])):
        body.pop(0)
    return Piece(given, join_body(body))


def _is_title(line: str) -> bool:
    """Whether a line can be a title: short, no date, no end of a sentence."""
    return 0 < len(line) <= _LONGEST_TITLE and not line.endswith((".", ":", ",", ";")) and date_of_line(line) is None


def _is_headline(line: str, fewest_words: int) -> bool:
    """Whether a line can be the headline of an article rather than of a section; CJK scripts have no blanks."""
    return _is_title(line) and (len(line.split()) >= fewest_words or (" " not in line and not line.isascii()))


def _if_whole(pieces: list[Piece]) -> list[Piece] | None:
    """The pieces when each holds reporting, and none after the first is a list of days, which one article may hold."""
    days = [line for piece in pieces[1:] for line in piece.body.split("\n") if date_of_line(line)]
    return pieces if not days and all(_is_substantial(piece) for piece in pieces) else None


def _is_substantial(piece: Piece) -> bool:
    """Whether there is reporting under a head, not only more short lines."""
    return any(len(line) >= _SHORTEST_BODY for line in piece.body.split("\n"))


def _is_cover(lines: Sequence[str]) -> bool:
    """Whether lines before the first article are a title page: few and short."""
    words = [line for line in lines if line]
    return len(words) <= _COVER_LINES and all(len(line) <= _LONGEST_COVER_LINE for line in words)
