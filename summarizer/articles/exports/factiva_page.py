"""Factiva as a page: one ``<div class="article enArticle">`` a record, as fields in a table or as bare lines."""

from __future__ import annotations

import re
from typing import Any

from summarizer.articles.exports.base import Piece, text_of, words_of
from summarizer.articles.exports.factiva import NUMBER, read_record


def cut_factiva_page(tree: Any) -> list[Piece] | None:
    """The articles of a Factiva export as a page; None when it is none. Raises InputError."""
    found = [div for div in tree.iter("div") if re.search(r"(?:^|\s)article\s+[a-z]{2,6}Article(?:\s|$)", _class(div))]
    if not found:
        found = [div for div in tree.iter("div") if _class(div).split()[:1] == ["article"] and _headline(div)]
        found = [div for div in found if not any(_class(inner).split()[:1] == ["article"] for inner in div[:])]
    pieces = [_read_element(div) for div in found if _headline(div) or "articleParagraph" in _classes(div)]
    return pieces or None


def _read_element(div: Any) -> Piece:
    for paragraph in _below_text(div):
        paragraph.drop_tree()
    lines = [line.strip() for line in text_of(div).split("\n")]
    lines = lines[: next((n for n, line in enumerate(lines) if NUMBER.fullmatch(line)), len(lines))]
    authors = [words_of(node) for node in div.iter("div") if _class(node) == "author"]
    return read_record(lines, _headline(div), authors[0] if authors else None)


def _below_text(div: Any) -> list[Any]:
    """The paragraphs under the last one of the text: the publisher's name and the record's number."""
    paragraphs = list(div.iter("p"))
    last = max((n for n, p in enumerate(paragraphs) if "articleParagraph" in _class(p)), default=len(paragraphs))
    return paragraphs[last + 1 :]


def _class(element: Any) -> str:
    return str(element.get("class") or "")


def _classes(element: Any) -> str:
    return " ".join(_class(inner) for inner in element.iter())


def _headline(element: Any) -> str | None:
    """What a page marks as the headline: ``<span class="enHeadline">`` or ``<b class="enHeadline">``."""
    for node in element.iter("span", "b"):
        if re.search(r"(?:^|\s)[a-z]{2,6}Headline(?:\s|$)", _class(node)):
            return words_of(node) or None
    return None
