"""Hand edits a desk needs, as data: applied deterministically and listed in the brief."""

from __future__ import annotations

from collections.abc import Sequence, Set

from pydantic import ConfigDict, model_validator

from summarizer.records.article import Value
from summarizer.records.brief import CorrectionEntry, PartyEntry
from summarizer.records.record import ArticleRecord


class Pair(Value):
    """Two names as printed or shown, and why they are one party (or two)."""

    first: str
    second: str
    why: str


class Assignment(Value):
    """An article (its id) that belongs to a situation (its id in the brief), and why."""

    article: str
    situation: str
    why: str


class Exclusion(Value):
    """An article (its id) that is left out, and why."""

    article: str
    why: str


class Corrections(Value):
    """A corrections file. join / keep_apart: pairs of party names; assign: articles to situations; exclude: articles.

    Every entry needs a reason; the brief prints it, and says so where an entry found nothing to apply to.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    join: tuple[Pair, ...] = ()
    keep_apart: tuple[Pair, ...] = ()
    assign: tuple[Assignment, ...] = ()
    exclude: tuple[Exclusion, ...] = ()

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Corrections:
        """Refuse entries that ask for two things at once."""
        both = {_names(p) for p in self.join} & {_names(p) for p in self.keep_apart}
        if both:
            raise ValueError(f"{' and '.join(sorted(min(both)))} cannot be joined and kept apart; choose one")
        homes: dict[str, str] = {}
        for entry in self.assign:
            if homes.setdefault(entry.article, entry.situation) != entry.situation:
                raise ValueError(f"{entry.article} cannot be put to two situations; choose one")
        return self

    @property
    def joins(self) -> tuple[tuple[str, str], ...]:
        """Pairs of names forced together."""
        return tuple((p.first, p.second) for p in self.join)

    @property
    def separations(self) -> tuple[tuple[str, str], ...]:
        """Pairs of names kept apart."""
        return tuple((p.first, p.second) for p in self.keep_apart)

    @property
    def assignments(self) -> tuple[tuple[str, str], ...]:
        """Articles and the situations they belong to."""
        return tuple((a.article, a.situation) for a in self.assign)

    def without_excluded(self, records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
        """The records that no exclusion names."""
        out = {e.article for e in self.exclude}
        return [r for r in records if r.article.id not in out]

    def report(
        self, articles: Set[str], situation: str, known: Set[str], parties: Sequence[PartyEntry]
    ) -> tuple[CorrectionEntry, ...]:
        """Every correction that concerns this situation, with whether it found what it names, in the file's order.

        articles: those of the situation; known: all that were given. What was put to another situation is told there.
        """
        names = {name.lower() for p in parties for name in (*p.names, p.name)}
        found = [self._pair("join", p, "as one party", names) for p in self.join]
        found += [self._pair("keep_apart", p, "as two parties", names) for p in self.keep_apart]
        found += [
            CorrectionEntry(
                kind="assign",
                text=f"Article {a.article} put to {a.situation}",
                why=a.why,
                applied=a.article in articles and a.situation == situation,
            )
            for a in self.assign
            if a.situation == situation or a.article in articles or a.article not in known
        ]
        found += [
            CorrectionEntry(kind="exclude", text=f"Article {e.article} left out", why=e.why, applied=e.article in known)
            for e in self.exclude
        ]
        return tuple(found)

    @staticmethod
    def _pair(kind: str, pair: Pair, how: str, names: set[str]) -> CorrectionEntry:
        known = {pair.first.lower(), pair.second.lower()} <= names
        return CorrectionEntry(
            kind=kind, text=f"{pair.first} and {pair.second} taken {how}", why=pair.why, applied=known
        )


def _names(pair: Pair) -> tuple[str, str]:
    first, second = sorted((pair.first.lower(), pair.second.lower()))
    return first, second
