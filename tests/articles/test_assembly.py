"""The id of an article is its content."""

from __future__ import annotations

import pytest

from summarizer.articles.assembly import assemble_article
from summarizer.articles.given import Given
from summarizer.errors import InputError
from summarizer.request import canonical, digest


def test_the_id_is_a_digest_of_text_and_metadata() -> None:
    """No file name enters it, and every part of the content does."""
    article = assemble_article("Words.", Given(title="T", date="2020-01-02"), "a.txt")
    facts: dict[str, object] = {
        "text": "Words.",
        "title": "T",
        "date": "2020-01-02",
        "outlet": None,
        "url": None,
        "agencies": [],
    }
    assert article.id == "a-" + digest(canonical(facts))[:12]
    assert article == assemble_article("Words.", Given(title="T", date="2020-01-02"), "b.json#4")
    assert article.id != assemble_article("Words.", Given(title="T", date="2020-01-03"), "a.txt").id


def test_a_known_id_stays_the_same() -> None:
    """Ids are kept in recordings, so they must not drift."""
    assert assemble_article("Words.", Given(), "a.txt").id == "a-3e857a9b8496"


def test_the_title_leads_unless_the_text_begins_with_it() -> None:
    """A title is put first once, followed by a blank line, and marked as a heading."""
    led = assemble_article("Words.", Given(title="Bridge falls"), "a", lead_with_title=True)
    assert led.text == "Bridge falls\n\nWords."
    assert [(mark.kind, mark.start, mark.end) for mark in led.marks] == [("heading", 0, 12)]
    again = assemble_article("Bridge falls\nWords.", Given(title="Bridge falls"), "a", lead_with_title=True)
    assert again.text == "Bridge falls\nWords."


def test_what_is_given_wins_over_what_is_printed() -> None:
    """Metadata stands; print fills the gaps."""
    text = "PORTEL (AFP) - Words.\n\nOriginal url: https://www.post.example/a"
    article = assemble_article(text, Given(outlet="The Post", agencies=("AP",)), "a")
    assert (article.outlet, article.url, article.agencies) == (
        "The Post",
        "https://www.post.example/a",
        ("AP", "AFP"),
    )


@pytest.mark.parametrize("body", ["", " \n\t", " date 2020-09-28 \n\n"])
def test_a_body_without_words_is_refused(body: str) -> None:
    """The complaint names the input."""
    with pytest.raises(InputError, match=r"a\.txt: is empty"):
        assemble_article(body, Given(), "a.txt")
