"""Article words as safe print: one line, no control marks, and as Markdown no markup of their own."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SPECIAL = re.compile(r"[\\`*_{}\[\]|~]")
_STARTS = re.compile(r"^(?:[-+#=:]|\d+[.)](?=\s|$))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def printable(text: str) -> str:
    """Text on one line: runs of white space become one space; control and direction marks go.

    Print only: the stored quote keeps every character.
    """
    return " ".join(_UNPRINTABLE.sub("", text).split())


def clean(text: str) -> str:
    """Text as it can be printed beside other text: like ``printable``, but a space at either end stays."""
    return " ".join(re.split(r"\s+", _UNPRINTABLE.sub("", text)))


def escape(text: str) -> str:
    """Bare text as inline Markdown on one line.

    >>> escape("[x](javascript:1) <b>")
    '\\\\[x\\\\](javascript:1) &lt;b&gt;'
    """
    bare = _SPECIAL.sub(lambda m: "\\" + m[0], re.sub("[&<>]", lambda m: _ENTITIES[m[0]], printable(text)))
    start = _STARTS.match(bare)
    return bare[: start.end() - 1] + "\\" + bare[start.end() - 1 :] if start else bare
