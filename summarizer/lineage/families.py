"""Lineage (M3): "three outlets" is not three sources.

Three things are kept apart: the outlet (who published), the text family (whose words) and the wire
(which agency's news). A family is closed: every article is in exactly one. A wire is not: an
article that credits two agencies may have its words from either, so wires are no partition, and
the support of a statement is a smallest cover of its articles by families and wires.

How a printed credit counts: two articles that credit one agency within a news cycle (days at most
one apart) are one *family* if their prose also overlaps weakly (``overlaps.overlaps_weakly``);
without that they stay two families and are one lineage only for support.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import heapify, heappop, heappush

from summarizer.components import UnionFind, components
from summarizer.lineage.options import OverlapOptions
from summarizer.lineage.overlaps import find_overlaps
from summarizer.lineage.pages import CYCLE_DAYS, Page, find_versions, read_page
from summarizer.lineage.shingles import Shingler
from summarizer.records.brief import Family, FamilyLink
from summarizer.records.record import ArticleRecord

_UNDATED = "9999-99-99"
_EXACT_UP_TO = 16  # lineages up to which the smallest cover is searched for, not approximated


@dataclass(frozen=True)
class Lineage:
    """Whose words the articles carry.

    families: every article in exactly one; ``F1``, ``F2`` ... by earliest publication date, then id.
    superseded: for every older version of a page, the newest version (article ids).
    covers: for every article the lineages it may stem from: its family, then its wires (agency and first day).
    """

    families: tuple[Family, ...]
    superseded: Mapping[str, str]
    covers: Mapping[str, tuple[str, ...]]

    def family_of(self, article_id: str) -> str:
        """The id of an article's family. Raises KeyError for an article that was not given."""
        return self.covers[article_id][0]


def families(records: Sequence[ArticleRecord], options: OverlapOptions | None = None) -> Lineage:
    """The lineage of articles (distinct by id), whatever their order."""
    options = options or OverlapOptions()
    shingler = Shingler(options)
    pages = sorted((read_page(record, shingler) for record in records), key=lambda page: page.id)
    overlaps = find_overlaps(pages, options)
    versions = list(find_versions(pages, overlaps.copies, options))
    links = {*overlaps.links, *(_link_versions(first, second) for first, second in versions)}
    found = _name_families(pages, links)
    return Lineage(found, _supersede(versions), _find_covers(pages, found))


def support(lineage: Lineage, article_ids: Iterable[str]) -> int:
    """The smallest number of lineages (families and wires) that cover the articles which carry a statement.

    The articles are on one story, because they say the same; so an agency's name and day are enough
    to make a wire. Exact for small numbers, greedy (never too small) beyond.
    Raises KeyError for an article that was not given to ``families``.
    """
    covers = {lineage.covers[article] for article in article_ids}
    forced = {cover[0] for cover in covers if len(cover) == 1}
    sets: dict[str, set[int]] = {}
    for number, cover in enumerate(sorted(cover for cover in covers if forced.isdisjoint(cover))):
        for name in cover:
            sets.setdefault(name, set()).add(number)
    distinct = sorted({tuple(sorted(numbers)) for numbers in sets.values()})
    return len(forced) + _count_cover([frozenset(numbers) for numbers in distinct])


def _link_versions(first: Page, second: Page) -> FamilyLink:
    small, large = sorted((first.id, second.id))
    return FamilyLink(first=small, second=large, rule="same page")


def _name_families(pages: Sequence[Page], links: Iterable[FamilyLink]) -> tuple[Family, ...]:
    ordered = sorted(links, key=lambda link: (link.first, link.second, link.rule))
    root_of = components((page.id for page in pages), ((link.first, link.second) for link in ordered))
    members: dict[str, list[Page]] = {}
    inner: dict[str, list[FamilyLink]] = {}
    for page in pages:
        members.setdefault(root_of[page.id], []).append(page)
    for link in ordered:
        inner.setdefault(root_of[link.first], []).append(link)
    roots = sorted(members, key=lambda root: min(map(_first_published, members[root])))
    return tuple(
        Family(
            id=f"F{number}",
            articles=tuple(page.id for page in sorted(members[root], key=_first_published)),
            credits=_unite_credits(members[root]),
            links=tuple(inner.get(root, ())),
        )
        for number, root in enumerate(roots, start=1)
    )


def _first_published(page: Page) -> tuple[str, str]:
    """The order of families and of the articles in one: earliest publication date, undated last; then id."""
    return (page.published or _UNDATED, page.id)


def _unite_credits(pages: Iterable[Page]) -> tuple[str, ...]:
    """The agencies credited, each once (spelt one way), in alphabetical order."""
    printed: dict[str, str] = {}
    for folded, name in sorted({credit for page in pages for credit in page.credits}):
        printed.setdefault(folded, name)
    return tuple(printed.values())


def _supersede(versions: Iterable[tuple[Page, Page]]) -> dict[str, str]:
    """For every version of a page but the newest (latest day, then date, then id), the newest."""
    by_id: dict[str, Page] = {}
    same: UnionFind[str] = UnionFind()
    for first, second in versions:
        by_id |= {first.id: first, second.id: second}
        same.union(first.id, second.id)
    superseded: dict[str, str] = {}
    for group in same.groups().values():
        newest = max(group, key=lambda article: by_id[article].rank)
        superseded |= {article: newest for article in group if article != newest}
    return dict(sorted(superseded.items()))


def _find_covers(pages: Sequence[Page], found: Iterable[Family]) -> dict[str, tuple[str, ...]]:
    """The lineages of every article. In a family with one agency, a copy that prints no credit stems from it too."""
    by_id = {page.id: page for page in pages}
    covers: dict[str, tuple[str, ...]] = {}
    for family in found:
        agencies = {name for article in family.articles for name in by_id[article].agencies}
        for article in family.articles:
            page = by_id[article]
            inherited = agencies if len(agencies) == 1 else frozenset[str]()
            credited = sorted(page.agencies or inherited)
            wires = [wire for agency in credited for wire in _name_wires(agency, page.day)]
            covers[article] = (family.id, *wires)
    return dict(sorted(covers.items()))


def _name_wires(agency: str, day: date | None) -> list[str]:
    """The news cycles of an agency that a day falls into, each by its first day; undated news is a cycle of its own."""
    if day is None:
        return [f"{agency} undated"]
    reach = min(CYCLE_DAYS, (day - date.min).days)
    return [f"{agency} {day - timedelta(days=back)}" for back in range(reach, -1, -1)]


def _count_cover(sets: Sequence[frozenset[int]]) -> int:
    """The size of a smallest choice of ``sets`` that holds all their elements."""
    holders: dict[int, list[frozenset[int]]] = {}
    for one in sets:
        for element in one:
            holders.setdefault(element, []).append(one)
    useful = [one for one in sets if not _is_inside(one, holders)]
    return _count_exactly(useful) if len(useful) <= _EXACT_UP_TO else _count_greedily(useful)


def _is_inside(one: frozenset[int], holders: Mapping[int, Sequence[frozenset[int]]]) -> bool:
    """Whether another set holds all of this one and more."""
    rarest = min((holders[element] for element in one), key=len)
    return any(one < other for other in rarest)


def _count_exactly(sets: Sequence[frozenset[int]]) -> int:
    """Branches on the element that the fewest sets hold, so forced choices come first."""
    elements = frozenset[int]().union(*sets)
    if not elements:
        return 0
    hardest = min(elements, key=lambda element: (sum(element in one for one in sets), element))
    chosen = [one for one in sets if hardest in one]
    return 1 + min(_count_exactly([rest for other in sets if (rest := other - one)]) for one in chosen)


def _count_greedily(sets: Sequence[frozenset[int]]) -> int:
    """Takes the set that adds most, again and again; a set's worth is reckoned anew only when it comes to the top."""
    waiting = [(-len(one), place, one) for place, one in enumerate(sets)]
    heapify(waiting)
    count = 0
    covered: set[int] = set()
    while waiting:
        worth, place, one = heappop(waiting)
        rest = one - covered
        if len(rest) == -worth:
            covered |= rest
            count += 1
        elif rest:
            heappush(waiting, (-len(rest), place, rest))
    return count
