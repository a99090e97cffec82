"""One article in, its grounded record out: ask, read, gate, ask again once, keep what passes.

The gate itself is pure (``gate.ground_answer``); only ``extract`` calls the ``Ask`` it is handed.
What does not pass after the re-ask stands in the record's ``rejected`` with its reasons.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from summarizer.errors import CallError, Malformed, NotAsked, ReplayMiss
from summarizer.extraction.draft import MOST_ITEMS, Draft, UnreadableAnswer, read_draft
from summarizer.extraction.faults import Fault, plain
from summarizer.extraction.gate import Grounded, ground_draft, settle_answers, united
from summarizer.extraction.matching import fit_corrections
from summarizer.extraction.prompt import Model, Prompt, article_request, reask_request
from summarizer.extraction.sides import settle_sides
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord
from summarizer.request import Ask, Reply, Request, key

NOT_CORRECTED = "not corrected when asked again."
RENUMBERED = "numbers n were missing or repeated: items are named here by their place in your list, counted from 1."


@dataclass
class _Round:
    """Where an extraction stands: what passed, what failed and may be corrected, what is settled as lost."""

    grounded: Grounded
    open: tuple[Fault, ...]
    settled: list[Fault] = field(default_factory=list)


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
    # A faulty line alone is not worth a second call; it is complained of where one is made.
    while reasks > 0 and any(fault.cost != "line" for fault in state.open):
        reasks -= 1
        complaints = (*([RENUMBERED] if draft.renumbered else []), *(fault.line() for fault in state.open))
        request = reask_request(prompt, request, reply.text, complaints)
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
    grounded, faults = ground_draft(article, draft)
    return _Round(grounded, _asked_again(faults), [fault for fault in faults if fault.cost == "field"])


def _asked_again(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """The faults that a second answer can mend: a field that was set to null is not worth one."""
    return tuple(fault for fault in faults if fault.cost != "field")


def _take_corrections(article: Article, state: _Round, reply: Reply) -> None:
    """Fit a second answer into the first: corrected items in, the rest settled as failed."""
    try:
        second = read_draft(reply.text, partial=True)
    except UnreadableAnswer as complaint:
        _give_up(state, f"the second answer could not be read: {complaint}.")
        return
    header = state.grounded.header
    sides, side_faults = settle_sides((*state.grounded.sides, *second.sides))
    corrected, faults = ground_draft(article, replace(second, header=header, sides=sides))
    faults = tuple(fault for fault in faults if fault.kind not in ("header", "side"))  # told of in the first answer
    fitted = fit_corrections(state.open, state.grounded.items, corrected.items, faults)
    items = united(fitted.items)
    if len(items) > MOST_ITEMS:
        reason = f"an article has room for {MOST_ITEMS} items; the others were left out."
        state.settled.append(Fault("answer", None, f"{len(items) - MOST_ITEMS} items", "", (reason,), cost="field"))
    state.settled += [fault.because(NOT_CORRECTED) for fault in fitted.left_out]
    state.settled += [*side_faults, *(fault for fault in fitted.still_bad if fault.cost == "field")]
    state.open = _asked_again(fitted.still_bad)
    state.grounded = Grounded(header, sides, items[:MOST_ITEMS])


def _give_up(state: _Round, reason: str) -> None:
    state.settled += [fault.because(reason) for fault in state.open]
    state.open = ()


def _record(article: Article, state: _Round, model: str, keys: tuple[str, ...]) -> ArticleRecord:
    items, unresolved = settle_answers(state.grounded.items)
    faults = (*state.settled, *state.open, *unresolved)
    return ArticleRecord(
        article=article,
        header=state.grounded.header,
        sides=state.grounded.sides,
        items=items,
        rejected=tuple(fault.rejected(article) for fault in faults),
        model=model,
        keys=keys,
    )
