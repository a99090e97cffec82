"""What did not pass, what that costs, and how the model and the reader are told of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from summarizer.records.article import Article
from summarizer.records.record import Rejected

Cost = Literal["item", "line", "field"]
LONGEST_QUOTE = 2_000
LONGEST_LINE = 400
LONGEST_FIELD = 300
_SHOWN = 80


@dataclass(frozen=True)
class Fault:
    """Something of an answer that did not pass.

    kind: the item's kind, ``item`` where that cannot be read, or ``side``, X
    n: the item's number, by which it is asked for again; None for what has no number.
    cost: the whole item; its line, while the item stays; or one field, which is not asked for again.
    """

    kind: str
    index: int | None
    text: str
    quote: str
    reasons: tuple[str, ...]
    n: int | None = None
    cost: Cost = "item"

    def line(self) -> str:
        """The complaint as the model is told it: the item's number, the beginning of its quote, the reasons."""
        place = f"items[n={self.n}]" if self.n is not None else self.kind
        shown = " ".join((self.quote or self.text).split())
        shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
        return f"{place} ({shown!r}): {' '.join(self.reasons)}" if shown else f"{place}: {' '.join(self.reasons)}"

    def because(self, reason: str) -> Fault:
        """The same fault with one more reason."""
        return replace(self, reasons=(*self.reasons, plain(reason)))

    def rejected(self, article: Article) -> Rejected:
        """The fault as the record lists it, its texts cut to the length that fields may have."""
        return Rejected(
            article=article.id,
            kind=self.kind if self.cost == "item" or self.kind in ("header", "side", "answer") else self.cost,
            text=self.text[:LONGEST_LINE],
            quote=self.quote[:LONGEST_QUOTE],
            reasons=self.reasons,
        )


def plain(text: str) -> str:
    """Text that can be written anywhere: lone surrogates are escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
