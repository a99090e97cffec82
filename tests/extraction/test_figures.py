"""A figure is what the quote prints; how it was written down is mended, the number never."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.records.answer import Figure

from .samples import TEXT, figure_item
from .test_checks import check, only


def passed(made: dict[str, Any], text: str = TEXT) -> Figure:
    """The figure as the gate lets it through, with nothing complained of or lost."""
    checked = check(made, text)
    assert (checked.faults, checked.losses) == ((), ())
    assert checked.item.figure is not None
    return checked.item.figure


def counted(text: str, printed: str, value: float | None, qualifier: str = "exact", **changes: Any) -> dict[str, Any]:
    """A figure whose quote is the whole text."""
    return figure_item(text, printed=printed, value=value, qualifier=qualifier, **changes)


@pytest.mark.parametrize(
    ("made", "part"),
    [
        (figure_item(value=51), "value 51 is not what"), (figure_item(value=5), "value 5 is not what"), (figure_item(value_high=60), "value 50 to 60 is not what"),
        (figure_item(printed="close to 60", value=60), "printed 'close to 60' is not in the quote"), (figure_item(value=None), "needs a value"),
        (figure_item(value=None, qualifier="exact"), "needs a value"), (figure_item(value=None, qualifier="vague"), "holds a number"),
        (figure_item(printed="some", value=None, qualifier="vague"), "is not in the quote"), (figure_item(printed="nearly 50" * 50), "at most 300 characters"),
        (figure_item(unit="drone" * 90), "at most 300 characters"),
    ],
)  # fmt: skip
def test_a_number_that_is_not_printed_costs_the_item(made: dict[str, Any], part: str) -> None:
    """One fault, one sentence."""
    only(check(made).faults, part)


def test_a_value_of_a_longer_number_costs_the_item() -> None:
    """The quote's own edge must not make a smaller number."""
    made = figure_item("Officials counted 1.2", value=1.2, printed="1.2", qualifier="exact")
    assert any("longer number" in line for line in check(made, "Officials counted 1.2 million people there.").faults)


@pytest.mark.parametrize(
    ("text", "printed", "qualifier"),
    [
        ("Rebels killed some 200 troops.", "some 200", "about"), ("Rebels killed close to 200 troops.", "close to 200", "about"),
        ("Rebels killed close to 200 troops.", "close to 200", "nearly"), ("Rebels killed about 200 troops.", "about 200", "nearly"),
        ("Rebels killed slightly less than 200 troops.", "slightly less than 200", "nearly"), ("They killed slightly less than 200.", "200", "up_to"),
        ("They killed fewer than 200 troops.", "200", "nearly"), ("They killed fewer than 200 troops.", "200", "up_to"),
        ("They killed more than 200 troops.", "200", "at_least"), ("They killed at least 200 troops.", "200", "more_than"),
        ("Upwards of 200 homes were burnt.", "Upwards of 200", "at_least"), ("In all 200 people or more died.", "200 people or more", "at_least"),
        ("There were 200+ dead.", "200+", "at_least"), ("They handed over 200 prisoners.", "200", "exact"), ("In all 200 or more died.", "200", "more_than"),
        ("The toll topped a staggering 200.", "200", "more_than"), ("It was at least some 200 people.", "at least some 200", "at_least"),
    ],
)  # fmt: skip
def test_a_fair_reading_of_a_qualifier_stays(text: str, printed: str, qualifier: str) -> None:
    """Near synonyms, and words that stand for two qualifiers, may be recorded as either."""
    assert passed(counted(text, printed, 200, qualifier), text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "recorded", "mended"),
    [
        ("They killed nearly 200 troops.", "exact", "nearly"), ("They killed slightly less than 200.", "exact", "nearly"),
        ("They killed close to 200.", "exact", "nearly"), ("They killed some 200.", "exact", "about"), ("They killed 200 troops.", "about", "exact"),
        ("They killed 200 troops.", "between", "exact"), ("They killed nearly 200 troops.", "at_least", "nearly"), ("They killed at most 200.", "exact", "up_to"),
        ("They killed well over 200.", "exact", "more_than"), ("They killed just over 200.", "about", "more_than"), ("They killed a little under 200.", "exact", "nearly"),
        ("They killed slightly more than 200.", "exact", "more_than"), ("The toll surged past 200.", "exact", "more_than"),
        ("They killed at the very least 200.", "exact", "at_least"), ("At least 30 died and 200 were hurt.", "at_least", "exact"),
    ],
)  # fmt: skip
def test_another_qualifier_is_mended_to_the_printed_one(text: str, recorded: str, mended: str) -> None:
    """Also where the quote or ``printed`` leaves it out; nothing is lost and nothing listed."""
    assert passed(counted(text, "200", 200, recorded), text).qualifier == mended
    assert (
        passed(
            figure_item("200" + text.partition("200")[2] + " Yes", printed="200", value=200, qualifier=recorded),
            text + " Yes",
        ).qualifier
        == mended
    )


def test_a_multiple_is_a_vague_word() -> None:
    """ "Five times higher" holds a number that counts nothing."""
    text = "The toll is likely five times higher."
    assert passed(counted(text, "five times higher", None, "vague"), text).value is None


def test_a_range_has_both_ends_and_says_so() -> None:
    """Between is the qualifier of a range, and of nothing else; half a range is another number."""
    text = "Between 40 and 60 homes were burnt."
    assert passed(counted(text, "Between 40 and 60", 40, "between", value_high=60), text).value_high == 60
    assert passed(counted(text, "Between 40 and 60", 40, "about", value_high=60), text).qualifier == "between"
    only(check(counted(text, "Between 40 and 60", 40, "between"), text).faults, "value 40 is not what")
    assert passed(counted("They burnt 40 homes.", "40", 40, value_high=40), "They burnt 40 homes.").value_high is None


@pytest.mark.parametrize(
    ("printed", "value", "mended"), [("around 50", 50, "nearly 50"), ("fifty", 50, "nearly 50"), ("1200 people", 1200, "1,200"), ("12 hundred", 1200, "1,200")]
)  # fmt: skip
def test_printed_is_mended_to_the_words_that_stand_there(printed: str, value: float, mended: str) -> None:
    """The value's number stands in the quote once, so there is no doubt which words are meant."""
    quote = "nearly 50 drones were shot down on Sunday, and 1,200 people fled"
    assert passed(figure_item(quote, printed=printed, value=value, qualifier="exact")).printed == mended


def test_printed_is_not_mended_where_two_numbers_could_be_meant() -> None:
    """A guess is not a proof."""
    text = "Of 40 men and 40 women all died."
    only(check(counted(text, "forty", 40), text).faults, "is not in the quote")
    assert check(
        figure_item("Officials counted 1.2", value=1.2, printed="one", qualifier="exact"),
        "Officials counted 1.2 million.",
    ).faults


@pytest.mark.parametrize(("qualifier", "printed"), [("vague", "were shot down"), ("undisclosed", "were shot down")])
def test_a_word_without_a_number_has_no_value(qualifier: str, printed: str) -> None:
    """A value made up for a vague word is taken away."""
    assert passed(figure_item(qualifier=qualifier, printed=printed, value=24, value_high=30)).value is None


@pytest.mark.parametrize(
    ("text", "printed", "values"),
    [
        ("A third person has died in Lusk.", "A third person", {3, 1}), ("The fifth victim was found.", "The fifth victim", {5, 1}),
        ("A 3rd person has died in Lusk.", "A 3rd person", {3, 1}), ("The twenty-first body was found.", "The twenty-first body", {21, 1}),
        ("The 112th case was found.", "The 112th case", {112, 1}), ("A second tank burnt.", "second tank", {2, 1}),
    ],
)  # fmt: skip
def test_ordinals_count(text: str, printed: str, values: set[float]) -> None:
    """So many in all, and one more; no other number."""
    for value in (0, 1, 2, 3, 5, 20, 21, 112):
        assert (check(counted(text, printed, value), text).faults == ()) is (value in values)


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("It is the second day of fighting.", "second day", 2), ("It was the third largest quake.", "third largest", 3), ("A third of the people died.", "third of the people", 3),
        ("The first victims were found.", "first victims", 1), ("The twenty-third person died.", "third person", 3), ("Two third persons died.", "third persons", 3),
        ("The second, he said.", "second", 2), ("It is the second-largest town.", "second", 2), ("A twenty-twentieth person died.", "twentieth person", 20),
    ],
)  # fmt: skip
def test_ordinals_of_time_and_rank_do_not(text: str, printed: str, value: float) -> None:
    """Days, ranks, fractions, plurals and parts of a longer ordinal."""
    assert check(counted(text, printed, value), text).faults != ()


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "measure", "wanted"),
    [
        ("Rebuilding costs $5.5 billion.", "$5.5 billion", 5.5e9, "dollar", "cost", (5.5e9, "dollar")),
        ("Rebuilding costs $5.5 billion.", "$5.5 billion", 5.5, "billion dollars", "cost", (5.5e9, "dollars")),
        ("Rebuilding costs $5.5 billion.", "$5.5 billion", 5.5, "dollar", "cost", (5.5e9, "dollar")),
        ("Losses of 15,000 million pesos.", "15,000 million", 15e9, "peso", "cost", (15e9, "peso")),
        ("Losses of 15,000 million pesos.", "15,000 million pesos", 15000, "million pesos", "other", (15e9, "pesos")),
        ("Rebuilding costs 5.5 euros.", "5.5", 5.5, "euro", "cost", (5.5, "euro")),
        ("A quake of magnitude 7.2 struck.", "magnitude 7.2", 7.2, "magnitude", "magnitude", (7.2, "magnitude")),
        ("About 80% of it is under control.", "80%", 80, "percent", "other", (80, "percent")),
    ],
)  # fmt: skip
def test_sums_magnitudes_and_shares(
    text: str, printed: str, value: float, unit: str, measure: str, wanted: tuple[float, str]
) -> None:
    """A sum may be given in the scale that is printed; it is kept multiplied out, so that it has one value."""
    figure = passed(counted(text, printed, value, unit=unit, measure=measure), text)
    assert (figure.value, figure.unit) == wanted


@pytest.mark.parametrize("value", [5, 55, 5.4e9, 5500, 5.5e6])
def test_no_other_sum_is_accepted(value: float) -> None:
    """A scale is taken whole or not at all."""
    text = "Rebuilding costs $5.5 billion."
    assert check(counted(text, "$5.5 billion", value, unit="dollar", measure="cost"), text).faults != ()


def test_people_are_never_counted_in_a_scale() -> None:
    """1.2 is not 1.2 million people."""
    text = "Some 1.2 million people fled."
    only(
        check(counted(text, "1.2 million", 1.2, unit="person", measure="displaced"), text).faults,
        "value 1.2 is not what",
    )


@pytest.mark.parametrize("share", ["20 percent", "20 per cent", "20%", "20 percentage points"])
@pytest.mark.parametrize("unit", ["person", "percent", "percentage point"])
def test_a_share_is_kept_as_a_share(share: str, unit: str) -> None:
    """Twenty percent of the injured are not twenty people."""
    text = f"The minister said that {share} of the injured were in hospital."
    assert passed(counted(text, "20", 20, unit=unit), text).unit == ("percent" if unit == "person" else unit)


@pytest.mark.parametrize("told", ["now", "before", "more", "day", "history", "withdrawn", "denied"])
def test_numbers_are_grounded_however_they_are_told(told: str) -> None:
    """A withdrawn number must have been printed like any other."""
    assert passed(figure_item(told=told)).told == told
    assert check(figure_item(told=told, value=51)).faults != ()


@pytest.mark.parametrize(
    ("text", "printed", "fine"),
    [
        ("There were no casualties in town.", "no casualties", True), ("There were no casualties in town.", "no", True), ("Nobody was hurt in it.", "Nobody", True),
        ("The crew was unhurt there.", "unhurt", True), ("There were no reports of injuries.", "no reports of injuries", False),
        ("They had no idea of it.", "no", False),
    ],
)  # fmt: skip
def test_a_stated_zero_counts(text: str, printed: str, fine: bool) -> None:
    """None is a number; that nothing is known is not."""
    assert (check(counted(text, printed, 0), text).faults == ()) is fine


@settings(deadline=None)
@given(
    st.integers(2, 10**6),
    st.integers(2, 10**6),
    st.sampled_from(["{}", "at least {}", "nearly {}", "{} or more"]),
    st.sampled_from(["killed", "other", "cost"]),
)
def test_a_changed_value_is_never_accepted(printed: int, value: int, words: str, measure: str) -> None:
    """Whatever the qualifier and the measure, only the printed number passes."""
    shown = words.format(f"{printed:,}")
    text = f"The ministry said that {shown} people had died."
    assert (check(counted(text, shown, value, measure=measure), text).faults == ()) is (value == printed)


@settings(deadline=None)
@given(st.integers(10, 10**6), st.data())
def test_a_changed_digit_in_the_quote_is_never_accepted(printed: int, data: st.DataObject) -> None:
    """Not as a quote, and not if value and printed change with it."""
    digits = str(printed)
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[place]]))
    changed = digits[:place] + other + digits[place + 1 :]
    text = f"The ministry said that {digits} people had died in Lusk."
    made = figure_item(text.replace(digits, changed), printed=changed, value=int(changed), qualifier="exact")
    assert check(made, text).faults != ()
    made = figure_item(text, printed=changed, value=int(changed), qualifier="exact")
    assert check(made, text).faults != ()
