"""Which articles share prose: found through an index of shingles, never by comparing all with all.

What makes a shingle boilerplate cannot be told from the number of articles alone: forty copies of
one wire report are forty articles with the same words, and a menu under forty reports is too. So
frequency is counted over *distinct texts*: texts that hold half of each other, or several separate
passages, are first taken as one; a shingle in many of the texts that remain is boilerplate or a
stock paragraph. So neither a further copy of a text nor an unrelated text changes what is boilerplate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, combinations, repeat

from summarizer.components import UnionFind
from summarizer.lineage.options import OverlapOptions
from summarizer.lineage.pages import Page, share_cycle
from summarizer.lineage.postings import Postings, index
from summarizer.lineage.shingles import Shingled, count_passages, share_run
from summarizer.records.brief import FamilyLink

WHOLE = 0.5
"""Containment from which two texts count as one when boilerplate is counted ..."""

PASSAGES = 4
"""... and so do texts that M3's containment links if they share this many separate passages: a menu is one or two."""

COMMON_TEXTS = 5
"""What stands in more than this many distinct texts is boilerplate."""

OUTLET_TEXTS = 3
"""What one outlet prints in more than this many distinct texts is boilerplate between its own articles."""

_LOOK = 12  # articles looked at behind a frequent shingle; copies of one text all meet at the same ones
_CLOSEST = 5  # members of a group of copies compared with those of another group


@dataclass(frozen=True)
class Overlaps:
    """Why articles share words, and the groups of articles whose texts hold each other for the most part."""

    links: tuple[FamilyLink, ...]
    copies: tuple[tuple[Page, ...], ...]


@dataclass(frozen=True)
class Edition:
    """One distinct text and every page that prints it, by id."""

    text: Shingled
    pages: tuple[Page, ...]

    @property
    def outlet(self) -> str | None:
        """The one outlet of all its pages, if there is just one."""
        outlets = {page.outlet for page in self.pages}
        return next(iter(outlets)) if len(outlets) == 1 else None


@dataclass(frozen=True)
class Boilerplate:
    """Posting lists whose shingles say nothing about copying: between any articles, and between those of one outlet."""

    postings: Postings
    common: Set[int]
    of_outlet: Mapping[str, Set[int]]

    def strip(self, first: Edition, second: Edition) -> frozenset[int]:
        """The shingles two texts share, without those that say nothing."""
        shared = self._strip_lists(first.text.keys & second.text.keys, self.common)
        if first.outlet is None or first.outlet != second.outlet:
            return shared
        return self._strip_lists(shared, self.of_outlet.get(first.outlet, frozenset()))

    def _strip_lists(self, shingles: frozenset[int], lists: Set[int]) -> frozenset[int]:
        return frozenset(shingle for shingle in shingles if self.postings.list_of[shingle] not in lists)


def find_overlaps(pages: Sequence[Page], options: OverlapOptions) -> Overlaps:
    """The same-text and credit links of M3; pages must be in order of id."""
    if len(pages) < 2:
        return Overlaps((), tuple((page,) for page in pages))
    editions = _unite_identical(pages, options)
    postings = index(edition.text.keys for edition in editions)
    links = [link for edition in editions for link in _link_reprints(edition, options)]
    copies, found = _find_copies(editions, postings, options)
    links.extend(found)
    groups = copies.groups()
    boilerplate, remaining = _split_boilerplate(postings, editions, copies)
    for one, other in _meet_groups(remaining, postings.weights, groups, editions, options):
        for first, second in _closest(groups[one], groups[other], editions):
            shared = boilerplate.strip(editions[first], editions[second])
            links.extend(_judge(editions[first], editions[second], shared, options))
    alike = tuple(tuple(page for n in group for page in editions[n].pages) for group in groups.values())
    return Overlaps(tuple(sorted(links, key=lambda link: (link.first, link.second, link.rule))), alike)


def _find_copies(
    editions: Sequence[Edition], postings: Postings, options: OverlapOptions
) -> tuple[UnionFind[int], list[FamilyLink]]:
    """The texts that are mostly one, joined, and why; in large groups not every pair is compared."""
    copies = UnionFind(range(len(editions)))
    links: list[FamilyLink] = []
    compared: Counter[int] = Counter()
    sizes = [len(edition.text.keys) for edition in editions]
    least = min(WHOLE, options.same_page, options.containment)
    for one, other in _meet(postings, sizes, least, fewest_shared(options)):
        if compared[other] >= _CLOSEST and copies.joined(one, other):
            continue
        first, second = editions[one], editions[other]
        shared = first.text.keys & second.text.keys
        if _is_copy(first.text, second.text, shared, options):
            copies.union(one, other)
            compared[other] += 1
            links.extend(_judge(first, second, shared, options))
    return copies, links


def _is_copy(first: Shingled, second: Shingled, shared: frozenset[int], options: OverlapOptions) -> bool:
    shorter = min(len(first.keys), len(second.keys))
    part = len(shared) / shorter if shorter else 0.0
    if part >= min(WHOLE, options.same_page):
        return True
    length = _in_shingles(options.sentence_words, options)
    return part >= options.containment and count_passages(first, shared, length) >= PASSAGES


def fewest_shared(options: OverlapOptions) -> int:
    """Shingles that two texts share at the least when M3 calls them one.

    It is also the floor under containment: in a text of forty words, two stock phrases are 0.15 of it.
    """
    sentences = options.same_sentences * _in_shingles(options.sentence_words, options)
    return max(1, min(_in_shingles(options.same_run, options), sentences))


def _fewest_with_credit(options: OverlapOptions) -> int:
    return max(1, min(_in_shingles(options.same_run // 2, options), fewest_shared(options) // 2))


def _in_shingles(words: int, options: OverlapOptions) -> int:
    """How many shingles a run of so many words has: at least one."""
    return max(1, words - max(1, options.shingle_words) + 1)


def find_rule(first: Shingled, second: Shingled, shared: frozenset[int], options: OverlapOptions) -> str | None:
    """By which rule of M3 two texts are one: ``long run``, ``sentences``, ``containment`` or none.

    shared: the shingles of both that are not boilerplate; nothing else is taken into account.
    """
    if len(shared) < fewest_shared(options):
        return None
    if share_run(first, second, shared, _in_shingles(options.same_run, options)):
        return "long run"
    sentences = first.sentences & second.sentences
    if sum(not shared.isdisjoint(sentence) for sentence in sentences) >= options.same_sentences:
        return "sentences"
    reached = len(shared) >= options.containment * min(len(first.keys), len(second.keys))
    return "containment" if reached else None


def overlaps_weakly(first: Shingled, second: Shingled, shared: frozenset[int], options: OverlapOptions) -> bool:
    """Whether texts of one agency overlap enough to be one family: half of the run, or a third of the containment.

    Independent texts on one story share runs of up to nine words, so this says something only
    together with a printed credit (M3: "printed agency credits join families too").
    """
    if len(shared) < _fewest_with_credit(options):
        return False
    if len(shared) >= options.containment / 3 * min(len(first.keys), len(second.keys)):
        return True
    return share_run(first, second, shared, _in_shingles(options.same_run // 2, options))


def _judge(first: Edition, second: Edition, shared: frozenset[int], options: OverlapOptions) -> Iterator[FamilyLink]:
    rule = find_rule(first.text, second.text, shared, options)
    if rule:
        yield _name_link(first.pages[0], second.pages[0], rule)
        return
    pair = _find_credit(first.pages, second.pages)
    if pair and overlaps_weakly(first.text, second.text, shared, options):
        yield _name_link(*pair, "credit")


def _find_credit(first: Iterable[Page], second: Sequence[Page]) -> tuple[Page, Page] | None:
    """The first two pages that credit one agency within a news cycle."""
    crediting = [page for page in second if page.credits]
    pairs = ((one, other) for one in first if one.credits for other in crediting)
    return next((pair for pair in pairs if share_cycle(*pair)), None)


def _name_link(first: Page, second: Page, rule: str) -> FamilyLink:
    small, large = sorted((first.id, second.id))
    return FamilyLink(first=small, second=large, rule=rule)


def _unite_identical(pages: Sequence[Page], options: OverlapOptions) -> list[Edition]:
    """The distinct texts in an order of their own words, so that one copy more changes no place.

    Prose too short to tell anything is the same only where the whole text is, quotations included.
    """
    enough = fewest_shared(options)
    by_text: dict[tuple[tuple[int, ...], str], list[Page]] = {}
    for page in pages:
        key = (page.text.sequence, "" if len(page.text.keys) >= enough else page.wording)
        by_text.setdefault(key, []).append(page)
    return [Edition(by_text[key][0].text, tuple(by_text[key])) for key in sorted(by_text)]


def _link_reprints(edition: Edition, options: OverlapOptions) -> Iterator[FamilyLink]:
    if len(edition.pages) == 1:
        return
    rule = find_rule(edition.text, edition.text, edition.text.keys, options) or "containment"
    for page in edition.pages[1:]:
        yield _name_link(edition.pages[0], page, rule)


def _meet(postings: Postings, sizes: Sequence[int], least: float, fewest: int) -> list[tuple[int, int]]:
    """Pairs of texts (lower number first) that share at least the part ``least`` of the smaller one's shingles.

    Only the first ``_LOOK`` texts of a posting list are met by the others, at ``fewest`` places or more, so time
    grows with the number of texts; what two texts hold ``behind`` those is looked at only where that could
    still make up the part. Where the lower number is behind, so is the higher.
    """
    weights = postings.weights
    lists_of, behind = _find_places(postings, len(sizes))
    looked = {name: list(holders[:_LOOK]) for name, holders in postings.lists.items()}
    missed = [sum(map(weights.__getitem__, names)) for names in behind]
    pairs = []
    for number in range(len(sizes) - 1, -1, -1):
        for name in lists_of[number]:
            looked[name].pop()  # the number itself: the higher ones are gone already
        names = [*lists_of[number], *behind[number]]
        every = chain.from_iterable(map(repeat, names, map(weights.__getitem__, names)))
        met = Counter(chain.from_iterable(map(looked.__getitem__, every)))
        for lower, count in met.items():
            if count < fewest:
                continue
            need = least * min(sizes[lower], sizes[number])
            if count + missed[lower] >= need:
                both = behind[lower] & behind[number]
                if count + sum(map(weights.__getitem__, both)) >= need:
                    pairs.append((lower, number))
    return sorted(pairs)


def _find_places(postings: Postings, count: int) -> tuple[list[list[int]], list[set[int]]]:
    """For each of ``count`` texts the posting lists it is among the first ``_LOOK`` of, and those it is behind in."""
    lists_of: list[list[int]] = [[] for _ in range(count)]
    behind: list[set[int]] = [set() for _ in range(count)]
    for name, holders in postings.lists.items():
        for number in holders[:_LOOK]:
            lists_of[number].append(name)
        for number in holders[_LOOK:]:
            behind[number].add(name)
    return lists_of, behind


def _split_boilerplate(
    postings: Postings, editions: Sequence[Edition], copies: UnionFind[int]
) -> tuple[Boilerplate, dict[int, list[int]]]:
    """The boilerplate, and for every other posting list the groups of copies in it (at least two)."""
    group_of = [copies.find(number) for number in range(len(editions))]
    outlets = [edition.outlet for edition in editions]
    common: set[int] = set()
    of_outlet: dict[str, set[int]] = {}
    remaining: dict[int, list[int]] = {}
    for name, holders in postings.lists.items():
        groups = {group_of[holder] for holder in holders}
        if len(groups) > COMMON_TEXTS:
            common.add(name)
        elif len(groups) > 1:
            remaining[name] = sorted(groups)
            for outlet in _find_repeating(holders, group_of, outlets) if len(groups) > OUTLET_TEXTS else ():
                of_outlet.setdefault(outlet, set()).add(name)
    return Boilerplate(postings, common, of_outlet), remaining


def _find_repeating(holders: Iterable[int], group_of: Sequence[int], outlets: Sequence[str | None]) -> list[str]:
    """The outlets that print one shingle in more than ``OUTLET_TEXTS`` distinct texts."""
    texts = {(outlet, group_of[holder]) for holder in holders if (outlet := outlets[holder])}
    counts = Counter(outlet for outlet, _ in texts)
    return sorted(outlet for outlet, count in counts.items() if count > OUTLET_TEXTS)


def _meet_groups(
    remaining: Mapping[int, Sequence[int]],
    weights: Mapping[int, int],
    groups: Mapping[int, Sequence[int]],
    editions: Sequence[Edition],
    options: OverlapOptions,
) -> Iterator[tuple[int, int]]:
    """Pairs of groups that share enough to be worth comparing: more without a credit in common."""
    enough = fewest_shared(options)
    credits = {
        group: frozenset(name for n in members for page in editions[n].pages for name in page.agencies)
        for group, members in groups.items()
    }
    fewest = min(enough, _fewest_with_credit(options))
    met: defaultdict[tuple[int, int], int] = defaultdict(int)
    for name, holding in remaining.items():
        for pair in combinations(holding, 2):
            met[pair] += weights[name]
    for one, other in sorted(pair for pair, count in met.items() if count >= fewest):
        if met[one, other] >= enough or credits[one] & credits[other]:
            yield one, other


def _closest(first: Sequence[int], second: Sequence[int], editions: Sequence[Edition]) -> Iterator[tuple[int, int]]:
    """Every pair of two groups' members if the groups are small, else of those that share most with the other group."""

    def nearest(group: Sequence[int], others: Sequence[int]) -> Sequence[int]:
        if len(group) <= _CLOSEST:
            return group
        words = frozenset().union(*(editions[n].text.keys for n in others))
        return sorted(group, key=lambda n: (-len(editions[n].text.keys & words), n))[:_CLOSEST]

    for one in nearest(first, second):
        for other in nearest(second, first):
            yield one, other
