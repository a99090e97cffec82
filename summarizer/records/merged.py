"""What the merger hands to the composer: every fact settled, no sentence written yet.

The entries are those of the brief (``records/brief.py``) with their printed ``text`` and
``line`` still empty wherever a sentence has to be worded; the composer fills those in and
changes nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.records.brief import (
    ArticleEntry,
    BackgroundEntry,
    ClaimEntry,
    ConditionEntry,
    Conflict,
    CorrectionEntry,
    Family,
    FigureRow,
    Gap,
    MeasureEntry,
    OutlookEntry,
    PartyEntry,
    Period,
    PositionEntry,
    SituationInfo,
    TimelineEntry,
    VoiceEntry,
)
from summarizer.records.record import Rejected


@dataclass(frozen=True)
class Merged:
    """One situation, consolidated.

    rows: every ledger row (casualties, losses and totals together, ``FigureRow.total`` marks the totals).
    claims: with status, voices, denials, rivals; ``line`` empty.
    conflicts: ``text`` empty; ``kind`` and ``refs`` (row ids, point ids, claim ids) say what conflicts.
    timeline: built from claims, measures and figures; ``text`` empty where ``ref`` names an entry with a line.
    gaps: ``rule`` and ``refs``; ``text`` empty.
    omitted: lines left out by budget, by section.
    """

    situation: SituationInfo
    as_of: str | None
    period: Period
    articles: tuple[ArticleEntry, ...]
    families: tuple[Family, ...]
    parties: tuple[PartyEntry, ...]
    rows: tuple[FigureRow, ...]
    claims: tuple[ClaimEntry, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[TimelineEntry, ...]
    measures: tuple[MeasureEntry, ...]
    positions: tuple[PositionEntry, ...]
    voices: tuple[VoiceEntry, ...]
    conditions: tuple[ConditionEntry, ...]
    outlook: tuple[OutlookEntry, ...]
    background: tuple[BackgroundEntry, ...]
    gaps: tuple[Gap, ...]
    rejected: tuple[Rejected, ...]
    omitted: dict[str, int]
    corrections: tuple[CorrectionEntry, ...] = ()
