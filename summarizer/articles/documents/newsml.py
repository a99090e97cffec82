"""Agencies' XML: NewsML-G2, NewsML 1.2 and NITF, one article an item.

Only elements' own names count, as every agency has its own prefixes. An item without text (a picture,
a package, one called back) is named as such, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.documents.news_elements import (
    attribute,
    find_all,
    first_text,
    longest_text,
    one_line,
    printed_title,
)
from summarizer.articles.documents.xml_kinds import local_name, parse_xml
from summarizer.articles.given import Given
from summarizer.articles.printed.agencies import find_agencies, read_credit, unite
from summarizer.articles.stubs import cut_mark
from summarizer.articles.timestamps import read_timestamp
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure

_WITHDRAWN = ("canceled", "cancelled", "withheld", "killed")
_COLLECTIONS = ("newsmessage",)
_ITEMS = ("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "nitf")


def read_newsml(raw: bytes, name: str) -> Iterator[Found | InputFailure]:
    """The articles of a NewsML or NITF file; several are ``name#n``.

    Raises InputError for what is no such XML and for a file whose only item has no text.
    """
    root = parse_xml(raw, name)
    items = _items(root)
    if not items:
        raise InputError(name, f"is XML without a news item (its first element is {local_name(root)}); give the items")
    if len(items) == 1 and local_name(root) not in _COLLECTIONS:
        yield Found(name, _read_item(items[0], name))
        return
    for number, item in enumerate(items, start=1):
        yield _try_item(item, f"{name}#{number}")


def _items(root: Any) -> list[Any]:
    """The news items, none inside another."""
    if local_name(root) in _ITEMS:
        return [root]
    return [item for item in find_all(root, *_ITEMS) if not any(local_name(a) in _ITEMS for a in item.iterancestors())]


def _try_item(item: Any, name: str) -> Found | InputFailure:
    try:
        return Found(name, _read_item(item, name))
    except InputError as problem:
        return InputFailure(name=name, reason=problem.reason)


def _read_item(item: Any, name: str) -> Article:
    kind = local_name(item)
    if kind not in ("newsitem", "nitf"):
        raise InputError(
            name, f"is a {kind.removesuffix('item')} item that only points to others and holds no text; give these"
        )
    reader = _reader(item)
    given, status, dateline = reader(item)
    if status and status.rpartition(":")[2].lower() in _WITHDRAWN:
        raise InputError(name, f"is withdrawn by its agency (status {status}); leave it out")
    text = longest_text(item, name)
    if not text:
        raise InputError(name, _no_text(item))
    if dateline and dateline not in text[: len(dateline) + 200]:
        text = f"{dateline}\n\n{text}"
    cut = cut_mark(text)
    known = given.filled_from(Given(stub=cut.reason if cut else None))
    return assemble_article(cut.text if cut else text, known, name, lead_with_title=True)


_Read = tuple[Given, str | None, str | None]


def _reader(item: Any) -> Callable[[Any], _Read]:
    if local_name(item) == "nitf":
        return _read_nitf
    return _read_g2 if find_all(item, "itemmeta") else _read_newsml1


def _read_g2(item: Any) -> _Read:
    """What ``itemMeta`` and ``contentMeta`` say (IPTC NewsML-G2, core conformance)."""
    provider = [_party(element) for element in find_all(item, "provider")]
    sources = [_party(element) for element in find_all(item, "infosource")]
    holders = [_party(element) for element in find_all(item, "copyrightholder")]
    credits = [one_line(element) for element in find_all(item, "creditline")]
    given = Given(
        title=first_text(item, "headline") or first_text(item, "title") or printed_title(item),
        date=_first_day(item, "versioncreated", "contentcreated", "firstcreated"),
        outlet=_first(*provider, *credits, *holders, *sources),
        agencies=_agencies((*provider, *sources, *holders, *credits), first_text(item, "by")),
    )
    statuses = (attribute(element, "qcode") for element in find_all(item, "pubstatus"))
    return given, next(statuses, None), first_text(item, "dateline")


def _read_newsml1(item: Any) -> _Read:
    """What ``NewsManagement``, ``NewsLines`` and ``AdministrativeMetadata`` say (IPTC NewsML 1.2)."""
    parties = {
        part: [_party(party) for element in find_all(item, part) for party in find_all(element, "party")]
        for part in ("provider", "source", "creator")
    }
    identifiers = [one_line(element) for element in find_all(item, "providerid")]
    credits = [one_line(element) for element in find_all(item, "creditline")]
    given = Given(
        title=first_text(item, "headline") or printed_title(item),
        date=_first_day(item, "thisrevisioncreated", "firstcreated", "dateid"),
        outlet=_first(*parties["provider"], *credits, *parties["source"], *parties["creator"], *identifiers),
        agencies=_agencies((*parties["provider"], *parties["source"], *credits), first_text(item, "byline")),
    )
    statuses = (attribute(element, "formalname") for element in find_all(item, "status"))
    return given, next(statuses, None), first_text(item, "dateline")


def _read_nitf(item: Any) -> _Read:
    """What ``docdata``, ``pubdata`` and ``body.head`` say (IPTC NITF 3)."""
    publications = [attribute(element, "name") for element in find_all(item, "pubdata")]
    holders = [attribute(element, "holder") for element in find_all(item, "doc.copyright")]
    distributors = [one_line(element) for element in find_all(item, "distributor")]
    days = [attribute(element, "norm") for element in find_all(item, "date.issue", "date.release")]
    days = [*(attribute(element, "date.publication") for element in find_all(item, "pubdata")), *days]
    given = Given(
        title=first_text(item, "hl1") or first_text(item, "hedline") or first_text(item, "title"),
        date=next((day for value in days if value and (day := read_timestamp(value))), None),
        outlet=_first(*publications, *distributors, *holders),
        agencies=_agencies((*publications, *distributors, *holders), first_text(item, "byline")),
    )
    statuses = (attribute(element, "management-status") for element in find_all(item, "docdata"))
    return given, next(statuses, None), first_text(item, "dateline")


def _party(element: Any) -> str | None:
    """The name of a party: written out, or as its code; ``nprov:AFP`` says no more than AFP."""
    names = [one_line(name) for name in find_all(element, "name")]
    code = attribute(element, "qcode")
    coded = code.rpartition(":")[2] if code else None
    return _first(*names, attribute(element, "literal"), attribute(element, "formalname"), coded)


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _first_day(item: Any, *names: str) -> str | None:
    days = (read_timestamp(one_line(element) or "") for name in names for element in find_all(item, name))
    return next((day for day in days if day), None)


def _agencies(credits: tuple[str | None, ...], byline: str | None) -> tuple[str, ...]:
    credited = [agency for credit in credits if credit for agency in read_credit(credit)]
    return unite((*credited, *find_agencies(byline or "")))


def _no_text(item: Any) -> str:
    kinds = [
        attribute(element, "qcode") or attribute(element, "formalname")
        for element in find_all(item, "itemclass", "mediatype")
    ]
    kind = next((kind.rpartition(":")[2].lower() for kind in kinds if kind), "")
    if kind and kind not in ("text", "composite"):
        return f"is a {kind} without a text"
    href = next((attribute(element, "href") for element in find_all(item, "remotecontent", "contentitem")), None)
    return f"keeps its text in another file ({href}); give that file" if href else "holds no text"
