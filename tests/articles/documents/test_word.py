"""Word documents keep their headings, lists and tables in place."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.documents.word import read_word
from summarizer.errors import InputError
from summarizer.records.article import Article
from tests.articles.documents.making import STORY, make_docx, make_zip

LONG = 5_000_000


def only(build: Any) -> Article:
    """The one article of a document."""
    (found,) = read_word(make_docx(build), "a.docx", LONG)
    assert isinstance(found, Found)
    return found.article


def test_a_document_becomes_text_in_its_order() -> None:
    """Headings as in Markdown, items under one another, tables as rows."""

    def build(document: Any) -> None:
        document.add_heading("Dam breaks above Verrin", level=1)
        document.add_paragraph("6 May 2031")
        document.add_paragraph(STORY[0])
        for words in ("boats", "blankets"):
            document.add_paragraph(words, style="List Bullet")
        table = document.add_table(rows=2, cols=3)
        for cell, words in zip(
            (c for row in table.rows for c in row.cells), ("Place", "Dead", "Hurt", "Hale", "", "9"), strict=True
        ):
            cell.text = words
        document.add_heading("What is needed", level=2)
        document.add_paragraph(STORY[1])

    article = only(build)
    assert article.text == "\n\n".join(
        (
            "# Dam breaks above Verrin",
            "6 May 2031",
            STORY[0],
            "- boats\n- blankets",
            "Place | Dead | Hurt\nHale |  | 9",
            "## What is needed",
            STORY[1],
        )
    )
    assert (article.title, article.date) == ("Dam breaks above Verrin", "2031-05-06")


def test_headings_under_a_title_are_a_level_lower() -> None:
    """The title is the document's, however many sections it has."""

    def build(document: Any) -> None:
        document.add_heading("Flood report", level=0)
        for words in ("Toll", "Needs"):
            document.add_heading(words, level=1)
            document.add_paragraph(STORY[0])

    article = only(build)
    assert article.title == "Flood report" and "\n\n## Toll\n\n" in article.text


def test_links_and_insertions_keep_their_words_and_deletions_lose_them() -> None:
    """As the document is read with all changes taken."""

    def build(document: Any) -> None:
        from docx.oxml import parse_xml

        names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
        words = (
            run.format("Nine ")
            + f"<w:ins>{run.format('people ')}</w:ins><w:del><w:r><w:delText>cows </w:delText></w:r></w:del>"
            + f"<w:hyperlink>{run.format('died')}</w:hyperlink><w:r><w:br/></w:r>"
            + f"<w:sdt><w:sdtContent>{run.format('on Sunday.')}</w:sdtContent></w:sdt>"
        )
        document.element.body.insert(0, parse_xml(f"<w:p {names}>{words}</w:p>"))

    assert only(build).text == "Nine people died\non Sunday."


def test_a_page_laid_out_in_a_table_is_read_as_text() -> None:
    """A cell with paragraphs is no cell."""

    def build(document: Any) -> None:
        row = document.add_table(rows=1, cols=2).rows[0]
        row.cells[0].text = " ".join(STORY * 3)
        row.cells[1].text = STORY[1]

    assert only(build).text == f"{' '.join(STORY * 3)}\n\n{STORY[1]}"


def test_the_files_title_is_a_last_resort_and_its_dates_none() -> None:
    """The day somebody saved the file is not the day of publication."""

    def build(document: Any) -> None:
        document.core_properties.title = "The flood of Verrin"
        document.add_paragraph(STORY[0])

    article = only(build)
    assert (article.title, article.date) == ("The flood of Verrin", None)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"PK nothing", "is a damaged zip archive"),
        (make_zip({"word/document.xml": "<broken"}), "cannot be read as a Word document"),
        (make_zip({"word/document.xml": "<a>" + "x" * 30_000_000 + "</a>"}), "unpacks to 30,000,007 bytes"),
    ],
)
def test_what_is_no_document_is_refused(raw: bytes, told: str) -> None:
    """Before anything large is unpacked."""
    with pytest.raises(InputError) as problem:
        list(read_word(raw, "a.docx", LONG))
    assert problem.value.reason.startswith(told)


def test_a_text_beyond_the_limit_is_refused() -> None:
    """As a text file of that length would be."""
    with pytest.raises(InputError, match="more than the limit of 20 characters"):
        list(read_word(make_docx(lambda document: document.add_paragraph(STORY[0])), "a.docx", 20))
