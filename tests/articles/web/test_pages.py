"""HTML pages and HTML inside JSON."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.data.objects import read_json
from summarizer.articles.markup import extract_fragment_text, looks_like_markup
from summarizer.articles.web.pages import read_page
from summarizer.errors import InputError
from summarizer.records.article import Article

BODY = """<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Bridge falls at Portel</h1><p>By AFP</p>
<p>Nine people died on Monday when a bridge fell at Portel, police said. Divers searched all night.</p>
<p>“It was loud,” said Ana Lima, who lives nearby. Twelve were taken to hospital &amp; treated there.</p>
</article><footer><p>We use cookies.</p></footer>"""
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Other"},
        {
            "@type": ["NewsArticle"],
            "headline": "Bridge falls at Portel &amp; kills nine",
            "datePublished": "2020-09-28T23:30:00-04:00",
            "publisher": {"name": "The Portel Post"},
            "author": {"name": "Agence France-Presse"},
            "url": "https://post.example/bridge",
        },
    ],
}


def read(page: str | bytes) -> Article:
    """The article of a page."""
    (found,) = read_page(page if isinstance(page, bytes) else page.encode(), "a.html")
    return found.article


def page(head: str, body: str = BODY) -> str:
    """A whole page around a head."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def test_the_reporting_is_kept_and_the_page_around_it_is_not() -> None:
    """Menus and footers go, entities become characters, the title leads."""
    article = read(page("<title>Bridge | Post</title>"))
    assert article.text.startswith("Bridge falls at Portel\n")
    assert "“It was loud,” said Ana Lima" in article.text and "hospital & treated" in article.text
    assert "cookies" not in article.text and "World" not in article.text
    assert article.agencies == ("AFP",)
    assert {article.text[m.start : m.end]: m.kind for m in article.marks}["By AFP"] == "furniture"


def test_json_ld_comes_before_meta_tags() -> None:
    """What the page writes for machines is believed first."""
    head = f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'
    head += '<meta property="og:title" content="Other"><meta property="og:site_name" content="Other">'
    article = read(page(head + '<link rel="canonical" href="https://post.example/other">'))
    assert article.title == "Bridge falls at Portel & kills nine"
    assert (article.date, article.outlet, article.url) == (
        "2020-09-28",
        "The Portel Post",
        "https://post.example/bridge",
    )
    assert article.agencies == ("AFP",)
    assert article.text.startswith("Bridge falls at Portel & kills nine\n\n")


def test_meta_tags_and_the_canonical_link_fill_in() -> None:
    """Open Graph names the title, the day, the site and the address."""
    head = """<title>x</title><meta property="og:title" content="Bridge falls">
    <meta property="article:published_time" content="2020-09-28T10:00:00Z">
    <meta property="og:site_name" content="The Portel Post"><link rel="canonical" href="https://post.example/b">"""
    article = read(page(head))
    assert (article.title, article.date, article.outlet) == ("Bridge falls", "2020-09-28", "The Portel Post")
    assert article.url == "https://post.example/b"


def test_slovenly_metadata_does_not_cost_the_article() -> None:
    """Broken JSON-LD and wrong types in it are passed over."""
    broken = '<script type="application/ld+json">{oops</script>'
    wrong = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": 7}</script>'
    assert read(page(broken + wrong)).title == "Bridge falls at Portel"


def test_a_page_drawn_by_script_gives_its_described_body() -> None:
    """The body in JSON-LD counts where the page has none."""
    described = {"@type": "NewsArticle", "headline": "H", "articleBody": "Nine people died."}
    head = f'<script type="application/ld+json">{json.dumps(described)}</script>'
    assert read(page(head, "<div id=app></div>")).text == "H\n\nNine people died."


def test_the_declared_charset_is_obeyed() -> None:
    """A Russian page in its old charset."""
    words = "Девять человек погибли в понедельник при обрушении моста, сообщила полиция города. " * 3
    raw = page('<meta charset="windows-1251">', f"<article><p>{words}</p></article>").encode("cp1251")
    assert "обрушении моста" in read(raw).text


@pytest.mark.parametrize("raw", [b"", b" \n", b"<html></html>", b"<html><body></body></html>", b"<" * 5000])
def test_a_page_without_an_article_is_refused(raw: bytes) -> None:
    """The complaint names the page."""
    with pytest.raises(InputError, match=r"a\.html"):
        read(raw)


def test_a_fragment_keeps_all_its_words() -> None:
    """Paragraphs stay apart, inline tags do not cut words, scripts and pictures go."""
    fragment = """<p>Nine  people <b>di</b>ed
    at Portel.</p><figure><img><figcaption>Photo</figcaption></figure>
    <ul><li>One<li>Two</ul>a<br>b<script>x()</script>"""
    assert extract_fragment_text(fragment, "a") == "Nine people died at Portel.\n\nOne\n\nTwo\n\na\nb"


def test_a_json_body_that_is_html_is_extracted() -> None:
    """Under a name for HTML, and under a common name when it looks like it."""
    for field in ("body_xhtml", "text"):
        raw = json.dumps({"title": "T", field: "<p>Nine <i>died</i>.</p><p>Ten hurt.</p>"}).encode()
        (found,) = read_json(raw, "a.json", 999)
        assert isinstance(found, Found) and found.article.text == "T\n\nNine died.\n\nTen hurt."


@pytest.mark.parametrize("text", ["a < b and b > c", "<3 tanks>", "AT&T", "The <name> of"])
def test_words_are_not_taken_for_markup(text: str) -> None:
    """A lone angle bracket is a character."""
    assert not looks_like_markup(text)


def test_the_html_library_is_not_imported_before_it_is_needed() -> None:
    """Text and JSON never pay for HTML."""
    code = "import sys, summarizer.articles; print('trafilatura' in sys.modules, 'lxml' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["False", "False"]
