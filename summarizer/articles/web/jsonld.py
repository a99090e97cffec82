"""JSON-LD in pages: what newsrooms write for machines, read however carelessly it was put there.

Sources: JSON-LD 1.1, section 7 (embedding in HTML); schema.org Article, CreativeWork, WebPage. Templates
add CDATA wrappers, comments, control characters and trailing commas; what cannot be mended is passed over,
for metadata that cannot be read is no metadata.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

_ARTICLE_TYPES = ("Article", "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting")
_PAGE_TYPES = ("WebPage", "ItemPage", "CreativeWork")
# What a page describes lies below these; what it only points to ("itemListElement") does not.
_PATHS = (
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "hasPart",
    "@list",
    "@set",
    "item",
    "about",
    "subjectOf",
    "isPartOf",
)
_LARGEST = 5_000_000
_MOST_OBJECTS = 2_000
_WRAPPERS = re.compile(
    r"<!\[CDATA\[|\]\]>|<!--|-->|(?m:^\s*//[^\"\n]*$)|/\*[^\"*]{0,80}\*/|[\x00-\x08\x0b\x0c\x0e-\x1f]"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MISSING_COMMA = re.compile(r"(\}|\]|\")(\s*\n\s*)(?=\"[\w@]+\"\s*:)")
_WANTED = ("headline", "datePublished", "dateModified", "dateCreated")
_RESCUED = re.compile(rf'"({"|".join(_WANTED)})"\s*:\s*"((?:[^"\\]|\\.){{4,300}})"')


def read_objects(tree: Any) -> list[dict[str, Any]]:
    """All JSON-LD objects of a page, what it describes itself by first, in the order of the page."""
    objects: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"):
        for value in _read_values(script.text_content()):
            for found in _walk(value):
                objects.append(found)
                if len(objects) >= _MOST_OBJECTS:
                    return objects
    return objects


def find_article(objects: list[dict[str, Any]], headings: tuple[str, ...] = ()) -> dict[str, Any]:
    """The object that describes the page's article; empty without one.

    headings: titles the page shows; an article with one of them comes before all others (such as related
    stories), then one with a date, then the first.
    """
    articles = [found for found in objects if has_type(found, _ARTICLE_TYPES)]
    if not articles:
        articles = [found for found in objects if has_type(found, _PAGE_TYPES) and found.get("datePublished")][:1]
    shown = {squash(heading) for heading in headings if heading}

    def fit(found: dict[str, Any]) -> tuple[bool, bool, bool]:
        name = squash(str(found.get("headline") or found.get("name") or ""))
        alike = bool(name) and any(name in heading or heading in name for heading in shown if len(heading) > 8)
        return alike, bool(found.get("datePublished")), bool(found.get("articleBody"))

    best = max(articles, key=fit, default={})
    if not best or not shown:
        return best
    # Templates split one article over several objects of one headline.
    same = [found for found in articles if found is not best and fit(found)[0] == fit(best)[0] is True]
    return {key: value for found in (*reversed(same), best) for key, value in found.items() if value not in (None, "")}


def has_type(found: dict[str, Any], endings: tuple[str, ...]) -> bool:
    """Whether an object's type ends in one of ``endings``; types may be addresses and lists."""
    types = found.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(endings) for kind in (types if isinstance(types, list) else [types])
    )


def squash(text: str) -> str:
    """Only the letters and digits, in lower case: for comparing what is written in two places."""
    return "".join(c for c in html.unescape(text).casefold() if c.isalnum())


def _read_values(source: str) -> Iterator[Any]:
    """The JSON values in a script, mended where a template broke them."""
    if len(source) > _LARGEST:
        return
    text = _WRAPPERS.sub(" ", source).strip().rstrip(";").strip("\ufeff ")
    for attempt in (source.strip(), text, _TRAILING_COMMA.sub(r"\1", text), _mend(text)):
        try:
            yield json.loads(attempt, strict=False)
            return
        except (ValueError, RecursionError):
            continue
    values = list(_read_several(text))
    if values:
        yield from values
    elif any(f'"{kind}"' in source or f'{kind}"' in source for kind in _ARTICLE_TYPES):
        facts: dict[str, Any] = {}
        for key, value in _RESCUED.findall(source):
            facts.setdefault(key, value.replace('\\"', '"').replace("\\/", "/"))
        yield {"@type": "Article", **facts}


def _mend(text: str) -> str:
    """The text with entities for quotes, missing and trailing commas put right."""
    plain = html.unescape(text) if text.lstrip("[ \n\t").startswith("{&quot;") else text
    return _TRAILING_COMMA.sub(r"\1", _MISSING_COMMA.sub(r"\1,\2", plain))


def _read_several(text: str) -> Iterator[Any]:
    """The values of a script that holds one after the other."""
    decoder = json.JSONDecoder(strict=False)
    position = 0
    while 0 <= position < len(text):
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return
        yield value
        nearest = [place for sign in "{[" if (place := text.find(sign, position)) >= 0]
        position = min(nearest, default=-1)


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a value, the outer ones before those they are made of."""
    waiting = [(value, 0)]
    while waiting:
        part, depth = waiting.pop(0)
        if isinstance(part, list):
            waiting[:0] = [(item, depth + 1) for item in part[:_MOST_OBJECTS] if depth < 12]
        elif isinstance(part, dict):
            yield part
            waiting.extend(
                (part[key], depth + 1) for key in _PATHS if depth < 12 and isinstance(part.get(key), dict | list)
            )
