"""The gate: what of an answer the article bears out, and what became of the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from summarizer.extraction.checks import Checked, check_item
from summarizer.extraction.draft import Draft, draft_of
from summarizer.extraction.evidence import gather_evidence, last_reportable_day, read_day
from summarizer.extraction.faults import LONGEST_FIELD, Fault
from summarizer.extraction.folding import fold
from summarizer.extraction.sides import MOST_NAMES, settle_sides
from summarizer.records.answer import Answer, Header, Item, Side
from summarizer.records.article import Article
from summarizer.records.record import Citation, Sourced


@dataclass(frozen=True)
class Grounded:
    """What of an answer passed the gate."""

    header: Header
    sides: tuple[Side, ...]
    items: tuple[Sourced, ...] = ()


def ground_answer(article: Article, answer: Answer) -> tuple[Grounded, tuple[Fault, ...]]:
    """Put an answer through the gate: what passed, and the faults of what did not, in the answer's order."""
    grounded, faults = ground_draft(article, draft_of(answer))
    items, unresolved = settle_answers(grounded.items)
    return replace(grounded, items=items), (*faults, *unresolved)


def ground_draft(article: Article, draft: Draft) -> tuple[Grounded, tuple[Fault, ...]]:
    """The same for an answer as read; ``answers`` is left to ``settle_answers``, when no item can come any more."""
    header, header_faults = _checked_header(article, draft.header)
    sides, side_faults = settle_sides(draft.sides)
    evidence = gather_evidence(article, header, sides)
    passed: list[Sourced] = []
    faults = list(draft.faults)
    for item in draft.items:
        checked = check_item(evidence, item)
        faults += _faults_of(item, checked)
        if checked.found is not None and not checked.faults:
            found = checked.found
            citation = Citation(article=article.id, quote=evidence.quote_of(found), start=found.start, end=found.end)
            passed.append(Sourced(item=checked.item, citation=citation, tier=found.tier))
    faults.sort(key=_place)
    return Grounded(header, sides, united(passed)), (*header_faults, *side_faults, *faults)


def _faults_of(item: Item, checked: Checked) -> list[Fault]:
    faults = [Fault(item.kind, None, text, item.quote, (reason,), item.n, "field") for text, reason in checked.losses]
    if checked.faults:
        reasons = (*checked.faults, *checked.line_faults)
        return [Fault(item.kind, None, item.line, item.quote, reasons, item.n)]
    if checked.line_faults:
        faults.append(Fault(item.kind, None, item.line, item.quote, checked.line_faults, item.n, "line"))
    return faults


def _place(fault: Fault) -> tuple[int, int]:
    """Faults in the order of the answer: what concerns the whole first, then item by item."""
    if fault.kind in ("answer", "header", "side"):
        return 0, fault.index or 0
    return 1, fault.n if fault.n is not None else (fault.index or 0) + 1


def _checked_header(article: Article, header: Header) -> tuple[Header, tuple[Fault, ...]]:
    """The header with impossible dates and endless texts set to null, each listed."""
    faults: list[Fault] = []

    def lose(name: str, value: str, reason: str) -> None:
        text = f"{name}: {value}"[:LONGEST_FIELD]
        faults.append(Fault("header", None, text, "", (f"{name} {reason}; set to null.",), cost="field"))

    def day(name: str, value: str | None, last: dt.date | None) -> str | None:
        read = read_day(value)
        if value is None or (read is not None and (last is None or read <= last)):
            return value
        lose(name, value, "is no date of the calendar" if read is None else "is after the article was published")
        return None

    def short(name: str, value: str | None) -> str | None:
        if value is None or len(value) <= LONGEST_FIELD:
            return value
        lose(name, value, f"is longer than {LONGEST_FIELD} characters")
        return None

    texts = {name: short(name, getattr(header, name)) for name in ("outlet", "dateline", "headline")}
    agencies = [name for name in header.agencies if len(name) <= LONGEST_FIELD][:MOST_NAMES]
    header = header.model_copy(
        update={**texts, "agencies": agencies, "published": day("published", header.published, None)}
    )
    situation = header.situation
    last = last_reportable_day(article, header)
    update = {
        "title": situation.title[:LONGEST_FIELD],
        "place": short("place", situation.place),
        "country": short("country", situation.country),
        "first_day": day("first_day", situation.first_day, last),
    }
    latest = day("latest_day", header.latest_day, last)
    return header.model_copy(update={"latest_day": latest, "situation": situation.model_copy(update=update)}), tuple(
        faults
    )


def united(items: Iterable[Sourced]) -> tuple[Sourced, ...]:
    """Items without repetitions, the first of those with one content; what answered a repetition answers the first."""
    kept: dict[str, Sourced] = {}
    same: dict[int, int] = {}
    for sourced in items:
        first = kept.setdefault(content_key(sourced), sourced)
        if first is not sourced and first.item.n != sourced.item.n:
            same[sourced.item.n] = first.item.n
    if not same:
        return tuple(kept.values())
    return tuple(_answering(sourced, same.get(sourced.item.answers or 0)) for sourced in kept.values())


def _answering(sourced: Sourced, n: int | None) -> Sourced:
    return sourced if n is None else sourced.model_copy(update={"item": sourced.item.model_copy(update={"answers": n})})


def content_key(sourced: Sourced) -> str:
    """What makes two items the same: place and every field, the number, the quote's spelling and the line's case aside.

    Two figures are the same number however their lines put it.
    """
    item = sourced.item
    exclude = {"n", "quote", "answers"} | ({"line"} if item.figure is not None else set())
    content = item.model_dump(mode="json", exclude=exclude)
    if "line" in content:
        content["line"] = fold(content["line"]).casefold()
    return repr((sourced.citation.start, sourced.citation.end, list(content.items())))


def settle_answers(items: tuple[Sourced, ...]) -> tuple[tuple[Sourced, ...], tuple[Fault, ...]]:
    """Null every ``answers`` that points to the item itself or to none that is kept; each is a fault."""
    known = {sourced.item.n for sourced in items}
    settled: list[Sourced] = []
    faults: list[Fault] = []
    for sourced in items:
        item = sourced.item
        if item.answers is not None and (item.answers == item.n or item.answers not in known):
            reason = "points to itself" if item.answers == item.n else "points to no item that was kept"
            text = f"answers: {item.answers}"
            faults.append(
                Fault(item.kind, None, text, item.quote, (f"answers {reason}; set to null.",), item.n, "field")
            )
            sourced = sourced.model_copy(update={"item": item.model_copy(update={"answers": None})})
        settled.append(sourced)
    return tuple(settled), tuple(faults)
