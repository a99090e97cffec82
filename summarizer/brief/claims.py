"""Statements in words: the verb follows the status, and nothing else does (merge rule M9).

What only a party says is printed after "that"; the bare indicative is kept for what is
agreed, witnessed or told by an article in its own voice with nobody against it.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.brief import wording
from summarizer.brief.lookup import Lookup, united
from summarizer.brief.phrases import clause, distinct, names, sentence, stem
from summarizer.records.brief import ClaimEntry, Voice
from summarizer.records.record import Citation


def word_claim(claim: ClaimEntry, lookup: Lookup) -> ClaimEntry:
    """The claim with its line; a line that prints rival accounts carries their citations too."""
    line = claim_line(claim, lookup)
    printed = _accounts(claim, lookup) if claim.status == "rival_accounts" else []
    return claim.model_copy(update={"line": line, "citations": united(c.citations for c in (claim, *printed))})


def claim_line(claim: ClaimEntry, lookup: Lookup) -> str:
    """One sentence: who says what, with what verb; denials in the same line."""
    text = _worded(claim, lookup)
    return sentence(text if claim.status == "rival_accounts" else _marked(text, claim))


def _marked(text: str, claim: ClaimEntry) -> str:
    """A text with what it is besides said: planned, not verified ..."""
    marks = distinct([wording.MODES.get(claim.mode), *_hedges(claim)])
    return f"{text} ({'; '.join(marks)})" if marks else text


def own_citations(claim: ClaimEntry) -> tuple[Citation, ...]:
    """What a statement's own voices stand on: a rival account's citations hold those of its rivals too."""
    return tuple(voice.citation for voice in (*claim.voices, *claim.denials)) or claim.citations


def speakers(voices: Iterable[Voice], lookup: Lookup) -> str:
    """Who carries a statement: parties by name, and the article by its label where it speaks itself."""
    named = distinct(_speaker(v) for v in voices if v.speaker)
    return names(named) if named else names(lookup.article(v.citation) for v in voices)


def _worded(claim: ClaimEntry, lookup: Lookup) -> str:
    """The statement by its status, without marks and final stop."""
    named = any(v.speaker for v in claim.voices)
    if claim.status == "denied" or (claim.denials and not claim.voices):
        return denied(claim.denials, lookup).removeprefix("; ") or f"{stem(claim.text)} (denied)"
    if claim.status == "contested":
        return _said(claim, lookup, wording.SAID, always=True) + denied(claim.denials, lookup)
    if claim.status == "rival_accounts":
        told = _accounts(claim, lookup)
        denials = [denial for c in told for denial in c.denials]
        return f"{wording.ACCOUNTS_DIFFER}: " + "; ".join(_told_by_each(told, lookup)) + denied(denials, lookup)
    if claim.status == "claimed_by_opponent":
        return _said(claim, lookup, wording.CLAIMED, always=True) + denied(claim.denials, lookup)
    if claim.status in {"claimed", "unverified"}:
        return _said(claim, lookup, wording.SAID) + denied(claim.denials, lookup)
    return stem(claim.text) + (_borne_out(claim, lookup) if named else "") + denied(claim.denials, lookup)


def _told_by_each(accounts: Iterable[ClaimEntry], lookup: Lookup) -> list[str]:
    """ "X said that …; that …" for each who tells it, in order of the first thing told."""
    told: dict[str, list[str]] = {}
    for claim in accounts:
        that = f"that {clause(claim.text, (c.quote for c in claim.citations), lookup.names)}"
        told.setdefault(speakers(claim.voices, lookup), []).append(_marked(that, claim))
    return [f"{who} {wording.SAID} {'; '.join(what)}" for who, what in told.items()]


def _said(claim: ClaimEntry, lookup: Lookup, verb: str, *, always: bool = False) -> str:
    """ "X said that …"; an article's own voice goes bare unless somebody must be named."""
    if not claim.voices or not (always or any(v.speaker for v in claim.voices)):
        return stem(claim.text)
    return f"{speakers(claim.voices, lookup)} {verb} that {clause(claim.text, (c.quote for c in claim.citations), lookup.names)}"


def denied(denials: Iterable[Voice], lookup: Lookup) -> str:
    """ "; Y denied that …" for each thing denied."""
    grouped: dict[str, list[Voice]] = {}
    for denial in denials:
        grouped.setdefault(clause(denial.text, [denial.citation.quote], lookup.names), []).append(denial)
    parts = []
    for text, voices in grouped.items():
        who = speakers(voices, lookup)
        parts.append(f"; {who} {wording.DENIED} " + (f"that {text}" if text else "it"))
    return "".join(parts)


def _borne_out(claim: ClaimEntry, lookup: Lookup) -> str:
    """Who stands behind a statement that is printed bare."""
    if claim.status == "agreed":
        by_side = distinct(v.speaker for v in claim.voices if v.side in lookup.adversaries) or distinct(
            v.speaker for v in claim.voices
        )
        return f" ({wording.BOTH_SIDES}: {names(by_side)})"
    witnesses = [v.speaker for v in claim.voices if v.speaker and lookup.roles.get(v.speaker) == "witness"]
    if claim.status == "witnessed" and witnesses:
        return f" (witnessed by {names(witnesses)})"
    return f" (said by {speakers(claim.voices, lookup)})"


def _hedges(claim: ClaimEntry) -> list[str]:
    """The articles' own doubts: not verified, reportedly."""
    hedges = {v.hedge for v in claim.voices}
    if claim.status == "unverified" or "unverified" in hedges:
        return [wording.NOT_VERIFIED]
    return [wording.REPORTEDLY] if hedges == {"reported"} else []


def _speaker(voice: Voice) -> str:
    """A speaker with whoever relayed the words, where the article tells."""
    relay = f" (via {voice.via})" if voice.via and voice.via not in (voice.speaker or "") else ""
    return f"{voice.speaker}{relay}"


def _accounts(claim: ClaimEntry, lookup: Lookup) -> list[ClaimEntry]:
    """A statement and all that stand against it or its rivals, as far as they are in the brief, by when they were said.

    All accounts of one thing have the same line, which so need be printed only once.
    """
    told, waiting = {claim.id}, [claim]
    while waiting:
        new = {name for name in waiting.pop().rivals if name in lookup.claims} - told
        told |= new
        waiting.extend(lookup.claims[name] for name in new)
    found = [other for name, other in lookup.claims.items() if name in told] or [claim]
    return sorted(found, key=lambda other: min((voice.said or "" for voice in other.voices), default=""))
