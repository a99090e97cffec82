"""M9: the status of a statement, and its entry in the brief.

The ladder: agreed, admitted, witnessed, contested or rival accounts, claimed, claimed by an
opponent; besides, unverified where every article that carries it says so, reported where only
the outlets' own voice carries it, denied where a denial stands alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.lineage.families import Lineage, support
from summarizer.merger.facts import Parties
from summarizer.merger.proofs import distinct
from summarizer.merger.statements import Assertion, Statement, camp_of
from summarizer.merger.words import says_no
from summarizer.records.brief import ClaimEntry, ClaimStatus, Voice, Weight

AGAINST_INTEREST = frozenset({"take", "retake"})
"""Acts that the one they are done to admits rather than complains of: ground lost to the other side."""


def status_of(statement: Statement, parties: Parties) -> ClaimStatus:
    """M9, from the top of the ladder down."""
    voices = statement.voices
    if not voices:
        return "denied"
    if agreed(voices, parties):
        return "agreed"
    if any(_admits(v, parties) for v in voices):
        return "admitted"
    told_otherwise = statement.rivals and statement.first.act == "cause"
    if any(_disinterested(v, parties) for v in voices) and not told_otherwise:
        return "witnessed"
    if statement.denials:
        return "contested"
    if statement.rivals:
        return "rival_accounts"
    if all(v.hedge == "unverified" for v in voices):
        return "unverified"
    named = [v for v in voices if v.speaker]
    if not named:
        return "reported"
    return "claimed_by_opponent" if all(_against(v, parties) for v in named) else "claimed"


def agreed(voices: Sequence[Assertion], parties: Parties) -> bool:
    """M4: opposite camps say the same; silence and the outlets' own voice do not count."""
    sides = sorted({v.bloc for v in voices if v.bloc})
    return any(parties.opposed(a, b) for n, a in enumerate(sides) for b in sides[n + 1 :])


def _admits(voice: Assertion, parties: Parties) -> bool:
    """Whether the side that lost the ground says so itself."""
    told = voice.act in AGAINST_INTEREST and not says_no(voice.text)
    if not told or not voice.speaker or not voice.target or not voice.actor:
        return False
    ours, theirs = parties.side(voice.speaker), parties.side(voice.actor)
    return ours == parties.side(voice.target) and parties.opposed(ours, theirs)


def _disinterested(voice: Assertion, parties: Parties) -> bool:
    """A witness, or a body outside the camps, speaking of what adversaries did."""
    if not voice.speaker or not (voice.actor_camp or voice.target_camp):
        return False
    role = parties.role(voice.speaker)
    return parties.camp(voice.speaker) is None and role in ("witness", "body")


def _against(voice: Assertion, parties: Parties) -> bool:
    """Whether the speaker's camp is known and opposed to the actor's."""
    if not voice.bloc or not voice.actor:
        return False
    return parties.opposed(parties.side(voice.bloc), parties.side(voice.actor))


def entry_of(statement: Statement, lineage: Lineage, parties: Parties) -> ClaimEntry:
    """The statement as the brief shows it; ``line`` is worded later.

    The voices of a dated statement are left to ``with_voices``: of thousands of claims only the first few
    are shown, and their order asks for voices only where a day is missing.
    """
    first = statement.first
    day = _earliest(statement.voices or statement.denials)
    heard = [*statement.voices, *statement.denials]
    camps = {(a.actor_camp, a.target_camp) for a in statement.voices}
    sides = sorted({parties.label(parties.side(a.actor)) for a in statement.voices if a.actor})
    notes = list(statement.notes)
    if len(sides) > 1 and len(camps) == 1:
        notes.append(f"Laid to {' and '.join(sides)} in different reports: matched at camp level.")
    for retraction in statement.retractions:
        who = parties.label(retraction.speaker) if retraction.speaker else "the article"
        if retraction.moment > first.moment:
            notes.append(f"{who} later denied it.")
    articles = sorted({a.article for a in heard})
    return ClaimEntry(
        id=statement.id,
        status=status_of(statement, parties),
        text=first.text,
        line="",
        act=first.act,
        actor=parties.label(first.actor) if first.actor else None,
        target=parties.label(first.target) if first.target else None,
        place=first.place,
        day=day,
        end_day=first.end_day or None,
        mode=first.mode,
        voices=() if day else _voices(statement, parties),
        denials=tuple(voice_of(d, parties) for d in _in_order([*statement.denials, *statement.retractions])),
        rivals=tuple(sorted(statement.rivals)),
        notes=tuple(dict.fromkeys(notes)),
        weight=Weight(
            origins=len({camp_of(v.speaker, parties) or "outlet" for v in statement.voices}),
            lineages=_lineages(lineage, articles),
            articles=len(articles),
        ),
        citations=distinct(a.citation for a in (*_in_order(heard), *_in_order(statement.retractions))),
    )


def _lineages(lineage: Lineage, articles: Sequence[str]) -> int:
    """``support``; where one lineage covers every article it is 1, and nothing is searched for."""
    covers = [lineage.covers[article] for article in articles]
    if covers and any(all(name in cover for cover in covers) for name in covers[0]):
        return 1
    return support(lineage, articles)


def with_voices(claim: ClaimEntry, statement: Statement, parties: Parties) -> ClaimEntry:
    """The entry of a statement with everyone who makes it."""
    return claim.model_copy(update={"voices": _voices(statement, parties)}) if claim.day else claim


def _voices(statement: Statement, parties: Parties) -> tuple[Voice, ...]:
    return tuple(voice_of(v, parties) for v in _in_order(statement.voices))


def voice_of(assertion: Assertion, parties: Parties) -> Voice:
    """One who says it, or denies it."""
    return Voice(
        speaker=parties.label(assertion.speaker) if assertion.speaker else None,
        side=assertion.bloc,
        via=assertion.via,
        said=assertion.moment.said or None,
        said_defaulted=assertion.said_defaulted,
        hedge=assertion.hedge,
        text=assertion.text,
        day=assertion.day or None,
        citation=assertion.citation,
    )


def _in_order(found: Sequence[Assertion]) -> list[Assertion]:
    return sorted(found, key=lambda a: (a.moment, a.id))


def _earliest(found: Sequence[Assertion]) -> str | None:
    """The earliest explicit day; a statement repeated later happened when it was first said to have happened."""
    return min((a.day for a in found if a.day), default=None)
