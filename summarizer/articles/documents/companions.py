"""Files that stand beside articles and are none: a system's hidden files, the frames of a saved page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

_PAGES = (".html", ".htm", ".xhtml")
# Browsers name the folder in the user's language: Chrome and Firefox in English, Edge and Internet Explorer translated.
_FOLDERS = (
    *("_files", ".files", "-files", "_bestanden", "_fichiers", "_archivos", "_dateien", "-Dateien", "_arquivos"),
    *("_ficheiros", "_file", "_filer", "_pliki", "_soubory", "_tiedostot", "_dosyalar", "_elemei", "_fitxers"),
)


def is_hidden(file: str) -> bool:
    """Whether a file or folder is of the system's or an editor's own making (``.git``, Word's ``~$report.docx``)."""
    return file.startswith((".", "~$")) or file.lower() in ("thumbs.db", "desktop.ini")


def saved_page_folders(paths: Iterable[str]) -> frozenset[str]:
    """The folders, by path, that a browser saved beside a page in ``paths``: ``Title_files`` for ``Title.html``."""
    stems = {path[: -len(PurePosixPath(path).suffix)] for path in paths if path.lower().endswith(_PAGES)}
    return frozenset(f"{stem}{ending}" for stem in stems for ending in _FOLDERS)
