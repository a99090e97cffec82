"""The labels of Nexis and Lexis: over the text (byline, section, length) and in the index below it."""

from __future__ import annotations

import re

_KEYS = {
    "byline": "byline|author|autor|auteur|autore|autora",
    "title": "headline|title|titre|titel|titulo|título|titolo",
    "dateline": "dateline|ortszeile|origine|lugar",
    "highlight": "highlight|encart|aufmacher|anriss",
    "other": (
        "section|rubrik|rubrique|seccion|sección|secção|seção|sezione|sectie|length|länge|laenge|longueur|longitud"
        "|tamanho|comprimento|lunghezza|lengte|series|serie|série|pub-date|edition|ausgabe|source|column"
    ),
}
_HEAD = {key: re.compile(rf"(?:{names})\s?:\s*(?P<value>.*)", re.IGNORECASE) for key, names in _KEYS.items()}
LENGTH = re.compile(
    r"(?:length|länge|laenge|longueur|longitud|tamanho|comprimento|lunghezza|lengte)\s?:\s*[\d.,]+", re.I
)
_TAIL = re.compile(
    r"(?:load-date|load date|update|date-chargement|fecha-carga|data-carga|carga|data-caricamento|laaddatum"
    r"|publication-type|type-publication|publikations?typ|journal-code|zeitungs-code|code-revue|document-type"
    r"|correction-date|language|sprache|langue|idioma|lingua|lengua)\s?:.*"
    r"|(?:classification|klassifizierung|clasificación|classificação|classificazione|graphic|grafik)"
    r"|(?:GRAPHIC|GRAFIK|GRAPHIQUE|GRÁFICO|SUBJECT|SUJET|THEMA|TEMA|ORGANIZATION|ORGANISATION|COMPANY|TICKER|GEOGRAPHIC"
    r"|PERSON|INDUSTRY|DISTRIBUTION|URL|NOTES): .*"
    r"|(?:subject|geographic|company|organization|industry|person)\s?:.*\(\d{2}%\).*",
    re.IGNORECASE,
)
# In lower case these open a sentence of reporting more often than a block of an index.
_ONLY_IN_CAPITALS = re.compile(
    r"(?:graphic|grafik|graphique|gráfico|subject|sujet|thema|tema|organi[sz]ation|company|ticker|geographic|person"
    r"|industry|distribution|url|notes|carga|(?:update|language|sprache|langue|idioma|lingua|lengua)(?=.{40}))"
    r"\s?: ?(?!.*\(\d{2}%\))",
    re.IGNORECASE,
)
RIGHTS = re.compile(r"(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits).*", re.I)
Head = dict[str, str]


def read_labels(lines: list[str]) -> Head:
    """Label to value; a value goes on over the lines that bear no label."""
    head: Head = {}
    current = ""
    for line in lines:
        key = key_of(line)
        if key:
            current = key
            head.setdefault(key, "")
            found = _HEAD[key].fullmatch(line)
            head[key] = f"{head[key]} {found.group('value') if found else ''}".strip()
        elif current and line and not RIGHTS.match(line):
            head[current] = f"{head[current]} {line}"
    return head


def key_of(line: str) -> str | None:
    """Which label a line of the header opens with."""
    if ":" not in line[:14]:
        return None
    return next((key for key, pattern in _HEAD.items() if pattern.fullmatch(line)), None)


def is_tail(line: str) -> bool:
    if not _TAIL.fullmatch(line):
        return False
    return not _ONLY_IN_CAPITALS.match(line) or line.split(":")[0].isupper()
