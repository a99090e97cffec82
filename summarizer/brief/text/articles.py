"""How an article is called."""

from __future__ import annotations

from summarizer.brief.text.dates import date
from summarizer.brief.text.grammar import listed
from summarizer.records.brief import ArticleEntry

_LONGEST_TITLE = 50


def shortened(text: str, limit: int = _LONGEST_TITLE) -> str:
    """The first words of a text, at most ``limit`` characters, cut at a word."""
    bare = " ".join(text.split())
    return bare if len(bare) <= limit else (bare[: limit + 1].rpartition(" ")[0] or bare[:limit]) + " …"


def article_label(article: ArticleEntry) -> str:
    """How an article is called beside a quote: outlet, else agency, else title; and its date."""
    name = article.outlet or listed(article.agencies) or f"“{shortened(article.title or article.opening, 40)}”"
    return ", ".join(filter(None, (name, date(article.date or article.latest_day))))
