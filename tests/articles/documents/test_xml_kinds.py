"""XML is told by its first element and opened in one safe way."""

from __future__ import annotations

import pytest

from summarizer.articles.documents.xml_kinds import local_name, parse_xml, xml_kind
from summarizer.errors import InputError


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b'<?xml version="1.0"?>\n<!-- a --><rss version="2.0">', "feed"),
        (b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'<rdf:RDF xmlns:rdf="x">', "feed"),
        (b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "newsml"),
        (b"<n:newsMessage>", "newsml"),
        (b"<packageItem/>", "newsml"),
        (b'<!DOCTYPE NewsML SYSTEM "n.dtd" [<!ENTITY a "b">]><NewsML>', "newsml"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE nitf PUBLIC "-//a>b//" "n.dtd"><nitf>', "nitf"),
        (b'<!DOCTYPE html PUBLIC "a" "b"><html xmlns="x">', "xhtml"),
        ("<rss version='2.0'>".encode("utf-16"), "feed"),
        (b"<sitemap>", None),
        (b"Nine died.", None),
        (b"", None),
        (b"<!-- " * 20_000, None),
        (b'<!doctype "' * 10_000, None),
    ],
)
def test_the_kind_is_told_by_the_first_element(raw: bytes, kind: str | None) -> None:
    """Whatever stands before it."""
    assert xml_kind(raw) == kind


def test_characters_are_read_by_their_names_in_html() -> None:
    """Wires use them without declaring them; XML's own stay as they are."""
    root = parse_xml(b"<p>caf&eacute; &amp; bar&nbsp;&lt;</p>", "a.xml")
    assert root.text == "café & bar\xa0<"
    assert local_name(root) == "p"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<nitf><body>",
        b"<a>" * 5000 + b"</a>" * 5000,
        b'<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&nosuch;</a>',
    ],
)
def test_what_is_not_well_formed_is_refused_with_its_cause(raw: bytes) -> None:
    """Broken, too deep, with names nobody declared."""
    with pytest.raises(InputError, match=r"a\.xml: is not well-formed XML \("):
        parse_xml(raw, "a.xml")


def test_no_entity_is_replaced_and_no_file_is_read() -> None:
    """An entity stays out of the words."""
    root = parse_xml(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>Nine &x;died.</a>', "a.xml")
    assert (root.text, root[0].tail) == ("Nine ", "died.")
