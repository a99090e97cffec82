"""What is not known, in words: one sentence per rule (merge rule M12).

The rules that find a gap are the merger's; here it only gets its sentence, filled from the
rows and statements it names, or a general one where it names none.
"""

from __future__ import annotations

from summarizer.brief import wording
from summarizer.brief.figures import group_of, label, opponents
from summarizer.brief.lookup import Lookup, united
from summarizer.brief.phrases import clause, date, distinct, names, redated, sentence, stem
from summarizer.records.brief import FigureRow, Gap, Period
from summarizer.records.record import Citation

_SHOWN = 3
_CLASSES = ("civilian", "combatant")


def word_gap(gap: Gap, lookup: Lookup, period: Period) -> Gap:
    """The gap with its sentence and the citations of what it names.

    A text the merger left in it is what the rule found (a note, a plan, "side|class"), not yet a sentence.
    """
    found = [row for row in (_row(ref, lookup) for ref in gap.refs) if row is not None]
    texts = distinct(_text(ref, lookup) for ref in gap.refs) or distinct([stem(gap.text)])
    text = _filled(gap, found, texts, lookup, period)
    cited = [
        *(_row_citations(gap.rule, row) for row in found),
        *(_citations(ref, lookup) for ref in gap.refs),
    ]
    return gap.model_copy(update={"text": sentence(text), "citations": united([gap.citations, *cited])})


def rank_gap(gap: Gap) -> int:
    """Order in which gaps compete for the last line of the bottom line."""
    order = wording.GAP_ORDER
    return order.index(gap.rule) if gap.rule in order else len(order)


def _filled(gap: Gap, rows: list[FigureRow], texts: tuple[str, ...], lookup: Lookup, period: Period) -> str:
    """The rule's sentence, or its general form where a part is missing."""
    rule, found = gap.rule, redated(stem(gap.text), lookup.year)
    group, _, klass = found.partition("|")
    if rule == "class_missing" and klass:
        return wording.GAPS["class_uncounted"].format(group=group, missing=wording.PEOPLE.get(klass, klass))
    form = wording.GAPS.get(rule, "")
    parts = {
        "label": "; ".join(distinct(label(row) for row in rows)),
        "group": names(group_of(row) for row in rows),
        "classes": names(wording.PEOPLE.get(row.klass) for row in rows),
        "missing": _missing(rows),
        "texts": "; ".join((*texts[:_SHOWN], *(["and others"] if len(texts) > _SHOWN else []))),
        "last": date(period.last, lookup.year),
        "newest": date(period.newest_article, lookup.year),
    }
    if not form or any("{" + name + "}" in form and not value for name, value in parts.items()):
        return found or wording.GAP_FALLBACKS.get(rule, f"Not known ({rule.replace('_', ' ')})")
    return stem(form.format(**parts)) + _added(rule, rows, found, lookup.year)


def _added(rule: str, rows: list[FigureRow], found: str, year: str) -> str:
    """What a rule's sentence adds from its rows: the adversary's claim, the note on a sum."""
    if rule == "undisclosed":
        claimed = "; ".join(distinct(opponents(row.opponent_claims) for row in rows))
        return f"; {claimed}" if claimed else ""
    if rule not in {"mixed_periods", "discrepancy"}:
        return ""
    notes = [found] if found else distinct(redated(stem(note), year) for row in rows for note in row.notes)
    return f" ({'; '.join(notes)})" if notes else ""


def _missing(rows: list[FigureRow]) -> str:
    """The classes of people that none of the rows counts."""
    counted = {row.klass for row in rows}
    return names(wording.PEOPLE[klass] for klass in _CLASSES if klass not in counted) if rows else ""


def _row(ref: str, lookup: Lookup) -> FigureRow | None:
    """The row an id names, by itself or through one of its points."""
    return lookup.rows.get(ref) or lookup.owners.get(ref)


def _text(ref: str, lookup: Lookup) -> str:
    """What is open about the statement an id names: "whether the bridge fell", or the measure itself."""
    if ref in lookup.claims:
        return f"whether {clause(lookup.claims[ref].text, (), lookup.names)}"
    if ref in lookup.measures:
        return stem(lookup.measures[ref].text)
    return stem(lookup.positions[ref].text) if ref in lookup.positions else ""


def _row_citations(rule: str, row: FigureRow) -> tuple[Citation, ...]:
    """What a gap's sentence prints of a row: adversaries' claims only where a figure is not disclosed."""
    shown = [p.citations for p in row.opponent_claims] if rule == "undisclosed" else []
    return united([row.citations, *shown])


def _citations(ref: str, lookup: Lookup) -> tuple[Citation, ...]:
    """The citations of the statement an id names."""
    entry = lookup.claims.get(ref) or lookup.measures.get(ref) or lookup.positions.get(ref)
    return entry.citations if entry else ()
