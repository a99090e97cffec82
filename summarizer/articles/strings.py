"""A string of data to words: HTML becomes text, what is no HTML stays as it is."""

from __future__ import annotations

import html
import re

from summarizer.articles.markup import extract_fragment_text, looks_like_markup

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head)\b", re.IGNORECASE | re.DOTALL
)
_INLINE = re.compile(r"</(?:a|abbr|b|cite|em|font|i|small|strong|sub|sup|u)\s*>|<(?:img|hr)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"<(?:p|br)\b", re.IGNORECASE)


def is_page(value: str) -> bool:
    """Whether a string is a whole HTML page rather than an article's body."""
    return _PAGE.match(value) is not None


def plain_text(value: str, name: str) -> str:
    """The words of a string, HTML turned into text; a string without HTML as it is.

    Where the HTML has no paragraphs of its own, blank lines are its paragraphs (as in WordPress).
    Raises InputError when the HTML cannot be read.
    """
    if looks_like_markup(value) or _INLINE.search(value):
        if not _PARAGRAPHS.search(value):
            value = re.sub(r"\n[ \t\r]*\n\s*", "<br><br>", value.strip()).replace(
                "\n", "<br>" if "<div" not in value else "\n"
            )
        return extract_fragment_text(value, name)
    return html.unescape(value) if _ENTITY.search(value) else value


def plain_line(value: str, name: str) -> str:
    """The words of a headline or a name on one line."""
    return " ".join(plain_text(value, name).split())
