"""RTF comes down to its paragraphs and rows."""

from __future__ import annotations

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.documents.rtf import read_rtf
from summarizer.errors import InputError
from summarizer.records.article import Article

LONG = 5_000_000


def only(body: str, head: str = "") -> Article:
    """The one article of an RTF file."""
    raw = f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0\\fcharset0 Arial;}}}}{head}{body}}}".encode("latin-1")
    (found,) = read_rtf(raw, "a.rtf", LONG)
    assert isinstance(found, Found)
    return found.article


def test_paragraphs_stand_apart_and_lines_together() -> None:
    """Letters of any script are read."""
    text = only("Caf\\'e9 in Verrin\\line burnt.\\par Nine \\u8220?hurt\\u8221?.\\par\\par End.\\par").text
    assert text == "Café in Verrin\nburnt.\n\nNine “hurt”.\n\nEnd."


def test_tables_become_rows() -> None:
    """A cell of two paragraphs is one cell."""
    row = "\\trowd\\cellx100\\cellx200 {}\\cell {}\\cell\\row "
    body = "Toll:\\par " + row.format("Place", "Dead\\par so far") + row.format("Hale", "9") + "\\pard After.\\par"
    assert only(body).text == "Toll:\n\nPlace | Dead so far\nHale | 9\n\nAfter."


def test_pictures_and_instructions_of_links_are_left_out() -> None:
    """A link keeps its words."""
    link = '{\\field{\\*\\fldinst{HYPERLINK "https://verrin.example/"}}{\\fldrslt the office}}'
    picture = "{\\pict\\pngblip " + "89504e470d0a1a0a" * 400 + "}"
    assert only(f"Said {link}.{picture}\\par").text == "Said the office."


def test_the_files_title_is_a_last_resort() -> None:
    """Where the text prints none."""
    assert only("Nine died.\\par", "{\\info{\\title The flood of Verrin}}").title == "The flood of Verrin"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"Nine died.", "is not an RTF file"),
        (b"{\\rtf1{\\fonttbl" + b"\\f1" * 40_000 + b"}}", "holds more markup"),
        (b"{\\rtf1 }", "is empty"),
    ],
)
def test_what_is_no_rtf_is_refused(raw: bytes, told: str) -> None:
    """With a reason, and quickly."""
    with pytest.raises(InputError) as problem:
        list(read_rtf(raw, "a.rtf", LONG))
    assert problem.value.reason.startswith(told)
