"""Which of an object's fields is the article's text.

The fullest body there is, with nothing joined: a description and a body tell the same story twice.
A whole page counts where there is no body or only a cut one, a description where there is nothing else.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from summarizer.articles.assembly import Found
from summarizer.articles.data.bodies import body_text, fullest, letters
from summarizer.articles.fields import describe
from summarizer.articles.given import Given
from summarizer.articles.names import STUBS, TEXTS, fold
from summarizer.articles.strings import is_page
from summarizer.articles.stubs import cut_mark
from summarizer.articles.web.pages import read_page
from summarizer.errors import InputError
from summarizer.records.article import Article

_NO_ARTICLES = frozenset({"picture", "photo", "video", "audio", "graphic", "event", "planning", "package"})
_KEYS_TOLD = 25
_NAMES_TOLD = 12


class Body(NamedTuple):
    """A text, why it is not the whole article (None: it is), and what the page it came from says of itself."""

    text: str
    reason: str | None = None
    page: Given = Given()


def choose_body(row: Mapping[str, Any], flat: Mapping[str, Any], given: Given, name: str, max_object: int) -> Body:
    """The fullest text there is: a body, else a whole page, else a description."""
    title = given.title or ""
    body = _fullest_field(flat, TEXTS, title, name, max_object)
    if body is None or body.reason:
        page = _read_pages(flat, name, max_object, needed=body is None and not _has_words(flat, STUBS))
        body = _fuller(body, page)
    if body is None and str(flat.get("type")).lower() in _NO_ARTICLES:
        raise InputError(
            name, f'has the "type" {flat["type"]} and no text of its own, so it is no article; leave it out'
        )
    if body is None or body.reason:
        body = _fuller(body, _fullest_field(flat, STUBS, title, name, max_object, _as_stub))
    if body is None:
        raise InputError(name, _no_text(row, flat, given))
    return body


def _fullest_field(
    flat: Mapping[str, Any],
    names: tuple[str, ...],
    title: str,
    name: str,
    max_object: int,
    judge: Callable[[str, Body], Body] = lambda _key, body: body,
) -> Body | None:
    """The fullest of the fields under ``names`` that say more than the title, each without its mark of being cut."""
    bodies: dict[str, Body] = {}
    for key in names:
        value = flat.get(fold(key))
        if not value or (isinstance(value, str) and is_page(value)):
            continue
        words = body_text(_bounded(value, name, max_object), name)
        _refuse_excess(len(words), name, max_object)
        body = _without_mark(words)
        if " ".join(body.text.split()).strip(" .…") not in ("", title.strip(" .…")):
            bodies.setdefault(body.text, judge(key, body))
    return bodies[fullest(list(bodies))] if bodies else None


def _without_mark(words: str) -> Body:
    cut = cut_mark(words)
    return Body(cut.text, cut.reason) if cut else Body(words)


def _as_stub(key: str, body: Body) -> Body:
    return body._replace(reason=f'only its "{key}" is there, not the article')


def _fuller(one: Body | None, other: Body | None) -> Body | None:
    """The fuller of two, the first where they are as full."""
    if one is None or other is None:
        return one or other
    return other if letters(other.text) > letters(one.text) else one


def _read_pages(flat: Mapping[str, Any], name: str, max_object: int, *, needed: bool) -> Body | None:
    """The article of the whole page in a field; needed: nothing else holds a text, so its complaint is raised."""
    for key in TEXTS:
        value = flat.get(fold(key))
        if not isinstance(value, str) or not is_page(value):
            continue
        _refuse_excess(len(value), name, max_object)
        try:
            # The mark says that the page is decoded: a charset it declares is that of its download.
            found = next(iter(read_page(codecs.BOM_UTF8 + value.encode("utf-8", "replace"), name)))
        except InputError:
            if needed:
                raise
            continue
        if isinstance(found, Found):
            return _page_body(found.article)
    return None


def _page_body(page: Article) -> Body:
    given = Given(page.title, page.date, page.outlet, page.agencies, page.url, page.date_is_guess, page.stub)
    return Body(page.text, page.stub, given)


def _bounded(value: Any, name: str, max_object: int) -> Any:
    _refuse_excess(len(value) if isinstance(value, str | list | dict) else 0, name, max_object)
    return value


def _refuse_excess(size: int, name: str, max_object: int) -> None:
    if size > max_object:
        raise InputError(name, too_long(size, max_object))


def too_long(size: int, limit: int) -> str:
    """The complaint about a text or a line over the limit."""
    return f"is {size} long, more than the limit of {limit}; split it, or raise max_bytes"


def _has_words(flat: Mapping[str, Any], names: tuple[str, ...]) -> bool:
    return any(flat.get(fold(key)) for key in names)


def _no_text(row: Mapping[str, Any], flat: Mapping[str, Any], given: Given) -> str:
    """The complaint about an object without a text: which keys are there, and which were looked for."""
    wrong = (
        f'field "{key}" is {describe(flat[fold(key)])}' for key in TEXTS if isinstance(flat.get(fold(key)), int | float)
    )
    found = ", ".join(_keys(row)) or "none"
    looked = ", ".join(TEXTS[:_NAMES_TOLD])
    if given.url and not any(fold(key) in flat for key in TEXTS):
        return f"has an address but no text (fields: {found}); download the page first"
    return "; ".join((f"has no text (fields: {found})", *wrong, f"the text is looked for under {looked} and the like"))


def _keys(row: Mapping[str, Any]) -> Iterator[str]:
    """The first keys, shortened, and how many more there are."""
    yield from (str(key)[:40] for key in list(row)[:_KEYS_TOLD])
    if len(row) > _KEYS_TOLD:
        yield f"and {len(row) - _KEYS_TOLD} more"
