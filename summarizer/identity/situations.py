"""Which articles are about one situation (rule M0): no figure may cross from one into another.

Dated articles come first: in order of their first day each joins the situations whose kind,
place and time fit it. Undated ones then look for the one situation that fits; where an article
carries marks of its own (magnitude, toll) it must share one, so that last year's earthquake
on the same island is not this one. Situations, not articles, are compared, and only those
that share a country, a place or a side, so the work grows with the articles, not their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.identity.chains import unique
from summarizer.identity.episodes import Episode, Episodes
from summarizer.identity.evidence import Evidence, evidence_of
from summarizer.identity.names import slug
from summarizer.identity.places import normal_place
from summarizer.records.brief import SituationInfo
from summarizer.records.options import MergeOptions
from summarizer.records.record import ArticleRecord


@dataclass(frozen=True)
class SituationGroup:
    """One situation: its id, what it is, and the ids of its articles, sorted."""

    id: str
    info: SituationInfo
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Situations:
    """groups: sorted by id. unplaced: article id and reason. missed: desk assignments that named no article."""

    groups: tuple[SituationGroup, ...]
    unplaced: tuple[tuple[str, str], ...] = ()
    missed: tuple[tuple[str, str], ...] = ()


def situations(
    records: Sequence[ArticleRecord],
    options: MergeOptions | None = None,
    assignments: Sequence[tuple[str, str]] = (),
) -> Situations:
    """Group records into situations. Pure; the same for every order of records.

    assignments: desk corrections, article id and situation id; an unknown situation id makes a new situation.
    """
    by_id = {record.article.id: record for record in unique(records)}
    by_text: dict[str, list[str]] = defaultdict(list)
    for article, record in by_id.items():
        by_text[record.article.text].append(article)
    found = [evidence_of(by_id[copies[0]]) for copies in by_text.values()]
    wanted = {article: target for article, target in sorted(assignments) if article in by_id}
    placed, unplaced = _without_strays(group_evidence(found))
    strays = {article: reason for item, reason in unplaced for article in by_text[item.text]}
    groups = _with_ids(placed, by_id, by_text)
    for article, target in wanted.items():
        for members in groups.values():
            members.discard(article)
        groups.setdefault(target, set()).add(article)
    return Situations(
        groups=tuple(
            SituationGroup(name, _info(name, [by_id[a] for a in sorted(members)]), tuple(sorted(members)))
            for name, members in sorted(groups.items())
            if members
        ),
        unplaced=tuple((article, strays[article]) for article in sorted(strays.keys() - wanted.keys())),
        missed=tuple(sorted(pair for pair in set(assignments) if pair[0] not in by_id)),
    )


def group_evidence(found: Sequence[Evidence]) -> list[list[Evidence]]:
    """Group evidence into episodes; the order of ``found`` does not matter."""
    episodes = Episodes()
    dated = [item for item in found if item.start is not None]
    for item in sorted(dated, key=_by_start):
        episodes.join(item, episodes.matching(item))
    dated_episodes = frozenset(episodes.alive())
    left: list[Evidence] = []
    chosen: list[tuple[Episode, Evidence]] = []
    for item in sorted((item for item in found if item.start is None), key=_by_end):
        home = episodes.only_home(item, dated_episodes)
        if home is None:
            left.append(item)
        else:
            chosen.append((home, item))
    for home, item in chosen:
        episodes.join(item, [home])
    for item in left:
        episodes.join(item, episodes.matching_undated(item, dated_episodes))
    return [episode.items for episode in episodes.alive()]


def _by_start(item: Evidence) -> tuple[int, str]:
    return (item.start or 0, item.article)


def _by_end(item: Evidence) -> tuple[bool, int, bool, str]:
    """Those that know their latest day first, in order of it; then those with marks of their own."""
    return (item.end is None, item.end or 0, not item.marked, item.article)


def _without_strays(groups: list[list[Evidence]]) -> tuple[list[list[Evidence]], list[tuple[Evidence, str]]]:
    """Set aside lone articles that are no situation; of kind "other" only where some other situation is there."""
    placed: list[list[Evidence]] = []
    others: list[list[Evidence]] = []
    strays: list[tuple[Evidence, str]] = []
    for group in groups:
        lone = len(group) == 1
        if lone and not any(item.told for item in group):
            strays += [(item, "reports no figure and no deed of any situation") for item in group]
        elif lone and group[0].kind == "other":
            others.append(group)
        else:
            placed.append(group)
    if not placed:
        return others, strays
    strays += [(item, "fits none of the situations") for group in others for item in group]
    return placed, strays


def _with_ids(
    groups: Iterable[list[Evidence]], by_id: Mapping[str, ArticleRecord], by_text: Mapping[str, Sequence[str]]
) -> dict[str, set[str]]:
    """Ids like ``earthquake-tessarune-2031-03``; equal ones are numbered by first day, then by smallest article id."""
    named: dict[str, list[tuple[str, str, set[str]]]] = defaultdict(list)
    for group in groups:
        members = {article for item in group for article in by_text[item.text]}
        info = _info("", [by_id[article] for article in sorted(members)])
        where = normal_slug(info.place or info.country or info.title)
        base = "-".join(part for part in (slug(info.kind), where, (info.first_day or "")[:7]) if part)
        named[base].append((info.first_day or "9", min(members), members))
    return {
        base if n == 0 else f"{base}-{n + 1}": members
        for base in sorted(named)
        for n, (_, _, members) in enumerate(sorted(named[base], key=lambda entry: entry[:2]))
    }


def normal_slug(place: str) -> str:
    """A place as part of an id: its first part, without "near", "the town of" and the like."""
    first = place.split(";")[0].split(",")[0]
    return slug(first) if normal_place(first) else ""


def _info(name: str, records: Sequence[ArticleRecord]) -> SituationInfo:
    """What most distinct texts say: title (then longest), kind, place, country, first day (then earliest)."""
    heads = sorted(
        {(r.article.text, r.header.situation.model_dump_json()): r.header.situation for r in records}.items()
    )
    every = [situation for _, situation in heads]
    title = _most(s.title for s in every) or ""
    first = Counter(s.first_day for s in every if s.first_day)
    return SituationInfo(
        id=name,
        kind=_most(s.kind for s in every) or "other",
        title=title,
        place=_most(s.place for s in every),
        country=_most(s.country for s in every),
        first_day=min(first, key=lambda day: (-first[day], day)) if first else None,
        other_titles=tuple(sorted({s.title for s in every} - {title})),
    )


def _most(values: Iterable[str | None]) -> str | None:
    """The most frequent value, then the longest, then the first of the alphabet; None where there is none."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value)) if counted else None
