"""Mentions of one thing become one statement.

United are mentions of one kind and one party (or none) with mostly the same telling words, the
same numbers and days that fit; steps and stances also by their act. Place and day alone unite nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarizer.components import UnionFind
from summarizer.identity.names import alike
from summarizer.merger.days import gap_days
from summarizer.merger.statements.lines import compatible, likeness, telling
from summarizer.merger.statements.mention import Mention

ALIKE = 0.62
"""From this likeness on, two lines of one party are one statement."""
ALIKE_ACT = 0.3
"""The same for two measures or positions with one act."""
ALIKE_TOLD = 0.72
"""The same where no party tells them, or different parties do."""
_TOLD = frozenset({"event", "condition", "background", "warning"})
_KINDS = {"event": "event", "condition": "event", "background": "background", "figure": "background"}
FREQUENT = 60
"""A word in more mentions of a block than this is no reason to compare them."""


def group_mentions(mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """The mentions in groups, each of one statement; in the order of their first mention."""
    joined = UnionFind(range(len(mentions)))
    for block in _blocks(mentions):
        for one, other in _candidates(mentions, block):
            if not joined.joined(one, other) and same_statement(mentions[one], mentions[other]):
                joined.union(one, other)
    return [tuple(mentions[i] for i in group) for group in joined.groups().values()]


def _blocks(mentions: Sequence[Mention]) -> Iterable[list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        blocks[_KINDS.get(mention.item.kind, mention.item.kind)].append(number)
    return blocks.values()


def _candidates(mentions: Sequence[Mention], block: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Pairs that share at least two telling words that are not everywhere; and equal acts of one party."""
    homes: dict[str, list[int]] = defaultdict(list)
    for number in block:
        mention = mentions[number]
        for word in telling(mention.line):
            homes[word].append(number)
        if mention.item.act and mention.party:
            homes[f"{mention.item.act}/{mention.party}"].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for word, numbers in homes.items():
        if len(numbers) <= FREQUENT:
            for n, one in enumerate(numbers):
                for other in numbers[n + 1 :]:
                    shared[one, other] += 2 if "/" in word else 1
    return sorted(pair for pair, count in shared.items() if count >= 2)


def same_statement(one: Mention, other: Mention) -> bool:
    """Whether two mentions say one thing."""
    if one.article == other.article and one.item.kind != other.item.kind:
        return False
    if not compatible(one.line, other.line) or not _days_fit(one, other) or not _parties_fit(one, other):
        return False
    if one.item.planned != other.item.planned:
        return False
    alikeness = likeness(one.line, other.line)
    if one.item.act and other.item.act:
        if one.item.act != other.item.act and "other" not in (one.item.act, other.item.act):
            return False
        if one.item.act == other.item.act != "other" and one.party and one.party == other.party:
            return alikeness >= ALIKE_ACT and one.against == other.against
    same_party = one.party is not None and one.party == other.party
    return alikeness >= (ALIKE if same_party else ALIKE_TOLD)


def _parties_fit(one: Mention, other: Mention) -> bool:
    """Whether two mentions are told by one party; what is told as fact needs none."""
    if one.item.kind in _TOLD and other.item.kind in _TOLD:
        return True
    if one.party or other.party:
        return one.party == other.party
    return bool(one.item.by and other.item.by and alike(one.item.by, other.item.by)) or one.item.by == other.item.by


def _days_fit(one: Mention, other: Mention) -> bool:
    """Whether two mentions can be of one day: the days that articles tell are equal or next to each other."""
    if one.item.kind == "background":
        return True
    gap = gap_days(one.day, other.day)
    if gap is None:
        return True
    both_told = one.basis == "happened" and other.basis == "happened"
    return gap == 0 if both_told else gap <= 3
