"""ProQuest: records between rules of underscores, each a list of labels and the text under "Full text:".

"Last updated" is the database's own date and never the paper's. A record that holds only an
abstract is read as a stub.
"""

from __future__ import annotations

import re

from summarizer.articles.exports.base import Piece, credited, join_body, tidy_or_none
from summarizer.articles.exports.dates import find_date
from summarizer.articles.given import Given

_RULE = re.compile(r"[_*]{10,}")
# What each label is called in the languages of the database's interface.
_NAMES = {
    "text": "full text|texto completo|texte intégral|volltext|testo completo",
    "abstract": "abstract|resumen|résumé|zusammenfassung|resumo|sommario",
    "title": "title|título|titre|titel|titolo",
    "author": "author|autor|auteur|verfasser|autore",
    "outlet": (
        "publication title|título de (?:la )?publicación|titre de la publication|titel der publikation"
        "|título da publicação|titolo della pubblicazione"
    ),
    "info": "publication info|información de publicación|informations sur la publication|publikationsinformationen",
    "date": (
        "publication date|fecha de publicación|date de publication|veröffentlichungsdatum|publikationsdatum"
        "|data de publicação|data di pubblicazione"
    ),
    "rights": "copyright|derechos de autor|droits d'auteur|direitos autorais",
    "sure": (
        "publication year|publication subject|publication details|proquest document id|document url|last updated"
        "|source type|document type|document feature|company / organization|place of publication|country of publication"
        "|language of publication|publisher|issn|eissn|identifier / keyword|identifier/keyword|business indexing term"
        "|database|accession number|narrow subject|broad subject|correspondence author|última actualización"
        "|dernière mise à jour|zuletzt aktualisiert|credit|number of pages|sourcetype"
    ),
    "other": (
        "subject|location|people|links|url|pages|section|issue|volume|first page|year|dateline|supplement|word count"
        "|illustration|illustrations|caption|column|edition|correction|publication|source|sub title|subtitle|materia"
        "|sujet|schlagwort|lugar|lieu|ort"
    ),
}
_LABELS = {key: re.compile(rf"(?:{names})\s?:\s*(?P<value>.*)", re.IGNORECASE) for key, names in _NAMES.items()}
_LONGEST_LABEL = 45
# Of the database alone; the others may open a line of an article as well.
_SURE = frozenset({"outlet", "info", "date", "sure"})
_COUNTER = re.compile(r"(?:document|documento|dokument) \d+ (?:of|de|von|di|sur) \d+", re.IGNORECASE)
_COVER = re.compile(r"report information from proquest|table of contents", re.IGNORECASE)
_NO_TEXT = re.compile(r"(?:none|not available|no disponible|non disponible|nicht verfügbar)[. ]*", re.IGNORECASE)
_FURNITURE = re.compile(r"enlarge this image\.?|caption:?", re.IGNORECASE)
_BREAK = re.compile(r"\s*(?:;|\[| : )")


def cut_proquest(text: str) -> list[Piece] | None:
    """The articles of a ProQuest export; None when ``text`` is none."""
    records: list[list[str]] = [[]]
    for line in (line.strip() for line in text.split("\n")):
        if _RULE.fullmatch(line):
            records.append([])
        else:
            records[-1].append(line)
    return [_read_record(record) for record in records if _is_record(record)] or None


def _is_record(record: list[str]) -> bool:
    keys = {_key_of(line) for line in record}
    return bool(keys & {"text", "abstract"}) and bool(keys & {"outlet", "info", "date"})


def _read_record(record: list[str]) -> Piece:
    fields: dict[str, str] = {}
    named = ""
    number = 0
    while number < len(record):
        line, end = record[number], number + 1
        key = _key_of(line)
        if key:
            end = _end_of_text(record, number) if key == "text" and key not in fields else _end_of_value(record, number)
            fields.setdefault(key, join_body([_value(line, key), *record[number + 1 : end]]))
        elif _COUNTER.fullmatch(line):
            named = ""
        elif line and not fields and not named and not _COVER.match(line):
            named = line
        number = end
    return _piece(fields, named)


def _piece(fields: dict[str, str], named: str) -> Piece:
    info = fields.get("info", "")
    outlet = _BREAK.split(fields.get("outlet") or info)[0]
    text = fields.get("text", "")
    text = (
        ""
        if _NO_TEXT.fullmatch(text)
        else join_body(line for line in text.split("\n") if not _FURNITURE.fullmatch(line))
    )
    abstract = fields.get("abstract", "")
    abstract = "" if _NO_TEXT.fullmatch(abstract) else abstract
    given = Given(
        title=tidy_or_none(fields.get("title") or named),
        date=find_date(fields.get("date", "")) or _date_of_info(info),
        outlet=tidy_or_none(outlet),
        agencies=credited(outlet, fields.get("author", ""), fields.get("rights", "")),
        stub=None if text or not abstract else "the export holds only the abstract",
    )
    return Piece(given, text or abstract)


def _date_of_info(info: str) -> str | None:
    """The date in "The Courier ; Town [Town]04 Mar 2031: A.4."."""
    return find_date(re.sub(r"[\]:;]", " ", info))


def _end_of_value(record: list[str], number: int) -> int:
    """Where the value of the label at ``number`` ends: at the next label or blank line."""
    end = number + 1
    while end < len(record) and record[end] and not _key_of(record[end]):
        end += 1
    return end


def _end_of_text(record: list[str], number: int) -> int:
    """Where the full text ends: at a label of the database, or where nothing but labels follows."""
    end = len(record)
    for line in range(len(record) - 1, number, -1):
        if record[line] and not _key_of(record[line]):
            break
        end = line
    for line in range(number + 1, end):
        key = _key_of(record[line])
        if key in _SURE:
            return _first_of_run(record, line, number)
    return _first_of_run(record, end, number)


def _first_of_run(record: list[str], number: int, start: int) -> int:
    """The first of the labels that stand right above the line ``number``, blank lines between them passed over."""
    first = number
    for line in range(number - 1, start, -1):
        if record[line] and not _key_of(record[line]):
            break
        if record[line]:
            first = line
    return first


def _key_of(line: str) -> str | None:
    """Which label a line opens with."""
    if ":" not in line[:_LONGEST_LABEL]:
        return None
    return next((key for key, pattern in _LABELS.items() if pattern.fullmatch(line)), None)


def _value(line: str, key: str) -> str:
    found = _LABELS[key].fullmatch(line)
    return found.group("value") if found else ""
