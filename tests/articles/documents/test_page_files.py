"""A page file is one article, or the several that an export or a page of whole articles holds."""

from __future__ import annotations

from summarizer.articles.assembly import Found
from summarizer.articles.documents.page_files import read_page_file

PARAGRAPH = "<p>Nine people died on Monday when the dam above Tarvin gave way, the rescue office of Norra said.</p>" * 4


def story(title: str) -> str:
    """One whole article of a page."""
    return f"<article><h2>{title}</h2><time datetime='2031-05-06'>6 May 2031</time>{PARAGRAPH}</article>"


def articles(html: str) -> list[Found]:
    """The articles of a page."""
    return [found for found in read_page_file(html.encode(), "a.html") if isinstance(found, Found)]


def test_a_page_with_several_whole_articles_is_cut() -> None:
    head = "<html><head><meta property='og:site_name' content='Norra News'></head><body>"
    found = articles(f"{head}{story('Dam breaks at Tarvin')}{story('Ferry sinks off Lusk')}</body></html>")
    assert [f.name for f in found] == ["a.html#1", "a.html#2"]
    assert [f.article.title for f in found] == ["Dam breaks at Tarvin", "Ferry sinks off Lusk"]
    assert {f.article.outlet for f in found} == {"Norra News"}


def test_a_page_with_one_article_stays_one() -> None:
    [found] = articles(f"<html><body><h1>Dam breaks at Tarvin</h1>{PARAGRAPH}</body></html>")
    assert (found.name, found.article.title) == ("a.html", "Dam breaks at Tarvin")


def test_the_posts_of_a_live_blog_stay_one_article() -> None:
    posts = "".join(
        f"<article class='post'><time datetime='2031-05-06T0{n}:10'>0{n}:10</time><h2>Post {n}</h2>{PARAGRAPH}</article>"
        for n in range(1, 6)
    )
    ld = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Dam: live"}</script>'
    [found] = articles(f"<html><head>{ld}</head><body><h1>Dam: live</h1>{posts}</body></html>")
    assert found.name == "a.html" and "Post 5" in found.article.text
