"""Many news articles about one unfolding situation in, one cited situation brief out.

::

    from summarizer import read_articles, summarize, Settings
    brief = summarize(read_articles("seeds/"), settings=Settings(replay="fixtures/seeds", model="llm-answered-offline"))
    print(brief.to_markdown())

The names are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.articles import Intake, read_articles
    from summarizer.brief import SituationBrief as Brief
    from summarizer.errors import SummarizerError
    from summarizer.outcomes import Outcome, Report
    from summarizer.pipeline import Mapper, Run, brief_of, summarize, summarize_all
    from summarizer.reading import read_records
    from summarizer.records.article import Article
    from summarizer.records.options import MergeOptions
    from summarizer.records.record import ArticleRecord, Citation
    from summarizer.request import Ask, Reply, Request
    from summarizer.settings import Settings, load_settings

__version__ = "0.2.0"

_HOMES = {
    "Article": "summarizer.records.article",
    "ArticleRecord": "summarizer.records.record",
    "Ask": "summarizer.request",
    "Brief": "summarizer.brief:SituationBrief",
    "Citation": "summarizer.records.record",
    "Intake": "summarizer.articles",
    "Mapper": "summarizer.pipeline",
    "MergeOptions": "summarizer.records.options",
    "Outcome": "summarizer.outcomes",
    "Reply": "summarizer.request",
    "Report": "summarizer.outcomes",
    "Request": "summarizer.request",
    "Run": "summarizer.pipeline",
    "Settings": "summarizer.settings",
    "SummarizerError": "summarizer.errors",
    "brief_of": "summarizer.pipeline",
    "load_settings": "summarizer.settings",
    "read_articles": "summarizer.articles",
    "read_records": "summarizer.reading",
    "summarize": "summarizer.pipeline",
    "summarize_all": "summarizer.pipeline",
}

__all__ = [
    "Article",
    "ArticleRecord",
    "Ask",
    "Brief",
    "Citation",
    "Intake",
    "Mapper",
    "MergeOptions",
    "Outcome",
    "Reply",
    "Report",
    "Request",
    "Run",
    "Settings",
    "SummarizerError",
    "brief_of",
    "load_settings",
    "read_articles",
    "read_records",
    "summarize",
    "summarize_all",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its home (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
    home, _, inner = _HOMES[name].partition(":")
    return getattr(importlib.import_module(home), inner or name)


def __dir__() -> list[str]:
    return sorted(__all__)
