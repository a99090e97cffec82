"""Live blogs: one text, oldest post first, every post under its own day and hour."""

from __future__ import annotations

from typing import Any

from summarizer.articles.markup import parse_page
from summarizer.articles.web.liveblog import read_live_blog

POST = "The dam above Tarrow is holding for now, the fire brigade said at the school hall"


def page(body: str) -> Any:
    """The tree of a page."""
    return parse_page(f"<html><head><title>x</title></head><body>{body}</body></html>", "a.html")


def posts(kind: str, count: int = 4) -> str:
    """Posts as page elements, newest first."""
    hours = range(20, 20 - count, -1)
    times = (f"<time datetime='2031-03-04T{hour}:05:00+05:30'>{hour}.05</time>" for hour in hours)
    return "".join(f"<div class='{kind}'>{time}<p>{POST} ({n}).</p></div>" for n, time in enumerate(times))


def test_posts_that_stand_only_in_json_ld_are_read_in_order_of_time() -> None:
    """Zones are compared, hours printed as written; HTML becomes text; undated posts come last."""
    updates = [
        {
            "headline": "Later",
            "articleBody": "<p>Eight &amp; more.</p><p>Two.</p>",
            "datePublished": "2031-03-04T15:00:00Z",
        },
        {"articleBody": "Early.", "datePublished": "2031-03-04T16:30:00+02:00"},
        {"articleBody": "At no time."},
        "broken",
    ]
    text = read_live_blog({"@type": "LiveBlogPosting", "liveBlogUpdate": updates}, page("<div id=app></div>"))
    parts = [
        "4 March 2031, 16:30",
        "Early.",
        "4 March 2031, 15:00 UTC",
        "Later",
        "Eight & more.",
        "Two.",
        "At no time.",
    ]
    assert text == "\n\n".join(parts)


def test_posts_in_the_page_s_markup_are_read() -> None:
    """Each under its own hour, the page left as it is."""
    tree = page(f"<h1>Dam</h1><div class='live-blog'>{posts('post')}</div>")
    text = read_live_blog({}, tree)
    assert text is not None
    assert text.startswith(f"4 March 2031, 17:05\n\n{POST} (3).\n\n4 March 2031, 18:05\n\n")
    assert len(tree.xpath("//time")) == 4


def test_the_fuller_of_both_lists_is_read() -> None:
    """A page may describe its latest post only."""
    described = {
        "@type": "LiveBlogPosting",
        "liveBlogUpdate": [{"articleBody": POST, "datePublished": "2031-03-04T20:05:00+05:30"}],
    }
    text = read_live_blog(described, page(posts("entry")))
    assert text is not None and text.count("4 March 2031, ") == 4


def test_hours_without_a_day_keep_their_order() -> None:
    """Newest first is turned; nothing is made up."""
    items = "".join(f"<li><time>{hour}.40</time><p>{POST} ({hour}).</p></li>" for hour in (15, 14, 13))
    text = read_live_blog({}, page(f"<h1>Dam: live updates</h1><ul>{items}</ul>"))
    assert text is not None and text.startswith(f"13.40\n\n{POST} (13).\n\n14.40")


def test_other_pages_are_no_live_blogs() -> None:
    """A list of stories has times as well."""
    assert read_live_blog({}, page(f"<h1>Dam breaks</h1><div class='list'>{posts('card')}</div>")) is None
    assert read_live_blog({"@type": "NewsArticle"}, page(f"<p>{POST}</p>")) is None
