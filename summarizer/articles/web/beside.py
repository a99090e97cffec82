"""The dates a page prints beside its headline: below it, else shortly above it in the same article."""

from __future__ import annotations

import re
from collections import deque
from typing import Any, NamedTuple

from summarizer.articles.printed.dates import PrintedDate, read_head_date
from summarizer.articles.web.meta import Declared
from summarizer.articles.web.places import lies_around, words_of
from summarizer.articles.web.stamps import read_stamp_value

_BLOCKS = ("p", "div", "li", "td", "section", "header", "time", "dd", "ul", "address", "h2", "h3", "h4", "h5", "h6")
_LONGEST_LINE = 200
_PROSE = 900
_NODES_BEFORE, _NODES_AFTER = 60, 250
_NEAR_ABOVE = 14
_SHORT_LINE, _SHORT_LINES = 60, 40
_TODAY = re.compile(r"today|current|clock|weather|masthead|topbar|top-bar|header-date")


class Beside(NamedTuple):
    """dates: printed beside the headline, in the order of the page; lines: short ones there with a number and no year."""

    dates: tuple[PrintedDate, ...] = ()
    lines: tuple[str, ...] = ()


def read_beside(tree: Any, declared: Declared, heading: Any) -> Beside:
    """What is printed beside the headline (an element, or None where the page shows none)."""
    below: list[PrintedDate] = []
    lines: list[str] = []
    seen = heading is None
    prose = nodes = 0
    earlier: deque[Any] = deque(maxlen=_NODES_BEFORE + 1)
    tried: set[Any] = set()
    for element in tree.iter():
        if element is heading:
            seen = True
            continue
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "head", "title", "meta", "link"):
            continue
        if not seen:
            earlier.append(element)
            continue
        nodes += 1
        if element.tag == "p":
            prose += len(words_of(element))
        if nodes > _NODES_AFTER or prose > _PROSE:
            break
        below.extend(_read_near(element, declared, tried))
        if len(lines) < _SHORT_LINES and any(c.isdigit() for c in element.text or "") and not lies_around(element):
            lines.extend(line for line in [words_of(element)] if len(line) <= _SHORT_LINE)
    above: list[PrintedDate] = []
    for distance, element in enumerate(reversed(earlier) if not below else ()):
        if _is_of_heading(element, heading, distance):
            above.extend(_read_near(element, declared, tried))
    return Beside(tuple(below or above), tuple(lines))


def _is_of_heading(element: Any, heading: Any, distance: int) -> bool:
    """Whether an element above the headline belongs to its article rather than to the top of the site."""
    around = list(heading.iterancestors("article", "main"))
    if any(node in around for node in element.iterancestors("article", "main")):
        return True
    names = " ".join(
        f"{node.get('class') or ''} {node.get('id') or ''}" for node in (element, *element.iterancestors())
    )
    outside = around or next(element.iterancestors("header"), None) is not None or element.tag == "header"
    return not outside and distance < _NEAR_ABOVE and not _TODAY.search(names.lower())


def _read_near(element: Any, declared: Declared, tried: set[Any]) -> list[PrintedDate]:
    """The date of the line an element belongs to, tried once: its block, else the element alone."""
    own = "".join(filter(None, (element.text, *(child.tail for child in element))))
    stamp = element.get("datetime") if element.tag == "time" else None
    if not (stamp or re.search(r"\d{4}|[年년]", own) or (own.strip().isdecimal() and len(own.strip()) == 4)):
        return []
    if lies_around(element):
        return []
    block = element
    while block.tag not in _BLOCKS and block.getparent() is not None:
        block = block.getparent()
    outer = block.getparent()
    for candidate in (outer, block, element):
        if candidate is None or candidate in tried:
            continue
        words = words_of(candidate)
        if not words or len(words) > _LONGEST_LINE:
            continue
        tried.add(candidate)
        found = read_head_date(words, day_first=declared.day_first, language=declared.language)
        if found:
            tried.update(candidate.iterdescendants())
            return [found]
    machine = read_stamp_value(stamp, declared.day_first) if stamp else None
    # A stamp in universal time is not what the paper prints.
    if machine is None or machine.minute is not None:
        return []
    return [PrintedDate(machine.date, "updated" if tells_update(element) else "plain")]


def tells_update(element: Any) -> bool:
    """Whether a time element, or what holds it, calls itself an update."""
    names = [
        f"{node.get('class') or ''} {node.get('itemprop') or ''}"
        for node in (element, element.getparent())
        if node is not None
    ]
    words = words_of(element.getparent()) if element.getparent() is not None else ""
    label = re.match(r"(?:last )?(?:updated|modified)", words, re.IGNORECASE) if len(words) <= _LONGEST_LINE else None
    return label is not None or any(re.search(r"updat|modif", name, re.IGNORECASE) for name in names)
