"""Factiva: field codes ("HD", "BY", "WC" ...) or bare lines ("877 words"), as a page or as text.

Layouts as read by the R packages tm.plugin.factiva and newspapers; each record ends with its
number ("Document ABCDEF0020310304er340000a"), whatever the language of the interface.
"""

from __future__ import annotations

import re

from summarizer.articles.exports.base import Piece, credited, join_body, tidy, tidy_or_none
from summarizer.articles.exports.dates import find_date
from summarizer.articles.given import Given
from summarizer.articles.printed.agencies import read_credit

NUMBER = re.compile(
    r"\|?(?:AN\s*[|\t]?\s*)?(?:documento?|dokument|文件|文档|文書|документ)\s*:?\s+(?=[A-Z]*\d)(?=\S*\d{4})[A-Za-z0-9]{8,40}\|?",
    re.I,
)
_WORDS = re.compile(
    r"\d[\d.,\s]{0,8}(?:words|w[öo]rter|mots|palabras|palavras|parole|woorden|字|語|слов\w*)", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?: ?[ap]m)?(?: [A-Z]{2,4})?", re.IGNORECASE)
_SOURCE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\)|\(copyright\)|all rights reserved).*", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"english|french|german|spanish|portuguese|italian|dutch|russian|arabic|chinese|japanese|turkish|polish|swedish"
    r"|englisch|französisch|deutsch|spanisch|portugiesisch|italienisch|anglais|français|allemand|espagnol|portugais"
    r"|italien|inglés|francés|alemán|español|portugués|italiano|inglês|francês|alemão|espanhol|português|inglese"
    r"|francese|tedesco|spagnolo|portoghese|英文|德文|法文|中文|西班牙文",
    re.IGNORECASE,
)
_PAGE_LINES = re.compile(
    r"page \d+ of \d+.{0,80}|(?:page \d+ )?© \d{4} factiva\b.*|\d{4} factiva, inc.*|dow jones factiva.{0,20}", re.I
)
_CODE = r"SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|CO|IN|NS|RE|IPC|IPD|PUB|AN|RF|CX|CLM|DE|ART"
_CODED = re.compile(rf"\|?(?P<code>{_CODE})(?:\s*\||\t|\s{{2,}}|\xa0+|\s+(?=\S)|$)\s*(?P<value>.*?)\|?")
_BYLINE = re.compile(r"(?:by|von|par|por|di|de)\s+\S.{0,150}|special to .{2,60}|.{0,60}\bcorrespondent\b.{0,60}", re.I)
_NAMES = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,2}(?:(?:, | and | in ).{2,60})?")
_LISTED = re.compile(r".{0,300}(?:\.{3,}|\t|…)\s*\d{1,4}")
_COMPANY = re.compile(
    r"\b(?:ltd|limited|inc|llc|gmbh|plc|corp|corporation|company|s\.?a|s\.?p\.?a|s\.?l|ag|kg|b\.?v|oy|co)\b\.?\)?$",
    re.IGNORECASE,
)
_LONGEST_PUBLISHER = 9
_HEAD_LINES = 4


def cut_factiva(text: str) -> list[Piece] | None:
    """The articles of a Factiva export as text; None when ``text`` is none."""
    lines = [line.strip() for line in text.split("\n")]
    records: list[list[str]] = []
    start = 0
    for number, line in enumerate(lines):
        if NUMBER.fullmatch(line):
            record = [kept for kept in lines[start:number] if not _PAGE_LINES.fullmatch(kept)]
            start = number + 1
            if any(_WORDS.fullmatch(_value(kept)) for kept in record) or {"HD", "PD"} <= _read_codes(record).keys():
                records.append(record)
    return [read_record(record) for record in records] or None


def _value(line: str) -> str:
    """A line without the field code that may open it."""
    found = _CODED.fullmatch(line)
    return found.group("value").strip() if found else line.strip("| ")


def read_record(lines: list[str], headline: str | None = None, author: str | None = None) -> Piece:
    fields = _read_codes(lines)
    if ("WC" in fields or "PD" in fields) and ("HD" in fields or headline):
        return _from_codes(fields, headline)
    return _from_lines(lines, headline, author)


def _read_codes(lines: list[str]) -> dict[str, list[str]]:
    """Field code to its lines, where the export prints codes; codes repeat, values go on."""
    fields: dict[str, list[str]] = {}
    current = ""
    for line in lines:
        found = _CODED.fullmatch(line)
        code = found.group("code") if found else ""
        if found and _opens_field(line, code, found.group("value"), fields):
            current = code
            fields.setdefault(code, []).append(found.group("value"))
        elif current:
            fields[current].append(line.strip("|").strip())
    return fields


def _opens_field(line: str, code: str, value: str, fields: dict[str, list[str]]) -> bool:
    """Whether a line that begins with a code opens its field: a sentence may begin with "IN" or "CO" as well."""
    if not value:
        return True
    if code in fields:
        return False
    apart = line[len(code) :].startswith(("|", "\t", "  ", " |", "\xa0")) or line.startswith("|")
    in_text = "LP" in fields or "TD" in fields
    return apart or code == "TD" or not in_text or " : " in value or " | " in value or code == "AN"


def _from_codes(fields: dict[str, list[str]], headline: str | None) -> Piece:
    def words(code: str) -> str:
        return tidy(" ".join(fields.get(code, [])))

    given = Given(
        title=headline or tidy_or_none(words("HD")),
        date=find_date(words("PD")),
        outlet=tidy_or_none(words("SN")),
        agencies=credited(words("SN"), f"{words('BY')} {words('CR')}", words("CY")),
    )
    parts = [join_body(fields[code]).strip() for code in ("LP", "TD") if code in fields]
    return Piece(given, "\n\n".join(part for part in parts if part))


def _from_lines(lines: list[str], headline: str | None, author: str | None) -> Piece:
    """A record without codes: titles, "877 words", date, hour, outlet, source code ... copyright, text."""
    counted = next((number for number, line in enumerate(lines) if _WORDS.fullmatch(line)), 0)
    title, byline = _read_title(lines, counted)
    places = [number for number in range(counted + 1, len(lines)) if lines[number]]
    header = places[:12]
    dated = next((n for n in header[:2] if find_date(lines[n])), None)
    named = [n for n in header if n > (counted if dated is None else dated) and not _CLOCK.fullmatch(lines[n])]
    outlet = lines[named[0]] if named else ""
    end = _end_of_header(lines, header, named[0] if named else counted)
    rights = lines[end] if end is not None and _RIGHTS.match(lines[end]) else ""
    start = (end if end is not None else counted) + 1
    given = Given(
        title=headline or tidy_or_none(title),
        date=find_date(lines[dated]) if dated is not None else None,
        outlet=tidy_or_none(outlet),
        agencies=credited(tidy(outlet), author or byline, rights),
    )
    return Piece(given, join_body(_without_publisher(lines[start:], f"{outlet} {rights}")))


def _end_of_header(lines: list[str], header: list[int], outlet_at: int) -> int | None:
    """The last line of a header: the copyright, else the language, else the source code, else the outlet."""
    for is_last in (
        _RIGHTS.match,
        _LANGUAGE.fullmatch,
        _SOURCE_CODE.fullmatch,
    ):
        found = next((n for n in header if n > outlet_at and is_last(lines[n])), None)
        if found is not None:
            return found
    return outlet_at


def _read_title(lines: list[str], counted: int) -> tuple[str, str]:
    """Title and byline out of the lines above the count of words: section, title, byline, any but the title missing."""
    above = [line for line in lines[:counted] if line and not _LISTED.fullmatch(line)][-_HEAD_LINES:]
    byline = ""
    while len(above) > 1 and _is_byline(above[-1], above[:-1]):
        byline = f"{above.pop()} {byline}"
    return max(above, key=len, default=""), byline


def _is_byline(line: str, above: list[str]) -> bool:
    if _BYLINE.fullmatch(line) or read_credit(line):
        return True
    return _NAMES.fullmatch(line) is not None and any(len(other.split()) > 3 for other in above)


def _without_publisher(lines: list[str], near: str) -> list[str]:
    """The text without the publisher's name, the last line of a record; ``near`` names outlet and rights."""
    kept = list(lines)
    while kept and not kept[-1]:
        kept.pop()
    if len(kept) > 1 and _is_publisher(kept[-1], near):
        kept.pop()
    return kept


def _is_publisher(line: str, near: str) -> bool:
    """Whether a line is a company's name: short, no sentence, of the words of outlet or rights or a legal form."""
    words = line.split()
    if len(words) > _LONGEST_PUBLISHER or (line.endswith((".", "!", "?", '"', "”")) and not _COMPANY.search(line)):
        return False
    known = set(re.findall(r"\w{4,}", near.casefold()))
    shared = sum(word in known for word in re.findall(r"\w{4,}", line.casefold()))
    return _COMPANY.search(line) is not None or shared * 2 >= len(words)
