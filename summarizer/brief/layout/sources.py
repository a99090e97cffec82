"""The articles: the front's table of sources, and what the evidence adds about them."""

from __future__ import annotations

from summarizer.brief.layout.citations import Numbering
from summarizer.brief.layout.page import Block, Entries, Entry, Quote, Row, Section, Sentence, Table, plain
from summarizer.brief.text.parts.heading import agency
from summarizer.brief.text.words.articles import article_label, shortened, title_note
from summarizer.brief.text.words.dates import date
from summarizer.brief.text.words.grammar import listed
from summarizer.records.brief import ArticleEntry, Brief

_HEAD = ("No.", "Outlet (agency)", "Title or opening", "Published", "Reports up to", "Shares text with")


def sources_section(brief: Brief) -> Section:
    """Every article with its number, who published it, and with which others it shares its text; empty columns are left out."""
    year = (brief.as_of or brief.period.last or "")[:4]
    rows = [_source(article, brief, year) for article in brief.articles]
    used = [n for n in range(len(_HEAD)) if n <= 1 or any(row[n] for row in rows)]
    table = Table(tuple(_HEAD[n] for n in used), tuple(Row(tuple(plain(row[n]) for n in used)) for row in rows))
    return Section("sources", "Sources", (table,))


def _source(article: ArticleEntry, brief: Brief, year: str) -> tuple[str, ...]:
    """The cells of an article. year: the brief's, which dates leave out."""
    numbers = {a.id: str(a.n) for a in brief.articles}
    family = next((f.articles for f in brief.families if f.id == article.family), ())
    others = [numbers[i] for i in family if i in numbers and i != article.id]
    later = numbers.get(article.superseded_by or "")
    shared = listed(others) + (f" (replaced by {later})" if later else "")
    agencies = ", ".join(map(agency, article.agencies))
    outlet = f"{article.outlet} ({agencies})" if article.outlet and agencies else article.outlet or agencies
    latest = date(article.latest_day, year) if article.latest_day != article.date else ""
    return (
        str(article.n),
        outlet,
        shortened(article.title or article.opening) + (f" ({note})" if (note := title_note(article)) else ""),
        date(article.date, year) + ("?" if article.date and article.date_is_guess else ""),
        latest,
        shared,
    )


def quotes_of(brief: Brief, numbering: Numbering) -> tuple[Quote, ...]:
    """Everything that is cited, by number."""
    by_id = {a.id: a for a in brief.articles}
    return tuple(
        Quote(
            n,
            by_id[c.article].n if c.article in by_id else 0,
            article_label(by_id[c.article]) if c.article in by_id else c.article,
            c.quote,
        )
        for n, c in enumerate(numbering.cited(), start=1)
    )


def handling_blocks(brief: Brief) -> tuple[Block, ...]:
    """Shared texts, names of parties, what was rejected, what a desk corrected."""
    numbers = {a.id: a.n for a in brief.articles}
    blocks = [
        Entries(tuple(_families(brief, numbers)), "Articles that share their text"),
        Entries(tuple(_names(brief)), "Parties and the names they go by"),
        Entries(tuple(_unplaced(brief)), "Articles in no brief"),
        Entries(tuple(_rejected(brief, numbers)), "Rejected"),
        Entries(tuple(_corrections(brief)), "Corrected by hand"),
    ]
    return tuple(block for block in blocks if block.entries)


def _families(brief: Brief, numbers: dict[str, int]) -> list[Entry]:
    found = []
    for family in brief.families:
        members = [str(numbers[i]) for i in family.articles if i in numbers]
        if len(members) > 1:
            rules = listed(link.rule for link in family.links)
            text = f"Articles {listed(members)}" + (f" ({rules})" if rules else "") + "."
            found.append(
                Entry((Sentence(text),), notes=(f"Credits: {listed(family.credits)}.",) if family.credits else ())
            )
    return found


def _names(brief: Brief) -> list[Entry]:
    found = []
    for party in sorted(brief.parties, key=lambda p: p.role != "side"):
        others = [name for name in party.names if name != party.name]
        allies = listed(a.name for a in brief.parties if a.id in party.allies)
        if others or allies:
            text = "; ".join(filter(None, (listed(others), f"stands with {allies}" if allies else "")))
            found.append(Entry((Sentence(text),), party.name))
    return found


def _unplaced(brief: Brief) -> list[Entry]:
    return [
        Entry((Sentence(f"{u.reason}. {u.headline_count or ''}".strip()),), f"“{u.title}”" if u.title else u.article)
        for u in brief.unplaced
    ]


def _rejected(brief: Brief, numbers: dict[str, int]) -> list[Entry]:
    found = []
    for item in brief.rejected:
        where = f"Article {numbers[item.article]}" if item.article in numbers else item.article
        quote = (f"Quote given: “{item.quote}”",) if item.quote else ()
        found.append(
            Entry((Sentence(f"{item.text or item.kind} ({'; '.join(item.reasons)})"),), f"{where}, {item.kind}", quote)
        )
    return found


def _corrections(brief: Brief) -> list[Entry]:
    return [
        Entry((Sentence(f"{c.text}. {c.why}"),), "Applied" if c.applied else "Not applied: it names nothing here")
        for c in brief.corrections
    ]
