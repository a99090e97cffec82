"""What a text itself says about its origin: title, date, agencies, address and outlet.

Only what is printed in the place where newsrooms print it counts. The outlet is never
guessed from style or file name: a text gives it away by the host of an "Original url", in front matter,
or where a newspaper's name stands alone between headline and date.
"""

from __future__ import annotations

import re

from summarizer.articles.given import Given, host_of
from summarizer.articles.printed.agencies import (
    AGENCY_PATTERN,
    read_credit,
    read_dateline_credit,
    unite,
)
from summarizer.articles.printed.dates import PrintedDate, read_date_at_start, read_head_date
from summarizer.articles.printed.front_matter import read_front_matter
from summarizer.articles.printed.furniture import credited_agencies
from summarizer.articles.printed.headlines import read_head_outlet, read_headline
from summarizer.articles.printed.lines import Line, cut_blocks, read_stamp
from summarizer.articles.printed.patterns import ORIGINAL_ADDRESS, TITLE, TOP_LINES
from summarizer.records.article import Mark, MarkKind

# "YEREVAN/BAKU (REUTERS, AGENCE FRANCE-PRESSE) - At ...", "BEIRUT (AP) — ...", "(Reuters) - ..."
_DATELINE = re.compile(r"(?P<place>[^\n!?]{0,80}?)\((?P<credit>[^()\n]{2,80})\)\s*[.:]?(?:--?|–|—|:)(?=\s|\[|$)")
_TAIL = re.compile(
    rf"(?:(?:^|\s|[.!?\"”'’])[-–—]{{1,2}}\s?|(?:^|[.!?\"”'’]\s?)\()"
    rf"(?P<credit>{AGENCY_PATTERN}(?:\s?(?:,|/|and|&)\s?{AGENCY_PATTERN})*)\)?\.?$"
)
_FIRST_PARAGRAPHS = 3
_ENGLISH = frozenset({"the", "of", "and", "to", "in", "was", "were", "said", "on"})
_SAMPLE = 4000
_FEW_WORDS = 12


def read_credits(text: str, marks: tuple[Mark, ...]) -> Given:
    """What ``text`` prints about its origin; ``marks`` are its stretches that are not reporting."""
    lines = [line for block in cut_blocks(text) for line in block]
    address = _read_address(text)
    printed = Given(
        title=_read_title(lines) or read_headline(lines),
        date=_read_printed_date(text, lines),
        outlet=host_of(address) if address else read_head_outlet(lines),
        agencies=_read_agencies(lines, marks),
        url=address,
    )
    return read_front_matter(text).filled_from(printed)


def _read_title(lines: list[Line]) -> str | None:
    """The first Markdown heading of level one near the top."""
    for line in lines[:TOP_LINES]:
        found = TITLE.fullmatch(line.text)
        if found:
            return found.group("title").strip("*_ ") or None
    return None


def _read_printed_date(text: str, lines: list[Line]) -> str | None:
    """The stamp's date, else the first date printed near the top as the page's own."""
    stamp = read_stamp(text)
    if stamp:
        return stamp[0]
    order = True if not _is_english(text) else None
    dated: list[PrintedDate] = []
    for line in lines[:TOP_LINES]:
        found = read_head_date(line.text, day_first=order)
        opening = None if found else read_date_at_start(line.text, day_first=order)
        dated.extend([found] if found else [PrintedDate(opening, "plain")] if opening else [])
    kinds = ("published", "plain", "updated")
    return next((found.date for kind in kinds for found in dated if found.kind == kind), None)


def _is_english(text: str) -> bool:
    """Whether a text may be English: the one language whose numbers can have the month first."""
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE].lower())
    return len(words) < _FEW_WORDS or sum(word in _ENGLISH for word in words) >= len(words) / 12


def _read_address(text: str) -> str | None:
    found = ORIGINAL_ADDRESS.search(text)
    return found.group("url").rstrip(").,") if found and host_of(found.group("url")) else None


def _read_agencies(lines: list[Line], marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """Agencies in datelines, bylines, credit lines and at the end of the reporting, in printed order."""
    kinds = _kinds_of_lines(lines, marks)
    furniture = [line for line, kind in zip(lines, kinds, strict=True) if kind == "furniture"]
    reporting = [line for line, kind in zip(lines, kinds, strict=True) if kind is None]
    credits = [agency for line in furniture for agency in credited_agencies(line)]
    after_silence = {number for number, kind in enumerate(kinds, start=1) if kind}
    opening = [line for line in reporting if line.opens or line.number in after_silence][:_FIRST_PARAGRAPHS]
    for line in reporting[:TOP_LINES]:
        credits.extend(_read_dateline(line, as_printed=line in opening))
    tail = _TAIL.search(reporting[-1].text[-120:]) if reporting else None
    credits.extend(read_credit(tail.group("credit")) if tail else ())
    return unite(tuple(credits))


def _kinds_of_lines(lines: list[Line], marks: tuple[Mark, ...]) -> list[MarkKind | None]:
    """The kind of the mark each line lies in; None for a line of reporting. Both come in order."""
    kinds: list[MarkKind | None] = []
    remaining = iter(marks)
    mark = next(remaining, None)
    for line in lines:
        while mark and mark.end <= line.start:
            mark = next(remaining, None)
        kinds.append(mark.kind if mark and mark.start <= line.start else None)
    return kinds


def _read_dateline(line: Line, *, as_printed: bool) -> tuple[str, ...]:
    """Agencies in a dateline's parentheses; unknown ones in capitals only where ``as_printed``."""
    found = _DATELINE.match(line.text)
    if found is None:
        return ()
    place, credit = found.group("place").strip(), found.group("credit")
    known = tuple(name for name in read_dateline_credit(credit) if read_credit(name))
    if not as_printed or not re.match(r"[^\W\d_a-z]{2}", place) or _is_acronym(credit, place):
        return known
    return read_dateline_credit(credit)


def _is_acronym(credit: str, words: str) -> bool:
    """Whether the parentheses only shorten the words before them: "OFFICE OF THE GUARD (OG)"."""
    initials = iter("".join(word[0] for word in re.findall(r"[^\W\d_]+", words)).upper())
    return all(letter in initials for letter in re.findall(r"[^\W\d_]", credit.upper()))
