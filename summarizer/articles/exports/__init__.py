"""Many articles in one text: the exports of press databases, and texts with several articles under one another.

One small cutter a format; the first that knows a text cuts it.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from summarizer.articles.exports.base import Piece, articles_of, text_of
from summarizer.articles.exports.blocks import cut_blocks_of
from summarizer.articles.exports.europresse import cut_europresse
from summarizer.articles.exports.factiva import cut_factiva
from summarizer.articles.exports.factiva_page import cut_factiva_page
from summarizer.articles.exports.nexis import cut_nexis
from summarizer.articles.exports.proquest import cut_proquest
from summarizer.articles.exports.several import cut_several, seems_several

__all__ = ["Piece", "articles_of", "cut_page", "cut_text", "may_hold_several", "seems_several"]

# What a page of a database cannot do without; only such a page is flattened to be cut as text.
_DATABASE = re.compile(
    r"\d\s+(?:of|de|von|di|van|sur)\s+\d+\s+D[OK]|End of Document|Load-Date|ProQuest document ID|Publication title:"
    r"|(?:Document|Dokument|Documento) [A-Z]{2,8}0\d{4}",
    re.IGNORECASE,
)


_MARKS = (
    "End of Document",
    "Load-Date",
    "ProQuest document ID",
    "Publication title:",
    "DOCUMENT",
    "DOKUMENT",
    "Document ",
    "Dokument ",
    "Documento ",
)
_FACTIVA = re.compile(r"class=[\"']?[a-z]{2,6}Headline[\"'\s>]")


def cut_text(text: str) -> list[Piece] | None:
    """The articles of an export, or of a text with several; None when ``text`` is neither."""
    return _cut_export(text) or cut_several(text)


def may_hold_several(html: str) -> bool:
    """Whether it is worth while to look for several articles in a page: told by a few words, without parsing it."""
    if "DocPublicationName" in html or "articleParagraph" in html or ("Headline" in html and _FACTIVA.search(html)):
        return True
    if html.count("<article") + html.count("<ARTICLE") > 1:
        return True
    return any(mark in html for mark in _MARKS) and _DATABASE.search(html) is not None


def cut_page(tree: Any, html: str) -> list[Piece] | None:
    """The articles of a page that is an export or holds several whole ones; None when it is neither.

    tree: the parsed page; elements are taken out of it where articles are found, and only there.
    Raises InputError for a page that no library can read.
    """
    if "DocPublicationName" in html:
        return cut_europresse(tree)
    if "articleParagraph" in html or _FACTIVA.search(html):
        pieces = cut_factiva_page(tree)
        if pieces:
            return pieces
    if _DATABASE.search(html):
        tree = copy.deepcopy(tree)  # a page that proves to be none is read on from its own tree
        for rule in tree.iter("hr"):  # stands between the records of a page, as underscores do in a text
            rule.tag, rule.text = "p", "_" * 20
        pieces = _cut_export(text_of(tree))
        if pieces:
            return pieces
    return cut_blocks_of(tree, html)


def _cut_export(text: str) -> list[Piece] | None:
    return cut_nexis(text) or cut_factiva(text) or cut_proquest(text)
