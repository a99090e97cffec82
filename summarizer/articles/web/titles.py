"""A page's title and the name of its site: told apart, each from several places.

A site's name is cut off a title only where it is known from elsewhere: a headline may hold a dash of its own.
"""

from __future__ import annotations

import html
import re
from typing import Any

from summarizer.articles.printed.outlets import is_outlet_name
from summarizer.articles.web.jsonld import has_type, squash
from summarizer.articles.web.meta import Declared

_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "al:android:app_name")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_COMPANY = re.compile(
    r"\b(?:ltd|limited|inc|llc|plc|gmbh|ag|kg|s\.?a\.?s?|s\.?l\.?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|oy|ab|a/s|as|pty|pvt|corp(?:oration)?"
    r"|co|company|group|grupo|groupe|gruppe|gruppo|holdings?|verlag|ооо|зао|ао|a\.ş|株式会社|有限公司)\b\.?|株式会社|有限公司|주식회사",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s+[|–—·•»«/-]{1,2}\s+|\s*[|｜•»]\s*|\s*::\s*|\s+-\s*$|(?<=\w):\s+|\s+[<>]\s+|\s*_\s*(?=[^_]*$)"
)
_MOST_HEADINGS = 20
_LEADING = ("the", "der", "die", "das", "le", "la", "les", "el", "il", "o", "a")


def read_outlet(names: list[str], host: str | None) -> str | None:
    """The site's name: before a company's and before a bare host; else the host; None when nothing tells.

    names: all the page gives its site, in the order of trust.
    """
    stem = squash((host or "").split(".")[0]) if host else ""
    proper = [name for name in names if not _HOST.fullmatch(name) and not _COMPANY.search(name)]
    agreeing = [name for name in proper if _agrees(name, host or "", stem)]
    companies = [name for name in names if not _HOST.fullmatch(name)]
    bare = [re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", name.lower()) for name in names if _HOST.fullmatch(name)]
    return next(iter((*agreeing, *proper, *companies)), None) or host or next(iter(bare), None)


def names_in_titles(headings: tuple[str, ...], host: str | None) -> list[str]:
    """A site's name behind a headline in the page's title, where the page shows the headline by itself.

    What stands there may be a section, so it must look like a newspaper's name or agree with the host.
    """
    found: list[str] = []
    for title in headings:
        for heading in headings:
            rest = title.removeprefix(heading) if len(heading) > 8 else title
            cut = _SEPARATOR.match(rest) if rest not in (title, "") else None
            last = _SEPARATOR.split(rest[cut.end() :])[-1].strip() if cut else ""
            if (
                last
                and len(last) <= 50
                and (is_outlet_name(last) or _agrees(last, host or "", squash((host or "").split(".")[0])))
            ):
                found.append(last)
    return list(dict.fromkeys(found))


def site_names(declared: Declared, objects: list[dict[str, Any]], described: dict[str, Any]) -> list[str]:
    """Every name the page gives its site, in the order of trust."""
    names = [*declared.all(*_SITE_NAMES)]
    names += [name for found in objects if has_type(found, ("WebSite",)) for name in _named(found)]
    for key in ("publisher", "sourceOrganization", "provider", "isPartOf"):
        value = described.get(key)
        for part in value if isinstance(value, list) else [value]:
            names += _named(part) if isinstance(part, dict) else [part] if isinstance(part, str) else []
    names += [*declared.publishers, *declared.all("dc.publisher", "dcterms.publisher", "publisher")]
    plain = [" ".join(html.unescape(name).split()) for name in names]
    kept = [name for name in plain if 1 < len(name) <= 80 and not name.startswith(("http://", "https://", "@", "#"))]
    return list(dict.fromkeys(kept))


def read_title(tree: Any, declared: Declared, described: dict[str, Any], names: list[str]) -> tuple[str | None, Any]:
    """The article's title, and the element of the page that shows it (None when none does)."""
    known = {bare for name in (*names, declared.host or "") for bare in _bare(name)}
    headline = described.get("headline") or described.get("name")
    machine = [headline] if isinstance(headline, str) else []
    machine += declared.all(*_TITLES)
    marked = tree.xpath("//*[@itemprop='headline' and not(self::meta)]")
    shown = [(_words(element), element) for element in (*tree.xpath("//h1")[:_MOST_HEADINGS], *marked[:_MOST_HEADINGS])]
    shown = [(words, element) for words, element in shown if 2 < len(words) <= 300 and not _bare(words) & known]
    titles = [_words(node) for node in tree.xpath("//head/title | //title")][:1]
    declared_titles = [" ".join(_plain(value).split()) for value in (*machine, *titles)]
    cleaned = [cut_site_name(title, known, tuple(words for words, _ in shown)) for title in declared_titles]
    candidates = [title for title in cleaned if title and not _bare(title) & known]
    element = _element_of(shown, candidates)
    if machine and candidates:
        return candidates[0], element
    if element is not None:
        return _words(element), element
    return (candidates[0] if candidates else None), None


def cut_site_name(title: str, known: set[str], headings: tuple[str, ...] = ()) -> str:
    """``title`` without the site's name at its end or start, and without sections beside it.

    known: bare names of the site. headings: what the page shows large: a part before the name that is a heading is all.
    """
    cuts = [match.span() for match in _SEPARATOR.finditer(title)]
    for start, end in cuts:
        if _bare(title[end:]) & known:
            rest = title[:start].strip()
            return _cut_section(rest, headings)
        if _bare(title[:start]) & known and len(title[end:].strip()) > 10:
            return title[end:].strip()
    # "Title | Section | Site": the name stands last.
    if cuts and _bare(title[cuts[-1][1] :]) & known:
        return _cut_section(title[: cuts[-1][0]].strip(), headings)
    if cuts and any(squash(title[:start]) == squash(heading) for start, _ in cuts for heading in headings):
        start = next(start for start, _ in cuts if squash(title[:start]) in {squash(heading) for heading in headings})
        return title[:start].strip()
    return title.strip()


def _cut_section(rest: str, headings: tuple[str, ...]) -> str:
    """``rest`` without a section after a title that the page shows by itself."""
    for match in _SEPARATOR.finditer(rest):
        if any(squash(rest[: match.start()]) == squash(heading) for heading in headings):
            return rest[: match.start()].strip()
    return rest


def _bare(name: str) -> set[str]:
    """Ways to compare a site's name: letters alone, without an article, a host without its ending."""
    words = name.strip().casefold()
    host = re.fullmatch(r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})/?", words)
    forms = {squash(words)}
    if host:
        parts = host.group(1).split(".")
        forms |= {
            squash(host.group(1)),
            squash(parts[0] if len(parts) < 3 else parts[-2] if len(parts[-2]) > 3 else parts[-3]),
        }
    first, _, rest = words.partition(" ")
    if first in _LEADING and rest:
        forms.add(squash(rest))
    forms |= {form.removeprefix("the") for form in forms if len(form) > 8}
    return {form for form in forms if len(form) > 1}


def _agrees(name: str, host: str, stem: str) -> bool:
    """Whether a site's name and its host have a word in common."""
    bare = squash(host)
    words = [squash(word) for word in re.findall(r"\w+", name) if len(word) > 2 and word.casefold() not in _LEADING]
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name.casefold()))
    return bool(host) and (any(word in bare for word in words) or (len(initials) > 1 and initials in stem.split("-")))


def _named(found: dict[str, Any]) -> list[str]:
    value = found.get("name") or found.get("alternateName")
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]


def _element_of(shown: list[tuple[str, Any]], candidates: list[str]) -> Any:
    """The heading that is one of the candidates, or is held by one; else the first heading."""
    wanted = [squash(title) for title in candidates]
    for alike in (lambda a, b: a == b, lambda a, b: len(a) > 8 and (a in b or b in a)):
        for words, element in shown:
            if any(alike(squash(words), title) for title in wanted):
                return element
    return shown[0][1] if shown else None


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())


def _plain(value: str) -> str:
    """A declared title, unescaped (twice where templates escape twice) and without tags."""
    return re.sub(r"</?[a-z][^<>]{0,80}>", "", html.unescape(html.unescape(value)))
