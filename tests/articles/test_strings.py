"""Strings of data as words."""

from __future__ import annotations

import pytest

from summarizer.articles.strings import is_page, plain_line, plain_text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Nine died.\n\nTen were hurt.", "Nine died.\n\nTen were hurt."),
        ("<p>Nine died.</p><p>Ten were <b>hurt</b>.</p>", "Nine died.\n\nTen were hurt."),
        ("Nine <em>died</em>.\n\nTen were hurt.", "Nine died.\n\nTen were hurt."),
        ("<div>Nine died.</div>\n\nTen were hurt.", "Nine died.\n\nTen were hurt."),
        ("Fish &amp; chips &#8211; gone", "Fish & chips – gone"),
        ("3 < 5 & 7 > 6", "3 < 5 & 7 > 6"),
    ],
)
def test_html_becomes_text_and_text_stays(value: str, words: str) -> None:
    """Blank lines are paragraphs where the HTML has none of its own."""
    assert plain_text(value, "a.json") == words


def test_a_headline_is_one_line() -> None:
    """Whatever it was printed on."""
    assert plain_line("Dam <i>breaks</i>\n at&nbsp;Oberlinden", "a.json") == "Dam breaks at Oberlinden"


@pytest.mark.parametrize(
    "value", ["<!DOCTYPE html><html>", "\n<html lang=en>", "<?xml version='1.0'?>\n<!-- a --><html>", "<HEAD>"]
)
def test_a_whole_page_is_told_from_a_fragment(value: str) -> None:
    """By how it begins."""
    assert is_page(value)
    assert not is_page("<p>" + value)
