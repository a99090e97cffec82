"""Whether a line says more than its passage: numbers and names from elsewhere cost the line, not the item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.extraction.calendar import calendar_spans, span_of
from summarizer.extraction.evidence import Evidence
from summarizer.extraction.faults import LONGEST_LINE
from summarizer.extraction.grounding import Found, Ground
from summarizer.extraction.names import known_names, unknown_names
from summarizer.extraction.numbers import Quantity, find_numbers, overlaps
from summarizer.extraction.tongues.expressions import expressions_of
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.records.answer import Item

_BOTH = re.compile(r"\b(?:both|each|either|neither|pair|couple|twins?)\b", re.IGNORECASE)
_TWO_SIDES = re.compile(r"\btwo sides\b")


def check_line(evidence: Evidence, item: Item, found: Found | None) -> Iterator[str]:
    """What is wrong with an item's line, one sentence each; its numbers are only looked at if its quote was found."""
    if not item.line.strip():
        yield "the line is empty: write one plain sentence."
        return
    if len(item.line) > LONGEST_LINE:
        yield f"the line is longer than {LONGEST_LINE} characters: write one sentence of at most 28 words."
        return
    if found is not None:
        yield from _number_faults(evidence, item, found)
    yield from _name_faults(evidence, item)


def _own_names(item: Item) -> tuple[str, ...]:
    names = [item.by, item.party, item.via, item.against]
    if item.figure is not None:
        names += [item.figure.side, item.figure.area, item.figure.people]
    return tuple(name for name in names if name)


def _number_faults(evidence: Evidence, item: Item, found: Found) -> Iterator[str]:
    """Numbers of the line stand in the sentences of the quote, in a name, or are the figure itself; days and hours anywhere."""
    numbers = find_numbers(item.line)
    if not numbers:
        return
    start, end = evidence.sentences.around(found.start, found.end)
    allowed = {value for n in evidence.numbers_between(start, end) for value in (n.low, n.high)} | {1.0}
    if item.answers is not None:  # what it denies or contradicts is told elsewhere in the article
        allowed |= {value for n in evidence.numbers for value in (n.low, n.high)}
    if item.figure is not None:
        allowed |= {value for value in (item.figure.value, item.figure.value_high) if value is not None}
    if _says_both(evidence.quote_of(found), evidence.language) or _TWO_SIDES.search(item.line):
        allowed.add(2.0)
    days = calendar_spans(item.line)
    for number in numbers:
        if {number.low, number.high} <= allowed or _is_day(evidence, item.line, number, days):
            continue
        if not _in_a_name(evidence, item, number):
            printed = item.line[number.start : number.end]
            yield f"the line says '{printed}', a number that is not in the quote: leave it out, or quote the passage that has it."


def _says_both(quote: str, language: str | None) -> bool:
    """Whether a word of the quote is for two."""
    if language is not None and is_foreign(language):
        return expressions_of(language).both.search(quote) is not None
    return _BOTH.search(quote) is not None


def _is_day(evidence: Evidence, line: str, number: Quantity, days: Sequence[tuple[int, int]]) -> bool:
    """Whether the number belongs to a day, year or hour whose digits the article has."""
    span = span_of(days, number.start, number.end)
    known = evidence.digits
    if is_foreign(evidence.language):  # "20h30" is half past eight in an English line
        known |= {hour - 12 for hour in known if 12 < hour < 24}
    return span is not None and {int(run) for run in re.findall(r"\d+", line[slice(*span)])} <= known


def _in_a_name(evidence: Evidence, item: Item, number: Quantity) -> bool:
    """Whether the number belongs to a name that stands in the article: "the 15 May Brigade"."""
    ground = Ground(item.line)
    for name in {*evidence.side_names, *_own_names(item)}:
        there = next(evidence.ground.occurrences(name), None) is not None
        if there and overlaps(number.start, number.end, tuple(ground.occurrences(name))):
            return True
    return False


def _name_faults(evidence: Evidence, item: Item) -> Iterator[str]:
    """Names that the article does not have; an article in another language has none of the line's English ones."""
    if is_foreign(evidence.language):
        return
    unknown = unknown_names(item.line, evidence.names)
    own = set(unknown_names(item.line, known_names(*_own_names(item)))) if unknown else set()
    for name in unknown:
        if name in own:
            yield f"the line names '{name}', which is neither in the article nor a side's or speaker's name: use the article's names."
