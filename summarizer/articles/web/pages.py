"""HTML pages: the reporting by text extraction, the facts by what the page declares of itself.

The page is parsed once; JSON-LD, meta tags, what it prints at its headline and its address are
read from the same tree, each by a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from summarizer.articles.assembly import Found, assemble_article
from summarizer.articles.decoding import decode_text
from summarizer.articles.fields import read_fields
from summarizer.articles.given import Given, host_of
from summarizer.articles.markup import parse_page
from summarizer.articles.web.dates import read_dating
from summarizer.articles.web.guesses import guess_date
from summarizer.articles.web.jsonld import find_article, read_objects
from summarizer.articles.web.liveblog import read_live_blog
from summarizer.articles.web.meta import Declared, read_declared
from summarizer.articles.web.text import read_text, tell_stub
from summarizer.articles.web.titles import names_in_titles, read_outlet, read_title, site_names
from summarizer.errors import InputError

_MOST_HEADINGS = 20


class Described(NamedTuple):
    """given: the facts of a page's article; described: its JSON-LD object (or an empty one); declared: the page's own."""

    given: Given
    described: dict[str, Any]
    declared: Declared


class Parsed(NamedTuple):
    """A page's tree, what it tells of its article, and the posts of a live blog (None for another page)."""

    tree: Any
    page: Described
    posts: str | None


def read_page(raw: bytes, name: str) -> Iterator[Found]:
    """The one article of an HTML page. Raises InputError when the page holds no readable article."""
    yield from read_parsed(parse_markup(decode_text(raw, name, declared=True), name), name)


def parse_markup(text: str, name: str) -> Parsed:
    """A decoded page, parsed and described once. Raises InputError when it is empty or no page."""
    if not text.strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    tree = parse_page(text, name)
    page = describe_page(tree, name, text)
    return Parsed(tree, page, read_live_blog(page.described, tree))


def read_parsed(parsed: Parsed, name: str) -> Iterator[Found]:
    """The one article of a parsed page. Raises InputError when it holds no readable one."""
    tree, page, posts = parsed
    given = page.given
    guessed = None if given.date else guess_date(tree, given.url)
    body, captions = (posts, frozenset[str]()) if posts else read_text(tree, page.described, name)
    if not body.strip():
        raise InputError(name, "has no readable article text; save the article itself, or give it as .txt")
    given = replace(given, stub=tell_stub(page.declared, page.described, body))
    article = assemble_article(body, given, name, lead_with_title=True, captions=captions)
    if article.date is None and guessed:
        given = replace(given, date=guessed, date_is_guess=True)
        article = assemble_article(body, given, name, lead_with_title=True, captions=captions)
    yield Found(name, article)


def describe_page(tree: Any, name: str, source: str = "") -> Described:
    """What a parsed page tells of its article besides the text; ``source``: the page unparsed."""
    declared = read_declared(tree, source)
    objects = read_objects(tree)
    headings = tuple(
        " ".join(node.text_content().split()) for node in tree.xpath("//h1 | //head/title")[:_MOST_HEADINGS]
    )
    described = find_article(objects, (*headings, *declared.all("og:title")))
    names = site_names(declared, objects, described) + names_in_titles(headings, declared.host)
    title, heading = read_title(tree, declared, described, names)
    credited = _read_credited(described, name)
    given = Given(
        title=title,
        date=read_dating(tree, declared, described, heading).day(),
        outlet=read_outlet(names, declared.host),
        agencies=credited.agencies,
        url=credited.url or next(iter(declared.addresses), None),
    )
    return Described(given, described, declared)


def _read_credited(described: dict[str, Any], name: str) -> Given:
    """The credits and the address in JSON-LD; nothing where it is slovenly: the page is still a page."""
    facts = {key: value for key, value in described.items() if key not in ("datePublished", "headline", "name")}
    try:
        given = read_fields(facts, name)
    except InputError:
        return Given()
    return given if given.url and host_of(given.url) else replace(given, url=None)
