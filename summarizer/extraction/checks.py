"""What is wrong with one item, said so that a model can put it right.

Each rule looks at one thing and gives sentences; an item without complaints is accepted. The
rules only ask what the article itself decides: where a quote lies, what a number there
means and how sharp it is there, who is named, what day it can have been. They never judge
whether a claim is likely.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.extraction.grounding import Found, Ground
from summarizer.extraction.names import KnownNames, known_names, unknown_names
from summarizer.extraction.numbers import Quantity, find_numbers, overlaps, stands_in
from summarizer.extraction.qualifiers import qualifier_at, shows
from summarizer.extraction.quotations import is_quoted, quotations
from summarizer.records.answer import Figure, Header, Item, Party, Qualifier, Statement
from summarizer.records.article import Article

PARTY_FIELDS = ("speaker", "group", "blamed", "actor", "target", "authority", "toward")
"""The fields of items that hold the id of a party."""

_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_SHARE = re.compile(r"\s{0,2}(?:%|per\s?cent\b|percent(?:age)?\b)", re.IGNORECASE)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PAST_MODES = ("done", "ongoing", "earlier_episode")
_ASIDES = ("stamp", "link", "furniture")
_WITHOUT_VALUE = ("vague", "undisclosed")
_NEGATION = re.compile(
    r"(?:(?<![\w-])(?:not|no|never|without|denied|denies|deny|denying|cannot|neither|nor)|n['’]t)"
    r"(?:[ \t\u00a0]+that)?[ \t\u00a0]*\n?[ \t]*[\"'“‘]?$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:both|each|either|neither|pair|couple|twins?)\b", re.IGNORECASE)
CONTEXT_BEFORE = 25
CONTEXT_AFTER = 18


@dataclass(frozen=True)
class Evidence:
    """An article prepared for the checks of many items.

    numbers: the numbers of its text; spoken: what stands in quotation marks; names: words
    that texts may use; ids: the parties that items may name; last_day: the last day that can
    be reported as past (publication, stamp or print whichever is later, and a day of grace
    for time zones), None if no date is known.
    """

    article: Article
    ground: Ground
    numbers: tuple[Quantity, ...]
    spoken: tuple[tuple[int, int], ...]
    names: KnownNames
    party_names: tuple[str, ...]
    ids: frozenset[str]
    last_day: dt.date | None


def gather_evidence(article: Article, header: Header, parties: tuple[Party, ...]) -> Evidence:
    """Prepare an article, once, for the checks of its items."""
    party_names = tuple(name for party in parties for name in (party.name, *party.aliases))
    return Evidence(
        article,
        Ground(article.text, article.marks),
        find_numbers(article.text),
        quotations(article.text),
        known_names(article.text, article.title or "", article.outlet or "", *article.agencies, *party_names),
        party_names,
        frozenset(party.id for party in parties),
        last_reportable_day(article, header),
    )


def check_item(evidence: Evidence, item: Item) -> tuple[Found | None, tuple[str, ...]]:
    """Where the item's quote lies, and what is wrong with the item, one sentence each; no sentence is good."""
    found = evidence.ground.find(item.quote)
    complaints = [
        *_party_complaints(evidence, item),
        *_day_complaints(evidence, item),
        *_name_complaints(evidence, item),
    ]
    if found is None:
        first = "the quote is not in the article: copy one continuous stretch of whole words character for character."
        return None, (first, *complaints)
    complaints += _place_complaints(evidence, found)
    if isinstance(item, Figure):
        complaints += _figure_complaints(evidence, item, found)
    if isinstance(item, Statement):
        complaints += _words_complaints(evidence, item, found)
    complaints += _text_complaints(evidence, item, found)
    return found, tuple(complaints)


# The quote ------------------------------------------------------------------------------------


def _place_complaints(evidence: Evidence, found: Found) -> Iterator[str]:
    text = evidence.article.text
    for mark in evidence.article.marks:
        if mark.kind in _ASIDES and mark.start <= found.start and found.end <= mark.end:
            yield f"the quote lies in the page's {mark.kind}, which is not reporting: quote the report, or leave the item out."
            break
    if cut := _NEGATION.search(text[max(0, found.start - 20) : found.start]):
        yield f"the quote begins right after '{' '.join(cut[0].split())}': start it earlier, so that the negation is inside it."
    for number in evidence.numbers:
        if _cut_in_two(number, found) and not _read_otherwise(evidence, number, found):
            yield f"the quote cuts the number '{text[number.start : number.end]}' in two: take it in whole."


def _cut_in_two(number: Quantity, found: Found) -> bool:
    return number.start < found.start < number.end or number.start < found.end < number.end


def _read_otherwise(evidence: Evidence, number: Quantity, found: Found) -> bool:
    """An end of an ambiguous range ("rose from 40 to 60") that is inside the quote whole."""
    span = ((number.start, number.end),)
    return any(n != number and overlaps(n.start, n.end, span) and _inside(n, found) for n in evidence.numbers)


def _inside(number: Quantity, found: Found) -> bool:
    return found.start <= number.start and number.end <= found.end


# Figures --------------------------------------------------------------------------------------


def _figure_complaints(evidence: Evidence, figure: Figure, found: Found) -> Iterator[str]:
    quote = evidence.article.text[found.start : found.end]
    spans = tuple(evidence.ground.occurrences(figure.printed, found.start, found.end))
    if not spans:
        yield f"printed '{figure.printed}' is not in the quote: copy the number with its qualifier as the quote has it."
        return
    if figure.qualifier in _WITHOUT_VALUE:
        if figure.value is not None or figure.value_high is not None:
            yield f"qualifier {figure.qualifier} goes with value null: set value to null, or choose the qualifier of a number."
        elif figure.qualifier == "vague" and any(
            n.low != 1 and overlaps(n.start, n.end, spans) for n in evidence.numbers
        ):
            yield f"'{figure.printed}' holds a number: record it in value, with the qualifier it has there."
        return
    if figure.value is None:
        yield f"qualifier {figure.qualifier} needs a value: give the number, or use vague or undisclosed."
        return
    if not _is_number(figure.value) or not stands_in(figure.value, figure.value_high, figure.printed, quote):
        yield f"{_shown(figure)} is not what '{figure.printed}' says in the quote: give exactly the number printed there."
        return
    matching = [
        n for n in evidence.numbers if n.means(figure.value, figure.value_high) and overlaps(n.start, n.end, spans)
    ]
    read_in_quote = any(n.means(figure.value, figure.value_high) for n in find_numbers(figure.printed))
    if read_in_quote and not matching:
        yield f"'{figure.printed}' is part of a longer number in the article: take the whole number into quote and printed."
        return
    places = [(n.start, n.end) for n in matching] or list(spans)
    if not _SHARE.search(figure.unit) and all(_SHARE.match(evidence.article.text, end) for _, end in places):
        yield f"'{figure.printed}' is a share, not a number of {figure.unit}: set unit to percent, or leave the figure out."
        return
    if figure.hour is not None and not _HOUR.fullmatch(figure.hour):
        yield f"hour '{figure.hour}' is not a time of day: write HH:MM, or null."
    yield from _qualifier_complaints(evidence, figure, spans, matching)


def _qualifier_complaints(
    evidence: Evidence, figure: Figure, spans: tuple[tuple[int, int], ...], matching: list[Quantity]
) -> Iterator[str]:
    """Compare with how sharp the article has the number, also where the quote leaves its qualifier out."""
    text = evidence.article.text
    places = [(n.start, n.end, n.qualifier) for n in matching] or [(a, b, qualifier_at(text, a, b)) for a, b in spans]
    if any(figure.qualifier == qualifier for _, _, qualifier in places):
        if figure.qualifier == "between" and figure.value_high is None:
            yield "qualifier between needs both ends: give value and value_high."
        return
    start, end, printed = places[0]
    around = " ".join(text[max(0, start - CONTEXT_BEFORE) : end + CONTEXT_AFTER].split())
    if figure.qualifier == "exact":
        yield f"the article has '{around}': set qualifier to {printed} and take its words into quote and printed."
    elif not _shown_near(evidence, figure.qualifier, spans, (start, end)):
        yield f"the article has '{around}', which does not say {figure.qualifier}: set qualifier to {printed}."


def _shown_near(
    evidence: Evidence, qualifier: Qualifier, spans: tuple[tuple[int, int], ...], place: tuple[int, int]
) -> bool:
    """Whether a word of the recorded qualifier stands in ``printed`` or close to the number, no other number between."""
    text = evidence.article.text
    start, end = place
    left = max((n.end for n in evidence.numbers if n.end <= start), default=0)
    right = min((n.start for n in evidence.numbers if n.start >= end), default=len(text))
    before = text[max(left, start - CONTEXT_BEFORE) : start]
    after = text[end : min(right, end + CONTEXT_AFTER)]
    printed = [text[a:b] for a, b in spans]
    return shows(before, after, qualifier) or any(shows(piece, piece, qualifier) for piece in printed)


def _is_number(value: float) -> bool:
    return math.isfinite(value)


def _shown(figure: Figure) -> str:
    if figure.value_high is None:
        return f"value {figure.value:g}"
    return f"value {figure.value:g} to {figure.value_high:g}"


# Text, words, names ---------------------------------------------------------------------------


def _text_complaints(evidence: Evidence, item: Item, found: Found) -> Iterator[str]:
    """Numbers of the text must stand in the quote, in a party's name, or be the figure itself."""
    if not item.text.strip():
        yield "the text is empty: write one plain sentence."
        return
    numbers = find_numbers(item.text)
    if not numbers:
        return
    quote = evidence.article.text[found.start : found.end]
    allowed = {value for n in evidence.numbers if _inside(n, found) for value in (n.low, n.high)} | {1.0}
    if isinstance(item, Figure):
        allowed |= {value for value in (item.value, item.value_high) if value is not None}
    if _BOTH.search(quote):
        allowed.add(2.0)
    for number in numbers:
        printed = item.text[number.start : number.end]
        if not {number.low, number.high} <= allowed and not _in_a_name(evidence, item.text, number):
            yield f"the text says '{printed}', a number that is not in the quote: leave it out, or quote the passage that has it."


def _in_a_name(evidence: Evidence, text: str, number: Quantity) -> bool:
    ground = Ground(text)
    return any(overlaps(number.start, number.end, tuple(ground.occurrences(name))) for name in evidence.party_names)


def _words_complaints(evidence: Evidence, item: Statement, found: Found) -> Iterator[str]:
    places = tuple(evidence.ground.occurrences(item.words, found.start, found.end))
    if not places:
        yield "the words are not inside the quote: copy one continuous stretch of it, without quotation marks."
    elif not any(is_quoted(evidence.article.text, start, end, evidence.spoken) for start, end in places):
        yield "the words do not stand between quotation marks in the article: give only what is quoted there, or leave the item out."


def _name_complaints(evidence: Evidence, item: Item) -> Iterator[str]:
    for name in unknown_names(item.text, evidence.names):
        yield f"the text names '{name}', which is neither in the article nor a party's name: use the article's names."


# Parties and days -----------------------------------------------------------------------------


def _party_complaints(evidence: Evidence, item: Item) -> Iterator[str]:
    for field in PARTY_FIELDS:
        party = getattr(item, field, None)
        if party is not None and party not in evidence.ids:
            yield f"{field} '{party}' is not the id of a party: list the party, or use null."


def _day_complaints(evidence: Evidence, item: Item) -> Iterator[str]:
    days = {field: getattr(item, field) for field in ("day", "end_day", "said")}
    read = {field: read_day(value) for field, value in days.items() if value is not None}
    for field, day in read.items():
        if day is None:
            yield f"{field} '{days[field]}' is not a date: write YYYY-MM-DD, a day of the calendar, or null."
    day, end_day, said = read.get("day"), read.get("end_day"), read.get("said")
    if day and end_day and end_day < day:
        yield f"end_day {end_day} is before day {day}: put the first day into day and the last into end_day."
    last = evidence.last_day
    if last is None:
        return
    if day and day > last and item.mode in _PAST_MODES:
        yield f"day {day} is after the article was published, but mode is {item.mode}: correct the day or the mode."
    if said and said > last:
        yield f"said {said} is after the article was published: correct it, or use null."


def read_day(value: str | None) -> dt.date | None:
    """The day of an ISO date (YYYY-MM-DD); None if it is none, such as 2026-02-30."""
    if value is None or not _ISO_DAY.fullmatch(value):
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None


def last_reportable_day(article: Article, header: Header) -> dt.date | None:
    """The later of the given and the printed date of publication, and one day more; None if neither is known."""
    known = [day for day in (read_day(article.date), read_day(header.published)) if day is not None]
    return max(known) + dt.timedelta(days=1) if known and max(known) < dt.date.max else None
