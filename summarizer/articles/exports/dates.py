"""Dates in the header lines of exports, in the languages these databases print.

Only whole dates are read (day, month by name, year; or ISO; or day.month.year): a month alone,
a season, or 03/04/2031 is no date. No time zone is converted.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from summarizer.articles.printed.dates import valid_date

# English, French, German, Spanish, Portuguese, Italian, Dutch; without accents, in lower case.
_MONTHS = (
    "january jan janvier janv januar jaenner enero ene janeiro gennaio gen januari",
    "february feb fevrier fevr fev februar febrero fevereiro febbraio febbr februari",
    "march mar mars marz maerz marzo marco maart mrt mrz",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "june jun juin juni junio junho giugno giu",
    "july jul juillet juil juli julio julho luglio lug",
    "august aug aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre setembro set settembre sett",
    "october oct octobre oktober okt octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec decembre dezember dez diciembre dic dezembro dicembre",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DAY = r"(?<![\d.,:/])(?P<{0}>\d{{1,2}})"
_ANY = re.compile(
    r"(?<!\d)(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?!\d)"
    rf"|{_DAY.format('d2')}(?:st|nd|rd|th|er|\.|º)?(?: de)? (?P<m2>[a-z]{{3,10}})\.?,?(?: del?)? (?P<y2>\d{{4}})(?!\d)"
    r"|\b(?P<m3>[a-z]{3,10})\.? (?P<d3>\d{1,2})(?:st|nd|rd|th)?,? (?P<y3>\d{4})(?!\d)"
    rf"|{_DAY.format('d4')}\.(?P<m4>\d{{1,2}})\.(?P<y4>\d{{4}})(?!\d)"
    r"|(?P<y5>\d{4}) ?年 ?(?P<m5>\d{1,2}) ?月 ?(?P<d5>\d{1,2}) ?日"
)
_LONGEST = 300
# A date as a line of its own: besides the date only weekday, hour and edition.
_BESIDE = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b"
    r"|\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b|\b(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?\b"
    r"|\b(?:lunedi|martedi|mercoledi|giovedi|venerdi|domenica)\b|\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?"
    r"|\b(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|uhr|at|um)\b|\b(?:published|posted|updated)(?: on)?\b|[\s,.;:|*_+()-])+"
)


@lru_cache(maxsize=1024)
def find_date(printed: str) -> str | None:
    """The first whole date in a header line as ``YYYY-MM-DD``; None without one."""
    return _find(_fold(printed))[0]


@lru_cache(maxsize=1024)
def date_of_line(line: str) -> str | None:
    """The date of a line that is nothing but a date, with or without weekday and hour; None for any other."""
    if len(line) > 80:
        return None
    folded = _fold(line)
    date, start, end = _find(folded)
    if date is None or _BESIDE.sub("", folded[:start]) or _BESIDE.sub("", folded[end:]):
        return None
    return date


def _find(folded: str) -> tuple[str | None, int, int]:
    for found in _ANY.finditer(folded):
        parts = {key[0]: value for key, value in found.groupdict().items() if value}
        month = int(parts["m"]) if parts["m"].isdecimal() else _NUMBERS.get(parts["m"], 0)
        date = valid_date(int(parts["y"]), month, int(parts["d"]))
        if date:
            return date, found.start(), found.end()
    return None, 0, 0


def _fold(printed: str) -> str:
    """Lower case, no accents, single blanks."""
    plain = unicodedata.normalize("NFKD", printed[:_LONGEST].casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
