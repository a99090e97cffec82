"""The words of a text that are compared."""

from __future__ import annotations

import pytest

from summarizer.merger.words import content_words, deed_words, longest_words, numbers_in, says_no


def test_content_words_leave_out_the_common_ones() -> None:
    """Words every sentence has tie nothing together."""
    assert content_words("They said that Rokhan took 12 towns") == {"rokhan", "took", "12", "towns"}


def test_deed_words_leave_out_names_and_their_plain_words() -> None:
    """Who did it is compared by party: neither a capitalised name nor "regional authorities" is a word of the deed."""
    text = "The regional authorities answered letters from Rokhan."
    assert deed_words(text) == {"regional", "authorities", "answered", "letters"}
    assert deed_words(text, "Tessa regional authorities") == {"answered", "letters"}


@pytest.mark.parametrize(
    ("text", "negation"),
    [
        ("Nobody fired.", True),
        ("It hasn't fallen.", True),
        ("It hasn’t fallen.", True),
        ("It did not, he said, fall.", True),
        ("Notable losses.", False),
        ("It fell.", False),
    ],
)
def test_a_negation_is_known_by_its_words(text: str, negation: bool) -> None:
    """Contracted or followed by a comma; never by a part of a word."""
    assert says_no(text) is negation


def test_numbers_are_those_in_digits() -> None:
    """A thousand's comma belongs to the number, a full stop at the end does not."""
    assert numbers_in("It hit 1,200 homes at 5.6, and 3.") == {"1,200", "5.6", "3"}


def test_the_longest_words_are_chosen_in_one_order() -> None:
    """Of equal length the first of the alphabet."""
    assert longest_words(frozenset({"bb", "aa", "cccc"}), 2) == ("cccc", "aa")
