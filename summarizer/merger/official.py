"""M8: official measures by authority and act, positions by actor and act, and what was planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.merger.facts import Parties
from summarizer.merger.proofs import distinct
from summarizer.merger.statements import Assertion, Statement
from summarizer.records.answer import Item, OfficialMeasure, Position
from summarizer.records.brief import MeasureEntry, OutlookEntry, PositionEntry
from summarizer.records.record import ArticleRecord, Citation, Sourced
from summarizer.request import digest

Placed = tuple[str, Sourced[OfficialMeasure]]
"""An article's id and one of its measures."""


def measures_of(records: Sequence[ArticleRecord], parties: Parties, as_of: str) -> list[MeasureEntry]:
    """One entry for each (authority's side, act), details united; a later step with details of its own is a new entry."""
    groups: dict[tuple[str, str, str], list[Placed]] = defaultdict(list)
    for record in records:
        for sourced in record.measures:
            item = sourced.item
            if item.mode in ("earlier_episode", "hypothetical"):
                continue
            authority = parties.resolve(record.article.id, item.authority)
            side = parties.side(authority) if authority else ""
            lone = item.text.lower() if item.act == "other" or not side else ""
            groups[(side, item.act, lone)].append((record.article.id, sourced))
    entries = []
    for (side, act, _), found in sorted(groups.items()):
        for step in steps_of(sorted(found, key=_placed_order)):
            entries.append(_measure_entry(side, act, step, parties, as_of))
    return sorted(entries, key=lambda e: (e.day or "9999", e.id))


def steps_of(ordered: Sequence[Placed]) -> list[list[Placed]]:
    """Split measures of one side and act into steps: a later explicit day with a different detail begins a new one."""
    steps: list[_Step] = []
    undated: list[Placed] = []
    for placed in ordered:
        item = placed[1].item
        if not item.day:
            undated.append(placed)
        elif steps and (steps[-1].holds(item) or steps[-1].placed[0][1].item.day == item.day):
            steps[-1].add(placed)
        else:
            steps.append(_Step([]))
            steps[-1].add(placed)
    for placed in undated:
        home = next((s for s in steps if s.holds(placed[1].item)), steps[0] if steps else None)
        if home is None:
            home = _Step([])
            steps.append(home)
        home.add(placed)
    return [step.placed for step in steps]


@dataclass
class _Step:
    """Measures that are one step, and their details in lower case."""

    placed: list[Placed]
    details: set[str] = field(default_factory=set)

    def add(self, placed: Placed) -> None:
        """Put a measure into the step."""
        self.placed.append(placed)
        self.details.add((placed[1].item.detail or "").lower())

    def holds(self, item: OfficialMeasure) -> bool:
        """Whether a measure brings no detail that is new to the step; one without details takes any."""
        return not item.detail or self.details <= {""} or item.detail.lower() in self.details


def _placed_order(placed: Placed) -> tuple[str, str, int]:
    return placed[1].item.day or "9999", placed[0], placed[1].citation.start


def _measure_entry(side: str, act: str, step: Sequence[Placed], parties: Parties, as_of: str) -> MeasureEntry:
    first = step[0]
    items = [p[1].item for p in step]
    day = min((i.day for i in items if i.day), default=None)
    done = any(i.mode in ("done", "ongoing") for i in items)
    passed = bool(day and as_of and day <= as_of)
    authority = parties.resolve(first[0], first[1].item.authority)
    return MeasureEntry(
        id=f"measure:{side or 'unnamed'}:{act}:{first[0]}.{first[1].citation.start}.{digest(first[1].item.text)[:6]}",
        authority=parties.label(authority) if authority else None,
        side=side or None,
        act=act,
        text=first[1].item.text,
        details=tuple(dict.fromkeys(i.detail for i in items if i.detail)),
        place=next((i.place for i in items if i.place), None),
        day=day,
        state="in_force" if done else ("outcome_unknown" if passed else "planned"),
        citations=_cited(p[1].citation for p in step),
    )


def positions_of(records: Sequence[ArticleRecord], parties: Parties) -> list[PositionEntry]:
    """One entry for each (actor, act, toward whom), with the earliest explicit day; a re-run adds a quote, not a date."""
    groups: dict[tuple[str, str, str, str], list[tuple[str, Sourced[Position]]]] = defaultdict(list)
    for record in records:
        for sourced in record.positions:
            item = sourced.item
            actor = parties.resolve(record.article.id, item.actor)
            if actor is None or item.mode in ("earlier_episode", "hypothetical"):
                continue
            toward = parties.resolve(record.article.id, item.toward)
            lone = item.text.lower() if item.act == "other" else ""
            groups[(actor, item.act, parties.side(toward) if toward else "", lone)].append((record.article.id, sourced))
    entries = [
        _position_entry(key, sorted(found, key=_position_order), parties) for key, found in sorted(groups.items())
    ]
    return sorted(entries, key=lambda e: (e.actors, e.day or "9999", e.id))


def _position_order(placed: tuple[str, Sourced[Position]]) -> tuple[str, str, int]:
    item = placed[1].item
    return _day_taken(item) or "9999", placed[0], placed[1].citation.start


def _position_entry(
    key: tuple[str, str, str, str], found: Sequence[tuple[str, Sourced[Position]]], parties: Parties
) -> PositionEntry:
    actor, act, toward, _ = key
    article, first = found[0]
    days = [_day_taken(s.item) for _, s in found]
    return PositionEntry(
        id=f"position:{actor}:{act}:{toward or '-'}:{article}.{first.citation.start}.{digest(first.item.text)[:6]}",
        actors=(parties.label(actor),),
        act=act,
        toward=parties.label(toward) if toward else None,
        text=min((s.item.text for _, s in found), key=plainest),
        day=min((d for d in days if d), default=None),
        citations=_cited(s.citation for _, s in found),
    )


def _day_taken(item: Position) -> str | None:
    """The day a position was taken: what it asks for by a later day ("stop by Friday") was asked before."""
    if item.day and item.said and item.day > item.said:
        return item.said
    return item.day or item.said


def plainest(text: str) -> tuple[int, str]:
    """The order by which one text stands for several: the fewest words first."""
    return len(text.split()), text


def planned_of(statements: Iterable[Statement], parties: Parties, as_of: str) -> Iterator[OutlookEntry]:
    """What was scheduled, ordered or supposed, as outlook; passed where its day is over and no source tells of it."""
    known = list(statements)
    done = defaultdict(list)
    for statement in known:
        for voice in statement.voices:
            if voice.mode in ("done", "ongoing") and voice.day:
                done[(voice.act, voice.actor_camp)].append(voice.day)
    for statement in known:
        first = statement.first
        if not statement.voices or first.mode not in ("planned", "hypothetical"):
            continue
        day = min((v.day for v in statement.voices if v.day), default="")
        over = first.mode == "planned" and bool(day and as_of and day <= as_of)
        yield OutlookEntry(
            speaker=_speaker(first, parties),
            text=first.text,
            day=day or None,
            passed=over and not any(d >= day for d in done[(first.act, first.actor_camp)]),
            citations=_cited(v.citation for v in statement.voices),
        )


def _speaker(assertion: Assertion, parties: Parties) -> str | None:
    return parties.label(assertion.speaker) if assertion.speaker else None


def _cited(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return distinct(citations)


def explicit_day(item: Item) -> str:
    """The day an item happened or, failing that, was said; '' if the article gives neither."""
    return item.day or item.said or ""
