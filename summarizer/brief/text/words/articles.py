"""How an article is called."""

from __future__ import annotations

from babel import Locale

from summarizer.brief.text.words.dates import date
from summarizer.brief.text.words.grammar import listed
from summarizer.records.brief import ArticleEntry

_LONGEST_TITLE = 50
ENGLISH = "en"


def shortened(text: str, limit: int = _LONGEST_TITLE) -> str:
    """The first words of a text, at most ``limit`` characters, cut at a word."""
    bare = " ".join(text.split())
    return bare if len(bare) <= limit else (bare[: limit + 1].rpartition(" ")[0] or bare[:limit]) + " …"


def article_label(article: ArticleEntry) -> str:
    """How an article is called beside a quote: outlet, else agency, else title; and its date."""
    name = article.outlet or listed(article.agencies) or f"“{shortened(article.title or article.opening, 40)}”"
    when = date(article.date or article.latest_day)
    return ", ".join(filter(None, (name, when, f"in {tongue}" if (tongue := language_of(article)) else "")))


def language_of(article: ArticleEntry) -> str:
    """The English name of the language of an article; empty for English and where it is not told apart."""
    code = article.language or ENGLISH
    if code == ENGLISH:
        return ""
    return str(Locale(ENGLISH).languages.get(code, code))


def title_note(article: ArticleEntry) -> str:
    """What a reader must know of an article beside its title: its language, and that only a part of it was there."""
    tongue = language_of(article)
    return "; ".join(
        filter(None, (f"in {tongue}" if tongue else "", f"only a part: {article.stub}" if article.stub else ""))
    )
