"""Measures, positions and the timeline in words.

Positions taken in one breath ("France, Germany and Italy urged …") come as one entry each;
they are united again here, because the articles printed them as one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.brief import wording
from summarizer.brief.figures import figure_citations, figure_line, label, told
from summarizer.brief.lookup import Lookup, united
from summarizer.brief.phrases import clause, distinct, names, sentence, stem
from summarizer.components import components
from summarizer.records.brief import MeasureEntry, PositionEntry, TimelineEntry
from summarizer.records.record import Citation


def word_measure(measure: MeasureEntry) -> MeasureEntry:
    """The measure with a sentence, if its article gave it none."""
    if measure.text:
        return measure
    verb, thing = wording.MEASURE_ACTS.get(measure.act, wording.MEASURE_ACTS["other"])
    who = f"{measure.authority} {verb} {thing}" if measure.authority else f"{thing} was {verb}"
    where = f" in {measure.place}" if measure.place else ""
    details = f" ({'; '.join(measure.details)})" if measure.details else ""
    return measure.model_copy(update={"text": sentence(who + where + details)})


def measure_text(measure: MeasureEntry) -> str:
    """The measure's sentence with its state where that is not "in force"."""
    state = wording.MEASURE_STATES.get(measure.state, measure.state)
    return sentence(f"{stem(measure.text)} ({state})") if state else sentence(measure.text)


def word_moment(entry: TimelineEntry, lookup: Lookup) -> TimelineEntry:
    """The timeline entry with the line of what it refers to, so that both say the same.

    What is only planned or expected says so, and names whoever said it.
    """
    text, citations = _referred(entry.ref, lookup)
    if not text and entry.kind == "planned":
        text = _planned(entry, lookup)
    return entry.model_copy(
        update={
            "text": text or sentence(entry.text or entry.kind),
            "citations": united([entry.citations, citations]),
        }
    )


def _planned(entry: TimelineEntry, lookup: Lookup) -> str:
    """A thing that was to come: "X said that talks will open (planned or expected).", or bare where nobody said it."""
    who = lookup.foretellers.get((entry.day, entry.text))
    told_as = f"{who} {wording.SAID} that {clause(entry.text)}" if who else stem(entry.text)
    return sentence(f"{told_as} ({wording.PLANNED})") if told_as else ""


def _referred(ref: str, lookup: Lookup) -> tuple[str, tuple[Citation, ...]]:
    """The printed line of an entry and what it stands on; nothing for an id that is not in the brief."""
    if ref in lookup.claims:
        claim = lookup.claims[ref]
        return claim.line or sentence(claim.text), claim.citations
    if ref in lookup.measures:
        return measure_text(lookup.measures[ref]), lookup.measures[ref].citations
    if ref in lookup.points:
        point = lookup.points[ref]
        return sentence(f"{label(lookup.owners[ref])}: {told(point, lookup.year)}"), point.citations
    if ref in lookup.rows:
        row = lookup.rows[ref]
        return figure_line(row, lookup.year, past=False), figure_citations(row, past=False)
    if ref in lookup.positions:
        return position_line(lookup.positions[ref]), lookup.positions[ref].citations
    return "", ()


def unite_positions(positions: Iterable[PositionEntry]) -> tuple[PositionEntry, ...]:
    """Positions with one act, addressee and day that share a quote as one, in order of first appearance."""
    entries = list(positions)
    first: dict[tuple[object, ...], int] = {}
    links = []
    for number, entry in enumerate(entries):
        for cited in entry.citations:
            key = (entry.act, entry.toward, entry.day, entry.state, cited.article, cited.start, cited.end)
            links.append((first.setdefault(key, number), number))
    groups: dict[int, list[PositionEntry]] = {}
    for number, head in components(range(len(entries)), links).items():
        groups.setdefault(head, []).append(entries[number])
    return tuple(_united(groups[head]) for head in sorted(groups))


def position_line(entry: PositionEntry) -> str:
    """One position: its sentence, or "A, B and C: called for a ceasefire" for several actors."""
    together = entry.text.startswith(f"{names(entry.actors)} ")
    line = sentence(entry.text) if entry.text and (len(entry.actors) == 1 or together) else _acted(entry)
    return line if entry.state == "stated" else sentence(f"{stem(line)} ({entry.state.replace('_', ' ')})")


def _acted(entry: PositionEntry) -> str:
    """Actors and act in the desk's own words; the articles' where the act alone says nothing."""
    bare, aimed = wording.POSITION_ACTS.get(entry.act, ("", ""))
    act = aimed.format(toward=entry.toward) if aimed and entry.toward else bare
    told_as = act or stem(entry.text) or entry.act.replace("_", " ")
    return sentence(f"{names(entry.actors)}: {told_as}")


def _united(group: list[PositionEntry]) -> PositionEntry:
    """Several entries as one: all actors, each sentence once, every citation."""
    if len(group) == 1:
        return group[0]
    actors = distinct(actor for entry in group for actor in entry.actors)
    return group[0].model_copy(
        update={
            "actors": actors,
            "text": _in_chorus(group, actors) or " ".join(distinct(sentence(entry.text) for entry in group)),
            "citations": united(entry.citations for entry in group),
        }
    )


def _in_chorus(group: list[PositionEntry], actors: tuple[str, ...]) -> str:
    """ "A, B and C demanded that …" where the sentences differ only in the actor they begin with, else ""."""
    rests = set()
    for entry in group:
        text = sentence(entry.text)
        begun = next(
            (f"{the}{a} " for a in entry.actors for the in ("", "The ") if text.startswith(f"{the}{a} ")), None
        )
        rests.add(text.removeprefix(begun) if begun else "")
    rest = rests.pop() if len(rests) == 1 else ""
    return f"{names(actors)} {rest}" if rest else ""
