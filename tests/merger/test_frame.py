"""M1 and the frame of a brief: articles, days, who."""

from __future__ import annotations

from summarizer.merger.frame import available, opening_of, period_of, pool, readable_on
from summarizer.records.article import Mark

from .records import article, claim, day, figure, info
from .whole import only

FIGHTING = claim("fighting", "Velmark", "Rokhan")


def test_a_pool_holds_each_article_once_in_one_order() -> None:
    """Copies are inert and the order of input does not matter."""
    a, b = article("a", FIGHTING), article("b", FIGHTING)
    assert pool([b, a, b]) == pool([a, b]) == [a, b]


def test_pooling_pools_is_pooling_at_once() -> None:
    """Merging in parts and then together is merging at once."""
    a, b, c = (article(n, FIGHTING) for n in "abc")
    assert pool([*pool([c, a]), *pool([b, a])]) == pool([a, b, c])


def test_of_two_records_of_one_article_always_the_same_one_stays() -> None:
    """Two readings of one article: which one stays does not depend on which came first."""
    one = article("a", FIGHTING)
    other = one.model_copy(update={"model": "another"})
    assert pool([one, other]) == pool([other, one])


def test_the_cutoff_is_the_newest_latest_past_day() -> None:
    """M1: the cut-off is what the articles report of, not when their pages are stamped; the difference is said."""
    records = [article("a", latest=day(3), published=day(9)), article("b", latest=day(4), published=day(4))]
    period = period_of(records, info())
    assert (period.first, period.last, period.newest_article) == (day(1), day(4), day(9))
    assert period.note is not None


def test_a_cutoff_on_the_newest_date_needs_no_note() -> None:
    """M1: nothing to say where the newest article reports of its own day."""
    assert period_of([article("a", latest=day(4), published=day(4))], info()).note is None


def test_articles_without_any_date_leave_the_period_open() -> None:
    """Unknown days stay unknown."""
    period = period_of([article("a", latest=None)], info())
    assert period.last is None and period.newest_article is None and period.note is None


def test_as_of_leaves_out_what_could_not_be_read_yet() -> None:
    """The brief as of a day holds only what could be known that day."""
    records = [article("a", FIGHTING, latest=day(2)), article("b", FIGHTING, latest=day(4))]
    assert readable_on(records, day(3)) == records[:1]
    assert readable_on(records, None) == records


def test_a_late_restamp_does_not_hide_an_old_article() -> None:
    """A page stamped weeks after its content could be read when the content was new; a stamp a day later counts."""
    assert available(article("a", latest=day(2), published=day(28))) == day(2)
    assert available(article("a", latest=day(2), published=day(3))) == day(3)


def test_articles_are_numbered_in_order_of_their_content() -> None:
    """Order by latest day, then stamp, then id."""
    merged = only(
        article("a", FIGHTING, latest=day(4)), article("b", FIGHTING, latest=day(2), published=day(28)), article("c", FIGHTING, latest=day(3))
    )  # fmt: skip
    assert [(e.n, e.id) for e in merged.articles] == [(1, "a-b"), (2, "a-c"), (3, "a-a")]


def test_an_article_entry_counts_its_items() -> None:
    """How many of each kind an article brought."""
    (entry,) = only(article("a", FIGHTING, figure(3), figure(4, measure="injured"))).articles
    assert entry.items == {"figures": 2, "claims": 1}


def test_the_opening_skips_marked_furniture() -> None:
    """The first words of the reporting itself, not of a caption above it."""
    record = article("a", FIGHTING)
    text = "Photo: a field\n" + record.article.text
    marked = record.article.model_copy(update={"text": text, "marks": (Mark(start=0, end=14, kind="caption"),)})
    assert opening_of(record.model_copy(update={"article": marked})).startswith("Report a on the war")
