"""Europresse (Eureka.cc): pages with one ``<article>`` a document, or one table cell in older ones.

Layouts as read by the R package tm.plugin.europresse. The footer's certificate bears the day of
the download, which is not the paper's.
"""

from __future__ import annotations

import re
from typing import Any

from summarizer.articles.exports.base import Piece, credited, has_class, join_body, text_of, tidy_or_none, words_of
from summarizer.articles.exports.dates import find_date
from summarizer.articles.given import Given

_END = re.compile(
    r"(?:(?:©|\(c\)|copyright)\s*\d{4}\b|num[ée]ro de document\b|document number\b|news·\d{8}).*", re.IGNORECASE
)
_OUTLET_END = re.compile(
    r"\s*(?:,?\s(?:no|n°|nº|num[ée]ro|issue)\.?\s?\d|•|\||,\s*(?:p\.|pp\.)\s?\d|\s\d+ (?:mots|words)).*", re.I
)
_DOCUMENT_NUMBER = re.compile(r"news·(\d{4})(\d{2})(\d{2})·")
_TITLES = ("titreArticleVisu", "TitreArticleVisu", "rdp__articletitle", "titreArticle")
_BODIES = ("docOcurrContainer", "DocText")
_AUTHORS = ("docAuthors", "sm-margin-bottomNews")


def cut_europresse(tree: Any) -> list[Piece] | None:
    """The articles of a Europresse page; None when it is none. Raises InputError."""
    holders = [block for block in tree.iter("article") if _first(block, "DocPublicationName") is not None]
    if not holders:
        names = tree.xpath(f"//*[{has_class('DocPublicationName')}]")
        holders = list(dict.fromkeys(cell for name in names for cell in [_cell(name)] if cell is not None))
    return [_read_block(block) for block in holders] or None


def _cell(name: Any) -> Any:
    """The table cell around an outlet's name."""
    return next(iter(name.iterancestors("td")), None)


def _first(block: Any, *classes: str) -> Any:
    """The first element of one of these classes, the first class first; None without one."""
    for name in classes:
        found = block.xpath(f".//*[{has_class(name)}]")
        if found:
            return found[0]
    return None


def _read_block(block: Any) -> Piece:
    name = _first(block, "DocPublicationName")
    outlet = _OUTLET_END.sub("", next((part for part in name.itertext() if part.strip()), "").strip())
    titled = _first(block, *_TITLES)
    author = _first(block, *_AUTHORS)
    given = Given(
        title=tidy_or_none(words_of(titled)) if titled is not None else None,
        date=_read_date(block),
        outlet=tidy_or_none(outlet),
        agencies=credited(outlet, words_of(author) if author is not None else ""),
    )
    return Piece(given, _read_body(block, given.title))


def _read_date(block: Any) -> str | None:
    """The date in the document's header, else the one in its number."""
    header = " ".join(words_of(node) for node in block.xpath(f".//*[{has_class('DocHeader')}]"))
    below = [
        words_of(node) for node in block.xpath(f".//*[{has_class('DocTitreSousSection')}]/following-sibling::*[1]")
    ]
    printed = next((date for date in map(find_date, [header, *below]) if date), None)
    number = _DOCUMENT_NUMBER.search(words_of(block)) if printed is None else None
    return find_date("-".join(number.groups())) if number else printed


def _read_body(block: Any, title: str | None) -> str:
    """The text in the container made for it, else in the section, else all below the title."""
    container = _first(block, *_BODIES)
    if container is None:
        container = next(iter(block.iter("section")), None)
    lines = (text_of(container) if container is not None else text_of(block)).split("\n")
    if container is None and title:
        lines = lines[next((n + 1 for n, line in enumerate(lines) if " ".join(line.split()) == title), 0) :]
    return join_body(lines[: next((n for n, line in enumerate(lines) if _END.match(line.strip())), len(lines))])
