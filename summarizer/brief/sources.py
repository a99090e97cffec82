"""The last section: every article, what it gave, what was left out and why, what a desk corrected."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.brief.citations import Numbering
from summarizer.brief.page import Block, Cell, Item, Items, Table
from summarizer.brief.phrases import date, names, shortened
from summarizer.records.brief import ArticleEntry, Brief

_HEAD = (
    "Article",
    "Outlet",
    "Agencies",
    "Title or opening",
    "Date",
    "Reports up to",
    "Text family",
    "Gave",
    "Rejected",
)

_NAMES_HEAD = ("Party", "Role", "Part of", "Also printed as", "Taken for one because")


def source_blocks(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    """Articles, text families, the table of names, rejected items and corrections."""
    by_id = {article.id: article for article in brief.articles}
    table = Table("Articles", _HEAD, tuple(_article(article, by_id) for article in brief.articles))
    aliases = Table("Parties and the names they go by", _NAMES_HEAD, tuple(_party_names(brief)))
    return (
        *((table,) if brief.articles else ()),
        Items(tuple(_families(brief, by_id)), "Text families"),
        *((aliases,) if aliases.rows else ()),
        Items(tuple(_rejected(brief, by_id)), "Rejected"),
        Items(tuple(_corrections(brief)), "Corrections by hand"),
    )


def _article(article: ArticleEntry, by_id: dict[str, ArticleEntry]) -> tuple[Cell, ...]:
    """One article. Dates carry their year here: a page stamp may be years late."""
    gave = ", ".join(f"{kind} {count}" for kind, count in article.items.items() if count)
    later = by_id.get(article.superseded_by or "")
    opening = shortened(article.title or article.opening)
    texts = (
        str(article.n) + (f" (superseded by {later.n})" if later else ""),
        article.outlet or "outlet not printed",
        names(article.agencies),
        opening + (f" <{article.url}>" if article.url else ""),
        date(article.date),
        date(article.latest_day),
        article.family,
        gave or "nothing",
        str(article.rejected),
    )
    return tuple(Cell(text) for text in texts)


def _families(brief: Brief, by_id: dict[str, ArticleEntry]) -> list[Item]:
    """Families of more than one article, with the rules that link them."""
    items = []
    for family in brief.families:
        if len(family.articles) < 2:
            continue
        members = names(str(by_id[i].n) if i in by_id else i for i in family.articles)
        rules = names(link.rule for link in family.links)
        credits = f"; credits: {names(family.credits)}" if family.credits else ""
        items.append(Item(f"articles {members} share their text{f' ({rules})' if rules else ''}{credits}", family.id))
    return items


def _party_names(brief: Brief) -> Iterator[tuple[Cell, ...]]:
    """Who goes by several names, or was joined by a rule: sides first, with everybody of theirs after them."""
    by_id = {party.id: party for party in brief.parties}
    for party in sorted(brief.parties, key=lambda p: (p.side, p.part_of is not None, p.id)):
        others = [name for name in party.names if name != party.name]
        if others or party.joined:
            above = by_id.get(party.part_of or "")
            texts = (
                party.name,
                party.role.replace("_", " "),
                above.name if above else "",
                names(others),
                "; ".join(party.joined),
            )
            yield tuple(Cell(text) for text in texts)


def _rejected(brief: Brief, by_id: dict[str, ArticleEntry]) -> list[Item]:
    """What did not pass, and why."""
    items = []
    for r in brief.rejected:
        where = f"article {by_id[r.article].n}" if r.article in by_id else r.article
        notes = (f"quote given: “{r.quote}”",) if r.quote else ()
        what = r.text or r.kind
        items.append(Item(f"{what} — {'; '.join(r.reasons)}", f"{where}, {r.kind}", notes=notes))
    return items


def _corrections(brief: Brief) -> list[Item]:
    """Edits by hand, with their reasons."""
    return [
        Item(f"{c.text} — {c.why}", f"{c.kind}, {'applied' if c.applied else 'not applied: nothing it names'}")
        for c in brief.corrections
    ]
