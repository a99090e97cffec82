"""The front matter of Markdown: facts of an article between two lines of three hyphens, before its text.

Only the simplest of YAML is read, as blogs and note-taking programs write it: one ``key: value`` a
line, in quotes or without, and lists in brackets or with hyphens, of which the first item counts.
"""

from __future__ import annotations

import re

from summarizer.articles.given import Given, host_of
from summarizer.articles.printed.agencies import find_agencies
from summarizer.articles.printed.dates import read_date

_BLOCK = re.compile(r"\ufeff?\s*---[ \t]*\n(?P<facts>(?:[^\n]*\n){1,80}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FACT = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)$")
_TITLES = ("title", "headline")
_DATES = (
    *("date", "published", "date_published", "datepublished", "publish_date", "publishdate", "pubdate"),
    *("published_at", "publication_date", "created", "created_at"),
)
_OUTLETS = ("outlet", "publication", "source", "publisher", "site", "site_name", "sitename", "newspaper", "hostname")
_ADDRESSES = ("url", "link", "canonical_url", "canonical", "source_url", "original_url", "permalink", "source")
_BYLINES = ("author", "authors", "byline", "agency")


def end_of_front_matter(text: str) -> int:
    """The offset behind the front matter; 0 without it."""
    found = _find(text)
    return found.end() if found else 0


def read_front_matter(text: str) -> Given:
    """Title, date, outlet, agencies and address in the front matter; empty without it."""
    found = _find(text)
    facts = _read_facts(found.group("facts")) if found else {}
    dates = (read_date(facts[key]) for key in _DATES if key in facts)
    addresses = [facts[key] for key in _ADDRESSES if _is_address(facts.get(key, ""))]
    names = [facts[key] for key in _OUTLETS if facts.get(key) and not _is_address(facts[key])]
    bylines = [agency for key in _BYLINES for agency in find_agencies(facts.get(key, ""))]
    return Given(
        title=next((facts[key] for key in _TITLES if facts.get(key)), None),
        date=next((date for date in dates if date), None),
        outlet=names[0] if names else host_of(addresses[0]) if addresses else None,
        agencies=tuple(dict.fromkeys(bylines)),
        url=addresses[0] if addresses else None,
    )


def _find(text: str) -> re.Match[str] | None:
    """The block, where every line in it is a fact, an item, or goes on with one; a rule above prose is none."""
    found = _BLOCK.match(text)
    if found is None:
        return None
    lines = [line for line in found.group("facts").split("\n") if line.strip() and not line.lstrip().startswith("#")]
    whole = all(_FACT.match(line) or line.startswith((" ", "\t", "-")) for line in lines)
    return found if lines and whole and _FACT.match(lines[0]) else None


def _read_facts(block: str) -> dict[str, str]:
    """The facts by their name in lower case; of a list the first item."""
    facts: dict[str, str] = {}
    key = ""
    for line in block.split("\n"):
        fact, item = _FACT.match(line), _ITEM.match(line)
        if fact:
            key = fact.group("key").lower().replace("-", "_").replace(" ", "_")
            facts.setdefault(key, _plain(fact.group("value") or ""))
        elif key and not facts[key] and line.strip():
            facts[key] = _plain(item.group("value") if item else line)
    return facts


def _plain(value: str) -> str:
    """A value without quotes, brackets and a comment behind it."""
    value = value.strip()
    if value.startswith(("[", "{")):
        value = value.strip("[]{}").split(",")[0].strip()
    if value[:1] in ("'", '"'):
        closing = value.rfind(value[0])
        return value[1:closing].replace('\\"', '"').replace("''", "'").strip() if closing > 0 else value[1:].strip()
    value = re.sub(r"\s#.*$", "", value).strip()
    return "" if value in ("|", ">", "|-", ">-", "null", "~") else value


def _is_address(value: str) -> bool:
    return value.lower().startswith(("http://", "https://")) and host_of(value) is not None
