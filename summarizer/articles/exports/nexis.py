"""Nexis and Lexis: the old layout ("3 of 200 DOCUMENTS") and the newer one ("End of Document").

Layouts as read by the R packages LexisNexisTools, tm.plugin.lexisnexis and newspapers. Old: outlet,
date, title, labels in capitals, text, labels, copyright. New: title, outlet, date, copyright, labels,
"Body", text, "Classification". Pages and office documents are read as their text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.articles.exports.base import Piece, credited, join_body, tidy, tidy_or_none
from summarizer.articles.exports.dates import find_date
from summarizer.articles.exports.nexis_labels import LENGTH, RIGHTS, Head, is_tail, key_of, read_labels
from summarizer.articles.given import Given

_COUNTER = re.compile(
    r"(?:document )?\d{1,5} (?:of|de|von|di|van|sur|out of) \d{1,5} (?:documents?|dokumenten?|documentos?|documenti|documenten)",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:end of document|fin du document|ende des dokuments|fin del documento|fim do documento|fine del documento"
    r"|einde van document)\.?",
    re.IGNORECASE,
)
_BODY = re.compile(r"(?:body|texte|corps|haupttext|cuerpo|corpo|text)(?::\s*(?P<rest>.*))?", re.IGNORECASE)
_CORRECTION = re.compile(r"correction\s?:?(?:\s.*)?", re.IGNORECASE)
_CORRECTED_ON = re.compile(r"correction-date\b.*", re.IGNORECASE)
_NOT_A_TITLE = re.compile(r".{0,60}\b(?:edition|correction appended)\b.{0,20}|[\d:. ]+(?:[ap]m)?(?: [a-z]{3,4})?", re.I)
_LONGEST_TITLE_LINES = 3
_HEADER_LINES = 40


def cut_nexis(text: str) -> list[Piece] | None:
    """The articles of a Nexis or Lexis export; None when ``text`` is none."""
    lines = [line.strip() for line in text.split("\n")]
    counters = [number for number, line in enumerate(lines) if _COUNTER.fullmatch(line)]
    if counters and any(LENGTH.match(line) or is_tail(line) for line in lines):
        bounds = [*counters, len(lines)]
        records = [lines[start + 1 : end] for start, end in pairwise(bounds)]
        return [_read_old(_before_end(record)) for record in records]
    records = [record for record in _ended_records(lines) if _is_record(record)]
    return [_read_new(record) for record in records] or None


def _before_end(record: list[str]) -> list[str]:
    return next((record[:number] for number, line in enumerate(record) if _END.fullmatch(line)), record)


def _ended_records(lines: list[str]) -> Iterator[list[str]]:
    """The lines up to each "End of Document", and what follows the last one."""
    start = 0
    for number, line in enumerate(lines):
        if _END.fullmatch(line):
            yield lines[start:number]
            start = number + 1
    yield lines[start:]


def _is_record(record: list[str]) -> bool:
    """Whether these lines bear a Nexis header: the length in words, and one other mark of the database."""
    marks = [
        any(LENGTH.match(line) for line in record),
        any(RIGHTS.match(line) for line in record),
        any(line == "Body" for line in record),
        any(line.casefold().startswith(("load-date:", "load date:", "update:")) for line in record),
    ]
    return sum(marks) >= 2 and (marks[2] or marks[3])


def _read_new(record: list[str]) -> Piece:
    """A record of the newer layout, with or without a delivery page before it."""
    body_at = next((n for n, line in enumerate(record) if line.casefold() in ("body", "body:")), None)
    head_at = next((n for n, line in enumerate(record) if RIGHTS.match(line) or key_of(line)), 0)
    if body_at is None:
        head, start = _read_head(record, head_at)
    else:
        # A delivery page lists labels of its own: the header is what stands closest above the text.
        head_at = _closest_head(record, body_at)
        head, start = read_labels(record[head_at:body_at]), body_at + 1
    above = [number for number in range(head_at) if record[number] and record[number] != "Correction Appended"]
    dated = next((n for n in reversed(above) if find_date(record[n])), None)
    date = find_date(record[dated]) if dated is not None else None
    names = [number for number in above if dated is None or number < dated]
    outlet = record[names[-1]] if names else ""
    title = head.get("title") or _title_above(record, names[-1] if names else 0)
    rights = next((line for line in record[head_at:start] if RIGHTS.match(line)), "")
    return _piece(title, outlet, date, head, record[start:], rights)


def _closest_head(record: list[str], body_at: int) -> int:
    """Where the header above "Body" begins: at the copyright line, else at its first label."""
    first = body_at
    for number in range(body_at - 1, max(-1, body_at - _HEADER_LINES), -1):
        if RIGHTS.match(record[number]):
            return number
        if key_of(record[number]):
            first = number
        elif find_date(record[number]):
            break
    return first


def _title_above(record: list[str], outlet_at: int) -> str:
    """The title over the outlet: the lines right above it, or above the blank between them."""
    end = outlet_at
    while end > 0 and not record[end - 1]:
        end -= 1
    start = end
    while start > 0 and record[start - 1]:
        start -= 1
    return " ".join(record[start:end] if end - start <= _LONGEST_TITLE_LINES else record[end - 1 : end])


def _read_old(record: list[str]) -> Piece:
    """A record of the old layout."""
    places = [number for number, line in enumerate(record) if line and not RIGHTS.match(line)]
    labelled = next((n for n in places if key_of(record[n])), len(record))
    header = [n for n in places if n < labelled][:8]
    dated = next((n for n in header[1:] if find_date(record[n])), None)
    outlet = record[header[0]] if header and dated is not None else ""
    after = dated if dated is not None else -1
    title, title_end = _title_below(record, after + 1, labelled)
    head, start = _read_head(record, labelled if labelled < len(record) else title_end)
    rights = next((line for line in record if RIGHTS.match(line)), "")
    date = find_date(record[dated]) if dated is not None else None
    return _piece(head.get("title") or title, outlet, date, head, record[start:], rights)


def _title_below(record: list[str], start: int, end: int) -> tuple[str, int]:
    """The first paragraph between two lines that can be a title, and where it ends."""
    while start < end and (not record[start] or _NOT_A_TITLE.fullmatch(record[start])):
        start += 1
    stop = start
    while stop < end and record[stop] and stop - start < _LONGEST_TITLE_LINES:
        stop += 1
    return " ".join(record[start:stop]), stop


def _read_head(record: list[str], start: int) -> tuple[Head, int]:
    """The labels from ``start`` on and the line where the text begins."""
    end = start
    for number in range(start, min(len(record), start + _HEADER_LINES)):
        line = record[number]
        body = _BODY.fullmatch(line)
        if body and line[:1].isupper():
            rest = body.group("rest") or ""
            record[number] = rest
            return read_labels(record[start:number]), number if rest else number + 1
        if key_of(line):
            end = number + 1
            while end < len(record) and record[end] and not LENGTH.match(line) and _is_wrapped(record, end):
                end += 1
        elif line and number >= end and not RIGHTS.match(line) and not _label_follows(record, number):
            break
    return read_labels(record[start:end]), end


def _label_follows(record: list[str], number: int) -> bool:
    """Whether one of the next two lines with words bears a label: the line still belongs to the header."""
    following = [line for line in record[number + 1 : number + 5] if line][:2]
    return any(key_of(line) for line in following)


def _is_wrapped(record: list[str], number: int) -> bool:
    """Whether a line goes on with the value of the label above: its paragraph is closed by a blank line."""
    if key_of(record[number]):
        return False
    label = number
    while label > 0 and record[label - 1]:
        label -= 1
    # Where labels stand in one block, the text may follow without a blank line.
    return number - label <= _LONGEST_TITLE_LINES and key_of(record[label]) is not None and record[number] != "Body"


def _piece(title: str, outlet: str, date: str | None, head: Head, lines: list[str], rights: str) -> Piece:
    given = Given(
        title=tidy_or_none(title),
        date=date,
        outlet=tidy_or_none(outlet),
        agencies=credited(tidy(outlet), head.get("byline", ""), rights),
    )
    text = join_body(_reporting(lines))
    lead = [head[key] for key in ("dateline", "highlight") if head.get(key) and not _repeats(text, head[key])]
    return Piece(given, "\n\n".join([*lead, text]) if text else "")


def _repeats(text: str, lead: str) -> bool:
    """Whether the text opens with the words of the label above it, as most do with their dateline."""
    return text.casefold().startswith(re.split(r"[,;(]", lead.casefold())[0].strip())


def _reporting(lines: list[str]) -> list[str]:
    """The text without the index below it; a correction printed there is kept."""
    end = next((number for number, line in enumerate(lines) if is_tail(line)), len(lines))
    kept = lines[:end]
    while kept and (not kept[-1] or RIGHTS.match(kept[-1]) or kept[-1].casefold() == "all rights reserved"):
        kept.pop()
    for number in range(end, len(lines)):
        if _CORRECTION.fullmatch(lines[number]) and not _CORRECTED_ON.fullmatch(lines[number]):
            stop = number + 1
            while stop < len(lines) and not is_tail(lines[stop]) and not RIGHTS.match(lines[stop]):
                stop += 1
            return [*kept, "", *lines[number:stop]]
    return kept
