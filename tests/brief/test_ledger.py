"""The tables of figures: what became of a claim, and what replaced a figure."""

from __future__ import annotations

import pytest

from summarizer.brief.citations import Numbering
from summarizer.brief.ledger import casualty_blocks
from summarizer.brief.page import Table
from summarizer.records.brief import FigureRow, Point

from .invented import brief, point, row


def column(made: FigureRow, caption: str, head: str) -> list[str]:
    """The texts of one column of the table with that caption, in the brief of one row."""
    blocks = casualty_blocks(brief(rows=(made,)), Numbering(), "2031")
    table = next(b for b in blocks if isinstance(b, Table) and b.caption.startswith(caption))
    assert {len(cells) for cells in table.rows} == {len(table.head)}
    return [cells[table.head.index(head)].text for cells in table.rows]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"state": "opponent"}, ""),
        ({"state": "denied", "rule": "M5 denied by Velmark"}, "denied by Velmark"),
        ({"state": "denied", "rule": "M5"}, "denied"),
        ({"state": "withdrawn"}, "withdrawn"),
        ({"state": "earlier"}, "earlier"),
    ],
)
def test_an_adversarys_claim_says_what_became_of_it(more: dict[str, object], expected: str) -> None:
    """Who denied a claim stands beside it; a claim that stands says nothing."""
    foe = row("r", None, group="Velmark", state="claimed_by_opponent", opponent_claims=(point("o", 200, **more),))
    assert column(foe, "Claimed by an opponent", "State") == [expected]


def replaced(first: Point, *others: Point, value: float | None = 84, parts: tuple[str, ...] = ()) -> str:
    """What the first of some figures was replaced by, as it is printed."""
    made = row("r", value, derived=bool(parts), parts=parts, series=(first, *others), said_by=("Velmark",))
    return column(made, "How this figure came about", "Replaced by")[0]


def test_a_figure_that_a_part_of_a_sum_replaced_was_replaced_by_the_sum() -> None:
    """The row's amount is printed, not the part's."""
    earlier, days = point("p1", 70, state="superseded", by="p3"), (point("p2", 31), point("p3", 53))
    assert replaced(earlier, *days, parts=("p2", "p3")) == "84"


def test_a_figure_that_another_figure_replaced_says_which() -> None:
    """Where nothing was summed the later figure itself is printed, with its qualifier."""
    earlier, later = point("p1", 16, state="superseded", by="p2"), point("p2", 31, qualifier="at_least")
    assert replaced(earlier, later, value=31) == "at least 31"


def test_what_is_no_figure_of_the_row_is_never_printed_as_an_id() -> None:
    """A figure replaced by something that stands elsewhere names nothing."""
    assert replaced(point("p1", 16, state="superseded", by="a-9.4"), point("p2", 84)) == ""


def test_the_same_amount_replaces_nothing() -> None:
    """A figure said again, or reached by a sum, needs no mention of itself."""
    assert replaced(point("p1", 31, state="earlier", by="p2"), point("p2", 31), value=31) == ""
    whole, days = point("p1", 84, state="superseded", by="p3"), (point("p2", 31), point("p3", 53))
    assert replaced(whole, *days, parts=("p2", "p3")) == ""


def test_a_withdrawn_figure_names_what_is_given_instead() -> None:
    """The table keeps the figure that was taken back and tells the one in its place."""
    back, now = point("p1", 95, state="withdrawn", by="p2"), point("p2", 88)
    assert replaced(back, now, value=88) == "88"


def test_earlier_counts_that_the_change_tells_are_not_told_twice() -> None:
    """One earlier count stands in the change alone; a longer history is printed before it."""
    first, second = point("p1", 16, state="earlier", by="p2"), point("p2", 31, state="earlier", by="p3")
    one = row("r", 84, change="up from 31 as of 2031-03-04", series=(second, point("p3", 84)))
    assert column(one, "Announced or counted", "Earlier") == ["up from 31 as of 4 Mar"]
    two = one.model_copy(update={"series": (first, *one.series)})
    assert column(two, "Announced or counted", "Earlier") == ["16 → 31; up from 31 as of 4 Mar"]
