"""What is known of one article once its answer has passed the gate: the merger's only input.

A record carries its article whole, so a file of records is evidence enough: quotes can be
checked and text families measured without the folder the articles came from.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from summarizer.records.answer import (
    Background,
    Claim,
    Condition,
    Denial,
    Figure,
    Header,
    Item,
    OfficialMeasure,
    Outlook,
    Party,
    Position,
    Statement,
)
from summarizer.records.article import Article, Value

Tier = Literal["exact", "typography", "case"]
T = TypeVar("T", bound=Item)


class Citation(Value):
    """Where a line comes from: characters ``start`` to ``end`` of the article's stored text, which are ``quote``."""

    article: str
    quote: str
    start: int
    end: int


class Sourced(Value, Generic[T]):
    """An item and its proof.

    tier: how the model's quote was found: exact; typography (white space, quotation marks,
    dashes or ligatures differ); case (letter case differs as well).
    """

    item: T
    citation: Citation
    tier: Tier = "exact"


class Rejected(Value):
    """Something that was left out, and why.

    kind: the item's kind (``figure``, ``claim`` ...), ``answer`` for a whole unusable answer,
    ``article`` for an article that got none, ``input`` for an input that could not be read.
    article: the article's id, or the input's name.
    """

    article: str
    kind: str
    text: str
    quote: str = ""
    reasons: tuple[str, ...]


class ArticleRecord(Value):
    """One article, what it says, and what of the model's answer did not pass the gate.

    model: the model that says it answered; keys: the request keys of its answers, first to last.
    """

    article: Article
    header: Header
    parties: tuple[Party, ...] = ()
    figures: tuple[Sourced[Figure], ...] = ()
    claims: tuple[Sourced[Claim], ...] = ()
    denials: tuple[Sourced[Denial], ...] = ()
    measures: tuple[Sourced[OfficialMeasure], ...] = ()
    positions: tuple[Sourced[Position], ...] = ()
    statements: tuple[Sourced[Statement], ...] = ()
    conditions: tuple[Sourced[Condition], ...] = ()
    outlooks: tuple[Sourced[Outlook], ...] = ()
    background: tuple[Sourced[Background], ...] = ()
    rejected: tuple[Rejected, ...] = ()
    model: str = ""
    keys: tuple[str, ...] = ()


KINDS: tuple[str, ...] = (
    "figures", "claims", "denials", "measures", "positions", "statements", "conditions", "outlooks", "background",
)  # fmt: skip
"""The names of the item lists, the same in Answer and ArticleRecord, in the order they are asked for."""
