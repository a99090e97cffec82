"""Nothing of the reporting is lost, captions are told, and a page that keeps its text back says so."""

from __future__ import annotations

import json

import pytest

from summarizer.articles.web.pages import read_page
from summarizer.records.article import Article

FIRST = (
    "Nineteen people were brought ashore when the ferry Lunda went down off Tarn Quay, the coast guard said on Monday."
)
SECOND = "Eight more are missing, and boats searched the bay between the two piers until it was dark and the wind rose."
THIRD = (
    "The owner of the Lunda, Ferries of Tarn, said that the ship had passed its inspection in the spring of this year."
)
WHOLE = "\n".join((FIRST, SECOND, THIRD))


def read(body: str, **facts: object) -> Article:
    """The article of a page with JSON-LD."""
    script = json.dumps({"@type": "NewsArticle", "headline": "Ferry sinks", **facts})
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body>{body}</body></html>'
    (found,) = read_page(page.encode(), "a.html")
    return found.article


def shown(*paragraphs: str) -> str:
    """Paragraphs as an article."""
    return "<article><h1>Ferry sinks</h1>" + "".join(f"<p>{words}</p>" for words in paragraphs) + "</article>"


@pytest.mark.parametrize(
    ("element", "words"),
    [
        ("<table><tr><th>Port</th><th>Saved</th></tr><tr><td>Tarn</td><td>12</td></tr></table>", "Tarn | 12"),
        ("<ul><li>Tarn Quay: pier closed</li><li>Lund: school open</li></ul>", "Lund: school open"),
        ("<ol><li>Alarm at 04:10</li><li>First boat at 04:40</li></ol>", "First boat at 04:40"),
        ("<blockquote>The stern went under first, said the cook.</blockquote>", "The stern went under first"),
        ("<dl><dt>Crew</dt><dd>6 of 9 saved</dd></dl>", "6 of 9 saved"),
        ("<pre>Buoy 4: 3.10 m</pre>", "Buoy 4: 3.10 m"),
        ("<details><summary>What is known</summary><p>The bow door was open.</p></details>", "The bow door was open."),
        ("<figure><blockquote>We saw a light, a diver said.</blockquote></figure>", "We saw a light"),
        (
            "<figure><table><tr><td>Lund</td><td>7</td></tr><tr><td>Tarn</td><td>12</td></tr></table></figure>",
            "Lund | 7",
        ),
        ("<h2>Search goes on</h2>", "Search goes on"),
    ],
)
def test_nothing_of_the_reporting_is_lost(element: str, words: str) -> None:
    """Tables with their rows, lists, quotations, definitions and folded parts."""
    text = read(f"<article><h1>Ferry sinks</h1><p>{FIRST}</p>{element}<p>{SECOND}</p><p>{THIRD}</p></article>").text
    assert words in text and FIRST in text and THIRD in text


def test_captions_are_kept_and_told() -> None:
    """A caption may hold a count that stands nowhere else."""
    caption = "Divers carry four of the crew up the steps of the Lund pier on Monday"
    article = read(
        shown(FIRST).replace(
            "</article>",
            f"<figure><img src=x><figcaption>{caption}</figcaption></figure><p>{SECOND}</p><p>{THIRD}</p></article>",
        )
    )
    assert [article.text[m.start : m.end] for m in article.marks if m.kind == "caption"] == [caption]


def test_a_longer_body_in_json_ld_is_taken() -> None:
    """Where it holds what the page shows; a shorter or another one is not."""
    assert THIRD in read(shown(FIRST), articleBody=WHOLE).text
    assert THIRD in read(shown(FIRST), articleBody=f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>").text
    other = (
        "The harbour master of Lund has opened the new swing bridge in the old town to all traffic from today on. " * 6
    )
    assert FIRST in read(shown(FIRST, SECOND), articleBody=other).text
    assert SECOND in read(shown(FIRST, SECOND, THIRD), articleBody=FIRST).text


@pytest.mark.parametrize("free", [False, "False", "false", "http://schema.org/False"])
def test_a_paywalled_opening_is_a_stub(free: object) -> None:
    """The page says that it is not free, and little of it is there."""
    article = read(shown(FIRST), isAccessibleForFree=free)
    assert article.stub is not None and "subscribers" in article.stub


def test_a_whole_article_of_a_paper_that_sells_is_no_stub() -> None:
    """A long text, one as long as the page promises, or one that is free."""
    assert read(shown(*[FIRST, SECOND, THIRD] * 5), isAccessibleForFree=False).stub is None
    assert (
        read(shown(FIRST, SECOND), isAccessibleForFree=False, wordCount=len(f"{FIRST} {SECOND}".split())).stub is None
    )
    assert read(shown(FIRST), isAccessibleForFree=True).stub is None
    assert read(shown(FIRST), isAccessibleForFree=False, articleBody=WHOLE * 5).stub is None
    assert read(shown(*[FIRST, SECOND, THIRD] * 5), isAccessibleForFree=False, wordCount=2000).stub is not None


def test_pages_for_phones_and_saved_pages_are_read() -> None:
    """AMP tags go, the address a browser saved from stays."""
    amp = f"<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><main><h1>Ferry sinks</h1><amp-img></amp-img><p>{FIRST}</p><p>{SECOND}</p></main>"
    text = read(amp).text
    assert FIRST in text and "Home" not in text
    saved = f"<!-- saved from url=(0032)https://www.post.example/ferry --><html><head></head><body>{shown(FIRST, SECOND)}</body></html>"
    (found,) = read_page(saved.encode(), "a.html")
    assert (found.article.url, found.article.outlet) == ("https://www.post.example/ferry", "post.example")


def test_text_from_right_to_left_is_untouched() -> None:
    """No character is moved or dropped."""
    words = (
        "أنقذ خفر السواحل ١٩ راكبا بعد غرق عبارة قرب ميناء طرنوفة، وقال المتحدث إن ثمانية ما زالوا في عداد المفقودين."
    )
    assert words in read(f"<article dir='rtl'><h1>غرق عبارة</h1><p>{words}</p><p>{words} </p></article>").text
