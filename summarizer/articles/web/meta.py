"""What a page declares outside its text: meta tags, microdata, links and its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from summarizer.articles.given import host_of

# Countries by the end of a host where English-language papers write the day first.
_DAY_FIRST_ENDINGS = [
    "uk",
    "au",
    "nz",
    "ie",
    "in",
    "za",
    "ng",
    "ke",
    "gh",
    "ug",
    "tz",
    "zw",
    "zm",
    "pk",
    "bd",
    "lk",
    "np",
    "sg",
    "my",
    "hk",
    "jm",
    "tt",
    "mt",
    "cy",
    "il",
    "eu",
]
_MONTH_FIRST_ENDINGS = ("us", "gov", "mil", "edu", "ph")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)|SingleFile\s+url:\s*(https?://\S+)")
_SAVED_WITHIN = 5_000


@dataclass(frozen=True)
class Declared:
    """A page's own declarations.

    metas: contents by lower-case name, each in the order of the page. addresses: the page's own, best first.
    publishers: names in microdata. language: two letters of ISO 639-1; day_first: the order of days and months in its numbers; None is unknown.
    """

    metas: dict[str, tuple[str, ...]]
    addresses: tuple[str, ...]
    language: str | None
    day_first: bool | None
    publishers: tuple[str, ...] = ()

    def first(self, *names: str) -> str | None:
        """The first content under any of ``names``, in the order of the names."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), None)

    def all(self, *names: str) -> tuple[str, ...]:
        """Every content under ``names``, in the order of the names."""
        return tuple(value for name in names for value in self.metas.get(name, ()) if value)

    @property
    def host(self) -> str | None:
        """The host of the page's address."""
        return host_of(self.addresses[0]) if self.addresses else None


def read_declared(tree: Any, source: str = "") -> Declared:
    """The declarations of a parsed page; ``source`` holds the comment of the browser that saved it."""
    metas: dict[str, list[str]] = {}
    for tag in tree.xpath("//meta[@content]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = tag.get(attribute)
            if key:
                metas.setdefault(key.strip().lower(), []).append(" ".join(tag.get("content").split()))
                break
    kept = {key: tuple(values) for key, values in metas.items()}
    addresses = _read_addresses(tree, kept, source)
    language, country = _read_language(tree, kept)
    named = tree.xpath("//*[@itemprop='publisher']/descendant-or-self::*[@itemprop='name' or not(*)]")
    publishers = (" ".join((node.get("content") or node.text_content()).split()) for node in named[:3])
    order = _order_of_days(language, country, addresses)
    return Declared(kept, addresses, language, order, tuple(name for name in publishers if name))


def _read_addresses(tree: Any, metas: dict[str, tuple[str, ...]], source: str) -> tuple[str, ...]:
    """Canonical link, Open Graph, where a browser saved the page from, its AMP and other versions."""
    links = [str(link).strip() for link in tree.xpath('//link[@rel="canonical"]/@href')]
    saved = [url for groups in _SAVED_FROM.findall(source[:_SAVED_WITHIN]) for url in groups if url]
    named = [url for key in ("og:url", "twitter:url", "parsely-link", "sailthru.url") for url in metas.get(key, ())]
    named += [str(link).strip() for link in tree.xpath('//link[@rel="amphtml" or @rel="shortlink"]/@href')][:1]
    whole = (url for url in (*links, *named[:-1], *saved, *named[-1:]) if url.startswith(("http://", "https://")))
    return tuple(dict.fromkeys(url for url in whole if host_of(url)))


def _read_language(tree: Any, metas: dict[str, tuple[str, ...]]) -> tuple[str | None, str | None]:
    root = tree.getroottree().getroot()
    tags = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    tags += [
        value for key in ("og:locale", "content-language", "inlanguage", "language") for value in metas.get(key, ())
    ]
    language = country = None
    for tag in tags:
        found = re.fullmatch(r"([A-Za-z]{2})(?:[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2}))?\b.*", (tag or "").strip())
        if found and (language is None or language == found.group(1).lower()):
            language = language or found.group(1).lower()
            country = country or (found.group(2) or "").upper() or None
    return language, country


def _order_of_days(language: str | None, country: str | None, addresses: tuple[str, ...]) -> bool | None:
    """Whether 05/08 is the fifth of August: told by the country of the host, then by language and country."""
    ending = (host_of(addresses[0]) or "").rpartition(".")[2] if addresses else ""
    if ending in _MONTH_FIRST_ENDINGS:
        return False
    if ending in _DAY_FIRST_ENDINGS or (language and language != "en"):
        return True
    if country in ("US", "PH"):
        return False
    return True if country and country != "CA" else None
