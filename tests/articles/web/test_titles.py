"""A page's title without its site's name, and the name of the site."""

from __future__ import annotations

import json

import pytest

from summarizer.articles.web.pages import read_page
from summarizer.articles.web.titles import cut_site_name
from summarizer.records.article import Article

BODY = (
    "<p>Nineteen people were brought ashore when the ferry Lunda went down off Tarn Quay, the coast guard said.</p>" * 2
)
SITE = '<meta property="og:site_name" content="The Tarn Post">'


def read(head: str, body: str = BODY) -> Article:
    """The article of a page."""
    (found,) = read_page(f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode(), "a.html")
    return found.article


@pytest.mark.parametrize(
    "title",
    [
        "Ferry sinks - eight missing | The Tarn Post",
        "Ferry sinks - eight missing - The Tarn Post",
        "Ferry sinks - eight missing – Tarn Post",
        "Ferry sinks - eight missing | Coast | The Tarn Post",
        "The Tarn Post: Ferry sinks - eight missing",
        "Ferry sinks - eight missing — THE TARN POST",
        "Ferry sinks - eight missing | tarnpost.example",
        "Ferry sinks - eight missing",
    ],
)
def test_the_sites_name_is_taken_off_the_title(title: str) -> None:
    """At either end and with sections, but a dash of the headline stays."""
    link = '<link rel="canonical" href="https://www.tarnpost.example/a">'
    heading = "<h1>Ferry sinks - eight missing</h1>"
    assert (
        read(f'{SITE}{link}<meta property="og:title" content="{title}">', heading + BODY).title
        == "Ferry sinks - eight missing"
    )
    assert read(f"{SITE}{link}<title>{title}</title>", heading + BODY).title == "Ferry sinks - eight missing"


def test_an_unknown_ending_of_a_title_stays() -> None:
    """Only a known name is cut off."""
    assert cut_site_name("Ferry sinks - Lunda gone", {"tarnpost"}) == "Ferry sinks - Lunda gone"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content="The Tarn Post">', "The Tarn Post"),
        ('<meta name="application-name" content="The Tarn Post">', "The Tarn Post"),
        ('<link rel="canonical" href="https://www.tarnpost.example/a">', "tarnpost.example"),
        (
            '<meta property="og:site_name" content="tarnpost.example"><meta name="application-name" content="Tarn Post">',
            "Tarn Post",
        ),
        ('<meta property="og:site_name" content="Tarn &amp;amp; Lund">', "Tarn & Lund"),
        ("<title>Ferry sinks at dawn - The Tarn Post</title>", "The Tarn Post"),
        ("<title>Ferry sinks at dawn - World</title>", None),
        ("", None),
    ],
)
def test_the_outlet_is_the_sites_name_else_its_host(head: str, outlet: str | None) -> None:
    """A name before a host, a host before nothing."""
    assert read(head, f"<h1>Ferry sinks at dawn</h1>{BODY}").outlet == outlet


@pytest.mark.parametrize(
    "company", ["Tarn Media Group Ltd", "Tarn Holdings plc", "Tarn Verlag GmbH & Co. KG", "Lund Publishing Inc."]
)
def test_the_sites_name_comes_before_the_company(company: str) -> None:
    """The owner is not the paper; but better than nothing."""
    owned = {"@type": "NewsArticle", "headline": "H", "publisher": {"@type": "Organization", "name": company}}
    script = f'<script type="application/ld+json">{json.dumps(owned)}</script>'
    assert read(script + SITE).outlet == "The Tarn Post"
    assert read(script).outlet == company


def test_a_heading_that_is_the_sites_name_is_no_title() -> None:
    """Logos are headings on many pages."""
    assert read(SITE, f"<h1>The Tarn Post</h1><h1>Ferry sinks</h1>{BODY}").title == "Ferry sinks"
