"""The day a page was published: from stamps for machines, what is printed at its headline, and its address.

A stamp comes first, for it says what it means. But one in universal time is a day early or late in half
of the world, so within one day the day that the paper prints, or keeps in its address, is the paper's day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date
from datetime import timedelta
from typing import Any, NamedTuple

from summarizer.articles.printed.dates import PrintedDate, complete_year, read_head_date
from summarizer.articles.web.beside import read_beside, tells_update
from summarizer.articles.web.meta import Declared
from summarizer.articles.web.places import lies_around, words_of
from summarizer.articles.web.stamps import Stamp, read_address_day, read_stamp_value

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
_LONGEST_LINE = 200
# Zones reach from 12 hours behind universal time to 14 hours before it.
_BEHIND, _AHEAD = 12 * 60, 14 * 60


class Dating(NamedTuple):
    """What says when a page was published or updated, best first of each kind."""

    published: tuple[Stamp, ...]
    updated: tuple[Stamp, ...]
    printed: tuple[PrintedDate, ...]
    address: str | None
    lines: tuple[str, ...] = ()
    language: str | None = None

    def day(self) -> str | None:
        """The day of publication; None when nothing tells one."""
        labelled = [found.date for found in self.printed if found.kind == "published"]
        plain = [found.date for found in self.printed if found.kind == "plain"]
        paper = [*labelled, *plain, *([self.address] if self.address else [])]
        if self.published:
            stamp = self.published[0]
            paper += self._days_without_year(stamp) if stamp.minute is not None else []
            return next((day for day in paper if _can_be(stamp, day)), stamp.date)
        if paper:
            return paper[0]
        late = [*self.updated, *(Stamp(found.date) for found in self.printed)]
        return late[0].date if late else None

    def _days_without_year(self, stamp: Stamp) -> list[str]:
        """Days printed beside the headline without a year ("Tuesday 4 March, 08:30"), in the stamp's year."""
        read = (complete_year(line, int(stamp.date[:4]), self.language) for line in self.lines)
        return [day for day in read if day]


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
        "//article//time[@datetime] | //main//time[@datetime] | (//h1)[1]/following::time[@datetime][position() <= 2]"
    )
    published += [
        element.get("datetime") for element in times if not lies_around(element) and not tells_update(element)
    ][:1]
    published += _strings(described, "dateCreated") + _strings(described, "uploadDate")
    updated = [*_strings(described, "dateModified"), *declared.all(*_UPDATED)]
    beside = read_beside(tree, declared, heading)
    marked_printed = [
        PrintedDate(day, "published") for element in of_article if (day := _printed_day(element, declared))
    ]
    return Dating(
        published=tuple(_stamps(published, day_first)),
        updated=tuple(_stamps(updated, day_first)),
        printed=(*marked_printed, *beside.dates),
        lines=beside.lines,
        language=declared.language,
        address=next((day for url in declared.addresses if (day := read_address_day(url))), None),
    )


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
    return [
        value for value in (*values, words_of(element)[:_LONGEST_LINE]) if value and any(c.isdigit() for c in value)
    ]


def _printed_day(element: Any, declared: Declared) -> str | None:
    words = words_of(element)
    found = (
        read_head_date(words, day_first=declared.day_first, language=declared.language)
        if len(words) <= _LONGEST_LINE
        else None
    )
    return found.date if found else None
