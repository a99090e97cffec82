"""A date for a page that tells none: htmldate's guess, from anything on the page that looks like one."""

from __future__ import annotations

import importlib
import logging
from copy import deepcopy
from typing import Any

_LONGEST_LINE = 120
# Fixed, so that a page reads alike on every day.
_LATEST = "2099-12-31"


def guess_date(tree: Any, url: str | None) -> str | None:
    """The most plausible day (ISO) for a page; None without one. The caller must call it a guess."""
    page = deepcopy(tree)
    for paragraph in list(page.iter("p", "li", "blockquote", "td")):
        # A date inside a sentence is the day of an event.
        if len(paragraph.text_content()) > _LONGEST_LINE:
            paragraph.drop_tree()
    library = importlib.import_module("htmldate")
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = library.find_date(page, url=url, original_date=True, extensive_search=True, max_date=_LATEST)
    except Exception:  # noqa: BLE001 a guess that fails is no guess
        return None
    return str(found) if found else None
