"""Files beside articles that are none."""

from __future__ import annotations

from summarizer.articles.documents.companions import is_hidden, saved_page_folders


def test_hidden_files_are_the_systems_and_the_editors() -> None:
    """By their names."""
    assert all(is_hidden(name) for name in (".DS_Store", "~$report.docx", "Thumbs.db", "desktop.ini"))
    assert not is_hidden("report.docx")


def test_a_saved_page_has_a_folder_of_its_own() -> None:
    """In the words of the reader's browser; a folder without a page is no such folder."""
    folders = saved_page_folders(["a/Dam breaks.html", "b.HTM", "c.txt"])
    assert {"a/Dam breaks_files", "b_files", "b_fichiers"} <= folders
    assert not any(folder.startswith("c") for folder in folders)
