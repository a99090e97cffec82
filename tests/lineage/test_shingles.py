"""Shingles: only the writer's own prose is cut, and always into the same numbers."""

from __future__ import annotations

import pytest

from summarizer.lineage.shingles import (
    Shingler,
    containment,
    count_passages,
    cut_prose,
    digest_wording,
    share_run,
)
from summarizer.records.article import Article, Mark
from summarizer.lineage.options import OverlapOptions

PROSE = "Two bridges over the river were closed on Monday, the roads office said."
GOLDEN = (852598555186968758, 608710961324854246, -1)


def article(text: str, *marks: Mark) -> Article:
    return Article(id="a-1", text=text, marks=marks)


def prose(text: str, *marks: Mark) -> str:
    return " ".join(" ".join(cut_prose(article(text, *marks))).split())


@pytest.mark.parametrize(
    "quotation",
    [
        '"we saw it"',
        "“we saw it”",
        "„we saw it“",
        "«we saw it»",
        "‘we didn’t see it’",
        "'we didn't see it'",
        '"we\nsaw it"',
    ],
)
def test_a_quotation_in_any_marks_is_left_out(quotation) -> None:
    assert prose(f"He said {quotation} on Monday.") == "he said on monday."


@pytest.mark.parametrize(
    "text",
    [
        "The Weavers' and Dyers' Union met.",
        "It's the ministry's word.",
        'A 6" pipe and a 7" pipe burst.',
        'An "unclosed mark stays.',
        '"' + "word " * 81 + 'end" was read out.',
    ],
)
def test_what_is_no_quotation_stays(text) -> None:
    assert prose(text) == " ".join(text.casefold().split())


def test_a_quotation_ends_with_its_paragraph_but_may_run_on_into_the_next() -> None:
    assert prose('An "open mark.\n\nProse here" ends.') == 'an "open mark. prose here" ends.'
    assert prose("“First part of a speech.\n\n“Second part,” she said.") == "she said."


def test_marks_and_the_dateline_are_left_out() -> None:
    text = "HOME | NEWS\n\nCALLO, Ondrael (PELK PRESS) - " + PROSE
    assert prose(text, Mark(start=0, end=11, kind="furniture")) == PROSE.casefold()


def test_marks_that_overlap_or_reach_too_far_do_no_harm() -> None:
    marks = (
        Mark(start=4, end=9, kind="link"),
        Mark(start=0, end=6, kind="stamp"),
        Mark(start=20, end=99, kind="link"),
    )
    assert prose("abcdefghi rest of it end", *marks) == "rest of it"


def test_no_shingle_reaches_across_a_cut() -> None:
    read = Shingler(OverlapOptions()).read
    assert not read(article('One two three four "five" six seven eight nine')).keys
    assert len(read(article("One two three four five six seven eight nine")).keys) == 5


def test_shingles_are_the_same_numbers_everywhere() -> None:
    """Golden values: another number means another order of families on another machine."""
    text = Shingler(OverlapOptions()).read(article("One two three four five six"))
    again = Shingler(OverlapOptions()).read(article("ONE, two; three: four - five (six)"))
    assert text == again
    assert text.sequence == GOLDEN


def test_a_run_must_stand_in_both_texts_in_one_piece() -> None:
    read = Shingler(OverlapOptions()).read
    whole = read(article("a b c d e f g h i j k l"))
    parted = read(article("a b c d e f g x f g h i j k l"))
    shared = whole.keys & parted.keys
    assert share_run(whole, parted, shared, 3)
    assert not share_run(whole, parted, shared, 4)
    assert count_passages(whole, shared, 2) == 2


def test_containment_is_measured_by_the_shorter_text() -> None:
    read = Shingler(OverlapOptions()).read
    short, long = read(article("a b c d e f")), read(article("a b c d e f g h i j k l"))
    assert containment(short, long) == containment(long, short) == 1.0
    assert containment(short, read(article(""))) == 0.0


def test_only_sentences_of_enough_words_are_compared() -> None:
    text = Shingler(OverlapOptions()).read(article("Too short to be told apart. This one has just eight words in all."))
    assert [len(sentence) for sentence in text.sentences] == [4]


def test_wording_ignores_the_stamp_and_typography_only() -> None:
    stamped = article(" date 2030-01-01 It’s so.", Mark(start=0, end=17, kind="stamp"))
    assert digest_wording(stamped) == digest_wording(article("It's so"))
    assert digest_wording(stamped) != digest_wording(article('"It\'s so," he said'))


def test_hostile_texts_are_cut_in_reasonable_time() -> None:
    """Unclosed marks and endless dots must not make the patterns run away."""
    for text in ("‘a " * 20_000, " 'a" * 20_000, "." * 60_000, "“a " * 20_000, "\n " * 60_000, "«" * 60_000):
        assert Shingler(OverlapOptions()).read(article("start " + text)) is not None
