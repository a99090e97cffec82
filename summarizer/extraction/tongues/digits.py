"""What a run of digits means: by the language's separators, and in every script's digits.

"1.204" is one thousand in German and one and a bit in English. Where a language is not told, or prints both ways by
country, both meanings are given: the gate asks whether a value can stand there. A run that is no plain number
("15,16,3", "10.15.7") means nothing.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.extraction.tongues.lexicon import Lexicon

_SPACES = " \u00a0\u2007\u2009\u202f"
_POINTS = ".,٫·"
_GROUPS = "٬'’" + _SPACES
RUN = (
    rf"(?<!\d)\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[{_POINTS}]\d+(?![{_POINTS}]?\d))?"
    rf"|\d+(?:[{_POINTS}٬'’]\d+)*"
)
"""A regular expression for a run of digits with all that may belong to it."""
_PARTS = re.compile(r"\D")


def meanings(run: str, lexicon: Lexicon) -> tuple[Decimal, ...]:
    """The numbers a run of digits can mean, the likeliest first; none if it is no plain number."""
    joints = _PARTS.findall(run)
    parts = _PARTS.split(run)
    if not joints:
        return (_number(run),)
    if len(joints) > 1 and joints[-1] != joints[0]:
        if len(set(joints[:-1])) > 1 or joints[-1] not in _POINTS or not _grouped(parts[:-1], joints[0]):
            return ()
        return (_number("".join(parts[:-1]), parts[-1]),)
    if len(joints) > 1 or joints[0] in _GROUPS:
        return (_number("".join(parts)),) if _grouped(parts, joints[0]) and joints[0] != "٫" else ()
    return _one_joint(parts[0], joints[0], parts[1], lexicon)


def _one_joint(head: str, joint: str, tail: str, lexicon: Lexicon) -> tuple[Decimal, ...]:
    broken = _number(head, tail)
    if joint == "٫":
        return (broken,)
    point = lexicon.decimal == "."
    mixed = lexicon.words.mixed or not lexicon.decimal
    if len(tail) == 3 and len(head) <= 3 and int(head):
        whole = _number(head + tail)
        if joint == lexicon.group or joint != lexicon.decimal:
            return (whole,) if lexicon.decimal else (whole, broken)
        return (whole, broken) if mixed else (broken,)
    if joint == "," and point and not mixed:
        return ()
    return (broken,)


def _grouped(parts: list[str], joint: str) -> bool:
    """Whether the parts are groups of a thousand, or of a hundred as in India: "12,34,567"."""
    first, *middle, last = parts
    if len(first) > 3 or len(last) != 3 or not int(first):
        return False
    hundreds = joint == "," and len(first) < 3 and all(len(part) == 2 for part in middle)
    return hundreds or all(len(part) == 3 for part in middle)


def _number(whole: str, broken: str = "") -> Decimal:
    """Decimal takes the digits of every script."""
    return Decimal(f"{whole}.{broken}" if broken else whole)
