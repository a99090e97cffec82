"""The title an office program keeps of a file, where somebody gave it one."""

from __future__ import annotations

import re

_JUNK = re.compile(
    r"(?:untitled|document|dokument|slide|presentation|powerpoint|title|titel|microsoft|normal|print|page|layout|doc)?"
    r"[\s._-]*\d*|(?:microsoft|adobe|powerpoint|word|quark|indesign)\b.*|.*\.(?:docx?|rtf|pdf|exe|indd|qxd|p65|html?|txt|tmp|pages|odt)"
    r"|https?://\S*|[\w-]*[\\/][\w\\/-]*",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 4, 300


def own_title(value: str | None) -> str | None:
    """The title as one line; None for what programs fill in by themselves (``Microsoft Word - x.doc``, ``Untitled1``)."""
    words = " ".join((value or "").split())
    return words if _SHORTEST <= len(words) <= _LONGEST and not _JUNK.fullmatch(words) else None
