"""What the sentences look things up in: articles, rows, statements and parties by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.brief.text.words.dates import day_of
from summarizer.brief.text.words.style import Style
from summarizer.brief.text.words.wording import telling
from summarizer.records.brief import ArticleEntry, Brief, FigureRow, Merged, PartyEntry, Statement
from summarizer.records.record import Citation

SECTIONS = ("events", "claims", "measures", "positions", "voices", "conditions", "outlook", "background")
"""The fields of a brief that hold statements."""

OFTEN = 3
HAPPENING = {
    "armed_conflict": "fighting fought clashes clashed conflict war forces broke erupted flared fierce fiercely heavy renewed new between grew",
    "earthquake": "earthquake quake struck hit shook shaken magnitude powerful strong major tremor",
    "storm_flood": "storm flood floods flooding struck hit swept heavy rain powerful",
    "fire_explosion": "explosion explosions blast blasts fire shook rocked shaken massive powerful huge big series extremely capital city broke started",
    "transport_accident": "crash crashed accident collision sank sinking capsized derailed happened",
    "unrest": "protest protests unrest riots demonstrations began spread broke",
    "epidemic": "outbreak cases disease virus spread",
    "attack": "attack attacked explosion blast shooting struck hit",
}
"""The words in which every report tells that it happened, by the kind of situation: they tell no two lines apart."""
Source = Merged | Brief
Place = tuple[int, int]


@dataclass(frozen=True)
class Lookup:
    """year: that of the brief's day; kind: of the situation; parties: by every name, lower case; countries: the situation's own, lower case."""

    year: str
    kind: str
    articles: Mapping[str, ArticleEntry]
    rows: Mapping[str, FigureRow]
    statements: Mapping[str, Statement]
    parties: Mapping[str, PartyEntry]
    countries: frozenset[str] = frozenset()

    @property
    def style(self) -> Style:
        """What wordings depend on."""
        return Style(self.year, self.kind)

    def place(self, citations: Iterable[Citation]) -> Place:
        """Where something stands first in the articles: the article's number and the character; ties of every order end here."""
        found = [(self.articles[c.article].n if c.article in self.articles else 0, c.start) for c in citations]
        return min(found, default=(0, 0))

    def outlet(self, citations: Iterable[Citation]) -> str:
        """Who published: the outlet, else the agency, else "article 3", of the first cited article."""
        for citation in citations:
            article = self.articles.get(citation.article)
            if article:
                return article.outlet or next(iter(article.agencies), "") or f"article {article.n}"
        return ""

    def party(self, name: str | None) -> PartyEntry | None:
        """A party by any of its names."""
        return self.parties.get((name or "").lower())

    def is_side(self, name: str | None) -> bool:
        """Whether a name is an adversary's."""
        party = self.party(name)
        return party is not None and party.role == "side"


def lookup_of(source: Source) -> Lookup:
    """The look-up of one situation."""
    newest = day_of(source.as_of) or day_of(source.period.last)
    rows = (*source.casualties, *source.losses, *source.sums)
    statements = [s for name in SECTIONS for s in getattr(source, name)]
    parties: dict[str, PartyEntry] = {}
    for party in source.parties:
        for name in (party.name, *party.names):
            parties.setdefault(name.lower(), party)
    return Lookup(
        year=f"{newest.year:04}" if newest else "",
        kind=source.situation.kind,
        articles={a.id: a for a in source.articles},
        rows={r.id: r for r in rows},
        statements={s.id: s for s in statements},
        parties=parties,
        countries=frozenset(name.strip().lower() for name in (source.situation.country or "").split(";")),
    )


def adversarial(kind: str) -> bool:
    """Whether a situation of this kind has sides that tell it each their way."""
    return kind in ("armed_conflict", "unrest", "attack")


def everywhere(source: Source) -> frozenset[str]:
    """The telling words that every line of a situation may have: of its title, places, sides, and of who speaks often."""
    info = source.situation
    names = [name for p in source.parties if p.role == "side" for name in (p.name, *p.names)]
    speakers = Counter(s.by for field in SECTIONS for s in getattr(source, field) if s.by)
    names += [name for name, count in speakers.items() if count >= OFTEN]
    names += [HAPPENING.get(info.kind, "")]
    return frozenset(w for text in (info.title, info.place or "", info.country or "", *names) for w in telling(text))
