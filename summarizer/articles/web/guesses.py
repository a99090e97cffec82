"""A date for a page that tells none: htmldate's guess, from anything on the page that looks like one."""

from __future__ import annotations

import importlib
import logging
from copy import deepcopy
from typing import Any

from summarizer.articles.web.places import is_named_around

_LONGEST_LINE = 120
_SHORTEST_SENTENCE = 50
# Fixed, so that a page reads alike on every day.
_LATEST = "2099-12-31"


def guess_date(tree: Any, url: str | None) -> str | None:
    """The most plausible day (ISO) for a page; None without one. The caller must call it a guess."""
    page = deepcopy(tree)
    for paragraph in list(page.iter("p", "li", "blockquote")):
        # A date inside a sentence is the day of an event.
        if _is_prose(paragraph.text_content().strip()) and paragraph.getparent() is not None:
            paragraph.drop_tree()
    for element in [*page.iter("nav", "aside"), *page.xpath("//*[@class or @id]")]:
        around = element.tag in ("nav", "aside") or is_named_around(element)
        if around and element.tag not in ("html", "body") and element.getparent() is not None:
            element.drop_tree()
    library = importlib.import_module("htmldate")
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = library.find_date(page, url=url, original_date=True, extensive_search=True, max_date=_LATEST)
    except Exception:  # noqa: BLE001 a guess that fails is no guess
        return None
    # The first of January is what a bare year, such as that of a copyright, is made into.
    return str(found) if found and not str(found).endswith("-01-01") else None


def _is_prose(words: str) -> bool:
    """Whether words are a sentence rather than a line of a page."""
    ends = words.rstrip("\"'”’»)").endswith((".", "!", "?", "。", "।", "۔"))
    return len(words) > _LONGEST_LINE or (ends and len(words) > _SHORTEST_SENTENCE)
