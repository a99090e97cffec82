"""Numbers are read exactly or not at all, and a value stands only where it is printed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.extraction.numbers import find_numbers, stands_in

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["x", "x", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int, hyphen: str = "-", link: str = " and ") -> str:
    """A number in English words, written independently of the reader."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + (hyphen + UNITS[number % 10] if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = link if rest < 100 else " "
            head = f"{in_words(number // size, hyphen, link)} {name}"
            return head + (joint + in_words(rest, hyphen, link) if rest else "")
    raise AssertionError


def read(text: str) -> list[float | tuple[float, float]]:
    """The values found: one number, or a pair for a range."""
    return [q.low if q.low == q.high else (q.low, q.high) for q in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,200 people", [1200]), ("1\u00a0200 people", [1200]), ("1\u2009200", [1200]), ("1\u202f200\u202f000", [1200000]),
        ("1 200 people", [1200]), ("Sept 28 200 people", [28, 200]), ("1.5", [1.5]), ("1.2 million", [1.2e6]),
        ("2.3 million", [2300000]), ("3m, 40k and 2bn", [3e6, 40e3, 2e9]), ("3m high waves", [3]), ("$1.2m", [1.2e6]),
        ("half a million", [500000]), ("half a dozen", [6]), ("a quarter of a million", [250000]),
        ("a hundred and twenty", [120]), ("twenty-one", [21]), ("twenty one", [21]), ("sixteen", [16]),
        ("a dozen", [12]), ("two dozen", [24]), ("another dozen", [12]), ("a score of people", [20]), ("a couple", [2]),
        ("a pair of tanks", [2]), ("two and a half million", [2.5e6]), ("one and a half", [1.5]), ("2½", [2.5]),
        ("12 hundred", [1200]), ("1,20,000", [120000]), ("2 lakh", [200000]), ("M5.6 and 5.6-magnitude", [5.6, 5.6]),
        ("nineteen ninety-four", [1994]), ("five hundred thousand two hundred and three", [500203]),
        ("3 lakh, 2 crore", [3e5, 2e7]), ("5b, 5tn, 5mn, 5mln, 5 bn", [5e9, 5e12, 5e6, 5e6, 5e9]), ("1 trillion", [1e12]), ("two thousand", [2000]),
        ("5km, 5kg, 5t, 5mm, 5cm, 5ft, 5C, 5mph, 5MW, 5GW, 5kph, 5g", [5] * 12), ("6am, 6pm", [6, 6]), ("US$5, Rs500, Mw7.2", [5, 500, 7.2]),
        ("over-65s, under-5s, mid-90s, pre-1990, post-1990, early-90s, late-90s, non-5", [65, 5, 90, 1990, 1990, 90, 90, 5]),
        ("a 16-year-old", [16]), ("the 1990s", [1990]), ("5km away", [5]), ("5. The end", [5]), ("the 30,000.", [30000]),
    ],
)  # fmt: skip
def test_numbers_are_read(text: str, values: list[float]) -> None:
    """Digits with separators, scales, words and mixtures are read as what they mean."""
    assert read(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "the second day", "28th", "twenty-first", "one hundred and first", "dozens", "hundreds of thousands", "scores",
        "several", "several hundred", "a few dozen", "a couple of hundred", "many thousand", "two-thirds", "three quarters",
        "one-third", "a quarter", "one quarter", "two fourths", "one fifth", "three fifths", "two sixths", "three eighths", "one tenth", "two tenths", "two halves",
        "T-72", "MiG-29", "F16", "COVID-19", "15,16", "1,5", "10.15.7", "2020-09-28", "15²", "no one",
        "one another", "4x4", "the score was level",
    ],
)  # fmt: skip
def test_what_is_no_plain_number_is_not_read(text: str) -> None:
    """Ordinals, vague words, fractions, names with digits and unreadable runs give no value."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("40 to 60", [(40, 60)]), ("between 40 and 60", [(40, 60)]), ("40-60", [(40, 60)]), ("40–60", [(40, 60)]),
        ("5.2/5.4", [(5.2, 5.4)]), ("two to three million", [(2e6, 3e6)]), ("one or two", [(1, 2)]),
        ("between one hundred and two hundred", [(100, 200)]), ("$2-$3 million", [(2e6, 3e6)]),
        ("rose by one to six", [1, 6]), ("from 40 to 60", [(40, 60), 40, 60]), ("up five to 45", [5, 45]), ("2 to 1", [2, 1]),
        ("fell from 31 to 12", [31, 12]), ("24/7", [24, 7]), ("40 and 60", [40, 60]),
    ],
)  # fmt: skip
def test_ranges(text: str, values: list[float]) -> None:
    """A range is one number with two ends; a change from one number to another is two numbers."""
    assert read(text) == values


@pytest.mark.parametrize(
    "word", ["by", "up", "down", "rose", "rises", "climbed", "jumped", "fell", "falls", "dropped", "increased", "grew"]
)
def test_a_change_is_no_range(word: str) -> None:
    """ "Up five to 45" tells of five more, and of 45."""
    assert read(f"the toll {word} 5 to 45") == [5, 45]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("at least 21", "at_least"), ("No fewer than twenty", "at_least"), ("more than 100", "more_than"), ("over 5", "more_than"),
        ("about 5", "about"), ("some 200 troops", "about"), ("around 200", "about"), ("roughly 7", "about"),
        ("approx. 7", "about"), ("estimates of 7", "about"), ("estimates that 7", "about"), ("circa 7", "about"), ("ca. 7", "about"),
        ("in the region of 7", "about"), ("on the order of 7", "about"), ("in the order of 7", "about"), ("estimated 7", "about"), ("7, give or take", "about"),
        ("at a minimum 7", "at_least"), ("no less than 7", "at_least"), ("not fewer than 7", "at_least"), ("a minimum of 7", "at_least"), ("at the very least 7", "at_least"),
        ("well over 7", "more_than"), ("just over 7", "more_than"), ("slightly more than 7", "more_than"), ("a little over 7", "more_than"), ("above 7", "more_than"),
        ("greater than 7", "more_than"), ("higher than 7", "more_than"), ("upwards of 7", "more_than"), ("in excess of 7", "more_than"), ("exceeded 7", "more_than"),
        ("surpassing 7", "more_than"), ("topped 7", "more_than"), ("surged past 7", "more_than"), ("the past 7 days", "exact"), ("somewhat more than 7", "more_than"),
        ("a bit over 7", "more_than"), ("just above 7", "more_than"),
        ("nearing 7", "nearly"), ("near to 7", "nearly"), ("approaching 7", "nearly"), ("not quite 7", "nearly"), ("just short of 7", "nearly"), ("just shy of 7", "nearly"),
        ("slightly less than 7", "nearly"), ("a little under 7", "nearly"), ("slightly fewer than 7", "nearly"), ("just below 7", "nearly"),
        ("as much as 7", "up_to"), ("not more than 7", "up_to"), ("at most 7", "up_to"), ("at the most 7", "up_to"), ("a maximum of 7", "up_to"), ("under 7", "up_to"),
        ("below 7", "up_to"), ("7 or fewer", "up_to"), ("7 or less", "up_to"), ("7 at most", "up_to"), ("7 at least.", "at_least"), ("7-some", "about"), ("7-something", "about"),
        ("≈7", "about"), (">7", "more_than"), ("≥ 7", "at_least"), ("<7", "up_to"), ("≤7", "up_to"),
        ("approximately 7", "about"), ("an estimated 200", "about"), ("nearly 50", "nearly"), ("almost 50", "nearly"),
        ("close to 50", "nearly"), ("just under 50", "nearly"), ("up to 50", "up_to"), ("as many as 12", "up_to"),
        ("fewer than 12", "up_to"), ("less than 12", "up_to"), ("no more than 5", "up_to"), ("40 or more", "at_least"),
        ("40 people or more", "at_least"), ("40 or so", "about"), ("40+", "at_least"), ("40 plus", "at_least"), ("40-odd", "about"),
        ("~40", "about"), ("at least another 15", "at_least"), ('"some 200 troops', "about"), ("40 to 60", "between"),
        ("21", "exact"), ("only 21", "exact"), ("clashes over two villages", "exact"), ("handed over 15 prisoners", "exact"),
        ("talks about two hostages", "exact"), ("15 more", "exact"), ("the number went up to 34", "exact"), ("scattered over five regions", "exact"),
    ],
)  # fmt: skip
def test_qualifiers(text: str, qualifier: str) -> None:
    """The words next to a number say how sharp it is; prepositions of other words do not."""
    assert [q.qualifier for q in find_numbers(text)] == [qualifier]


@pytest.mark.parametrize(
    "phrase",
    [
        "handed over", "turned over", "took over", "rolled over", "knocked over", "fought over", "fighting over", "clashes over", "clashed over", "dispute over", "row over",
        "war over", "wars over", "talks about", "battle over", "battles over", "control over", "conflict over", "told about", "asked about", "reports about", "information about",
        "concern about", "concerns about", "worried about", "questions about", "news about", "flew over", "gathered around", "marched around", "spread over", "scattered over",
        "arrested under", "buried under", "went up to", "climbed up to", "sent up to", "came up to", "brought up to", "taken up to",
    ],
)  # fmt: skip
def test_prepositions_of_other_words_say_nothing_of_a_number(phrase: str) -> None:
    """After these words "over", "about" and "up to" are not the number's."""
    assert [q.qualifier for q in find_numbers(f"They {phrase} 15 of them")] == ["exact"]


@given(st.integers(0, 10**12), st.sampled_from([",", "\u00a0", "\u2009", "\u202f", ""]))
def test_every_number_in_digits_is_read_back(number: int, separator: str) -> None:
    """Whatever the separator of thousands, the number is the one that was written."""
    text = f"officials counted {number:,} of them".replace(",", separator)
    assert read(text) == [number]


@given(st.integers(0, 10**10), st.sampled_from(["-", " "]), st.sampled_from([" and ", " "]))
def test_every_number_in_words_is_read_back(number: int, hyphen: str, link: str) -> None:
    """British and American spellings, hyphenated or not, mean the same number."""
    assert read(f"they counted {in_words(number, hyphen, link)} people") == [number]


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.booleans())
def test_no_other_number_is_ever_accepted(printed: int, value: int, words: bool) -> None:
    """A value stands in a quote only if it is the number printed there."""
    written = in_words(printed) if words else f"{printed:,}"
    assert stands_in(value, None, written, f"They said {written} people fled.") == (value == printed)


@given(st.integers(0, 10**7), st.data())
def test_a_part_of_a_number_is_never_accepted(printed: int, data: st.DataObject) -> None:
    """No run of a number's own characters or words passes for the number, unless it is the whole."""
    written = data.draw(st.sampled_from([in_words(printed), f"{printed:,}", str(printed)]))
    start = data.draw(st.integers(0, len(written) - 1))
    end = data.draw(st.integers(start + 1, len(written)))
    part = written[start:end]
    for number in find_numbers(part):
        assume(number.low != printed)
        assert not stands_in(number.low, None, part, f"They said {written} people fled.")


@pytest.mark.parametrize(
    ("value", "printed", "quote"),
    [
        (2, "a woman and a child", "a woman and a child died"), (5, "a family of five", "a family of five died"),
        (2, "woman and child", "a woman and child"), (2, "two people, a nurse and a driver", "two people, a nurse and a driver"),
        (1, "one more", "one more died"), (1, "a tank", "a tank burnt"), (1, "an artillery unit", '"an artillery unit"'),
        (1, "Mr Emil Torvi, commander of the northern force", "Mr Emil Torvi, commander of the northern force, died"),
        (8, "a family of six and a woman and child", "a family of six and a woman and child"),
        (1, "one of its soldiers", "one of its soldiers"), (4, "two men, a woman and a child", "two men, a woman and a child"),
        (3, "a man, 36, his wife and their son, 5", "a man, 36, his wife and their son, 5"),
        (2, "one woman and a child", "one woman and a child"), (2, "A couple", "a couple"), (21, "TWENTY-ONE", "twenty-one"),
        (0, "no one", "no one was hurt"), (0, "nobody", "nobody was hurt"), (0, "none", "none was hurt"),
        (0, "no casualties", "there were no casualties"), (0, "no injuries", "no injuries"), (2.5e6, "two and a half million", "two and a half million"),
        (15, "15 more", "15 more of its soldiers"), (1, "by one", "by one to six"), (6, "six", "by one to six"), (5.6, "5.6", "a 5.6-magnitude quake"),
        (6, "family of six", "an family of six and a woman and child"), (1, "the driver", "the driver of the bus"), (5, "up to five", "up to five"),
    ],
)  # fmt: skip
def test_counted_persons_stand(value: float, printed: str, quote: str) -> None:
    """Persons and things counted out in words make their number."""
    assert stands_in(value, None, printed, quote)


@pytest.mark.parametrize(
    ("value", "printed", "quote"),
    [
        (15, "15", "150 people"), (1, "1", "1,200 people"), (200, "200", "1,200 people"), (5, "5", "5.6"), (6, "6", "5.6"),
        (21, "twenty", "twenty"), (20, "twenty", "twenty-one"), (20, "twenty", "twenty one"), (1.2, "1.2", "1.2 million"),
        (4, "two people, a nurse and a driver", "two people, a nurse and a driver"), (1, "a few soldiers", "a few soldiers"),
        (1, "soldiers", "soldiers"), (1, "the soldiers", "the soldiers"), (12, "dozens", "dozens"), (100, "several hundred", "several hundred"),
        (0, "no official information", "no official information"), (0, "no longer missing", "no longer missing"),
        (5, "no fewer than five", "about five"), (15, "fifteen", "15"), (1, "a woman", "a man"), (1, "one woman and a child", "one woman and a child"),
        (40, "40", "40 to 60"), (60, "60", "40-60"), (2, "two", "two-thirds"), (72, "72", "T-72"), (1, "a soldier", "without losing a soldier"),
        (float("inf"), "15", "15"), (float("nan"), "15", "15"), (15, "", "15"), (1, "one", "someone"), (1, "a number of men", "a number of men"),
        (2, "second", "second"), (100, "a hundred", "half a hundred thousand"),
    ],
)  # fmt: skip
def test_a_changed_number_does_not_stand(value: float, printed: str, quote: str) -> None:
    """What is near, part of, or only implied is not the number."""
    assert not stands_in(value, None, printed, quote)


def test_a_range_stands_with_both_ends_only() -> None:
    """Both ends of a range must be the printed ones."""
    quote = "between 40 and 60 people"
    assert stands_in(40, 60, "between 40 and 60", quote)
    assert not stands_in(40, 61, "between 40 and 60", quote)
    assert not stands_in(50, None, "between 40 and 60", quote)


def test_places_are_those_of_the_text() -> None:
    """Start and end cut the number out of the text, and words are marked as such."""
    text = "On Sunday twenty-one of 1,200 left."
    assert [(text[q.start : q.end], q.words) for q in find_numbers(text)] == [
        ("twenty-one", True),
        ("1,200", False),
    ]


@given(st.text(alphabet="0123456789.,- ½²kmto andhufive\n", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes the reader fail, and what it finds lies inside the text."""
    for q in find_numbers(text):
        assert 0 <= q.start < q.end <= len(text)
        assert q.low <= q.high
