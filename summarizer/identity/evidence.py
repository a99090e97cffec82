"""What of an article tells which situation it is about (rule M0).

Only header, figures and names are read, and reduced to sorted plain values: ten thousand
articles of one war become a few hundred distinct pieces of evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from summarizer.identity.chains import core
from summarizer.identity.names import fold, normal_name, without, words
from summarizer.identity.offices import FORCE_WORDS, REBEL_WORDS, STATE_WORDS, STOP, vocabulary
from summarizer.identity.places import core_words
from summarizer.records.record import KINDS, ArticleRecord

SUDDEN = frozenset({"earthquake", "fire_explosion", "transport_accident", "attack"})
"""Kinds that begin on one day."""

_TITLE_WORDS = vocabulary("""
earthquake quake tremor aftershock storm hurricane typhoon cyclone flood floods flooding flash fire explosion blast wildfire
accident crash train bus plane ferry collision derailment protest protests unrest riot riots clashes fighting war conflict
outbreak epidemic attack bombing shooting strike strikes island region province city town village district coast north south east west
northern southern eastern western central over between against after during amid off near under around with
deadly major strong powerful large new second first tropical anti government magnitude killed dead disease cases virus spread
""") | STOP  # fmt: skip
_NAMED_STORM = re.compile(r"\b(?:[Ss]torm|[Hh]urricane|[Tt]yphoon|[Cc]yclone)\s+([A-Z]\w+)")
_TOLLS = ("killed", "injured", "missing", "displaced")
_SIDE_WORDS = STATE_WORDS | FORCE_WORDS | REBEL_WORDS
_PERSON_ROLES = ("authority", "witness")


@dataclass(frozen=True)
class Evidence:
    """One article's evidence. Days are ordinals (days since year 1); words are folded."""

    article: str
    text: str
    kind: str
    start: int | None
    end: int | None
    place: str | None
    countries: frozenset[str]
    where: frozenset[str]
    topic: frozenset[str]
    storm: str | None
    sides: frozenset[frozenset[str]]
    magnitudes: tuple[float, ...]
    tolls: frozenset[tuple[str, float]]
    people: frozenset[str]
    spots: frozenset[str]
    told: bool

    @property
    def marked(self) -> bool:
        """Whether the article carries anything of its own to tell two like events apart by."""
        return bool(self.magnitudes or self.tolls)


def evidence_of(record: ArticleRecord) -> Evidence:
    """Read the evidence of one record."""
    situation = record.header.situation
    figures = [sourced.item for sourced in record.figures if sourced.item.mode != "earlier_episode"]
    countries = frozenset(_countries(situation.country))
    where = core_words(situation.place) if situation.place else frozenset()
    title = {fold(word) for word in words(situation.title) if word not in _TITLE_WORDS}
    located = {word for country in countries for word in country.split()} | where
    start = ordinal(situation.first_day)
    ends = [ordinal(day) for day in (record.header.latest_day, record.header.published, record.article.date)]
    storm = _NAMED_STORM.search(situation.title)
    return Evidence(
        article=record.article.id,
        text=record.article.text,
        kind=situation.kind,
        start=start,
        end=next((day for day in ends if day is not None), start),
        place=situation.place,
        countries=countries,
        where=where,
        topic=frozenset(title - located),
        storm=storm.group(1).lower() if storm else None,
        sides=frozenset(_sides(record)),
        magnitudes=_main({f.value for f in figures if f.measure == "magnitude" and f.value}),
        tolls=frozenset(
            (f.measure, f.value)
            for f in figures
            if f.measure in _TOLLS and f.value and f.unit == "person" and not f.subgroup
        ),
        people=frozenset(_people(record)),
        spots=frozenset(word for f in figures if f.place for word in core_words(f.place)) - where,
        told=any(getattr(record, kind) for kind in KINDS if kind != "background"),
    )


def ordinal(day: str | None) -> int | None:
    """An ISO day as a number of days; None for null and for what is no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def _main(magnitudes: set[float]) -> tuple[float, ...]:
    """The magnitudes of the main shock: within one of the largest, so that aftershocks are left aside."""
    return tuple(sorted(value for value in magnitudes if value > max(magnitudes) - 1))


def _countries(printed: str | None) -> Iterable[str]:
    for part in re.split(r";|,|/| and ", printed or ""):
        plain = without(words(part), STOP)
        if plain:
            yield " ".join(fold(word) for word in plain)


def _sides(record: ArticleRecord) -> Iterable[frozenset[str]]:
    for party in record.parties:
        if party.role == "side":
            yield frozenset(fold(word) for word in core(party.name, _SIDE_WORDS))


def _people(record: ArticleRecord) -> Iterable[str]:
    """Full names and offices of those on the spot."""
    for party in record.parties:
        if party.role in _PERSON_ROLES and len(name := normal_name(party.name)) and " " in name:
            yield name
