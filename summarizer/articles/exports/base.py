"""What every cutter of an export hands on, and how its pieces become articles.

A cutter finds where one article ends and the next begins, and what the export says of each.
An export's own furniture (delivery page, hit list, subject terms, load dates) is not reporting
and stays out of the text.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.given import Given
from summarizer.articles.markup import extract_fragment_text
from summarizer.articles.printed.agencies import find_agencies, read_credit, unite
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_COPYRIGHT = re.compile(r"(?:copyright\b|©|\(c\)|\d{4}|all rights reserved|[\s,.;:])+", re.IGNORECASE)
_SHORTEST_FULL_NAME = 5


@dataclass(frozen=True)
class Piece:
    """One article of an export: what the export says of it, and its text (empty when there is none)."""

    given: Given
    body: str


def articles_of(pieces: Sequence[Piece], name: str) -> Iterator[Found | InputFailure]:
    """The articles of a cut file, named ``name#1``, ``name#2`` and so on; a single one is named as the file.

    A piece without text is a failure that names its title; the rest goes on.
    """
    for number, piece in enumerate(pieces, start=1):
        place = f"{name}#{number}" if len(pieces) > 1 else name
        if not piece.body.strip():
            which = f'article "{piece.given.title}"' if piece.given.title else "an article without title"
            reason = f"holds only the headers of {which}, no text; export it again with its full text"
            yield InputFailure(name=place, reason=reason)
            continue
        try:
            yield Found(place, assemble_article(piece.body, piece.given, place, lead_with_title=True))
        except InputError as problem:
            yield InputFailure(name=place, reason=problem.reason)


def text_of(element: Any) -> str:
    """The words of an element of a page as plain text, paragraphs apart by a blank line. Raises InputError."""
    serialize = importlib.import_module("lxml.etree").tostring
    return extract_fragment_text(serialize(element, encoding="unicode", with_tail=False), "the page")


def words_of(element: Any) -> str:
    """The words of an element in one line."""
    return tidy(" ".join(element.itertext()))


def has_class(name: str) -> str:
    """The XPath condition that an element carries the class ``name``."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def tidy(words: str) -> str:
    """``words`` with every run of white space as one blank."""
    return " ".join(words.split())


def tidy_or_none(words: str) -> str | None:
    """``words`` in one line; None when there are none."""
    return tidy(words) or None


def join_body(lines: Iterable[str]) -> str:
    """Lines as a text: no white space at their ends, no blank lines around, one between paragraphs."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def credited(outlet: str, byline: str = "", rights: str = "") -> tuple[str, ...]:
    """Agencies that an export credits: in the byline, as the source itself, as the one holder of the rights."""
    holder = read_credit(_COPYRIGHT.sub(" ", rights).strip())
    return unite((*_agency_as_outlet(outlet), *find_agencies(byline), *holder))


def _agency_as_outlet(outlet: str) -> tuple[str, ...]:
    """The agency a source is: "Agence France Presse -- English", "Associated Press International"."""
    words = re.split(r" -{1,2} |[(;,]", outlet)[0].split()
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        found = read_credit(name)
        if found and (size == len(words) or len(name) >= _SHORTEST_FULL_NAME):
            return found
    return ()
