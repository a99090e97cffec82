"""Facts of an article under the names newsrooms use."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.fields import read_fields
from summarizer.articles.given import Given
from summarizer.errors import InputError

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
        ({"source": URL}, Given(url=URL)),
        ({"title": None, "date": "", "url": "  ", "publisher": {}}, Given()),
        ({"date": "yesterday"}, Given()),
    ],
)
def test_ninjs_schema_org_and_common_names_are_understood(fields: dict[str, Any], given: Given) -> None:
    """One table for each fact, first name first."""
    assert read_fields(fields, "a.json") == given


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"title": 7}, 'a.json: field "title" is a number; it must be a string'),
        ({"date": 1601251200}, 'a.json: field "date" is a number; it must be a string'),
        ({"url": True}, 'a.json: field "url" is a boolean; it must be a string'),
        ({"author": [["Ana"]]}, 'a.json: field "author" is a list of lists; it must be a string'),
    ],
)
def test_a_field_of_a_wrong_type_is_named(fields: dict[str, Any], complaint: str) -> None:
    """The complaint says which field and what it should be."""
    with pytest.raises(InputError) as caught:
        read_fields(fields, "a.json")
    assert str(caught.value) == complaint
