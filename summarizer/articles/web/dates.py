"""The day a page was published: from stamps for machines, what is printed at its headline, and its address.

A stamp comes first, for it says what it means. But one in universal time is a day early or late in half
of the world, so within one day the day that the paper prints, or keeps in its address, is the paper's day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from typing import Any, NamedTuple

from summarizer.articles.printed.calendars import valid_date
from summarizer.articles.printed.dates import PrintedDate, read_date, read_head_date
from summarizer.articles.printed.months import month_number
from summarizer.articles.web.meta import Declared
from summarizer.articles.web.places import lies_around

_PUBLISHED = (
    *("article:published_time", "og:published_time", "article:published", "datepublished", "date_published"),
    *("parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "pub_date"),
    *("publication_date", "publication-date", "published", "published_time", "published-date", "article.published"),
    *(
        "dc.date.issued",
        "dcterms.issued",
        "dc.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.created",
        "dcterms.date",
    ),
    *("dc.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxenseparse:recs:pubdate"),
    *(
        "article_date_original",
        "originalpublicationdate",
        "original-publish-date",
        "ptime",
        "bt:pubdate",
        "rnews:datepublished",
    ),
    *("citation_publication_date", "citation_date", "citation_online_date", "weibo:article:create_at", "apub:time"),
    *("displaydate", "display_date", "releasedate", "release_date", "og:pubdate", "og:article:published_time"),
    *(
        "mediator_published_time",
        "shareaholic:article_published_time",
        "vr:published_time",
        "nrk:published",
        "newsdate",
    ),
    *(
        "article:publish_date",
        "article-publish-date",
        "articlepublicationdate",
        "publishtime",
        "publish_time",
        "created-date",
    ),
    *(
        "last-published",
        "gwp_date",
        "pdate",
        "dateissued",
        "date",
        "eprints.date",
        "video:release_date",
        "datecreated",
        "created",
    ),
)
_UPDATED = (
    *("article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "lastmod", "last-modified"),
    *("dcterms.modified", "dc.date.modified", "modified", "updated_time", "revised", "article.updated", "utime"),
)
_ZONE = r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})"
_CLOCK = re.compile(rf"(?P<hour>\d{{1,2}}):?(?P<minute>\d{{2}})(?::?\d{{1,2}}(?:[.,]\d+)?)?\s*{_ZONE}?(?!\w)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_ADDRESS_DAY = re.compile(
    r"(?<![\d])(?P<y>(?:19|20)\d{2})(?:(?P<s>[/_-])(?P<m>\d{1,2}|[a-z]{3,9})(?:(?P=s)|[/-])(?P<d>\d{1,2})|[/-]?(?P<m2>\d{2})[/-]?(?P<d2>\d{2}))(?!\d)",
    re.IGNORECASE,
)
# Zones reach from 12 hours behind universal time to 14 hours before it.
_BEHIND, _AHEAD = 12 * 60, 14 * 60
_NEVER = ("1970-01-01", "0001-01-01", "1900-01-01")
_BLOCKS = ("p", "div", "li", "td", "section", "header", "time", "dd", "ul", "address", "h2", "h3", "h4", "h5", "h6")
_LONGEST_LINE = 200
_PROSE = 900
_NODES_BEFORE, _NODES_AFTER = 60, 250


class Stamp(NamedTuple):
    """A day for machines; minute: of the day in universal time, None where the stamp is not in it."""

    date: str
    minute: int | None = None


class Dating(NamedTuple):
    """What says when a page was published or updated, best first of each kind."""

    published: tuple[Stamp, ...]
    updated: tuple[Stamp, ...]
    printed: tuple[PrintedDate, ...]
    address: str | None

    def day(self) -> str | None:
        """The day of publication; None when nothing tells one."""
        labelled = [found.date for found in self.printed if found.kind == "published"]
        plain = [found.date for found in self.printed if found.kind == "plain"]
        paper = [*labelled, *plain, *([self.address] if self.address else [])]
        if self.published:
            stamp = self.published[0]
            return next((day for day in paper if _can_be(stamp, day)), stamp.date)
        if paper:
            return paper[0]
        late = [*self.updated, *(Stamp(found.date) for found in self.printed)]
        return late[0].date if late else None


def read_dating(tree: Any, declared: Declared, described: dict[str, Any], heading: Any) -> Dating:
    """All that tells the day of a page.

    described: the JSON-LD object of its article; heading: the element of its headline, or None.
    """
    day_first = declared.day_first
    published = [*_strings(described, "datePublished"), *declared.all(*_PUBLISHED)]
    marked = tree.xpath(
        "//*[@itemprop='datePublished' or @property='datePublished' or @property='schema:datePublished' or @pubdate]"
    )
    of_article = [element for element in marked if not lies_around(element)]
    published += [value for element in of_article for value in _machine_values(element)]
    times = tree.xpath(
        "//article//time[@datetime] | //main//time[@datetime] | //h1/following::time[@datetime][position() <= 2]"
    )
    published += [
        element.get("datetime") for element in times if not lies_around(element) and not _tells_update(element)
    ][:1]
    published += _strings(described, "dateCreated") + _strings(described, "uploadDate")
    updated = [*_strings(described, "dateModified"), *declared.all(*_UPDATED)]
    printed = tuple(_read_printed(tree, declared, heading))
    marked_printed = [
        PrintedDate(day, "published") for element in of_article if (day := _printed_day(element, declared))
    ]
    return Dating(
        published=tuple(_stamps(published, day_first)),
        updated=tuple(_stamps(updated, day_first)),
        printed=(*marked_printed, *printed),
        address=next((day for url in declared.addresses if (day := read_address_day(url))), None),
    )


def read_address_day(url: str) -> str | None:
    """The day in an address such as ``/2031/03/04/flood``; None without one."""
    for found in _ADDRESS_DAY.finditer(url):
        month, day = found.group("m") or found.group("m2"), found.group("d") or found.group("d2")
        number = int(month) if month.isdigit() else month_number(month, "en")
        date = valid_date(int(found.group("y")), number, int(day)) if number else None
        if date:
            return date
    return None


def read_stamp_value(value: str, day_first: bool | None = None) -> Stamp | None:
    """A stamp in any of the notations of machines; None for anything else."""
    text = value.strip()
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        moment = datetime.fromtimestamp(int(epoch.group(1)), UTC)
        return Stamp(moment.date().isoformat(), moment.hour * 60 + moment.minute)
    date = read_date(text, day_first=day_first)
    if date is None or date in _NEVER or date < "1600":
        return None
    clock = _CLOCK.search(text, 8)
    if clock is None or (clock.group("zone") or "").replace(":", "") not in ("Z", "UTC", "GMT", "+0000", "-0000"):
        return Stamp(date)
    minute = int(clock.group("hour")) * 60 + int(clock.group("minute"))
    return Stamp(date, minute) if minute < 24 * 60 else Stamp(date)


def _can_be(stamp: Stamp, day: str) -> bool:
    """Whether a stamp's moment falls on ``day`` somewhere in the world, where its own zone is not told."""
    if stamp.minute is None:
        return False
    apart = (Date.fromisoformat(day) - Date.fromisoformat(stamp.date)) / timedelta(days=1)
    return (
        (apart == 1 and stamp.minute + _AHEAD >= 24 * 60) or (apart == -1 and stamp.minute - _BEHIND < 0) or apart == 0
    )


def _stamps(values: Iterable[str], day_first: bool | None) -> Iterator[Stamp]:
    for value in values:
        stamp = read_stamp_value(value, day_first)
        if stamp:
            yield stamp


def _strings(described: dict[str, Any], key: str) -> list[str]:
    """The values under ``key``, from a string, a number, an object with ``@value``, or a list of these."""
    value = described.get(key)
    parts = value if isinstance(value, list) else [value]
    plain = [part.get("@value") if isinstance(part, dict) else part for part in parts]
    return [str(part) for part in plain if isinstance(part, str | int) and not isinstance(part, bool)]


def _machine_values(element: Any) -> list[str]:
    values = [element.get(name) for name in ("content", "datetime", "title")]
    return [value for value in (*values, _words(element)[:_LONGEST_LINE]) if value and any(c.isdigit() for c in value)]


def _printed_day(element: Any, declared: Declared) -> str | None:
    words = _words(element)
    found = (
        read_head_date(words, day_first=declared.day_first, language=declared.language)
        if len(words) <= _LONGEST_LINE
        else None
    )
    return found.date if found else None


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _read_printed(tree: Any, declared: Declared, heading: Any) -> list[PrintedDate]:
    """The dates printed at the headline: those after it, else those shortly before it."""
    after: list[PrintedDate] = []
    before: list[PrintedDate] = []
    seen = heading is None
    prose = nodes = 0
    earlier: list[Any] = []
    tried: set[Any] = set()
    for element in tree.iter():
        if element is heading:
            seen = True
            continue
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "head", "title", "meta", "link"):
            continue
        if not seen:
            earlier = [*earlier[-_NODES_BEFORE:], element]
            continue
        nodes += 1
        if element.tag == "p":
            prose += len(_words(element))
        if nodes > _NODES_AFTER or prose > _PROSE:
            break
        after.extend(_read_near(element, declared, tried))
    for element in reversed(earlier):
        before.extend(_read_near(element, declared, tried))
    return after or before


def _read_near(element: Any, declared: Declared, tried: set[Any]) -> list[PrintedDate]:
    """The date of the line an element belongs to, tried once: its block, else the element alone."""
    own = "".join(filter(None, (element.text, *(child.tail for child in element))))
    stamp = element.get("datetime") if element.tag == "time" else None
    if not (stamp or re.search(r"\d{4}|[年년]", own) or (own.strip().isdecimal() and len(own.strip()) == 4)):
        return []
    if lies_around(element):
        return []
    block = element
    while block.tag not in _BLOCKS and block.getparent() is not None:
        block = block.getparent()
    outer = block.getparent()
    for candidate in (outer, block, element):
        if candidate is None or candidate in tried:
            continue
        words = _words(candidate)
        if not words or len(words) > _LONGEST_LINE:
            continue
        tried.add(candidate)
        found = read_head_date(words, day_first=declared.day_first, language=declared.language)
        if found:
            tried.update(candidate.iterdescendants())
            return [found]
    machine = read_stamp_value(stamp, declared.day_first) if stamp else None
    # A stamp in universal time is not what the paper prints.
    if machine is None or machine.minute is not None:
        return []
    return [PrintedDate(machine.date, "updated" if _tells_update(element) else "plain")]


def _tells_update(element: Any) -> bool:
    """Whether a time element, or what holds it, calls itself an update."""
    names = [
        f"{node.get('class') or ''} {node.get('itemprop') or ''}"
        for node in (element, element.getparent())
        if node is not None
    ]
    words = _words(element.getparent()) if element.getparent() is not None else ""
    label = re.match(r"(?:last )?(?:updated|modified)", words, re.IGNORECASE) if len(words) <= _LONGEST_LINE else None
    return label is not None or any(re.search(r"updat|modif", name, re.IGNORECASE) for name in names)
