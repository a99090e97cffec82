"""Numbers of other languages are read as their readers read them, or not at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.extraction.numbers import find_numbers
from summarizer.extraction.tongues.lexicon import UNKNOWN

from .more_sentences import MORE
from .phrases import FURTHER, PHRASES, Read
from .sentences import SENTENCES

CODES = sorted({*SENTENCES, *MORE})
DIGITS = {
    "arabic": "٠١٢٣٤٥٦٧٨٩", "persian": "۰۱۲۳۴۵۶۷۸۹", "devanagari": "०१२३४५६७८९", "bengali": "০১২৩৪৫৬৭৮৯",
    "thai": "๐๑๒๓๔๕๖๗๘๙", "wide": "０１２３４５６７８９",
}  # fmt: skip
SPACES = " \u00a0\u2007\u2009\u202f"
FOREIGN = [
    ("es", "."), ("fr", " "), ("fr", "\u202f"), ("de", "."), ("de", "’"), ("it", "."), ("pt", "."), ("ru", "\u00a0"), ("uk", " "),
    ("tr", "."), ("ar", ","), ("ar", "٬"), ("zh", ","), ("ja", ","), ("id", "."), ("pl", "\u00a0"), ("fa", "٬"), ("ko", ","), ("sv", " "),
]  # fmt: skip


def read(text: str, language: str) -> list[Read]:
    """The values found, a pair for a range; the article "one" aside, which may be read as a number."""
    found = [q.low if q.low == q.high else (q.low, q.high) for q in find_numbers(text, language)]
    return [value for value in found if value != 1]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [(code, *row) for table in (PHRASES, FURTHER) for code, rows in table.items() for row in rows],
)
def test_a_phrase_is_read_as_its_language_means_it(language: str, text: str, values: tuple[Read, ...]) -> None:
    """Digits with separators, number words in their forms, scales and mixtures; vague words and names are none."""
    assert read(text, language) == [value for value in values if value != 1]


@settings(deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(FOREIGN))
def test_every_number_with_separators_is_read_back(number: int, printed: tuple[str, str]) -> None:
    """Whatever a language puts between its thousands."""
    language, separator = printed
    assert read(f"({f'{number:,}'.replace(',', separator)})", language) == [number][: number != 1]


@settings(deadline=None)
@given(st.integers(2, 10**9), st.sampled_from(sorted(DIGITS)), st.sampled_from(CODES))
def test_digits_of_every_script_are_digits(number: int, script: str, language: str) -> None:
    """In every language, because names of numbers travel."""
    printed = str(number).translate(str.maketrans("0123456789", DIGITS[script]))
    assert read(f"({printed})", language) == [number]


@settings(deadline=None)
@given(st.integers(1, 999), st.integers(1, 99), st.sampled_from(["es", "fr", "de", "it", "pt", "ru", "uk", "tr", "id"]))
def test_a_decimal_comma_is_one(whole: int, part: int, language: str) -> None:
    """Also where a foreign press prints a point."""
    value = float(f"{whole}.{part}")
    for joint in ",.":
        tail = str(part)
        if len(tail) == 3:
            continue
        assert read(f"({whole}{joint}{tail})", language) == [value][: value != 1]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("1.204", "de", [1204]), ("1.204", UNKNOWN, [1204, 1.204]), ("1,204", UNKNOWN, [1204, 1.204]), ("6,8", UNKNOWN, [6.8]), ("6,8", "de", [6.8]),
        ("1,204", "fr", [1.204]), ("1,204", "zh", [1204]), ("6,8", "zh", []), ("1.204,5", "de", [1204.5]), ("1,204.5", "es", [1204.5]),
        ("1,20,000", "hi", [120000]), ("10.15.7", "de", []), ("28.09.2031", "de", []), ("1.20.000", "de", []), ("28.09.203", "de", []), ("0,204", "de", [0.204]),
    ],
)  # fmt: skip
def test_a_separator_means_what_the_language_makes_of_it(text: str, language: str, values: list[float]) -> None:
    """Where no language is told, both meanings may stand."""
    assert read(text, language) == values


@pytest.mark.parametrize("language", CODES)
def test_endless_digits_are_read_like_any(language: str) -> None:
    """No number is too long to be looked at; its words are left alone."""
    for text in ("9" * 5_000, "9" * 40 + " mil millones", "1." * 3_000 + "1", "1 " + "000 " * 3_000):
        assert all(number.low >= 0 for number in find_numbers(text, language))


def test_english_and_an_untold_language_read_as_before() -> None:
    """The words of another language are nothing there, and a point is a point."""
    for language in ("en", None):
        assert [q.low for q in find_numbers("1.204 and veintiún", language)] == [1.204]


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(CODES), st.data())
def test_whatever_stands_in_a_text_numbers_lie_inside_it(language: str, data: st.DataObject) -> None:
    """No text makes the reader fail, and every number has a place."""
    rows = (SENTENCES | MORE)[language]
    words = [word for row in rows for word in row[0].split()]
    text = " ".join(data.draw(st.lists(st.sampled_from(words) | st.text(max_size=6), max_size=12)))
    for number in find_numbers(text, language):
        assert 0 <= number.start < number.end <= len(text)
        assert number.low <= number.high


@pytest.mark.parametrize(
    ("language", "piece"),
    [("de", "einundzwanzig"), ("it", "trecento"), ("es", "mil "), ("zh", "一百万"), ("ar", "وعشرون "), ("de", "1.204 "), ("fr", "un et "), ("ru", "двадцать ")],
)  # fmt: skip
def test_a_long_text_of_numbers_is_read_in_time(language: str, piece: str) -> None:
    """Twice the text takes about twice as long, however it is made."""
    begun = time.perf_counter()
    find_numbers(piece * 2_000, language)
    assert time.perf_counter() - begun < 5
