"""The brief laid out as a page: which section holds what, in the order it is read.

Citations are numbered while the sections are built, from top to bottom, so the numbers follow
the page. Tables of figures have a module of their own (``ledger.py``), sources too.
"""

from __future__ import annotations

from collections.abc import Callable

from summarizer.brief import wording
from summarizer.brief.citations import Numbering
from summarizer.brief.disputes import rank_conflict
from summarizer.brief.events import measure_text, position_line, unite_positions
from summarizer.brief.ledger import casualty_blocks, loss_blocks
from summarizer.brief.page import Block, Item, Items, Page, Quote, Section
from summarizer.brief.phrases import article_label, date, dates, distinct, names, redated, sentence, stem, year_of
from summarizer.brief.sources import source_blocks
from summarizer.records.brief import Brief, ChangeEntry, ClaimEntry, Conflict

_DISPUTED = frozenset({"contested", "rival_accounts"})
_VOUCHED = frozenset({"agreed", "admitted", "witnessed", "reported"})
Builder = Callable[[Brief, Numbering, str], tuple[Block, ...]]


def build_page(brief: Brief) -> Page:
    """Lay out the whole brief; the same brief always gives the same page and numbers."""
    numbering, year = Numbering(), year_of(brief.as_of)
    sections = []
    for anchor, title, build in _order(brief):
        blocks = tuple(block for block in build(brief, numbering, year) if _filled(block))
        sections.append(Section(anchor, title, blocks, brief.omitted.get(anchor, 0)))
    return Page(
        brief.situation.title,
        _facts(brief, year),
        tuple(sections),
        _quotes(brief, numbering, year),
        numbering,
    )


def _order(brief: Brief) -> list[tuple[str, str, Builder]]:
    """The sections in print order; changes only where the brief was compared with an older one."""
    changes: list[tuple[str, str, Builder]] = [("changes", "Changes since the earlier brief", _changes)]
    return [
        ("bottom_line", "Bottom line", _bottom_line),
        *(changes if brief.changes else []),
        ("key_figures", "Key figures", _key_figures),
        ("conflicts", "Where the sources disagree", _conflicts),
        ("casualties", "Casualties", casualty_blocks),
        ("losses", "Equipment and damage", loss_blocks),
        ("claims", "Claims and counter-claims", _claims),
        ("timeline", "Timeline", _timeline),
        ("measures", "Official measures", _measures),
        ("positions", "Positions", _positions),
        ("voices", "Voices", _voices),
        ("conditions", "Humanitarian conditions", _conditions),
        ("outlook", "Outlook", _outlook),
        ("background", "Background", _background),
        ("gaps", "Not known", _gaps),
        ("sources", "Sources", source_blocks),
    ]


def _filled(block: Block) -> bool:
    """Whether a block has anything to print."""
    return bool(block.items) if isinstance(block, Items) else True


def _facts(brief: Brief, year: str) -> tuple[tuple[str, str], ...]:
    """What stands under the title: kind, place, as-of day, period, how many articles and families."""
    info, period = brief.situation, brief.period
    families = len({article.family for article in brief.articles if article.family}) or len(brief.families)
    agencies = names(agency for article in brief.articles for agency in article.agencies)
    where = ", ".join(part for part in (info.place, info.country) if part)
    facts = (
        ("Kind", wording.SITUATION_KINDS.get(info.kind, info.kind)),
        ("Place", where),
        ("As of", date(brief.as_of)),
        ("Period covered", dates(period.first, period.last)),
        ("Newest article", date(period.newest_article)),
        ("Note", redated(period.note or "")),
        ("Articles", f"{len(brief.articles)} (text families: {families})"),
        ("Agencies", agencies),
        ("Also called", "; ".join(info.other_titles)),
    )
    return tuple((name, text) for name, text in facts if text)


def _bottom_line(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (Items(tuple(Item(line.text, cites=numbering.numbers(line.citations)) for line in brief.bottom_line)),)


def _changes(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (
        Items(
            tuple(
                Item(c.text, wording.CHANGES.get(c.kind, c.kind), numbering.numbers(c.citations), source_lines(c))
                for c in brief.changes
            )
        ),
    )


def source_lines(change: ChangeEntry) -> tuple[str, ...]:
    """ "brought by: A, 5 Mar 2031; B, 6 Mar 2031"; what is gone names what it stood on; nothing without sources."""
    verb = "stood on" if change.kind == "gone" else "brought by"
    return (f"{verb}: {'; '.join(change.brought_by)}",) if change.brought_by else ()


def _key_figures(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (
        Items(
            tuple(
                Item(sentence(f"{f.label}: {f.text}"), cites=numbering.numbers(f.citations)) for f in brief.key_figures
            )
        ),
    )


def _conflicts(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (
        Items(
            tuple(
                Item(c.text, wording.CONFLICTS.get(c.kind, c.kind), numbering.numbers(c.citations))
                for c in sorted(brief.conflicts, key=rank_conflict)
            )
        ),
    )


def _claims(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    group_of = {ref: c for c in brief.conflicts if c.kind == "rival_accounts" for ref in c.refs}
    items, told = [], set()
    for claim in brief.claims:
        group = group_of.get(claim.id) if claim.status in _DISPUTED else None
        if group is None:
            items.append(_claim(claim, numbering, year))
        elif group.id not in told:  # all accounts of one thing stand together, where the first of them would
            told.add(group.id)
            accounts = [c for c in brief.claims if c.id in group.refs and c.status in _DISPUTED]
            items.append(_rivals(group, accounts, numbering, year))
    return (Items(tuple(items)),)


def _claim(claim: ClaimEntry, numbering: Numbering, year: str) -> Item:
    """A statement with its status, day and place, and what it stands on where nobody else vouches for it."""
    weight = claim.weight
    stands = f"stands on: origins {weight.origins}, text families {weight.lineages}, articles {weight.articles}"
    notes = (*claim.notes, *([stands] if claim.status in _VOUCHED else []))
    tag = _tag(claim.status, dates(claim.day, claim.end_day, year), claim.place)
    return Item(claim.line or sentence(claim.text), tag, numbering.numbers(claim.citations), notes)


def _rivals(group: Conflict, accounts: list[ClaimEntry], numbering: Numbering, year: str) -> Item:
    """Rival accounts as one item: day and place where they share them, everyone's notes."""
    days = {dates(c.day, c.end_day, year) for c in accounts}
    places = {c.place for c in accounts}
    tag = _tag("rival_accounts", days.pop() if len(days) == 1 else "", places.pop() if len(places) == 1 else None)
    return Item(group.text, tag, numbering.numbers(group.citations), distinct(n for c in accounts for n in c.notes))


def _tag(status: str, day: str, place: str | None) -> str:
    return ", ".join(part for part in (wording.STATUSES.get(status, status), day, place) if part)


def _timeline(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (
        Items(
            tuple(Item(t.text, dates(t.day, t.end_day, year), numbering.numbers(t.citations)) for t in brief.timeline)
        ),
    )


def _measures(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    items = []
    for m in brief.measures:
        tag = ", ".join(part for part in (m.authority, date(m.day, year)) if part)
        details = tuple(d for d in m.details if d not in m.text)
        items.append(Item(measure_text(m), tag, numbering.numbers(m.citations), (*details, *m.notes)))
    return (Items(tuple(items)),)


def _positions(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    united = unite_positions(brief.positions)
    return (Items(tuple(Item(position_line(p), date(p.day, year), numbering.numbers(p.citations)) for p in united)),)


def _voices(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    items = []
    for v in brief.voices:
        who = ", ".join(
            part
            for part in (
                v.speaker,
                (v.role or "").replace("_", " "),
                f"via {v.via}" if v.via else "",
                date(v.said, year),
            )
            if part
        )
        items.append(Item(f"“{v.words.strip()}”", who, numbering.numbers(v.citations)))
    return (Items(tuple(items)),)


def _conditions(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    items = []
    for c in brief.conditions:
        tag = ", ".join(part for part in (c.topic.replace("_", " "), date(c.day, year), c.place) if part)
        said = f" (said by {c.said_by})" if c.said_by else ""
        items.append(Item(sentence(stem(c.text) + said), tag, numbering.numbers(c.citations)))
    return (Items(tuple(items)),)


def _outlook(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    items = []
    for o in brief.outlook:
        tag = ", ".join(part for part in (o.speaker or "in an article's own words", date(o.day, year)) if part)
        notes = ("the day is over; no news of it in the sources",) if o.passed else ()
        items.append(Item(sentence(o.text), tag, numbering.numbers(o.citations), notes))
    return (Items(tuple(items)),)


def _background(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (
        Items(tuple(Item(sentence(b.text), b.period or "", numbering.numbers(b.citations)) for b in brief.background)),
    )


def _gaps(brief: Brief, numbering: Numbering, year: str) -> tuple[Block, ...]:
    return (Items(tuple(Item(g.text, cites=numbering.numbers(g.citations)) for g in brief.gaps)),)


def _quotes(brief: Brief, numbering: Numbering, year: str) -> tuple[Quote, ...]:
    """Everything cited on the page, by number."""
    articles = {article.id: article for article in brief.articles}
    quotes = []
    for n, c in enumerate(numbering.cited(), start=1):
        article = articles.get(c.article)
        label = article_label(article, "") if article else c.article
        quotes.append(Quote(n, article.n if article else 0, label, c.start, c.end, c.quote))
    return tuple(quotes)
