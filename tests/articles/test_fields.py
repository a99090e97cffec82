"""Facts of an article under the names newsrooms use."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.fields import flatten, is_address, read_fields, without_outlet
from summarizer.articles.given import Given

URL = "https://post.example/bridge"


@pytest.mark.parametrize(
    ("fields", "given"),
    [
        (
            {
                "headline": "Bridge falls",
                "versioncreated": "2020-09-28T01:00:00Z",
                "firstcreated": "2020-09-27T23:00:00Z",
                "byline": "By Ana Lima, AFP",
                "source": "Reuters",
                "uri": "urn:newsml:1",
                "usageterms": "none",
                "language": "en",
            },
            Given(title="Bridge falls", date="2020-09-28", outlet="Reuters", agencies=("Reuters", "AFP")),
        ),
        (
            {
                "@type": "NewsArticle",
                "headline": "Bridge falls",
                "datePublished": "2020-09-28",
                "publisher": {"@type": "Organization", "name": "The Post"},
                "mainEntityOfPage": {"@type": "WebPage", "@id": URL},
                "author": [{"@type": "Person", "name": "Ana Lima"}, {"name": "Associated Press"}],
            },
            Given(title="Bridge falls", date="2020-09-28", outlet="The Post", agencies=("AP",), url=URL),
        ),
        (
            {"title": "Bridge falls", "published_at": "28 Sept 2020", "source": "The Post", "link": URL},
            Given(title="Bridge falls", date="2020-09-28", outlet="The Post", url=URL),
        ),
        (
            {"headlines": [{"role": "short", "value": "Falls"}, {"role": "main", "value": "Bridge falls"}]},
            Given(title="Bridge falls"),
        ),
        (
            {"headline": {"main": "Bridge falls", "kicker": "News"}, "pub_date": "2020-09-28T01:00:00+0000"},
            Given(title="Bridge falls", date="2020-09-28"),
        ),
        ({"TITLE": "Bridge falls", "Publication-Date": "2020-09-28"}, Given(title="Bridge falls", date="2020-09-28")),
        ({"Titel": "Brücke fällt", "Quelle": "Der Bote"}, Given(title="Brücke fällt", outlet="Der Bote")),
        ({"date": {"created": "2020-10-02", "original": "2020-09-28"}}, Given(date="2020-09-28")),
        ({"date": 1601251200}, Given(date="2020-09-28")),
        ({"creditline": "dpa"}, Given(outlet="dpa", agencies=("dpa",))),
        ({"source": URL}, Given(url=URL)),
        ({"source": {"domain": "www.post.example"}}, Given(outlet="post.example")),
        ({"title": None, "date": "", "url": "  ", "publisher": {}}, Given()),
        ({"date": "yesterday"}, Given()),
        (
            {"title": "Bridge falls - The Post", "source": {"id": None, "name": "The Post"}},
            Given(title="Bridge falls", outlet="The Post"),
        ),
    ],
)
def test_the_trades_and_common_names_are_understood(fields: dict[str, Any], given: Given) -> None:
    """One table for each fact, first name first."""
    assert read_fields(fields, "a.json") == given


@pytest.mark.parametrize(
    "fields", [{"title": True}, {"date": True}, {"url": True}, {"author": [["Ana"]]}, {"author": 12}, {"source": 3}]
)
def test_a_value_of_another_type_is_no_value(fields: dict[str, Any]) -> None:
    """No article is lost over the number of its author."""
    assert read_fields(fields, "a.json") == Given()


@pytest.mark.parametrize("name", ["date_download", "crawled_at", "dateModified", "updated", "date_modify", "retrieved"])
def test_a_day_of_download_or_change_is_no_date(name: str) -> None:
    """It would make old news new."""
    assert read_fields({name: "2020-09-28"}, "a.json") == Given()


@pytest.mark.parametrize("name", ["created_at", "dateCreated", "seendate"])
def test_a_day_near_publication_is_a_guess(name: str) -> None:
    """And gives way to a day of publication."""
    assert read_fields({name: "2020-09-28"}, "a.json") == Given(date="2020-09-28", date_is_guess=True)
    assert read_fields({name: "2020-09-28", "published": "2020-09-27"}, "a.json") == Given(date="2020-09-27")


@pytest.mark.parametrize("source", ["/data/news/a.txt", "C:\\news\\a.html", "bridge.json", "42"])
def test_a_file_or_a_number_is_no_outlet(source: str) -> None:
    """Collections keep their own file names under "source"."""
    assert read_fields({"source": source}, "a.json").outlet is None


@pytest.mark.parametrize(
    "wrapped",
    [
        {"fields": {"title": "T", "body": "B"}, "id": "1"},
        {"_index": "news", "_source": {"title": "T", "body": "B"}},
        {"data": {"attributes": {"title": "T", "body": "B"}}},
        {"node": {"title": "T", "body": "B"}},
        {"body": "B", "metadata": {"title": "T"}},
    ],
)
def test_envelopes_are_seen_through(wrapped: dict[str, Any]) -> None:
    """Objects in objects are one object."""
    flat = flatten(wrapped)
    assert (flat["title"], flat["body"]) == ("T", "B")


def test_what_is_inside_an_envelope_goes_before_what_is_around() -> None:
    """The article's own facts are nearer than the list's."""
    flat = flatten({"fields": {"headline": "Inside", "body": "B"}, "headline": "Around", "webUrl": URL})
    assert (flat["headline"], flat["weburl"]) == ("Inside", URL)


def test_only_the_outlets_own_name_comes_off_a_title() -> None:
    """A dash in a headline stays."""
    assert without_outlet("Bridge falls - The Post", "The Post") == "Bridge falls"
    assert without_outlet("Bridge falls | the post", "The Post") == "Bridge falls"
    assert without_outlet("Bridge - a survey", "The Post") == "Bridge - a survey"
    assert without_outlet("The Post", "The Post") == "The Post"


def test_an_address_has_a_host_and_no_blank() -> None:
    """Words that begin like one are none."""
    assert is_address(URL)
    assert not is_address("https://") and not is_address("https://post.example is down") and not is_address("urn:1")
