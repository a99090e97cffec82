"""Prompts are filled exactly, and what is filled in stays as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.errors import SettingsError
from summarizer.extraction.prompt import NOT_GIVEN, Model, article_request, fill, reask_request
from summarizer.request import Options, key

from .samples import MODEL, article, prompt


def test_an_article_arrives_as_it_is() -> None:
    """Braces, dollar signs and template marks of an article are not read."""
    text = "Cost: $5 and ${text}, {{7*7}} {% if %} $$"
    request = article_request(prompt(), article(text), MODEL)
    assert text in request.messages[1].content
    assert [m.role for m in request.messages] == ["system", "user"]
    assert request.subject == article(text).id


def test_what_is_unknown_is_said_to_be_so() -> None:
    """Missing metadata is written as not given."""
    request = article_request(prompt(), article(date=None), MODEL)
    assert f"date {NOT_GIVEN}; outlet {NOT_GIVEN}" in request.messages[1].content


def test_a_missing_or_surplus_placeholder_is_an_error() -> None:
    """A prompt that lost a placeholder, or has one nobody fills, is refused by name."""
    with pytest.raises(SettingsError, match=r"article\.md.*text"):
        article_request(replace(prompt(), article="$marker $date $outlet $agencies $title"), article(), MODEL)
    with pytest.raises(SettingsError, match=r"system\.md.*extra"):
        article_request(replace(prompt(), system="$extra"), article(), MODEL)


def test_a_stray_dollar_sign_in_a_prompt_is_an_error() -> None:
    """The way out is named."""
    with pytest.raises(SettingsError, match=r"write \$\$"):
        fill("5 $ and $a", "x.md", a="1")


def test_a_reask_repeats_the_conversation() -> None:
    """The follow-up holds the first messages, the answer and every complaint on a line."""
    first = article_request(prompt(), article(), Model("m", Options(temperature=0.0)))
    again = reask_request(prompt(), first, '{"a": "$x"}', ("one", "two $y"))
    assert again.messages[:2] == first.messages
    assert again.messages[2].content == '{"a": "$x"}'
    assert "- one\n- two $y" in again.messages[3].content
    assert (again.model, again.schema, again.options, again.subject) == (
        first.model,
        first.schema,
        first.options,
        first.subject,
    )
    assert key(again) != key(first)


def test_the_same_article_is_the_same_question() -> None:
    """The key depends on what is asked, not on who asks."""
    assert key(article_request(prompt(), article(), MODEL)) == key(article_request(prompt(), article(), MODEL))
    assert key(article_request(prompt(), article("Other words."), MODEL)) != key(
        article_request(prompt(), article(), MODEL)
    )
