"""Words from outside, fit to be printed: no character in them steers a terminal or turns a line around."""

from __future__ import annotations

import re

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, delete, C1
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"  # line ends and marks of direction
)


def printable(text: str) -> str:
    """``text`` without control characters; tabs and line feeds stay.

    >>> printable("no\\x1b[2J data")
    'no[2J data'
    """
    return _STEERING.sub("", text)


def escaped(json_text: str) -> str:
    """JSON text that says the same without a control character in it, so that it can be looked at on a terminal.

    >>> escaped('"a\x9bb"')
    '"a\\\\u009bb"'
    """
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", json_text)
