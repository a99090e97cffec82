"""One article in, its grounded record out: ask, read, gate, ask again once, keep what passes.

The gate itself is pure (``ground_answer``); only ``extract`` calls the ``Ask`` it is handed.
Nothing is repaired quietly: what does not pass after the re-ask stands in the record's
``rejected`` with its reasons. Only exact repetitions are united without a word.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from summarizer.errors import CallError, Malformed, NotAsked, ReplayMiss
from summarizer.extraction.checks import check_item, gather_evidence, last_reportable_day, read_day
from summarizer.extraction.draft import SINGULAR, Draft, Fault, UnreadableAnswer, draft_of, plain, read_draft
from summarizer.extraction.grounding import fold
from summarizer.extraction.matching import match_corrections
from summarizer.extraction.parties import adopt, settle_parties
from summarizer.extraction.prompt import Model, Prompt, article_request, reask_request
from summarizer.records.answer import Answer, Header, Item, Party
from summarizer.records.article import Article
from summarizer.records.record import KINDS, ArticleRecord, Citation, Rejected, Sourced
from summarizer.request import Ask, Reply, Request, key

NOT_CORRECTED = "not corrected when asked again."


@dataclass(frozen=True)
class Grounded:
    """What of an answer passed the gate: header, parties, and the sourced items of each kind."""

    header: Header
    parties: tuple[Party, ...]
    items: tuple[tuple[str, Sourced[Any]], ...] = ()


@dataclass
class _Round:
    """Where an extraction stands: what passed, what failed and may be corrected, what is settled as failed."""

    grounded: Grounded
    open: tuple[Fault, ...]
    settled: list[Fault] = field(default_factory=list)


def ground_answer(article: Article, answer: Answer) -> tuple[Grounded, tuple[Fault, ...]]:
    """Put an answer through the gate: what passed, and the faults of what did not, in the answer's order.

    Faults of kind ``header`` and ``parties`` tell of dates set to null and links that were cut;
    header and parties themselves are always kept.
    """
    return _ground(article, draft_of(answer))


def extract(article: Article, ask: Ask, prompt: Prompt, model: Model, reasks: int = 1) -> ArticleRecord:
    """Ask for an article's record and keep what the article bears out.

    reasks: how often the model is told what was wrong and asked for corrections, 0 or more.
    Raises Malformed if no answer can be read; what ``ask`` raises on the first request, and
    ReplayMiss and NotAsked on any. Another CallError on a re-ask keeps what there is.
    """
    request = article_request(prompt, article, model)
    reply = ask(request)
    keys = [key(request)]
    try:
        draft = read_draft(reply.text)
    except UnreadableAnswer as complaint:
        request, reply, draft = _ask_anew(article, ask, prompt, request, reply, complaint, reasks)
        keys.append(key(request))
        reasks -= 1
    state = _first_round(article, draft)
    name = reply.model
    while state.open and reasks > 0:
        reasks -= 1
        request = reask_request(prompt, request, reply.text, tuple(fault.line() for fault in state.open))
        try:
            reply = ask(request)
        except (ReplayMiss, NotAsked):
            raise
        except CallError as error:
            _give_up(state, f"asking again failed ({type(error).__name__}: {error}).")
            break
        keys.append(key(request))
        _take_corrections(article, state, reply)
    return _record(article, state, name, tuple(keys))


def _ask_anew(
    article: Article,
    ask: Ask,
    prompt: Prompt,
    request: Request,
    reply: Reply,
    complaint: UnreadableAnswer,
    reasks: int,
) -> tuple[Request, Reply, Draft]:
    """Ask once more after an answer that cannot be read at all."""
    reasons = [str(complaint)]
    if reasks > 0:
        line = f"{complaint}. The whole answer was lost: give all items again."
        request = reask_request(prompt, request, reply.text, (plain(line),))
        reply = ask(request)
        try:
            return request, reply, read_draft(reply.text)
        except UnreadableAnswer as second:
            reasons.append(f"asked again: {second}")
    raise Malformed(plain(f"{article.id}: {'; '.join(reasons)}"))


def _first_round(article: Article, draft: Draft) -> _Round:
    grounded, faults = _ground(article, draft)
    # Header and parties are put right here and need no second answer.
    settled = [fault for fault in faults if fault.kind in ("header", "parties")]
    return _Round(grounded, tuple(fault for fault in faults if fault not in settled), settled)


def _take_corrections(article: Article, state: _Round, reply: Reply) -> None:
    """Fit a second answer into the first: corrected items in, the rest settled as failed."""
    try:
        second = read_draft(reply.text, partial=True)
    except UnreadableAnswer as complaint:
        _give_up(state, f"the second answer could not be read: {complaint}.")
        return
    parties, second = adopt(state.grounded.parties, second)
    parties, party_faults = settle_parties(parties)
    header = state.grounded.header
    corrected, faults = _ground(article, Draft(header, parties, second.items, second.faults))
    items = match_corrections(state.open, state.grounded.items, corrected.items, faults)
    state.settled += [
        *party_faults,
        *(replace(f, reasons=(*f.reasons, NOT_CORRECTED)) for f in items.left_out),
    ]
    state.open = tuple(items.still_bad)
    state.grounded = Grounded(header, parties, _united((*state.grounded.items, *items.accepted)))


def _give_up(state: _Round, reason: str) -> None:
    state.settled += [replace(fault, reasons=(*fault.reasons, plain(reason))) for fault in state.open]
    state.open = ()


# The gate --------------------------------------------------------------------------------------


def _ground(article: Article, draft: Draft) -> tuple[Grounded, tuple[Fault, ...]]:
    header, header_faults = _checked_header(article, draft.header)
    parties, party_faults = settle_parties(draft.parties)
    evidence = gather_evidence(article, header, parties)
    passed: list[tuple[str, Sourced[Any]]] = []
    faults = list(draft.faults)
    for kind, index, item in draft.items:
        found, reasons = check_item(evidence, item)
        if found is None or reasons:
            faults.append(Fault(kind, index, item.text, item.quote, reasons))
            continue
        quote = article.text[found.start : found.end]
        citation = Citation(article=article.id, quote=quote, start=found.start, end=found.end)
        passed.append((kind, Sourced(item=item, citation=citation, tier=found.tier)))
    faults.sort(key=lambda fault: _place(fault.kind, fault.index))
    return Grounded(header, parties, _united(passed)), (*header_faults, *party_faults, *faults)


def _place(kind: str, index: int) -> tuple[int, int]:
    order = ("answer", "parties", *KINDS)
    return order.index(kind), index


def _checked_header(article: Article, header: Header) -> tuple[Header, tuple[Fault, ...]]:
    """The header with impossible dates set to null, each listed."""
    faults: list[Fault] = []

    def settle(name: str, value: str | None, last: dt.date | None) -> str | None:
        day = read_day(value)
        if value is None or (day is not None and (last is None or day <= last)):
            return value
        reason = "is not a date of the calendar" if day is None else "is after the article was published"
        faults.append(Fault("header", 0, f"{name}: {value}", "", (f"{name} '{value}' {reason}; set to null.",)))
        return None

    header = header.model_copy(update={"published": settle("published", header.published, None)})
    last = last_reportable_day(article, header)
    first_day = settle("first_day", header.situation.first_day, last)
    update = {
        "latest_day": settle("latest_day", header.latest_day, last),
        "situation": header.situation.model_copy(update={"first_day": first_day}),
    }
    return header.model_copy(update=update), tuple(faults)


def _united(items: Iterable[tuple[str, Sourced[Any]]]) -> tuple[tuple[str, Sourced[Any]], ...]:
    """Items without repetitions: the first of those with the same kind, place and content."""
    kept: dict[str, tuple[str, Sourced[Any]]] = {}
    for kind, sourced in items:
        kept.setdefault(content_key(kind, sourced), (kind, sourced))
    return tuple(kept.values())


def content_key(kind: str, sourced: Sourced[Any]) -> str:
    """What makes two items the same: kind, place and every field, the quote's spelling and the text's case aside.

    Two figures are the same number however their texts put it.
    """
    item: Item = sourced.item
    exclude = {"quote", "text"} if kind == "figures" else {"quote"}
    content = item.model_dump(mode="json", exclude=exclude)
    if "text" in content:
        content["text"] = fold(content["text"]).casefold()
    return repr(
        (
            kind,
            sourced.citation.start,
            sourced.citation.end,
            sorted(content.items(), key=lambda pair: pair[0]),
        )
    )


# The record ------------------------------------------------------------------------------------


def _record(article: Article, state: _Round, model: str, keys: tuple[str, ...]) -> ArticleRecord:
    lists: dict[str, Any] = {
        kind: tuple(sourced for its, sourced in state.grounded.items if its == kind) for kind in KINDS
    }
    return ArticleRecord(
        article=article,
        header=state.grounded.header,
        parties=state.grounded.parties,
        rejected=_rejections(article, [*state.settled, *state.open]),
        model=model,
        keys=keys,
        **lists,
    )


def _rejections(article: Article, faults: Sequence[Fault]) -> tuple[Rejected, ...]:
    return tuple(
        Rejected(
            article=article.id,
            kind=SINGULAR.get(fault.kind, fault.kind),
            text=fault.text,
            quote=fault.quote,
            reasons=fault.reasons,
        )
        for fault in faults
    )
