"""The reporting of a page: what it shows, with its captions, or the longer text it carries for machines."""

from __future__ import annotations

import html
import re
from typing import Any

from summarizer.articles.markup import extract_fragment_text, extract_main_text, looks_like_markup
from summarizer.articles.web.keeping import keep_parts
from summarizer.articles.web.meta import Declared

_LONGER = 1.2
_CONTAINED = 0.8
_SHORT = 1_200
_FEW_WORDS_SHOWN = 0.6
PAYWALLED = "only the opening is there; the page keeps the rest for subscribers"


def read_text(tree: Any, described: dict[str, Any], name: str) -> tuple[str, frozenset[str]]:
    """The text of a page and which of its lines are captions. Changes ``tree``: it is read last.

    described: the JSON-LD object of its article. Its body is taken where it is clearly longer than the
    page and holds what the page shows; the text is empty when neither has any.
    """
    captions = keep_parts(tree)
    shown = extract_main_text(tree, name)
    carried = _described_body(described, name)
    if len(carried) > _LONGER * len(shown) and _holds(carried, shown):
        return carried, frozenset()
    lines = (line.strip() for line in shown.split("\n"))
    return shown, frozenset(line for line in lines if line.removeprefix("- ") in captions)


def tell_stub(declared: Declared, described: dict[str, Any], text: str) -> str | None:
    """Why only a part of an article is there, by what its page says of paying; None for a whole one."""
    if not _costs(described) and (declared.first("article:content_tier") or "").lower() != "locked":
        return None
    words = len(text.split())
    promised = described.get("wordCount")
    if isinstance(promised, str) and promised.strip().isdigit():
        promised = int(promised)
    if isinstance(promised, int) and promised > 0:
        return PAYWALLED if words < _FEW_WORDS_SHOWN * promised else None
    return PAYWALLED if len(text) < _SHORT else None


def _costs(described: dict[str, Any]) -> bool:
    """Whether the page says that the article, or a part of it, is not free (schema.org isAccessibleForFree)."""
    parts = described.get("hasPart")
    claims = [described, *(parts if isinstance(parts, list) else [parts])]
    values = [claim.get("isAccessibleForFree") for claim in claims if isinstance(claim, dict)]
    return any(
        value is False or (isinstance(value, str) and value.rpartition("/")[2].lower() == "false") for value in values
    )


def _described_body(described: dict[str, Any], name: str) -> str:
    """The body a page's JSON-LD carries; empty without one."""
    body = described.get("articleBody")
    if isinstance(body, list):
        body = "\n".join(part for part in body if isinstance(part, str))
    if not isinstance(body, str):
        return ""
    body = html.unescape(body)
    plain = extract_fragment_text(body, name) if looks_like_markup(body) else body
    return plain.replace("\r\n", "\n").strip()


def _holds(carried: str, shown: str) -> bool:
    """Whether nearly all words the page shows, in their order of three, stand in the text it carries."""
    few = _triples(shown)
    return not few or len(few & _triples(carried)) >= _CONTAINED * len(few)


def _triples(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False)) or {tuple(words)} - {()}
