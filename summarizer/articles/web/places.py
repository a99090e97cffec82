"""Where on a page an element stands: in the article, or in what surrounds it."""

from __future__ import annotations

import re
from typing import Any

AROUND = ("nav", "footer", "aside", "form", "script", "style", "noscript", "template", "head", "iframe", "svg")
_NAMES = re.compile(
    r"related|recommend|popular|most-?read|trending|sidebar|teaser|comment|promo|newsletter|footer|ticker|masthead"
)
_NEAR, _FAR = 6, 12


def lies_around(element: Any) -> bool:
    """Whether an element is part of a menu, a teaser, a footer or comments, by its tag and names or those around it."""
    node, depth = element, 0
    while node is not None and depth < _FAR:
        if node.tag in AROUND:
            return True
        if node.tag not in ("body", "html") and depth < _NEAR and is_named_around(node):
            return True
        node, depth = node.getparent(), depth + 1
    return False


def is_named_around(element: Any) -> bool:
    """Whether an element's own class or id says that it surrounds an article."""
    return _NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}".lower()) is not None


def words_of(element: Any, limit: int = 1_000) -> str:
    """The words of an element, parts apart by a space; of a long one only a little more than ``limit`` characters.

    Bounded, so that many small elements inside a giant one cost no more than they are.
    """
    parts: list[str] = []
    size = 0
    for part in element.itertext():
        parts.append(part)
        size += len(part.strip()) + 1
        if size > limit:
            break
    return " ".join(" ".join(parts).split())
