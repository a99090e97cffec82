"""The merger on one page: records in, consolidated situations out; pure, total, order-free."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from summarizer.identity.actors import actors_of
from summarizer.identity.sides import sides_of
from summarizer.identity.situations import group_articles
from summarizer.lineage.families import families
from summarizer.merger.collection import uncollected
from summarizer.merger.figures.ledger import Ledger, ledger
from summarizer.merger.frame import article_entries, period_of, pool, readable_on
from summarizer.merger.gaps import gaps_of
from summarizer.merger.statements.table import StatementTable, statement_table
from summarizer.merger.unplaced import headline_count, is_stray
from summarizer.records.brief import Conflict, Merged, SituationInfo, Unplaced
from summarizer.records.corrections import Corrections
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord
from summarizer.records.rules import Rule


@dataclass(frozen=True)
class Merge:
    """What came of the records: one consolidated situation each, in the order of their ids, and what is in none."""

    situations: tuple[Merged, ...]
    unplaced: tuple[Unplaced, ...] = ()


@uncollected()
def merge(
    records: Sequence[ArticleRecord], options: MergeOptions | None = None, corrections: Corrections | None = None
) -> Merge:
    """Consolidate records, in whatever order and however often each is given.

    Returns one ``Merged`` per situation. Never raises for valid records; an empty list gives none.
    """
    options, corrections = options or MergeOptions(), corrections or Corrections()
    given = pool(records)
    wanted = corrections.without_excluded(given)
    known = readable_on(wanted, options.as_of)
    by_id = {record.article.id: record for record in known}
    together = options.one_situation or not options.on(Rule.ONE_SITUATION)
    grouped = group_articles(known, together, corrections.assignments)
    stray = [g for g in grouped.groups if is_stray([by_id[a] for a in g[1]], len(known))]
    kept = [g for g in grouped.groups if g not in stray] or stray[:1]
    unplaced = [
        _unplaced(by_id[article], f"it is about something else: {info.title}")
        for info, articles in grouped.groups
        if (info, articles) not in kept
        for article in articles
    ]
    names = frozenset(record.article.id for record in given)
    merged = [
        merge_situation([by_id[a] for a in articles], info, options, corrections, names) for info, articles in kept
    ]
    unplaced += left_out(given, wanted, known, options, corrections)
    largest = max(range(len(merged)), key=lambda n: (len(merged[n].articles), -n), default=None)
    if largest is not None and unplaced:
        merged[largest] = merged[largest].model_copy(update={"unplaced": tuple(unplaced)})
    return Merge(tuple(merged), tuple(unplaced))


def left_out(
    given: Sequence[ArticleRecord],
    wanted: Sequence[ArticleRecord],
    known: Sequence[ArticleRecord],
    options: MergeOptions,
    corrections: Corrections,
) -> list[Unplaced]:
    """Articles that a desk excluded, and those of a later day than asked for."""
    by_id = {record.article.id: record for record in given}
    here = {record.article.id for record in known}
    found = [_unplaced(by_id[e.article], f"excluded: {e.why}") for e in corrections.exclude if e.article in by_id]
    found += [_unplaced(r, f"later than {options.as_of}") for r in wanted if r.article.id not in here]
    return found


def _unplaced(record: ArticleRecord, reason: str) -> Unplaced:
    count, citations = headline_count(record)
    title = record.article.title or record.header.headline
    return Unplaced(article=record.article.id, title=title, reason=reason, headline_count=count, citations=citations)


def merge_situation(
    records: Sequence[ArticleRecord],
    situation: SituationInfo,
    options: MergeOptions,
    corrections: Corrections,
    given: Set[str] = frozenset(),
) -> Merged:
    """Consolidate the records of one situation. given: ids of all articles of the run, which corrections may name."""
    here = frozenset(record.article.id for record in records)
    lineage = families(records)
    family_of = {name: lineage.family_of(name) for name in here} if options.on(Rule.COPIES_COUNT_ONCE) else {}
    sides = sides_of(records, corrections.joins, corrections.separations)
    actor_names, actors = actors_of(records, sides)
    period = period_of(records, situation)
    counted: Ledger = ledger(records, sides, situation, family_of, options)
    rows = (*counted.casualties, *counted.losses)
    table: StatementTable = statement_table(records, sides, actor_names, family_of, rows, situation.kind, options)
    parties = (*sides.entries, *actors)
    return Merged(
        situation=situation,
        as_of=period.last,
        period=period,
        articles=article_entries(records, lineage),
        families=lineage.families,
        parties=parties,
        casualties=counted.casualties,
        losses=counted.losses,
        sums=counted.sums,
        conflicts=tuple(sorted((*counted.conflicts, *table.disputes), key=conflict_order)),
        gaps=gaps_of(rows, table.all, situation, period.last),
        rejected=tuple(rejected for record in records for rejected in record.rejected),
        corrections=corrections.report(here, situation.id, here | given, parties),
        **table.by_section,
    )


def conflict_order(conflict: Conflict) -> tuple[bool, int, bool, int, str]:
    """Open before settled, weightier first, people's lives before deeds, more positions first."""
    return (conflict.settled, conflict.weight, conflict.kind == "withdrawn", -len(conflict.positions), conflict.id)
