"""Nexis and Lexis exports, old and new, as text and as pages."""

from __future__ import annotations

import pytest

from summarizer.articles.exports import cut_text
from tests.articles.exports.sample import MILL, TENTS, cut, cut_html, facts

COVER = """User Name: READER
Date and Time: Friday, 7 March 2031
Documents (2)
1. Dam breaks above Tarrow mill
Client/Matter: -None-
Content Type
Narrowed by
News
"""
NEW = f"""Dam breaks above Tarrow mill
Quellin Herald (Quellin)
4. März 2031 Dienstag
Copyright 2031 Quellin Press GmbH Alle Rechte vorbehalten
Section: NEWS; S. 4
Length: 54 words
Byline: Ina Verro, dpa
Dateline: TARROW
Highlight: Warned in vain
Body
{MILL}
Subject: nobody was told.
{TENTS}
Graphic
A photo of the mill.
Classification
Language: GERMAN; DEUTSCH
Publication-Type: Zeitung
Subject: FLOODS (90%); DAMS (78%)
Load-Date: March 9, 2031
End of Document
"""
OLD = f"""                    1 of 2 DOCUMENTS

                     Quellin Herald

                 March 4, 2031 Tuesday
                      Late Edition

Dam breaks above Tarrow mill and the
fire brigade is sent from two towns

BYLINE: By INA VERRO; Associated Press
        Writer

SECTION: NEWS; Pg. 4

LENGTH: 54 words

{MILL}

{TENTS}

LOAD-DATE: March 9, 2031

LANGUAGE: ENGLISH

GRAPHIC: The mill, seen
from the bridge

             Copyright 2031 Quellin Press
                 All Rights Reserved

"""


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_new_layout_is_cut_with_or_without_blank_lines(gap: str) -> None:
    """The delivery page, the index and the graphic's words stay out; a line of reporting with a colon stays in."""
    first, second = cut((COVER + NEW + NEW.replace("Dam", "Dyke")).replace("\n", gap))
    assert facts(first) == ("Dam breaks above Tarrow mill", "2031-03-04", "Quellin Herald (Quellin)")
    assert facts(second)[0] == "Dyke breaks above Tarrow mill"
    assert first.given.agencies == ("dpa",)
    assert first.body.startswith("TARROW\n\nWarned in vain\n\nNine people")
    assert "Subject: nobody was told." in first.body and first.body.endswith(TENTS)


@pytest.mark.parametrize("packed", [False, True])
def test_the_old_layout_is_cut_with_or_without_blank_lines(packed: bool) -> None:
    """A title may go over two lines; load date, graphic and copyright stay out."""
    text = OLD + OLD.replace("1 of 2", "2 of 2").replace("March 4", "March 3")
    if packed:
        text = "\n".join(line for line in text.split("\n") if line.strip())
    first, second = cut(text)
    title = "Dam breaks above Tarrow mill and the fire brigade is sent from two towns"
    assert facts(first) == (title, "2031-03-04", "Quellin Herald")
    assert second.given.date == "2031-03-03"
    assert first.given.agencies == ("AP",)
    assert first.body.startswith(MILL) and first.body.endswith(TENTS)


def test_headline_and_body_may_be_labels() -> None:
    """The oldest exports put the title after "HEADLINE:" and the text after "BODY:"."""
    head = "1 of 1 DOCUMENT\n\nCopyright 2031 Quellin Press\n\nQuellin Herald\n\nMarch 4, 2031, Tuesday\n\n"
    (piece,) = cut(f"{head}SECTION: A; Page 3\n\nHEADLINE: Dam breaks\n\nBODY:\n{MILL}\n\nLOAD-DATE: March 9, 2031\n")
    assert facts(piece) == ("Dam breaks", "2031-03-04", "Quellin Herald")
    assert piece.body == MILL


def test_a_correction_below_the_index_is_kept() -> None:
    """What a paper takes back is reporting."""
    (piece,) = cut(OLD.replace("LANGUAGE: ENGLISH", "LANGUAGE: ENGLISH\n\nCORRECTION:\n\nEight people, not nine."))
    assert piece.body.endswith("Eight people, not nine.")


def test_a_page_is_cut_as_its_text() -> None:
    """Agencies that are the source themselves are credited."""
    lines = [line.strip() for line in OLD.replace("Quellin Herald", "Agence France Presse -- English").split("\n")]
    html = "<html><body>" + "".join(f"<div><p><span>{line}</span></p></div>" for line in lines) + "</body></html>"
    (piece,) = cut_html(html)
    assert piece.given.date == "2031-03-04" and piece.given.agencies == ("AFP", "AP")
    assert TENTS in piece.body and "LOAD-DATE" not in piece.body


def test_a_month_alone_is_no_date() -> None:
    """Magazines print a season or a month; no day is made up."""
    (piece,) = cut(OLD.replace("March 4, 2031 Tuesday", "March 2031"))
    assert piece.given.date is None


def test_a_count_of_documents_alone_is_no_export() -> None:
    """A report may print such a line as well."""
    assert cut_text(f"{MILL}\n\n3 of 7 documents\n\n{TENTS}") is None
