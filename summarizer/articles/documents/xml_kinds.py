"""What an XML file is, told by its first element, and the one hardened way into its tree."""

from __future__ import annotations

import codecs
import html.entities
import importlib
import re
from typing import Any

from summarizer.errors import InputError

_HEAD_BYTES = 65_536
_KINDS = {
    **dict.fromkeys(("rss", "rdf", "feed"), "feed"),
    **dict.fromkeys(("newsitem", "newsmessage", "packageitem", "newsml", "conceptitem", "knowledgeitem"), "newsml"),
    "planningitem": "newsml",
    "nitf": "nitf",
    "html": "xhtml",
}
_BEFORE = re.compile(
    r"\s+|<\?.*?\?>|<!--.*?-->|<!doctype(?:[^<>\[\"']|\"[^\"]*\"|'[^']*')*+(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL
)
_FIRST = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)[\s/>]")
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


def xml_kind(raw: bytes) -> str | None:
    """``feed``, ``newsml``, ``nitf`` or ``xhtml`` by the first element of an XML file; None for anything else."""
    head = _decode_head(raw)
    position = 0
    while before := _BEFORE.match(head, position):
        position = before.end()
    first = _FIRST.match(head, position)
    return _KINDS.get(first.group(1).lower()) if first else None


def parse_xml(raw: bytes, name: str) -> Any:
    """The root element (``lxml``) of an XML file; no entity is replaced, nothing outside is read, no huge tree is built.

    The names HTML has for characters (``&nbsp;``) become those characters, as wires use them without declaring them.
    Raises InputError, with the line, for what is no well-formed XML.
    """
    etree = importlib.import_module("lxml.etree")
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    parser = etree.XMLParser(**options, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_NAMED.sub(_character, raw.lstrip()), parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        cause = str(problem).partition("\n")[0][:200]
        raise InputError(name, f"is not well-formed XML ({cause}); mend it there, or get it anew") from problem
    if root is None:
        raise InputError(name, "is an empty XML file; leave it out")
    return root


def local_name(element: Any) -> str:
    """An element's name without its namespace, in lower case; empty for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _character(found: re.Match[bytes]) -> bytes:
    name = found.group(1).decode("ascii")
    character = html.entities.html5.get(f"{name};") if name not in _OF_XML else None
    return "".join(f"&#{ord(letter)};" for letter in character).encode("ascii") if character else found.group(0)


def _decode_head(raw: bytes) -> str:
    head = raw[:_HEAD_BYTES]
    for mark, charset in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(charset, "replace")
    return head.decode("utf-8-sig", "replace")
