"""M4: which claims of different articles are one statement.

An ``Assertion`` is a claim or denial with its names resolved. Assertions are put together by
act, actor's camp and target's camp first, so that only likely pairs are ever compared; within
such a block by place, days and words. The order of work is the order of time, never that of
the input.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from summarizer.identity.places import compatible, same_place
from summarizer.merger.clock import Moment, day_after, moment, said_day
from summarizer.merger.facts import Parties
from summarizer.merger.words import deed_words, longest_words, numbers_in, says_no
from summarizer.records.answer import Claim, Denial
from summarizer.records.record import ArticleRecord, Citation, Sourced

TOLD_APART = frozenset({"cause", "kill", "injure", "destroy", "damage", "capture", "inflict_losses", "other"})
"""Acts that neither place nor day can tie together: what caused it, and who or what was hit, is the whole statement."""
MUTUAL = frozenset({"fighting", "negotiate"})
"""Acts of which it does not matter who is named first."""
ALIKE = 0.67
"""Share of the longer text's content words two statements of what caused what, or who was hit, must have in common."""
SIMILAR = 0.5
"""Share of the shorter text's content words two placeless, dayless claims must have in common."""


class Assertion(NamedTuple):
    """A claim, or what a denial denies, placed.

    day, end_day: '' where the article gives none; bloc: with whom the speaker speaks as one (``bloc_of``).
    """

    id: str
    article: str
    act: str
    actor: str | None
    target: str | None
    actor_camp: str
    target_camp: str
    place: str | None
    day: str
    end_day: str
    mode: str
    hedge: str
    speaker: str | None
    bloc: str | None
    via: str | None
    text: str
    said_defaulted: bool
    moment: Moment
    citation: Citation
    words: frozenset[str]


@dataclass
class Statement:
    """One statement: everyone who makes it, and the denials that attach to it."""

    id: str
    voices: list[Assertion]
    denials: list[Assertion] = field(default_factory=list)
    rivals: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    retractions: list[Assertion] = field(default_factory=list)
    _first: Assertion | None = field(default=None, init=False, repr=False, compare=False)
    _seen: int = field(default=0, init=False, repr=False, compare=False)

    @property
    def first(self) -> Assertion:
        """The assertion the statement is printed by: the most complete, else the last said.

        Where several speakers are named it is the shortest of the most complete, so that nobody is credited with
        details only another one gave. Asked for often; looked for anew only when there are more or fewer
        assertions than the last time.
        """
        among = self.voices or self.denials
        if self._first is None or self._seen != len(among):
            several = len({a.speaker for a in among if a.speaker}) > 1
            self._first = max(
                among, key=lambda a: (bool(a.place), bool(a.day), -len(a.words) if several else 0, a.moment, a.id)
            )
            self._seen = len(among)
        return self._first


def assertions(record: ArticleRecord, kind: str, parties: Parties) -> Iterator[Assertion]:
    """The claims (kind ``claims``) or denials (``denials``) of a record, placed; history left out."""
    items: tuple[Sourced[Claim] | Sourced[Denial], ...] = record.claims if kind == "claims" else record.denials
    for number, sourced in enumerate(items):
        if sourced.item.mode != "earlier_episode":
            yield place_assertion(sourced, f"{record.article.id}.{kind[0]}{number}", record, parties)


def place_assertion(
    sourced: Sourced[Claim] | Sourced[Denial], name: str, record: ArticleRecord, parties: Parties
) -> Assertion:
    """One claim or denial with its parties resolved and its days made explicit."""
    item, article = sourced.item, record.article.id
    actor = parties.resolve(article, item.actor)
    target = parties.resolve(article, item.target)
    speaker = parties.resolve(article, item.speaker)
    return Assertion(
        id=name,
        article=article,
        act=item.act,
        actor=actor,
        target=target,
        actor_camp=camp_of(actor, parties),
        target_camp=camp_of(target, parties),
        place=item.place,
        day=item.day or "",
        end_day=item.end_day or item.day or "",
        mode=item.mode,
        hedge=item.hedge,
        speaker=speaker,
        bloc=bloc_of(speaker, parties) if speaker else None,
        via=item.via,
        text=item.text,
        said_defaulted=said_day(item, record)[1],
        moment=moment(item, record),
        citation=sourced.citation,
        words=deed_words(item.text, *[parties.name(party) for party in (actor, target, speaker) if party]),
    )


def camp_of(party: str | None, parties: Parties) -> str:
    """The camp a party stands in, else its side, '' for nobody: the level at which deeds are compared."""
    if party is None:
        return ""
    side = parties.side(party)
    return parties.camp(side) or side


def bloc_of(speaker: str, parties: Parties) -> str:
    """With whom a speaker speaks as one: the whole side in a conflict, elsewhere only the own office."""
    side = parties.side(speaker)
    return side if parties.camp(side) else parties.office(speaker)


def gather(found: Iterable[Assertion]) -> list[Statement]:
    """M4: unite equal assertions, in order of time inside each block of act, mode and camps."""
    blocks: dict[tuple[str, ...], list[Assertion]] = defaultdict(list)
    for assertion in found:
        blocks[block_of(assertion)].append(assertion)
    statements = []
    for block in sorted(blocks):
        statements += _gather_block(sorted(blocks[block], key=lambda a: (a.moment, a.id)))
    return sorted(statements, key=lambda s: s.id)


def block_of(assertion: Assertion) -> tuple[str, ...]:
    """What two assertions must share to be compared at all: act, whether it is done, and who did it to whom."""
    real = "real" if assertion.mode in ("done", "ongoing") else assertion.mode
    if assertion.act in MUTUAL:
        return assertion.act, real, ""
    return assertion.act, real, assertion.actor_camp


def _gather_block(ordered: Sequence[Assertion]) -> list[Statement]:
    """Greedy in order of time; an index by anchor (place, day, word) keeps the comparisons few."""
    statements: list[Statement] = []
    index: dict[str, deque[int]] = defaultdict(_latest_places)
    told_apart: dict[tuple[object, ...], set[int]] = defaultdict(set)  # for all that is compared: what it is not
    homes: dict[tuple[object, ...], int] = {}  # ... and what it is
    for assertion in ordered:
        anchors = _anchors(assertion)
        alike = _compared(assertion)
        home = homes.get(alike) if assertion.words else None
        if home is None:
            others = told_apart[alike]
            for n in sorted(set(chain.from_iterable(map(index.__getitem__, anchors))) - others):
                if _belongs(statements[n].voices, assertion):
                    home = n
                    break
                others.add(n)
        if home is None:
            home = len(statements)
            statements.append(Statement(assertion.id, []))
        homes[alike] = home
        statements[home].voices.append(assertion)
        for anchor in anchors:
            if not index[anchor] or index[anchor][-1] != home:
                index[anchor].append(home)
    return statements


def _belongs(voices: Sequence[Assertion], assertion: Assertion) -> bool:
    """Whether an assertion is the same as a statement's first one and nothing sets it apart from the next few.

    Where the first names no speaker, it must also be what the first that names one says.
    """
    if not same_statement(voices[0], assertion) or any(_set_apart(voice, assertion) for voice in voices[1:6]):
        return False
    named = next((voice for voice in voices[:6] if voice.bloc), voices[0])
    return not _of_others(named, assertion) or likeness(named, assertion) >= SIMILAR


def _compared(assertion: Assertion) -> tuple[object, ...]:
    """All that ``same_statement`` looks at inside a block: those equal in it are told apart from a statement once."""
    return (
        assertion.actor_camp, assertion.target_camp, assertion.place, assertion.day, assertion.end_day, assertion.words,
        assertion.bloc, says_no(assertion.text), numbers_in(assertion.text), "" if assertion.day else assertion.moment.said,
    )  # fmt: skip


MOST_CANDIDATES = 32
"""Of the statements that share a place, day or word, the latest so many are compared: work grows with size, not its square."""


def _latest_places() -> deque[int]:
    return deque(maxlen=MOST_CANDIDATES)


def _anchors(assertion: Assertion) -> tuple[str, ...]:
    """What an assertion may be found by again: its rarest-looking words, and its day (a word has no blank)."""
    words = longest_words(assertion.words, 6)
    return (*words, f"day {assertion.day}") if assertion.day else words


def same_statement(first: Assertion, second: Assertion) -> bool:
    """M4 inside a block: nothing sets the two apart, and enough of the same words ties them together.

    Where one place or explicit day ties them together, fewer words do. Of two speakers who are not of one bloc the most
    of what the longer one says must be said by the other, or one would be credited with the other's words; reports
    that name no speaker credit nobody, and the place is enough.
    """
    if _set_apart(first, second):
        return False
    if first.act in TOLD_APART:
        return likeness(first, second) >= ALIKE
    if _of_others(first, second):
        return likeness(first, second) >= SIMILAR
    placed = bool(first.place and second.place) and same_place(first.place or "", second.place or "")
    if placed and not first.speaker and not second.speaker:
        return True
    dated = bool(first.day and second.day) and bool(first.actor_camp or first.act in MUTUAL)
    return similarity(first, second) >= (SIMILAR / 2 if placed or dated else SIMILAR)


def _of_others(first: Assertion, second: Assertion) -> bool:
    """Whether two blocs say it."""
    return bool(first.bloc and second.bloc) and first.bloc != second.bloc


def _set_apart(first: Assertion, second: Assertion) -> bool:
    """Whether targets, days or places exclude each other, only one is a negation, or the numbers are others."""
    if first.act in MUTUAL:
        pairs = [{one.actor_camp, one.target_camp} - {""} for one in (first, second)]
        targets = len(pairs[0]) < 2 or len(pairs[1]) < 2 or pairs[0] == pairs[1]
    else:
        targets = not first.target_camp or not second.target_camp or first.target_camp == second.target_camp
    if not targets or not days_meet(first, second) or not compatible(first.place, second.place):
        return True
    if says_no(first.text) != says_no(second.text):
        return True
    numbers = numbers_in(first.text), numbers_in(second.text)
    return bool(numbers[0] and numbers[1]) and numbers[0].isdisjoint(numbers[1])


def days_meet(first: Assertion, second: Assertion) -> bool:
    """Whether the day windows overlap; a missing one meets every other that begins no later than it was said."""
    if not first.day or not second.day:
        return _no_later(first, second) and _no_later(second, first)
    return first.day <= second.end_day and second.day <= first.end_day


def _no_later(undated: Assertion, other: Assertion) -> bool:
    """Whether what is told as done, without a day, may be of the other's day: a day's slack for the hour and the zone."""
    said = undated.moment.said
    past = not undated.day and said and undated.mode in ("done", "ongoing")
    return not past or other.day <= day_after(said)


def likeness(first: Assertion, second: Assertion) -> float:
    """The share of the longer text's content words that both have, 0 to 1."""
    most = max(len(first.words), len(second.words))
    return len(first.words & second.words) / most if most else 0.0


def similarity(first: Assertion, second: Assertion) -> float:
    """The share of the shorter text's content words that the other has too, 0 to 1."""
    fewest = min(len(first.words), len(second.words))
    return len(first.words & second.words) / fewest if fewest else 0.0
