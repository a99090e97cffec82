"""Where the composer finds what an entry refers to: ids to rows, points, claims and articles.

Built once per brief, so that no wording function searches a list and every one of them gets
the same few arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.brief.phrases import article_label, first_letters, year_of
from summarizer.records.brief import (
    ArticleEntry,
    ClaimEntry,
    FigureRow,
    MeasureEntry,
    Point,
    PositionEntry,
)
from summarizer.records.merged import Merged
from summarizer.records.record import Citation


@dataclass(frozen=True)
class Lookup:
    """year: the year printed dates leave out; the maps go from an id to its value.

    owners: from a point's id to the row it stands in; roles: from a party's name to its role;
    foretellers: from the day and text of an outlook to whoever gave it; adversaries: ids of the parties in a camp;
    names: the first letters of every word in a name of a party, a place or the situation.
    """

    year: str
    rows: Mapping[str, FigureRow]
    points: Mapping[str, Point]
    owners: Mapping[str, FigureRow]
    claims: Mapping[str, ClaimEntry]
    measures: Mapping[str, MeasureEntry]
    positions: Mapping[str, PositionEntry]
    articles: Mapping[str, ArticleEntry]
    roles: Mapping[str, str]
    foretellers: Mapping[tuple[str, str], str]
    adversaries: frozenset[str]
    names: frozenset[str]

    def article(self, citation: Citation) -> str:
        """The printed name of the article a citation points into."""
        entry = self.articles.get(citation.article)
        return article_label(entry, self.year) if entry else "an article"


def build_lookup(merged: Merged) -> Lookup:
    """Index everything an entry may refer to."""
    owned = [(point, row) for row in merged.rows for point in (*row.series, *row.opponent_claims)]
    return Lookup(
        year=year_of(merged.as_of),
        rows={row.id: row for row in merged.rows},
        points={point.id: point for point, _ in owned},
        owners={point.id: row for point, row in owned},
        claims={claim.id: claim for claim in merged.claims},
        measures={measure.id: measure for measure in merged.measures},
        positions={position.id: position for position in merged.positions},
        articles={article.id: article for article in merged.articles},
        foretellers={(o.day, o.text): o.speaker for o in merged.outlook if o.day and o.speaker},
        adversaries=frozenset(party.id for party in merged.parties if party.camp),
        names=frozenset(first_letters(word) for text in _named(merged) for word in text.split() if word[:1].isupper()),
        roles={name: party.role for party in merged.parties for name in (party.name, *party.names)},
    )


def _named(merged: Merged) -> Iterable[str]:
    """Everything that is a name, or a title made of names."""
    for party in merged.parties:
        yield from (party.name, *party.names)
    info = merged.situation
    yield from (text for text in (info.place, info.country) if text)
    for claim in merged.claims:
        yield from (text for text in (claim.place, claim.actor, claim.target) if text)


def united(groups: Iterable[tuple[Citation, ...]]) -> tuple[Citation, ...]:
    """All citations, each once, in order of first appearance."""
    found: dict[tuple[str, int, int], Citation] = {}
    for citation in (citation for group in groups for citation in group):
        found.setdefault((citation.article, citation.start, citation.end), citation)
    return tuple(found.values())
