"""News agencies and how newspapers print their names: a small table, and reading by it.

Agencies decide whether two articles are two sources or one, so a name is only ever taken
from the table or, in the one place where nothing else can stand (the parentheses of a
dateline), as printed.
"""

from __future__ import annotations

import re

# Short name of each agency, then other names it is credited by.
_AGENCIES: tuple[tuple[str, ...], ...] = (
    ("AAP", "Australian Associated Press"),
    ("ACAN-EFE",),
    ("AFP", "Agence France-Presse", "Agence France Presse", "France-Presse"),
    ("Anadolu", "Anadolu Agency", "Anadolu Ajansi", "Anadolu Ajansı"),
    ("ANI", "Asian News International"),
    ("ANP",),
    ("ANSA",),
    ("Antara",),
    ("AP", "Associated Press", "The Associated Press"),
    ("Armenpress",),
    ("Azertac", "AZERTAG", "AzerTAc"),
    ("Belga",),
    ("Bernama",),
    ("Bloomberg", "Bloomberg News"),
    ("Canadian Press", "The Canadian Press"),
    ("dpa", "DPA", "Deutsche Presse-Agentur"),
    ("EFE", "Agencia EFE"),
    ("Fars", "Fars News Agency", "FNA"),
    ("IANS", "Indo-Asian News Service"),
    ("Interfax", "Interfax-Ukraine"),
    ("IRNA",),
    ("ISNA",),
    ("Jiji", "Jiji Press"),
    ("Keystone-SDA", "Keystone-ATS"),
    ("KUNA",),
    ("Kyodo", "Kyodo News"),
    ("Lusa",),
    ("Mehr", "Mehr News Agency"),
    ("NNA", "National News Agency"),
    ("NTB",),
    ("PA", "PA Media", "Press Association", "The Press Association"),
    ("PAP",),
    ("Petra",),
    ("PTI", "Press Trust of India"),
    ("QNA", "Qatar News Agency"),
    ("Reuters", "Thomson Reuters", "Reuters News Agency"),
    ("RIA Novosti", "RIA"),
    ("SANA",),
    ("SPA", "Saudi Press Agency"),
    ("TASS", "ITAR-TASS"),
    ("Tasnim", "Tasnim News Agency"),
    ("Ukrinform",),
    ("UNIAN",),
    ("UPI", "United Press International"),
    ("WAFA",),
    ("WAM",),
    ("Xinhua", "Xinhua News Agency"),
    ("Yonhap", "Yonhap News Agency"),
)
# Credits that name no agency in particular.
_NAMELESS = frozenset({"agencies", "agency", "news agencies", "wires", "wire", "staff", "staff and agencies"})
_HYPHEN = re.compile(r"\s*-\s*")
_SPLIT = re.compile(r"\s*(?:[,;/|&+]|\band\b)\s*", re.IGNORECASE)


def _fold(printed: str) -> str:
    """One spelling for the ways a name is printed: ``ACAN - EFE`` and ``Acan-Efe`` are one."""
    return _HYPHEN.sub("-", " ".join(printed.split())).casefold()


_BY_NAME = {_fold(name): names[0] for names in _AGENCIES for name in names}
_PRINTED = sorted({name for names in _AGENCIES for name in names}, key=lambda name: (-len(name), name))
# Names of four letters and fewer count only as printed here or in capitals ("AP", not "ap").
_LONG = [re.escape(name) for name in _PRINTED if len(name) > 4]
_SHORT = [re.escape(name) for name in _PRINTED if len(name) <= 4]
AGENCY_PATTERN = rf"(?:(?i:{'|'.join(_LONG)})|{'|'.join(_SHORT)}|{'|'.join(s.upper() for s in _SHORT)})"
"""A regular expression for any name in the table, long names before the names inside them."""
_NAME = re.compile(rf"(?<![\w-]){AGENCY_PATTERN}(?![\w-])")


def find_agencies(printed: str) -> tuple[str, ...]:
    """Short names of all agencies in a credit such as a byline, in printed order, each once."""
    return unite(tuple(_BY_NAME[_fold(found)] for found in _NAME.findall(printed)))


def read_credit(printed: str) -> tuple[str, ...]:
    """Short names of a credit that is *nothing but* known agencies ("AFP, Reuters"); else empty."""
    names = [part for part in _SPLIT.split(printed.strip(" .")) if part]
    known = [_BY_NAME[_fold(name)] for name in names if _NAME.fullmatch(_HYPHEN.sub("-", name))]
    return unite(tuple(known)) if known and len(known) == len(names) else ()


def read_dateline_credit(printed: str) -> tuple[str, ...]:
    """Short names in the parentheses of a dateline; an unknown name in capitals stays as printed."""
    kept: list[str] = []
    for part in _SPLIT.split(printed.strip()):
        if _fold(part) in _BY_NAME:
            kept.append(_BY_NAME[_fold(part)])
        elif len(part) > 1 and re.fullmatch(r"[^\W\d_a-z][^\d_a-z]*", part) and part == part.upper():
            kept.extend([] if _fold(part) in _NAMELESS else [part])
    return unite(tuple(kept))


def is_known(printed: str) -> bool:
    """Whether the table knows this name."""
    return _fold(printed) in _BY_NAME


def unite(names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` in their order, each once."""
    return tuple(dict.fromkeys(names))
