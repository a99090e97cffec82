"""Agencies' XML: one article an item."""

from __future__ import annotations

import base64

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.documents.newsml import read_newsml
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure

ONE, TWO = "Nine people drowned at Oberlinden, the brigade said.", "The bridge is closed."
BOTH = f"{ONE}\n\n{TWO}"
PARAGRAPHS = f"<p>{ONE}</p><p>{TWO}</p>"
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    f"<body>{PARAGRAPHS}</body></html></inlineXML>"
)
NITF_BODY = (
    "<nitf><body><body.head><hedline><hl1>Inside</hl1></hedline></body.head>"
    f"<body.content><block>{PARAGRAPHS}<media><media-caption>A bridge</media-caption></media></block></body.content></body></nitf>"
)
SPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'


def item(
    content: str, *, kind: str = "text", status: str = "usable", meta: str = "<headline>Dam breaks</headline>"
) -> str:
    """A NewsML-G2 item."""
    return (
        f'<newsItem {SPACE}><itemMeta><itemClass qcode="ninat:{kind}"/><provider literal="Bote Wire"/>'
        "<versionCreated>2031-03-04T18:20:00+01:00</versionCreated><firstCreated>2031-03-03T09:00:00Z</firstCreated>"
        f'<pubStatus qcode="stat:{status}"/></itemMeta><contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>'
    )


def read(xml: str) -> list[Found | InputFailure]:
    """What a file gives."""
    return list(read_newsml(xml.encode(), "a.xml"))


def only(xml: str) -> Article:
    """The one article of a file."""
    (result,) = read(xml)
    assert isinstance(result, Found) and result.name == "a.xml"
    return result.article


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        f'<inlineXML contenttype="application/nitf+xml">{NITF_BODY}</inlineXML>',
        f'<inlineData contenttype="text/plain">{BOTH}</inlineData>',
        f'<inlineData contenttype="text/html"><![CDATA[{PARAGRAPHS}]]></inlineData>',
        f'<inlineData contenttype="text/plain" encoding="base64">{base64.b64encode(BOTH.encode()).decode()}</inlineData>',
        f'<inlineData contenttype="image/jpeg">{"A" * 500}</inlineData>{XHTML}',
    ],
)
def test_the_content_of_an_item_is_its_text(content: str) -> None:
    """Whichever of its forms an agency chose."""
    found = only(item(content))
    assert found.text == f"Dam breaks\n\n{BOTH}"
    assert (found.title, found.date, found.outlet) == ("Dam breaks", "2031-03-04", "Bote Wire")


def test_credits_and_dateline_are_read() -> None:
    """Agencies count only under known names; the dateline opens the text."""
    meta = (
        '<infosource qcode="nprov:REUTERS"/><creditline>AFP</creditline><by>By Ina Holt</by>'
        "<headline>Dam &amp; bridge</headline><dateline>OBERLINDEN, March 4</dateline>"
    )
    found = only(item(XHTML, meta=meta))
    assert found.text == f"Dam & bridge\n\nOBERLINDEN, March 4\n\n{BOTH}"
    assert found.agencies == ("Reuters", "AFP")


def test_a_headline_inside_the_body_stands_in() -> None:
    """For items that give none beside it."""
    assert only(item(f"<inlineXML>{NITF_BODY}</inlineXML>", meta="")).title == "Inside"


def test_a_message_is_a_collection_and_says_what_in_it_is_no_article() -> None:
    """Pictures, packages and items called back are told, the others read."""
    package = f"<packageItem {SPACE}><itemMeta/><groupSet/></packageItem>"
    picture = item('<remoteContent href="http://a.example/p.jpg"/>', kind="picture")
    elsewhere = item('<remoteContent href="http://a.example/t.xml"/>')
    inside = item(XHTML) + item(XHTML, status="canceled") + picture + package + elsewhere
    results = read(
        f"<newsMessage {SPACE}><header><sent>2031-03-09T00:00:00Z</sent></header><itemSet>{inside}</itemSet></newsMessage>"
    )
    assert [result.name for result in results] == [f"a.xml#{number}" for number in range(1, 6)]
    assert isinstance(results[0], Found)
    reasons = [result.reason for result in results if isinstance(result, InputFailure)]
    assert reasons[0] == "is withdrawn by its agency (status stat:canceled); leave it out"
    assert reasons[1] == "is a picture without a text"
    assert reasons[2].startswith("is a package item that only points to others and holds no text")
    assert "keeps its text in another file (http://a.example/t.xml)" in reasons[3]


def test_newsml_one_is_read() -> None:
    """Headline, days and parties stand elsewhere there."""
    found = only(
        '<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsEnvelope><DateAndTime>20310309T000000Z</DateAndTime></NewsEnvelope>'
        "<NewsItem><NewsManagement><FirstCreated>20310303T090000Z</FirstCreated>"
        '<ThisRevisionCreated>20310304T182000+0100</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>'
        "<NewsComponent><NewsLines><HeadLine>Dam breaks</HeadLine><ByLine>Ina Holt</ByLine><CreditLine>EFE</CreditLine></NewsLines>"
        '<AdministrativeMetadata><Provider><Party FormalName="Agencia EFE"/></Provider></AdministrativeMetadata>'
        f"<NewsComponent><ContentItem><MediaType FormalName='Text'/><DataContent>{NITF_BODY}</DataContent></ContentItem></NewsComponent>"
        "<NewsComponent><ContentItem Href='p.jpg'><MediaType FormalName='Photo'/></ContentItem></NewsComponent>"
        "</NewsComponent></NewsItem></NewsML>"
    )
    assert (found.text, found.title, found.date) == (f"Dam breaks\n\n{BOTH}", "Dam breaks", "2031-03-04")
    assert (found.outlet, found.agencies) == ("Agencia EFE", ("EFE",))


def test_nitf_is_read() -> None:
    """Captions, abstract and tagline are left out; a subheading is a paragraph of its own."""
    xml = (
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE nitf SYSTEM "nitf-3-3.dtd"><nitf><head><title>t</title>'
        '<docdata management-status="usable"><date.issue norm="20310304T182000+0100"/><doc.copyright holder="Reuters"/></docdata>'
        '<pubdata name="The Böte"/></head><body><body.head><hedline><hl1>Dam breaks</hl1><hl2>Sub</hl2></hedline>'
        "<byline>By <person>Ina Holt</person>, AFP</byline><dateline><location>OBERLINDEN</location>, March 4</dateline>"
        f"<abstract><p>Abstract.</p></abstract></body.head><body.content><block><p>{ONE}</p><media><media-caption>Cap</media-caption>"
        f"</media><hl2>Bridge</hl2><p>The <org>bridge</org> is&nbsp;closed.</p></block></body.content>"
        "<body.end><tagline>End</tagline></body.end></body></nitf>"
    )
    (result,) = read_newsml(xml.encode("latin-1"), "a.xml")
    assert isinstance(result, Found)
    found = result.article
    assert found.text.replace("\xa0", " ") == f"Dam breaks\n\nOBERLINDEN, March 4\n\n{ONE}\n\nBridge\n\n{TWO}"
    assert (found.title, found.date, found.outlet, found.agencies) == (
        "Dam breaks",
        "2031-03-04",
        "The Böte",
        ("Reuters", "AFP"),
    )


def test_a_cut_text_is_a_stub() -> None:
    """As everywhere."""
    found = only(item(f'<inlineData contenttype="text/plain">{ONE} [...]</inlineData>'))
    assert (found.text, found.stub) == (f"Dam breaks\n\n{ONE}", "it is cut off at the end")


@pytest.mark.parametrize(
    ("xml", "complaint"),
    [
        (f"<packageItem {SPACE}/>", "is a package item that only points to others and holds no text; give these"),
        ("<sitemap/>", "is XML without a news item (its first element is sitemap)"),
        (item(""), "holds no text"),
        (item(XHTML, status="withheld"), "is withdrawn by its agency"),
        ("<newsItem>", "is not well-formed XML"),
    ],
)
def test_what_is_no_article_is_refused(xml: str, complaint: str) -> None:
    """Each with its reason."""
    with pytest.raises(InputError) as caught:
        read(xml)
    assert complaint in caught.value.reason


def test_entities_are_neither_fetched_nor_multiplied() -> None:
    """What a hostile file declares stays outside."""
    head = '<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    found = only(head + item(f"<inlineData>{ONE} &x;</inlineData>"))
    assert found.text.strip() == f"Dam breaks\n\n{ONE}"
