"""Many articles in one text: the exports of press databases, and texts with several articles under one another.

One small cutter a format; the first that knows a text cuts it.
"""

from __future__ import annotations

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


_ARTICLE = re.compile(r"<article\b", re.IGNORECASE)


def cut_text(text: str) -> list[Piece] | None:
    """The articles of an export, or of a text with several; None when ``text`` is neither."""
    return _cut_export(text) or cut_several(text)


def may_hold_several(html: str) -> bool:
    """Whether it is worth while to look for several articles in a page: told by a few words, without parsing it."""
    if any(mark in html for mark in ("DocPublicationName", "articleParagraph", "Headline")):
        return True
    return len(_ARTICLE.findall(html)) > 1 or _DATABASE.search(html) is not None


def cut_page(tree: Any, html: str) -> list[Piece] | None:
    """The articles of a page that is an export or holds several whole ones; None when it is neither.

    tree: the parsed page; elements may be taken out of it when articles are found.
    Raises InputError for a page that no library can read.
    """
    if "DocPublicationName" in html:
        return cut_europresse(tree)
    if "articleParagraph" in html or "Headline" in html:
        pieces = cut_factiva_page(tree)
        if pieces:
            return pieces
    if _DATABASE.search(html):
        for rule in tree.iter("hr"):  # stands between the records of a page, as underscores do in a text
            rule.tag, rule.text = "p", "_" * 20
        pieces = _cut_export(text_of(tree))
        if pieces:
            return pieces
    return cut_blocks_of(tree, html)


def _cut_export(text: str) -> list[Piece] | None:
    return cut_nexis(text) or cut_factiva(text) or cut_proquest(text)
