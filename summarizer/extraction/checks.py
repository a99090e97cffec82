"""What is wrong with one item, said so that a model can put it right, and what that costs.

The rules only ask what the article itself decides: where a quote lies, what a number there
means and how sharp it is there, who is named, what day it can have been. They never judge
whether a claim is likely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.extraction.evidence import Evidence
from summarizer.extraction.faults import LONGEST_QUOTE
from summarizer.extraction.fields import Loss, check_fields
from summarizer.extraction.figures import check_figure
from summarizer.extraction.grounding import Found
from summarizer.extraction.lines import check_line
from summarizer.extraction.numbers import Quantity
from summarizer.extraction.tongues.counts import is_denied, is_negated
from summarizer.extraction.tongues.lexicon import is_foreign
from summarizer.extraction.vocabulary.negations import CONTRACTED, NEGATIONS
from summarizer.records.answer import Figure, Item

_ASIDES = ("stamp", "link", "furniture")
_NEGATION = re.compile(
    rf"(?:(?<![\w-])(?:{'|'.join(NEGATIONS)})|{CONTRACTED})(?:[ \t\u00a0]+that)?[ \t\u00a0]*\n?[ \t]*[\"'“‘]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Checked:
    """An item after the checks.

    item: as mended, without what the article does not bear out; found: where its quote lies.
    faults: what costs the item; line_faults: what costs its line; losses: fields that were set to null.
    """

    item: Item
    found: Found | None
    faults: tuple[str, ...] = ()
    line_faults: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()


def check_item(evidence: Evidence, item: Item) -> Checked:
    """Hold one item against its article."""
    item, losses = check_fields(evidence, item)
    found = evidence.ground.find(item.quote) if len(item.quote) <= LONGEST_QUOTE else None
    faults = list(_quote_faults(evidence, item, found))
    if found is not None and item.figure is not None:
        figure = check_figure(evidence, item.figure, found)
        if isinstance(figure, Figure):
            item = item if figure is item.figure else item.model_copy(update={"figure": figure})
        else:
            faults.append(figure)
    line_faults = tuple(check_line(evidence, item, found))
    if line_faults:
        item = item.model_copy(update={"line": ""})
    return Checked(item, found, tuple(faults), line_faults, losses)


def _quote_faults(evidence: Evidence, item: Item, found: Found | None) -> Iterator[str]:
    if len(item.quote) > LONGEST_QUOTE:
        yield f"the quote is longer than {LONGEST_QUOTE} characters: copy only the passage that proves the item."
    elif found is None:
        yield "the quote is not in the article: copy one continuous stretch of whole words character for character."
    else:
        yield from _place_faults(evidence, found)


def _place_faults(evidence: Evidence, found: Found) -> Iterator[str]:
    text = evidence.article.text
    for mark in evidence.article.marks:
        if mark.kind in _ASIDES and mark.start <= found.start and found.end <= mark.end:
            yield f"the quote lies in the page's {mark.kind}, which is not reporting: quote the report, or leave the item out."
            break
    if before := _negation_before(evidence, found):
        yield f"the quote begins right after '{before}': start it earlier, so that the negation is inside it."
    if behind := is_denied(text, found.end, evidence.language) if evidence.language else "":
        yield f"the quote ends right before '{behind}': end it later, so that the negation is inside it."
    for number in evidence.numbers_between(found.start, found.end):
        if _cut_in_two(number, found) and not _read_otherwise(evidence, number, found):
            yield f"the quote cuts the number '{text[number.start : number.end]}' in two: take it in whole."


def _negation_before(evidence: Evidence, found: Found) -> str:
    """The negation right before a quote, empty if there is none."""
    text = evidence.article.text
    if evidence.language is not None and is_foreign(evidence.language):
        return is_negated(text, found.start, evidence.language)
    cut = _NEGATION.search(text[max(0, found.start - 20) : found.start])
    return " ".join(cut[0].split()) if cut else ""


def _cut_in_two(number: Quantity, found: Found) -> bool:
    return number.start < found.start < number.end or number.start < found.end < number.end


def _read_otherwise(evidence: Evidence, number: Quantity, found: Found) -> bool:
    """An end of an ambiguous range ("rose from 40 to 60") that is inside the quote whole."""
    near = evidence.numbers_between(number.start, number.end)
    return any(n != number and found.start <= n.start and n.end <= found.end for n in near)
