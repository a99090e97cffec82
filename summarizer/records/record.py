"""What is known of one article once its answer has passed the gate: the merger's only input.

A record carries its article whole, so a file of records is evidence enough: quotes can be
checked and copied texts found without the folder the articles came from.
"""

from __future__ import annotations

from typing import Literal

from summarizer.records.answer import Header, Item, Side
from summarizer.records.article import Article, Value

Tier = Literal["exact", "typography", "case"]


class Citation(Value):
    """Where a line comes from: characters ``start`` to ``end`` of the article's stored text, which are ``quote``."""

    article: str
    quote: str
    start: int
    end: int


class Sourced(Value):
    """An item and its proof.

    item: as answered; ``line`` is empty where it said more than the quote bears out.
    tier: how the model's quote was found: exact; typography (white space, quotation marks,
    dashes or ligatures differ); case (letter case differs as well).
    """

    item: Item
    citation: Citation
    tier: Tier = "exact"


class Rejected(Value):
    """Something that was left out, and why.

    kind: the item's kind (``figure``, ``claim`` ...; ``item`` if that cannot be read), ``line`` for a sentence that was dropped
    and ``field`` for a field that was set to null while the item stayed, ``header`` and ``side`` for parts of those, ``answer`` for a whole unusable answer, ``article`` for an article that got none, ``input`` for an input that could not be read.
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
    sides: tuple[Side, ...] = ()
    items: tuple[Sourced, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    model: str = ""
    keys: tuple[str, ...] = ()
