"""The other checks of an article in another language: negations, cut numbers, lines, names, fields."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.extraction.checks import Checked, check_item
from summarizer.extraction.evidence import gather_evidence

from ..samples import article, figure, figure_item, header_record, item, record

SPANISH = "Al menos 21 personas murieron en Lusk, dijo la ministra Ana Orme. El alcalde contó 3 500 desplazados."
CHINESE = "当局称，卢斯克至少有21人死亡，1万2千人撤离。市长说有三十五人受伤。"


def check(language: str | None, text: str, made: dict[str, Any]) -> Checked:
    """An item held against an article of this language."""
    whole = article(text).model_copy(update={"language": language})
    return check_item(gather_evidence(whole, header_record(), ()), record(made))


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "El ejército no atacó la ciudad el lunes.", "atacó la ciudad el lunes"),
        ("fr", "L'armée n'a jamais attaqué la ville lundi.", "attaqué la ville lundi"),
        ("pt", "O exército não atacou a cidade na segunda.", "atacou a cidade na segunda"),
        ("de", "Die Armee hat nicht angegriffen am Montag.", "angegriffen am Montag"),
        ("it", "L'esercito non ha attaccato la città lunedì.", "ha attaccato la città lunedì"),
        ("ru", "Армия не атаковала город в понедельник.", "атаковала город в понедельник"),
        ("uk", "Армія не атакувала місто в понеділок.", "атакувала місто в понеділок"),
        ("ar", "الجيش لم يهاجم المدينة يوم الاثنين.", "يهاجم المدينة يوم الاثنين"),
        ("zh", "军方没有袭击这座城市的医院。", "袭击这座城市的医院"),
        ("ja", "軍は月曜日に町を攻撃していないと述べた。", "軍は月曜日に町を攻撃し"),
        ("id", "Tentara tidak menyerang kota itu pada Senin.", "menyerang kota itu pada Senin"),
        ("tr", "Ordu pazartesi günü kente saldıran taraf değil.", "Ordu pazartesi günü kente saldıran taraf"),
    ],
)  # fmt: skip
def test_a_negation_left_outside_the_quote_costs_the_item(language: str, text: str, quote: str) -> None:
    """Before the quote, or behind it where the language denies at the end."""
    faults = check(language, text, item(quote=quote, line="It was said.")).faults
    assert len(faults) == 1
    assert "negation" in faults[0]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("es", "Hubo más de 1 204 muertos en Lusk.", "Hubo más de 1"),
        ("zh", "超过1万2千人撤离到韦尔姆。", "超过1万"),
        ("ru", "Погибли двадцать пять человек в Луске.", "Погибли двадцать"),
        ("de", "Es gab zwischen 40 und 60 Tote.", "Es gab zwischen 40"),
    ],
)
def test_a_number_cut_by_the_quotes_edge_costs_the_item(language: str, text: str, quote: str) -> None:
    """Half a number is another number."""
    faults = check(language, text, item(quote=quote, line="It was said.")).faults
    assert len(faults) == 1
    assert "in two" in faults[0] or "not in the article" in faults[0]


@pytest.mark.parametrize(
    ("text", "quote", "printed", "value"),
    [
        ("LUSK, 3 avril - 12 personnes sont mortes.", "12 personnes sont mortes", "12", 12),
        ("LUSK, 3 avril 2031 – 4 000 personnes ont fui.", "4 000 personnes ont fui", "4 000", 4000),
    ],
)
def test_a_datelines_dash_is_no_range(text: str, quote: str, printed: str, value: float) -> None:
    """The months are those of the article's language."""
    assert check("fr", text, figure_item(quote, printed=printed, value=value, qualifier="exact")).faults == ()


@pytest.mark.parametrize(
    ("language", "text", "quote", "line", "fine"),
    [
        ("es", SPANISH, "Al menos 21 personas murieron", "At least 21 people were killed, Minister Ana Orme says.", True),
        ("es", SPANISH, "Al menos 21 personas murieron", "At least 22 people were killed.", False),
        ("es", SPANISH, "El alcalde contó 3 500 desplazados.", "The mayor says 3,500 people are displaced.", True),
        ("es", SPANISH, "El alcalde contó 3 500 desplazados.", "The mayor says 3,600 people are displaced.", False),
        ("es", SPANISH, "El alcalde contó 3 500 desplazados.", "The mayor says 21 people are displaced.", False),
        ("zh", CHINESE, "1万2千人撤离", "Lusk authorities say 12,000 people left.", True),
        ("zh", CHINESE, "1万2千人撤离", "Lusk authorities say twelve thousand people left, 21 died.", True),
        ("zh", CHINESE, "1万2千人撤离", "Lusk authorities say 120,000 people left.", False),
        ("zh", CHINESE, "市长说有三十五人受伤", "The mayor says 35 people were hurt.", True),
        ("zh", CHINESE, "市长说有三十五人受伤", "The mayor says 21 people were hurt.", False),
        ("ru", "Ранены двадцать один солдат и трое врачей.", "Ранены двадцать один солдат", "Twenty-one soldiers and 3 doctors were hurt.", True),
        ("ru", "Обе стороны отвели войска от моста.", "Обе стороны отвели войска", "Two armies left the bridge.", True),
        ("fr", "L'attaque a commencé à 20h30 lundi soir.", "L'attaque a commencé à 20h30", "The attack began at 8:30pm.", True),
        ("fr", "L'attaque a commencé à 20:30 lundi soir.", "L'attaque a commencé à 20:30", "The attack began at 8:30pm.", True),
        ("fr", "L'attaque a commencé à 20:30 lundi soir.", "L'attaque a commencé à 20:30", "The attack began at 9:30pm.", False),
    ],
)  # fmt: skip
def test_a_line_in_english_has_the_numbers_of_its_sentence(
    language: str, text: str, quote: str, line: str, fine: bool
) -> None:
    """By value, across languages; a number from elsewhere or from nowhere still costs the line."""
    checked = check(language, text, item(quote=quote, line=line))
    assert checked.faults == ()
    assert (checked.line_faults == ()) is fine


def test_english_names_of_an_article_in_another_language_stay() -> None:
    """The article prints them in its own words, and its own script."""
    text = "Министр обороны Турвии Анна Орме заявила о 12 погибших в Порт-Ларе."
    made = item(
        quote=text,
        line="Turvia's Defence Minister Anna Orme says 12 died in Port Lara.",
        by="Anna Orme",
        party="Turvia",
    )
    checked = check("ru", text, made)
    assert (checked.faults, checked.line_faults, checked.losses) == ((), (), ())
    assert checked.item.by == "Anna Orme"
    assert check(None, text, made).losses == ()  # not told, but no English
    assert check("en", text, made).losses != ()


def test_numbers_that_a_figure_points_to_stand_in_the_article() -> None:
    """In its own words or in English digits; others are lost, and so is a reason with a number of its own."""
    text = "Los muertos son veintiuno, tres de ellos niños; antes se hablaba de 1.204, pero contaron dos veces."
    given = {"value": 21, "printed": "veintiuno", "qualifier": "exact", "unit": "person"}
    good = figure(**given) | {"replaces": "1,204", "part_of": "1.204", "reason": "the dead were counted twice"}
    assert check("es", text, item("figure", quote=text, figure=good, line="21 died.")).losses == ()
    bad = figure(**given) | {"replaces": "1,205", "part_of": "noventa", "reason": "99 were counted twice"}
    assert len(check("es", text, item("figure", quote=text, figure=bad, line="21 died.")).losses) == 3


def test_a_language_without_a_vocabulary_has_its_digits() -> None:
    """Its number words cannot be told, and its qualifiers are taken from the record."""
    text = "Vähintään 1 204 ihmistä kuoli Luskissa maanantaina."
    made = figure_item(text, printed="Vähintään 1 204", value=1204, qualifier="at_least", line="At least 1,204 died.")
    checked = check("fi", text, made)
    assert checked.faults == ()
    assert checked.item.figure is not None
    assert checked.item.figure.qualifier == "at_least"
    assert check("fi", text, made | {"figure": made["figure"] | {"value": 1205}}).faults != ()
