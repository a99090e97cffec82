"""M1: one order of time for everything said."""

from __future__ import annotations

from summarizer.merger.clock import (
    Moment,
    day_after,
    days_between,
    latest_day,
    moment,
    published,
    said_day,
    spoken_later,
    within,
)
from summarizer.records.answer import Claim
from summarizer.records.record import ArticleRecord

from .records import article, claim, day


def first_claim(record: ArticleRecord) -> Claim:
    """The article's first claim."""
    return record.claims[0].item


def test_said_is_the_day_the_speaker_spoke() -> None:
    """An explicit day of speaking is taken as it is, and is no default."""
    record = article("a", claim("attack", "Rokhan", by="Velmark", said=day(2)), latest=day(5))
    assert said_day(first_claim(record), record) == (day(2), False)


def test_said_defaults_to_the_latest_past_day_reported() -> None:
    """Without a day of speaking the article's latest past day stands in, and is marked as a default."""
    record = article("a", claim("attack", "Rokhan", by="Velmark"), latest=day(5), published=day(9))
    assert said_day(first_claim(record), record) == (day(5), True)


def test_a_page_stamp_only_breaks_ties() -> None:
    """A page stamped days late does not make old content newer; of equal content the later stamp is later."""
    old = article("a", claim("attack", "Rokhan"), latest=day(3), published=day(28))
    new = article("b", claim("attack", "Rokhan"), latest=day(5), published=day(5))
    again = article("c", claim("attack", "Rokhan"), latest=day(5), published=day(6))
    order = [moment(first_claim(r), r) for r in (old, new, again)]
    assert order == sorted(order)
    assert len(set(order)) == 3


def test_the_hour_orders_figures_of_one_day() -> None:
    """What stands for the evening is later than what stands for the morning, whatever the stamps say."""
    record = article("a", claim("attack", "Rokhan"), latest=day(3))
    item = first_claim(record)
    assert moment(item, record, "09:00") < moment(item, record) < moment(item, record, "18:00")


def test_an_article_without_days_comes_first() -> None:
    """Unknown days sort before known ones and nothing raises."""
    bare = article("a", claim("attack", "Rokhan"), latest=None)
    assert latest_day(bare) == published(bare) == ""
    assert moment(first_claim(bare), bare) < moment(
        first_claim(bare), article("b", claim("attack", "Rokhan"), latest=day(1))
    )


def test_days_that_are_no_days_stay_unknown() -> None:
    """Arithmetic on an unreadable day gives nothing, never an error."""
    assert day_after("") == day_after("Monday") == day_after("9999-12-31") == ""
    assert days_between("2031-03-01", "") is None
    assert not within("", "2031-03-01", 1)


def test_days_are_counted_over_month_ends() -> None:
    """The day after a month's last is the next month's first."""
    assert day_after("2031-02-28") == "2031-03-01"
    assert day_after("2031-03-01", -1) == "2031-02-28"
    assert days_between("2031-02-28", "2031-03-02") == 2
    assert within("2031-02-28", "2031-03-01", 1) and not within("2031-02-28", "2031-03-02", 1)


def test_a_newer_article_alone_makes_nobody_speak_later() -> None:
    """Only a later day or hour of speaking does; so a smaller number of the same day is no correction."""
    early, newer = (
        Moment("2031-03-02", "12:00", "2031-03-02", "2031-03-02"),
        Moment("2031-03-02", "12:00", "2031-03-03", ""),
    )
    assert newer > early and not spoken_later(newer, early)
    assert spoken_later(early._replace(hour="18:00"), early) and spoken_later(early._replace(said="2031-03-03"), early)
