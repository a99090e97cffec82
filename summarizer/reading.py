"""What a run reads back from files: records, corrections, any text.

The counterpart of ``writing``, below the pipeline: a file is refused with its name and the
place of the fault, and a record whose quotes do not stand in its own article is no evidence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from summarizer.errors import InputError, NoArticlesError
from summarizer.records.corrections import Corrections
from summarizer.records.record import ArticleRecord


def load_corrections(path: str | None) -> Corrections:
    """The corrections file, or none. Raises InputError that names the file and the fault."""
    if path is None:
        return Corrections()
    try:
        return Corrections.model_validate_json(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(path, f"{error.strerror or error}; check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(path, "is not UTF-8 text; save it as UTF-8") from error
    except ValidationError as error:
        reason = f"is not a corrections file (join, keep_apart, assign, exclude): {first_fault(error)}"
        raise InputError(path, reason) from error


def read_records(*paths: str | Path) -> list[ArticleRecord]:
    """The records in JSON Lines files that ``extract`` wrote. Raises InputError naming file and line."""
    found: list[ArticleRecord] = []
    for path in paths:
        found += _records_in(Path(path))
    if not found:
        raise NoArticlesError(", ".join(map(str, paths)) or "records", "no records in it")
    return found


def read_text(path: Path) -> str:
    """A UTF-8 file's text; ``-`` is standard input. Raises InputError that names it and the way out."""
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return raw.decode("utf-8")
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror or error}); check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "is not UTF-8 text; is it the right file?") from error


def _records_in(path: Path) -> Iterator[ArticleRecord]:
    # Only a line feed ends a line: an article may hold U+2028 and other line ends that JSON does not escape.
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = ArticleRecord.model_validate_json(line)
        except ValidationError as error:
            raise InputError(f"{path}:{number}", f"is not an article record: {first_fault(error)}") from error
        if (quote := misplaced(record)) is not None:
            reason = f"the article does not hold {quote[:60]!r} where the record says; extract it again"
            raise InputError(f"{path}:{number}", reason)
        yield record


def misplaced(record: ArticleRecord) -> str | None:
    """The first quote of a record that does not stand at its offsets in the record's own article, or None."""
    text = record.article.text
    for sourced in record.items:
        cited = sourced.citation
        if cited.article != record.article.id or text[cited.start : cited.end] != cited.quote:
            return cited.quote
    return None


def first_fault(error: ValidationError) -> str:
    """The first thing wrong, with its place and without the value."""
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'document'}: {first['msg']}"
