"""Names as keys."""

from __future__ import annotations

import pytest

from summarizer.identity.names import deletions, is_demonym, normal_name, one_letter_apart, slug, words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Rokhan defence ministry", "the Rokhan Defense Ministry"),
        ("Nagorny-Sarra", "Nagorniy Sarra"),
        ("Zelenskyy", "Zelensky"),
        ("José Peña", "Jose Pena"),
        ("Velmark’s army", "Velmark army"),
        ("Mr Ana Torvi", "Ana Torvi"),
        ("U.N. Security Council", "UN Security Council"),
        ("UK", "Britain"),
        ("Türkiye", "Turkey"),
    ],
)
def test_spellings_of_one_name_are_one_key(a: str, b: str) -> None:
    """Case, accents, hyphens, possessives, spelling and endings do not count."""
    assert normal_name(a) == normal_name(b)


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("armenian", "armenia"), ("armenians", "armenia"), ("azeri", "azerbaijan"), ("turkish", "turkey"),
        ("chinese", "china"), ("lebanese", "lebanon"), ("french", "france"), ("dutch", "netherlands"),
        ("serb", "serbia"), ("uzbek", "uzbekistan"), ("tessarunian", "tessarune"), ("velmish", "velm"), ("swiss", "switzerland"),
    ],
)  # fmt: skip
def test_demonyms_are_known(word: str, place: str) -> None:
    """The general rule and the small table find the state."""
    assert is_demonym(word, place)


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("australian", "austria"), ("nigerian", "niger"), ("slovak", "slovenia"), ("velmark", "velm"), ("iraqi", "iran"),
        ("armenia", "armenia"), ("indonesian", "india"), ("malawian", "mali"),
    ],
)  # fmt: skip
def test_near_names_are_no_demonyms(word: str, place: str) -> None:
    """A shared beginning is not enough."""
    assert not is_demonym(word, place)


def test_one_letter_needs_a_long_word_and_the_same_first_letter() -> None:
    """Zambia is not Gambia, brigade 100001 not 100002, and Armenian not Armenia."""
    assert one_letter_apart(("talishe",), ("talashe",), 6)
    assert not one_letter_apart(("gambia",), ("zambia",), 6)
    assert not one_letter_apart(("brigade", "100001"), ("brigade", "100002"), 6)
    assert not one_letter_apart(("armenia",), ("armenian",), 6)
    assert not one_letter_apart(("torva",), ("torvi",), 6)


@pytest.mark.parametrize(("a", "b"), [("moravec", "moravek"), ("moravec", "moravecs"), ("sarrana", "sarana")])
def test_names_one_letter_apart_meet_in_their_deletions(a: str, b: str) -> None:
    """Candidates are found without comparing all pairs."""
    assert deletions((a,), 6) & deletions((b,), 6)


def test_capitals_make_an_abbreviation() -> None:
    """ "us" is a word, "US" a state."""
    assert words("US officials")[:2] == ("united", "states")
    assert words("told us") == ("told", "us")


def test_slug_is_plain() -> None:
    """Ids are lower-case ASCII words."""
    assert slug("Azerbaijan general prosecutor's office") == "azerbaijan-general-prosecutors-office"
    assert slug("…") == "unnamed"
