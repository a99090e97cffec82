"""An article out of its text and whatever came with it: the one place where ids are made.

The id is a digest of content alone, so the same article under two file names is one article,
and a corrected date makes another.
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.articles.decoding import mend_surrogates, unify_newlines
from summarizer.articles.given import Given
from summarizer.articles.languages import language_of
from summarizer.articles.printed.credits import read_credits
from summarizer.articles.printed.furniture import mark_text
from summarizer.articles.printed.lines import end_of_head
from summarizer.errors import InputError
from summarizer.records.article import Article
from summarizer.request import canonical, digest

ID_TAG = "a-"


class Found(NamedTuple):
    """An article and where it was found: a path, with ``#n`` inside a collection."""

    name: str
    article: Article


def assemble_article(
    body: str, given: Given, name: str, *, lead_with_title: bool = False, captions: frozenset[str] = frozenset()
) -> Article:
    """The article with ``body`` as its stored text.

    given: what the input says besides the text; gaps are filled from what the text prints.
    lead_with_title: put a given title and a blank line first, unless the text starts with it.
    captions: lines of the body that stand under pictures.
    Raises InputError for a body without words.
    """
    text = mend_surrogates(unify_newlines(body))
    if not text[end_of_head(text) :].strip():
        raise InputError(name, "is empty; give the article's text, or leave this input out")
    if lead_with_title and given.title and not text.lstrip().startswith(given.title):
        text = f"{given.title}\n\n{text}"
    marks = mark_text(text, given.title, captions)
    known = given.filled_from(read_credits(text, marks))
    facts: dict[str, object] = {
        "text": text,
        "title": known.title,
        "date": known.date,
        "outlet": known.outlet,
        "url": known.url,
        "agencies": list(known.agencies),
    }
    return Article(
        id=ID_TAG + digest(canonical(facts))[:12],
        text=text,
        title=known.title,
        date=known.date,
        outlet=known.outlet,
        agencies=known.agencies,
        url=known.url,
        date_is_guess=known.date_is_guess,
        stub=known.stub,
        language=language_of(text),
        marks=marks if known.title == given.title else mark_text(text, known.title, captions),
    )
