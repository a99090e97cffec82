"""HTML pages: the reporting by text extraction, the facts by what the page declares of itself.

JSON-LD comes first because newsrooms write it for machines, then meta tags, then the page.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.decoding import decode_text
from summarizer.articles.fields import read_fields
from summarizer.articles.given import Given, host_of
from summarizer.articles.markup import extract_fragment_text, extract_main_text, looks_like_markup, parse_page
from summarizer.articles.printed.dates import read_date
from summarizer.errors import InputError

_TITLES = ("og:title", "twitter:title")
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
)
_OUTLETS = ("og:site_name",)
_ADDRESSES = ("og:url",)
_ARTICLE_TYPES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")


def read_page(raw: bytes, name: str) -> Iterator[Found]:
    """The one article of an HTML page. Raises InputError when the page holds no readable article."""
    text = decode_text(raw, name, declared=True)
    if not text.strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    tree = parse_page(text, name)
    described = _find_article_object(tree)
    declared = _read_declared(described, name).filled_from(_read_meta(tree))
    body = extract_main_text(tree, name) or _described_body(described, name)
    if not body.strip():
        raise InputError(name, "has no readable article text; save the article itself, or give it as .txt")
    yield Found(name, assemble_article(body, declared, name, lead_with_title=True))


def _find_article_object(tree: Any) -> dict[str, Any]:
    """The first JSON-LD object that describes an article; empty when the page has none."""
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            value = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue  # metadata that cannot be read is no metadata; the page's text still counts
        for candidate in _candidates(value):
            types = candidate.get("@type")
            kinds = types if isinstance(types, list) else [types]
            if any(isinstance(kind, str) and kind.endswith(_ARTICLE_TYPES) for kind in kinds):
                return candidate
    return {}


def _candidates(value: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of a JSON-LD value: itself, its list, its ``@graph``."""
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, dict):
            yield part
            graph = part.get("@graph")
            yield from (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else ()


def _read_declared(described: dict[str, Any], name: str) -> Given:
    """The facts of a JSON-LD object; strings in it are HTML-escaped more often than not."""
    try:
        given = read_fields(described, name)
    except InputError:
        return Given()  # a page with slovenly metadata is still a page
    return Given(
        title=html.unescape(given.title) if given.title else None,
        date=given.date,
        outlet=html.unescape(given.outlet) if given.outlet else None,
        agencies=given.agencies,
        url=given.url,
    )


def _read_meta(tree: Any) -> Given:
    """The facts in a page's meta tags, its canonical link, its first heading and its title."""
    metas: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        metas.setdefault(key.lower(), " ".join(tag.get("content").split()))
    links = [str(link) for link in tree.xpath('//link[@rel="canonical"]/@href')]
    addresses = [*links, *(metas.get(key, "") for key in _ADDRESSES)]
    printed = [" ".join(node.text_content().split()) for node in (*tree.xpath("//h1"), *tree.xpath("//title"))]
    headings = [*(metas.get(key, "") for key in _TITLES), *printed]
    dates = (read_date(metas.get(key, "")) for key in _DATES)
    return Given(
        title=next((title for title in headings if title), None),
        date=next((date for date in dates if date), None),
        outlet=next((metas[key] for key in _OUTLETS if metas.get(key)), None),
        url=next((a for a in addresses if a.startswith(("http://", "https://")) and host_of(a)), None),
    )


def _described_body(described: dict[str, Any], name: str) -> str:
    """The body a page's JSON-LD carries, for pages that draw their text by script."""
    body = described.get("articleBody")
    if not isinstance(body, str):
        return ""
    body = html.unescape(body)
    return extract_fragment_text(body, name) if looks_like_markup(body) else body
