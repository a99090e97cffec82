"""Statements in words: the verb follows the status, and nothing else does (merge rule M9).

What only a party says is printed after "that"; the bare indicative is kept for what is
agreed, witnessed or told by an article in its own voice with nobody against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.brief import wording
from summarizer.brief.lookup import Lookup
from summarizer.brief.phrases import clause, date, distinct, names, sentence, stem
from summarizer.records.brief import ClaimEntry, Voice

_BODIES = frozenset({"side", "organisation", "body", "outside_power"})
SAME_DENIAL = 0.5
"""Share of the longer one's words (of four letters or more) that two denials of one side need to be printed as one."""


def word_claim(claim: ClaimEntry, lookup: Lookup) -> ClaimEntry:
    """The claim with its line."""
    return claim.model_copy(update={"line": claim_line(claim, lookup)})


def claim_line(claim: ClaimEntry, lookup: Lookup) -> str:
    """One sentence: who says what, with what verb; denials in the same line."""
    return sentence(_marked(_worded(claim, lookup), claim))


def accounts_line(accounts: Sequence[ClaimEntry], lookup: Lookup) -> str:
    """Rival accounts of one thing in one sentence, by when they were told, each speaker once: "Accounts differ: …"."""
    told: dict[str, list[str]] = {}
    ordered = sorted(accounts, key=lambda claim: min((voice.said or "" for voice in claim.voices), default=""))
    for claim in ordered:
        that = f"that {clause(claim.text, (c.quote for c in claim.citations), lookup.names)}"
        told.setdefault(speakers(claim.voices, lookup), []).append(_marked(that, claim))
    each = [f"{who} {wording.SAID} {'; '.join(what)}" for who, what in told.items()]
    denials = [denial for claim in ordered for denial in claim.denials]
    return f"{wording.ACCOUNTS_DIFFER}: " + "; ".join(each) + denied(denials, lookup)


def _marked(text: str, claim: ClaimEntry) -> str:
    """A text with what it is besides said: planned, not verified ..."""
    marks = distinct([wording.MODES.get(claim.mode), *_hedges(claim)])
    return f"{text} ({'; '.join(marks)})" if marks else text


def speakers(voices: Iterable[Voice], lookup: Lookup) -> str:
    """Who carries a statement: parties by name, and the article by its label where it speaks itself."""
    named = distinct(_speaker(v) for v in voices if v.speaker)
    return names(named) if named else names(lookup.article(v.citation) for v in voices)


def _worded(claim: ClaimEntry, lookup: Lookup) -> str:
    """The statement by its status, without marks and final stop."""
    named = any(v.speaker for v in claim.voices)
    if claim.status == "denied" or (claim.denials and not claim.voices):
        return denied(claim.denials, lookup, claim.day).removeprefix("; ") or f"{stem(claim.text)} (denied)"
    if claim.status == "contested":
        return _said(claim, lookup, wording.SAID, always=True) + denied(claim.denials, lookup, claim.day)
    if claim.status == "rival_accounts":
        return _said(claim, lookup, wording.SAID, always=True) + denied(claim.denials, lookup, claim.day)
    if claim.status == "admitted":
        return _said(claim, lookup, wording.ADMITTED, always=True) + denied(claim.denials, lookup, claim.day)
    if claim.status == "claimed_by_opponent":
        return _said(claim, lookup, wording.CLAIMED, always=True) + denied(claim.denials, lookup, claim.day)
    if claim.status in {"claimed", "unverified"}:
        return _said(claim, lookup, wording.SAID) + denied(claim.denials, lookup, claim.day)
    return stem(claim.text) + (_borne_out(claim, lookup) if named else "") + denied(claim.denials, lookup, claim.day)


def _said(claim: ClaimEntry, lookup: Lookup, verb: str, *, always: bool = False) -> str:
    """ "X said that …"; an article's own voice goes bare unless somebody must be named."""
    if not claim.voices or not (always or any(v.speaker for v in claim.voices)):
        return stem(claim.text)
    told = clause(claim.text, (c.quote for c in claim.citations), lookup.names)
    who = speakers(claim.voices, lookup)
    if told.startswith(f"{who} ") and lookup.roles.get(who) in _BODIES:
        told = f"it {told[len(who) + 1 :]}"  # "Velmark said that it shelled …"
    return f"{who} {verb} that {told}"


def denied(denials: Iterable[Voice], lookup: Lookup, known: str | None = None) -> str:
    """ "; Y denied that … on 5 Mar" for each thing denied; what one side denies in much the same words is one thing.

    known: the day the line is known to be about, which need not be said again.
    """
    parts = []
    for group in _alike(denials):
        first = group[0]
        text = clause(first.text, [first.citation.quote], lookup.names)
        day = f" on {date(first.day, lookup.year)}" if first.day and first.day != known else ""
        parts.append(f"; {speakers(group, lookup)} {wording.DENIED} " + (f"that {text}{day}" if text else f"it{day}"))
    return "".join(parts)


def _alike(denials: Iterable[Voice]) -> list[list[Voice]]:
    """Denials by what they deny, in order: those of one side and day that share most of their words together."""
    groups: list[list[Voice]] = []
    for denial in denials:
        group = next((g for g in groups if _same_denial(g[0], denial)), None)
        if group is None:
            groups.append([denial])
        else:
            group.append(denial)
    return groups


def _same_denial(first: Voice, second: Voice) -> bool:
    words, others = ({w for w in text.lower().split() if len(w) > 3} for text in (first.text, second.text))
    if first.text == second.text:
        return first.day == second.day
    alike = len(words & others) >= SAME_DENIAL * max(len(words), len(others), 1)
    return alike and first.side == second.side and first.day == second.day


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
