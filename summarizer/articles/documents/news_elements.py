"""Reading elements of agencies' XML by their own names, and their contents as plain text.

NITF's and XHTML's elements become HTML's, and HTML is turned into text in one place for all.
"""

from __future__ import annotations

import base64
import binascii
import importlib
import re
from typing import Any

from summarizer.articles.documents.xml_kinds import local_name
from summarizer.articles.strings import plain_text

_BODIES = ("inlinexml", "inlinedata", "datacontent")
_NOT_REPORTING = frozenset({"head", "body.head", "body.end", "media", "media-caption", "figure", "style", "script"})
_AS_HTML = {
    **dict.fromkeys(("hl1", "hl2", "hedline"), "h2"),
    **dict.fromkeys(("block", "body", "body.content", "bq", "credit", "note", "fn", "datasource"), "div"),
    **dict.fromkeys(("p", "li", "ul", "ol", "table", "tr", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6"), ""),
    **dict.fromkeys(("div", "section", "blockquote", "pre", "dl", "dt", "dd", "nitf-table"), ""),
}
_STRUCTURED = frozenset({"p", "div", "block", "li", "br", "h1", "h2", "hl2", "td", "pre"})


def find_all(element: Any, *names: str) -> list[Any]:
    """The elements of these names (lower case) below ``element`` in their order, without those inside a body."""
    wanted = set(names)
    return [found for found in _outside_bodies(element) if local_name(found) in wanted]


def _outside_bodies(element: Any) -> Any:
    """Every element below, bodies entered only where they are the item itself (NITF)."""
    stack = list(reversed(element))
    while stack:
        found = stack.pop()
        yield found
        if local_name(found) not in (*_BODIES, "body.content"):
            stack.extend(reversed(found))


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its name in lower case; None when it is absent or blank."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2].lower() == name and value.strip():
            return " ".join(str(value).split())
    return None


def one_line(element: Any) -> str | None:
    """All words in an element on one line; None without any."""
    return " ".join("".join(element.itertext()).split()) or None


def first_text(element: Any, name: str) -> str | None:
    """The words of the first element of this name that has some."""
    return next((line for found in find_all(element, name) if (line := one_line(found))), None)


def printed_title(item: Any) -> str | None:
    """The headline inside a body (NITF's ``hl1``), for items that give none beside it."""
    return next((line for found in item.iter() if local_name(found) == "hl1" and (line := one_line(found))), None)


def longest_text(item: Any, name: str) -> str:
    """The longest of an item's bodies as plain text; empty where it has none."""
    bodies = find_all(item, "body.content") if local_name(item) == "nitf" else find_all(item, *_BODIES)
    if local_name(item) == "nitf" and not bodies:
        bodies = find_all(item, "body")
    return max((_body_text(body, name) for body in bodies), key=len, default="").strip()


def _body_text(body: Any, name: str) -> str:
    kind = attribute(body, "contenttype") or ""
    if kind and not kind.startswith(
        ("text/", "application/xhtml", "application/nitf", "application/xml", "application/html")
    ):
        return ""
    if len(body) == 0:
        return plain_text(_decoded(body), name)
    return read_xml_text(body, name)


def _decoded(body: Any) -> str:
    """The characters of a body without elements; base64 is unpacked where the body says so."""
    text = body.text or ""
    if (attribute(body, "encoding") or "").rpartition("/")[2].lower() != "base64":
        return text
    try:
        return base64.b64decode(text, validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def read_xml_text(element: Any, name: str) -> str:
    """The words in a tree of XHTML, NITF or the like, paragraphs apart; heads, pictures and captions left out."""
    contents = [part for part in element.iter() if local_name(part) == "body.content"]
    tree = _as_html(contents[0] if contents else element)
    return plain_text(importlib.import_module("lxml.etree").tostring(tree, method="html", encoding="unicode"), name)


def _as_html(element: Any) -> Any:
    """A copy of a tree under the names of HTML, without what is no reporting."""
    etree = importlib.import_module("lxml.etree")
    structured = any(local_name(part) in _STRUCTURED for part in element.iter())
    copy = etree.Element("div")
    _copy_into(etree, copy, element)
    if not structured:
        words = "".join(copy.itertext()).strip()
        copy.clear()
        for paragraph in re.split(r"\n[ \t]*\n", words):
            etree.SubElement(copy, "p").text = paragraph
    return copy


def _copy_into(etree: Any, target: Any, element: Any) -> None:
    """The words and elements of ``element`` at the end of ``target``; the parser bounds how deep a tree is."""
    target.text = element.text
    for part in element:
        kind = local_name(part)
        if not kind or kind in _NOT_REPORTING:
            child = etree.SubElement(target, "span")
        else:
            child = etree.SubElement(target, _AS_HTML.get(kind, "span") or kind if kind in _AS_HTML else "span")
            _copy_into(etree, child, part)
        child.tail = part.tail
