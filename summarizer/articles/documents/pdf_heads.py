"""What is printed on every page of a PDF and is none of its text: running heads, page numbers, a browser's stamps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.articles.documents.pdf_lines import Segment

_ZONE = 0.12
"""The share of a page's height, at its head and its foot, in which running heads stand."""
_LINES = 4
_APART = 0.9
"""Of the letters' size: the gap between a running head and the text."""
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|pg\.?|p\.|seite|página|pagina|pág\.|стр\.?|страница|صفحة|第)\s*)?\d{1,6}"
    r"(?:\s*(?:/|of|de|von|sur|di|van|из|من|\|)\s*\d{1,4})?\s*(?:页|ページ|頁)?[\W_]*",
    re.IGNORECASE,
)
# Chrome and Firefox print "3/4/31, 6:20 PM", in the order of the reader's country: the hour somebody printed the page.
_PRINTED_AT = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Printed:
    """A PDF's pages without what repeats on them.

    pages: the segments of each page. feet: what stood at the foot of the pages, told once.
    title, address: what a browser printed of the page it printed from.
    """

    pages: tuple[tuple[Segment, ...], ...]
    feet: tuple[str, ...] = ()
    title: str | None = None
    address: str | None = None


def drop_heads(pages: Sequence[tuple[Sequence[Segment], float]]) -> Printed:
    """The pages, each its segments and its height, without page numbers, repeated heads and a browser's stamps.

    A running head is kept where it stands first, as it may print the outlet and the date.
    """
    zones = [(_zone(segments, height, top=True), _zone(segments, height, top=False)) for segments, height in pages]
    stamped = [_is_printout([*head, *foot]) for head, foot in zones]
    repeated = _repeated(zones)
    seen: set[str] = set()
    kept, feet, titles, addresses = [], [], [], []
    for (segments, _), (head, foot), by_browser in zip(pages, zones, stamped, strict=True):
        dropped: set[int] = set()
        for segment in (*head, *foot):
            address = _ADDRESS.fullmatch(segment.text)
            if _PAGE_NUMBER.fullmatch(segment.text):
                dropped.add(id(segment))
            elif by_browser and (_PRINTED_AT.fullmatch(segment.text) or address):
                dropped.add(id(segment))
                addresses += [segment.text] if address and segment.text.lower().startswith("http") else []
            elif by_browser and any(segment is s for s in _beside_stamp(head)):
                dropped.add(id(segment))
                titles.append(segment.text)
            elif _key(segment) in repeated:
                first = _key(segment) not in seen
                seen.add(_key(segment))
                in_foot = any(segment is s for s in foot)
                if in_foot and first:
                    feet.append(segment.text)
                if in_foot or not first:
                    dropped.add(id(segment))
        kept.append(tuple(segment for segment in segments if id(segment) not in dropped))
    return Printed(tuple(kept), tuple(feet), next(iter(titles), None), next(iter(addresses), None))


def _zone(segments: Sequence[Segment], height: float, *, top: bool) -> list[Segment]:
    """The segments near an edge of a page, up to the first gap between them and its text; the outermost line without one."""
    near = [s for s in segments if (s.bottom < _ZONE * height if top else s.top > (1 - _ZONE) * height)]
    lines: list[list[Segment]] = []
    for segment in sorted(near, key=lambda s: s.middle, reverse=not top):
        if lines and abs(segment.middle - lines[-1][0].middle) < 0.5 * segment.size:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    within = [s for s in segments if not any(s is n for n in near)]
    edges = [*lines, sorted(within, key=lambda s: s.middle, reverse=not top)[:1]]
    for count, (one, two) in enumerate(pairwise(edges), start=1):
        if count > _LINES or not two or _gap(one, two) > _APART * one[0].size:
            lines = lines[: min(count, _LINES)]
            break
    else:
        lines = lines[:1]
    return [segment for line in lines for segment in line if not segment.row]


def _gap(one: list[Segment], two: list[Segment]) -> float:
    """The empty space between two lines, whichever is the upper one."""
    return max(
        min(s.top for s in two) - max(s.bottom for s in one), min(s.top for s in one) - max(s.bottom for s in two)
    )


def _repeated(zones: Sequence[tuple[list[Segment], list[Segment]]]) -> frozenset[str]:
    """What stands at one edge of several pages, but for its numbers; on a fifth of them where there are many."""
    pages: dict[str, set[int]] = defaultdict(set)
    for number, (head, foot) in enumerate(zones):
        for segment in (*head, *foot):
            pages[_key(segment)].add(number)
    least = max(2, len(zones) // 5)
    return frozenset(key for key, on in pages.items() if len(on) >= least)


def _key(segment: Segment) -> str:
    return f"{round(segment.middle / 10)} " + re.sub(r"\d+", "#", segment.text.lower())


def _is_printout(zone: list[Segment]) -> bool:
    """Whether a browser printed the page: the hour of printing and an address stand at its edges."""
    return any(_PRINTED_AT.fullmatch(s.text) for s in zone) and any(_ADDRESS.fullmatch(s.text) for s in zone)


def _beside_stamp(head: list[Segment]) -> list[Segment]:
    """What stands on the line of a browser's stamp at the head of a page: the page's title."""
    stamps = [s for s in head if _PRINTED_AT.fullmatch(s.text) or _ADDRESS.fullmatch(s.text)]
    return [s for s in head if any(s is not stamp and abs(s.middle - stamp.middle) < 2 for stamp in stamps)]
