"""Mail and saved pages give the article they carry, not the day they were sent or saved."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from summarizer.articles import Intake, read_articles
from tests.articles.documents.making import PAGE, STORY, make_docx

SENT = "Thu, 08 May 2031 23:30:00 -0500"


def message(subject: str = "FW: Re: Dam breaks above Verrin") -> EmailMessage:
    """A mail without content."""
    mail = EmailMessage()
    mail["Subject"], mail["Date"], mail["From"] = subject, SENT, "desk@verrinherald.example"
    mail["MIME-Version"] = "1.0"
    return mail


def read(path: Path, raw: bytes) -> Intake:
    """What is in a file with this content."""
    path.write_bytes(raw)
    return read_articles(path)


def test_a_mail_is_one_article(tmp_path: Path) -> None:
    """Its subject is the title, its day a guess."""
    mail = message()
    mail.set_content("\n\n".join(STORY))
    (article,) = read(tmp_path / "a.eml", mail.as_bytes())
    assert article.text.strip() == "\n\n".join(("Dam breaks above Verrin", *STORY))
    assert (article.title, article.date, article.date_is_guess) == ("Dam breaks above Verrin", "2031-05-08", True)


def test_a_day_in_the_text_goes_before_the_mails(tmp_path: Path) -> None:
    """And it is no guess."""
    mail = message("Wasser über Verrin – neun Tote")
    mail.set_content(f"6 May 2031\n\n{STORY[0]}")
    (article,) = read(tmp_path / "a.eml", mail.as_bytes())
    assert (article.title, article.date) == ("Wasser über Verrin – neun Tote", "2031-05-06")
    assert not article.date_is_guess


def test_the_fuller_of_text_and_page_is_read(tmp_path: Path) -> None:
    """A text that only says that there is a page is none."""
    for plain, expected in (("Your program shows no pages.", "<"), ("\n\n".join(STORY), "")):
        mail = message()
        mail.set_content(plain)
        mail.add_alternative(f"<p>{STORY[0]}</p><p>{STORY[1]}</p>", subtype="html")
        (article,) = read(tmp_path / f"a{len(plain)}.eml", mail.as_bytes())
        assert STORY[0] in article.text and STORY[1] in article.text and "shows no pages" not in article.text
        assert expected == "<" or article.text.strip().endswith(STORY[1])


def test_attached_articles_are_articles(tmp_path: Path) -> None:
    """A covering note over them is none; pictures are passed over, forwarded mails are read."""
    mail = message("For tomorrow")
    mail.set_content("See attached.")
    document = make_docx(lambda word: word.add_paragraph(STORY[0]))
    mail.add_attachment(document, maintype="application", subtype="octet-stream", filename="Bericht.docx")
    mail.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="a.jpg")
    forwarded = message("Bridges closed")
    forwarded.set_content(STORY[1])
    mail.add_attachment(forwarded)
    mail.add_attachment(b"%PDF-1.4\n", maintype="application", subtype="pdf", filename="b.pdf")
    intake = read(tmp_path / "a.eml", mail.as_bytes())
    assert [source.name[-2:] for source in intake.sources] == ["#1", "#2"]
    assert {article.title for article in intake} == {None, "Bridges closed"}
    assert [failure.name[-2:] for failure in intake.failures] == ["#3"]
    assert intake.failures[0].reason.startswith("b.pdf: cannot be read as a PDF")


def test_a_mail_is_told_by_its_head(tmp_path: Path) -> None:
    """Under any name; a text that begins with a field is still a text."""
    mail = message()
    mail.set_content(STORY[0])
    raw = b"Received: from a.example\n\tby b.example\n" + mail.as_bytes()
    assert read(tmp_path / "a.txt", raw).articles[0].title == "Dam breaks above Verrin"
    assert read(tmp_path / "b.txt", f"Place: Verrin\nDate: Sunday\n\n{STORY[0]}".encode()).articles[0].title is None


def saved(page: str, address: str = "https://verrinherald.example/dam") -> bytes:
    """A page as a browser saves it in one file."""
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nSubject: Dam\nDate: {SENT}\nMIME-Version: 1.0\n"
    )
    parts = (
        f"Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: 8bit\nContent-Location: {address}\n\n{page}",
        "Content-Type: text/html\nContent-Location: https://ads.example/\n\n<html><body><p>Win a boat!</p></body></html>",
    )
    body = "".join(f"--b\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/related; boundary="b"\n\n{body}--b--\n'.encode("cp1252")


def test_a_saved_page_is_read_as_its_page(tmp_path: Path) -> None:
    """With its address, in the charset it was sent in, without the day of saving and without its frames."""
    page = PAGE.replace("dam above", "dam – “Old Tesk” – above").replace("2031-05-06T10:00:00Z", "")
    intake = read(tmp_path / "a.mhtml", saved(page))
    (article,) = intake
    assert "“Old Tesk”" in article.text and "Win a boat" not in article.text
    assert (article.url, article.title) == ("https://verrinherald.example/dam", "Dam breaks above Verrin")
    assert article.date is None and [source.name[-7:] for source in intake.sources] == ["a.mhtml"]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"Nine died.", "is not a mail"),
        (b"Subject: x\n\n", "is empty"),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 600,
            "more than the limit of 500",
        ),
    ],
)
def test_what_is_no_mail_is_refused(tmp_path: Path, raw: bytes, told: str) -> None:
    """With the reason."""
    assert told in read(tmp_path / "a.eml", raw).failures[0].reason


def test_mails_within_mails_have_an_end(tmp_path: Path) -> None:
    """However deep they are forwarded."""
    mail = message()
    mail.set_content(STORY[0])
    for _ in range(6):
        outer = message()
        outer.set_content("See below.")
        outer.add_attachment(mail)
        mail = outer
    assert "lies within 3" in read(tmp_path / "a.eml", mail.as_bytes()).failures[0].reason


def test_a_saved_page_without_a_page_is_refused(tmp_path: Path) -> None:
    """It names the way out."""
    raw = saved(PAGE).replace(b"Content-Type: text/html", b"Content-Type: image/png")
    assert "holds no web page" in read(tmp_path / "a.mht", raw).failures[0].reason
