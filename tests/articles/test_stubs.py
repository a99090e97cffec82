"""Marks that tell of a text cut short."""

from __future__ import annotations

import pytest

from summarizer.articles.stubs import LONGEST_TEASER, cut_mark

BODY = "Nine people drowned at Oberlinden, the brigade said."


@pytest.mark.parametrize(
    ("mark", "reason"),
    [
        (" [+2653 chars]", "2,653 characters are cut off at the end"),
        (" [1419 chars]", "1,419 characters are cut off at the end"),
        (" (1,200 more characters)", "1,200 characters are cut off at the end"),
        (" [\N{HORIZONTAL ELLIPSIS}]", "it is cut off at the end"),
        (" [...]", "it is cut off at the end"),
        (" [...]\nThe post Dam breaks appeared first on The Bote.", "it is cut off at the end"),
        (" Read more", "only the beginning is there; the rest is on the page"),
        ("\n\nRead More »", "only the beginning is there; the rest is on the page"),
        (" [Read more...]", "only the beginning is there; the rest is on the page"),
        ("\nContinue reading →", "only the beginning is there; the rest is on the page"),
        ("\nContinue reading “Dam breaks”", "only the beginning is there; the rest is on the page"),
        ("\nContinue reading Dam breaks →", "only the beginning is there; the rest is on the page"),
        (" Read the full story.", "only the beginning is there; the rest is on the page"),
        (" Lire la suite", "only the beginning is there; the rest is on the page"),
        (" Seguir leyendo »", "only the beginning is there; the rest is on the page"),
        (" Weiterlesen", "only the beginning is there; the rest is on the page"),
        (" Читать далее", "only the beginning is there; the rest is on the page"),
        (" 阅读全文", "only the beginning is there; the rest is on the page"),
        ("\n\nSubscribe to continue reading.", "the rest is for subscribers"),
        ("\n\nTo continue reading, please log in.", "the rest is for subscribers"),
        ("\nThis article is for subscribers only.", "the rest is for subscribers"),
    ],
)
def test_a_mark_comes_off_and_its_meaning_is_told(mark: str, reason: str) -> None:
    """The mark is no reporting; that something is missing is."""
    assert cut_mark(BODY + mark) == (BODY, reason)


def test_an_ellipsis_stays_with_its_sentence() -> None:
    """A sentence that breaks off is seen to break off."""
    assert cut_mark(f"{BODY} The mayor said that…") == (f"{BODY} The mayor said that…", "it breaks off in an ellipsis")
    assert cut_mark(f"{BODY} The may… [+99 chars]") == (f"{BODY} The may…", "99 characters are cut off at the end")


@pytest.mark.parametrize(
    "end",
    [
        "",
        " He asked for more.",
        " Read more: Strike ends",
        " They read on.",
        "\nMore rain is expected.",
        " “Continue reading,” she said.",
    ],
)
def test_words_of_a_sentence_are_no_mark(end: str) -> None:
    """A whole text is left alone."""
    assert cut_mark(BODY + end) is None


def test_a_button_below_a_long_text_is_no_cut() -> None:
    """Only what is as short as teasers are is one; a count holds for any length."""
    long = (BODY + " ") * (LONGEST_TEASER // len(BODY) + 1)
    assert cut_mark(long + "Read more") is None
    assert cut_mark(long + "[+5 chars]") == (long.rstrip(), "5 characters are cut off at the end")


def test_a_text_that_is_nothing_but_a_mark_is_empty() -> None:
    """An interface's placeholder holds no text."""
    assert cut_mark("ONLY AVAILABLE IN PAID PLANS") == ("", "the rest is for subscribers")
