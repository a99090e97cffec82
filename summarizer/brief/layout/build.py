"""Lay out a brief: the front first, so that its citations have the lowest numbers."""

from __future__ import annotations

from summarizer.brief.layout.citations import Numbering
from summarizer.brief.layout.evidence import evidence_sections
from summarizer.brief.layout.front import front_notices, front_sections
from summarizer.brief.layout.page import Page
from summarizer.brief.layout.sources import quotes_of, sources_section
from summarizer.brief.text.words.lookup import lookup_of
from summarizer.records.brief import Brief


def build_page(brief: Brief) -> Page:
    """The page of a brief; the same brief always gives the same page."""
    numbering, lookup = Numbering(), lookup_of(brief)
    notices = front_notices(brief, numbering)
    front = front_sections(brief, lookup, numbering)
    on_front = len(numbering.cited())
    evidence = evidence_sections(brief, lookup, numbering)
    return Page(
        title=brief.title or brief.situation.title,
        standfirst=brief.standfirst,
        notices=notices,
        front=front,
        sources=sources_section(brief),
        evidence=evidence,
        quotes=quotes_of(brief, numbering),
        front_quotes=on_front,
        numbering=numbering,
    )
