"""What is not reporting is marked, lies inside the text and never overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.printed.furniture import mark_text

REPORT = "Nine people died when a bridge fell at Portel, police said."


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """The marks of a text as (kind, words)."""
    return [(mark.kind, text[mark.start : mark.end]) for mark in mark_text(text, title)]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("caption", "Rescuers at the bridge. **Ana Lima / AFP**"),
        ("caption", "Photo: rescuers at the bridge"),
        ("caption", "FILE - The bridge of Portel in 2019."),
        ("caption", "(Photo by Ana Lima)"),
        ("caption", "The bridge of Portel. REUTERS/Ana Lima"),
        ("caption", "The bridge of Portel. Credit: Ana Lima, AP"),
        ("caption", "Rescuers search the river [Ana Lima/AFP]"),
        ("caption", "![A bridge](bridge.jpg)"),
        ("link", "**Related article:** [Bridge was old](#)"),
        ("link", "READ MORE: Bridge was old, report found"),
        ("link", "* [Bridge was old](https://news.example/old)"),
        ("link", "<https://news.example/bridge>"),
        ("link", "Original url:"),
        ("link", "Original url: https://news.example/bridge"),
        ("heading", "## **'A loud noise'**"),
        ("heading", "**'A loud noise'**"),
        ("furniture", "By [AFP](#)"),
        ("furniture", "By Ana Lima and Rui Costa, Reuters"),
        ("furniture", "September 27, 2020"),
        ("furniture", "Advertisement"),
        ("furniture", "Read more..."),
        ("furniture", "Share this on Facebook"),
        ("furniture", "Facebook | Twitter | WhatsApp"),
        ("furniture", "Sign up for our newsletter here"),
        ("furniture", "We use cookies to improve your visit."),
        ("furniture", "Source: AFP"),
        ("furniture", "(Reuters)"),
        ("furniture", "© 2020 The Portel Post"),
    ],
)
def test_what_is_not_reporting_is_marked(kind: str, line: str) -> None:
    """Each habit of the page is known by its kind; the report around it is not touched."""
    assert marked(f"{line}\n\n{REPORT}\n") == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        REPORT,
        "By nightfall nine people were dead.",
        "By Monday Ana Lima was in hospital, her brother said.",
        "Photographs showed the bridge in the river.",
        "The two were named by Reuters and by AFP.",
        "Nine people died, officials said. (Reuters/AFP)",
        "It fell at noon. -AFP",
        "Related claims were denied: the army said it was elsewhere.",
        "Share prices fell after the blast.",
        "Cookies and blankets were handed out to survivors.",
        "Subscribers lost power across the region for two days.",
        "**We will rebuild the bridge.**",
        "The ministry published figures at https://health.example/figures on Monday.",
        "Copyists said the archive burned.",
    ],
)
def test_reporting_is_never_marked(line: str) -> None:
    """A sentence that merely looks like furniture stays reporting."""
    assert marked(f"{REPORT}\n\n{line}\n\n{REPORT}") == []


def test_a_stamp_is_marked_and_the_report_behind_it_is_not() -> None:
    """A head without a newline ends where the words begin."""
    assert marked(f" date 2020-09-28 {REPORT}") == [("stamp", " date 2020-09-28 ")]
    assert marked(f" date 2020-19-28 {REPORT}") == []


def test_a_caption_over_two_lines_is_one_mark() -> None:
    """The words above a photographer's name belong to the photo."""
    caption = "PORTEL - AUGUST 05: Debris covers a street\nAna Lima/Getty Images"
    assert marked(f"{REPORT}\n\n{caption}\n\n{REPORT}") == [("caption", caption)]


def test_a_wrapped_line_in_capitals_is_no_byline() -> None:
    """In a text all in capitals BY may open a line of reporting."""
    assert marked("THE BRIDGE WAS DESTROYED\nBY ARMY HELICOPTERS\nNEAR PORTEL.") == []


def test_a_first_line_that_is_the_title_is_a_heading() -> None:
    """The title is no sentence of the report."""
    assert marked(f"Bridge falls\n\n{REPORT}", "Bridge falls") == [("heading", "Bridge falls")]


PIECES = st.sampled_from(
    [
        *(
            " date 2020-09-28 ",
            "\n",
            "\n\n",
            "# Title",
            "By [AFP](#)",
            "**Ana Lima / AFP**",
            "AFP",
            " - ",
            "(",
            ")",
        ),
        *(
            "https://a.example/",
            "https://",
            "[a](b)",
            "Photo: ",
            "Related: ",
            "Original url:",
            "Read more",
            REPORT,
        ),
        *("By A", "-A", ", ", "* ", "REUTERS/", "Ana Lima/", "\t", "\r", "\u2028", "\x85", "ı", "İ", "é"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)), st.none() | st.text(max_size=20))
def test_marks_lie_inside_the_text_in_order_and_apart(text: str, title: str | None) -> None:
    """Whatever the text, a mark covers words and ends before the next one begins."""
    end = 0
    for mark in mark_text(text, title):
        assert end <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end].strip()
        end = mark.end


@pytest.mark.parametrize("piece", ["https://", "A-", "By A-", "[", "* ", "(", "- ", "A ", "**", "date ", "Ana/"])
def test_marking_takes_time_in_proportion_to_the_text(piece: str) -> None:
    """No repetition makes a pattern run away (it would hang here)."""
    for head in ("", "By ", "Source: ", "**", "Related: ", "www."):
        mark_text(f"{head}{piece * 20_000}<")
        mark_text(f"{head}{piece * 60}<")
