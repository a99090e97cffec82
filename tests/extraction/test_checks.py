"""Each rule of the gate complains of its fault, and of nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.extraction.checks import check_item, gather_evidence, read_day
from summarizer.extraction.extract import ground_answer
from summarizer.records.answer import Answer, Item
from summarizer.records.article import Mark

from .samples import (
    PARTIES,
    TEXT,
    answer,
    article,
    claim_record,
    figure_record,
    header_record,
    party,
    statement_record,
)


def complaints(item: Item, text: str = TEXT, **given: Any) -> tuple[str, ...]:
    """What is wrong with an item of an article."""
    evidence = gather_evidence(article(text, **given), header_record(), PARTIES)
    return check_item(evidence, item)[1]


def only(found: tuple[str, ...], part: str) -> None:
    """There is one complaint, and it says ``part``."""
    assert len(found) == 1, found
    assert part in found[0]


@pytest.mark.parametrize(
    "item",
    [
        figure_record(),
        figure_record(text="Nearly 50 drones of Velmark's were shot down near Port Lara.", group="p2", speaker="p3"),
        figure_record(quote="1,200 people fled", value=1200, printed="1,200", qualifier="exact"),
        figure_record(quote="A woman and a child were killed", value=2, printed="A woman and a child", qualifier="exact"),
        figure_record(quote="A woman and a child were killed", value=None, printed="killed", qualifier="vague"),
        figure_record(day="2021-02-28", end_day="2021-03-01", said="2021-03-03", hour="18:00"),
        figure_record(day="2021-05-01", mode="planned"),
        claim_record(text="Velmark's people were killed in Port Lara."),
        claim_record(quote="Two soldiers died.", text="Both of the 2 soldiers of Turvia died, one of them a Velmarker."),
        statement_record("We are at peace,"),
        statement_record("at peace"),
    ],
)  # fmt: skip
def test_good_items_pass(item: Item) -> None:
    """What the article bears out draws no complaint."""
    assert complaints(item) == ()


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (figure_record(quote="nearly 60 drones were shot down"), "quote is not in the article"),
        (figure_record(printed="close to 50"), "printed 'close to 50' is not in the quote"),
        (figure_record(value=51), "value 51 is not what"),
        (figure_record(value=5), "value 5 is not what"),
        (figure_record(value_high=60), "value 50 to 60 is not what"),
        (figure_record(qualifier="exact"), "set qualifier to nearly"),
        (figure_record(quote="50 drones were shot down", printed="50", qualifier="exact"), "set qualifier to nearly"),
        (figure_record(qualifier="at_least"), "does not say at_least"),
        (figure_record(quote="1,200 people fled", value=1200, printed="1,200", qualifier="more_than"), "set qualifier to exact"),
        (figure_record(quote="A woman and a child were killed", value=2, printed="A woman and a child", qualifier="about"), "set qualifier to exact"),
        (figure_record(value=None), "needs a value"),
        (figure_record(value=None, qualifier="exact"), "needs a value"),
        (figure_record(qualifier="vague"), "goes with value null"),
        (figure_record(qualifier="undisclosed"), "goes with value null"),
        (figure_record(value=None, qualifier="vague"), "holds a number"),
        (figure_record(hour="25:00"), "not a time of day"),
        (figure_record(text="Some 70 drones were shot down."), "'70', a number that is not in the quote"),
        (claim_record(text="Nineteen people were killed."), "'Nineteen', a number"),
        (claim_record(text=" "), "text is empty"),
        (claim_record(text="The people of Sarrania were killed."), "names 'Sarrania'"),
        (claim_record(speaker="p9"), "speaker 'p9' is not the id"),
        (claim_record(actor="p9"), "actor 'p9' is not the id"),
        (figure_record(blamed="p9"), "blamed 'p9' is not the id"),
        (claim_record(day="2021-02-30"), "day '2021-02-30' is not a date"),
        (claim_record(day="2021-2-3"), "is not a date"),
        (claim_record(end_day="soon"), "end_day 'soon' is not a date"),
        (claim_record(day="2021-03-02", end_day="2021-03-01"), "is before day"),
        (claim_record(day="2021-03-04"), "after the article was published"),
        (claim_record(said="2021-03-04", mode="planned"), "said 2021-03-04 is after"),
        (claim_record(quote="its troops took part", text="Troops took part."), "begins right after 'denied'"),
        (statement_record("We are at war"), "words are not inside the quote"),
        (statement_record("Ana Torvi said."), "do not stand between quotation marks"),
        (statement_record('peace," Ana Torvi said'), "do not stand between quotation marks"),
        (claim_record(quote="50 drones were shot down on Sunday, and 1,200"), None),
    ],
)  # fmt: skip
def test_each_fault_draws_its_complaint(item: Item, part: str | None) -> None:
    """One fault, one sentence; None where nothing is to be complained of."""
    if part is None:
        assert complaints(item) == ()
    else:
        only(complaints(item), part)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The ministry did not attack the town on Monday.", "attack the town on Monday"),
        ("Velmark denied Turvia took part in the attack.", "Turvia took part in the attack"),
        ("Velmark denied that Turvia took part in the attack.", "Turvia took part in the attack"),
        ("There were no civilians among the dead.", "civilians among the dead"),
        ("They left without firing a single shot.", "firing a single shot"),
        ("We never attacked the town.", "attacked the town"),
        ("The army can't hold the town.", "hold the town."),
        ("The army cannot hold the town.", "hold the town."),
    ],
)
def test_a_negation_left_outside_the_quote_is_complained_of(text: str, quote: str) -> None:
    """The word that turns the sense round must be inside the quote."""
    only(complaints(claim_record(quote=quote, text="It was said."), text), "begins right after")


def test_a_negation_of_the_sentence_before_is_none() -> None:
    """A full stop ends the reach of a negation."""
    assert (
        complaints(claim_record(quote="The town was hit.", text="It was hit."), "They said no. The town was hit.") == ()
    )


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The toll rose to 1.2", "The toll rose to 1.2 million people."),
        ("They counted between 40", "They counted between 40 and 60 dead."),
        ("60 dead in the town", "They counted between 40 and 60 dead in the town."),
    ],
)
def test_a_number_cut_by_the_quotes_edge_is_complained_of(quote: str, text: str) -> None:
    """A quote that takes half a number changes it."""
    found = complaints(claim_record(quote=quote, text="It was counted."), text)
    only(found, "in two")


def test_the_end_of_a_change_may_be_quoted_alone() -> None:
    """In "rose from 40 to 60" either number is whole."""
    text = "The toll rose from 40 to 60 on Monday."
    item = figure_record(quote="60 on Monday", value=60, printed="60", qualifier="exact")
    assert complaints(item, text) == ()


def test_a_value_of_a_longer_number_is_complained_of() -> None:
    """The quote's own edge must not make a smaller number."""
    text = "Officials counted 1.2 million people there."
    item = figure_record(quote="Officials counted 1.2", value=1.2, printed="1.2", qualifier="exact")
    assert any("longer number" in line for line in complaints(item, text))


@pytest.mark.parametrize(
    ("text", "printed", "qualifier", "value"),
    [
        ("Rebels killed some 200 troops on Sunday.", "some 200", "about", 200),
        ("In all 40 people or more died in it.", "40 people or more", "at_least", 40),
        ("There were 40+ dead in the town.", "40+", "at_least", 40),
        ("Close to 50 homes were burnt.", "Close to 50", "about", 50),
        ("Upwards of 50 homes were burnt.", "Upwards of 50", "at_least", 50),
        ("There were no casualties in town.", "no casualties", "exact", 0),
        ("They handed over 15 prisoners today.", "15", "exact", 15),
    ],
)
def test_fair_readings_of_qualifiers_pass(text: str, printed: str, qualifier: str, value: float) -> None:
    """Words that stand for two qualifiers may be recorded as either."""
    item = figure_record(quote=text, printed=printed, qualifier=qualifier, value=value, text="It was said.")
    assert complaints(item, text) == ()


def test_between_needs_both_ends() -> None:
    """A range has a lower and an upper end."""
    text = "Between 40 and 60 homes were burnt."
    good = figure_record(
        quote=text, printed="Between 40 and 60", qualifier="between", value=40, value_high=60, text="Burnt."
    )
    assert complaints(good, text) == ()
    half = figure_record(quote=text, printed="Between 40 and 60", qualifier="between", value=40, text="Burnt.")
    assert complaints(half, text)


@pytest.mark.parametrize("kind", ["stamp", "link", "furniture"])
def test_quotes_of_page_furniture_are_refused(kind: Any) -> None:
    """What lies wholly in a stamp, a link or furniture is not reporting; a caption is."""
    text = "Read more about the war in Port Lara\n\nNothing else."
    item = claim_record(quote="Read more about the war", text="More is to be read.")
    only(complaints(item, text, marks=(Mark(start=0, end=36, kind=kind),)), f"the page's {kind}")
    assert complaints(item, text, marks=(Mark(start=0, end=36, kind="caption"),)) == ()


def test_numbers_in_party_names_are_allowed() -> None:
    """The "15 May Brigade" may be named where the quote has no 15."""
    text = "The 15 May Brigade said it fought there. It took the hill at dawn."
    parties = [party("p1", "15 May Brigade")]
    claims = [claim_record(quote="It took the hill at dawn.", text="The 15 May Brigade took the hill.").model_dump()]
    read = Answer.model_validate(answer(parties=parties, claims=claims))
    assert ground_answer(article(text), read)[1] == ()


def test_without_any_date_no_day_is_too_late() -> None:
    """Where the publication is unknown, days are only checked against the calendar."""
    evidence = gather_evidence(article(date=None), header_record(published=None), PARTIES)
    assert check_item(evidence, claim_record(day="2031-01-01"))[1] == ()


def test_the_later_date_of_publication_counts() -> None:
    """A page stamp later than the printed date allows the days up to it."""
    evidence = gather_evidence(article(date="2021-03-05"), header_record(published="2021-03-02"), PARTIES)
    assert check_item(evidence, claim_record(day="2021-03-06"))[1] == ()
    assert check_item(evidence, claim_record(day="2021-03-07"))[1] != ()


@pytest.mark.parametrize(
    ("value", "is_day"), [("2020-02-29", True), ("2021-02-29", False), ("20200228", False), (None, False)]
)
def test_days_are_days_of_the_calendar(value: str | None, is_day: bool) -> None:
    """Only YYYY-MM-DD of the calendar is a day."""
    assert (read_day(value) is not None) is is_day


@pytest.mark.parametrize(("unit", "fine"), [("person", False), ("percent", True), ("percentage point", True)])
@pytest.mark.parametrize("share", ["20 percent", "20 per cent", "20%"])
def test_a_share_is_no_count(share: str, unit: str, fine: bool) -> None:
    """Twenty percent of the injured are not twenty people."""
    text = f"The minister said that {share} of the injured were in hospital."
    found = complaints(figure_record(printed="20", value=20, qualifier="exact", unit=unit, quote=text), text)
    assert any("is a share" in c for c in found) is not fine
