"""What lineage needs to know of an article, and which articles are versions of one page.

A page that is updated through the day comes in as several articles. They are known by their
address; where none is printed, by an outlet that prints nearly the same text again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import combinations
from urllib.parse import parse_qsl, urlencode, urlsplit

from summarizer.lineage.options import OverlapOptions
from summarizer.lineage.shingles import Shingled, Shingler, containment, digest_wording
from summarizer.records.article import Article
from summarizer.records.record import ArticleRecord

CYCLE_DAYS = 1
"""Days: an agency's reports at most this far apart belong to one news cycle."""

_NEIGHBOURS = 25  # how many of an outlet's near-identical texts each one is compared with
_TRACKING = ("utm_", "mc_", "at_", "ns_", "pk_")
_TRACKERS = frozenset(
    {"cmp", "cmpid", "dclid", "fbclid", "gclid", "gclsrc", "igshid", "msclkid", "ncid"}
    | {"ref", "ref_src", "smid", "smtyp", "twclid", "yclid"}
)


@dataclass(frozen=True)
class Page:
    """One article as lineage sees it: names folded for comparing, None where unknown.

    Its text is read when it is first asked for: an article that stands alone need not be.
    credits: agencies as ``(folded, printed)``; day: the day its news is of; rank: orders versions, newest last.
    """

    id: str
    outlet: str | None
    title: str | None
    address: str | None
    credits: tuple[tuple[str, str], ...]
    day: date | None
    published: str
    rank: tuple[str, str, str]
    article: Article = field(repr=False)
    shingler: Shingler = field(repr=False, compare=False)

    @cached_property
    def text(self) -> Shingled:
        """The article's own prose."""
        return self.shingler.read(self.article)

    @cached_property
    def wording(self) -> str:
        """A digest of the whole text's words, quotations included; equal only for the same text."""
        return digest_wording(self.article)

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The folded names of the agencies credited."""
        return frozenset(folded for folded, _ in self.credits)


def read_page(record: ArticleRecord, shingler: Shingler) -> Page:
    """What lineage needs of a record: what the input says goes before what the model read."""
    article, header = record.article, record.header
    published = article.date or header.published or ""
    latest = header.latest_day or published
    return Page(
        id=article.id,
        outlet=_fold(article.outlet or header.outlet),
        title=_fold(article.title or header.headline),
        address=normalise_address(article.url) if article.url else None,
        credits=_read_agencies(article.agencies or tuple(header.agencies)),
        day=_read_day(latest),
        published=published,
        rank=(latest, published, article.id),
        article=article,
        shingler=shingler,
    )


def normalise_address(url: str) -> str | None:
    """One spelling of a page's address: no scheme, ``www.``, closing slash, fragment or tracking parameters.

    None for what names no single page: no host, or a site's front door.
    """
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _is_tracking(pair[0])))
    if not host or not (path or query):
        return None
    return f"{host}{path}?{query}" if query else f"{host}{path}"


def share_cycle(first: Page, second: Page) -> frozenset[str]:
    """The agencies that both credit, provided their days are at most ``CYCLE_DAYS`` apart or one is unknown."""
    if first.day and second.day and abs((first.day - second.day).days) > CYCLE_DAYS:
        return frozenset()
    return first.agencies & second.agencies


def find_versions(
    pages: Iterable[Page], copies: Iterable[Sequence[Page]], options: OverlapOptions
) -> Iterator[tuple[Page, Page]]:
    """Pairs that are versions of one page (M3), enough of them to connect all versions.

    copies: groups of pages whose texts hold each other for the most part; only there is containment tried.
    """
    by_address: dict[str, Page] = {}
    for page in pages:
        if page.address:
            first = by_address.setdefault(page.address, page)
            if first is not page:
                yield first, page
    for group in copies:
        for reprints in _group_by_home(group):
            for first, second in _neighbours(reprints):
                close = containment(first.text, second.text) >= options.same_page
                if close or first.wording == second.wording:
                    yield first, second


def _group_by_home(group: Sequence[Page]) -> list[list[Page]]:
    """Pages of one outlet; where the outlet is unknown, of one title; the others stand alone."""
    homes: dict[tuple[str, str], list[Page]] = {}
    for page in group:
        if page.outlet:
            homes.setdefault(("outlet", page.outlet), []).append(page)
        elif page.title:
            homes.setdefault(("title", page.title), []).append(page)
    return [homes[home] for home in sorted(homes)]


def _neighbours(pages: list[Page]) -> Iterator[tuple[Page, Page]]:
    if len(pages) <= _NEIGHBOURS:
        yield from combinations(pages, 2)
        return
    for place, page in enumerate(pages):
        for other in pages[place + 1 : place + 1 + _NEIGHBOURS]:
            yield page, other


def _is_tracking(parameter: str) -> bool:
    return parameter.lower().startswith(_TRACKING) or parameter.lower() in _TRACKERS


def _fold(name: str | None) -> str | None:
    return " ".join(name.split()).casefold() or None if name else None


def _read_agencies(printed: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    folded = ((_fold(name), name) for name in printed)
    return tuple(sorted({(key, name) for key, name in folded if key}))


def _read_day(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
