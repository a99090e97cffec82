"""Which sentences of a text a stretch of it touches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from summarizer.extraction.vocabulary.abbreviations import ABBREVIATIONS

_END = re.compile(
    r"(?:(?<![^\W\d_])(?P<word>[^\W\d_]+)(?P<stop>\.)|[.!?…؟۔।])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*(?P<next>[^\W_a-z]))|\n+"
    r"|[。！？｡][\"'”’」』）]*\s*"
)


class Sentences:
    """The sentences of a text, cut once.

    A full stop after an initial or an abbreviation ends none. A boundary that is missed only makes a
    sentence longer, so what is in doubt is left uncut.
    """

    def __init__(self, text: str) -> None:
        ends = [
            found.end()
            for found in _END.finditer(text)
            if not _abbreviated(found["word"], found["stop"]) and not (found["next"] or "").islower()
        ]
        self._bounds = [0, *ends, len(text)]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The characters from the first to the last sentence that the stretch touches."""
        left = self._bounds[max(0, bisect_right(self._bounds, start) - 1)]
        right = self._bounds[min(len(self._bounds) - 1, bisect_left(self._bounds, end))]
        return left, right


def _abbreviated(word: str | None, stop: str | None) -> bool:
    return bool(stop and word) and (len(word or "") == 1 or (word or "").lower() in ABBREVIATIONS)
