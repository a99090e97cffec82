"""Dates at the head of a text in the languages of the world's newspapers."""

from __future__ import annotations

import pytest

from summarizer.articles.printed.calendars import from_jalali
from summarizer.articles.printed.dates import complete_year, read_date_at_start, read_date_line, read_head_date
from summarizer.articles.printed.months import month_number, weekday_number


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, May 8, 2031 at 5:10 p.m. ET",
        "Jeudi 8 mai 2031 à 18h20",
        "Donnerstag, 8. Mai 2031, 18:20 Uhr",
        "jueves, 8 de mayo de 2031",
        "8 de maio de 2031, 18h20",
        "giovedì 8 maggio 2031",
        "donderdag 8 mei 2031",
        "8 мая 2031 года, 18:20",
        "8 травня 2031 р.",
        "8 Mayıs 2031 Perşembe",
        "الخميس 8 مايو 2031",
        "الخميس 8 أيار/مايو 2031 - 18:20",
        "پنجشنبه ۸ مه ۲۰۳۱",
        "پنج‌شنبه ۱۸ اردیبهشت ۱۴۱۰",
        "۱۴۱۰/۰۲/۱۸",
        "2031年5月8日 星期四 18:20",
        "2031年5月8日(木)",
        "令和13年5月8日",
        "民國120年5月8日",
        "2031년 5월 8일 목요일",
        "Kamis, 8 Mei 2031 18:20 WIB",
        "गुरुवार, 8 मई 2031",
        "८ मई २०३१",
        "Thứ Năm, ngày 8 tháng 5 năm 2031",
        "8 พฤษภาคม 2574",
        "czwartek, 8 maja 2031",
        "čtvrtek 8. května 2031",
        "2031. május 8.",
        "8 Μαΐου 2031",
        "8 במאי 2031",
        "8 maj 2031 kl. 18.20",
        "Thursday 08/05/2031",
        "8-May-2031",
    ],
)
def test_a_line_that_is_a_date_is_read_in_any_language(line: str) -> None:
    """Names of months and weekdays, numbers and calendars of their own."""
    assert read_date_line(line) == "2031-05-08"


@pytest.mark.parametrize(
    "line",
    [
        "Updated 10 May 2031 10:15 | Published 8 May 2031 18:20",
        "Published 8 May 2031, updated 10 May 2031",
        "First published: 8 May 2031. Last updated: 10 May 2031",
        "Mis à jour le 10 mai 2031 - Publié le 8 mai 2031 à 9h",
        "Veröffentlicht am 08.05.2031, aktualisiert am 10.05.2031 um 18:20 Uhr",
        "Actualizado: 10/05/2031 Publicado: 08/05/2031",
        "Publicado em 08/05/2031 às 18h20 | Atualizado em 10/05/2031",
        "Pubblicato l'8 maggio 2031 - Aggiornato il 10 maggio 2031 alle 10:15",
        "Laatst bijgewerkt: 10 mei 2031. Gepubliceerd op 8 mei 2031 om 18:20",
        "Обновлено 10 мая 2031, опубликовано 8 мая 2031",
        "Опубліковано 8 травня 2031, оновлено 10 травня 2031",
        "Giriş: 08.05.2031 - 18:20 Güncelleme: 10.05.2031 - 09:00",
        "نُشر في: 8 مايو 2031 آخر تحديث: 10 مايو 2031",
        "تاریخ انتشار: ۱۸ اردیبهشت ۱۴۱۰ - ۱۸:۲۰",
        "2031-05-08 18:20 发布 2031-05-10 更新",
        "公開日:2031年5月8日 更新日:2031年5月10日",
        "입력 2031.05.08. 오후 6:20 수정 2031.05.10. 오전 9:00",
        "Diterbitkan 8 Mei 2031, diperbarui 10 Mei 2031",
        "प्रकाशित: 8 मई 2031",
    ],
)
def test_the_day_of_publication_wins_over_that_of_an_update(line: str) -> None:
    """In both orders, and whichever side of the date the label stands."""
    found = read_head_date(line)
    assert found is not None and found == ("2031-05-08", "published")


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Rusk | 8 May 2031 | 3 min read",
        "Von Ana Rusk, 8. Mai 2031, 12:30 Uhr",
        "8 May 2031 - Port Lund",
        "The Tarn Courier, 8 May 2031",
        "Published 8 May 2031 by Ana Rusk",
    ],
)
def test_a_date_beside_a_byline_or_a_papers_name_is_read(line: str) -> None:
    """The lines under a headline."""
    found = read_head_date(line)
    assert found is not None and found.date == "2031-05-08"


@pytest.mark.parametrize(
    "line",
    [
        "On 8 May 2031 the river burst its banks.",
        "Le 8 mai 2031, la rivière est sortie de son lit.",
        "Der Damm brach am 8. Mai 2031.",
        "8 мая 2031 года река вышла из берегов",
        "2031年5月8日、川が氾濫した。",
        "| 2031-05-08 | 14 | 3 |",
        "Load-Date: May 8, 2031",
        "05/08/2031",
        "Fire of 8 May 2031",
    ],
)
def test_the_day_of_an_event_is_no_date_of_the_text(line: str) -> None:
    """A sentence, a table and an ambiguous number are left alone."""
    assert read_head_date(line) is None and read_date_at_start(line) is None


def test_datelines_of_other_scripts_are_read() -> None:
    """A place in capitals, the day, and what opens the report."""
    assert read_date_at_start("ЛУНД, 8 мая 2031 (ТАСС) - Паром затонул") == "2031-05-08"
    assert read_date_at_start("LUND, 8 mai 2031 (AFP) - Un bac a coulé") == "2031-05-08"


def test_a_word_of_two_months_is_read_in_the_language_told() -> None:
    """Croatian October is Polish November."""
    assert (month_number("listopada", "hr"), month_number("listopada", "pl"), month_number("listopada")) == (10, 11, 11)
    assert month_number("flood") is None
    assert (weekday_number("Donnerstag"), weekday_number("flood")) == (3, None)


def test_days_of_the_persian_calendar_are_counted() -> None:
    """New Year and the last day of a leap year and of another."""
    assert from_jalali(1403, 1, 1) == "2024-03-20"
    assert from_jalali(1403, 12, 30) == "2025-03-20"
    assert from_jalali(1404, 1, 1) == "2025-03-21"
    assert from_jalali(1404, 12, 30) is None
    assert from_jalali(1357, 11, 22) == "1979-02-11"


def test_a_day_without_a_year_is_completed() -> None:
    """With the year of a stamp; a sentence is no line of a date."""
    assert complete_year("Thursday 8 May, 18:20", 2031) == "2031-05-08"
    assert complete_year("jeudi 8 mai", 2031) == "2031-05-08"
    assert complete_year("5月8日 18:20", 2031) == "2031-05-08"
    assert complete_year("On 8 May it rained", 2031) is None
