"""What comes in: an article as stored, the evidence base every citation points into."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

MarkKind = Literal["stamp", "caption", "link", "heading", "furniture"]


class Value(BaseModel):
    """A plain immutable value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mark(Value):
    """A stretch of an article's text that is not reporting: characters ``start`` to ``end``."""

    start: int
    end: int
    kind: MarkKind


class Article(Value):
    """One article as stored.

    id: ``a-`` and 12 hex digits of the content's digest (text and given metadata, no file name).
    text: the stored text; never altered after reading, so character offsets stay true.
    date: the publication date the input carries (ISO ``YYYY-MM-DD``), often a page stamp; date_is_guess: nothing says so.
    stub: in plain words why only a part of the article is there; None for a whole one.
    language: of the text, two letters of ISO 639-1; None where it is not told apart.
    agencies: news agencies credited in print.
    marks: captions, links, headings and page furniture inside ``text``: marked, not deleted.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    url: str | None = None
    date_is_guess: bool = False
    stub: str | None = None
    language: str | None = None
    marks: tuple[Mark, ...] = ()


class Source(Value):
    """Where an article was read from: a path (with ``#n`` for the n-th object of a JSON file)."""

    name: str
    article: str


class InputFailure(Value):
    """An input that could not be read, and why; the other inputs go on."""

    name: str
    reason: str
