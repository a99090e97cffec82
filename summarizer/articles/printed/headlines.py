"""The headline of a plain text: its first line, where the lines around it show that it is one.

A text without a title is only less well named; a sentence taken for a title would be lost to the
reader as reporting. So the line must be short, end like no sentence, and stand over a date or a
byline.
"""

from __future__ import annotations

import re

from summarizer.articles.printed.dates import read_head_date
from summarizer.articles.printed.lines import Line
from summarizer.articles.printed.outlets import is_outlet_name
from summarizer.articles.printed.patterns import BYLINE

_LONGEST = 160
_SHORTEST = 8
_NEAR = 4
_SENTENCE_ENDS = (".", ":", ";", ",", "。", "۔", "।", "…")
# "PORTEL (AP) — ...", "Subject: ...", "* item", "[Text]": other things than headlines.
_NO_HEADLINE = re.compile(r"[#>*|\[({•=_+-]|[\w -]{2,20}: \S.*@|.{0,60}\) ?[–—-]|https?://|www\.")


_LABEL = re.compile(
    r"(?:title|headline|titel|titre|título|titolo|заголовок|başlık|العنوان|标题|제목)\s?[:：]\s+(?P<title>\S.*)",
    re.IGNORECASE,
)
_OUTLET_LABEL = re.compile(
    r"(?:source|outlet|publication|newspaper|publisher|media|quelle|fuente|fonte|bron|zeitung|journal|источник|来源|出处)\s?[:：]\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)


def read_head_outlet(lines: list[Line]) -> str | None:
    """The paper named on a line of its own beside the headline, above the date; None without one.

    A label ("Source: The Tarn Post") or a word of newspapers' names must tell it.
    """
    dated = [number for number, line in enumerate(lines[: _NEAR + 1]) if read_head_date(line.text)]
    for line in lines[: dated[-1] if dated else 0]:
        if is_outlet_name(line.text):
            return line.text.strip("*_ ")
    labelled = [found for line in lines[: _NEAR + 1] if (found := _OUTLET_LABEL.fullmatch(line.text))]
    return labelled[0].group("name").strip() if labelled and lines and _LABEL.fullmatch(lines[0].text) else None


def read_headline(lines: list[Line]) -> str | None:
    """The first line of a text that is its headline; None where it may as well be reporting."""
    if len(lines) < 2:
        return None
    if (labelled := _LABEL.fullmatch(lines[0].text)) is not None:
        return labelled.group("title")
    # The paper's name may stand over the headline.
    if is_outlet_name(lines[0].text) and len(lines) > 2 and not read_head_date(lines[1].text):
        lines = lines[1:]
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
