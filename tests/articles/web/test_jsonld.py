"""JSON-LD is found wherever it stands and mended where a template broke it."""

from __future__ import annotations

import json

import pytest

from summarizer.articles.markup import parse_page
from summarizer.articles.web.jsonld import find_article, read_objects

ARTICLE = {"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2031-05-08"}
TEXT = json.dumps(ARTICLE)


def find(*scripts: str, headings: tuple[str, ...] = ()) -> dict[str, object]:
    """The article in a page with scripts."""
    head = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return find_article(read_objects(parse_page(f"<html><head>{head}</head><body></body></html>", "a")), headings)


@pytest.mark.parametrize(
    "script",
    [
        TEXT,
        f"[{TEXT}]",
        f"[[{TEXT}]]",
        json.dumps({"@graph": [{"@type": "WebSite", "name": "P"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        json.dumps({"@type": "WebPage", "mainEntityOfPage": {"@type": "WebPage", "mainEntity": [ARTICLE]}}),
        f"//<![CDATA[\n{TEXT}\n//]]>",
        f"<![CDATA[{TEXT}]]>",
        f"/*<![CDATA[*/{TEXT}/*]]>*/",
        f"<!-- {TEXT} -->",
        TEXT[:-1] + ",}",
        TEXT + ";",
        TEXT + "\n" + json.dumps({"@type": "Person"}),
        TEXT.replace("Ferry sinks", "Ferry sinks\\n").replace("\\n", "\t"),
        TEXT.replace("Ferry", "Fer\x0bry").replace("\x0b", ""),
        TEXT.replace('"', "&quot;"),
        TEXT.replace('", "', '"\n "'),
        '{"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2031-05-08", "author": {"name": "A',
    ],
)
def test_an_article_is_found_however_it_is_wrapped(script: str) -> None:
    """Graphs, lists, pages around it, wrappers and slips of templates."""
    found = find(script)
    assert str(found["headline"]).strip() == "Ferry sinks" and found["datePublished"] == "2031-05-08"


def test_broken_scripts_do_not_hide_a_sound_one() -> None:
    """Each script stands alone."""
    assert find("{oops", TEXT)["headline"] == "Ferry sinks"
    assert find("null", "7", "[]", TEXT)["headline"] == "Ferry sinks"


def test_related_stories_are_not_the_pages_article() -> None:
    """The article whose headline the page shows comes before others; lists of links are not looked into."""
    other = json.dumps({"@type": "NewsArticle", "headline": "Pier opens in spring", "datePublished": "2030-01-01"})
    assert find(other, TEXT, headings=("Ferry sinks | The Tarn Post",))["headline"] == "Ferry sinks"
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": json.loads(other)}]}
    assert find(json.dumps(listed)) == {}


@pytest.mark.parametrize("script", ["[" * 5000, '{"a":' * 5000 + "1" + "}" * 5000, "", "<!--", "{" * 100])
def test_hostile_scripts_are_passed_over(script: str) -> None:
    """No depth and no noise breaks the page."""
    assert find(script) == {}
