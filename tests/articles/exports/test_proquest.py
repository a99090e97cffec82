"""ProQuest exports."""

from __future__ import annotations

from tests.articles.exports.sample import MILL, TENTS, cut, cut_html, facts

RULE = "_" * 60
FIRST = f"""Document 1 of 2

Dam breaks above Tarrow mill

Author: Verro, Ina; Agence France-Presse

Publication info: Quellin Herald ; Quellin [Quellin]04 Mar 2031: A.4.

Full text: {MILL}

Location: the mill stands a mile from Tarrow.

{TENTS}

Subject: Dams; Floods

Publication title: Quellin Herald; Quellin

Publication date: Mar 4, 2031

ProQuest document ID: 1234

Last updated: 2031-09-09

Database: World News
"""
SECOND = f"""Title: Council asks for tents
Full text: Not available.
Abstract: {TENTS}
Publication info: Tarrow Post ; Tarrow [Tarrow]05 Mar 2031: B.1.
Last updated: 2031-09-09
"""
COVER = (
    "Report Information from ProQuest\n\nMarch 07 2031 09:00\n\nTable of contents\n1. Dam breaks above Tarrow mill\n"
)


def test_the_records_are_read_and_the_labels_below_the_text_stay_out() -> None:
    """A line of reporting that opens like a label stays in."""
    first, second = cut(f"{RULE}\n\n{COVER}\n{RULE}\n\n{FIRST}\n{RULE}\n\n{SECOND}\n{RULE}\n\nContact us at: x\n")
    assert facts(first) == ("Dam breaks above Tarrow mill", "2031-03-04", "Quellin Herald")
    assert first.given.agencies == ("AFP",)
    assert first.body.startswith(MILL) and "Location: the mill stands" in first.body and first.body.endswith(TENTS)
    assert facts(second) == ("Council asks for tents", "2031-03-05", "Tarrow Post")


def test_the_database_s_own_date_is_never_the_paper_s() -> None:
    """Without a date of publication there is none."""
    text = FIRST.replace("Publication date: Mar 4, 2031\n", "").replace("04 Mar 2031", "")
    (piece,) = cut(f"{RULE}\n{text}\n{RULE}\n")
    assert piece.given.date is None


def test_an_abstract_alone_is_a_stub() -> None:
    """Only a part is there, and it says so."""
    (piece,) = cut(f"{RULE}\n{SECOND}\n{RULE}\n")
    assert piece.body == TENTS and piece.given.stub == "the export holds only the abstract"


def test_a_page_is_cut_at_its_rules() -> None:
    """The rule elements of a page stand for the underscores of a text."""
    bodies = ("".join(f"<p>{line}</p>" for line in text.split("\n") if line) for text in (FIRST, SECOND))
    first, second = cut_html("<html><body>" + "<hr>".join(bodies) + "</body></html>")
    assert (facts(first)[1], facts(second)[1]) == ("2031-03-04", "2031-03-05")
