"""The headline of a plain text: its first line, where the lines around it show that it is one.

A text without a title is only less well named; a sentence taken for a title would be lost to the
reader as reporting. So the line must be short, end like no sentence, and stand over a date or a
byline.
"""

from __future__ import annotations

import re

from summarizer.articles.printed.dates import read_head_date
from summarizer.articles.printed.lines import Line
from summarizer.articles.printed.patterns import BYLINE

_LONGEST = 160
_SHORTEST = 8
_NEAR = 4
_SENTENCE_ENDS = (".", ":", ";", ",", "。", "۔", "।", "…")
# "PORTEL (AP) — ...", "Subject: ...", "* item", "[Text]": other things than headlines.
_NO_HEADLINE = re.compile(r"[#>*|\[({•=_+-]|[\w -]{2,20}: \S.*@|.{0,60}\) ?[–—-]|https?://|www\.")


def read_headline(lines: list[Line]) -> str | None:
    """The first line of a text that is its headline; None where it may as well be reporting."""
    if len(lines) < 2:
        return None
    first = lines[0]
    if not _SHORTEST <= len(first.text) <= _LONGEST or first.text.endswith(_SENTENCE_ENDS):
        return None
    if _NO_HEADLINE.match(first.text) or BYLINE.fullmatch(first.text) or read_head_date(first.text):
        return None
    if not any(c.isalpha() for c in first.text):
        return None
    for line in lines[1 : 1 + _NEAR]:
        if read_head_date(line.text) or BYLINE.fullmatch(line.text):
            return first.text
        if len(line.text) > _LONGEST:
            break
    return None
