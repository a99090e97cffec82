"""Parts of the reporting that an extractor of running text would drop, rewritten so that it keeps them.

Captions hold counts that stand nowhere else, boxes hold the figures of a story, and the time of an event
is often marked up inside its sentence. Everything here changes the tree in place, before the extraction.
"""

from __future__ import annotations

import importlib
import re
from typing import Any

from summarizer.articles.web.places import AROUND, is_named_around, lies_around, words_of

_SHORTEST, _LONGEST = 15, 600
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|legende|bildunterschrift|pie-?(?:de-?)?foto|didascalia)(?:$|[\s_-]|text)", re.IGNORECASE
)
_INLINE = ("time", "output", "label", "data", "mark")
_SENTENCES = ("p", "li", "td", "th", "dd", "dt", "blockquote", "figcaption", "h1", "h2", "h3", "h4")
_WORD_TAGS = ("a", "abbr", "b", "em", "i", "span", "strong", "sub", "sup", "u")
_INVITES = re.compile(r"subscri|sign up|newsletter|follow us|read more|abonn|cookie|advert", re.IGNORECASE)
_BOX = range(30, 2_000)
_LINKED = 0.25


def keep_parts(tree: Any) -> frozenset[str]:
    """Rewrite figures, captions, boxes and marked words of a page; the lines that are captions."""
    sentences = {element.getparent(): None for element in tree.iter(*_INLINE) if _inside_sentence(element)}
    strip_tags = importlib.import_module("lxml.etree").strip_tags
    for sentence in sentences:  # all of a sentence at once: one by one would be quadratic
        strip_tags(sentence, *_INLINE)
    for box in list(tree.iter("aside", "fieldset")):
        if _is_of_article(box):
            box.tag = "div"
            for attribute in ("class", "id", "role"):
                box.attrib.pop(attribute, None)
            for legend in box.iter("legend"):
                legend.tag = "h3"
    return _keep_captions(tree)


def _keep_captions(tree: Any) -> frozenset[str]:
    """Captions as paragraphs; a figure that holds a table or a quotation as a plain division."""
    captions: set[str] = set()
    for element in tree.xpath(
        "//*[contains(@class, 'aption') or contains(@class, 'egende') or contains(@class, 'foto')]"
    ):
        named = element.tag in ("p", "div", "span", "small", "figcaption") and _CAPTION.search(
            element.get("class") or ""
        )
        if named and next(element.iter("img", "figure", "p", "div"), element) is element and not lies_around(element):
            inside = next(element.iterancestors("figure"), None)
            words = words_of(element)
            tail = element.tail
            element.clear()
            element.text, element.tail = words, tail
            element.tag = "p" if inside is None else "figcaption"
            if inside is None:
                _unname(element.getparent())
                captions.add(words)
    for figure in list(tree.iter("figure")):
        captions |= _keep_figure(figure, captions)
    return frozenset(text for text in captions if _SHORTEST <= len(text) <= _LONGEST)


def _keep_figure(figure: Any, seen: set[str]) -> set[str]:
    """Turn one figure into what the extraction keeps; its captions, once each."""
    texts = [
        words_of(caption)
        for caption in figure.iter("figcaption")
        if next(caption.iterancestors("figcaption"), None) is None
    ]
    whole = " ".join(dict.fromkeys(text for text in texts if text))
    holds = next(figure.iter("table", "blockquote", "pre"), None) is not None
    if holds or (
        next(figure.iter("ul", "ol", "p"), None) is not None and len(words_of(figure)) > len(whole) + _SHORTEST
    ):
        figure.tag = "div"
        for caption in list(figure.iter("figcaption")):
            caption.tag = "p"
        return set(texts)
    for child in list(figure):
        figure.remove(child)
    figure.text, figure.tag = None, "div"
    _unname(figure)
    if not _SHORTEST <= len(whole) <= _LONGEST or whole in seen:
        return set()
    paragraph = figure.makeelement("p", {})
    paragraph.text = whole
    figure.append(paragraph)
    return {whole}


def _unname(element: Any) -> None:
    """Take away the names by which a picture's frame would be thrown out with its caption."""
    if element is not None and element.tag in ("div", "span") and len(words_of(element)) <= _LONGEST:
        for attribute in ("class", "id"):
            element.attrib.pop(attribute, None)
        _wrap_tail(element)


def _wrap_tail(element: Any) -> None:
    """Make the bare text behind a picture's frame a paragraph: behind a kept division it would be lost."""
    if not (element.tail or "").strip() or element.getparent() is None:
        return
    paragraph = element.makeelement("p", {})
    paragraph.text, element.tail = element.tail, None
    following = element.getnext()
    element.addnext(paragraph)
    while following is not None and following.tag in _WORD_TAGS:
        following, moved = following.getnext(), following
        paragraph.append(moved)


def _inside_sentence(element: Any) -> bool:
    """Whether an element is a part of running words rather than a line of its own."""
    parent = element.getparent()
    if parent is None or parent.tag not in _SENTENCES:
        return False
    own = len(words_of(element))
    return own < _LONGEST and len(words_of(parent, own + 2 * _SHORTEST)) > own + _SHORTEST


def _is_of_article(box: Any) -> bool:
    """Whether a box inside an article holds words of it rather than links to others."""
    if next(box.iterancestors("article", "main"), None) is None or is_named_around(box):
        return False
    if any(parent.tag in AROUND for parent in box.iterancestors()):
        return False
    words = words_of(box, _BOX.stop)
    linked = sum(len(words_of(link)) for link in box.iter("a"))
    return len(words) in _BOX and linked <= _LINKED * len(words) and not _INVITES.search(words)
