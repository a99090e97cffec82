"""XML: feeds, the news trade's exchange formats and XHTML, told apart by what stands in the file."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from typing import Any

from summarizer.articles.assembly import Found
from summarizer.articles.web.pages import read_page
from summarizer.errors import InputError
from summarizer.records.article import InputFailure

_READERS = {"feed": "feeds:read_feed", "newsml": "newsml:read_newsml", "nitf": "newsml:read_newsml"}
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]{0,60})")
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def read_xml(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of an XML file. Raises InputError for a kind of XML that holds none, and for one with entities."""
    if not raw.strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    if _ENTITY.search(raw):  # an entity may stand for a million others, or for a file of this machine
        raise InputError(name, "declares entities, which are not expanded; give the articles as HTML or text")
    kind = _feeds().xml_kind(raw)
    if kind == "page":
        yield from read_page(raw, name)
    elif kind in _READERS:
        module, _, function = _READERS[kind].partition(":")
        yield from getattr(importlib.import_module(f"{__package__}.{module}"), function)(raw, name)
    else:
        root = _ROOT.search(raw)
        told = f' (its root is "{root.group(1).decode()}")' if root else ""
        known = "RSS, Atom, NewsML, NITF and XHTML"
        raise InputError(name, f"is XML of an unknown kind{told}; what is read is {known}")


def _feeds() -> Any:
    return importlib.import_module(f"{__package__}.feeds")
