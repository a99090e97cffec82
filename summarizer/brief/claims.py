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


def word_claim(claim: ClaimEntry, lookup: Lookup) -> ClaimEntry:
    """The claim with its line; a line that prints rival accounts carries their citations too."""
    line = claim_line(claim, lookup)
    rivals = [r.citations for r in _rivals(claim, lookup)] if claim.status == "rival_accounts" else []
    return claim.model_copy(update={"line": line, "citations": united([claim.citations, *rivals])})


def claim_line(claim: ClaimEntry, lookup: Lookup) -> str:
    """One sentence: who says what, with what verb; denials in the same line."""
    text = _worded(claim, lookup)
    marks = distinct([wording.MODES.get(claim.mode), *_hedges(claim)])
    return sentence(f"{text} ({'; '.join(marks)})" if marks else text)


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
        accounts = [_said(c, lookup, wording.SAID, always=True) for c in (claim, *_rivals(claim, lookup))]
        return f"{wording.ACCOUNTS_DIFFER}: " + "; ".join(distinct(accounts)) + denied(claim.denials, lookup)
    if claim.status == "claimed_by_opponent":
        return _said(claim, lookup, wording.CLAIMED, always=True) + denied(claim.denials, lookup)
    if claim.status in {"claimed", "unverified"}:
        return _said(claim, lookup, wording.SAID) + denied(claim.denials, lookup)
    return stem(claim.text) + (_borne_out(claim, lookup) if named else "") + denied(claim.denials, lookup)


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


def _rivals(claim: ClaimEntry, lookup: Lookup) -> list[ClaimEntry]:
    """The other accounts of the same thing, as far as they are in the brief."""
    return [lookup.claims[i] for i in claim.rivals if i in lookup.claims and i != claim.id]
