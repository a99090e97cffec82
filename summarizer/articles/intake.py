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
from summarizer.articles.documents.inside import Inside
from summarizer.articles.exports import seems_several
from summarizer.articles.formats import Limits, Reading, read_format
from summarizer.articles.kinds import BY_ENDING, ENDINGS
from summarizer.articles.told import Notice, PassedOver, kinds_of
from summarizer.articles.walking import is_to_be_read, printable, walk_folder
from summarizer.errors import InputError
from summarizer.records.article import Article, InputFailure, Source

STDIN = "-"
_TEXTS = (".txt", ".text", ".md", ".markdown", ".docx", ".rtf", ".pdf")
_KNOWN = ", ".join(ENDINGS)


@dataclass(frozen=True)
class Intake:
    """What came in, independent of the order in which it was given.

    articles: identical content united to one; sorted by id.
    sources: every place an article was read from; sorted by name.
    failures: every input that could not be read, and why; sorted by name.
    passed_over: the files in folders and archives that are no articles by their kind; sorted.
    notices: what is to be said of articles that were read, by the place they were read from; sorted.
    """

    articles: tuple[Article, ...] = ()
    sources: tuple[Source, ...] = ()
    failures: tuple[InputFailure, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    notices: tuple[Notice, ...] = ()

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

    stdin: what ``-`` stands for; None reads the process's standard input. Its format is told by its content.
    max_bytes: the largest text or HTML file, and the longest object in JSON.
    max_collection_bytes: the largest file of another kind or standard input, and all an archive may unpack to.
    Never raises for an input: what cannot be read is in ``failures``. In folders, hidden files and files of
    unknown kinds are passed over.
    """
    limits = Limits(max_bytes, max_collection_bytes)
    results: list[Inside] = []
    for path in dict.fromkeys(os.fspath(path) for path in paths):
        try:
            results.extend(_read_stdin(stdin, limits) if path == STDIN else _read_path(path, limits))
        except InputError as problem:
            results.append(InputFailure(name=problem.name, reason=problem.reason))
    return unite_results(results)


def unite_results(results: list[Inside]) -> Intake:
    """Sort and unite: one article for identical content, every place it was found kept as a source."""
    found = [result for result in results if isinstance(result, Found)]
    articles = {result.article.id: result.article for result in found}
    sources = {(result.name, result.article.id) for result in found}
    failures = {(f.name, f.reason) for f in results if isinstance(f, InputFailure)}
    return Intake(
        articles=tuple(articles[key] for key in sorted(articles)),
        sources=tuple(Source(name=name, article=article) for name, article in sorted(sources)),
        failures=tuple(InputFailure(name=name, reason=reason) for name, reason in sorted(failures)),
        passed_over=tuple(sorted({result for result in results if isinstance(result, PassedOver)})),
        notices=tuple(sorted({notice for result in found for notice in _remarks_on(result)})),
    )


def _remarks_on(found: Found) -> Iterator[Notice]:
    """What an editor should know of an article before trusting it."""
    if found.article.stub:
        yield Notice(found.name, f"only a part of the article is there: {found.article.stub}")
    if "#" not in found.name and found.name.lower().endswith(_TEXTS) and (why := seems_several(found.article.text)):
        yield Notice(found.name, f"was read as one article; {why}")
    if found.article.date_is_guess and found.article.date:
        yield Notice(found.name, f"its date, {found.article.date}, is a guess: nothing says that it was published then")


def _read_path(given: str, limits: Limits) -> Iterator[Inside]:
    """Everything in a file or folder named directly."""
    if not given:  # as a path it would mean the current folder
        raise InputError('""', "is an empty path; give a file, a folder, or -")
    path = Path(given)
    try:
        if path.is_dir():
            yield from _read_folder(path, limits)
            return
        if not path.exists():
            raise InputError(printable(path), "does not exist; check the path")
        if not path.is_file():
            raise InputError(printable(path), "is neither a file nor a folder; give one of these, or -")
    except (OSError, ValueError) as problem:
        raise InputError(printable(path), f"cannot be read ({problem}); check the path") from problem
    if path.suffix.lower() not in BY_ENDING and not is_to_be_read(path):
        reason = f'has the unknown ending "{path.suffix}"; the known ones are {_KNOWN}'
        raise InputError(printable(path), reason)
    yield from _read_file(path, limits)


def _read_folder(folder: Path, limits: Limits) -> Iterator[Inside]:
    """Every document in and below ``folder``, in sorted order, and what was passed over. Raises InputError for none."""
    something = False
    over: list[PassedOver] = []
    for met in walk_folder(folder):
        if isinstance(met, PassedOver):
            over.append(met)
            yield met
            continue
        something = True
        if isinstance(met, InputFailure):
            yield met
        else:
            yield from _collect(met, limits)
    if not something:
        there = f", only {kinds_of(over)}" if over else ""
        raise InputError(printable(folder), f"holds no articles{there}; the known endings are {_KNOWN}")


def _collect(path: Path, limits: Limits) -> list[Inside]:
    """What is in one file, its own failure included."""
    results: list[Inside] = []
    try:
        results.extend(_read_file(path, limits))
    except InputError as problem:
        results.append(InputFailure(name=problem.name, reason=problem.reason))
    return results


def _read_file(path: Path, limits: Limits) -> Iterator[Inside]:
    name, limit = printable(path), max(limits.max_bytes, limits.max_collection_bytes)
    try:
        if not path.is_file():  # a pipe would block, a dangling link has nothing behind it
            raise InputError(name, "is not a readable file; check where it points")
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as problem:
        raise InputError(name, f"cannot be read ({problem.strerror}); check its permissions") from problem
    yield from _guarded(raw, name, path.name, limits)


def _read_stdin(given: bytes | None, limits: Limits) -> Iterator[Inside]:
    raw = _drain_stdin(limits.max_collection_bytes + 1) if given is None else given
    yield from _guarded(raw, STDIN, "", limits)


def _guarded(raw: bytes, name: str, file: str, limits: Limits) -> Iterator[Inside]:
    """What is in ``raw``; what a foreign parser lets through on strange input is the failure of this input alone."""
    try:
        yield from read_format(raw, name, file, Reading(limits))
    except InputError:
        raise
    except (MemoryError, RecursionError, ValueError, LookupError, OSError, ArithmeticError) as problem:
        reason = f"cannot be read ({type(problem).__name__}); give the article as .txt"
        raise InputError(name, reason) from problem


def _drain_stdin(limit: int) -> bytes:
    if sys.stdin is None:
        raise InputError(STDIN, "there is no standard input; give a path instead")
    try:
        return sys.stdin.buffer.read(limit)
    except (OSError, ValueError) as problem:
        raise InputError(STDIN, f"cannot be read ({problem}); give a path instead") from problem
