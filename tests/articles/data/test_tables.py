"""CSV and TSV: one article a row."""

from __future__ import annotations

import csv
import io

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.data.tables import read_table
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure

TEXT = "Nine died at Oberlinden; the road, closed since noon, stays closed.\n\nMore rain\tis expected | on Friday."


def table(rows: list[list[str]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The bytes of a table as programs write it."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def read(raw: bytes, limit: int = 100_000) -> list[Found | InputFailure]:
    """What a table gives."""
    return list(read_table(raw, "a.csv", limit))


def articles(raw: bytes) -> list[Article]:
    """The articles of a table without failures."""
    return [result.article for result in read(raw) if isinstance(result, Found)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_delimiter_and_encoding_gives_the_rows(delimiter: str, encoding: str) -> None:
    """Delimiters and line breaks inside quotes belong to the text."""
    raw = table(
        [["Título", "Texto", "Fecha", "Medio"], ["Inundación", TEXT, "2031-03-04", "El Bóte"]], delimiter, encoding
    )
    (result,) = read(raw)
    assert isinstance(result, Found) and result.name == "a.csv#1"
    found = result.article
    assert (found.title, found.date, found.outlet) == ("Inundación", "2031-03-04", "El Bóte")
    assert found.text == f"Inundación\n\n{TEXT}"


@pytest.mark.parametrize(
    "header",
    [
        ["HEADLINE", "Body", "Publication Date", "Outlet", "URL"],
        ["title", "content", "date", "publication", "url"],
        ["Titre", "Contenu", "Date de publication", "Source", "Lien"],
        ["título", "conteúdo", "data", "jornal", "endereço"],
        ["Titel", "Inhalt", "Datum", "Quelle", "Adresse"],
        ["Заголовок", "Текст", "Дата", "Источник", "Ссылка"],
        ["العنوان", "النص", "التاريخ", "المصدر", "الرابط"],
    ],
)
def test_headers_are_known_in_any_case_and_several_languages(header: list[str]) -> None:
    """The usual words of a table of articles."""
    (found,) = articles(table([header, ["T", "Nine died.", "2031-03-04", "The Bote", "https://bote.example/1"]]))
    assert (found.title, found.text, found.date) == ("T", "T\n\nNine died.", "2031-03-04")
    assert (found.outlet, found.url) == ("The Bote", "https://bote.example/1")


def test_rows_are_counted_and_fail_alone() -> None:
    """Blank rows do not count; a row without text or with cells too many is told."""
    rows = [
        ["title", "text"],
        ["A", "One died."],
        [],
        ["B", ""],
        ["C", "Two died", "three hurt"],
        ["D", "x" * 200],
        ["E", "Ten died."],
    ]
    results = list(read_table(table(rows), "a.csv", 100))
    assert [result.name for result in results] == [f"a.csv#{number}" for number in range(1, 6)]
    reasons = [result.reason for result in results if isinstance(result, InputFailure)]
    assert "has no text" in reasons[0]
    assert reasons[1] == "has 3 cells under a header of 2; put texts that hold the delimiter in quotes"
    assert "limit of 100" in reasons[2]


def test_lines_above_the_header_are_passed_over() -> None:
    """Exports put a title and the search above the table; Excel its delimiter."""
    (found,) = articles(table([["Export of 9 March"], [], ["title", "text"], ["A", "One died."]]))
    assert found.text == "A\n\nOne died."
    (found,) = articles(b"sep=;\ntitle;text\nA;One, two, three died.\n")
    assert found.text == "A\n\nOne, two, three died."


def test_a_column_tells_which_number_of_its_dates_is_the_day() -> None:
    """Where no cell tells, none is guessed."""
    rows = [["title", "text", "date"], ["A", "One died.", "04/03/2031"], ["B", "Two died.", "25/03/2031"]]
    assert [article.date for article in articles(table(rows))] == ["2031-03-04", "2031-03-25"]
    rows[2][2] = "03/25/2031"
    assert [article.date for article in articles(table(rows))] == ["2031-04-03", "2031-03-25"]
    rows[2][2] = "05/03/2031"
    assert [article.date for article in articles(table(rows))] == [None, None]


def test_a_cell_as_long_as_excels_can_be_is_a_stub() -> None:
    """What went beyond it is gone."""
    (found,) = articles(table([["title", "text"], ["A", "x" * 32_767]]))
    assert found.stub is not None and "Excel" in found.stub


def test_html_in_a_cell_becomes_text_and_a_summary_a_stub() -> None:
    """Cells are read like the fields of an object."""
    first, second = articles(
        table([["title", "body", "summary"], ["A", "<p>One.</p><p>Two.</p>", "S"], ["B", "", "Three died."]])
    )
    assert first.text == "A\n\nOne.\n\nTwo." and first.stub is None
    assert second.text == "B\n\nThree died." and second.stub == 'only its "summary" is there, not the article'


def test_a_quote_that_is_never_closed_is_told() -> None:
    """Where its text ends is unknown, and the rows it swallowed are not read as its text."""
    results = read(b'title,text\nA,One died.\nB,"Two died\nC,Three died.\n')
    assert isinstance(results[0], Found)
    assert isinstance(results[1], InputFailure) and "never closed" in results[1].reason


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b"", "is empty"),
        (b"title,text\n", "has a header and no rows"),
        (b"id,publish_date,media_name,title,url\n1,2031-03-04,The Bote,Dam,https://b.example/1\n", "is a list of addresses, not articles; download the pages first"),
        (b"town,dead\nOberlinden,9\n", "has no column with a text (columns: town, dead); it is looked for under text,"),
        (b"title,date\nDam,2031-03-04\n", "has no column with a text (columns: title, date)"),
        (b"PK\x03\x04zip", "zip archive"),
    ],
)  # fmt: skip
def test_what_is_no_table_of_articles_is_refused(raw: bytes, complaint: str) -> None:
    """With what was found and what was looked for."""
    with pytest.raises(InputError) as caught:
        read(raw)
    assert complaint in caught.value.reason


def test_a_long_cell_is_read_and_the_librarys_limit_left_as_it_was() -> None:
    """The limit is one for the whole process."""
    before = csv.field_size_limit()
    (found,) = list(read_table(table([["title", "text"], ["A", "word " * 60_000]]), "a.csv", 1_000_000))
    assert isinstance(found, Found) and len(found.article.text) > 200_000
    assert csv.field_size_limit() == before
