"""M5: denials are edges, never deletions; rival accounts; sides that contradict themselves."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.identity.places import area_key, compatible, same_place
from summarizer.merger.clock import Moment, day_after
from summarizer.merger.counts import Mark
from summarizer.merger.facts import Fact, Parties
from summarizer.merger.rows import Row
from summarizer.merger.standing import Standing
from summarizer.merger.statements import Assertion, Statement, camp_of, days_meet
from summarizer.merger.words import content_words, says_no
from summarizer.records.options import MergeOptions

SAME_DEED = {"retake": "take", "attack_civilians": "attack", "offensive": "attack"}
"""Acts a denial of the wider one denies as well: who denies any taking denies retaking."""
HELD_ONE_WAY = frozenset({"take", "retake", "hold", "repel"})
"""Ground can be told of one way only: opposite camps, one place and time, are rival accounts."""
WHO_BEGAN = frozenset({"start_hostilities", "breach_ceasefire"})
"""So can the question who began."""
CAUSAL = frozenset(
    {"cause", "caused", "causes", "causing", "because", "blame", "blamed", "blames", "result", "resulted", "reason"}
)
"""Words every account of a cause may have; they say nothing of what was caused."""
SAME_DENIED = 0.6
"""Where no act or actor ties a denial to a claim, this share of the longer one's content words must be common to both."""
ACT_OF_MEASURE = {
    "destroyed": "destroy",
    "damaged": "damage",
    "killed": "kill",
    "injured": "injure",
    "captured": "capture",
}


def attach(statements: Sequence[Statement], denials: Sequence[Assertion], options: MergeOptions) -> list[Statement]:
    """Tie every denial to the claims it denies; what matches none stands on its own as a statement.

    A claim the denier's own side made is a contradiction in time order, not a denial.
    """
    blocks = _blocks(statements)
    blocs = {s.id: {v.bloc for v in s.voices} for s in statements}
    denied: dict[tuple[object, ...], list[Statement]] = {}
    alone = []
    for denial in sorted(denials, key=lambda d: (d.moment, d.id)):
        alike = _compared(denial)
        if alike not in denied:
            block = blocks.get((_deed(denial.act), denial.actor_camp))
            denied[alike] = _denied_in(block, denial, options) if block else []
        hit = [statement for statement in denied[alike] if not _in_one_breath(denial, statement)]
        for statement in hit:
            own = denial.bloc is not None and blocs[statement.id] == {denial.bloc}
            (statement.retractions if own else statement.denials).append(denial)
        if not hit:
            alone.append(Statement(denial.id, [], [denial]))
    return [*statements, *alone]


def _in_one_breath(denial: Assertion, statement: Statement) -> bool:
    """Whether all who make the statement deny in the same report what they do not mean by it: "streets, not the town"."""
    return all(
        voice.article == denial.article and voice.speaker == denial.speaker and voice.moment.said == denial.moment.said
        for voice in statement.voices
    )


@dataclass
class _Block:
    """The statements on one act by one camp, and the assertions that differ in what ``denies`` looks at, by their place.

    A denial then only meets assertions of places that may be its own.
    """

    statements: list[Statement] = field(default_factory=list)
    by_place: dict[str | None, list[tuple[int, Assertion]]] = field(default_factory=dict)

    def add(self, statement: Statement) -> None:
        """Put a statement behind the others."""
        distinct = {_compared(voice): voice for voice in reversed(statement.voices)}
        for voice in distinct.values():
            self.by_place.setdefault(voice.place, []).append((len(self.statements), voice))
        self.statements.append(statement)


def _blocks(statements: Sequence[Statement]) -> dict[tuple[str, str], _Block]:
    blocks: dict[tuple[str, str], _Block] = defaultdict(_Block)
    for statement in statements:
        first = statement.first
        blocks[(_deed(first.act), first.actor_camp)].add(statement)
    return blocks


def _denied_in(block: _Block, denial: Assertion, options: MergeOptions) -> list[Statement]:
    """The statements of a block that a denial denies, in their order."""
    hit: set[int] = set()
    for place, voices in block.by_place.items():
        if denial.act == "other" or compatible(denial.place, place):
            hit.update(n for n, voice in voices if n not in hit and denies(denial, voice, options))
    return [block.statements[n] for n in sorted(hit)]


def _compared(assertion: Assertion) -> tuple[object, ...]:
    """All that ``denies`` looks at: of thousands of assertions of one block only those that differ in it are compared."""
    worded = assertion.act == "other" or not assertion.actor_camp
    return (
        assertion.act, assertion.actor_camp, assertion.target_camp, assertion.place, assertion.day, assertion.end_day,
        assertion.moment.said, says_no(assertion.text), assertion.words if worded else None,
    )  # fmt: skip


def denies(denial: Assertion, claim: Assertion, options: MergeOptions) -> bool:
    """M5: same act and actor; target, place and days equal where both are given; said no later than a day after it."""
    if denial.act == "other" or claim.act == "other":
        return _same_words(denial, claim) and not _denied_twice(denial, claim)
    if denial.act != claim.act and SAME_DEED.get(claim.act) != denial.act:
        return False
    if denial.target_camp and claim.target_camp and denial.target_camp != claim.target_camp:
        return False
    in_time = not claim.moment.said or claim.moment.said <= day_after(denial.moment.said, options.denial_days)
    if not in_time or not days_meet(denial, claim) or not compatible(denial.place, claim.place):
        return False
    tied = bool(claim.actor_camp or denial.actor_camp) or _same_words(denial, claim)
    return tied and not _denied_twice(denial, claim)


def _denied_twice(denial: Assertion, claim: Assertion) -> bool:
    """Whether the claim is the negation already: to deny what it denies is to say the same."""
    return says_no(claim.text) and not says_no(denial.text)


def _same_words(denial: Assertion, claim: Assertion) -> bool:
    longest = max(len(denial.words), len(claim.words))
    return bool(longest) and len(denial.words & claim.words) / longest >= SAME_DENIED


def _deed(act: str) -> str:
    return SAME_DEED.get(act, act)


def find_rivals(statements: Sequence[Statement], parties: Parties) -> None:
    """M5: opposite camps holding or taking one place at one time, or each naming the other as the one who began.

    So are different speakers' accounts of what caused a thing; to be of one thing they must have a word in common.
    """
    placed: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    spots: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        first = statement.first
        if not statement.voices or first.mode not in ("done", "ongoing"):
            continue
        if first.act in HELD_ONE_WAY and first.place and not _of_a_part(first):
            placed["ground", _spot(first.place, spots)].append(statement)
        elif first.act in WHO_BEGAN:
            placed[first.act, ""].append(statement)
        elif first.act == "cause":
            placed["cause", ""].append(statement)
    for (what, _), group in placed.items():
        for one, other in _pairs(group):
            if _rival(what, one, other, parties):
                one.rivals.append(other.id)
                other.rivals.append(one.id)


def _spot(place: str, known: dict[str, list[str]]) -> str:
    """One spelling for each place: the first of those that may be it ("Talish", "Talysh"), which begin alike."""
    alike = known[area_key(place)[:3]]
    found = next((other for other in alike if same_place(other, place) or area_key(other) == area_key(place)), None)
    if found is None:
        alike.append(place)
    return found or place


MOST_RIVALS, FEW_CAMPS = 64, 8
"""A statement is held against at most so many of every other camp, nearest in time; of more camps against the next so many."""


def _pairs(group: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Every two statements near in time that are not about the same camp; each pair once."""
    ordered = sorted(group, key=_when)
    by_camp: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(ordered):
        by_camp[_about(statement)].append(number)
    found: set[tuple[int, int]] = set()
    for number, statement in enumerate(ordered):
        if len(by_camp) > FEW_CAMPS:
            following = range(number + 1, min(number + 1 + MOST_RIVALS, len(ordered)))
            found.update((number, n) for n in following if _about(ordered[n]) != _about(statement))
            continue
        for theirs in (numbers for camp, numbers in by_camp.items() if camp != _about(statement)):
            at = bisect_left(theirs, number)
            near = theirs[max(0, at - MOST_RIVALS // 2) : at + MOST_RIVALS // 2]
            found.update((min(number, n), max(number, n)) for n in near)
    for one, other in sorted(found):
        yield ordered[one], ordered[other]


def _about(statement: Statement) -> str:
    """Whose deed it is; of a deed without a doer whose account."""
    first = statement.first
    return first.actor_camp or first.speaker or statement.id


def _when(statement: Statement) -> tuple[str, Moment, str]:
    first = statement.first
    return first.day or first.moment.said, first.moment, statement.id


def _of_a_part(taken: Assertion) -> bool:
    """Whether the text is of something in or near the place only: two hills in one region can be held by two camps."""
    place = r"\W+(?:\w+\W+){0,3}?".join(map(re.escape, (taken.place or "").split()))
    whole = r"(?!(?:\w+\s+)?(?:control|charge|possession)\b)"  # "in full control of the town" is no part of it
    pattern = rf"\b(?:in|inside|within|near|around|outside)\s+{whole}(?:\w+\s+){{0,3}}?{place}"
    return re.search(pattern, taken.text, re.IGNORECASE) is not None


def _rival(what: str, one: Statement, other: Statement, parties: Parties) -> bool:
    first, second = one.first, other.first
    if what == "cause":
        speakers = {v.speaker for v in one.voices} & {v.speaker for v in other.voices}
        both_named = all(v.speaker for v in (*one.voices, *other.voices))
        one_thing = not (content_words(first.text) - CAUSAL).isdisjoint(content_words(second.text))
        apart = speakers or not days_meet(first, second) or not compatible(first.place, second.place)
        return both_named and one_thing and not apart
    if not days_meet(first, second):
        return False
    if what == "ground" and {v.bloc for v in one.voices} & {v.bloc for v in other.voices}:
        return False
    return _opposed(first.actor, second.actor, parties)


def _opposed(first: str | None, second: str | None, parties: Parties) -> bool:
    if first is None or second is None:
        return False
    return parties.opposed(parties.side(first), parties.side(second))


def deny_figures(
    rows: Sequence[Row], denials: Sequence[Assertion], parties: Parties
) -> list[tuple[Row, Fact, Assertion]]:
    """M5 for figures: a denial of a loss attaches to the opponent's points it names, and to no other.

    It names a point if act, claimant and loser fit and either both stand in one article and the
    denial's text carries the number, or the two quotes overlap.
    """
    losses: dict[tuple[str, str, str], list[tuple[Row, Fact]]] = defaultdict(list)
    for row in rows:
        act = ACT_OF_MEASURE.get(row.cell.measure)
        for fact in row.facts:
            if act and fact.standing is Standing.OPPONENT and fact.side:
                for article in {cited.article for cited in fact.citations}:
                    losses[(act, camp_of(fact.side, parties), article)].append((row, fact))
    found = []
    for denial in denials:
        for row, fact in losses[(denial.act, denial.actor_camp, denial.citation.article)]:
            if _names(denial, row, fact, parties):
                row.marks[fact.id] = Mark(
                    "denied", f"M5 denied by {parties.label(denial.speaker) if denial.speaker else 'the outlet'}"
                )
                found.append((row, fact, denial))
    return found


def _names(denial: Assertion, row: Row, fact: Fact, parties: Parties) -> bool:
    if denial.target_camp and denial.target_camp != camp_of(row.cell.group, parties):
        return False
    for cited in fact.citations:
        if cited.article != denial.citation.article:
            continue
        overlap = cited.start < denial.citation.end and denial.citation.start < cited.end
        if overlap or (fact.value is not None and fact.printed.lower() in denial.citation.quote.lower()):
            return True
    return False
