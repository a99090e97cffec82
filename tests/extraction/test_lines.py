"""What costs the line only: it is emptied and complained of, and the item stays."""

from __future__ import annotations

from typing import Any

import pytest

from .samples import figure_item, item
from .test_checks import check, only

LONG = (
    "LUSK, 3 March 2021 - Dr. Orme said 12 people died at 8.30am in the U.S. mission; 40 were hurt. Nobody else was hit.\n"
    "In 2019 some 700 had fled. The 15 May Brigade came from 14 villages."
)


@pytest.mark.parametrize(
    ("made", "part"),
    [
        (item(line=""), "line is empty"), (item(line="  "), "line is empty"), (item(line="word " * 100), "longer than 400"),
        (item(line="Nineteen people were killed."), "'Nineteen', a number"), (item(line="The people of Sarrania were killed."), "names 'Sarrania'"),
        (item(line="Sarrania's people were killed."), "names 'Sarrania'"), (item(line="They died. Emil Torvi said so."), "names 'Emil'"),
        (figure_item(line="Some 70 drones were shot down."), "'70', a number that is not in the quote"),
        (item(line="One of 1,200 people was killed."), "'1,200', a number"),
    ],
)  # fmt: skip
def test_a_line_that_says_too_much_is_dropped(made: dict[str, Any], part: str) -> None:
    """The item passes without its line."""
    only(check(made).line_faults, part)
    checked = check(made)
    assert (checked.faults, checked.item.line) == ((), "")


@pytest.mark.parametrize(
    "line",
    [
        "Orme says 12 people died at the U.S. mission.", "12 died, 40 were hurt.", "At 8.30am 12 people died.", "12 died at 8:30.",
        "On 3 March 12 people died.", "On March 3 12 people died.", "In 2021 12 people died, as in 2019.", "12 died in March 2021.",
        "12 died on 2021-03-03.", "12 died on 3/3/2021.", "The 15 May Brigade and 12 others died.", "One of 12 died.", "US mission: 12 dead.",
        "12 died, says Orme. 40 were hurt.",
    ],
)  # fmt: skip
def test_numbers_of_the_sentence_the_calendar_and_names_are_fine(line: str) -> None:
    """A line may use the whole sentence of its quote, and days and hours from anywhere in the article."""
    made = item(quote="12 people died at 8.30am", line=line, party="15 May Brigade")
    assert check(made, LONG).line_faults == ()


@pytest.mark.parametrize(
    "line",
    [
        "700 people died.",
        "14 people died.",
        "8 people died.",
        "2019 people died.",
        "They died on 4 March.",
        "At 9.30am 12 died.",
    ],
)
def test_numbers_from_elsewhere_are_not(line: str) -> None:
    """A count of another sentence, a day's number as a count, and a day the article does not have."""
    only(
        check(item(quote="12 people died at 8.30am", line=line), LONG).line_faults, "a number that is not in the quote"
    )


def test_a_number_hidden_in_a_made_up_name_is_none() -> None:
    """A name lends its number to the line only if the article has the name."""
    made = item(quote="12 people died at 8.30am", line="The 99 fighters killed 12 people.", party="99 fighters")
    only(check(made, LONG).line_faults, "'99', a number")


def test_the_figures_own_value_may_be_in_the_line() -> None:
    """What the quote counts out, the line may give as a number."""
    made = figure_item("A woman and a child were killed", value=2, printed="A woman and a child", qualifier="exact")
    assert check(made | {"line": "Two people were killed."}).line_faults == ()
    made = figure_item(
        "two to three million fled", value=2e6, value_high=3e6, printed="two to three million", qualifier="between"
    )
    assert (
        check(
            made | {"line": "Between 2 million and 3,000,000 people fled."}, "Some two to three million fled."
        ).line_faults
        == ()
    )


def test_a_pair_is_two() -> None:
    """ "Both" in the quote lets the line say two, and a line may always speak of the two sides."""
    assert check(item(line="People on the two sides were killed.")).line_faults == ()
    made = item(quote="Both soldiers died there.", line="Two soldiers died.")
    assert check(made, "Both soldiers died there.").line_faults == ()


def test_the_speakers_own_name_may_be_in_the_line() -> None:
    """A name is known from the item's fields only as far as those are borne out."""
    made = item(by="Ana Torvi", line="Ana Torvi says people were killed.")
    assert check(made).line_faults == ()
    checked = check(item(by="Emil Orme", line="Turvia's Emil Orme says people were killed."))
    assert checked.item.by is None
    assert len(checked.line_faults) == 2


def test_a_lost_quote_and_a_bad_line_are_told_together() -> None:
    """One second answer can mend both."""
    checked = check(item(quote="A man and a dog were killed", line="The people of Sarrania died."))
    assert (len(checked.faults), len(checked.line_faults)) == (1, 1)
