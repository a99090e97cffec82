"""Which stretches of an article stand between quotation marks."""

from __future__ import annotations

import re

_OPENING, _CLOSING, _PLAIN = "“«„‟〝", "”»〞", '"＂'
_MARK = re.compile(f"[{_OPENING}{_CLOSING}{_PLAIN}]")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SINGLE_OPEN = re.compile(r"(?<![\w])['‘‚](?=\S)")
_SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?!\w)")


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of ``text`` inside double quotation marks, marks left out.

    A quotation left open at the end of a paragraph goes on to the next mark of the next one,
    unless that begins with a mark of its own, as a speech of several paragraphs does.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    crossed = 0
    breaks = [match.span() for match in _PARAGRAPH.finditer(text)] + [(len(text), len(text))]
    at = 0
    for stop, following in breaks:
        for mark in _MARK.finditer(text, at, stop):
            char, place = mark[0], mark.start()
            if opened is not None and (char not in _OPENING or text[opened - 1] == "„"):
                found.append((opened, place))
                opened = None
            elif opened is None and char not in _CLOSING:
                opened, crossed = place + 1, 0
        if opened is not None:
            crossed += 1
            if crossed > 1 or text[following : following + 1] in tuple(_OPENING + _PLAIN):
                found.append((opened, stop))
                opened = None
        at = following
    if opened is not None:
        found.append((opened, len(text)))
    return tuple(found)


def is_quoted(text: str, start: int, end: int, double: tuple[tuple[int, int], ...]) -> bool:
    """Whether a stretch lies between quotation marks: the given double ones, or single ones around it in its paragraph."""
    if any(left <= start and end <= right for left, right in double):
        return True
    left = max((m.end() for m in _PARAGRAPH.finditer(text, 0, start)), default=0)
    after = _PARAGRAPH.search(text, end)
    right = after.start() if after else len(text)
    opened = _SINGLE_OPEN.search(text, left, start + 1)
    closed = _SINGLE_CLOSE.search(text, max(end - 1, start), right)
    return opened is not None and opened.start() <= start and closed is not None
