"""Paths in, articles out; nothing an input holds can stop the rest."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.articles import Intake, read_articles
from tests.articles.documents.making import make_pdf, paragraph

SEEDS = Path(__file__).parents[2] / "seeds"
ENDINGS = (".txt", ".html", ".json", ".jsonl", ".pdf", ".docx", ".rtf", ".eml", ".mhtml", ".warc", ".gz", ".zip", "")


def reasons(intake: Intake) -> dict[str, str]:
    """Each failure's reason under its name."""
    return {failure.name: failure.reason for failure in intake.failures}


def test_the_seeds_are_read_as_they_are() -> None:
    """Every seed keeps its text; stamps, printed dates, agencies and the outlet are found."""
    intake = read_articles(SEEDS)
    assert len(intake) == 5 and not intake.failures
    by_name = {Path(source.name).name[:3]: source.article for source in intake.sources}
    articles = {name: article for name, key in by_name.items() for article in intake if article.id == key}
    assert [articles[name].date for name in sorted(articles)] == [
        *("2020-09-28", "2020-09-29", "2020-09-28", "2020-09-30", "2020-09-27")
    ]
    assert [articles[name].agencies for name in sorted(articles)] == [
        ("Reuters", "AFP"),
        (),
        (),
        ("AFP",),
        ("AFP",),
    ]
    last = articles["004"]
    assert last.outlet == "themoscowtimes.com" and last.url and last.url.endswith("a71562")
    assert last.title == "Clashes Between Azerbaijan and Armenia Separatists Leave at Least 23 Dead"
    kinds = [mark.kind for mark in last.marks]
    assert kinds == [
        *("heading", "furniture", "furniture", "caption"),
        *("heading", "link", "heading", "heading"),
        *("link", "link"),
    ]
    for path in SEEDS.iterdir():
        assert articles[path.name[:3]].text == path.read_bytes().decode()


def test_identical_content_is_one_article_with_every_source(tmp_path: Path) -> None:
    """Names differ, content counts."""
    for name in ("b.txt", "a.md"):
        (tmp_path / name).write_text("Nine died.")
    intake = read_articles(tmp_path)
    assert len(intake) == 1
    assert [Path(source.name).name for source in intake.sources] == ["a.md", "b.txt"]
    assert list(intake) == list(intake.articles)


def test_folders_are_read_to_the_bottom_without_hidden_and_unknown_files(tmp_path: Path) -> None:
    """What is passed over in a folder is no failure, and it is told."""
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep" / "er" / "a.TXT").write_text("Nine died.")
    for name in (".hidden.txt", "b.css", ".git/c.txt"):
        (tmp_path / name).write_text("Ten died.")
    (tmp_path / "noending").write_text("Nine died.")
    intake = read_articles(tmp_path)
    assert [article.text for article in intake] == ["Nine died."] and not intake.failures
    assert [Path(source.name).name for source in intake.sources] == ["a.TXT", "noending"]
    assert [(Path(p.name).name, p.kind) for p in intake.passed_over] == [
        *((".git", "hidden"), (".hidden.txt", "hidden"), ("b.css", ".css"))
    ]


def test_what_an_editor_should_know_of_an_article_is_noted(tmp_path: Path) -> None:
    """A guessed day, a missing part."""
    mail = "Subject: Dam\nDate: Thu, 08 May 2031 10:00:00 +0000\n\nNine died."
    (tmp_path / "a.eml").write_text(mail)
    (tmp_path / "b.pdf").write_bytes(make_pdf([paragraph("Nine died.", 50, 700, 60), []], picture_on=[1]))
    told = {Path(notice.name).name: notice.text for notice in read_articles(tmp_path).notices}
    assert told["a.eml"].startswith("its date, 2031-05-08, is a guess")
    assert told["b.pdf"] == "only a part of the article is there: page 2 is a picture without text"


def test_a_document_whose_extra_is_missing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra to install; the rest of the folder is read."""
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    (tmp_path / "a.txt").write_text("Nine died.")
    (tmp_path / "b.pdf").write_bytes(make_pdf([[]]))
    intake = read_articles(tmp_path)
    assert len(intake) == 1
    assert reasons(intake) == {f"{tmp_path}/b.pdf": "reading PDF needs pdfplumber; install summarizer[pdf]"}


def test_every_kind_of_bad_path_is_a_failure_that_names_it(tmp_path: Path) -> None:
    """The good one among them is read."""
    (tmp_path / "good.txt").write_text("Nine died.")
    (tmp_path / "b.css").write_text("a,b")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "nul.txt").write_bytes(b"a\x00b")
    (tmp_path / "hollow").mkdir()
    (tmp_path / "hollow" / "a.jpg").touch()
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    names = ("good.txt", "b.css", "empty.txt", "nul.txt", "hollow", "dangling.txt", "pipe.txt", "gone.txt")
    intake = read_articles("", "a\x00b", "\udc80", *(tmp_path / name for name in names))
    told = {Path(name).name: reason for name, reason in reasons(intake).items()}
    assert len(intake) == 1 and len(told) == 10
    assert "empty path" in told['""'] and "does not exist" in told["gone.txt"] and "binary" in told["nul.txt"]
    assert 'unknown ending ".css"; the known ones are .txt, .text' in told["b.css"]
    assert "is empty" in told["empty.txt"] and "holds no articles, only 1 .jpg" in told["hollow"]
    assert "does not exist" in told["dangling.txt"] and "neither a file nor a folder" in told["pipe.txt"]


def test_a_bad_file_in_a_folder_does_not_stop_the_folder(tmp_path: Path) -> None:
    """Pipes and dangling links included."""
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "z.txt").write_text("Nine died.")
    (tmp_path / "l.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "p.txt")
    intake = read_articles(tmp_path)
    assert len(intake) == 1 and sorted(Path(name).name for name in reasons(intake)) == [
        "a.txt",
        "l.txt",
        "p.txt",
    ]


def test_enormous_inputs_are_refused_by_their_kind(tmp_path: Path) -> None:
    """Text has one limit, a JSON file another, and each object in it the first."""
    (tmp_path / "a.txt").write_text("Nine died. " * 10)
    (tmp_path / "b.jsonl").write_text('{"text": "Nine."}\n' * 3 + '{"text": "' + "x" * 60 + '"}\n')
    (tmp_path / "c.json").write_text('{"text": "Ten."}' + " " * 400)
    intake = read_articles(tmp_path, max_bytes=50, max_collection_bytes=300)
    told = {Path(name).name: reason for name, reason in reasons(intake).items()}
    assert [article.text for article in intake] == ["Nine."] and sorted(told) == [
        "a.txt",
        "b.jsonl#4",
        "c.json",
    ]
    assert "limit of 50" in told["a.txt"] and "limit of 300" in told["c.json"]


def test_standard_input_is_sniffed() -> None:
    """A dash stands for the bytes given."""
    assert [a.text for a in read_articles("-", stdin=b"Nine died.")] == ["Nine died."]
    lines = read_articles("-", stdin=b'{"text": "Nine."}\n{"text": "Ten."}\n')
    assert [source.name for source in lines.sources] == ["-#1", "-#2"]
    assert reasons(read_articles("-", stdin=b"")) == {"-": "is empty; give the article's text, or leave this input out"}


def test_no_paths_give_an_empty_intake() -> None:
    """Whether that is an error is for the caller to say."""
    assert read_articles() == Intake()


@pytest.mark.parametrize("ending", ENDINGS)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_in_a_file_never_raise(ending: str, raw: bytes) -> None:
    """They are an article or a failure, and marks lie inside the text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{ending}")
        path.write_bytes(raw)
        intake = read_articles(path)
    assert len(intake.articles) + len(intake.failures) + len(intake.passed_over) >= 1
    for article in intake:
        article.text.encode()
        assert all(0 <= mark.start < mark.end <= len(article.text) for mark in article.marks)


@given(st.binary(max_size=300))
def test_any_bytes_on_standard_input_never_raise(raw: bytes) -> None:
    """Sniffing never fails either."""
    intake = read_articles("-", stdin=raw)
    assert len(intake.articles) + len(intake.failures) >= 1


@settings(max_examples=25)  # each reads up to sixteen files; order matters or it does not
@given(st.permutations([*sorted(SEEDS.iterdir()), SEEDS, SEEDS / "gone.txt"]), st.data())
def test_order_and_duplicates_of_paths_change_nothing(paths: list[Path], data: st.DataObject) -> None:
    """The same inputs in any order, any of them twice, give the same intake."""
    again = data.draw(st.lists(st.sampled_from(paths), max_size=4))
    assert read_articles(*paths, *again) == read_articles(*sorted(paths))
