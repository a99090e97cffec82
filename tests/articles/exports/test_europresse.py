"""Europresse pages."""

from __future__ import annotations

import pytest

from tests.articles.exports.sample import MILL, TENTS, cut_html, facts


def document(header: str) -> str:
    """One document of the newer layout."""
    return (
        "<article><header><div><span class='DocPublicationName'>Courrier de Quellin, no. 1234</span></div>"
        f"<div><span class='DocHeader'>{header}</span></div><div class='titreArticle'>"
        "<p class='titreArticleVisu rdp__articletitle'>Le barrage cède</p></div><div class='docAuthors'>AFP</div></header>"
        f"<section><div class='DocText clearfix'><div class='docOcurrContainer'><p>{MILL}</p><p>{TENTS}</p></div></div>"
        "</section><footer><small>© 2031 Courrier. Tous droits réservés.</small><p>news·20310304·QU·1</p>"
        "<span>Date d'émission : <b>2031-04-01</b></span></footer></article>"
    )


@pytest.mark.parametrize(
    "header",
    [
        "Monde, mardi 4 mars 2031 - 08:40 UTC +01:00 512 mots, p. 4",
        "World, Tuesday, March 4, 2031, p. A4",
        "Actualités",
    ],
)
def test_a_document_is_read(header: str) -> None:
    """The date is the header's, else the document number's, never the certificate's."""
    first, second = cut_html(f"<html><body>{document(header)}{document(header)}</body></html>")
    assert facts(first) == facts(second) == ("Le barrage cède", "2031-03-04", "Courrier de Quellin")
    assert first.given.agencies == ("AFP",)
    assert first.body == f"{MILL}\n\n{TENTS}"


def test_the_older_layout_in_table_cells_is_read() -> None:
    """The text runs from the title to the copyright line."""
    cell = (
        "<table><tr><td><span class='DocPublicationName'>Courrier</span><br><span class='DocHeader'>Politique, </span>"
        "<span class='DocHeader'>mardi </span><span class='DocHeader'>4 mars 2031</span><br>"
        f"<span class='TitreArticleVisu'>Le barrage cède</span><br><br>{MILL}<p></p>"
        "<b>© 2031 Courrier. Tous droits réservés.</b><p></p>Numéro de document : news·20310304·QU·1</td></tr></table>"
    )
    (piece,) = cut_html(f"<html><body>{cell}</body></html>")
    assert facts(piece) == ("Le barrage cède", "2031-03-04", "Courrier")
    assert piece.body == MILL
