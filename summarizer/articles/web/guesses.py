"""A date for a page that tells none: htmldate's guess, from anything on the page that looks like one."""

from __future__ import annotations

import importlib
import logging
from copy import deepcopy
from typing import Any

_LONGEST = 2_000_000


def guess_date(tree: Any, url: str | None) -> str | None:
    """The most plausible day (ISO) for a page; None without one. The caller must call it a guess."""
    library = importlib.import_module("htmldate")
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = library.find_date(deepcopy(tree), url=url, original_date=True, extensive_search=True)
    except Exception:  # noqa: BLE001 a guess that fails is no guess
        return None
    return str(found) if found else None
