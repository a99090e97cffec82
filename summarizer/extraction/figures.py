"""Whether a figure is what the quote prints, and the mending of what the quote leaves in no doubt.

The number is never mended: a value that is not printed costs the item. What is mended is how it
was written down: the words of ``printed``, a qualifier that the article has otherwise, a unit that
hides a percent sign or a scale word.
"""

from __future__ import annotations

import math
import re

from summarizer.extraction.evidence import Evidence
from summarizer.extraction.faults import LONGEST_FIELD
from summarizer.extraction.grounding import Found
from summarizer.extraction.numbers import Quantity, Spans, find_numbers, overlaps, stands_in
from summarizer.extraction.qualifiers import alike, qualified_span, qualifier_at, shows
from summarizer.extraction.tongues.expressions import expressions_of
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.records.answer import Figure

_WITHOUT_VALUE = ("vague", "undisclosed")
_SCALED = ("cost", "magnitude", "other")
"""Measures whose values may be given in the scale that is printed: 5.5 in "5.5 billion dollars"."""
_SHARE = re.compile(r"\s{0,2}(?:%|per\s?cent\b|percent(?:age)?\b)", re.IGNORECASE)
_SCALE_WORD = re.compile(r"\b(?:thousand|million|billion|trillion)s?\b\s*(?:of\s+)?", re.IGNORECASE)
CONTEXT_BEFORE = 25
CONTEXT_AFTER = 18


def check_figure(evidence: Evidence, figure: Figure, found: Found) -> Figure | str:
    """The figure, mended where the quote leaves no doubt; or what is wrong with it, as a sentence for the model."""
    if max(len(figure.printed), len(figure.unit)) > LONGEST_FIELD:
        return f"printed and unit have at most {LONGEST_FIELD} characters."
    if figure.value_high is not None and figure.value_high == figure.value:
        figure = figure.model_copy(update={"value_high": None})
    spans: Spans = tuple(evidence.ground.occurrences(figure.printed, found.start, found.end))
    if not spans:
        number = _only_number(evidence, figure, found)
        if number is None:
            return f"printed '{figure.printed}' is not in the quote: copy the number with its qualifier as the quote has it."
        start, end = qualified_span(evidence.article.text, number.start, number.end, evidence.language)
        spans = ((max(start, found.start), end),)
        figure = figure.model_copy(update={"printed": evidence.article.text[spans[0][0] : end]})
    if figure.qualifier in _WITHOUT_VALUE:
        return _without_value(evidence, figure, spans)
    return _with_value(evidence, figure, spans, found)


def _only_number(evidence: Evidence, figure: Figure, found: Found) -> Quantity | None:
    """The one number of the quote that is the figure's value; None if there is none, or more than one."""
    if figure.value is None or figure.qualifier in _WITHOUT_VALUE:
        return None
    same = [n for n in evidence.numbers_between(found.start, found.end) if n.means(figure.value, figure.value_high)]
    whole = [n for n in same if found.start <= n.start and n.end <= found.end]
    return whole[0] if len(same) == len(whole) == 1 else None


def _without_value(evidence: Evidence, figure: Figure, spans: Spans) -> Figure | str:
    text = evidence.article.text
    numbers = [n for n in _numbers_at(evidence, spans) if n.low != 1 and not n.loose]
    numbers = [n for n in numbers if not text.startswith(" times", n.end)]
    if figure.qualifier == "vague" and numbers:
        return f"'{figure.printed}' holds a number: record it in value, with the qualifier it has there."
    return figure.model_copy(update={"value": None, "value_high": None})


def _with_value(evidence: Evidence, figure: Figure, spans: Spans, found: Found) -> Figure | str:
    if figure.value is None:
        return f"qualifier {figure.qualifier} needs a value: give the number, or use vague or undisclosed."
    figure = _multiplied_out(evidence, figure, spans)
    value, high = figure.value, figure.value_high
    if (
        value is None
        or not math.isfinite(value)
        or not stands_in(value, high, figure.printed, evidence.quote_of(found), evidence.language)
    ):
        return (
            f"{_shown(figure)} is not what '{figure.printed}' says in the quote: give exactly the number printed there."
        )
    matching = [n for n in _numbers_at(evidence, spans) if n.means(value, high)]
    if not matching and any(n.means(value, high) for n in find_numbers(figure.printed, evidence.language)):
        return f"'{figure.printed}' is part of a longer number in the article: take the whole number into quote and printed."
    places: Spans = tuple((n.start, n.end) for n in matching) or spans
    if not _SHARE.search(figure.unit) and all(_is_share(evidence, *place) for place in places):
        figure = figure.model_copy(update={"unit": "percent"})
    return _with_printed_qualifier(evidence, figure, spans, matching)


def _is_share(evidence: Evidence, start: int, end: int) -> bool:
    """Whether the number at a place is a share: "20 percent", "yüzde 20", "百分之二十"."""
    text = evidence.article.text
    if evidence.language is None or not is_foreign(evidence.language):
        return _SHARE.match(text, end) is not None
    words = expressions_of(evidence.language)
    before = text[max(0, start - CONTEXT_BEFORE) : start]
    return bool(words.percent.match(text, end) or words.percent_before.search(before))


def _numbers_at(evidence: Evidence, spans: Spans) -> list[Quantity]:
    """The numbers of the article that share a character with one of ``spans``."""
    near = evidence.numbers_between(spans[0][0], spans[-1][1])
    return [n for n in near if overlaps(n.start, n.end, spans)]


def _multiplied_out(evidence: Evidence, figure: Figure, spans: Spans) -> Figure:
    """5.5 with the unit "billion dollars" becomes 5,500,000,000 dollars, so that one sum has one value."""
    if figure.value is None or not (figure.measure in _SCALED or _SHARE.search(figure.unit)):
        return figure
    numbers = _numbers_at(evidence, spans)
    if any(n.means(figure.value, figure.value_high) and n.scale == 1 for n in numbers):
        return figure
    for number in numbers:
        if number.means(figure.value, figure.value_high) or number.shows(figure.value, figure.value_high):
            high = None if number.low == number.high else number.high
            unit = _SCALE_WORD.sub("", figure.unit).strip() or figure.unit
            return figure.model_copy(update={"value": number.low, "value_high": high, "unit": unit})
    return figure


def _with_printed_qualifier(evidence: Evidence, figure: Figure, spans: Spans, matching: list[Quantity]) -> Figure:
    """The figure with a qualifier that the article has there, also where the quote leaves it out."""
    text = evidence.article.text
    places = [(n.start, n.end, n.qualifier) for n in matching] or [
        (a, b, qualifier_at(text, a, b, evidence.language)) for a, b in spans
    ]
    if any(alike(figure.qualifier, qualifier) for _, _, qualifier in places):
        return figure
    start, end, printed = places[0]
    if figure.qualifier != "exact" and _shown_near(evidence, figure, spans, (start, end)):
        return figure
    return figure.model_copy(update={"qualifier": printed})


def _shown_near(evidence: Evidence, figure: Figure, spans: Spans, place: tuple[int, int]) -> bool:
    """Whether a word of the recorded qualifier stands in ``printed`` or close to the number, no other number between."""
    text = evidence.article.text
    start, end = place
    before = text[max(evidence.number_before(start), start - CONTEXT_BEFORE) : start]
    after = text[end : min(evidence.number_after(end), end + CONTEXT_AFTER)]
    printed = [text[a:b] for a, b in spans]
    stretches = [(before, after), *((piece, piece) for piece in printed)]
    return any(shows(left, right, figure.qualifier, evidence.language) for left, right in stretches)


def _shown(figure: Figure) -> str:
    if figure.value_high is None:
        return f"value {figure.value:g}"
    return f"value {figure.value:g} to {figure.value_high:g}"
