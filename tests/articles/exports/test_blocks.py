"""Pages with several whole articles."""

from __future__ import annotations

import pytest

from summarizer.articles.exports import cut_page
from summarizer.articles.markup import parse_page
from tests.articles.exports.sample import MILL, TENTS, cut_html, facts

HEAD = "<html><head><meta property='og:site_name' content='Quellin Herald'></head><body><main>"
FIRST = f"<article><h2>Dam breaks</h2><time datetime='2031-03-04T08:00:00+01:00'>4 March</time><p>{MILL}</p></article>"
SECOND = f"<article><header><h1>Council asks</h1></header><p>{TENTS}</p><p>{MILL}</p><p>{TENTS}</p></article>"
CARD = (
    "<article><h3><a href='/x'>Another story</a></h3><time datetime='2031-03-01'>1 March</time><p>A teaser that says a"
    " little of what is behind the link, and no more than that.</p></article>"
)
COMMENT = f"<article class='comment'><p>{MILL}</p><p>{TENTS}</p><p>{TENTS}</p></article>"


def test_whole_articles_are_cut_and_cards_and_comments_left_out() -> None:
    """Each has a headline and a text of its own; the page names the outlet of all."""
    first, second = cut_html(f"{HEAD}{FIRST}{SECOND}{CARD * 4}{COMMENT}</main></body></html>")
    assert facts(first) == ("Dam breaks", "2031-03-04", "Quellin Herald")
    assert facts(second) == ("Council asks", None, "Quellin Herald")
    assert first.body == MILL


@pytest.mark.parametrize(
    "body",
    [FIRST + CARD * 6, CARD * 9, FIRST + COMMENT * 3, f"<article>{FIRST}{SECOND}</article>", f"<p>{MILL}</p>"],
)
def test_a_page_with_one_article_is_not_cut(body: str) -> None:
    """Related stories, comments and elements inside one article do not count."""
    html = f"{HEAD}{body}</main></body></html>"
    assert cut_page(parse_page(html, "a.html"), html) is None


def test_the_posts_of_a_live_blog_are_one_article() -> None:
    """They are the business of the live blog's reader."""
    html = f"{HEAD}<div class='live-blog'>{FIRST}{FIRST}{FIRST}</div></main></body></html>"
    assert cut_page(parse_page(html, "a.html"), html) is None
