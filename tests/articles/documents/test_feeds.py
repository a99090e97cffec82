"""Feeds: one article an entry, from the file alone."""

from __future__ import annotations

import sys
from xml.sax.saxutils import escape

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.documents.feeds import ADDRESSES_ONLY, read_feed
from summarizer.articles.stubs import LONGEST_TEASER
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure

ONE, TWO = "Nine people drowned at Oberlinden, the brigade said.", "The bridge is closed."
HTML = f"<p>{ONE}</p><p>{TWO}</p>"
ONLY_DESCRIPTION = "only the feed's description is there, not the article"


def rss(*items: str, head: str = "") -> bytes:
    """An RSS 2.0 feed of The Bote with these items."""
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'{head}<rss version="2.0" {spaces}><channel><title>The Bote</title>{inside}</channel></rss>'.encode()


def atom(*entries: str) -> bytes:
    """An Atom feed of The Bote with these entries."""
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    head = '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Bote</title>'
    return f"{head}<updated>2031-03-09T00:00:00Z</updated>{inside}</feed>".encode()


def read(raw: bytes) -> list[Found | InputFailure]:
    """What a feed gives."""
    return list(read_feed(raw, "a.xml"))


def only(raw: bytes) -> Article:
    """The one article of a feed."""
    (result,) = read(raw)
    assert isinstance(result, Found) and result.name == "a.xml#1"
    return result.article


def test_the_content_of_an_entry_is_its_text() -> None:
    """Content before description; outlet, day, address and agency from the feed."""
    found = only(
        rss(
            "<title>Dam breaks</title><link>https://bote.example/1</link><dc:creator>Ina Holt, AFP</dc:creator>"
            "<pubDate>Tue, 04 Mar 2031 23:20:00 -0500</pubDate>"
            f"<description>Short.</description><content:encoded><![CDATA[{HTML}]]></content:encoded>"
        )
    )
    assert found.text == f"Dam breaks\n\n{ONE}\n\n{TWO}"
    assert (found.title, found.date, found.outlet) == ("Dam breaks", "2031-03-04", "The Bote")
    assert (found.url, found.agencies, found.stub) == ("https://bote.example/1", ("AFP",), None)


@pytest.mark.parametrize(
    ("description", "text", "stub"),
    [
        (ONE, ONE, ONLY_DESCRIPTION),
        (escape(HTML), f"{ONE}\n\n{TWO}", ONLY_DESCRIPTION),
        (f"{ONE} [&amp;hellip;]", ONE, "it is cut off at the end"),
        (escape(f"<p>{ONE} […]</p><p>The post Dam appeared first on Bote.</p>"), ONE, "it is cut off at the end"),
        (
            escape(f"<p>{ONE}</p><a href='x'>Read more »</a>"),
            ONE,
            "only the beginning is there; the rest is on the page",
        ),
        (f"{TWO} " * (LONGEST_TEASER // 20), f"{TWO} " * (LONGEST_TEASER // 20), None),
    ],
)
def test_a_description_alone_is_a_stub_unless_it_is_as_long_as_an_article(
    description: str, text: str, stub: str | None
) -> None:
    """Some feeds put the whole text there."""
    found = only(rss(f"<title>Dam</title><description>{description}</description>"))
    assert (found.text, found.stub) == (f"Dam\n\n{text.strip()}", stub)


def test_atom_is_read_with_its_own_days() -> None:
    """The day of publication; where only that of a change is given, it is a guess."""
    first = (
        '<title>Dam</title><id>urn:1</id><link href="https://bote.example/1"/><updated>2031-03-05T00:00:00Z</updated>'
    )
    body = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content>'
    found = only(atom(f"{first}<published>2031-03-04T18:20:00Z</published>{body}"))
    assert (found.text, found.date, found.date_is_guess) == (f"Dam\n\n{ONE}\n\n{TWO}", "2031-03-04", False)
    found = only(atom(first + body))
    assert (found.date, found.date_is_guess, found.url) == ("2031-03-05", True, "https://bote.example/1")


def test_rss_one_and_older_are_read() -> None:
    """``dc:date`` is the day of publication there; a document type is no hindrance."""
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Bote</title></channel><item><title>Dam</title>'
        f"<description>{ONE}</description><dc:date>2031-03-04T18:20:00+01:00</dc:date></item></rdf:RDF>"
    )
    found = only(rdf.encode())
    assert (found.outlet, found.date, found.date_is_guess) == ("The Bote", "2031-03-04", False)
    old = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://dtd.example/rss.dtd">'
    assert only(rss(f"<title>Dam</title><description>{ONE}</description>", head=old)).text == f"Dam\n\n{ONE}"


def test_an_entrys_own_source_is_its_outlet_and_leaves_the_title() -> None:
    """Search engines' feeds gather many outlets."""
    item = f'<title>Dam breaks - The Kurier</title><source url="https://k.example">The Kurier</source><description>{ONE}</description>'
    found = only(rss(item))
    assert (found.title, found.outlet) == ("Dam breaks", "The Kurier")


def test_an_entry_without_a_text_fails_alone() -> None:
    """A headline repeated as description is no text."""
    results = read(
        rss(f"<title>A</title><description>{ONE}</description>", "<title>B</title><description>B</description>")
    )
    assert isinstance(results[0], Found)
    assert results[1] == InputFailure(name="a.xml#2", reason="has no text but its headline; download the page")


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (rss("<title>A</title><link>https://a.example</link>", "<title>B</title>"), ADDRESSES_ONLY),
        (rss(), "is a feed without entries"),
        (b"no feed at all", "cannot be read as a feed"),
    ],
)
def test_what_holds_no_articles_is_refused(raw: bytes, complaint: str) -> None:
    """Headlines only, nothing, something else."""
    with pytest.raises(InputError) as caught:
        read(raw)
    assert complaint in caught.value.reason


def test_a_file_that_breaks_off_is_told_and_its_last_entry_a_stub() -> None:
    """Nothing is lost in silence."""
    raw = rss(f"<title>A</title><description>{ONE}</description>", f"<title>B</title><description>{TWO}</description>")
    results = read(raw[: raw.rindex(b"</item>")])
    assert [result.name for result in results] == ["a.xml#1", "a.xml#2", "a.xml"]
    stubs = [result.article.stub for result in results if isinstance(result, Found)]
    assert stubs == [ONLY_DESCRIPTION, "the file of the feed ends in the midst of it"]
    assert isinstance(results[2], InputFailure) and results[2].reason.startswith("ends before the feed does")
    results = read(raw[: raw.index(TWO.encode()) + 10])
    assert isinstance(results[0], Found) and [type(result) for result in results[1:]] == [InputFailure, InputFailure]


def test_entities_are_neither_fetched_nor_multiplied() -> None:
    """What a hostile file declares stays outside."""
    laughs = "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9))
    head = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">{laughs}]>'
    found = only(rss(f"<title>A</title><description>{ONE} &x; &j;</description>", head=head))
    assert len(found.text) < 200


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way out is one command."""
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(InputError, match=r"install summarizer\[feeds\]"):
        read(rss())
