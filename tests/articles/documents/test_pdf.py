"""A PDF's words come in the order people read them, without what is printed on every page."""

from __future__ import annotations

import pytest

from summarizer.articles.assembly import Found
from summarizer.articles.documents.pdf import read_pdf
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure
from tests.articles.documents.making import STORY, Line, make_pdf, paragraph

LONG = 5_000_000


def only(raw: bytes) -> Article:
    """The one article of a PDF that is read without complaint."""
    (found,) = read_pdf(raw, "a.pdf", LONG)
    assert isinstance(found, Found)
    return found.article


def reason(raw: bytes) -> str:
    """Why a PDF is refused."""
    with pytest.raises(InputError) as told:
        list(read_pdf(raw, "a.pdf", LONG))
    return told.value.reason


def test_paragraphs_are_put_together_and_apart() -> None:
    """Line ends vanish, the space between paragraphs stays; the largest words are the title."""
    page = [
        (50.0, 740.0, 24.0, "Dam breaks above Verrin"),
        *paragraph(STORY[0], 50, 690, 60),
        *paragraph(STORY[1], 50, 640, 60),
    ]
    article = only(make_pdf([page], title="Microsoft Word - draft7.doc"))
    assert article.text == "\n\n".join(("Dam breaks above Verrin", *STORY))
    assert (article.title, article.date) == ("Dam breaks above Verrin", None)


def test_the_files_title_is_a_last_resort_and_its_date_none_at_all() -> None:
    """A title that a program made up is no title."""
    page = paragraph(STORY[0], 50, 700, 60)
    assert only(make_pdf([page], title="The flood of Verrin")).title == "The flood of Verrin"
    assert only(make_pdf([page], title="untitled-3.indd")).title is None
    assert only(make_pdf([page], title="The flood of Verrin")).date is None


def test_columns_are_read_one_after_the_other() -> None:
    """Under a headline over both; a sentence may go on in the next column."""
    left, right = (
        "The river rose all night and the lower town was under water when " * 3,
        "the mayor asked for boats. " * 4,
    )
    page = [
        (50.0, 740.0, 22.0, "Verrin under water again"),
        *paragraph(left, 50, 700, 36),
        *paragraph(right, 310, 700, 36),
    ]
    text = only(make_pdf([page])).text
    assert text == f"Verrin under water again\n\n{' '.join((left + right).split())}"


def test_divided_words_are_put_together() -> None:
    """A hyphen that is the word's own stays: before capitals and numbers, and where it is written so elsewhere."""
    lines = (
        "The well-trained divers of the res-",
        "cue office reached Al-",
        "Nahr with well-",
        "trained dogs in 2029-",
        "30 again.",
    )
    page: list[Line] = [(50, 700 - 12 * number, 10, line) for number, line in enumerate(lines)]
    words = "The well-trained divers of the rescue office reached Al-Nahr with well-trained dogs in 2029-30 again."
    assert only(make_pdf([page])).text == words


def test_running_heads_are_told_once_and_page_numbers_never() -> None:
    """A sentence goes on over the page's end."""
    pages = []
    for number in (1, 2, 3):
        head: list[Line] = [(50, 780, 8, "The Verrin Herald, 6 May 2031"), (500, 780, 8, f"Page {number} of 3")]
        body = paragraph(f"On day {number} the river rose further and {number} bridges were closed while", 50, 700, 50)
        pages.append([*head, *body, (50.0, 20.0, 8.0, "www.verrinherald.example"), (300.0, 20.0, 8.0, str(number))])
    article = only(make_pdf(pages))
    assert article.text.count("The Verrin Herald") == 1 and "Page" not in article.text
    assert article.text.splitlines()[0] == "The Verrin Herald, 6 May 2031"
    assert "were closed while\n\nOn day 2" in article.text and article.text.endswith("\n\nwww.verrinherald.example")


def test_what_a_browser_prints_around_a_page_is_no_text() -> None:
    """The address is kept as the article's; the day of printing is no date."""
    page = [
        (20.0, 785.0, 8.0, "5/9/31, 10:02 AM"),
        (250.0, 785.0, 8.0, "Dam breaks above Verrin - Herald"),
        *paragraph(STORY[0], 50, 700, 60),
        (20.0, 10.0, 8.0, "https://verrinherald.example/dam"),
        (560.0, 10.0, 8.0, "1/1"),
    ]
    article = only(make_pdf([page]))
    assert (article.text, article.date) == (STORY[0], None)
    assert (article.title, article.url) == ("Dam breaks above Verrin - Herald", "https://verrinherald.example/dam")


def test_tables_are_read_row_by_row() -> None:
    """With ruled lines and without them; an empty cell stays empty."""
    cells = (("District", "Dead", "Houses"), ("Upper Verrin", "11", ""), ("Hale", "0", "9"))
    page = list(paragraph(STORY[0], 50, 760, 70))
    rules = b""
    for top, ruled in ((700, False), (500, True)):
        for row, words in enumerate(cells):
            page += [(60 + 150.0 * n, top - 20.0 * row, 10.0, cell) for n, cell in enumerate(words) if cell]
            for n in range(3) if ruled else ():
                rules += b"%d %d 150 20 re S " % (50 + 150 * n, top - 20 * row - 6)
    text = only(make_pdf([page], drawing=rules)).text
    assert text.count("District | Dead | Houses\nUpper Verrin | 11\nHale | 0 | 9") == 2


def test_lists_keep_their_signs_before_their_words() -> None:
    """They are no table of signs and words."""
    items = ("boats for the lower town of Verrin", "blankets")
    page = [
        (x, 700.0 - 20 * n, 10.0, words)
        for n, item in enumerate(items)
        for x, words in ((50.0, "\u2022"), (70.0, item))
    ]
    assert only(make_pdf([page])).text == "\n\n".join(f"• {item}" for item in items)


def test_letters_drawn_twice_are_read_once() -> None:
    """Bold print without a bold font."""
    page = [(50.0 + shift, 700.0, 10.0, "Letters of Hale") for shift in (0, 0.4)]
    assert only(make_pdf([page])).text == "Letters of Hale"


def test_marks_of_footnotes_are_dropped_and_units_kept() -> None:
    """A small raised number never runs into the figure before it."""
    page: list[Line] = [
        (50, 700, 10, "Killed were 14"),
        (134.5, 704, 6, "12"),
        (150, 700, 10, "people on 3 km"),
        (234.5, 704, 6, "2"),
    ]
    assert only(make_pdf([page])).text == "Killed were 14 people on 3 km2"


def test_pictures_of_pages_are_refused_or_told() -> None:
    """A scan needs OCR; one scanned page among others makes the article a part."""
    assert reason(make_pdf([[]], picture_on=[0])) == "holds pictures of pages, no text; run OCR first"
    assert "holds no text" in reason(make_pdf([[]]))
    assert (
        only(make_pdf([paragraph(STORY[0], 50, 700, 60), []], picture_on=[1])).stub
        == "page 2 is a picture without text"
    )


def test_damaged_and_encrypted_files_are_refused_by_name() -> None:
    """With the way out."""
    assert "cannot be read as a PDF" in reason(b"%PDF-1.4\n")
    whole = make_pdf([paragraph(STORY[0], 50, 700, 60)])
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")/P -4>>/ID[(aa)(aa)]/Root"
    assert reason(whole.replace(b"/Root", lock)) == "is encrypted; save a copy without the password"


def test_what_would_take_for_ever_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streams that unpack to gigabytes, pages that draw without end, pages without number."""
    assert "unpacks to more" in reason(make_pdf([[]], drawing=b" " * 40_000_000))
    packed = b"/Filter[/FlateDecode/FlateDecode]"
    assert "packed twice" in reason(make_pdf([[]]).replace(b"/Filter/FlateDecode", packed))
    slow = (
        make_pdf([[]])
        .replace(b"/Filter/FlateDecode", b"/Filter/LZWDecode")
        .replace(b"\nendstream", b"x" * 2_000_000 + b"\nendstream")
    )
    assert "old and slow" in reason(slow)
    drawn = list(read_pdf(make_pdf([paragraph(STORY[0], 50, 700, 60)]), "a.pdf", LONG))
    assert len(drawn) == 1
    monkeypatch.setattr("summarizer.articles.documents.pdf_drawing.LARGEST_DRAWING", 10_000)
    (failure,) = [r for r in _results(make_pdf([[]], drawing=b"0 0 m " * 3000)) if isinstance(r, InputFailure)]
    assert failure.reason == "page 1: the drawing is too large to read its words"
    monkeypatch.setattr("summarizer.articles.documents.pdf.MOST_PAGES", 2)
    pages = [paragraph(f"Day {number} of the flood in Verrin was calm.", 50, 700, 60) for number in range(4)]
    failure, found = read_pdf(make_pdf(pages), "a.pdf", LONG)
    assert isinstance(failure, InputFailure) and "of 4 pages only the first 2 are read" in failure.reason
    assert isinstance(found, Found) and found.article.stub == "the pages after 2 of 4 are not read"
    with pytest.raises(InputError, match="more than the limit of 10 characters"):
        list(read_pdf(make_pdf(pages[:1]), "a.pdf", 10))


def _results(raw: bytes) -> list[Found | InputFailure]:
    """What comes before the refusal of a PDF."""
    results: list[Found | InputFailure] = []
    try:
        for result in read_pdf(raw, "a.pdf", LONG):
            results.append(result)
    except InputError:
        pass
    return results
