"""The timeline: what stands on a day, by the day it happened, never by the day it was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.records.brief import ClaimEntry, MeasureEntry, OutlookEntry, PositionEntry, TimelineEntry


def timeline_of(
    claims: Sequence[ClaimEntry],
    measures: Sequence[MeasureEntry],
    positions: Sequence[PositionEntry],
    outlook: Sequence[OutlookEntry],
) -> list[TimelineEntry]:
    """Every dated claim, measure, position and scheduled event, by day, then kind, then ref."""
    entries = [*_claims(claims), *_measures(measures), *_positions(positions), *_planned(outlook)]
    return sorted(entries, key=lambda e: (e.day, KINDS.index(e.kind), e.ref, e.text))


KINDS = ("claim", "measure", "position", "planned")


def _claims(claims: Iterable[ClaimEntry]) -> Iterator[TimelineEntry]:
    for claim in claims:
        if claim.day:
            end = claim.end_day if claim.end_day and claim.end_day > claim.day else None
            yield TimelineEntry(
                day=claim.day, end_day=end, text="", kind="claim", ref=claim.id, citations=claim.citations
            )


def _measures(measures: Iterable[MeasureEntry]) -> Iterator[TimelineEntry]:
    for measure in measures:
        if measure.day:
            yield TimelineEntry(
                day=measure.day, text=measure.text, kind="measure", ref=measure.id, citations=measure.citations
            )


def _positions(positions: Iterable[PositionEntry]) -> Iterator[TimelineEntry]:
    for position in positions:
        if position.day:
            yield TimelineEntry(
                day=position.day, text=position.text, kind="position", ref=position.id, citations=position.citations
            )


def _planned(outlook: Iterable[OutlookEntry]) -> Iterator[TimelineEntry]:
    for entry in outlook:
        if entry.day:
            yield TimelineEntry(day=entry.day, text=entry.text, kind="planned", citations=entry.citations)
