"""A figure of an article in another language passes as a reader of it would take it, and no other number does."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from summarizer.extraction.checks import Checked, check_item
from summarizer.extraction.evidence import gather_evidence

from ..samples import article, figure_item, header_record, record
from .more_sentences import MORE, NEWS
from .sentences import SENTENCES, VAGUE, Row

ROWS = [(language, *row) for table in (SENTENCES, MORE, NEWS) for language, rows in table.items() for row in rows]


def check(language: str | None, text: str, **made: Any) -> Checked:
    """A figure whose quote is the whole sentence, held against an article of this language."""
    whole = article(text).model_copy(update={"language": language})
    return check_item(gather_evidence(whole, header_record(), ()), record(figure_item(text, **made)))


def _figure(row: Row, **changes: Any) -> dict[str, Any]:
    _, printed, value, qualifier = row
    low, high = value if isinstance(value, tuple) else (value, None)
    made = {"printed": printed, "value": None if value == VAGUE else low, "value_high": high, "qualifier": qualifier}
    return made | {"unit": "person", "measure": "other"} | changes


@pytest.mark.parametrize(("language", "text", "printed", "value", "qualifier"), ROWS)
def test_a_figure_passes_as_it_is_printed(language: str, text: str, printed: str, value: Any, qualifier: str) -> None:
    """Value, range and qualifier stay as a reader of the language recorded them."""
    checked = check(language, text, **_figure((text, printed, value, qualifier)))
    assert checked.faults == ()
    figure = checked.item.figure
    assert figure is not None
    low, high = value if isinstance(value, tuple) else (value, None)
    assert (figure.value, figure.value_high) == ((None, None) if value == VAGUE else (low, high))
    assert figure.qualifier == qualifier


@pytest.mark.parametrize("language", sorted({row[0] for row in ROWS} - {"ko", "ja"}))
def test_a_decomposed_text_is_read_like_a_composed_one(language: str) -> None:
    """Accents apart from their letters in the article, in the record, or in both."""
    for row in (row for row in ROWS if row[0] == language):
        for text_form, printed_form in (("NFD", "NFC"), ("NFD", "NFD"), ("NFC", "NFD")):
            text = unicodedata.normalize(text_form, row[1])
            printed = unicodedata.normalize(printed_form, row[2])
            checked = check(language, text, **_figure((text, printed, row[3], row[4])))
            assert checked.faults == (), row
            assert checked.item.figure is not None
            assert checked.item.figure.qualifier == row[4]


@pytest.mark.parametrize(("language", "text", "printed", "value", "qualifier"), ROWS)
def test_another_value_costs_the_figure(language: str, text: str, printed: str, value: Any, qualifier: str) -> None:
    """One more, ten times as many, another range, a number where there is none."""
    low, high = value if isinstance(value, tuple) else (value, None)
    for wrong in (low + 1, low * 10 + 7, low * 1000 + 1, low + 0.5) if value != VAGUE else ():
        row = _figure((text, printed, value, qualifier), value=wrong, value_high=high and high + 1)
        assert check(language, text, **row).faults != (), wrong
    if value == VAGUE:
        row = _figure((text, printed, value, qualifier), value=24, qualifier="exact")
        assert check(language, text, **row).faults != ()


@pytest.mark.parametrize(
    ("language", "text", "printed", "value", "qualifier"),
    [row for row in ROWS if row[4] in ("at_least", "more_than", "up_to") and not isinstance(row[3], tuple)],
)
def test_a_printed_qualifier_that_was_left_out_is_put_in(
    language: str, text: str, printed: str, value: Any, qualifier: str
) -> None:
    """A number recorded as exact gets the sharpness that the sentence gives it."""
    checked = check(language, text, **_figure((text, printed, value, "exact")))
    assert checked.item.figure is not None
    assert checked.item.figure.qualifier in (
        qualifier,
        {"at_least": "more_than", "more_than": "at_least"}.get(qualifier),
    )


@pytest.mark.parametrize(
    ("language", "text", "printed", "fine"),
    [
        ("es", "No hay información sobre víctimas en la zona.", "No hay información sobre víctimas", False),
        ("es", "No se sabe cuántas víctimas hay en la zona.", "No se sabe cuántas víctimas", False),
        ("es", "No menos de 20 muertos dejó el sismo.", "No menos de 20 muertos", False),
        ("fr", "Aucune information sur d'éventuelles victimes.", "Aucune information", False),
        ("de", "Es gab keine Angaben zu Verletzten.", "keine Angaben zu Verletzten", False),
        ("ru", "Нет информации о жертвах.", "Нет информации о жертвах", False),
        ("zh", "没有关于人员伤亡的消息。", "没有关于人员伤亡的消息", False),
        ("ar", "لا معلومات عن ضحايا حتى الآن.", "لا معلومات عن ضحايا", False),
        ("fr", "Le séisme n'a pas fait de victime à Lusk.", "pas fait de victime", True),
        ("fr", "Personne n'a été blessé à Lusk.", "Personne", True), ("fr", "Une personne est morte à Lusk.", "Une personne", False),
        ("ar", "لم يصب أحد في الانفجار.", "لم يصب أحد", True), ("es", "No hay ni un herido en Lusk.", "ni un herido", True), ("he", "איש לא נפגע בפיצוץ.", "איש לא נפגע", True),
        ("id", "Tidak ada laporan korban di Lusk.", "Tidak ada laporan korban", False),
    ],
)  # fmt: skip
def test_missing_news_is_no_zero(language: str, text: str, printed: str, fine: bool) -> None:
    """None is a number; that nothing is known, or a least number, is not."""
    made = _figure((text, printed, 0, "exact"))
    assert (check(language, text, **made).faults == ()) is fine


@pytest.mark.parametrize(
    ("language", "text", "printed", "value"),
    [
        ("es", "El 20% de los heridos sigue en el hospital.", "20%", 20),
        ("de", "Rund 20 Prozent der Verletzten sind im Krankenhaus.", "20 Prozent", 20),
        ("tr", "Yaralıların yüzde 20'si hastanede kaldı.", "20", 20),
        ("zh", "百分之二十的伤者仍在医院。", "百分之二十", 20),
        ("ru", "В больнице остаются 20 процентов раненых.", "20 процентов", 20),
        ("ar", "بقي 20 بالمئة من الجرحى في المستشفى.", "20 بالمئة", 20),
    ],
)  # fmt: skip
def test_a_share_is_kept_as_a_share(language: str, text: str, printed: str, value: float) -> None:
    """Twenty percent of the injured are not twenty people."""
    figure = check(language, text, **_figure((text, printed, value, "exact"))).item.figure
    assert figure is not None
    assert figure.unit == "percent"


@pytest.mark.parametrize(
    ("language", "text", "printed", "value", "qualifier"),
    [
        ("es", "Medio centenar de casas ardieron en Lusk.", "Medio centenar de casas", 50, "about"),
        ("es", "Dos docenas de barcos salieron de Lusk.", "Dos docenas de barcos", 24, "exact"),
        ("de", "Ein Dutzend Boote lief aus Lusk aus.", "Ein Dutzend Boote", 12, "exact"),
        ("fr", "Deux centaines de manifestants sont venus.", "Deux centaines de manifestants", 200, "about"),
        ("ru", "Полтора десятка домов сгорели в Луске.", "Полтора десятка домов", 15, "about"),
    ],
)
def test_a_round_word_says_about(language: str, text: str, printed: str, value: float, qualifier: str) -> None:
    """Recorded as exact it gets its sharpness, a dozen is twelve; and a vague word it may be as well."""
    figure = check(language, text, **_figure((text, printed, value, "exact"))).item.figure
    assert figure is not None
    assert (figure.value, figure.qualifier) == (value, qualifier)
    vague = check(language, text, **_figure((text, printed, VAGUE, "vague")))
    assert (vague.faults == ()) is (qualifier == "about")
