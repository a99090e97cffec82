"""The body of an article in data: a string, a list of paragraphs, or the blocks of an editor, as plain text.

One walk reads them all, because they differ in names alone: ProseMirror, Contentful and Storyblok (``content``),
Slate, Lexical, Strapi and Portable Text (``children``), Editor.js (``data.text``), Draft.js (``blocks``), Arc XP
(``content_elements``), Quill (``ops``), WordPress (``rendered``), Drupal (``processed``) and ninjs 2 (``role``, ``value``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.articles.names import fold
from summarizer.articles.strings import is_page, plain_text
from summarizer.errors import InputError

DEEPEST = 60
"""Levels of objects in objects; no editor nests deeper."""
_AS_LONG = 0.95
_SILENT = frozenset(
    {
        *("image", "img", "figure", "picture", "photo", "gallery", "slideshow", "carousel", "video", "audio", "media"),
        *("embed", "oembed", "oembedresponse", "iframe", "ad", "advertisement", "delimiter", "divider", "related"),
        *(
            "interstitiallink",
            "storylist",
            "newsletter",
            "socialembed",
            "twitter",
            "instagram",
            "rawhtml",
            "correction",
        ),
        *("embeddedassetblock", "embeddedentryblock", "caption", "imageblock", "videoblock", "customembed", "graphic"),
    }
)
_INLINE = frozenset(
    {
        *(
            "text",
            "span",
            "link",
            "a",
            "bold",
            "italic",
            "strong",
            "em",
            "code",
            "hyperlink",
            "entryhyperlink",
            "mention",
        ),
        *(
            "hashtag",
            "underline",
            "strikethrough",
            "plain",
            "phone",
            "email",
            "textlink",
            "url",
            "autolink",
            "hardbreak",
        ),
        *("linebreak", "br", "emoji", "spoiler", "customemoji"),
    }
)
_BREAKS = frozenset({"hardbreak", "linebreak", "br"})
_WORDS = (
    "processed",
    "rendered",
    "html",
    "text",
    "value",
    "plaintext",
    "articlebody",
    "insert",
    "content",
    "body",
    "p",
)
_PARTS = (
    *("content", "children", "blocks", "contentelements", "paragraphs", "items", "elements", "ops", "nodes", "text"),
    *("value", "body", "root", "document", "data", "model", "paragraph", "richtext", "rows", "cells", "json", "p"),
)
_TYPES = ("type", "nodetype", "style", "blocktype", "kind", "listitem")
_RUNS = frozenset({"children", "content", "text", "richtext", "value"})
"""Where objects without a type are the runs of a line (Slate)."""
_STACKS = frozenset({"items", "paragraphs", "blocks", "contentelements", "rows"})
"""Where objects are never the runs of a line, whatever they call themselves."""
_LONGEST_HEAD = 100_000


def body_text(value: Any, name: str) -> str:
    """The words of a body, paragraphs apart by a blank line; empty when there are none. A plain string stays as it is.

    Raises InputError for HTML that cannot be read and for blocks nested too deep.
    """
    if isinstance(value, list) and any(isinstance(part, Mapping) and "role" in part for part in value):
        return fullest([_block(part, name, 0) for part in value]).strip()
    if isinstance(value, str):
        return _words(value, name)
    return _block(value, name, 0).strip("\n")


def fullest(texts: Sequence[str]) -> str:
    """The longest of several renderings of one text; of those about as long, the one with paragraphs."""
    most = max((letters(text) for text in texts), default=0)
    long_enough = [text for text in texts if letters(text) >= _AS_LONG * most]
    return max(long_enough, key=lambda text: (text.count("\n\n"), letters(text)), default="")


def letters(text: str) -> int:
    """How long a text is, white space apart."""
    return sum(map(len, text.split()))


def _block(value: Any, name: str, depth: int, under: str = "") -> str:
    """One block with all below it; under: the folded key it stands under in its block."""
    if depth > DEEPEST:
        raise InputError(name, f"has a text in blocks nested deeper than {DEEPEST}; give it as one string")
    if isinstance(value, str):
        return _words(value, name)
    if isinstance(value, list):
        return _blocks(value, name, depth, under)
    if not isinstance(value, Mapping):
        return ""
    folded = {fold(str(key)): part for key, part in value.items()}
    kind = _kind(folded)
    if kind in _SILENT:
        return ""
    if kind in _BREAKS:
        return "\n"
    return _own_words(folded, name) + _nested_items(folded, name, depth) or _parts(folded, name, depth)


def _own_words(folded: Mapping[str, Any], name: str) -> str:
    words = next((folded[key] for key in _WORDS if isinstance(folded.get(key), str) and folded[key].strip()), "")
    return _words(words, name)


def _words(value: str, name: str) -> str:
    """The words of a string; of one that is a small page (as some wires send) without what its head says."""
    if is_page(value):
        end = value.lower().find("</head", 0, _LONGEST_HEAD)
        value = value[end:].partition(">")[2] if end >= 0 else value
    return plain_text(value, name)


def _nested_items(folded: Mapping[str, Any], name: str, depth: int) -> str:
    """The list below an item of a list that has words of its own."""
    items = folded.get("items")
    below = _block(items, name, depth + 1, "items") if isinstance(items, list) and "content" in folded else ""
    return f"\n\n{below}" if below.strip() else ""


def _parts(folded: Mapping[str, Any], name: str, depth: int) -> str:
    """The words of what a block is made of; the blank between two runs where it is nothing but that."""
    for key in _PARTS:
        if isinstance(folded.get(key), list | Mapping):
            words = _block(folded[key], name, depth + 1, key)
            if words.strip():
                return words
    return next((folded[key] for key in ("text", "value", "insert") if isinstance(folded.get(key), str)), "")


def _blocks(values: list[Any], name: str, depth: int, under: str) -> str:
    """A list of paragraphs, of blocks, or of the runs of one line."""
    if _are_runs(values, depth, under):
        return "".join(_block(value, name, depth + 1) for value in values)
    parts = (_block(value, name, depth + 1).strip("\n") for value in values)
    return "\n\n".join(part for part in parts if part.strip())


def _are_runs(values: list[Any], depth: int, under: str) -> bool:
    """Whether the values are runs of one line (bold, linked and plain words) rather than paragraphs.

    At the top only a mixture of strings and objects is, and what Quill inserts; further down the kinds tell.
    """
    objects = [value for value in values if isinstance(value, Mapping)]
    if not objects:
        return False
    if any(isinstance(value, str) for value in values) or any("insert" in value for value in objects):
        return True
    kinds = {_kind({fold(str(key)): part for key, part in value.items()}) for value in objects}
    runs = kinds <= _INLINE | ({""} if under in _RUNS else set())
    return depth > 0 and under not in _STACKS and runs


def _kind(folded: Mapping[str, Any]) -> str:
    """What a block calls itself, folded; empty for one without a type."""
    kinds = (folded[key] for key in _TYPES if isinstance(folded.get(key), str))
    return fold(next(kinds, ""))
