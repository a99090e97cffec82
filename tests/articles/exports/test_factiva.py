"""Factiva exports: bare lines, field codes, pages."""

from __future__ import annotations

import re

import pytest

from tests.articles.exports.sample import MILL, TENTS, cut, cut_html, facts

LINES = f"""News
Dam breaks above Tarrow mill
By Ina Verro
3,112 words
4 March 2031
08:15
Quellin Herald
QUELHE
English
(c) 2031 Quellin Press Ltd.

{MILL}

{TENTS}

Quellin Press Limited

Document QUELHE0020310304er340000a

"""
CODES = f"""HD
Dam breaks above Tarrow mill
BY
Ina Verro
WC
312 words
PD
4 March 2031
SN
Reuters News
SC
LBA
CY
(c) 2031 Reuters Limited
LP
{MILL}
TD
IN THE valley nobody slept.
{TENTS}
NS
gdis : Disasters | gcat : Political News
PUB
Reuters Limited
AN
Document LBA0000020310304er340000a
"""
WANTED = ("Dam breaks above Tarrow mill", "2031-03-04", "Quellin Herald")


@pytest.mark.parametrize(
    ("words", "document", "month", "language"),
    [
        ("words", "Document", "March", "English"),
        ("Wörter", "Dokument", "März", "Englisch"),
        ("mots", "Document", "mars", "Anglais"),
        ("palabras", "Documento", "marzo", "Inglés"),
        ("字", "文件", "March", "英文"),
    ],
)
def test_bare_lines_are_read_in_the_interface_s_language(words: str, document: str, month: str, language: str) -> None:
    """Section, byline, codes, copyright and the publisher's last line stay out of the text."""
    text = LINES.replace("words", words).replace("Document", document).replace("March", month)
    first, second = cut(
        (text + text.replace("Dam", "Dyke")).replace("English", language) + "Search Summary\nText\tdam\n"
    )
    assert facts(first) == WANTED
    assert facts(second)[0] == "Dyke breaks above Tarrow mill"
    assert first.body == f"{MILL}\n\n{TENTS}"


@pytest.mark.parametrize("form", ["{0}\n{1}", "{0}\t{1}", "{0} {1}", "|{0}|{1}|"])
def test_field_codes_are_read_however_the_table_was_flattened(form: str) -> None:
    """A sentence that begins with a code's letters stays in the text."""
    text = re.sub(r"^([A-Z]{2,3})\n(.*)$", lambda m: form.format(m[1], m[2]), CODES, flags=re.MULTILINE)
    first, second = cut(text + text)
    assert first == second
    assert facts(first) == ("Dam breaks above Tarrow mill", "2031-03-04", "Reuters News")
    assert first.given.agencies == ("Reuters",)
    assert first.body.startswith(MILL) and "IN THE valley nobody slept." in first.body
    assert first.body.endswith(TENTS)


def test_a_page_of_bare_lines_is_read() -> None:
    """The publisher's paragraph below the text is none of it."""
    heads = ("3,112 words", "4 March 2031", "08:15", "Quellin Herald", "QUELHE", "English", "(c) 2031 Quellin Press")
    divs = "".join(f"<div>{head}</div>" for head in heads)
    record = (
        "<div id='article-1' class='article'><div class='article enArticle'><div>Foreign Desk; 1</div>"
        "<div id='hd'><span class='enHeadline'>Dam breaks above Tarrow mill</span></div><div class='author'>AFP</div>"
        f"{divs}<p class='articleParagraph enarticleParagraph'>{MILL}</p>"
        "<p>News House (Full Text)</p><p>Document QUELHE0020310304er340000a</p></div></div>"
    )
    first, second = cut_html(f"<html><body>{record}{record}</body></html>")
    assert facts(first) == facts(second) == WANTED
    assert first.given.agencies == ("AFP",)
    assert first.body == MILL


def test_a_page_of_field_codes_is_read() -> None:
    """Lead and text are one body."""
    rows = (("HD", "<b class='enHeadline'>Dam breaks above Tarrow mill</b>"), ("WC", "31 words"), ("PD", "4 mars 2031"))
    rows = (
        *rows,
        ("SN", "Quellin Herald"),
        ("LP", f"<p>{MILL}</p>"),
        ("TD", f"<p>{TENTS}</p>"),
        ("RE", "quel : Quellin"),
    )
    table = "".join(f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in rows)
    (piece,) = cut_html(f"<html><body><div class='article enArticle'><table>{table}</table></div></body></html>")
    assert facts(piece) == WANTED
    assert piece.body == f"{MILL}\n\n{TENTS}"
