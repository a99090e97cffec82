"""Bytes become text once, by a fixed order of trust, and nothing else changes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.decoding import decode_json, decode_text, mend_surrogates
from summarizer.errors import InputError

FRENCH = "Le président a déclaré à Genève qu'il y a eu 23 morts là où les forces étaient déployées, hélas."
RUSSIAN = "Министерство обороны сообщило, что погибли 16 военнослужащих. Бои продолжаются."
POLISH = "Władze podały, że zginęło sześć osób, a więcej niż sto zostało rannych. Przyczyna nie jest znana."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_text_is_kept_character_for_character(text: str) -> None:
    """Valid UTF-8 is never taken for anything else."""
    assert decode_text(text.encode(), "a.txt") == text.removeprefix("\ufeff")


def test_only_crlf_is_rewritten() -> None:
    """Windows newlines become newlines; lone carriage returns, tabs and odd spaces stay."""
    assert decode_text(b" a\r\nb\rc\t\xc2\xa0d \n", "a.txt") == " a\nb\rc\t\u00a0d \n"


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark: bytes, charset: str) -> None:
    """The mark names the encoding and goes."""
    assert decode_text(mark + RUSSIAN.encode(charset), "a.txt") == RUSSIAN


@pytest.mark.parametrize(("text", "charset"), [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (POLISH, "cp1250")])
def test_legacy_charsets_are_guessed(text: str, charset: str) -> None:
    """Undeclared legacy text is read in its own charset; French cp1252 is not taken for cp1250."""
    assert decode_text(text.encode(charset), "a.txt") == text


def test_a_declared_charset_is_obeyed_before_any_guess() -> None:
    """Bytes too few to guess from are read as the page says."""
    page = '<meta charset="koi8-r"><p>Бой</p>'
    assert decode_text(page.encode("koi8-r"), "a.html", declared=True) == page


def test_latin1_on_the_web_means_cp1252() -> None:
    """A page that declares ISO-8859-1 has its typographic quotes."""
    page = '<meta charset="iso-8859-1"><p>“No”</p>'
    assert decode_text(page.encode("cp1252"), "a.html", declared=True) == page


@pytest.mark.parametrize("charset", ["unicode_escape", "zlib", "no-such", "utf-7"])
def test_a_charset_of_no_web_page_is_ignored(charset: str) -> None:
    """Python's own codecs cannot be reached from a page."""
    page = f'<meta charset="{charset}"><p>\\x41 é</p>'
    assert decode_text(page.encode(), "a.html", declared=True) == page


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"%PDF-1.7 x", "PDF"),
        (b"PK\x03\x04 x", "zip"),
        (b"ab\x00cd", "binary"),
        (b"\x01\x02\x03\x04", "binary"),
    ],
)
def test_binary_content_is_refused_by_name(raw: bytes, word: str) -> None:
    """The complaint names the input, what it is, and the way out."""
    with pytest.raises(InputError, match=rf"dir/a\.txt.*{word}.*UTF-8 text, HTML or JSON"):
        decode_text(raw, "dir/a.txt")


def test_json_is_never_guessed() -> None:
    """JSON that is not UTF-8 is refused."""
    with pytest.raises(InputError, match="not UTF-8"):
        decode_json('{"text": "é"}'.encode("cp1252"), "a.json")


def test_lone_surrogates_are_replaced() -> None:
    """What no encoding can hold never reaches a stored text."""
    assert mend_surrogates("a\ud800b") == "a\ufffdb"
