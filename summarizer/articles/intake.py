"""Paths in, articles out: what was read, where from, and what could not be read.

One bad input never stops the rest, so everything that goes wrong with a path is a value
(``InputFailure``). Whether *nothing* readable is an error is for the caller to decide.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarizer.articles.assembly import Found
from summarizer.articles.formats import ENDINGS, Limits, read_format, sniff_ending
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure, Source

STDIN = "-"
_KNOWN = ", ".join(ENDINGS)


@dataclass(frozen=True)
class Intake:
    """What came in, independent of the order in which it was given.

    articles: identical content united to one; sorted by id.
    sources: every place an article was read from; sorted by name.
    failures: every input that could not be read, and why; sorted by name.
    """

    articles: tuple[Article, ...] = ()
    sources: tuple[Source, ...] = ()
    failures: tuple[InputFailure, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def read_articles(
    *paths: str | Path,
    stdin: bytes | None = None,
    max_bytes: int = Limits.max_bytes,
    max_collection_bytes: int = Limits.max_collection_bytes,
) -> Intake:
    """Read the articles in files, in folders (with all below them) and, as ``-``, on standard input.

    stdin: what ``-`` stands for; None reads the process's standard input. Its format is sniffed.
    max_bytes: the largest text or HTML file, and the longest object in JSON.
    max_collection_bytes: the largest JSON file or standard input.
    Never raises for an input: what cannot be read is in ``failures``. In folders, hidden files and
    files of other endings than .txt .md .html .htm .json .jsonl are passed over.
    """
    limits = Limits(max_bytes, max_collection_bytes)
    results: list[Found | InputFailure] = []
    for path in dict.fromkeys(os.fspath(path) for path in paths):
        try:
            results.extend(_read_stdin(stdin, limits) if path == STDIN else _read_path(path, limits))
        except InputError as problem:
            results.append(InputFailure(name=problem.name, reason=problem.reason))
    return unite_results(results)


def unite_results(results: list[Found | InputFailure]) -> Intake:
    """Sort and unite: one article for identical content, every place it was found kept as a source."""
    found = [result for result in results if isinstance(result, Found)]
    articles = {result.article.id: result.article for result in found}
    sources = {(result.name, result.article.id) for result in found}
    failures = {(f.name, f.reason) for f in results if isinstance(f, InputFailure)}
    return Intake(
        articles=tuple(articles[key] for key in sorted(articles)),
        sources=tuple(Source(name=name, article=article) for name, article in sorted(sources)),
        failures=tuple(InputFailure(name=name, reason=reason) for name, reason in sorted(failures)),
    )


def _read_path(given: str, limits: Limits) -> Iterator[Found | InputFailure]:
    """Everything in a file or folder named directly."""
    if not given:  # as a path it would mean the current folder
        raise InputError('""', "is an empty path; give a file, a folder, or -")
    path = Path(given)
    try:
        if path.is_dir():
            yield from _read_folder(path, limits)
            return
        if not path.exists():
            raise InputError(_printable(path), "does not exist; check the path")
        if not path.is_file():
            raise InputError(_printable(path), "is neither a file nor a folder; give one of these, or -")
    except (OSError, ValueError) as problem:
        raise InputError(_printable(path), f"cannot be read ({problem}); check the path") from problem
    if path.suffix.lower() not in ENDINGS:
        reason = f'has the unknown ending "{path.suffix}"; the known ones are {_KNOWN}'
        raise InputError(_printable(path), reason)
    yield from _read_file(path, limits)


def _read_folder(folder: Path, limits: Limits) -> Iterator[Found | InputFailure]:
    """Every file of a known ending in and below ``folder``, hidden ones left out, in sorted order."""
    blocked: list[OSError] = []
    seen = 0
    for root, folders, files in os.walk(folder, onerror=blocked.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            path = Path(root, file)
            if file.startswith(".") or path.suffix.lower() not in ENDINGS:
                continue
            seen += 1
            yield from _collect(path, limits)
    for problem in blocked:
        name = _printable(Path(problem.filename or folder))
        yield InputFailure(name=name, reason=f"cannot be listed ({problem.strerror}); check its permissions")
    if not seen and not blocked:
        raise InputError(_printable(folder), f"holds no articles; the known endings are {_KNOWN}")


def _collect(path: Path, limits: Limits) -> list[Found | InputFailure]:
    """What is in one file, its own failure included."""
    try:
        return list(_read_file(path, limits))
    except InputError as problem:
        return [InputFailure(name=problem.name, reason=problem.reason)]


def _read_file(path: Path, limits: Limits) -> Iterator[Found | InputFailure]:
    name, ending = _printable(path), path.suffix.lower()
    limit = limits.of(ending)
    try:
        if not path.is_file():  # a pipe would block, a dangling link has nothing behind it
            raise InputError(name, "is not a readable file; check where it points")
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as problem:
        raise InputError(name, f"cannot be read ({problem.strerror}); check its permissions") from problem
    _refuse_excess(raw, limit, name)
    yield from read_format(raw, name, ending, limits)


def _read_stdin(given: bytes | None, limits: Limits) -> Iterator[Found | InputFailure]:
    raw = _drain_stdin(limits.max_collection_bytes + 1) if given is None else given
    ending = sniff_ending(raw)
    _refuse_excess(raw, limits.of(ending), STDIN)
    yield from read_format(raw, STDIN, ending, limits)


def _drain_stdin(limit: int) -> bytes:
    if sys.stdin is None:
        raise InputError(STDIN, "there is no standard input; give a path instead")
    try:
        return sys.stdin.buffer.read(limit)
    except (OSError, ValueError) as problem:
        raise InputError(STDIN, f"cannot be read ({problem}); give a path instead") from problem


def _refuse_excess(raw: bytes, limit: int, name: str) -> None:
    if len(raw) > limit:
        raise InputError(name, f"is larger than the limit of {limit} bytes; split it")


def _printable(path: Path) -> str:
    """A path as text that every output can hold, with ``/`` between its parts."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")
