"""The merger's street: records in, one consolidated situation out; pure, total, order-free."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from summarizer.identity.blocs import camp_level
from summarizer.identity.parties import party_table
from summarizer.identity.situations import situations
from summarizer.lineage.families import families
from summarizer.merger.claims import entry_of, with_voices
from summarizer.merger.collection import uncollected
from summarizer.merger.conflicts import conflicts_of
from summarizer.merger.denials import attach, deny_figures, find_rivals
from summarizer.merger.facts import Parties
from summarizer.merger.frame import article_entries, period_of, pool, readable_on
from summarizer.merger.gaps import gaps_of
from summarizer.merger.ledger import ledger
from summarizer.merger.official import measures_of, planned_of, positions_of
from summarizer.merger.order import attributed_first, most_told, newest_then_weight, newest_words, take
from summarizer.merger.printing import publish
from summarizer.merger.statements import assertions, gather
from summarizer.merger.timeline import timeline_of
from summarizer.merger.voices import background_of, conditions_of, outlook_of, voices_of
from summarizer.records.brief import SituationInfo
from summarizer.records.corrections import Corrections
from summarizer.records.merged import Merged
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord, Rejected


@dataclass(frozen=True)
class Unplaced:
    """An article that stands in no brief, and why: it fits no situation, is excluded or of a later day."""

    article: str
    reason: str


@dataclass(frozen=True)
class Merge:
    """What came of the records: one consolidated situation each, in the order of their ids, and what fits none."""

    situations: tuple[Merged, ...]
    unplaced: tuple[Unplaced, ...] = ()


@uncollected()
def merge(
    records: Sequence[ArticleRecord], options: MergeOptions | None = None, corrections: Corrections | None = None
) -> Merge:
    """Consolidate records, in whatever order and however often each is given.

    Returns one ``Merged`` per situation (M0). Never raises for valid records; an empty list gives none.
    """
    options, corrections = options or MergeOptions(), corrections or Corrections()
    given = pool(records)
    wanted = corrections.without_excluded(given)
    known = readable_on(wanted, options.as_of)
    grouped = situations(known, options, corrections.assignments)
    by_id = {record.article.id: record for record in known}
    names = frozenset(record.article.id for record in given)
    merged = tuple(
        merge_situation([by_id[name] for name in group.articles], group.info, options, corrections, names)
        for group in grouped.groups
    )
    left_out = [Unplaced(e.article, f"excluded: {e.why}") for e in corrections.exclude if e.article in names]
    late = f"later than {options.as_of}"
    left_out += [Unplaced(r.article.id, late) for r in wanted if r.article.id not in by_id]
    return Merge(merged, (*(Unplaced(article, reason) for article, reason in grouped.unplaced), *left_out))


def merge_situation(
    records: Sequence[ArticleRecord],
    situation: SituationInfo,
    options: MergeOptions,
    corrections: Corrections,
    given: Set[str] = frozenset(),
) -> Merged:
    """Consolidate the records of one situation. given: ids of all articles of the run, which corrections may name."""
    here = frozenset(record.article.id for record in records)
    lineage = families(records, options)
    table = party_table(records, options, corrections.joins, corrections.separations)
    parties: Parties = camp_level(table) if situation.kind == "unrest" else table
    period = period_of(records, situation)
    as_of = period.last or ""

    rows = ledger(records, parties, situation, options)
    statements = gather(a for r in records for a in assertions(r, "claims", parties))
    real = [s for s in statements if s.first.mode in ("done", "ongoing")]
    denials = [a for r in records for a in assertions(r, "denials", parties)]
    denied = deny_figures(rows, denials, parties)
    unused = [d for d in denials if d.id not in {used.id for _, _, used in denied}]
    told = attach(real, unused, options)
    find_rivals(told, parties)
    claims = sorted((entry_of(s, lineage, parties) for s in told), key=newest_then_weight)

    measures = measures_of(records, parties, as_of)
    positions = positions_of(records, parties)
    conditions = conditions_of(records, parties, options)
    outlook = [*planned_of(statements, parties, as_of), *outlook_of(records, parties, options)]
    outlook.sort(key=attributed_first)
    voices = sorted(voices_of(records, parties, options), key=newest_words)
    background = sorted(background_of(records, parties, options), key=most_told)
    gaps = gaps_of(rows, claims, outlook, measures, positions, conditions, period, parties, situation.kind)
    conflicts = conflicts_of(rows, claims, told, denied)

    first_claims, more_claims = take(claims, options.section_lines * 2)
    statement_of = {s.id: s for s in told}
    shown_claims = tuple(with_voices(claim, statement_of[claim.id], parties) for claim in first_claims)
    shown_voices, more_voices = take(voices, options.section_lines)
    shown_outlook, more_outlook = take(outlook, options.section_lines)
    shown_background, more_background = take(background, options.background_lines)
    omitted = {
        "claims": more_claims, "voices": more_voices, "outlook": more_outlook, "background": more_background,
    }  # fmt: skip
    return Merged(
        situation=situation,
        as_of=as_of or None,
        period=period,
        articles=article_entries(records, lineage),
        families=lineage.families,
        parties=tuple(table.entries),
        rows=tuple(publish(row, parties) for row in rows),
        claims=shown_claims,
        conflicts=tuple(conflicts),
        timeline=tuple(timeline_of(shown_claims, measures, positions, outlook)),
        measures=tuple(measures),
        positions=tuple(positions),
        voices=shown_voices,
        conditions=tuple(conditions),
        outlook=shown_outlook,
        background=shown_background,
        gaps=tuple(gaps),
        rejected=rejected_of(records),
        omitted={name: count for name, count in omitted.items() if count},
        corrections=corrections.report(here, situation.id, here | given, table.entries),
    )


def rejected_of(records: Sequence[ArticleRecord]) -> tuple[Rejected, ...]:
    """Everything the gate left out, in the order of articles and items."""
    return tuple(rejected for record in records for rejected in record.rejected)
