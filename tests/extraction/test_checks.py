"""What costs an item: a quote that is not there, not reporting, or cut where the cut changes it."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.extraction.checks import Checked, check_item
from summarizer.extraction.evidence import gather_evidence, read_day
from summarizer.records.article import Mark

from .samples import SIDES, TEXT, article, figure_item, header_record, item, record


def check(made: dict[str, Any], text: str = TEXT, **given: Any) -> Checked:
    """An item held against an article."""
    return check_item(gather_evidence(article(text, **given), header_record(), SIDES), record(made))


def only(found: tuple[str, ...], part: str) -> None:
    """There is one complaint, and it says ``part``."""
    assert len(found) == 1, found
    assert part in found[0]


@pytest.mark.parametrize(
    "made",
    [
        item(), item("figure"),
        figure_item(line="Nearly 50 drones of Velmark's were shot down near Port Lara.", side="Velmark", blamed="Turvia", hour="18:00"),
        figure_item("1,200 people fled", value=1200, printed="1,200", qualifier="exact"),
        figure_item("A woman and a child were killed", value=2, printed="A woman and a child", qualifier="exact"),
        figure_item("A woman and a child were killed", value=None, printed="killed", qualifier="vague"),
        item(day="2021-02-28", said="2021-03-03"), item(day="2021-05-01", planned=True), item("warning", day="2021-05-01"),
        item(line="Velmark's people were killed in Port Lara.", by="Ana Torvi", party="Velmark", via="officials"),
        item(quote="Two soldiers died.", line="Both of the 2 soldiers of Turvia died, one of them a Velmarker."),
        item("denial", quote="Velmark denied its troops took part.", line="Velmark says its troops took no part."),
    ],
)  # fmt: skip
def test_good_items_pass_as_they_are(made: dict[str, Any]) -> None:
    """What the article bears out draws no complaint and is not altered."""
    checked = check(made)
    assert (checked.faults, checked.line_faults, checked.losses) == ((), (), ())
    assert checked.item == record(made)


@pytest.mark.parametrize(
    "quote",
    [
        "nearly 60 drones were shot down", "A woman and a man were killed in Port Lara", "Velmark denied its troops took part, officials said",
        "Turvia denied its troops took part.", "A woman and a child were killed in Port Lara, officials said quietly",
    ],
)  # fmt: skip
def test_a_quote_that_is_not_in_the_article_costs_the_item(quote: str) -> None:
    """Changed numbers, changed names, fabricated tails."""
    only(check(item(quote=quote)).faults, "quote is not in the article")


def test_a_quote_that_is_too_long_costs_the_item() -> None:
    """A quote proves one thing; a whole article proves nothing."""
    long = "The town was hit again. " * 100
    only(check(item(quote=long, line="The town was hit."), long).faults, "longer than 2000")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The ministry did not attack the town on Monday.", "attack the town on Monday"),
        ("Velmark denied Turvia took part in the attack.", "Turvia took part in the attack"),
        ("Velmark denied that Turvia took part in the attack.", "Turvia took part in the attack"),
        ("Velmark denies Turvia took part in the attack.", "Turvia took part in the attack"),
        ("They deny Turvia took part in the attack.", "Turvia took part in the attack"),
        ("Denying Turvia took part in it, they left.", "Turvia took part in it"),
        ("There were no civilians among the dead.", "civilians among the dead"),
        ("They left without firing a single shot.", "firing a single shot"),
        ("We never attacked the town.", "attacked the town"),
        ("The army can't hold the town.", "hold the town."),
        ("The army cannot hold the town.", "hold the town."),
        ("Neither civilians nor soldiers were hit.", "soldiers were hit"),
        ("Neither civilians nor soldiers were hit.", "civilians nor soldiers were hit"),
    ],
)
def test_a_negation_left_outside_the_quote_costs_the_item(text: str, quote: str) -> None:
    """The word that turns the sense round must be inside the quote."""
    only(check(item(quote=quote, line="It was said."), text).faults, "begins right after")


def test_a_negation_of_the_sentence_before_is_none() -> None:
    """A full stop ends the reach of a negation."""
    assert check(item(quote="The town was hit.", line="It was."), "They said no. The town was hit.").faults == ()


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The toll rose to 1.2", "The toll rose to 1.2 million people."),
        ("They counted between 40", "They counted between 40 and 60 dead."),
        ("60 dead in the town", "They counted between 40 and 60 dead in the town."),
        ("60 dead in the town", "They counted 40—60 dead in the town."),
    ],
)
def test_a_number_cut_by_the_quotes_edge_costs_the_item(quote: str, text: str) -> None:
    """A quote that takes half a number changes it."""
    only(check(item(quote=quote, line="It was counted."), text).faults, "in two")


def test_the_end_of_a_change_may_be_quoted_alone() -> None:
    """In "rose from 40 to 60" either number is whole."""
    made = figure_item("60 on Monday", value=60, printed="60", qualifier="exact")
    assert check(made, "The toll rose from 40 to 60 on Monday.").faults == ()


@pytest.mark.parametrize(
    ("text", "quote", "printed", "value"),
    [
        ("TALVERNE, April 3 - Two people died in the town.", "Two people died in the town", "Two", 2),
        ("TALVERNE, April 3 - 12 people died in the town.", "12 people died in the town", "12", 12),
        ("Sept. 29 — Nine people died in the town.", "Nine people died in the town", "Nine", 9),
        ("Sept. 2 — Nine people died in the town.", "Nine people died in the town", "Nine", 9),
        ("LUSK, Oct 2 (Wire) - A ferry with 30 aboard sank.", "A ferry with 30 aboard sank", "30", 30),
        ("LUSK, Oct. 2—9 people died in the town.", "9 people died in the town", "9", 9),
        ("LUSK (Wire), Oct 2 -- Six people died in the town.", "Six people died in the town", "Six", 6),
        ("3 April – Six people died in the town.", "Six people died in the town", "Six", 6),
        ("KYIV, 14 Feb. -- 15 people died in the town.", "15 people died in the town", "15", 15),
        ("2033-10-03 - Six people died in the town.", "Six people died in the town", "Six", 6),
        ("3.10.2033 - Six people died in the town.", "Six people died in the town", "Six", 6),
        ("LUSK, April 3, 2033 – 3,000 people died there.", "3,000 people died there", "3,000", 3000),
        ("3 April 2033 - 3,000 people died there.", "3,000 people died there", "3,000", 3000),
        ("Day 3 - Six people died in the town.", "Six people died in the town", "Six", 6),
        ("10:30 - 45 people died in the town.", "45 people died in the town", "45", 45),
        ("LUSK, April 3\n- Six people died in the town.", "Six people died in the town", "Six", 6),
    ],
)
def test_a_datelines_dash_is_no_range(text: str, quote: str, printed: str, value: float) -> None:
    """The number after the dash is whole, and is the figure's."""
    checked = check(figure_item(quote, value=value, printed=printed, qualifier="exact"), text)
    assert (checked.faults, checked.line_faults) == ((), ())


@pytest.mark.parametrize("kind", ["stamp", "link", "furniture"])
def test_quotes_of_page_furniture_cost_the_item(kind: Any) -> None:
    """What lies wholly in a stamp, a link or furniture is not reporting; a caption is."""
    text = "Read more about the war in Port Lara\n\nNothing else."
    made = item(quote="Read more about the war", line="More is to be read.")
    only(check(made, text, marks=(Mark(start=0, end=36, kind=kind),)).faults, f"the page's {kind}")
    assert check(made, text, marks=(Mark(start=0, end=36, kind="caption"),)).faults == ()


@pytest.mark.parametrize(
    ("value", "is_day"), [("2020-02-29", True), ("2021-02-29", False), ("20200228", False), (None, False)]
)
def test_days_are_days_of_the_calendar(value: str | None, is_day: bool) -> None:
    """Only YYYY-MM-DD of the calendar is a day."""
    assert (read_day(value) is not None) is is_day
