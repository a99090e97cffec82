"""Persons and things are counted out where words leave no doubt."""

from __future__ import annotations

import pytest

from summarizer.extraction.counts import count_out, is_plural, says_zero
from summarizer.extraction.ordinals import ordinal_counts


@pytest.mark.parametrize(
    "word",
    [
        "number",
        "few",
        "lot",
        "handful",
        "series",
        "majority",
        "third",
        "quarter",
        "half",
        "part",
        "range",
        "total",
        "share",
    ],
)
def test_a_vague_amount_is_no_number(word: str) -> None:
    """A number of men is not one man."""
    assert count_out(f"a {word} of men") is None
    assert count_out(f"a woman and a {word} of men") is None


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("a couple", 2), ("a pair", 2), ("a duo", 2), ("a trio of men", 3), ("a quartet", 4), ("his twins", 2), ("her triplets", 3),
        ("Mr Torvi", 1), ("the General Emil Torvi of Lusk", 1), ("Ana Torvi and Emil Orme", 2), ("a boy of six", 1), ("a family of six", 6),
        ("both men", 2), ("at least a woman and a child", 2), ("killing a woman", 1), ("the men", None), ("his cattle", None), ("the crew", None),
        ("two men, a woman and a child", 4), ("two soldiers, a woman and a child", 2), ("three women, a man and a boy", 5), ("two children, a man and a girl", 4),
        ("two adults and a teenager", 3), ("four boys, a girl and a baby", 6),
    ],
)  # fmt: skip
def test_what_is_counted_out(phrase: str, number: int | None) -> None:
    """Sets, names, families; a plural alone is no number."""
    counted = count_out(phrase)
    assert (None if counted is None else int(counted)) == number


PERSONS = (
    "woman man child boy girl baby infant toddler teenager person soldier civilian policeman officer driver pilot passenger journalist "
    "reporter nurse doctor mother father son daughter wife husband brother sister resident firefighter rescuer commander fighter student "
    "teacher worker tourist protester bystander"
)


@pytest.mark.parametrize("word", PERSONS.split())
def test_one_person_needs_no_article(word: str) -> None:
    """ "Woman and child" are two."""
    assert count_out(f"{word} and child") == 2


@pytest.mark.parametrize(
    "word",
    [
        "men",
        "women",
        "children",
        "people",
        "persons",
        "troops",
        "police",
        "personnel",
        "others",
        "crew",
        "cattle",
        "livestock",
        "staff",
        "tanks",
    ],
)
def test_plurals_are_known(word: str) -> None:
    """With an s or without."""
    assert is_plural(word)


@pytest.mark.parametrize("word", ["bus", "boss", "crisis", "man", "child"])
def test_an_s_alone_makes_no_plural(word: str) -> None:
    """Some singulars end in s."""
    assert not is_plural(word)


LOSSES = (
    "casualties casualty bodies injuries deaths fatalities victims losses wounded dead damage people soldiers troops civilians fighters survivors cases "
    "infections homes houses buildings arrests detentions prisoners evacuations children passengers residents aircraft tanks drones vehicles outages"
)


@pytest.mark.parametrize("word", LOSSES.split())
def test_no_loss_is_zero(word: str) -> None:
    """Also with an adjective, and with "without" """
    assert says_zero(f"no {word}")
    assert says_zero(f"without any new {word}")


@pytest.mark.parametrize(
    "word",
    [
        "report",
        "information",
        "word",
        "figures",
        "numbers",
        "data",
        "details",
        "confirmation",
        "official",
        "claims",
        "idea",
        "immediate",
    ],
)
def test_no_news_of_a_loss_is_not_zero(word: str) -> None:
    """What is not reported may be."""
    assert not says_zero(f"no {word} of injuries")


@pytest.mark.parametrize(
    "phrase",
    [
        "no one",
        "no-one",
        "nobody",
        "none",
        "zero",
        "nil",
        "not a single",
        "not one",
        "there were no casualties",
        "unhurt",
        "unharmed",
        "uninjured",
    ],
)
def test_words_for_nobody_are_zero(phrase: str) -> None:
    """None is a number."""
    assert says_zero(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "no longer missing",
        "no fewer people",
        "no less people",
        "no more than people",
        "no doubt people",
        "not many people",
    ],
)
def test_other_negations_are_not_zero(phrase: str) -> None:
    """They deny something else."""
    assert not says_zero(phrase)


@pytest.mark.parametrize(
    "word",
    [
        "day",
        "week",
        "weekend",
        "month",
        "year",
        "century",
        "night",
        "morning",
        "evening",
        "hour",
        "time",
        "round",
        "anniversary",
        "quarter",
        "half",
        "wave",
        "phase",
        "largest",
        "most",
        "straight",
        "consecutive",
        "successive",
        "floor",
        "party",
    ],
)
def test_ordinals_of_dates_turns_and_ranks_count_nothing(word: str) -> None:
    """The second day is not two days."""
    text = f"the second {word} there"
    assert ordinal_counts(text, 0, len(text)) == frozenset()


def test_ordinals_from_first_to_hundredth_count() -> None:
    """Words and digits alike."""
    words = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    words_tens = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
    ranks = [
        *enumerate(words.split(), start=2),
        *((10 * n, word) for n, word in enumerate(words_tens.split(), start=3)),
    ]
    for rank, word in ranks:
        for text in (f"the {word} victim", f"the {rank}th victim"):
            assert ordinal_counts(text, 0, len(text)) == {float(rank), 1.0}


def test_there_were_not_is_a_stated_zero() -> None:
    """An answer to whether there were any; "there were not enough" is none."""
    assert says_zero("there were not")
    assert says_zero("There weren't any")
    assert not says_zero("there were not enough")
