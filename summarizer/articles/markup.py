"""HTML to a tree and to plain text: the only module that imports the HTML library.

The import takes a good part of a second, so it happens inside the functions; a run over
text and JSON never pays for it. The library's Markdown output rewrites characters, so only
plain text is ever taken from it.
"""

from __future__ import annotations

import importlib
import logging
import re
from typing import Any

from summarizer.articles.decoding import mend_surrogates
from summarizer.errors import InputError

_MARKUP = re.compile(
    r"</(?:p|div|article|section|h[1-6]|ul|ol|li|span|table)\s*>|<(?:p|br|div)\b[^<>]*>", re.IGNORECASE
)
_BLOCKS = (
    *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "footer", "header", "hr", "li"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th"),
    *("tr", "ul"),
)
_SILENT = ("script", "style", "template", "noscript", "figure", "iframe", "svg")
# Private-use characters stand for the breaks while the white space of the source is collapsed.
_PARAGRAPH, _BREAK = "\ue0f0", "\ue0f1"
# XML, and so the tree, holds no control characters.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def looks_like_markup(text: str) -> bool:
    """Whether a text is HTML rather than words."""
    return _MARKUP.search(text) is not None


def parse_page(html: str, name: str) -> Any:
    """The tree of an HTML page (an ``lxml`` element). Raises InputError when it is none."""
    library = _load_library(name)
    tree = _guarded(library.load_html, _NOT_XML.sub("", mend_surrogates(html)), name)
    if tree is None:
        raise InputError(name, "is not an HTML page; give it the ending .txt if it is plain text")
    return tree


def extract_main_text(tree: Any, name: str) -> str:
    """The reporting of a page as plain text, without menus and comments; empty when none is found."""
    library = _load_library(name)
    for script in list(tree.iter("script")):  # the library would take a body out of one, whatever it is the body of
        script.drop_tree()

    def extract(page: Any) -> str:
        return library.extract(page, output_format="txt", include_comments=False) or ""

    return str(_guarded(extract, tree, name))


def extract_fragment_text(html: str, name: str) -> str:
    """All words of an HTML fragment as plain text: paragraphs apart by a blank line, pictures left out.

    A fragment is an article's body already, so nothing is weighed and dropped as on a page.
    """
    return str(_guarded(_flatten, parse_page(f"<html><body><div>{html}</div></body></html>", name), name))


def _flatten(tree: Any) -> str:
    for element in list(tree.iter(*_SILENT)):
        element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.text = _PARAGRAPH + (element.text or "")
        element.tail = _PARAGRAPH + (element.tail or "")
    for element in tree.iter("br"):
        element.tail = _BREAK + (element.tail or "")
    words = re.sub(r"[ \t\n\r\f]+", " ", "".join(tree.itertext()))
    lines = ("\n".join(line.strip() for line in part.split(_BREAK)) for part in words.split(_PARAGRAPH))
    return "\n\n".join(part.strip("\n") for part in lines if part.strip())


def _guarded(work: Any, subject: Any, name: str) -> Any:
    """``work(subject)``, with whatever a foreign parser raises on strange input told as InputError."""
    try:
        return work(subject)
    except Exception as problem:
        reason = f"cannot be read as HTML ({type(problem).__name__}); give the article as .txt or .json"
        raise InputError(name, reason) from problem


def _load_library(name: str) -> Any:
    """The HTML library, imported now; keeps its complaints for those who configure logging."""
    try:
        library = importlib.import_module("trafilatura")
    except ImportError as problem:
        cause = str(problem).partition("\n")[0]
        reason = f"reading HTML needs trafilatura and lxml_html_clean ({cause}); install both"
        raise InputError(name, reason) from problem
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return library
