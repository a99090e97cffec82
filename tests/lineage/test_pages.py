"""Pages: one address under many spellings, and what is not an address of a page."""

from __future__ import annotations

import pytest

from summarizer.lineage.pages import normalise_address


@pytest.mark.parametrize(
    "url",
    [
        "https://www.post.example/news/fire",
        "http://post.example/news/fire/",
        "HTTPS://Post.example/news/fire?utm_source=feed&fbclid=1#comments",
        "post.example/news/fire",
    ],
)
def test_spellings_of_one_address_are_one(url) -> None:
    assert normalise_address(url) == "post.example/news/fire"


def test_a_parameter_that_names_the_page_counts() -> None:
    assert normalise_address("https://post.example/?id=7&utm_medium=x") == "post.example?id=7"
    assert normalise_address("https://post.example/a?b=2&a=1") == normalise_address("http://post.example/a?a=1&b=2")
    assert normalise_address("https://post.example/a?id=7") != normalise_address("https://post.example/a?id=8")


@pytest.mark.parametrize("url", ["", "https://post.example/", "https://www.post.example", "http://[broken", "///"])
def test_what_names_no_page_is_none(url) -> None:
    assert normalise_address(url) is None
