"""The day of a page: stamps for machines, what the paper prints, its address, and a guess last."""

from __future__ import annotations

import json

import pytest

from summarizer.articles.web.pages import read_page
from summarizer.articles.web.stamps import Stamp, read_address_day, read_stamp_value
from summarizer.records.article import Article

BODY = (
    "<p>Nineteen people were brought ashore when the ferry Lunda went down off Tarn Quay, the coast guard said.</p>"
    "<p>Eight more are missing, and boats searched the bay between the two piers until it was dark.</p>"
)


def read(head: str = "", beside: str = "", *, lang: str = "en", body: str = BODY) -> Article:
    """The article of a page with something in its head and beside its headline."""
    page = f"<!doctype html><html lang='{lang}'><head>{head}</head><body><article><h1>Ferry sinks off Tarn Quay</h1>{beside}{body}</article></body></html>"
    (found,) = read_page(page.encode(), "a.html")
    return found.article


def described(**facts: object) -> str:
    """A script with an article in JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "Ferry sinks off Tarn Quay", **facts})}</script>'


def meta(name: str, content: str, key: str = "name") -> str:
    """A meta tag."""
    return f'<meta {key}="{name}" content="{content}">'


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2031-05-08T11:00:00+02:00", "property"),
        meta("parsely-pub-date", "2031-05-08T11:00:00Z"),
        meta("sailthru.date", "2031-05-08 11:00:00"),
        meta("DC.date.issued", "2031-05-08"),
        meta("dcterms.created", "2031-05-08"),
        meta("cXenseParse:recs:publishtime", "2031-05-08T11:00:00+0200"),
        meta("pubdate", "20310508T110000Z"),
        meta("citation_publication_date", "2031/05/08"),
        meta("datePublished", "2031-05-08", "itemprop"),
        meta("date", "Thu, 08 May 2031 11:00:00 GMT"),
        meta("article:published_time", "1936000000", "property"),
        described(datePublished="2031-05-08T11:00:00Z", dateModified="2031-05-10"),
        described(datePublished=["2031-05-08"]),
        meta("article:modified_time", "2031-05-10", "property")
        + meta("article:published_time", "2031-05-08", "property"),
    ],
)
def test_a_stamp_for_machines_dates_the_page(head: str) -> None:
    """In the notations of the usual publishing systems; the day of publication before that of an update."""
    article = read(head)
    assert (article.date, article.date_is_guess) == ("2031-05-08", False)


@pytest.mark.parametrize(
    ("beside", "lang"),
    [
        ("<time datetime='2031-05-08'>Thursday</time>", "en"),
        ("<time pubdate datetime='2031-05-08T10:00'>8 May</time>", "en"),
        ("<span itemprop='datePublished' content='2031-05-08'>last week</span>", "en"),
        ("<div class='meta'><span>By Ana Rusk</span> <span>May 8, 2031</span></div>", "en"),
        ("<p>Updated 10 May 2031, published 8 May 2031</p>", "en"),
        ("<p>Published: 8 May 2031 | Last updated: 10 May 2031</p>", "en"),
        ("<p>First published: 8 May 2031</p>", "en"),
        ("<div><span>8</span> <span>May</span> <span>2031</span></div>", "en"),
        ("<p>Mis à jour le 10 mai 2031 à 9h, publié le 8 mai 2031</p>", "fr"),
        ("<p>Donnerstag, 8. Mai 2031, 18:20 Uhr</p>", "de"),
        ("<p>Publicado em 08/05/2031 às 18h20</p>", "pt"),
        ("<p>08/05/2031</p>", "it"),
        ("<p>08.05.2031, 18:20</p>", "ru"),
        ("<p>05/08/2031</p>", "en-US"),
        ("<p>08/05/2031</p>", "en-GB"),
        ("<p>Aktualizováno 10. května 2031, publikováno 8. května 2031</p>", "cs"),
        ("<p>2031年5月8日 18時20分</p>", "ja"),
        ("<p>入力 2031.05.08</p><p>입력 2031.05.08 18:20 수정 2031.05.10 09:00</p>", "ko"),
        ("<p>الخميس ٨ مايو ٢٠٣١</p>", "ar"),
        ("<p>پنجشنبه ۱۸ اردیبهشت ۱۴۱۰</p>", "fa"),
        ("<p>8 Mayıs 2031 Perşembe</p>", "tr"),
        ("<p>Kamis, 8 Mei 2031 18:20 WIB</p>", "id"),
        ("<p>8 मई 2031</p>", "hi"),
        (
            "<time class='updated' datetime='2031-05-10'>10 May 2031</time><time datetime='2031-05-08'>8 May 2031</time>",
            "en",
        ),
    ],
)
def test_a_date_printed_at_the_headline_dates_the_page(beside: str, lang: str) -> None:
    """In the usual languages and orders."""
    article = read("", beside, lang=lang)
    assert (article.date, article.date_is_guess) == ("2031-05-08", False)


def test_an_ambiguous_number_is_not_believed() -> None:
    """Nothing tells whether the day or the month stands first."""
    article = read("", "<p>05/08/2031</p>")
    assert article.date is None or article.date_is_guess


def test_the_country_of_the_address_orders_day_and_month() -> None:
    """A paper in Britain writes the day first."""
    link = '<link rel="canonical" href="https://www.tarnpost.co.uk/ferry">'
    assert read(link, "<p>08/05/2031</p>").date == "2031-05-08"


@pytest.mark.parametrize(
    ("stamp", "beside", "day"),
    [
        ("2031-05-08T23:30:00Z", "<p>9 May 2031</p>", "2031-05-09"),
        ("2031-05-08T20:10:00Z", "<time datetime='2031-05-09T05:10:00+09:00'>May 9, 2031 05:10</time>", "2031-05-09"),
        ("2031-05-09T02:30:00Z", "<p>May 8, 2031 10:30 p.m.</p>", "2031-05-08"),
        ("2031-05-08T23:30:00Z", "<time datetime='2031-05-08T23:30:00Z'>9 May 2031</time>", "2031-05-09"),
        ("2031-05-08T23:30:00Z", "<p>Friday 9 May, 08:30</p>", "2031-05-09"),
        ("2031-05-08T23:30:00Z", "<p>May 9, 8:30 a.m.</p>", "2031-05-09"),
        ("2031-05-08T23:30:00Z", "<p>5月9日 8時30分</p>", "2031-05-09"),
        ("2031-05-08T23:30:00Z", "<p>12 May 2031</p>", "2031-05-08"),
        ("2031-05-08T09:00:00Z", "<p>9 May 2031</p>", "2031-05-08"),
        ("2031-05-08T23:30:00+02:00", "<p>9 May 2031</p>", "2031-05-08"),
        ("2031-05-08T23:30:00Z", "<p>Updated 9 May 2031</p>", "2031-05-08"),
    ],
)
def test_universal_time_never_turns_the_papers_day(stamp: str, beside: str, day: str) -> None:
    """Within what zones allow, the printed day wins over a stamp in universal time."""
    assert read(described(datePublished=stamp), beside).date == day
    assert read(meta("article:published_time", stamp, "property"), beside).date == day


def test_the_day_in_the_address_wins_over_universal_time() -> None:
    """An address is of the paper's own day."""
    link = '<link rel="canonical" href="https://post.example/2031/05/09/ferry">'
    assert read(link + described(datePublished="2031-05-08T23:30:00Z")).date == "2031-05-09"
    assert read(link).date == "2031-05-09"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://p.example/2031/05/08/ferry", "2031-05-08"),
        ("https://p.example/news/2031-05-08-ferry", "2031-05-08"),
        ("https://p.example/2031/may/08/ferry", "2031-05-08"),
        ("https://p.example/n1/2031/0508/c1001.html", "2031-05-08"),
        ("https://p.example/a/20310508.html", "2031-05-08"),
        ("https://p.example/a/203105081234", None),
        ("https://p.example/2031/05/ferry", None),
        ("https://p.example/2031/13/08/ferry", None),
        ("https://p.example/t-20319999", None),
    ],
)
def test_the_day_in_an_address_is_read(url: str, day: str | None) -> None:
    """Only a whole and possible day."""
    assert read_address_day(url) == day


@pytest.mark.parametrize(
    ("value", "stamp"),
    [
        ("2031-05-08T23:30:00Z", Stamp("2031-05-08", 1410)),
        ("2031-05-08T23:30:00.000+00:00", Stamp("2031-05-08", 1410)),
        ("2031-05-08T23:30:5Z", Stamp("2031-05-08", 1410)),
        ("2031-05-08T23:30:00+02:00", Stamp("2031-05-08")),
        ("2031-05-08 23:30", Stamp("2031-05-08")),
        ("1936049400", Stamp("2031-05-08", 1410)),
        ("1936049400000", Stamp("2031-05-08", 1410)),
        ("1970-01-01T00:00:00Z", None),
        ("soon", None),
    ],
)
def test_stamps_are_read_in_the_notations_of_machines(value: str, stamp: Stamp | None) -> None:
    """A stamp in universal time keeps its minute; any other is the paper's day as it stands."""
    assert read_stamp_value(value) == stamp


def test_dates_of_related_stories_and_of_events_do_not_date_the_page() -> None:
    """Teasers beside an article and days inside sentences are not its own."""
    aside = "<aside class='related'><ul><li><a href='/x'>Pier opens</a> <time datetime='2030-01-02'>2 January 2030</time></li></ul></aside>"
    sentence = "<p>The Lunda was built on 4 April 2019 at a yard in the north and had been repaired twice, its owner said on the phone.</p>"
    assert read("", aside, body=sentence + BODY).date is None


def test_the_date_of_today_at_the_top_of_a_site_does_not_date_the_page() -> None:
    """A masthead prints the day on which the page was saved."""
    top = "<header><div class='today'>Friday, 6 June 2031</div></header>"
    page = f"<html><body>{top}<article><h1>Ferry sinks off Tarn Quay</h1>{BODY}</article></body></html>"
    (found,) = read_page(page.encode(), "a.html")
    assert found.article.date is None or found.article.date_is_guess
    above = page.replace("<h1>", "<div>8 May 2031</div><h1>")
    (found,) = read_page(above.encode(), "a.html")
    assert (found.article.date, found.article.date_is_guess) == ("2031-05-08", False)


def test_a_guess_is_marked_as_one() -> None:
    """What only looks like a date of the page is read, and said to be a guess."""
    article = read("", "", body=BODY + "<p class='foot'>Lunda desk, ref 8 May 2031</p>")
    assert (article.date, article.date_is_guess) in (("2031-05-08", True), (None, False))
