"""Which words of an object become the article, and what is told of it."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.data.rows import read_row
from summarizer.errors import InputError
from summarizer.records.article import Article

URL = "https://bote.example/1"
ONE = "Nine people drowned when the Tessa broke its dam at Oberlinden, the fire brigade said."
TWO = "The bridge to Nether Holt is closed, and forty families sleep in the school."
HTML = f"<p>{ONE}</p><p>{TWO}</p>"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="iso-8859-1"><script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "Dam breaks", "datePublished": "2031-03-04", "publisher": {{"name": "The Böte"}}}}
</script></head><body><article><h1>Dam breaks</h1>{HTML}{HTML}</article></body></html>"""


def read(row: dict[str, Any]) -> Article:
    """The article of one object."""
    return read_row(row, "a.json", 100_000)


@pytest.mark.parametrize(
    ("row", "date", "outlet"),
    [
        ({"headline": "T", "body_xhtml": HTML, "body_text": f"{ONE} {TWO}", "versioncreated": "2031-03-04T18:20:00Z", "provider": "Wire"}, "2031-03-04", "Wire"),
        ({"headline_main": "T", "body_main": f"{ONE}\n\n{TWO}", "versioncreated": "2031-03-04T18:20:00Z"}, "2031-03-04", None),
        ({"headlines": [{"role": "main", "value": "T"}], "bodies": [{"contenttype": "text/html", "role": "html", "value": HTML}], "copyrightHolder": "Wire"}, None, "Wire"),
        ({"headline": "T", "teaser": ONE, "article_html": f"<section>{HTML}</section>", "version_created": "2031-03-04T18:20:00Z", "creditline": "dpa"}, "2031-03-04", "dpa"),
        ({"webTitle": "T", "webPublicationDate": "2031-03-04T18:20:00Z", "fields": {"body": HTML, "bodyText": ONE, "publication": "The Bote"}}, "2031-03-04", "The Bote"),
        ({"fields": {"title": "T", "body": ONE, "body-html": HTML, "date": {"original": "2031-03-04", "created": "2031-03-06"}, "source": [{"name": "Relief"}]}}, "2031-03-04", "Relief"),
        ({"title": "T", "body": f"{ONE}\n\n{TWO}", "date": "2031-03-05", "dateTimePub": "2031-03-04T18:20:00Z", "source": {"uri": "b.example", "title": "The Bote"}}, "2031-03-04", "The Bote"),
        ({"title": {"rendered": "T"}, "content": {"rendered": HTML}, "date": "2031-03-04T18:20:00", "author": 7, "link": URL, "excerpt": {"rendered": "E"}}, "2031-03-04", "bote.example"),
        ({"title": "T", "maintext": f"{ONE}\n\n{TWO}", "date_publish": "2031-03-04 10:00:00", "date_download": "2031-03-09", "source_domain": "b.example", "description": "D"}, "2031-03-04", "b.example"),
        ({"title": "T", "text": f"{ONE}\n\n{TWO}", "raw_text": "x", "date": "2031-03-04", "source-hostname": "The Bote", "hostname": "b.example", "source": URL}, "2031-03-04", "The Bote"),
        ({"title": "T", "html": HTML, "plaintext": f"{ONE} {TWO}", "published_at": "2031-03-04T00:00:00Z", "excerpt": "E"}, "2031-03-04", None),
        ({"headlines": {"basic": "T"}, "content_elements": [{"type": "text", "content": ONE}, {"type": "text", "content": TWO}], "display_date": "2031-03-04"}, "2031-03-04", None),
        ({"page_content": f"{ONE}\n\n{TWO}", "metadata": {"title": "T", "date": "2031-03-04", "source": "/data/a.txt"}}, "2031-03-04", None),
        ({"Título": "T", "Contenido": f"{ONE}\n\n{TWO}", "Fecha": "2031-03-04", "Medio": "El Bote"}, "2031-03-04", "El Bote"),
    ],
    ids=lambda value: "-".join(value)[:40] if isinstance(value, dict) else None,
)  # fmt: skip
def test_the_trades_objects_give_title_text_day_and_outlet(
    row: dict[str, Any], date: str | None, outlet: str | None
) -> None:
    """The fullest body is the text, in paragraphs."""
    article = read(row)
    assert article.text == f"T\n\n{ONE}\n\n{TWO}"
    assert (article.title, article.date, article.outlet, article.stub) == ("T", date, outlet, None)


@pytest.mark.parametrize(
    ("row", "text", "stub"),
    [
        (
            {"content": f"{ONE} The bri… [+2653 chars]", "description": "D"},
            f"{ONE} The bri…",
            "2,653 characters are cut off at the end",
        ),
        (
            {"content": "ONLY AVAILABLE IN PAID PLANS", "description": ONE},
            ONE,
            'only its "description" is there, not the article',
        ),
        (
            {"abstract": f"{ONE} {TWO}", "lead_paragraph": ONE},
            f"{ONE} {TWO}",
            'only its "abstract" is there, not the article',
        ),
        ({"summary": ONE, "description": TWO}, ONE, 'only its "summary" is there, not the article'),
        ({"content": "Nine… [+99 chars]", "description": ONE}, ONE, 'only its "description" is there, not the article'),
        (
            {"text": ONE, "isAccessibleForFree": False},
            ONE,
            "only what is free to read is there; the rest is for subscribers",
        ),
        ({"text": ONE, "wordCount": 800}, ONE, "15 of about 800 words are there"),
        ({"text": ONE, "wordCount": 16, "isAccessibleForFree": True}, ONE, None),
        ({"text": ONE, "description": f"{ONE} {TWO}"}, ONE, None),
        (
            {"content": f"<p>{ONE}</p><a href='x'>Continue reading →</a>"},
            ONE,
            "only the beginning is there; the rest is on the page",
        ),
    ],
)
def test_a_part_is_told_as_a_part(row: dict[str, Any], text: str, stub: str | None) -> None:
    """Nothing is joined, and a body goes before a description."""
    article = read({"title": "Flood", **row})
    assert (article.text, article.stub) == (f"Flood\n\n{text}", stub)


@pytest.mark.parametrize("key", ["html", "raw_html", "content_html", "page", "content"])
def test_a_whole_page_in_a_field_is_read_as_a_page(key: str) -> None:
    """What it says of itself fills what the object leaves open; its charset is that of its download."""
    article = read({key: PAGE, "url": URL, "created_at": "2031-03-09"})
    assert (article.title, article.date, article.outlet, article.url) == ("Dam breaks", "2031-03-04", "The Böte", URL)
    assert ONE in article.text and TWO in article.text and "<p>" not in article.text
    assert not article.date_is_guess


def test_a_page_stands_in_where_the_text_is_cut() -> None:
    """And not where the text is whole."""
    assert TWO in read({"title": "T", "content": "Nine… [+99 chars]", "html": PAGE}).text
    assert read({"title": "T", "text": ONE, "html": PAGE}).text == f"T\n\n{ONE}"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            {"headline": "T", "body_text": ONE, "pubstatus": "canceled"},
            'is withdrawn by its agency ("pubstatus" is "canceled")',
        ),
        (
            {"headline": "T", "description_text": "A bridge.", "type": "picture"},
            'has the "type" picture and no text of its own, so it is no article',
        ),
        ({"title": "T", "url": URL}, "has an address but no text (fields: title, url); download the page first"),
        ({"title": "T", "content": "T"}, "has no text (fields: title, content)"),
        ({"title": "T", "html": "<!DOCTYPE html><html><body></body></html>"}, "no readable article"),
        ({f"key{number}": 1 for number in range(30)}, "key24, and 5 more)"),
    ],
)
def test_what_is_no_article_is_told_with_its_reason(row: dict[str, Any], reason: str) -> None:
    """A headline alone, a picture, an address, something called back."""
    with pytest.raises(InputError) as caught:
        read(row)
    assert reason in caught.value.reason
