"""XML: feeds, the news trade's exchange formats and XHTML, told apart by the first element of the file."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator

from summarizer.articles.assembly import Found
from summarizer.articles.web.pages import read_page
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_READERS = {"feed": "feeds:read_feed", "newsml": "newsml:read_newsml", "nitf": "newsml:read_newsml"}
_PAGES = ("page", "xhtml")
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]{0,60})")


def read_xml(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of an XML file. Raises InputError for a kind of XML that holds none."""
    if not raw.strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    kind = importlib.import_module(f"{__package__}.xml_kinds").xml_kind(raw)
    if kind in _PAGES:
        yield from read_page(raw, name)
    elif kind in _READERS:
        module, _, function = _READERS[kind].partition(":")
        yield from getattr(importlib.import_module(f"{__package__}.{module}"), function)(raw, name)
    else:
        root = _ROOT.search(raw)
        told = f' (its root is "{root.group(1).decode()}")' if root else ""
        raise InputError(name, f"is XML of an unknown kind{told}; what is read is RSS, Atom, NewsML, NITF and XHTML")
